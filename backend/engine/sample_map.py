"""The map: samples in a plane by what the last layer before the answer says of them, and where a drawing lies."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.embedding.principal import Components, principal_components
from backend.embedding.tsne import TsneStoppedError, tsne
from backend.engine.compare_models import fitting_samples
from backend.engine.control import Control
from backend.engine.evaluate import StoppedError, evaluation_batch
from backend.engine.fit_data import DataDoesNotFitError, check_finite
from backend.engine.last_layer import LastLayer
from backend.engine.live_model import LiveModel
from backend.engine.said_classes import said_classes
from backend.engine.shown_pictures import shown_pictures
from backend.engine.train import Emit, load_watched
from backend.messages import MapSamples, PlacedInMap, Progress, SampleMap
from backend.wording import UserError, say

NEAREST = 5
"""So many samples stand for a drawing in a map by t-SNE, which has no place for anything new."""
_SIDE = 64
_MOST_BYTES = 128_000_000
"""What the numbers of all samples may take; of a layer that says very many fewer samples are shown."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class _Made:
    """The newest map: of which model it is, and what tells where something new lies."""

    model: LiveModel
    layer: LastLayer
    numbers: Floats
    points: Floats
    components: Components | None


class SampleMapper:
    """Makes maps in one thread while another asks for places in the newest."""

    def __init__(self) -> None:
        self._made: _Made | None = None

    def make(self, request: MapSamples, model: LiveModel, control: Control, emit: Emit) -> SampleMap:
        """Place samples of the test part, of the training part where there is none.

        Raises `UserError` where the data does not fit or the network's numbers are no numbers; `StoppedError`.
        """
        dataset = load_watched(request.data, emit, control)
        layer = LastLayer(model)
        x, labels, chosen, of = _chosen(dataset, min(request.most, max(50, _MOST_BYTES // (4 * layer.size))))
        check_finite(x, dataset.facts.title)
        numbers, said = _numbers(layer, x, control, emit)
        if not np.isfinite(numbers).all():
            raise UserError(say("What the network says is no number any more, so there is no map. Train it anew."))
        points, components = _placed(request.way, numbers, control, emit)
        self._made = _Made(model, layer, numbers, points, components)
        classes = dataset.facts.classes
        return SampleMap(
            way=request.way,
            points=points,
            labels=(labels if classes else np.zeros(len(x))).astype(np.int32),
            said=(said if classes else np.zeros(len(x))).astype(np.int32),
            classes=classes,
            pictures=shown_pictures(x, _SIDE),
            layer=layer.name,
            numbers=layer.size,
            share=components.share if components is not None else None,
            samples=chosen,
            part="test" if len(dataset.x_test) else "train",
            of=of,
        )

    def place(self, picture: npt.NDArray[Any], model: LiveModel | None) -> PlacedInMap:
        """Where a picture lies in the newest map; nowhere where that is of another model, or it does not fit."""
        made = self._made
        if made is None or made.model is not model:
            return PlacedInMap(None)
        try:
            numbers, _answers = made.layer.numbers(picture[np.newaxis])
        except DataDoesNotFitError:
            return PlacedInMap(None)
        if made.components is not None:
            place = made.components.project(numbers)[0]
        else:
            distances = np.square(made.numbers - numbers).sum(axis=1)
            place = made.points[np.argsort(distances, kind="stable")[:NEAREST]].mean(axis=0)
        return PlacedInMap(np.asarray(place, np.float32) if np.isfinite(place).all() else None)


def _chosen(
    dataset: Dataset[Samples], most: int
) -> tuple[Floats, npt.NDArray[np.int64], npt.NDArray[np.int32], int]:
    """Samples from all over, for files may be sorted by class; their labels, numbers, and of how many they are."""
    has_test = len(dataset.x_test) > 0
    x, labels = (dataset.x_test, dataset.y_test) if has_test else (dataset.x_train, dataset.y_train)
    chosen = np.linspace(0, len(x) - 1, min(len(x), most)).astype(np.int64)
    return np.ascontiguousarray(x[chosen]), labels[chosen], chosen.astype(np.int32), len(x)


def _numbers(layer: LastLayer, x: Floats, control: Control, emit: Emit) -> tuple[Floats, npt.NDArray[np.int64]]:
    """What the layer says of each sample, and the class that the network names."""
    parts, said, batch = [], [], evaluation_batch(x)
    for begin in range(0, len(x), batch):
        fitting = fitting_samples(layer.model, x[begin : begin + batch])
        numbers, answers = layer.numbers(fitting)
        parts.append(numbers)
        said.append(said_classes(answers))
        emit(Progress(say("Asking the network"), begin + len(numbers), len(x)))
        if not control.go_on():
            raise StoppedError(say("The map was stopped."))
    return np.concatenate(parts), np.concatenate(said)


def _placed(way: str, numbers: Floats, control: Control, emit: Emit) -> tuple[Floats, Components | None]:
    if way == "pca":
        components = principal_components(numbers)
        return components.project(numbers).astype(np.float32), components

    def go_on(done: int, of: int) -> bool:
        if done % 5 == 0:
            emit(Progress(say("Placing the samples"), done, of))
        return control.go_on()

    try:
        return tsne(numbers, go_on), None
    except TsneStoppedError as error:
        raise StoppedError(say("The map was stopped.")) from error

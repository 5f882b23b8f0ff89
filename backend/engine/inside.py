"""Looks inside: what each layer of a network, trained or not, makes of a sample."""

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import msgspec
import numpy as np
import numpy.typing as npt

from backend.data.at_hand import is_at_hand
from backend.data.load import load_or_stream
from backend.engine.filters import first_filters
from backend.engine.layer_pictures import LARGE, ROOMY, SMALL, packed, view_of
from backend.engine.live_model import LiveModel
from backend.engine.twin import Twins
from backend.messages import InsideView, LookInside
from backend.project import DataChoice
from backend.wording import UserError, say

SAMPLES = 200
"""So many samples of the data are kept to be looked at."""

_FEW = 40
_MANY = 120
"""A network with more layers than this is shown in smaller pictures."""


@dataclass(frozen=True, eq=False)
class _Samples:
    """Samples of some data, unseen ones where it has any, with the names of their classes."""

    x: npt.NDArray[np.float32]
    labels: list[str]


class Inside:
    """Keeps some samples, and the twin of the network that was looked into last, so that the next look is quick.

    It belongs to one thread: that of the quick lane.
    """

    def __init__(self, twins: Twins | None = None) -> None:
        self._twins = twins or Twins()
        self._source: object = None
        self._samples: _Samples | None = None

    def look(self, request: LookInside, live: LiveModel | None) -> InsideView:
        """Compute every layer; raises `UserError` where there is no sample or the network cannot be built."""
        begin = perf_counter()
        sample, label, number, count = self._sample_of(request)
        twin = self._twins.of(request.spec, request.seed)
        trained = twin.take_weights(live)
        twin.preparation = request.preparation
        answers = twin.answers(sample, over_time=request.roomy)
        most, side = _size_of_maps(len(answers), request.roomy)
        layers, pictures = packed(view_of(name, values, most, side) for name, values in answers.items())
        closer, large = None, np.zeros(0, np.uint8)
        if request.closer in answers:
            closer, large = view_of(request.closer, answers[request.closer], *LARGE)
        view = InsideView(trained, label, number, count, layers, pictures, closer, large, 0.0)
        if request.roomy:
            filters, picture = first_filters(twin.network, sample.shape, LARGE[0])
            view = msgspec.structs.replace(view, filters=filters, filter_picture=picture)
        return msgspec.structs.replace(view, milliseconds=1000 * (perf_counter() - begin))

    # The sample --------------------------------------------------------------------------------------------

    def _sample_of(self, request: LookInside) -> tuple[npt.NDArray[np.float32], str, int, int]:
        """The sample, its label, its number and of how many."""
        if request.picture is not None:
            return np.asarray(request.picture, np.float32), "", 0, 0
        samples = self._samples_of(request.data)
        number = request.sample % len(samples.x)
        return samples.x[number], samples.labels[number], number, len(samples.x)

    def _samples_of(self, choice: DataChoice) -> _Samples:
        source = _source_of(choice)
        if self._samples is None or source != self._source:
            if not is_at_hand(choice):
                raise UserError(say("The data is not on this computer yet: fetch it on the Train page."))
            dataset = load_or_stream(choice)
            has_test = len(dataset.x_test) > 0
            x = (dataset.x_test if has_test else dataset.x_train)[:SAMPLES]
            y = (dataset.y_test if has_test else dataset.y_train)[:SAMPLES]
            classes = dataset.facts.classes
            # A copy, or the small part would keep the whole in memory.
            self._samples = _Samples(x.copy(), [classes[label] if classes else str(label) for label in y])
            self._source = source
        return self._samples


def _size_of_maps(layers: int, roomy: bool) -> tuple[int, int]:
    """How many maps of a layer are shown and how large: the more layers, the fewer and smaller."""
    if layers > _FEW:
        return SMALL if roomy and layers <= _MANY else (9, 14)
    return ROOMY if roomy else SMALL


def _source_of(choice: DataChoice) -> object:
    """What tells one data from another, a file that was written anew included."""
    if choice.path is None:
        return choice.name
    path = Path(choice.path)
    return choice.name, choice.path, path.stat().st_mtime_ns if path.is_file() else 0

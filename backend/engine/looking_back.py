"""Looks back along a run: how the network answered at an earlier moment, out of the weights that were kept."""

from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from backend.data.at_hand import is_at_hand
from backend.data.held_out import held_out
from backend.data.load import load_or_stream
from backend.engine.build import BUILDING, build_model
from backend.engine.evaluate import confusion_counts, evaluation_batch
from backend.engine.filters import first_filters
from backend.engine.fit_data import DataDoesNotFitError, check_finite
from backend.engine.kept_samples import MOST, KeptSamples, kept_samples
from backend.engine.layer_pictures import shrunk
from backend.engine.live_model import LiveModel
from backend.engine.moments import WeightLook, moment_stamp, read_moment
from backend.engine.said_classes import said_classes
from backend.graph.analysis import analyse
from backend.graph.to_spec import model_spec
from backend.messages import MomentView, ShowMoment
from backend.project import DataChoice, Project
from backend.run_moments import moments_of, nearest_moment
from backend.run_project import project_of_run
from backend.wording import UserError, say

Floats = npt.NDArray[np.float32]

_MOST_WORK = 500_000_000
"""Multiplications and additions that one measuring may take; a larger network is measured on fewer samples."""
_LEAST = 50
_LARGEST_PICTURE = 64
_MOST_CLASSES = 64
"""Of more classes than this no confusion matrix could be read."""


@dataclass(frozen=True, eq=False)
class _Run:
    """A run that is looked at: a network of its own, and the samples that are measured."""

    folder: Path
    model: LiveModel
    looks: list[WeightLook]
    x: Floats
    labels: npt.NDArray[np.int64]
    kept: KeptSamples
    watched: npt.NDArray[Any]


class LookingBack:
    """Keeps the network and the samples of the run that was looked at last, so that the next look is quick.

    It belongs to one thread: that of the quick lane.
    """

    def __init__(self) -> None:
        self._run: _Run | None = None
        self._stamp: tuple[int, int] | None = None
        self._view: MomentView | None = None

    def look(self, request: ShowMoment, live: LiveModel | None) -> MomentView:
        """Answer as the run's network did at the moment nearest to the wanted one.

        `live` is the engine's model, which is left alone; it may have samples of the same data at hand. Raises
        `UserError` where the run, its moments or its data are not there or cannot be read.
        """
        begin = perf_counter()
        folder = Path(request.run)
        if not moments_of(folder):
            self._run = self._view = None
            project_of_run(folder)  # says so if the run itself has gone
            raise UserError(
                say(
                    "This run kept no moments to look back to: an earlier version trained it, or it ended at once."
                )
            )
        run = self._opened(folder, live)
        view = self._nearest(run, request.epoch)
        drawing = None if request.picture is None else _answer_to(run.model, request.picture)
        return msgspec.structs.replace(view, drawing=drawing, milliseconds=1000 * (perf_counter() - begin))

    def _nearest(self, run: _Run, wanted: float) -> MomentView:
        epoch = nearest_moment(run.folder, wanted) or 0
        try:
            return self._measured(run, epoch)
        except UserError:
            # A run that goes on thins its moments out, perhaps just now.
            other = nearest_moment(run.folder, wanted)
            if other in (epoch, None):
                raise
            return self._measured(run, other or 0)

    def _measured(self, run: _Run, epoch: int) -> MomentView:
        stamp = moment_stamp(run.folder, epoch)
        if self._view is None or stamp != self._stamp:
            weights = read_moment(run.folder, epoch, run.looks)
            self._view = None
            run.model.network.set_weights(weights)
            self._view, self._stamp = _view_of(run, epoch), stamp
        return self._view

    # The run ----------------------------------------------------------------------------------------------

    def _opened(self, folder: Path, live: LiveModel | None) -> _Run:
        if self._run is None or self._run.folder != folder:
            self._run = self._view = None  # let go first, so that there are never two
            project = project_of_run(folder)
            kept = _samples_of(project.data, live)
            spec = model_spec(project.graph)
            with BUILDING:
                network = build_model(spec, project.training.seed)
            model = LiveModel(network, spec, project, kept.classes)
            x, labels = kept.first(_count_for(project))
            looks = [(array.shape, array.dtype) for array in network.get_weights()]
            self._run = _Run(folder, model, looks, x, labels, kept, _watched(kept))
        return self._run


def _samples_of(choice: DataChoice, live: LiveModel | None) -> KeptSamples:
    if live is not None and live.kept is not None and live.project.data == choice:
        return live.kept
    if not is_at_hand(choice):
        raise UserError(
            say("The data of this run is not on this computer any more: fetch it on the Train page, to look back.")
        )
    dataset = load_or_stream(choice)
    learnt, held = held_out(dataset, choice)
    kept = kept_samples(dataset, learnt, held)
    check_finite(kept.x, dataset.facts.title)
    return kept


def _count_for(project: Project) -> int:
    """How many samples are measured: fewer of a network that computes much, so that it can follow a drag."""
    work = sum(layer.multiply_adds or 0 for layer in analyse(project.graph).layers.values())
    return int(np.clip(_MOST_WORK // max(work, 1), _LEAST, MOST))


def _watched(kept: KeptSamples) -> npt.NDArray[Any]:
    """The watched samples to be shown: rows as they are, pictures no larger than they are seen."""
    shown = kept.watched.to_show
    if shown.ndim != 3:
        return np.ascontiguousarray(shown, np.float32)
    grey = np.clip(shown * 255, 0, 255).astype(np.uint8)
    return np.stack([shrunk(picture, _LARGEST_PICTURE) for picture in grey])


# The moment -----------------------------------------------------------------------------------------------


def _view_of(run: _Run, epoch: int) -> MomentView:
    """What the network says with the weights that it has now."""
    batch = evaluation_batch(run.x)
    parts = [run.model.answer(run.x[begin : begin + batch]) for begin in range(0, len(run.x), batch)]
    classes = len(run.kept.classes)
    said = said_classes(np.concatenate(parts)) if classes else np.zeros(0, np.int64)
    counts = confusion_counts(run.labels, said, classes) if classes <= _MOST_CLASSES else []
    filters, filter_picture = first_filters(run.model.network, run.x.shape[1:])
    return MomentView(
        epoch=epoch,
        watched=run.watched,
        watched_labels=run.kept.watched.labels,
        classes=run.kept.classes,
        answers=run.model.answer(run.kept.watched.samples),
        count=len(run.x),
        held_out=run.kept.are_held_out,
        accuracy=float((said == run.labels).mean()) if classes else None,
        confusion=np.asarray(counts, np.int32).reshape(len(counts), len(counts)),
        filters=filters,
        filter_picture=filter_picture,
        drawing=None,
        milliseconds=0.0,
    )


def _answer_to(model: LiveModel, picture: npt.NDArray[Any]) -> Floats | None:
    """The answer to what is drawn; `None` where the network takes something else."""
    try:
        answers = model.answer(np.asarray(picture, np.float32)[np.newaxis])
    except DataDoesNotFitError:
        return None
    return answers.reshape(-1)

"""A few samples of some data, kept to see how a network answers: those that are watched, and some to measure."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.data.held_out import Part
from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.watched_samples import WatchedSamples, watched_samples

MOST = 1000
"""So many samples are measured at most."""
_MOST_BYTES = 64_000_000


@dataclass(frozen=True, eq=False)
class KeptSamples:
    """`x` are samples to measure, from all over the held-out ones, and `labels` what they are.

    Where nothing is held out they are samples that are learnt from, and `are_held_out` is false.
    """

    watched: WatchedSamples
    x: npt.NDArray[np.float32]
    labels: npt.NDArray[np.int64]
    are_held_out: bool
    classes: tuple[str, ...]

    def first(self, count: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
        """So many of them, from all over, and their labels; all if there are no more."""
        chosen = _spread(len(self.x), count)
        return (self.x, self.labels) if len(chosen) == len(self.x) else (self.x[chosen], self.labels[chosen])


def kept_samples(dataset: Dataset[Samples], learnt: Part, held: Part) -> KeptSamples:
    """Copies of a few samples, so that the others need not stay: 1,000 and 64 MB at most, but always one."""
    x, labels = held if len(held[0]) else learnt
    each = 4 * max(1, int(np.prod([length or 1 for length in x.shape[1:]])))
    chosen = _spread(len(x), max(1, min(MOST, _MOST_BYTES // each)))
    return KeptSamples(
        watched=watched_samples(x, labels, dataset),
        x=np.ascontiguousarray(x[chosen]),
        labels=labels[chosen],
        are_held_out=len(held[0]) > 0,
        classes=dataset.facts.classes,
    )


def _spread(there_are: int, count: int) -> npt.NDArray[np.int64]:
    """The places of `count` samples, evenly from the first to the last: files may be sorted by class."""
    return np.linspace(0, there_are - 1, min(there_are, count)).astype(np.int64)

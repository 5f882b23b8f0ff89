"""A few samples whose answers are shown while the network learns: one of each class, as far as there are ten."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.data.load import Dataset
from backend.data.streamed import Samples

_MOST = 10


@dataclass(frozen=True, eq=False)
class WatchedSamples:
    """`samples` as the data has them, `labels` the names of what they are."""

    samples: npt.NDArray[np.float32]
    labels: tuple[str, ...]

    @property
    def to_show(self) -> npt.NDArray[np.float32]:
        """Pictures `(count, height, width)`, grey; rows as they are."""
        return self.samples.mean(axis=-1) if self.samples.ndim == 4 else self.samples


def watched_samples(x: Samples, labels: npt.NDArray[np.int64], dataset: Dataset[Samples]) -> WatchedSamples:
    """The first sample of each class, then others, ten at most."""
    firsts = [int(where[0]) for label in range(_MOST) if (where := np.flatnonzero(labels == label)).size]
    others = [place for place in range(min(len(x), 2 * _MOST)) if place not in firsts]
    chosen = (firsts + others)[:_MOST]
    classes = dataset.facts.classes
    names = tuple(classes[labels[place]] if classes else str(labels[place]) for place in chosen)
    return WatchedSamples(np.ascontiguousarray(x[np.array(chosen)]), names)

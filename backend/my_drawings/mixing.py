"""My drawings among other data: all of both, or evenly, so that few drawings count as much as many samples."""

import math
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt

from backend.data.aligned import aligned_floats
from backend.data.errors import DataError
from backend.data.streamed import Samples, StreamedSamples
from backend.digits.resample import FloatArray
from backend.my_drawings.samples import DrawingSamples, Taker, drawing_samples, no_drawings
from backend.my_drawings.store import read_drawings
from backend.project import DataFacts, MyDrawings, Preparation
from backend.wording import marked, say

LEAST_EVENLY = 256
"""So many samples of each kind at least: fewer drawings are shown several times over."""
MOST_TESTED = 1000
"""So many samples of the test part at most are measured after each epoch of a short training."""

Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Parts:
    """The arrays of a data set, as `Dataset` has them."""

    x_train: Samples
    y_train: Labels
    x_test: Samples
    y_test: Labels


def can_be_mixed(facts: DataFacts) -> bool:
    """Whether the data is pictures with classes, grey or in three colours."""
    shape = facts.sample_shape
    return bool(facts.classes) and len(shape) == 3 and None not in shape and shape[2] in (1, 3)


def mixed_facts(facts: DataFacts, way: MyDrawings) -> DataFacts:
    """What is known of the data with my drawings in it; raises `DataError` where they do not go together."""
    _check(facts)
    count = sum(drawing.label in facts.classes for drawing in read_drawings().drawings)
    if way == "all":
        return msgspec.structs.replace(facts, training_samples=facts.training_samples + count)
    drawn = count * times(count)
    training = drawn + min(drawn, facts.training_samples)
    return msgspec.structs.replace(
        facts, training_samples=training, test_samples=min(facts.test_samples, MOST_TESTED)
    )


def mixed(parts: Parts, facts: DataFacts, way: MyDrawings, taker: Taker | None) -> Parts:
    """The data with my drawings first, so that a share held out at the end is of the data alone.

    Raises `DataError` where they do not go together, and where there are none to mix evenly.
    """
    _check(facts)
    drawn = drawing_samples(_preparation(facts, taker), facts.classes)
    if way == "all":
        if isinstance(parts.x_train, StreamedSamples):
            raise DataError(
                say(
                    "{name} is too large for memory and stays in its file; my drawings cannot be added to it.",
                    name=marked(facts.title),
                )
            )
        return Parts(
            _joined(drawn.x, parts.x_train),
            np.concatenate([drawn.y, parts.y_train]),
            parts.x_test,
            parts.y_test,
        )
    return _even(parts, repeated(drawn))


def times(count: int) -> int:
    """How often each of so many drawings is shown in an epoch."""
    return math.ceil(LEAST_EVENLY / count) if 0 < count < LEAST_EVENLY else 1


def repeated(drawn: DrawingSamples) -> tuple[FloatArray, Labels]:
    """The drawings, each as often as makes them `LEAST_EVENLY`; raises `DataError` where there are none."""
    if not drawn.ids:
        raise no_drawings()
    again = times(len(drawn.ids))
    x = aligned_floats((again * len(drawn.x), *drawn.x.shape[1:]))
    x[:] = np.tile(drawn.x, (again, 1, 1, 1))
    return x, np.tile(drawn.y, again)


def _even(parts: Parts, drawn: tuple[FloatArray, Labels]) -> Parts:
    x, y = drawn
    learnt = _spread(len(parts.x_train), len(x))
    tested = _spread(len(parts.x_test), MOST_TESTED)
    return Parts(
        _joined(x, np.asarray(parts.x_train[learnt])),
        np.concatenate([y, parts.y_train[learnt]]),
        np.asarray(parts.x_test[tested]) if len(parts.x_test) else parts.x_test,
        parts.y_test[tested],
    )


def _spread(count: int, most: int) -> npt.NDArray[np.int64]:
    """At most so many numbers from 0 on, evenly over all of them."""
    return np.linspace(0, count - 1, min(count, most)).astype(np.int64) if count else np.zeros(0, np.int64)


def _joined(first: FloatArray, second: npt.NDArray[np.float32]) -> FloatArray:
    x = aligned_floats((len(first) + len(second), *first.shape[1:]))
    x[: len(first)], x[len(first) :] = first, second
    return x


def _preparation(facts: DataFacts, taker: Taker | None) -> Preparation:
    """As the network wants it, but of the size of the data."""
    height, width, channels = (length or 1 for length in facts.sample_shape)
    kind = taker.preparation.kind if taker is not None else "digit"
    return Preparation(kind, height, width, 3 if channels == 3 else 1)


def _check(facts: DataFacts) -> None:
    if not can_be_mixed(facts):
        raise DataError(
            say(
                "My drawings cannot be added to {name}: they are pictures of classes, and that is not.",
                name=marked(facts.title),
            )
        )

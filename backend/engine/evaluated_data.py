"""The samples that the network was measured on last, kept so that they can be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from backend.data.held_out import Part as Samples
from backend.data.held_out import held_out
from backend.data.load import load_or_stream, load_test_part
from backend.engine.control import Control
from backend.engine.evaluate import parts_of
from backend.engine.layer_pictures import shrunk
from backend.engine.train import Emit, load_watched
from backend.messages import Part, SampleViews, ShowSamples
from backend.my_drawings.samples import Taker
from backend.project import DataChoice, DataFacts
from backend.wording import Message, UserError, say

MOST_AT_ONCE = 60
"""So many samples are shown at once at most."""
_LARGEST_PICTURE = 64

_Floats = npt.NDArray[np.float32]
_Stamp = tuple[DataChoice, Part, tuple[int, int]]


@dataclass(frozen=True, eq=False)
class _Kept:
    """What is kept, and of what: data whose file has been written since is other data."""

    stamp: _Stamp
    parts: Sequence[Samples]
    facts: DataFacts


class EvaluatedData:
    """Keeps the part that was measured last. Several threads may ask it: what is kept is replaced as a whole."""

    def __init__(self) -> None:
        self._kept: _Kept | None = None

    def let_go(self) -> None:
        """Keep nothing any more; what is asked for is loaded again."""
        self._kept = None

    def load(
        self, choice: DataChoice, part: Part, emit: Emit, control: Control, taker: Taker | None = None
    ) -> tuple[Sequence[Samples], DataFacts]:
        """The samples of the part and their labels, and the facts of the data; keeps them.

        My drawings are prepared for the `taker`.

        Raises `UserError` where the data cannot be read or has no such part.
        """
        stamp = _stamp(choice, part)
        kept = self._kept
        if kept is None or kept.stamp != stamp:
            self._kept = None  # let go first, so that there are never two
            load = load_test_part if part == "test" else load_or_stream
            dataset = load_watched(choice, emit, control, taker, load)
            found = [held_out(dataset, choice)[1]] if part == "held-out" else parts_of(dataset, part)
            parts = [one for one in found if len(one[0])]
            if not parts:
                raise UserError(_nothing_there(part))
            kept = self._kept = _Kept(stamp, parts, dataset.facts)
        return kept.parts, kept.facts

    def show(self, request: ShowSamples, taker: Taker | None = None) -> SampleViews:
        """The samples of these numbers; raises `UserError` where there are none such, or too many."""
        parts, facts = self.load(request.data, request.part, lambda event: None, Control(), taker)
        count = sum(len(x) for x, _ in parts)
        numbers = request.numbers
        if len(numbers) > MOST_AT_ONCE or not all(0 <= number < count for number in numbers):
            raise UserError(
                say("These samples are not there any more: the data has changed. Press Evaluate again.")
            )
        samples = _taken(parts, numbers)
        if request.whole or facts.kind == "rows" or samples.ndim not in (3, 4):
            return SampleViews(samples)
        return SampleViews(_small(samples))


def _taken(parts: Sequence[Samples], numbers: Sequence[int]) -> _Floats:
    """These samples, counted through all the parts."""
    taken = []
    for number in numbers:
        for x, _ in parts:
            if number < len(x):
                taken.append(np.asarray(x[number], np.float32))
                break
            number -= len(x)
    return np.stack(taken) if taken else np.zeros((0, 1, 1), np.float32)


def _small(samples: _Floats) -> npt.NDArray[np.uint8]:
    """Pictures no larger than they are seen: grey, or in colour where they have three channels."""
    pictures = np.clip(samples * 255, 0, 255).round().astype(np.uint8)
    if pictures.ndim == 4 and pictures.shape[3] != 3:
        pictures = pictures.mean(axis=3).astype(np.uint8)
    if pictures.ndim == 3:
        return np.stack([shrunk(picture, _LARGEST_PICTURE) for picture in pictures])
    planes = [[shrunk(picture[:, :, colour], _LARGEST_PICTURE) for colour in range(3)] for picture in pictures]
    return np.stack([np.stack(three, axis=2) for three in planes])


def _stamp(choice: DataChoice, part: Part) -> _Stamp:
    """Which data it is; a file that cannot be looked at is told when it is read."""
    try:
        found = Path(choice.path).stat() if choice.path else None
    except (OSError, ValueError):
        found = None
    return choice, part, (found.st_mtime_ns, found.st_size) if found else (0, 0)


def _nothing_there(part: Part) -> Message:
    if part == "held-out":
        return say("Nothing of this data is held out; choose another part, or hold out a share on the Train page.")
    return say("This data has no {part} part; choose another part or other data.", part=part)

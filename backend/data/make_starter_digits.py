"""Make the file of starter digits: `python -m backend.data.make_starter_digits` (needs scikit-learn).

Drawn digits and varied real ones go through the same preparation as the user's pictures. The same seed gives
the same digits. The parts share nothing: neither an original nor a drawing that was varied twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from backend.data import starter_digits
from backend.data.scanned_digits import Scanned, scanned_digits, vary
from backend.data.stroke_digits import draw_digit
from backend.digits.prepare import prepare
from backend.digits.resample import FloatArray
from backend.project import Preparation

SEED = 1


@dataclass(frozen=True)
class Part:
    """So many digits, the share of them that are varied originals, and the originals as shares of all."""

    count: int
    scanned_share: float
    originals: tuple[float, float]


# The last fifth of the training part is what is usually held out for validation: it has its own originals too.
_TRAIN = (Part(22_400, 0.2, (0.0, 0.66)), Part(5_600, 0.2, (0.66, 0.82)))
_TEST = (Part(4_000, 0.2, (0.82, 1.0)),)


def make_part(parts: tuple[Part, ...], scanned: Scanned, seed: int) -> tuple[FloatArray, npt.NDArray[np.uint8]]:
    """Make digits: `(count, 28, 28)` from 0 to 1 and their labels, in random order within each part."""
    random = np.random.default_rng(seed)
    made = [list(_digits(part, scanned, random)) for part in parts]
    for digits in made:
        random.shuffle(digits)
    digits = [digit for part in made for digit in part]
    return np.stack([picture for picture, _ in digits]), np.array([label for _, label in digits], np.uint8)


def _digits(part: Part, scanned: Scanned, random: np.random.Generator) -> Iterator[tuple[FloatArray, int]]:
    first, last = (round(share * len(scanned.labels)) for share in part.originals)
    from_originals = round(part.count * part.scanned_share)
    for number in range(from_originals):
        original = first + number % (last - first)
        yield _prepared(vary(scanned.pictures[original], random)), int(scanned.labels[original])
    for number in range(part.count - from_originals):
        yield _prepared(draw_digit(number % 10, random)), number % 10


def _prepared(picture: FloatArray) -> FloatArray:
    return prepare(picture, Preparation())[:, :, 0]


def make(path: Path, seed: int = SEED) -> None:
    """Make all the digits and write them to `path`."""
    scanned = scanned_digits()
    x_train, y_train = make_part(_TRAIN, scanned, seed)
    x_test, y_test = make_part(_TEST, scanned, seed + 1)
    np.savez_compressed(
        path,
        x_train=starter_digits.pack(x_train),
        y_train=y_train,
        x_test=starter_digits.pack(x_test),
        y_test=y_test,
    )


if __name__ == "__main__":
    make(starter_digits.file_path())

"""The real handwritten digits that scikit-learn carries (8 × 8, UCI), enlarged and varied a little.

Only the maker of the starter digits comes here: scikit-learn is no part of what is installed with NetSketch.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.datasets import load_digits

from backend.digits.resample import FloatArray, resize

_ENLARGED = 48
_CANVAS = 64


@dataclass(frozen=True)
class Scanned:
    """The originals: `(count, 8, 8)` from 0 to 1, and what they are."""

    pictures: FloatArray
    labels: npt.NDArray[np.int64]


def scanned_digits() -> Scanned:
    """All 1,797 originals in their own order, in which writers stand together."""
    bunch = load_digits()
    return Scanned((bunch.images / 16).astype(np.float32), bunch.target.astype(np.int64))


def vary(original: FloatArray, random: np.random.Generator) -> FloatArray:
    """Enlarge one original to 64 × 64 with smooth edges, slanted, bent and pressed harder or softer."""
    level = random.uniform(0.35, 0.6)
    width = np.exp(random.normal(-0.2, 0.15))
    slant, turn = random.normal(0.08, 0.2), random.normal(0, 0.08)
    amounts = random.normal(0, 0.035, (2, 3, 3))
    steps = np.linspace(-0.65, 0.65, _CANVAS)
    y, x = np.meshgrid(steps, steps, indexing="ij")
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    x = (x + slant * y) / width
    down, across = _waves(y + 0.5), _waves(x + 0.5)
    x, y = (
        place + np.einsum("irc,jrc,ij->rc", down, across, amount)
        for place, amount in zip((x, y), amounts, strict=True)
    )
    smooth = _softened(resize(np.pad(original, 1), _ENLARGED, _ENLARGED))
    picture = _looked_up(smooth, (y * 0.8 + 0.5) * _ENLARGED - 0.5, (x * 0.8 + 0.5) * _ENLARGED - 0.5)
    varied: FloatArray = np.clip((picture - level) * 6 + 0.5, 0, 1).astype(np.float32)
    return varied


def _waves(place: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    waves: npt.NDArray[np.float64] = np.stack(
        [np.cos(np.pi * number * place) / (1 + number) for number in range(3)]
    )
    return waves


def _softened(picture: FloatArray) -> FloatArray:
    """Blurred by about a pixel of the original, so that no steps are seen."""
    for _ in range(3):
        wide = np.pad(picture, 2)
        picture = np.mean([wide[step : step + picture.shape[0]] for step in range(5)], axis=0)[:, 2:-2]
        wide = np.pad(picture, 2)
        picture = np.mean([wide[:, step : step + picture.shape[1]] for step in range(5)], axis=0)[2:-2]
    return picture


def _looked_up(picture: FloatArray, rows: npt.NDArray[np.float64], columns: npt.NDArray[np.float64]) -> FloatArray:
    """The picture's values at places between its pixels; zero outside."""
    padded = np.pad(picture, 1)
    rows = np.clip(rows + 1, 0, padded.shape[0] - 1.001)
    columns = np.clip(columns + 1, 0, padded.shape[1] - 1.001)
    top, left = rows.astype(int), columns.astype(int)
    down, across = rows - top, columns - left
    upper = padded[top, left] * (1 - across) + padded[top, left + 1] * across
    lower = padded[top + 1, left] * (1 - across) + padded[top + 1, left + 1] * across
    values: FloatArray = (upper * (1 - down) + lower * down).astype(np.float32)
    return values

"""The real handwritten digits that scikit-learn carries (8 × 8, UCI), made sharp again and varied a little.

Only the maker of the starter digits comes here: scikit-learn is no part of what is installed with NetSketch.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.datasets import load_digits

from backend.digits.frame_digit import grown
from backend.digits.resample import FloatArray, resample_matrix

_SIDE = 32
"""The scans were 32 × 32 in black and white; of each block of 4 × 4 only the sum was kept."""

_CANVAS = 64


@dataclass(frozen=True)
class Scanned:
    """The scans: `(count, 32, 32)`, ink where a value is above 0.5, and what they are."""

    pictures: FloatArray
    labels: npt.NDArray[np.int64]


def scanned_digits() -> Scanned:
    """All 1,797 originals in their own order, in which writers stand together."""
    bunch = load_digits()
    return Scanned(_sharpened((bunch.images / 16).astype(np.float32)), bunch.target.astype(np.int64))


def _sharpened(sums: FloatArray) -> FloatArray:
    """Smooth shapes in black and white whose blocks have the known sums, found by correcting a blurred guess."""
    larger = resample_matrix(8, 0, 8, _SIDE, fill=True)
    blur = _blur_matrix(_SIDE, 1.0)
    guess = larger @ sums @ larger.T
    for turn in range(40):
        steepness = 1 + turn / 4
        shape = np.clip((blur @ guess @ blur.T - 0.5) * steepness + 0.5, 0, 1)
        missing = sums - shape.reshape(-1, 8, 4, 8, 4).mean(axis=(2, 4))
        guess = guess + 0.5 * (larger @ missing @ larger.T)
    sharpened: FloatArray = (blur @ guess @ blur.T).astype(np.float32)
    return sharpened


def _blur_matrix(length: int, spread: float) -> FloatArray:
    away = np.arange(length)[:, None] - np.arange(length)[None, :]
    weights = np.exp(-0.5 * (away / spread) ** 2)
    blur: FloatArray = (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    return blur


def vary(scan: FloatArray, random: np.random.Generator) -> FloatArray:
    """Draw one scan anew, `(64, 64)` from 0 to 1: slanted, bent, made wide or narrow, pressed harder or softer."""
    level = random.normal(0.42, 0.05)
    thinner = int(random.choice(4, p=(0.2, 0.35, 0.35, 0.1)))
    width = np.exp(random.normal(0.1, 0.18))
    slant, turn = random.normal(0.12, 0.2), random.normal(0, 0.08)
    amounts = random.normal(0, 0.03, (2, 3, 3))
    steps = np.linspace(-0.7, 0.7, _CANVAS)
    y, x = np.meshgrid(steps, steps, indexing="ij")
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    x = (x + slant * y) / width
    down, across = _waves(y + 0.5), _waves(x + 0.5)
    x, y = (
        place + np.einsum("irc,jrc,ij->rc", down, across, amount)
        for place, amount in zip((x, y), amounts, strict=True)
    )
    picture = _looked_up(scan, (y + 0.5) * _SIDE - 0.5, (x + 0.5) * _SIDE - 0.5)
    varied: FloatArray = np.clip((picture - level) * 4 + 0.5, 0, 1).astype(np.float32)
    for ring in range(thinner):
        varied = 1 - grown(1 - varied, corners=ring % 2 == 1)[1:-1, 1:-1]
    return varied


def _waves(place: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    waves: npt.NDArray[np.float64] = np.stack(
        [np.cos(np.pi * number * place) / (1 + number) for number in range(3)]
    )
    return waves


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

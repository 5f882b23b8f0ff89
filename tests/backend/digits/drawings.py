"""Drawings for tests, made by code."""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]


def drawn_seven(side: int = 280, pen: float = 20, top: int = 60, left: int = 80, size: float = 160) -> Picture:
    """A seven, white on black: a bar at the top and a slanted stem with soft edges; `size` is its height."""
    y, x = np.mgrid[:side, :side].astype(np.float64)
    bar = _near(x, y, (left, top), (left + 0.6 * size, top), pen)
    stem = _near(x, y, (left + 0.6 * size, top), (left + 0.2 * size, top + size), pen)
    ink: Picture = (np.clip(np.maximum(bar, stem), 0, 1) * 255).astype(np.uint8)
    return ink


Point = tuple[float, float]


def drawn(*lines: tuple[Point, Point], size: tuple[int, int] = (280, 280), pen: float = 20) -> Picture:
    """Straight lines from `(x, y)` to `(x, y)` with a round pen, white on black, on `(rows, columns)`."""
    y, x = np.mgrid[: size[0], : size[1]].astype(np.float64)
    ink = np.zeros(size)
    for start, end in lines:
        ink = np.maximum(ink, _near(x, y, start, end, pen))
    picture: Picture = (np.clip(ink, 0, 1) * 255).astype(np.uint8)
    return picture


def drawn_zero(size: tuple[int, int], middle: Point, radii: Point, pen: float = 20) -> Picture:
    """An upright ellipse, white on black."""
    angles = np.linspace(0, 2 * np.pi, 25)
    points = [(middle[0] + radii[0] * np.cos(turn), middle[1] + radii[1] * np.sin(turn)) for turn in angles]
    return drawn(*pairwise(points), size=size, pen=pen)


def _near(
    x: npt.NDArray[np.float64],
    y: npt.NDArray[np.float64],
    start: tuple[float, float],
    end: tuple[float, float],
    pen: float,
) -> npt.NDArray[np.float64]:
    """1 within half a pen's width of the line from `start` to `end`, soft over one pixel."""
    step = np.array(end) - np.array(start)
    along = np.clip(((x - start[0]) * step[0] + (y - start[1]) * step[1]) / (step @ step), 0, 1)
    away = np.hypot(x - start[0] - along * step[0], y - start[1] - along * step[1])
    near: npt.NDArray[np.float64] = pen / 2 - away + 0.5
    return near

"""Drawings for tests, made by code."""

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

"""The colours of "where it looked": orange for what speaks for an answer, blue for what speaks against it.

Orange and blue are told apart by nearly all eyes, also where red and green are not. Both are the same in light and
dark, for what lies below them is the picture.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

FOR, AGAINST = "#F28A1C", "#3FA3DD"
_MOST_OPAQUE = 0.92


def strength(heat: npt.NDArray[Any]) -> float:
    """What is painted strongest: the largest size there is."""
    return float(np.abs(heat).max()) if heat.size else 0.0


def heat_image(heat: npt.NDArray[Any], strongest: float) -> QImage:
    """The colours to be laid over a picture of that shape: the larger a value, the less can be seen through it."""
    rows, columns = heat.shape
    share = np.clip(np.abs(heat) / strongest, 0, 1) if strongest > 0 else np.zeros_like(heat)
    pixels = np.zeros((rows, columns, 4), np.uint8)
    for colour, is_there in ((FOR, heat >= 0), (AGAINST, heat < 0)):
        made = QColor(colour)
        pixels[is_there, :3] = made.red(), made.green(), made.blue()
    pixels[..., 3] = np.round(share * _MOST_OPAQUE * 255)
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()

"""Between arrays and what Qt paints."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage


def to_image(picture: npt.NDArray[Any]) -> QImage:
    """A picture as an image: `(rows, columns)` grey or `(rows, columns, 1 or 3)`; floats from 0 to 1 or uint8."""
    values = picture if picture.dtype == np.uint8 else np.clip(picture * 255, 0, 255).astype(np.uint8)
    if values.ndim == 3 and values.shape[2] == 1:
        values = values[:, :, 0]
    values = np.ascontiguousarray(values)
    rows, columns = values.shape[:2]
    kind = QImage.Format.Format_Grayscale8 if values.ndim == 2 else QImage.Format.Format_RGB888
    return QImage(values.data, columns, rows, values.strides[0], kind).copy()


def to_array(image: QImage) -> npt.NDArray[np.uint8]:
    """A `Format_Grayscale8` image as uint8 `(rows, columns)`, a copy of its own."""
    rows, columns, stride = image.height(), image.width(), image.bytesPerLine()
    return np.frombuffer(image.constBits(), np.uint8).reshape(rows, stride)[:, :columns].copy()

"""Pictures that are given by dropping or pasting: a file's path, or the picture itself as a PNG file."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage


def holds_picture(data: QMimeData) -> bool:
    """Whether there is a file or a picture in it."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def given_picture(data: QMimeData) -> str | bytes | None:
    """The path of the first file, or a picture as PNG; `None` where there is neither. Nothing is read yet."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return files[0]
    return _png(QImage(data.imageData())) if data.hasImage() else None


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, which PySide refuses
    return bytes(data.data())

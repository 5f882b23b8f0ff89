"""Pictures that are given by dropping or pasting: a file's path, or the picture itself as a PNG file."""

from PySide6.QtCore import QBuffer, QByteArray, QFileInfo, QIODevice, QMimeData
from PySide6.QtGui import QImage


def holds_picture(data: QMimeData) -> bool:
    """Whether there is a file or a picture in it."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def given_picture(data: QMimeData) -> str | list[str] | bytes | None:
    """The path of a file, those of several files or of a folder, or a picture as PNG; `None` without any.

    Nothing is read yet.
    """
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if len(files) > 1 or (files and QFileInfo(files[0]).isDir()):
        return files
    if files:
        return files[0]
    return _png(QImage(data.imageData())) if data.hasImage() else None


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, which PySide refuses
    return bytes(data.data())

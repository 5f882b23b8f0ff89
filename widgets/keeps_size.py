"""Keeps a size whatever changes inside: new words in there do not make the window lay itself out anew."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class KeepsSize(QWidget):
    """A widget in; it is given all the room there is. It is as high as it wants to be now, and stays so.

    A layout hands every change of a text on to the layout around it, up to the window: some milliseconds for each
    answer that follows the pen. This widget has none.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self._hint, self._least = inside.sizeHint(), inside.minimumSizeHint()
        inside.setParent(self)
        self.setFixedHeight(max(self._hint.height(), inside.minimumHeight()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def minimumSizeHint(self) -> QSize:
        return self._least

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setGeometry(self.rect())

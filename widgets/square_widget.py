"""A widget that wants to be as high as it is wide."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class SquareWidget(QWidget):
    """Takes the width that it is given, and asks for as much height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return width

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

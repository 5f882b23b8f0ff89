"""A widget that wants to be so many times as wide as it is high."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class ProportionedWidget(QWidget):
    """Takes the width that it is given, and asks for the height that goes with it; at first it is square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times_as_wide = 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_proportion(self, times_as_wide: float) -> None:
        """Be so many times as wide as high from now on."""
        self._times_as_wide = times_as_wide
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width / self._times_as_wide)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

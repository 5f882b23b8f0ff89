"""What stands below the curves: the runs, and while one looks back along a run the panel of that moment."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

_ROOM_FOR_BOTH = 1500


class BelowCurves(QWidget):
    """Two parts; the second takes the place of the first where there is no room for both.

    What is above stays as large as it is, so that nothing moves under the hand that drags along it.
    """

    def __init__(self, runs: QWidget, moment: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs, self._moment = runs, moment
        self._is_moment_shown = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(runs, 2)
        row.addWidget(moment, 3)
        moment.hide()

    def show_moment(self, shown: bool) -> None:
        """Show the panel, or the runs alone."""
        self._is_moment_shown = shown
        self._arrange()

    def _arrange(self) -> None:
        self._moment.setVisible(self._is_moment_shown)
        self._runs.setVisible(not self._is_moment_shown or self.width() >= _ROOM_FOR_BOTH)

    @override
    def hasHeightForWidth(self) -> bool:
        """Both parts have the room of the runs, whatever the other would like."""
        return False

    @override
    def sizeHint(self) -> QSize:
        return self._runs.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._runs.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

"""Canvas and code panel in one frame: side by side where there is room, else one above the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_WIDE = 880
"""From this width on both stand side by side."""

_CANVAS_SHARE = 0.55


class CanvasBeside(QSplitter):
    """Gives each at least a third of a usual window; whoever drags the line between them decides."""

    def __init__(self, canvas: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._to_share = False
        self.setObjectName("canvasBeside")
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        canvas.setMinimumSize(280, 160)
        panel.setMinimumSize(340, 140)
        self.addWidget(canvas)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        panel.hide()

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel."""
        fresh = shown and self._panel.isHidden()
        self._panel.setVisible(shown)
        self._to_share = fresh
        if fresh and self.isVisible():
            self._share()

    def _share(self) -> None:
        self._to_share = False
        whole = self.width() if self.orientation() == Qt.Orientation.Horizontal else self.height()
        self.setSizes([round(whole * _CANVAS_SHARE), round(whole * (1 - _CANVAS_SHARE))])

    def _turn(self) -> None:
        wide = self.width() >= _WIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self._to_share = not self._panel.isHidden()
        if self._to_share:
            self._share()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

"""A scroll area as high as what is in it, that scrolls only when there is no room for that."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override


class ContentScroll(QScrollArea):
    """Scrolls up and down only."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._scroll_if_needed()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._scroll_if_needed()

    def _scroll_if_needed(self) -> None:
        # Not left to Qt: the bar makes the content narrower and so higher, which would keep the bar for ever.
        policy = Qt.ScrollBarPolicy
        fits = self._needed_height() <= self.height()
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)

    def _needed_height(self) -> int:
        """How high the content is in the whole width."""
        content = self._content
        return content.heightForWidth(self.width()) if content.hasHeightForWidth() else content.sizeHint().height()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._content.sizeHint().width(), self._needed_height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 80)

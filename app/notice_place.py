"""The place of the notice: it floats over the page, at the lower right, and nothing of the page moves for it."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from widgets.message_strip import MessageStrip
from widgets.soft_shadow import SoftShadow
from widgets.theme.theme import Theme

_OWN = Qt.FindChildOption.FindDirectChildrenOnly

EDGE = 16
"""Between a notice and the edges of the page."""


@runtime_checkable
class NoticePage(Protocol):
    """A page that knows where a notice covers least of it."""

    def notice_places(self) -> Sequence[QRect]:
        """Where a notice may stand, in the coordinates of the page; the best place first."""


class NoticePlace(QObject):
    """Keeps the strip in the lower right corner of the page's first place in which all of it is seen.

    The strip and its shadow lie over `ground`, which holds the pages.
    """

    def __init__(self, strip: MessageStrip, pages: QStackedWidget, theme: Theme, ground: QWidget) -> None:
        super().__init__(ground)
        self._strip, self._pages, self._ground = strip, pages, ground
        self._shadow = SoftShadow(theme, ground)
        self._rooms: tuple[QRect, ...] = ()
        self._hint = QSize()
        # What stands where is known when the layouts have done their work, which is after these events.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        pages.currentChanged.connect(self.place_soon)
        strip.content_changed.connect(self.place)
        for watched in (strip, pages, *pages.findChildren(QWidget, options=_OWN)):
            watched.installEventFilter(self)

    def place_soon(self) -> None:
        """Something may move on the page: look for the place anew when it has."""
        if not self._strip.isHidden():
            self._soon.start()

    def place(self) -> None:
        """Put the strip and its shadow where they belong now, over all else."""
        self._rooms = self._rooms_now()
        box = self._box()
        self._strip.setGeometry(box)
        self._shadow.lie_under(box)
        self._shadow.raise_()
        self._strip.raise_()
        self._hint = self._strip.sizeHint()

    def _follow(self) -> None:
        # The canvas says at every step of a scrolling that something may stand elsewhere; seldom does it.
        if self._rooms_now() != self._rooms:
            self.place()

    def _rooms_now(self) -> tuple[QRect, ...]:
        """Where it may stand, over the ground: the places of the page, and at last all of the page."""
        page: object = self._pages.currentWidget()
        assert isinstance(page, NoticePage)
        whole = self._pages.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        origin = self._pages.mapTo(self._ground, QPoint(0, 0))
        return tuple(room.translated(origin) for room in (*page.notice_places(), whole))

    def _box(self) -> QRect:
        for room in self._rooms:
            width = self._strip.width_wanted(room.width())
            size = QSize(width, self._strip.height_for(width))
            if size.width() <= room.width() and size.height() <= room.height():
                break
        corner = QPoint(room.right() + 1 - size.width(), room.bottom() + 1 - size.height())
        # Where even the whole page is too small, the beginning of the text is seen at least.
        return QRect(QPoint(corner.x(), max(corner.y(), room.top())), size)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._strip:
            self._shadow.setVisible(not self._strip.isHidden())
            # Another font, say; measuring the strip asks for the same, and changes nothing.
            if kind == QEvent.Type.LayoutRequest and self._strip.sizeHint() != self._hint:
                self.place()
        elif kind in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.place_soon()
        return super().eventFilter(watched, event)

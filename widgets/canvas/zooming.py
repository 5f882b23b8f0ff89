"""How the canvas is zoomed, and how the network is fitted into what is free of its view."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QNativeGestureEvent, QTransform
from PySide6.QtWidgets import QGraphicsView

SMALLEST = 0.02
LARGEST = 3.0
PART_LARGEST = 1.5
STEP = 1.2

READABLE = 0.4
"""Below this zoom letters are too small to read."""

_AROUND = 26.0
"""Free room around the cards when they are fitted, in pixels."""


class _Seen(Enum):
    """What the view shows for as long as nobody zooms or scrolls, whatever size it has."""

    ALL = auto()
    BEGINNING = auto()
    """The first cards, of a network that could not be read if all of it was seen."""
    CHOSEN = auto()
    """What someone chose to see: it is left as it is."""


class CanvasZoom:
    """Zooms a view. A network that was fitted stays fitted until someone zooms or scrolls.

    `content` answers the rectangle around all cards, in canvas units.
    """

    def __init__(self, view: QGraphicsView, content: Callable[[], QRectF]) -> None:
        self._view = view
        self._content = content
        self._covered_below = 0
        self._covered_corner = QSize()
        self._seen = _Seen.ALL

    @property
    def scale(self) -> float:
        """Pixels for one canvas unit."""
        return self._view.transform().m11()

    def set_covered(self, below: int, corner: QSize) -> None:
        """Something lies over the lowest `below` pixels of the view and over its top right corner.

        Problems come and go below while one works: cards stay where they are unless they would be covered. Where
        room was won they use it, but never move below the pointer.
        """
        other_corner = corner != self._covered_corner
        has_won = below < self._covered_below and SMALLEST < self.scale < 1.0 and not self._view.underMouse()
        self._covered_below, self._covered_corner = below, corner
        if other_corner or has_won:
            self.fit_again()
        else:
            self.follow_growth()

    def hold(self) -> None:
        """Keep what is seen from now on: someone chose it."""
        self._seen = _Seen.CHOSEN

    def by(self, factor: float) -> None:
        """Zoom about the anchor of the view, within the limits; near 100 % it settles there."""
        self.hold()
        now = self.scale
        wanted = max(SMALLEST, min(LARGEST, now * factor))
        if abs(wanted - 1.0) < 0.04:
            wanted = 1.0
        self._view.scale(wanted / now, wanted / now)

    def about_middle(self, factor: float) -> None:
        """Zoom about the middle of the view: for keys, which say nothing of where."""
        anchor = self._view.transformationAnchor()
        self._view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.by(factor)
        self._view.setTransformationAnchor(anchor)

    def to_full_size(self) -> None:
        """Show the canvas at 100 %."""
        self.about_middle(1 / self.scale)

    def fit(self) -> None:
        """Show all cards, at most at 100 %; what is lower than the view stands at its top, as one reads."""
        self._seen = _Seen.ALL
        content = self._content()
        if not content.isEmpty():
            self._fit_into(content, self._free_beside_corner())

    def begin(self) -> None:
        """Show all cards; of a network so tall that it would be a thin column nobody can read, the first ones, so
        large that its whole breadth is seen."""
        content, free = self._content(), self._free_beside_corner()
        breadth = QRectF(content.left(), content.top(), content.width(), 1.0)
        if _scale_for(content, free) >= READABLE or _scale_for(breadth, free) < READABLE:
            self.fit()
        else:
            self._seen = _Seen.BEGINNING
            # Beside what covers the corner there is room for the map too, which is seen then.
            beside = self.free_part().adjusted(0, 0, -self._covered_corner.width(), 0)
            self._fit_into(breadth, beside if _scale_for(breadth, beside) >= READABLE else free)

    def show_part(self, rect: QRectF) -> None:
        """Show this part of the canvas as large as it fits, at most at 150 %."""
        self.hold()
        self._fit_into(rect, self.free_part(), PART_LARGEST)

    def centre_on(self, point: QPointF) -> None:
        """Show the part of the canvas around a point, in the middle of what is free, at the size it has."""
        self.hold()
        shift = self._view.viewport().rect().toRectF().center() - self.free_part().center()
        self._view.centerOn(point + shift / self.scale)

    def fit_again(self) -> None:
        """Fit once more, for a view of another size, unless someone chose what to see."""
        if self._seen is _Seen.ALL:
            self.fit()
        elif self._seen is _Seen.BEGINNING:
            self.begin()

    def follow_growth(self) -> None:
        """Fit once more if cards came to lie out of sight, unless someone chose what to see."""
        content = self._content()
        if self.scale <= SMALLEST:
            # What cannot all be seen is not fitted again and again for its lower end.
            content.setHeight(1.0)
        if self._seen is _Seen.ALL and not self._is_in_sight(content):
            self.fit()

    def bring_into_sight(self, rect: QRectF) -> None:
        """Show this part of the canvas; nothing moves if it is in sight already."""
        if self._is_in_sight(rect):
            return
        if self._seen is _Seen.ALL:
            self.fit()
        else:
            self.hold()
            self._view.ensureVisible(rect.adjusted(0, 0, 0, self._covered_below / self.scale), 30, 30)

    def free_part(self) -> QRectF:
        """The part of the viewport below which nothing lies over it, in pixels."""
        return self._view.viewport().rect().toRectF().adjusted(0, 0, 0, -self._covered_below)

    def _is_in_sight(self, rect: QRectF) -> bool:
        return self._view.mapToScene(self.free_part().toRect()).boundingRect().contains(rect)

    def _free_beside_corner(self) -> QRectF:
        """The free part, below the covered corner if cards fitted into it would come to lie there."""
        content, free = self._content(), self.free_part()
        if self._meets_corner(content, free):
            return free.adjusted(0, self._covered_corner.height(), 0, 0)
        return free

    def _meets_corner(self, content: QRectF, free: QRectF) -> bool:
        """Whether cards fitted into `free` would come to lie below the covered corner."""
        right = free.center().x() + content.width() * _scale_for(content, free) / 2
        return right > free.width() - self._covered_corner.width()

    def _fit_into(self, content: QRectF, free: QRectF, largest: float = 1.0) -> None:
        wanted = _scale_for(content, free, largest)
        if wanted != self.scale:
            self._view.setTransform(QTransform.fromScale(wanted, wanted))
        middle = self._view.viewport().rect().toRectF().center()
        # The point of the canvas that belongs into the middle of the viewport, so that the cards lie in `free`.
        across = content.center().x() + (middle.x() - free.center().x()) / wanted
        down = content.top() + (middle.y() - free.top() - _AROUND) / wanted
        self._view.centerOn(QPointF(across, down))


def pinch_of(event: QEvent) -> float | None:
    """By how much two fingers on a touch pad zoom; `None` for any other event."""
    if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
        return 1 + event.value()
    return None


def _scale_for(content: QRectF, free: QRectF, largest: float = 1.0) -> float:
    across = max(40.0, free.width() - 2 * _AROUND) / max(content.width(), 1.0)
    down = max(40.0, free.height() - 2 * _AROUND) / max(content.height(), 1.0)
    return max(SMALLEST, min(largest, across, down))

"""What the pointer does on a plot: reads values off, chooses a part to look at, takes the handle along."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from widgets.plots.plot_overlay import GRIP
from widgets.plots.plot_zoom import PlotZoom

if TYPE_CHECKING:
    from widgets.plots.plot_area import PlotArea

_NOTCH = 120.0
_NEARER = 0.8
"""How much of what was seen is seen after one notch of the wheel."""

_AT_LINE = 4.0
_LEAST = 6.0
"""Pixels that a rectangle must have; a shaking hand draws less."""


class _Doing(Enum):
    NOTHING = auto()
    CHOOSING = auto()
    SCRUBBING = auto()


class PlotHand:
    """Given the events of the pointer by its plot."""

    def __init__(self, plot: "PlotArea") -> None:
        self._plot = plot
        self._doing = _Doing.NOTHING
        self._begin = QPointF()

    def press(self, event: QMouseEvent) -> None:
        """Take the handle, or begin a rectangle."""
        if event.button() != Qt.MouseButton.LeftButton or self._plot.latest() is None:
            event.ignore()
            return
        self._begin = event.position()
        if self._is_on_handle(self._begin):
            self._doing = _Doing.SCRUBBING
            self._plot.point_at(None)
            self._plot.drag_moment(self._plot.position_of(self._begin.x()))
        elif self._plot.area().contains(self._begin):
            self._doing = _Doing.CHOOSING

    def move(self, event: QMouseEvent) -> None:
        """Go on with what was begun, or read off."""
        point, area = event.position(), self._plot.area()
        match self._doing:
            case _Doing.SCRUBBING:
                self._plot.drag_moment(self._plot.position_of(point.x()))
            case _Doing.CHOOSING:
                if self._is_wide(point):
                    self._plot.point_at(None)
                    self._plot.overlay.show_chosen(self._rectangle(point) & area)
            case _Doing.NOTHING:
                over = self._is_on_handle(point)
                self._plot.viewport().setCursor(
                    Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.CrossCursor
                )
                self._plot.viewport().setToolTip(_handle_tip() if over else "")
                inside = area.contains(point) and not over
                self._plot.point_at(self._plot.position_of(point.x()) if inside else None)

    def release(self, event: QMouseEvent) -> None:
        """Look at what was chosen."""
        doing, point = self._doing, event.position()
        self.cancel()
        if doing is _Doing.CHOOSING and self._is_wide(point):
            chosen = self._rectangle(point) & self._plot.area()
            self._look_at(chosen, not self._is_tall(point))

    def _look_at(self, chosen: QRectF, whole_height: bool) -> None:
        """Look at a rectangle, or at its stretch of epochs in all their values."""
        plot = self._plot
        left, right = plot.position_of(chosen.left()), plot.position_of(chosen.right())
        zoom = plot.zoom.at(left, right, plot.whole())
        up = (plot.value_of(chosen.bottom()), plot.value_of(chosen.top()))
        plot.look(PlotZoom(zoom.across or plot.whole(), None if whole_height else up))

    def turn(self, event: QWheelEvent) -> None:
        """Nearer or further, with the epoch under the pointer where it is; sideways goes along."""
        if self._plot.latest() is None:
            event.ignore()
            return
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            self._plot.look(self._plot.zoom.moved(-turned.x() / _NOTCH / 10, self._plot.whole()))
        elif turned.y():
            around = self._plot.position_of(event.position().x())
            factor = _NEARER ** (turned.y() / _NOTCH)
            self._plot.look(self._plot.zoom.nearer(factor, around, self._plot.whole()))
        event.accept()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        if self._doing is _Doing.NOTHING:
            self._plot.point_at(None)

    def cancel(self) -> bool:
        """Give up what was begun."""
        was = self._doing
        self._doing = _Doing.NOTHING
        self._plot.overlay.show_chosen(None)
        return was is not _Doing.NOTHING

    def _is_on_handle(self, point: QPointF) -> bool:
        moment = self._plot.moment
        if moment is None:
            return False
        area = self._plot.area()
        if point.y() <= area.top():
            # All along the rail: the handle comes to where one clicks.
            return area.left() - GRIP <= point.x() <= area.right() + GRIP
        return abs(point.x() - self._plot.pixel_of(moment)) <= _AT_LINE

    def _rectangle(self, point: QPointF) -> QRectF:
        rectangle = QRectF(self._begin, point).normalized()
        if not self._is_tall(point):
            area = self._plot.area()
            rectangle.setTop(area.top())
            rectangle.setBottom(area.bottom())
        return rectangle

    def _is_wide(self, point: QPointF) -> bool:
        return abs(point.x() - self._begin.x()) >= _LEAST

    def _is_tall(self, point: QPointF) -> bool:
        return abs(point.y() - self._begin.y()) >= 2 * _LEAST


def _handle_tip() -> str:
    return QCoreApplication.translate(
        "plots",
        "Drag to see the network as it was then. The small lines are the epochs that were kept; "
        "Ctrl+← and Ctrl+→ go from one to the next.",
    )

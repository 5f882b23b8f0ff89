"""A plot to look into: zoom with wheel, rectangle and keys, read values off at a crosshair, drag a handle.

What is drawn in it, its subclasses say.
"""

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.label import make_label
from widgets.plots.growing_array import Floats
from widgets.plots.plot_axis import EpochAxis, ValueAxis, prepare_view
from widgets.plots.plot_hand import PlotHand
from widgets.plots.plot_keys import PlotKeys
from widgets.plots.plot_moment import PlotMoment
from widgets.plots.plot_overlay import PlotOverlay
from widgets.plots.plot_zoom import PlotZoom, Span
from widgets.plots.readout import Readout
from widgets.theme.theme import Theme

REPAINT_INTERVAL = 30
"""Milliseconds from one repaint to the next; facts come in as fast as they like."""

_FAR = 1000.0
"""Heights of the plot: as far out of view as any value is drawn."""


class PlotArea(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Positions are in epochs. What is done to one plot is told, so that one beside it can follow.

    `pointed` tells where the crosshair is (`None` for nowhere), `across_changed` which epochs are looked at
    (`None` for all), `moment_chosen` where the handle is dragged to.
    """

    pointed = Signal(object)
    across_changed = Signal(object)
    moment_chosen = Signal(float)

    def __init__(self, theme: Theme, empty_text: str, parent: QWidget | None = None) -> None:
        self._epoch_axis, self._value_axis = EpochAxis(), ValueAxis(as_percent=False)
        axes = {"bottom": self._epoch_axis, "left": self._value_axis}
        super().__init__(parent, axisItems=axes, background=None, enableMenu=False)
        self._theme = theme
        self.zoom = PlotZoom()
        self.at: float | None = None
        self.handle = PlotMoment()
        self._hand, self._keys = PlotHand(self), PlotKeys(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._repaint_now)
        self._since_repaint = QElapsedTimer()
        self.lag = 0
        self._empty = make_label(empty_text, "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self).addWidget(self._empty)
        self.overlay = PlotOverlay(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        prepare_view(self.getPlotItem(), self._epoch_axis, self._value_axis)
        # The marks depend on how far the epochs are apart.
        self.getPlotItem().getViewBox().sigResized.connect(self.refresh)

    def dress_ground(self) -> None:
        """Ground and axes in the colours of the theme."""
        tokens = self._theme.tokens
        self.setBackground(QColor(tokens.panel))
        self._epoch_axis.dress(tokens)
        self._value_axis.dress(tokens)

    # What is drawn: for subclasses ------------------------------------------------------------------------

    def whole(self) -> Span:
        """The epochs there are to look at."""
        raise NotImplementedError

    def stops(self) -> Floats:
        """The positions that the crosshair goes to by keys, in their order."""
        raise NotImplementedError

    def latest(self) -> float | None:
        """How far the run has come; `None` where nothing is drawn."""
        raise NotImplementedError

    def read(self, position: float) -> Readout | None:
        """The values of all curves there."""
        raise NotImplementedError

    def label_room(self) -> QRectF:
        """Where words stand among the curves, in pixels: the line of the handle leaves them free."""
        return QRectF()

    def _repaint(self) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        """Something has changed: repaint soon, and once for all changes until then.

        A plot beside another has a `lag`, in milliseconds, so that not both are repainted in one go.
        """
        if not self.closed and not self._timer.isActive():
            since = self._since_repaint.elapsed() if self._since_repaint.isValid() else REPAINT_INTERVAL
            self._timer.start(max(self.lag, REPAINT_INTERVAL - since))

    def _repaint_now(self) -> None:
        self._since_repaint.start()
        self._repaint()

    def show_range(self, across: Span, up: Span) -> None:
        """Have these epochs and values in view."""
        if (across, up) != self.view():
            self.setRange(xRange=across, yRange=up, padding=0, disableAutoRange=True)

    def in_reach(self, values: Floats) -> Floats:
        """The values, wild ones brought so near that Qt can draw a line to them; they stay far out of view."""
        low, high = self.getPlotItem().getViewBox().viewRange()[1]
        far = _FAR * (high - low)
        return np.clip(values, low - far, high + far)

    # Where things are -------------------------------------------------------------------------------------

    def area(self) -> QRectF:
        """Where the curves are, in pixels."""
        # Not `mapFromScene`, which rounds: handle and crosshair would stand beside the marks they belong to.
        box = self.getPlotItem().getViewBox()
        return QRectF(self.viewportTransform().mapRect(box.mapRectToScene(box.rect())))

    def view(self) -> tuple[Span, Span]:
        """The epochs and the values that are seen."""
        across, up = self.getPlotItem().getViewBox().viewRange()
        return (across[0], across[1]), (up[0], up[1])

    def position_of(self, x: float) -> float:
        """The epoch at a pixel."""
        area, (first, last) = self.area(), self.view()[0]
        return float(first + (x - area.left()) / max(1.0, area.width()) * (last - first))

    def value_of(self, y: float) -> float:
        """The value at a pixel, as the axis has it."""
        area, (low, high) = self.area(), self.view()[1]
        return float(high - (y - area.top()) / max(1.0, area.height()) * (high - low))

    def pixel_of(self, position: float) -> float:
        """The pixel of an epoch."""
        area, (first, last) = self.area(), self.view()[0]
        return float(area.left() + (position - first) / (last - first) * area.width())

    # Looking ----------------------------------------------------------------------------------------------

    def look(self, zoom: PlotZoom) -> None:
        """Look at this part, and tell it."""
        if zoom != self.zoom:
            self.zoom = zoom
            self.refresh()
            self.across_changed.emit(zoom.across)

    def follow_across(self, across: Span | None) -> None:
        """Look at these epochs, as another plot does."""
        if across != self.zoom.across:
            self.zoom = PlotZoom(across)
            self.refresh()

    def point_at(self, position: float | None, says: bool = False) -> None:
        """Put the crosshair there, and tell it; `says` has screen readers say the values."""
        self.follow_pointed(position)
        self.pointed.emit(position)
        readout = self.read(position) if says and position is not None else None
        if readout is not None:
            self.announce(readout.sentence)

    def follow_pointed(self, position: float | None) -> None:
        """Put the crosshair where another plot has it."""
        self.at = position
        self._show_pointed()

    def announce(self, text: str) -> None:
        """Have screen readers say it; a test listens here."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # The handle -------------------------------------------------------------------------------------------

    def set_scrubbing(self, enabled: bool) -> None:
        """Whether there is a handle to drag along the curves."""
        self.handle.is_there = enabled
        self.place_overlay()

    def set_kept(self, epochs: Sequence[float]) -> None:
        """The epochs that can be looked back to: the handle goes to these. Where none are told, anywhere."""
        self.handle.set_kept(epochs)
        self.place_overlay()

    def set_moment(self, position: float | None) -> None:
        """Put the handle there; `None` keeps it at the latest."""
        self.handle.position = position
        self.place_overlay()

    @property
    def moment(self) -> float | None:
        """Where the handle is; `None` where there is none."""
        return self.handle.at(self.latest())

    def drag_moment(self, position: float) -> None:
        """The handle is taken there by hand."""
        latest = self.latest()
        if self.handle.is_there and latest is not None:
            self.set_moment(self.handle.nearest(position, latest))
            self.moment_chosen.emit(self.handle.position)

    def place_overlay(self) -> None:
        """Crosshair and handle where they belong, as the view may have moved."""
        first, last = self.view()[0]
        seen = [epoch for epoch in self.handle.kept_until(self.latest()) if first <= epoch <= last]
        moment = self.moment
        shown = moment is not None and first <= moment <= last
        self.overlay.set_area(self.area(), self.label_room())
        self.overlay.show_kept([self.pixel_of(epoch) for epoch in seen])
        self.overlay.show_handle(self.pixel_of(moment) if moment is not None and shown else None)
        self._show_pointed()

    def _show_pointed(self) -> None:
        first, last = self.view()[0]
        if self.at is None or not first <= self.at <= last:
            self.overlay.show_readout(None, None)
        else:
            self.overlay.show_readout(self.pixel_of(self.at), self.read(self.at))

    # Qt ---------------------------------------------------------------------------------------------------

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hand.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hand.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hand.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.look(PlotZoom())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.turn(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hand.leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.overlay.show_focus(by_keys)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.overlay.show_focus(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph makes its widget a size before this class is whole.
        if "overlay" in self.__dict__:
            self.overlay.setGeometry(self.rect())
            self.overlay.raise_()

    @override
    def close(self) -> bool:
        """Close for good: pyqtgraph deletes what is drawn, so nothing may be repainted after it."""
        self._timer.stop()
        return bool(super().close())

    def cancel(self) -> bool:
        """Give up what the pointer is doing; false where it does nothing."""
        return self._hand.cancel()

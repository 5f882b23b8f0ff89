"""What keys do on a plot: the crosshair along the epochs, with the handle; nearer and further."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from widgets.plots.plot_zoom import PlotZoom

if TYPE_CHECKING:
    from widgets.plots.plot_area import PlotArea

_NEARER = 0.6
_FEW = 3
_PART = 40
"""Where only a few stops are in view, a key goes on by this part of it."""


class PlotKeys:
    """Given the keys by its plot."""

    def __init__(self, plot: "PlotArea") -> None:
        self._plot = plot

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; false where it says nothing."""
        if self._plot.latest() is None:
            return False
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key if self._plot.handle.kept and (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self._go_to_kept(1 if key == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right as key:
                self._go(1 if key == Qt.Key.Key_Right else -1, shifted)
            case Qt.Key.Key_Home | Qt.Key.Key_End as key:
                seen = self._stops_in_view()
                if seen.size:
                    self._point_at(float(seen[0 if key == Qt.Key.Key_Home else -1]))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(_NEARER)
            case Qt.Key.Key_Minus:
                self._zoom(1 / _NEARER)
            case Qt.Key.Key_0:
                self._plot.look(PlotZoom())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                self._plot.moment is not None and self._plot.at is not None
            ):
                self._plot.drag_moment(self._plot.at)
            case Qt.Key.Key_Escape:
                if not self._plot.cancel():
                    if self._plot.at is None:
                        return False
                    self._plot.point_at(None)
            case _:
                return False
        return True

    def _go(self, direction: int, shifted: bool) -> None:
        first, last = self._plot.view()[0]
        if shifted and not self._plot.zoom.is_all:
            self._plot.look(self._plot.zoom.moved(direction / 4, self._plot.whole()))
            return
        at, seen = self._plot.at, self._stops_in_view()
        if at is None:
            wanted = float(seen[-1]) if seen.size else (first + last) / 2
        elif seen.size < _FEW:
            wanted = at + direction * (last - first) / _PART
        else:
            onwards = seen[seen > at + 1e-9] if direction > 0 else seen[seen < at - 1e-9][::-1]
            # Before the first epoch there is the beginning to look back to.
            end = 0.0 if direction < 0 and self._plot.moment is not None else at
            wanted = float(onwards[0]) if onwards.size else end
        self._point_at(min(max(wanted, first), last))

    def _go_to_kept(self, direction: int) -> None:
        """To the next moment that is kept, over the epochs between; at the end of them it stays."""
        latest = self._plot.latest()
        wanted = self._plot.handle.beside(direction, latest) if latest is not None else None
        if wanted is not None:
            self._point_at(wanted)

    def _point_at(self, position: float) -> None:
        """The crosshair goes there, and takes the handle along, where there is one."""
        self._plot.point_at(position, says=True)
        if self._plot.moment is not None:
            self._plot.drag_moment(position)

    def _stops_in_view(self) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        first, last = self._plot.view()[0]
        stops = self._plot.stops()
        return stops[(stops >= first) & (stops <= last)]

    def _zoom(self, factor: float) -> None:
        first, last = self._plot.view()[0]
        around = self._plot.at if self._plot.at is not None else (first + last) / 2
        self._plot.look(self._plot.zoom.nearer(factor, around, self._plot.whole()))

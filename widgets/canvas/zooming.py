"""How the canvas is zoomed and fitted into its view."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsView

SMALLEST = 0.05
LARGEST = 3.0
STEP = 1.2
_AROUND = 26.0
"""Free room around the cards when they are fitted, in pixels."""


def scale_of(view: QGraphicsView) -> float:
    """The zoom: pixels for one canvas unit."""
    return view.transform().m11()


def zoom_by(view: QGraphicsView, factor: float) -> None:
    """Zoom about the anchor of the view, within the limits; near 100 % it settles there."""
    now = scale_of(view)
    wanted = max(SMALLEST, min(LARGEST, now * factor))
    if abs(wanted - 1.0) < 0.04:
        wanted = 1.0
    view.scale(wanted / now, wanted / now)


def fit(view: QGraphicsView, content: QRectF, free: QRectF) -> None:
    """Show all of `content` in the part `free` of the viewport (pixels), at most at 100 %.

    What is lower than the free part stands at its top, as one reads; what is taller is made smaller.
    """
    room_across = max(40.0, free.width() - 2 * _AROUND)
    room_down = max(40.0, free.height() - 2 * _AROUND)
    wanted = min(1.0, room_across / max(content.width(), 1.0), room_down / max(content.height(), 1.0))
    wanted = max(SMALLEST, wanted)
    view.resetTransform()
    view.scale(wanted, wanted)
    middle = view.viewport().rect().toRectF().center()
    # The point of the canvas that belongs into the middle of the viewport, so that the content lies in `free`.
    across = content.center().x() + (middle.x() - free.center().x()) / wanted
    down = content.top() + (middle.y() - free.top() - _AROUND) / wanted
    view.centerOn(QPointF(across, down))

"""What the pointer is doing now: one gesture at most."""

from PySide6.QtCore import QPointF

from widgets.canvas.gestures import Gesture


class Hand:
    """Holds the gesture that goes on; points are in canvas units."""

    def __init__(self) -> None:
        self._gesture: Gesture | None = None

    @property
    def gesture(self) -> Gesture | None:
        return self._gesture

    def begin(self, gesture: Gesture | None, point: QPointF) -> None:
        """Begin a gesture; `None` where a press begins nothing."""
        self._gesture = gesture
        if gesture is not None:
            gesture.start(point)

    def move(self, point: QPointF) -> None:
        if self._gesture is not None:
            self._gesture.move(point)

    def end(self, point: QPointF) -> None:
        """Let the gesture do what it is for."""
        # Taken away first: what the end of a gesture changes must not cancel the gesture.
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end(point)

    def cancel(self) -> None:
        """Give up what the pointer is doing; nothing is changed by it."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()

"""Cards that glide to their new places, so that one sees what became of what one knew."""

import os
from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication, QStyle

from widgets.canvas.ports import Position

DURATION = 250
MOST_CARDS = 300
"""More cards than this go to their places at once: following them all would stutter."""

NO_MOTION = "NETSKETCH_NO_MOTION"
"""An environment variable that keeps everything from gliding."""


class Glide(QObject):
    """Says where cards are drawn on the way from their old places to the new; `moved` carries places by node id.

    It waits with `await_change` and sets off with `begin`; without the first the second does nothing.
    """

    moved = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._old: Mapping[str, Position] | None = None
        self._ways: dict[str, tuple[Position, Position]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self._end)

    @property
    def is_running(self) -> bool:
        return bool(self._ways)

    def await_change(self, positions: Mapping[str, Position]) -> None:
        """The next change of the document is one to glide: from these places."""
        self.finish()
        self._old = positions if motion_is_wanted() else None

    def begin(self, positions: Mapping[str, Position]) -> None:
        """Glide to these places, if that was announced and is not too much to follow."""
        old, self._old = self._old, None
        if old is None:
            return
        ways = {
            node_id: (old[node_id], place)
            for node_id, place in positions.items()
            if node_id in old and old[node_id] != place
        }
        if ways and len(ways) <= MOST_CARDS:
            self._ways = ways
            self._move(0.0)
            self._animation.start()

    def finish(self) -> None:
        """Be at the end at once."""
        if self._ways:
            self._animation.stop()
            self._end()

    def stop(self) -> None:
        """Leave the cards to somebody else, wherever they are."""
        self._ways = {}
        self._animation.stop()

    def _move(self, share: float) -> None:
        if not self._ways:
            return
        self.moved.emit(
            {
                node_id: (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
                for node_id, (start, end) in self._ways.items()
            }
        )

    def _end(self) -> None:
        if self._ways:
            self._ways = {}
            self.ended.emit()


def motion_is_wanted() -> bool:
    """Whether this person wants things to move: the system's setting, or ours."""
    if os.environ.get(NO_MOTION):
        return False
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0

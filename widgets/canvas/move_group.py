"""The gesture that moves a group by its name."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from typing_extensions import override

from backend.graph.groups import TOP, Group, groups_of
from backend.graph.model import Link
from widgets.canvas.gestures import Canvas
from widgets.canvas.move_cards import MoveCards


class MoveGroup(MoveCards):
    """Moves all that is selected, and the notes in the frame, as `MoveCards` does; a click without a move selects
    the layers of the group."""

    def __init__(self, canvas: Canvas, group: Group, click_selects_it: bool) -> None:
        self._group = group
        self._ids = groups_of(canvas.graph)[group].all
        super().__init__(canvas, self._ids[0], click_selects_it)

    @override
    def start(self, point: QPointF) -> None:
        """Notes that lie in the frame go along."""
        super().start(point)
        frame = self._canvas.scene.groups.frames[self._group]
        room = frame.body.translated(frame.pos())
        for note in self._canvas.document.project.notes:
            if room.contains(QRectF(*note.position, *note.size)):
                self._notes_from[note.id] = note.position

    @override
    def _select_taken(self) -> None:
        self._canvas.selection.set(self._ids)

    @override
    def _link_below(self, point: object) -> Link | None:
        """A group is put into no wire, even where it has a single layer."""
        return None

    @override
    def _entered(self, positions: object) -> tuple[Group, tuple[str, ...]]:
        """A group stays beside others wherever it is let go."""
        return TOP, ()

    @override
    def _name(self) -> str:
        return QCoreApplication.translate("MoveGroup", "Move group")

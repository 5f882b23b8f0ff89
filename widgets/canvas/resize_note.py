"""The gesture that makes a note larger or smaller by its corner."""

import msgspec
from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.edits import PutNote
from backend.project import Note
from widgets.canvas.geometry import snapped
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.note_item import SMALLEST_NOTE, NoteItem


class ResizeNote(Gesture):
    """The lower right corner follows the pointer, in steps of the grid."""

    def __init__(self, canvas: Canvas, item: NoteItem) -> None:
        super().__init__(canvas)
        self._note: Note = item.note
        self._start = QPointF()

    @override
    def start(self, point: QPointF) -> None:
        self._start = point

    @override
    def move(self, point: QPointF) -> None:
        self._canvas.scene.notes[self._note.id].draw_at(self._note.position, self._size(point))

    @override
    def end(self, point: QPointF) -> None:
        size = self._size(point)
        text = QCoreApplication.translate("ResizeNote", "Resize note")
        changed = msgspec.structs.replace(self._note, size=size)
        if size == self._note.size or not self._canvas.document.do(PutNote(changed), text):
            self._canvas.scene.end_preview()

    @override
    def cancel(self) -> None:
        self._canvas.scene.end_preview()

    def _size(self, point: QPointF) -> tuple[float, float]:
        way = point - self._start
        if way.isNull():
            return self._note.size
        width, height = snapped((self._note.size[0] + way.x(), self._note.size[1] + way.y()))
        return (max(SMALLEST_NOTE[0], width), max(SMALLEST_NOTE[1], height))

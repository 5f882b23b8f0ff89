"""Writing a note in its place on the canvas."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtWidgets import QGraphicsView

from backend.project import Note
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.note_editor import NoteEditor
from widgets.document import ProjectDocument
from widgets.let_go import let_go
from widgets.theme.theme import Theme


class NoteWriting(QObject):
    """Opens the editor over a note of the view and takes it away when it is done."""

    def __init__(self, view: QGraphicsView, scene: GraphScene, document: ProjectDocument, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._document = document
        self._theme = theme
        self.editor: NoteEditor | None = None
        document.changed.connect(self._stop_if_gone)

    def begin(self, note_id: str) -> None:
        """Write this note; one that is being written is kept first."""
        self.end()
        note = self._note(note_id)
        if note is None:
            return
        self.editor = NoteEditor(self._document, note, self._theme, self._view.viewport())
        self.editor.ended.connect(self._close)
        self._scene.notes[note_id].set_edited(True)
        self.follow_view()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Keep what was written."""
        if self.editor is not None:
            self.editor.finish(keep=True)

    def follow_view(self) -> None:
        """Lie over the note wherever it is seen now."""
        if self.editor is None or self.editor.note_id not in self._scene.notes:
            return
        item = self._scene.notes[self.editor.note_id]
        seen = self._view.mapFromScene(item.body.translated(item.pos())).boundingRect()
        self.editor.place(QRectF(seen), self._view.transform().m11())

    def _close(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        if editor.note_id in self._scene.notes:
            self._scene.notes[editor.note_id].set_edited(False)
        if editor.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        let_go([editor])

    def _stop_if_gone(self) -> None:
        if self.editor is not None and self._note(self.editor.note_id) is None:
            self.editor.finish(keep=False)

    def _note(self, note_id: str) -> Note | None:
        return next((note for note in self._document.project.notes if note.id == note_id), None)

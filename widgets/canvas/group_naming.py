"""Writing the name of a group in its place on the canvas."""

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGraphicsView, QLineEdit, QWidget
from typing_extensions import override

from backend.graph.groups import LONGEST_GROUP_NAME, Group, groups_of
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.group_commands import GroupCommands
from widgets.document import ProjectDocument
from widgets.let_go import let_go

_NARROWEST, _WIDEST = 140, 320
_HEIGHT = 28


class GroupNameEditor(QLineEdit):
    """Writes the name of one group; Enter and a click elsewhere keep it, Esc gives it up.

    `ended` is emitted once, with whether the name is to be kept.
    """

    ended = Signal(bool)

    def __init__(self, group: Group, parent: QWidget) -> None:
        super().__init__(group[-1], parent)
        self.group_way = group
        self.setObjectName("groupNameEditor")
        self.setAccessibleName(self.tr("Name of the group"))
        self.setMaxLength(LONGEST_GROUP_NAME)
        self.selectAll()
        self._is_over = False

    def finish(self, keep: bool) -> None:
        """End the writing."""
        if not self._is_over:
            self._is_over = True
            self.ended.emit(keep)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)


class GroupNaming(QObject):
    """Opens the editor over the name of a frame of the view and takes it away when it is done."""

    def __init__(
        self, view: QGraphicsView, scene: GraphScene, document: ProjectDocument, commands: GroupCommands
    ) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self._commands = commands
        self.editor: GroupNameEditor | None = None
        document.changed.connect(self._stop_if_gone)

    def begin(self, group: Group) -> None:
        """Write the name of this group; one that is being written is kept first."""
        if self.editor is not None:
            self.editor.finish(keep=True)
        frame = self._scene.groups.frames.get(group)
        if frame is None:
            return
        self.editor = GroupNameEditor(group, self._view.viewport())
        self.editor.ended.connect(self._close)
        frame.set_edited(True)
        self.follow_view()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_view(self) -> None:
        """Lie over the name wherever it is seen now; of a frame that begins out of sight, at the edge."""
        frame = self._scene.groups.frames.get(self.editor.group_way) if self.editor is not None else None
        if frame is None or self.editor is None:
            return
        seen = self._view.mapFromScene(frame.body.translated(frame.pos())).boundingRect()
        size = QSize(max(_NARROWEST, min(_WIDEST, seen.width())), _HEIGHT)
        room = self._view.viewport().size() - size
        corner = seen.topLeft() - QPoint(0, _HEIGHT // 2)
        corner = QPoint(max(0, min(corner.x(), room.width())), max(0, min(corner.y(), room.height())))
        self.editor.setGeometry(corner.x(), corner.y(), size.width(), size.height())

    def _close(self, keep: bool) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        frame = self._scene.groups.frames.get(editor.group_way)
        if frame is not None:
            frame.set_edited(False)
            if keep:
                self._commands.rename(editor.group_way, editor.text())
        if editor.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        let_go([editor])

    def _stop_if_gone(self) -> None:
        if self.editor is not None and self.editor.group_way not in groups_of(self._scene.graph):
            self.editor.finish(keep=False)

"""Undo and redo, which mean a stroke of the pen on the Test page and an edit of the project elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from app.actions import Actions
from widgets.digit_pad import DigitPad


class UndoController(QObject):
    """Offers what there is to take back; `is_testing` tells whether the Test page is up."""

    def __init__(
        self, stack: QUndoStack, pad: DigitPad, actions: Actions, is_testing: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._pad = pad
        self._actions = actions
        self._is_testing = is_testing
        for changed in (stack.canUndoChanged, stack.canRedoChanged, pad.history_changed):
            changed.connect(self.offer)
        actions["actionUndo"].triggered.connect(self._undo)
        actions["actionRedo"].triggered.connect(self._redo)

    def offer(self) -> None:
        """Let the actions be as there is something for them to do."""
        drawing = self._is_testing()
        self._actions["actionUndo"].setEnabled(self._pad.can_undo() if drawing else self._stack.canUndo())
        self._actions["actionRedo"].setEnabled(self._pad.can_redo() if drawing else self._stack.canRedo())

    def _undo(self) -> None:
        if self._is_testing():
            self._pad.undo_stroke()
        else:
            self._stack.undo()

    def _redo(self) -> None:
        if self._is_testing():
            self._pad.redo_stroke()
        else:
            self._stack.redo()

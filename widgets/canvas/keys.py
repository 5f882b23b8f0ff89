"""What the keys do on the canvas."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from widgets.canvas.commands import GraphCommands

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LONG_STEP = 5


def is_delete(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def is_duplicate(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def arrow_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Steps to the right and down that an arrow key stands for; more with Shift."""
    arrow = _ARROWS.get(Qt.Key(event.key()))
    plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if arrow is None or plain != Qt.KeyboardModifier.NoModifier:
        return None
    steps = _LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return (arrow[0] * steps, arrow[1] * steps)


def run_edit_key(commands: GraphCommands, event: QKeyEvent) -> bool:
    """Do what an editing key stands for; returns whether it was one."""
    if is_delete(event):
        commands.delete_selected()
    elif is_duplicate(event):
        commands.duplicate_selected()
    elif event.matches(QKeySequence.StandardKey.SelectAll):
        commands.select_all()
    elif event.matches(QKeySequence.StandardKey.Copy):
        commands.copy_selected()
    elif event.matches(QKeySequence.StandardKey.Paste):
        commands.paste()
    else:
        return False
    return True

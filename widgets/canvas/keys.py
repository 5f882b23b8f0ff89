"""What the keys do on the canvas and in the list of layers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from widgets.canvas.action_table import GRAPH_ACTIONS
from widgets.canvas.commands import GraphCommands

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LONG_STEP = 5
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier


def arrow_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Steps to the right and down that an arrow key stands for; more with Shift."""
    arrow = _ARROWS.get(Qt.Key(event.key()))
    plain = event.modifiers() & _MODIFIERS & ~Qt.KeyboardModifier.ShiftModifier
    if arrow is None or plain != Qt.KeyboardModifier.NoModifier:
        return None
    steps = _LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return (arrow[0] * steps, arrow[1] * steps)


def walk_of(event: QKeyEvent) -> tuple[int, int] | None:
    """The way to the right and down to walk from layer to layer: an arrow key with Ctrl."""
    if event.modifiers() & _MODIFIERS != Qt.KeyboardModifier.ControlModifier:
        return None
    return _ARROWS.get(Qt.Key(event.key()))


def run_edit_key(commands: GraphCommands, event: QKeyEvent) -> bool:
    """Do what an editing key stands for; returns whether it was one.

    In the window the actions themselves hear their keys first; this is for a view that stands alone.
    """
    pressed = QKeySequence(event.keyCombination())
    for row in GRAPH_ACTIONS:
        if pressed in row.keys:
            if row.name == "actionPaste":
                commands.paste()
            elif row.run is None:
                return False
            elif row.works(commands):
                row.run(commands)
            return True
    return False

"""In words, what a layer keeps of what it has learnt: one for lists, a sentence for those who want to know."""

from typing import Literal

from PySide6.QtCore import QCoreApplication

from backend.kept_layers import KeptLayer, LayerState
from widgets.wording import show


def state_word(verdict: KeptLayer) -> str:
    """The verdict in one word."""
    return plain_state_word(verdict.state)


def plain_state_word(state: LayerState | Literal[""]) -> str:
    """The state in one word; none for none."""
    tr = QCoreApplication.translate
    match state:
        case "kept":
            return tr("LearntWords", "kept")
        case "frozen":
            return tr("LearntWords", "frozen")
        case "changed":
            return tr("LearntWords", "changed")
        case "new":
            return tr("LearntWords", "new")
        case "":
            return ""


def state_sentence(verdict: KeptLayer) -> str:
    """What the next training begins with in this layer, and why."""
    tr = QCoreApplication.translate
    match verdict.state:
        case "kept":
            return tr("LearntWords", "Kept: training goes on from what it has learnt.")
        case "frozen":
            return tr("LearntWords", "Frozen: training leaves it as it has learnt.")
        case "new":
            return tr("LearntWords", "New: training begins it with fresh weights.")
        case "changed":
            why = show(verdict.why) if verdict.why is not None else ""
            return tr("LearntWords", "Changed: training begins it with fresh weights. {why}").format(why=why)

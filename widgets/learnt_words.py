"""In words, what a layer keeps of what it has learnt: one for lists, a sentence for those who want to know."""

from typing import Literal

from backend.kept_layers import KeptLayer, LayerState
from backend.wording import mark
from widgets.wording import show, show_text

_WORDS = {
    "kept": (mark("kept"), mark("Kept: training goes on from what it has learnt.")),
    "frozen": (mark("frozen"), mark("Frozen: training leaves it as it has learnt.")),
    "new": (mark("new"), mark("New: training begins it with fresh weights.")),
    "changed": (mark("changed"), mark("Changed: training begins it with fresh weights. {why}")),
}
"""By the state of a layer."""


def state_word(verdict: KeptLayer) -> str:
    """The verdict in one word."""
    return plain_state_word(verdict.state)


def plain_state_word(state: LayerState | Literal[""]) -> str:
    """The state in one word; none for none."""
    return show_text(_WORDS[state][0]) if state else ""


def state_sentence(verdict: KeptLayer) -> str:
    """What the next training begins with in this layer, and why."""
    why = show(verdict.why) if verdict.why is not None else ""
    return show_text(_WORDS[verdict.state][1]).format(why=why)

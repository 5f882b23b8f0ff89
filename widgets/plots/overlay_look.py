"""How runs look that are laid behind another: each in a colour of its own."""

from widgets.theme.tokens import Tokens

_GROUPS = ("regularize", "recurrent", "pooling", "merge", "input")


def overlay_colour(tokens: Tokens, index: int) -> str:
    """The colour of one of the runs laid behind."""
    return tokens.groups[_GROUPS[index % len(_GROUPS)]]

"""How the lines of several runs are told apart: the same look on the plots and in the row of each run."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from widgets.theme.tokens import Tokens

_GROUPS = ("regularize", "recurrent", "pooling", "merge", "input")
"""Not the colours of the run that is shown itself, see `Tokens.training` and `Tokens.validation`."""

_DASHES = ((), (5.0, 2.5), (1.5, 1.75), (7.0, 2.0, 1.5, 2.0), (2.5, 1.25), (9.0, 2.0, 1.5, 2.0, 1.5, 2.0))
"""Lengths of lines and gaps, in widths of the line; where the colours have all been used the next one is taken."""

LOOKS = len(_GROUPS) * len(_DASHES)
"""So many runs can be told apart; looks of higher numbers begin again."""


def run_pen(look: int, tokens: Tokens, width: float = 1.5) -> QPen:
    """The pen for the line of a run; `look` counts from 0."""
    pen = QPen(QColor(tokens.groups[_GROUPS[look % len(_GROUPS)]]), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = _DASHES[look // len(_GROUPS) % len(_DASHES)]
    if dashes:
        pen.setDashPattern(dashes)
    return pen

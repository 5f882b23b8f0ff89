"""How the course of the steps looks: a thin faint line on a band that is fainter still."""

from PySide6.QtGui import QColor

from widgets.theme.colour import mixed, seen_through
from widgets.theme.tokens import Tokens


def line_colour(tokens: Tokens) -> QColor:
    """The running mean: training, but far behind the line of the epochs."""
    return QColor(mixed(tokens.panel, tokens.training, 0.6 if tokens.dark else 0.5))


def band_colour(tokens: Tokens) -> QColor:
    """How far the steps lie apart. The lines of the axis are seen through it."""
    return seen_through(tokens.training, 0.13 if tokens.dark else 0.1)


def raw_colour(tokens: Tokens) -> QColor:
    """Every single step: fainter than their mean, for the line goes up and down without end."""
    return QColor(mixed(tokens.panel, tokens.training, 0.4 if tokens.dark else 0.32))

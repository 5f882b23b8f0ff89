"""Small sums with colours."""

from PySide6.QtGui import QColor


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from `one` to `other`, as `#rrggbb`."""
    first, second = QColor(one), QColor(other)
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    ).name()


def seen_through(colour: str, opacity: float) -> QColor:
    """The colour with an opacity from 0 to 1, for painting."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made

"""Tool tips of plain texts: the whole of what is cut short, then what else is to be told."""

from html import escape

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

_LONGEST = 80
"""Signs of a line; longer ones are broken, for which Qt wants markup."""


def tip_text(*parts: str) -> str:
    """The parts, each on a line of its own, as a tool tip shows them: as they are, never as markup."""
    text = "\n".join(dict.fromkeys(part for part in parts if part))
    lines = text.split("\n")
    if "<" in text or "&" in text or any(len(line) > _LONGEST for line in lines):
        return "<br>".join(map(escape, lines)).join(("<p>", "</p>"))
    return text


def plain_tip(text: str) -> str:
    """A tool tip that shows the text as it is. Qt would take what looks like markup in a name for markup, and load
    the pictures that it names."""
    return tip_text(text) if "<" in text or "&" in text else text


def show_tip(event: QHelpEvent, widget: QWidget, *parts: str, about: QRect | None = None) -> None:
    """Answer a question for a tool tip: show these, for as long as the pointer stays within the rectangle `about`
    of the widget (all of it if not said); nothing to show hides the last one."""
    QToolTip.showText(event.globalPos(), tip_text(*parts), widget, about or widget.rect())


def asks_for_tip(event: QEvent) -> bool:
    """Whether the event asks for a tool tip."""
    return event.type() == QEvent.Type.ToolTip

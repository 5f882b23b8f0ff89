"""Takes widgets out of the window, also from within their own signals."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def let_go(widgets: Sequence[QWidget]) -> None:
    """Take widgets out at once, so that nobody finds them, and destroy them when the event loop is back.

    A button whose click replaces the row it stands in must outlive the click.
    """
    kept = list(widgets)
    for widget in kept:
        widget.hide()
        widget.setParent(None)
    QTimer.singleShot(0, partial(kept.clear))

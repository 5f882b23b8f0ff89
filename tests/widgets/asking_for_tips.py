"""Resting with the pointer on a place until a tool tip comes, or none does."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot


def tip_at(qtbot: QtBot, widget: QWidget, place: QPoint) -> str:
    """The tool tip that the widget shows for a place on it, as it is read; empty if there is none."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.text())
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    text = QToolTip.text()
    return QTextDocumentFragment.fromHtml(text).toPlainText() if text.startswith("<") else text


def tip_of_cell(qtbot: QtBot, view: QAbstractItemView, row: int, column: int = 0) -> str:
    """The tool tip of a row, or of one cell of it."""
    place = view.visualRect(view.model().index(row, column)).center()
    return tip_at(qtbot, view.viewport(), place)

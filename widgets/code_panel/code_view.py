"""Shows the program of the network: it follows every edit, and its lines lead to their layers and back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from backend.script import Program, write_program
from widgets.code_panel.changed_lines import changed_lines
from widgets.code_panel.python_highlighter import PythonHighlighter
from widgets.document import ProjectDocument, Selection
from widgets.theme.colour import mixed
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_SOON = 30
"""Milliseconds after an edit until the text follows: several edits at once are written once."""

_MARK = 0.16
"""How much of the accent the ground of marked lines has."""


class CodeView(QPlainTextEdit):
    """Read-only. While it is hidden it does nothing; it catches up when it is shown."""

    text_changed = Signal()

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codeView")
        self.setAccessibleName(self.tr("The network as a Python program"))
        self.setReadOnly(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(TEXT_SMALL)
        self.document().setDefaultFont(font)
        self._project_document = document
        self._selection = selection
        self._theme = theme
        self._program = Program("", {})
        self._layer_of_line: dict[int, str] = {}
        self._highlighter = PythonHighlighter(self.document(), theme)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.follow)
        document.changed.connect(self._follow_soon)
        selection.changed.connect(self._show_selected)
        theme.changed.connect(self._mark_selected)

    @property
    def program(self) -> Program:
        """The program as it is shown."""
        return self._program

    def follow(self) -> None:
        """Show the program of the network as it is now; only lines that differ are replaced."""
        self._soon.stop()
        self._program = write_program(self._project_document.project)
        self._layer_of_line = {line: key for key, lines in self._program.lines.items() for line in lines}
        self._replace(self._program.text)
        self._mark_selected()
        self.text_changed.emit()

    def _follow_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _replace(self, text: str) -> None:
        """Put the text in place of the one shown, and leave the view where it is."""
        before, after = self.toPlainText().split("\n"), text.split("\n")
        change = changed_lines(before, after)
        if change is None:
            return
        first, last, lines = change
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.document().findBlockByNumber(first).position())
        end = self.document().findBlockByNumber(last - 1)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(lines))
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    # Lines and layers --------------------------------------------------------------------------------------

    def _show_selected(self) -> None:
        """Mark the lines of the selected layers and bring the first of them into view."""
        self._mark_selected()
        lines = self._selected_lines()
        if lines and self.isVisible() and not self._shows(lines[0], lines[-1]):
            self.verticalScrollBar().setValue(max(lines[0] - 3, 0))

    def _mark_selected(self) -> None:
        ground = QColor(mixed(self._theme.tokens.field, self._theme.tokens.accent, _MARK))
        marks = []
        for line in self._selected_lines():
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(ground)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = QTextCursor(self._block(line))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _selected_lines(self) -> list[int]:
        return sorted(line for line, key in self._layer_of_line.items() if key in self._selection.ids)

    def _shows(self, first: int, last: int) -> bool:
        top = self.firstVisibleBlock().blockNumber()
        metrics = QFontMetrics(self.document().defaultFont())
        rows = self.viewport().height() // max(metrics.lineSpacing(), 1)
        return top <= first and last < top + rows - 1

    def _block(self, line: int) -> QTextBlock:
        return self.document().findBlockByNumber(line)

    def _select_layer_at_cursor(self) -> None:
        layer = self._layer_of_line.get(self.textCursor().blockNumber())
        if layer is not None and not self.textCursor().hasSelection():
            self._selection.set([layer])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._select_layer_at_cursor()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._select_layer_at_cursor()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()
        self._show_selected()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

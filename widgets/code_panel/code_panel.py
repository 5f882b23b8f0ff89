"""The panel itself: chips that choose between code and table, and the buttons that copy, save and close."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from backend.script import write_program
from backend.summary_table import as_text, summary_table
from widgets.button import make_button, make_icon_button
from widgets.code_panel.code_view import CodeView
from widgets.code_panel.table_view import TableView
from widgets.document import ProjectDocument, Selection
from widgets.theme.icons import icon
from widgets.theme.theme import Theme
from widgets.wording import show_text

Part = Literal["code", "table"]

COPIED_IS_SHOWN = 1500
"""Milliseconds for which the button says that it has copied."""

_EDGE = 8


class CodePanel(QFrame):
    """`save_requested` names the part that is to be saved as a file; `part_chosen` the one that is shown now."""

    save_requested = Signal(str)
    part_chosen = Signal(str)
    close_requested = Signal()

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codePanel")
        self.setProperty("role", "panel")
        self._document = document
        self._theme = theme
        self.code = CodeView(document, selection, theme)
        self.table = TableView(document, selection)
        self._pages = QStackedWidget()
        self._chips = QButtonGroup(self)
        self._copy = make_button(self.tr("Copy"), "copyCodeButton", role="quiet")
        self._save = make_button(self.tr("Save…"), "saveCodeButton", role="quiet")
        self._close = make_icon_button(self.tr("Close"), "closeCodeButton")
        self._close.setIconSize(QSize(14, 14))
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._chip(self.tr("Code"), "codeTab", self.code))
        row.addWidget(self._chip(self.tr("Table"), "tableTab", self.table))
        row.addStretch(1)
        for button in (self._copy, self._save, self._close):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)
        self._chips.idClicked.connect(self._choose)
        self._copy.clicked.connect(self.copy)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_IS_SHOWN)
        self._copied.timeout.connect(self._show_copy)
        self._save.clicked.connect(self._ask_to_save)
        self._close.clicked.connect(self.close_requested)
        theme.changed.connect(self._draw_icon)
        self._draw_icon()

    @property
    def part(self) -> Part:
        """What is shown."""
        return "code" if self._pages.currentIndex() == 0 else "table"

    @property
    def text_place(self) -> QRect:
        """Where the program or the table stands, but for its edge."""
        return self._pages.geometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def show_part(self, part: Part) -> None:
        """Show the program or the table."""
        number = 0 if part == "code" else 1
        self._pages.setCurrentIndex(number)
        self._chips.button(number).setChecked(True)

    def copy(self) -> None:
        """Put the whole program, or the whole table as text, into the clipboard."""
        project = self._document.project
        if self.part == "code":
            text = write_program(project).text
        else:
            text = as_text(summary_table(project).translated(show_text))
        QGuiApplication.clipboard().setText(text)
        self._say_on_copy(self.tr("Copied"))
        self._copied.start()

    def _show_copy(self) -> None:
        self._say_on_copy(self.tr("Copy"))

    def _say_on_copy(self, text: str) -> None:
        self._copy.setText(text)
        self._copy.setAccessibleName(text)

    def _chip(self, text: str, name: str, page: QWidget) -> QPushButton:
        chip = make_button(text, name, role="chip")
        chip.setCheckable(True)
        number = self._pages.addWidget(page)
        self._chips.addButton(chip, number)
        chip.setChecked(number == 0)
        return chip

    def _choose(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.part_chosen.emit(self.part)

    def _ask_to_save(self) -> None:
        self.save_requested.emit(self.part)

    def _draw_icon(self) -> None:
        self._close.setIcon(icon("close", self._theme.tokens.muted))

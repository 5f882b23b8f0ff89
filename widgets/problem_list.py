"""The list of problems over the canvas: what is wrong, why, and a button for each repair."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from backend.problem import Problem, Repair
from widgets.document import ProjectDocument
from widgets.let_go import let_go
from widgets.problem_row import ProblemRow
from widgets.theme.theme import Theme
from widgets.wording import show

_ROWS_IN_SIGHT = 3
_PADDING = 4
_BORDER = 1


class ProblemList(QFrame):
    """One row for each problem of the document; hidden while there is none.

    Repairs are done on the document as one step of the history. `node_chosen` carries the id of the layer whose
    problem was clicked; `resized` says that the list needs another height; `left` that the keyboard was in a row
    that has gone, and no repair remains that could have it.
    """

    node_chosen = Signal(str)
    resized = Signal()
    left = Signal()

    def __init__(self, document: ProjectDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemList")
        self.setAccessibleName(self.tr("Problems of the network"))
        self.setProperty("role", "box")
        self._document = document
        self._theme = theme
        self._rows: list[ProblemRow] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._layout = QVBoxLayout(self._content)
        self._layout.setContentsMargins(0, _PADDING, 0, _PADDING)
        self._layout.setSpacing(0)
        self._scroll.setWidget(self._content)
        # A scroll area makes its content fill its ground; here the box below is to be seen.
        self._content.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._content.installEventFilter(self)
        document.problems_changed.connect(self._show_problems)
        self._show_problems()

    @property
    def rows(self) -> Sequence[ProblemRow]:
        return self._rows

    def height_for(self, width: int) -> int:
        """The height that shows up to three rows in full."""
        inner = width - 2 * _BORDER
        if len(self._rows) > _ROWS_IN_SIGHT:
            inner -= self._scroll.verticalScrollBar().sizeHint().width()
        heights = [row.height_for(inner) for row in self._rows[:_ROWS_IN_SIGHT]]
        return sum(heights) + 2 * (_BORDER + _PADDING)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows know their height only once fonts and texts are settled."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().eventFilter(watched, event)

    def _show_problems(self) -> None:
        """Show the problems as they are now; the rows of those that were there before stay."""
        before = list(self._rows)
        rows: list[ProblemRow] = []
        number = 0
        for place, problem in enumerate(self._document.problems):
            row = next((row for row in before if row.shows(problem, number)), None)
            if row is None:
                row = self._make_row(problem, number)
            else:
                before.remove(row)
            number += len(problem.repairs)
            rows.append(row)
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.set_line_below(place < len(self._document.problems) - 1)
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and any(row.isAncestorOf(focused) for row in before)
        self._rows = rows
        self.setVisible(bool(self._rows))
        self.resized.emit()
        if had_keyboard:
            self._pass_keyboard_on()
        let_go(before)

    def _pass_keyboard_on(self) -> None:
        """To the first repair that remains; Qt would give it to whatever stands first in the window."""
        for row in self._rows:
            first = row.findChild(QPushButton)
            if first is not None:
                row.show()
                first.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.left.emit()

    def _make_row(self, problem: Problem, first_number: int) -> ProblemRow:
        row = ProblemRow(problem, first_number, self._theme)
        row.repair_chosen.connect(self._repair)
        if problem.node is not None:
            row.clicked.connect(partial(self.node_chosen.emit, problem.node))
        return row

    def _repair(self, repair: Repair) -> None:
        self._document.do(repair.edits, show(repair.label))

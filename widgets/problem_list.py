"""The list of problems over the canvas: what is wrong, why, and a button for each repair."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from backend.problem import Repair
from widgets.document import ProjectDocument
from widgets.label import make_label
from widgets.let_go import let_go
from widgets.problem_row import ProblemRow
from widgets.theme.theme import Theme
from widgets.wording import show

_ROWS_IN_SIGHT = 3
_MOST_SPARE = 6
"""Rows that are kept to show later problems in."""

_MOST_ROWS = 40
"""Problems that are shown at once: nobody mends more before the next come up, and a row takes long to make."""

_PADDING = 4
_BORDER = 1

_FURTHER_MARGINS = (44, 9, 16, 9)
"""The text begins where those of the rows do."""


class ProblemList(QFrame):
    """One row for each problem of the document, of many the first ones; hidden while there is none.

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
        self._spare: list[ProblemRow] = []
        self._told: tuple[int, int] = (0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._layout = QVBoxLayout(self._content)
        self._layout.setContentsMargins(0, _PADDING, 0, _PADDING)
        self._layout.setSpacing(0)
        self._further = make_label("", role="small", name="furtherProblems", wrap=True)
        self._further.setContentsMargins(*_FURTHER_MARGINS)
        self._further.hide()
        self._layout.addWidget(self._further)
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
        height = sum(heights) + 2 * (_BORDER + _PADDING)
        self._told = (width, height)
        return height

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows know their height only once fonts and texts are settled."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            width, height = self._told
            if self.height_for(width) != height:
                self.resized.emit()
        return super().eventFilter(watched, event)

    def _show_problems(self) -> None:
        """Show the problems as they are now; the rows of those that were there before stay as they are."""
        problems = self._document.problems[:_MOST_ROWS]
        further = len(self._document.problems) - len(problems)
        before = list(self._rows)
        numbers = list(accumulate((len(problem.repairs) for problem in problems), initial=0))
        kept: dict[int, ProblemRow] = {}
        for place, problem in enumerate(problems):
            row = next((row for row in before if row.problem == problem), None)
            if row is not None:
                before.remove(row)
                kept[place] = row
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and any(row.isAncestorOf(focused) for row in before)
        # Rows that are in sight are used again first: to hide and show one takes longer than to fill it.
        self._spare = before + self._spare
        self._rows = [kept.get(place) or self._take_row() for place in range(len(problems))]
        for row in self._spare:
            row.put_aside()
        for row, problem, number in zip(self._rows, problems, numbers, strict=False):
            row.show_problem(problem, number)
        for place, row in enumerate(self._rows):
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.set_line_below(place < len(self._rows) - 1 or further > 0)
            row.show()
        self._further.setText(self.tr("… and {count} more").format(count=f"{further:,}"))
        self._further.setVisible(further > 0)
        let_go(self._spare[_MOST_SPARE:])
        del self._spare[_MOST_SPARE:]
        self.setVisible(bool(self._rows))
        self.resized.emit()
        self._lay_out_now()
        if had_keyboard:
            self._pass_keyboard_on()

    def _lay_out_now(self) -> None:
        """Lay everything out before it is painted: else it is painted now, laid out, and painted once more, with
        the canvas below it."""
        for part in (*self._rows[:_ROWS_IN_SIGHT], self._content, self._scroll.viewport()):
            QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest.value)
        # What is shown asks to be painted by an event of its own, which would come after the others.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateLater.value)

    def _pass_keyboard_on(self) -> None:
        """To the first repair that remains; Qt would give it to whatever stands first in the window."""
        for row in self._rows:
            if row.repair_buttons:
                row.repair_buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.left.emit()

    def _take_row(self) -> ProblemRow:
        """A row to be filled: one that showed another problem before, or a new one."""
        if self._spare:
            return self._spare.pop(0)
        row = ProblemRow(self._theme)
        row.repair_chosen.connect(self._repair)
        row.node_chosen.connect(self.node_chosen)
        return row

    def _repair(self, repair: Repair) -> None:
        self._document.do(repair.edits, show(repair.label))

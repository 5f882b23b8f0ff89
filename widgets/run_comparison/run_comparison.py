"""A window that shows two runs side by side: drawings, differences in words, figures and curves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from backend.compare_runs import RunDifference
from widgets.content_scroll import ContentScroll
from widgets.label import ElidedLabel, make_frame, make_label
from widgets.run_comparison.compared_curves import ComparedCurves
from widgets.run_comparison.compared_run import ComparedRun
from widgets.run_comparison.difference_words import DifferenceWords
from widgets.run_comparison.marked_graph import MarkedGraph
from widgets.run_comparison.marks import Mark, MarkLegend
from widgets.run_comparison.outcome_table import OutcomeTable
from widgets.theme.theme import Theme

_SMALLEST = (860, 560)
_WORDS_WIDTH = 300
_FIGURES_WIDTH = 380


class RunComparison(QDialog):
    """The earlier run at the left, the later one at the right. It stands beside the work and holds nothing up."""

    def __init__(
        self,
        runs: tuple[ComparedRun, ComparedRun],
        difference: RunDifference,
        theme: Theme,
        verdict: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("runComparison")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("“{one}” and “{other}”").format(one=runs[0].name, other=runs[1].name))
        self.setMinimumSize(*_SMALLEST)
        self._theme = theme
        changed = difference.graph.changed
        left: dict[str, Mark] = {old: "changed" for old, _ in changed}
        left |= dict.fromkeys(difference.graph.removed, "removed")
        right: dict[str, Mark] = {new: "changed" for _, new in changed}
        right |= dict.fromkeys(difference.graph.added, "added")
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self._drawing(runs[0], left, "earlierGraph"), 1)
        upper.addWidget(self._words(difference))
        upper.addWidget(self._drawing(runs[1], right, "laterGraph"), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(upper, 4)
        same_measure = not difference.data and runs[0].outcome.held_out == runs[1].outcome.held_out
        whole.addWidget(self._outcome(runs, verdict, same_measure), 3)

    def _drawing(self, run: ComparedRun, marks: dict[str, Mark], name: str) -> QFrame:
        graph = MarkedGraph(run.project, marks, self._theme)
        graph.setObjectName(name)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(ElidedLabel(run.name, "strong"), 1)
        head.addWidget(make_label(run.when, "faint"))
        return _box(head, graph)

    def _words(self, difference: RunDifference) -> QFrame:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 14, 0)
        head.addWidget(make_label(self.tr("What differs"), "strong"))
        box = _box(head, _from_the_top(ContentScroll(DifferenceWords(difference))))
        box.setFixedWidth(_WORDS_WIDTH)
        if not difference.graph.is_none:
            legend = QHBoxLayout()
            legend.setContentsMargins(14, 0, 8, 0)
            legend.addWidget(MarkLegend(self._theme))
            column = box.layout()
            assert isinstance(column, QVBoxLayout)
            column.addLayout(legend)
        return box

    def _outcome(self, runs: tuple[ComparedRun, ComparedRun], verdict: str, same_measure: bool) -> QFrame:
        box = make_frame("box")
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 4, 4)
        row.setSpacing(0)
        figures = ContentScroll(OutcomeTable(runs, verdict, self._theme, same_measure=same_measure))
        figures.setFixedWidth(_FIGURES_WIDTH)
        row.addWidget(_from_the_top(figures))
        row.addWidget(ComparedCurves(runs, self._theme), 1)
        return box


def _from_the_top(content: QWidget) -> QWidget:
    """The content at the top of the room, also where it needs less of it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch(1)
    return made


def _box(head: QLayout, content: QWidget) -> QFrame:
    box = make_frame("box")
    column = QVBoxLayout(box)
    column.setContentsMargins(1, 12, 1, 10)
    column.setSpacing(8)
    column.addLayout(head)
    column.addWidget(content, 1)
    return box

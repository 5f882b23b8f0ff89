"""What came of two runs, figure by figure; the better one stands out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from backend.compare_runs import Outcome
from widgets.label import ElidedLabel, make_label
from widgets.number_text import duration_text, loss_text, percent_text, whole_text
from widgets.run_comparison.compared_run import ComparedRun
from widgets.run_looks import run_pen
from widgets.theme.theme import Theme

_NOTHING = "–"
_SHORT = 0.095
"""Seconds; what is shorter is told in thousandths."""


class OutcomeTable(QWidget):
    """A row for each figure, a column for each run. `verdict` says whether chance explains the difference.

    Figures of runs that were not measured on the same samples are not held against each other.
    """

    def __init__(
        self,
        runs: tuple[ComparedRun, ComparedRun],
        verdict: str,
        theme: Theme,
        *,
        same_measure: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("outcomeTable")
        self._runs = runs
        self._same_measure = same_measure
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 12, 12)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        for column, run in enumerate(runs, start=1):
            self._grid.addWidget(_Swatch(run.look, theme), 0, column)
            self._grid.addWidget(ElidedLabel(run.name, "strong"), 1, column)
            self._grid.setColumnStretch(column, 1)
        self._fill(runs[0].outcome, runs[1].outcome)
        if verdict:
            row = self._grid.rowCount()
            self._grid.addWidget(make_label(verdict, "small", "comparisonVerdict", wrap=True), row, 0, 1, 3)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _fill(self, one: Outcome, other: Outcome) -> None:
        more, less = self._better(more=True), self._better(more=False)
        self._row(self.tr("State"), self._runs[0].state, self._runs[1].state)
        accuracies = (_percent(one.accuracy), _percent(other.accuracy))
        self._row(self.tr("Accuracy"), *accuracies, more(one.accuracy, other.accuracy))
        same_loss = self._runs[0].project.training.loss == self._runs[1].project.training.loss
        better = less(one.loss, other.loss) if same_loss else None
        self._row(self.tr("Loss"), _loss(one.loss), _loss(other.loss), better)
        self._row(self.tr("Measured on"), self._measured(one), self._measured(other))
        best = more(one.best_accuracy, other.best_accuracy)
        self._row(self.tr("Best epoch"), self._best(one), self._best(other), best)
        quicker = _better(one.seconds, other.seconds, more=False)
        self._row(self.tr("Time an epoch"), self._time(one), self._time(other), quicker)
        self._row(self.tr("Parameters"), whole_text(one.parameters), whole_text(other.parameters))
        self._row(self.tr("Samples"), whole_text(one.samples), whole_text(other.samples))

    def _better(self, *, more: bool) -> Callable[[float | None, float | None], int | None]:
        """Finds which of two figures is the better one, where they can be held against each other."""
        return partial(_better, more=more) if self._same_measure else lambda _one, _other: None

    def _time(self, outcome: Outcome) -> str:
        if outcome.seconds is None:
            return _NOTHING
        if outcome.seconds < _SHORT:
            return self.tr("{count} ms").format(count=f"{outcome.seconds * 1000:.2g}")
        return duration_text(outcome.seconds)

    def _row(self, title: str, one: str, other: str, better: int | None = None) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(make_label(title, "muted"), row, 0)
        for column, text in enumerate((one, other)):
            label = ElidedLabel(text, "strong" if column == better else "")
            label.setAccessibleName(f"{title}, {self._runs[column].name}: {text}")
            self._grid.addWidget(label, row, column + 1)

    def _measured(self, outcome: Outcome) -> str:
        return self.tr("held-out samples") if outcome.held_out else self.tr("training samples")

    def _best(self, outcome: Outcome) -> str:
        if outcome.best_epoch is None:
            return _NOTHING
        figure = _percent(outcome.best_accuracy) if outcome.best_accuracy is not None else _loss(outcome.best_loss)
        return self.tr("{epoch} ({figure})").format(epoch=outcome.best_epoch, figure=figure)


def _percent(share: float | None) -> str:
    return _NOTHING if share is None else percent_text(share)


def _loss(value: float | None) -> str:
    return _NOTHING if value is None else loss_text(value)


def _better(one: float | None, other: float | None, *, more: bool) -> int | None:
    if one is None or other is None or one == other:
        return None
    return int((other > one) == more)


class _Swatch(QWidget):
    """The line of a run as the plots draw it."""

    def __init__(self, look: int, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("runSwatch")
        self._look = look
        self._theme = theme
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(run_pen(self._look, self._theme.tokens, 3))
        painter.setBackground(QColor(0, 0, 0, 0))
        painter.drawLine(0, 3, min(self.width(), 40), 3)

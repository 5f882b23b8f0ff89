"""Compare: a second model beside the first, both asked the same drawing and the same test set."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from backend.messages import BothEvaluation
from widgets.button import make_button
from widgets.compare.differing_samples import DifferingSample, DifferingSamples
from widgets.compare.named_answer import NamedAnswer
from widgets.compare.outcome_words import accuracy_text, verdict_text
from widgets.content_scroll import ContentScroll
from widgets.flow_layout import FlowLayout
from widgets.label import make_label
from widgets.number_text import whole_text
from widgets.theme.theme import Theme


class CompareView(QWidget):
    """`first` and `second` show answers; which second model is wanted, and the wish to compare, go out.

    `runs_wanted` asks for `set_runs` before the menu of runs opens; `run_chosen` bears what was given there.
    """

    open_requested = Signal()
    runs_wanted = Signal()
    run_chosen = Signal(str)
    let_go_requested = Signal()
    compare_requested = Signal()
    stop_requested = Signal()
    sample_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compareView")
        self.setAccessibleName(self.tr("Compare"))
        self._names = ("", "")
        self._says = make_label("", "small", "compareText", wrap=True)
        self._open = make_button(self.tr("Open a second model…"), "openSecondButton")
        self._best = make_button(self.tr("Best of a run"), "secondOfRunButton")
        self._let_go = make_button(self.tr("Take the second model away"), "letGoSecondButton", "quiet")
        self._runs = QMenu(self)
        self._runs.setObjectName("secondOfRunMenu")
        self._best.setMenu(self._runs)
        self.first = NamedAnswer(theme, "first", self.tr("This model"))
        self.second = NamedAnswer(theme, "second", self.tr("The second model"))
        self._obstacle = make_label("", "small", "compareObstacle", wrap=True)
        self._compare = make_button(self.tr("Compare on the test set"), "compareButton", "primary")
        self._stop = make_button(self.tr("Stop"), "stopComparingButton")
        self._progress = QProgressBar()
        self._progress.setObjectName("compareProgress")
        self._progress.setAccessibleName(self.tr("Progress of the comparison"))
        self._progress.setTextVisible(False)
        self._verdict = make_label("", "strong", "compareVerdict", wrap=True)
        self._table = _WhereRight()
        self._differ = make_label("", "muted", "differText", wrap=True)
        self._samples = DifferingSamples(theme)
        self._arrange()
        self._connect()
        self.show_second(False)
        self.clear_comparison()

    def _arrange(self) -> None:
        wishes = FlowLayout(8)
        for button in (self._open, self._best, self._let_go):
            wishes.addWidget(button)
        answers = QHBoxLayout()
        answers.setSpacing(16)
        answers.addWidget(self.first, 1)
        answers.addWidget(self.second, 1)
        self._answers = QWidget()
        self._answers.setLayout(answers)
        answers.setContentsMargins(0, 0, 0, 0)
        asking = QHBoxLayout()
        asking.setSpacing(8)
        asking.addWidget(self._compare)
        asking.addWidget(self._stop)
        asking.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 2, 8, 2)
        column.setSpacing(10)
        column.addWidget(self._says)
        column.addLayout(wishes)
        column.addWidget(self._answers)
        column.addWidget(self._obstacle)
        column.addLayout(asking)
        for widget in (self._progress, self._verdict, self._table, self._differ, self._samples):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ContentScroll(content))
        whole.addStretch(1)

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_requested)
        self._let_go.clicked.connect(self.let_go_requested)
        self._compare.clicked.connect(self.compare_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._runs.aboutToShow.connect(self.runs_wanted)
        self._samples.sample_chosen.connect(self.sample_chosen)

    # The second model -------------------------------------------------------------------------------------

    def set_runs(self, runs: Sequence[tuple[str, str]]) -> None:
        """What the menu offers: an id and a title each; says so where there is none."""
        self._runs.clear()
        for identity, title in runs:
            action = self._runs.addAction(title.replace("&", "&&"))
            action.triggered.connect(partial(self._choose_run, identity))
        if not runs:
            self._runs.addAction(self.tr("No run has kept its best epoch yet")).setEnabled(False)

    def _choose_run(self, identity: str, _checked: bool = False) -> None:
        self.run_chosen.emit(identity)

    def set_names(self, first: str, second: str) -> None:
        """What the two models are called in sentences."""
        self._names = (first, second)

    def say(self, text: str) -> None:
        """What to do, or what happens just now, above everything."""
        self._says.setText(text)
        self._says.setVisible(bool(text))

    def say_obstacle(self, text: str) -> None:
        """Why one of the models does not answer; empty where both do."""
        self._obstacle.setText(text)
        self._obstacle.setVisible(bool(text))

    def show_second(self, is_there: bool) -> None:
        """Whether there is a second model."""
        if not is_there and self._let_go.hasFocus():
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open.setText(self.tr("Another…") if is_there else self.tr("Open a second model…"))
        for widget in (self._let_go, self._answers, self._compare):
            widget.setVisible(is_there)
        if not is_there:
            self.say_obstacle("")

    # The same test set ------------------------------------------------------------------------------------

    def set_progress(self, share: float | None) -> None:
        """The comparison runs: how much is done, from 0 to 1, or `None` where that is not known."""
        if self._compare.hasFocus():
            self._stop.show()
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._compare.setEnabled(False)
        self._stop.show()
        self._progress.setRange(0, 0 if share is None else 1000)
        self._progress.setValue(round((share or 0) * 1000))
        self._progress.show()

    def end_progress(self) -> None:
        """It is over."""
        self._compare.setEnabled(True)
        if self._stop.hasFocus():
            self._compare.setFocus(Qt.FocusReason.OtherFocusReason)
        self._progress.hide()
        self._stop.hide()

    def show_comparison(self, found: BothEvaluation) -> None:
        """Show what came out."""
        self.end_progress()
        self._verdict.setText(verdict_text(found, *self._names))
        self._table.show_counts(found, *self._names)
        shown = len(found.labels)
        if shown:
            self._differ.setText(self._differ_text(shown, found.differing))
        said = zip(found.labels, found.said_first, found.said_second, strict=True)
        self._samples.set_samples(found.pictures, [DifferingSample(*one) for one in said])
        self._verdict.show()
        self._table.show()
        self._differ.setVisible(shown > 0)
        self._samples.setVisible(shown > 0)

    def _differ_text(self, shown: int, of: int) -> str:
        if shown < of:
            text = self.tr(
                "{count} of the {all} samples on which they differ: above what {first} says, below what {second} "
                "says. A click puts one on the pad."
            )
        else:
            text = self.tr(
                "{count} samples on which they differ: above what {first} says, below what {second} says. A click "
                "puts one on the pad."
            )
        first, second = self._names
        return text.format(count=whole_text(shown), all=whole_text(of), first=first, second=second)

    def clear_comparison(self) -> None:
        """There is none (any more): one of the models or the data has changed."""
        self.end_progress()
        for widget in (self._verdict, self._table, self._differ, self._samples):
            widget.hide()


class _WhereRight(QWidget):
    """How often each model is right, and how often both, one or none of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compareTable")
        self._accuracies = [make_label("", "", name, wrap=True) for name in ("firstAccuracy", "secondAccuracy")]
        names = ("bothRight", "onlyFirst", "onlySecond", "bothWrong")
        self._titles = [make_label("", "muted", f"{name}Title", wrap=True) for name in names]
        self._counts = [make_label("", "strong", f"{name}Count") for name in names]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for row, accuracy in enumerate(self._accuracies):
            grid.addWidget(accuracy, row, 0, 1, 2)
        for row, (title, count) in enumerate(zip(self._titles, self._counts, strict=True), start=2):
            grid.addWidget(title, row, 0)
            grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)

    def show_counts(self, found: BothEvaluation, first: str, second: str) -> None:
        """Show these."""
        rights = (found.both_right + found.only_first, found.both_right + found.only_second)
        for label, name, right in zip(self._accuracies, (first, second), rights, strict=True):
            text = self.tr("{name}: {accuracy}")
            label.setText(text.format(name=name, accuracy=accuracy_text(right, found.count)))
        only = self.tr("Only {name} right")
        titles = (
            self.tr("Both right"),
            only.format(name=first),
            only.format(name=second),
            self.tr("Both wrong"),
        )
        counts = (found.both_right, found.only_first, found.only_second, found.both_wrong)
        for place, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self._titles[place].setText(title)
            self._counts[place].setText(whole_text(count))
            self._counts[place].setAccessibleName(f"{title}: {whole_text(count)}")

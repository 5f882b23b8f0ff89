"""How well the network does on data it has never seen: press Evaluate; read, click, look at the mistakes."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from backend.messages import Evaluation
from widgets.button import make_button
from widgets.fields.choice_box import ChoiceBox
from widgets.label import make_label
from widgets.test_set.evaluation_head import EvaluationHead
from widgets.test_set.evaluation_views import EvaluationViews
from widgets.theme.theme import Theme


class TestSetBox(QWidget):
    """What can be measured and an evaluation in; the wish for one, or for other data, out.

    `views` shows what came out, and says which of the samples are wanted.
    """

    # Its name begins with "Test": it is no test case.
    __test__ = False

    evaluate_requested = Signal()
    stop_requested = Signal()
    data_chosen = Signal(int)
    """Which of the choices, by number."""
    cell_chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Test set"))
        self._data = ChoiceBox()
        self._data.setObjectName("testDataChoice")
        self._data.setAccessibleName(self.tr("What the network is measured on"))
        self._data.setMinimumContentsLength(8)
        self._data.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._data.activated.connect(self.data_chosen)
        self._sentence = make_label("", "small", "testSetText", wrap=True)
        self._is_obstacle = False
        self._evaluate = make_button(self.tr("Evaluate"), "evaluateButton", "primary")
        self._evaluate.clicked.connect(self.evaluate_requested)
        self._progress = QProgressBar()
        self._progress.setObjectName("evaluateProgress")
        self._progress.setAccessibleName(self.tr("Progress of the evaluation"))
        self._progress.setTextVisible(False)
        self._stop = make_button(self.tr("Stop"), "stopEvaluateButton", "quiet")
        self._stop.setAccessibleName(self.tr("Stop the evaluation"))
        self._stop.clicked.connect(self.stop_requested)
        self._head = EvaluationHead()
        self._stale = make_label("", "warning", "testStaleText", wrap=True)
        self.views = EvaluationViews(theme)
        self.views.cell_chosen.connect(self.cell_chosen)
        self._hint = make_label("", "muted", "testSetHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()
        self.clear()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._data, 1)
        first.addWidget(self._evaluate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._sentence)
        running = QHBoxLayout()
        running.setSpacing(8)
        running.addWidget(self._progress, 1)
        running.addWidget(self._stop)
        column.addLayout(running)
        column.addWidget(self._head)
        column.addWidget(self._stale)
        column.addWidget(self.views, 1)
        column.addWidget(self._hint, 1)

    def set_choices(self, titles: Sequence[str], chosen: int) -> None:
        """What the network can be measured on."""
        with QSignalBlocker(self._data):
            self._data.clear()
            self._data.addItems(list(titles))
            self._data.setCurrentIndex(chosen)
        self._data.update()

    def set_sentence(self, text: str, *, is_obstacle: bool = False) -> None:
        """What the chosen samples are: "2,000 digits the network has never seen"; or why they do not fit.

        Beside an evaluation only an obstacle is worth the room; the rest is told by the choice's tool tip.
        """
        self._sentence.setText(text)
        self._is_obstacle = is_obstacle
        self._data.setToolTip(text)
        self._show_sentence()

    def _show_sentence(self) -> None:
        self._sentence.setVisible(bool(self._sentence.text()) and (self._is_obstacle or not self.has_evaluation))

    def set_enabled(self, enabled: bool, hint: str = "") -> None:
        """Whether there is a model and something to measure it on; `hint` says what to do where there is not."""
        self._let_evaluate(enabled)
        self._hint.setText(hint or self.tr("Press Evaluate to see how often it is right, and what it mixes up."))

    def set_progress(self, share: float | None) -> None:
        """The evaluation runs: how much is done, from 0 to 1, or `None` where that is not known."""
        self._let_evaluate(False)
        self._hint.setText(self.tr("Asking the network about each sample…"))
        self._progress.setRange(0, 0 if share is None else 1000)
        self._progress.setValue(round((share or 0) * 1000))
        self._progress.show()
        self._stop.show()

    def end_progress(self) -> None:
        """The evaluation is over."""
        if self._stop.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._progress.hide()
        self._stop.hide()
        self._let_evaluate(True)

    def _let_evaluate(self, enabled: bool) -> None:
        """A button that cannot be pressed would throw the keyboard away: the box keeps it for the button."""
        if not enabled and self._evaluate.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._evaluate.setEnabled(enabled)
        if enabled and self.hasFocus():
            self._evaluate.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_evaluation(
        self, evaluation: Evaluation, labels: Sequence[str], data: str = "", *, rows: bool = False
    ) -> None:
        """Show what came out; `data` names what was measured, `rows` says that its samples are no pictures."""
        self.end_progress()
        self._hint.hide()
        self.set_stale("")
        self._head.show_evaluation(evaluation, data)
        self._head.show()
        self.views.show_evaluation(evaluation, labels, rows=rows)
        self.views.show()
        self._show_sentence()

    def set_stale(self, text: str) -> None:
        """Say that the figures are of an earlier network; without a text they are of this one."""
        if text != self._stale.text():
            self._stale.setText(text)
        self._stale.setVisible(bool(text))

    @property
    def has_evaluation(self) -> bool:
        return not self.views.isHidden()

    def clear(self) -> None:
        """There is no evaluation (any more)."""
        for widget in (self._progress, self._stop, self._head, self._stale, self.views):
            widget.hide()
        self._hint.show()
        self._show_sentence()
        self.set_enabled(self._evaluate.isEnabled())

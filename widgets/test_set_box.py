"""How well the network does on pictures it has never seen: press Evaluate, read the accuracy and the matrix."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.confusion_matrix import ConfusionMatrix
from widgets.label import make_label
from widgets.number_text import percent_text, whole_text
from widgets.theme.theme import Theme

_MISTAKES = 4


class TestSetBox(QWidget):
    """An evaluation in; the wish for one out."""

    # Its name begins with "Test": it is no test case.
    __test__ = False

    evaluate_requested = Signal()
    cell_chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Test set"))
        self._sentence = make_label("", "small", "testSetText", wrap=True)
        self._evaluate = make_button(self.tr("Evaluate"), "evaluateButton", "primary")
        self._evaluate.clicked.connect(self.evaluate_requested)
        self._progress = QProgressBar()
        self._progress.setObjectName("evaluateProgress")
        self._progress.setAccessibleName(self.tr("Progress of the evaluation"))
        self._progress.setTextVisible(False)
        self._accuracy = make_label("", "number", "testAccuracyText")
        self._accuracy.setAccessibleName(self.tr("Accuracy on the test set"))
        self._detail = make_label("", "small", "testDetailText", wrap=True)
        self._matrix = ConfusionMatrix(theme)
        self._matrix.cell_chosen.connect(self.cell_chosen)
        self._mixed_up = make_label("", "muted", "mixedUpText", wrap=True)
        self._hint = make_label("", "muted", "testSetHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()
        self.clear()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sentence, 1)
        head.addWidget(self._evaluate)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self._accuracy)
        figures.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addLayout(figures)
        column.addWidget(self._matrix, 1)
        column.addWidget(self._mixed_up)
        column.addWidget(self._hint, 1)

    def set_sentence(self, text: str) -> None:
        """What the test set is: "2,000 digits the network has never seen"."""
        self._sentence.setText(text)

    def set_enabled(self, enabled: bool, hint: str = "") -> None:
        """Whether there is a model and a test set; `hint` says what to do where there is not."""
        self._let_evaluate(enabled)
        self._hint.setText(hint or self.tr("Press Evaluate to see how often it is right, and what it mixes up."))

    def set_progress(self, share: float | None) -> None:
        """The evaluation runs: how much is done, from 0 to 1, or `None` where that is not known."""
        self._let_evaluate(False)
        self._progress.setRange(0, 0 if share is None else 1000)
        self._progress.setValue(round((share or 0) * 1000))
        self._progress.show()

    def end_progress(self) -> None:
        """The evaluation is over."""
        self._progress.hide()
        self._let_evaluate(True)

    def _let_evaluate(self, enabled: bool) -> None:
        """A button that cannot be pressed would throw the keyboard away: the box keeps it for the button."""
        if not enabled and self._evaluate.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._evaluate.setEnabled(enabled)
        if enabled and self.hasFocus():
            self._evaluate.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_evaluation(
        self,
        accuracy: float | None,
        loss: float | None,
        count: int,
        confusion: Sequence[Sequence[int]],
        labels: Sequence[str],
    ) -> None:
        """Show what came out; `accuracy` and `confusion` are missing where there are no classes."""
        self.end_progress()
        self._hint.hide()
        self._accuracy.show()
        self._detail.show()
        self._accuracy.setText(percent_text(accuracy) if accuracy is not None else "–")
        parts = [self.tr("right on {count} samples").format(count=whole_text(count))]
        if loss is not None:
            parts.append(self.tr("loss {loss}").format(loss=f"{loss:.3f}"))
        self._detail.setText(" · ".join(parts))
        self._matrix.set_confusion(confusion, labels)
        self._matrix.setVisible(bool(confusion))
        self._mixed_up.setText(self._mixed_up_most(confusion, labels))
        self._mixed_up.setVisible(bool(self._mixed_up.text()))

    def _mixed_up_most(self, confusion: Sequence[Sequence[int]], labels: Sequence[str]) -> str:
        """The mistakes that were made most often, in words."""
        mistakes = sorted(
            (
                (count, labels[true], labels[answered])
                for true, row in enumerate(confusion)
                for answered, count in enumerate(row)
                if count and true != answered
            ),
            key=lambda mistake: -mistake[0],
        )
        if not mistakes:
            return ""
        shown = [
            self.tr("{true} read as {answered} ({count})").format(true=true, answered=answered, count=count)
            for count, true, answered in mistakes[:_MISTAKES]
        ]
        return self.tr("Mixed up most: {mistakes}").format(mistakes=self.tr(", ").join(shown))

    def clear(self) -> None:
        """There is no evaluation (any more): the model has changed."""
        for widget in (self._progress, self._accuracy, self._detail, self._matrix, self._mixed_up):
            widget.hide()
        self._hint.show()
        self.set_enabled(self._evaluate.isEnabled())

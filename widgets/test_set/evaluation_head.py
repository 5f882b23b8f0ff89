"""The figures of an evaluation, large, and in words how far they can be trusted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.evaluation_figures import accuracy_interval, number_figures
from backend.messages import Evaluation
from widgets.label import make_label, show_named
from widgets.number_text import loss_text, percent_text, whole_text


class EvaluationHead(QWidget):
    """An evaluation in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = make_label("", "number", "testAccuracyText")
        self._detail = make_label("", "small", "testDetailText", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._large)
        row.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_evaluation(self, evaluation: Evaluation, data: str) -> None:
        """Show what came out; `data` names what was measured."""
        count = whole_text(evaluation.count)
        interval = accuracy_interval(evaluation.accuracy, evaluation.count)
        if interval is not None and evaluation.accuracy is not None:
            low, high = (f"{100 * end:.1f}" for end in interval)
            self._show(self.tr("Accuracy"), percent_text(evaluation.accuracy))
            first = self.tr("of {count} ({low} to {high})").format(count=count, low=low, high=high)
            tip = self.tr(
                "On other samples of the same kind the network would be right on {low} to {high} % of them: one"
                " is 95 % sure of that. The more samples, the narrower."
            )
            self._detail.setToolTip(tip.format(low=low, high=high))
        else:
            first = self._show_numbers(evaluation, count)
            self._detail.setToolTip("")
        parts = [data] if data else []
        if evaluation.loss is not None:
            parts.append(self.tr("loss {loss}").format(loss=f"{evaluation.loss:.3f}"))
        self._detail.setText("\n".join([first, " · ".join(parts)]).strip())

    def _show_numbers(self, evaluation: Evaluation, count: str) -> str:
        """The figures of a regression; where there are none, only how many samples were measured."""
        found = None if evaluation.classes else number_figures(evaluation.labels, evaluation.answers)
        if found is None:
            self._show(self.tr("Accuracy"), "–")
            return self.tr("{count} samples").format(count=count)
        self._show(self.tr("Mean absolute error"), loss_text(found.mean_error))
        text = self.tr("mean absolute error of {count}\nroot mean square error {root} · R² {explained}")
        explained = "–" if found.explained is None else f"{found.explained:.3f}"
        return text.format(count=count, root=loss_text(found.root_mean_square), explained=explained)

    def _show(self, title: str, text: str) -> None:
        show_named(self._large, title, text)

"""What came of an evaluation: the matrix or each class by itself, and below it the samples that were wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from backend.answered_samples import AnsweredSamples
from backend.evaluation_figures import class_figures
from backend.messages import Evaluation
from widgets.button import make_button
from widgets.confusion_matrix import ConfusionMatrix
from widgets.label import make_label
from widgets.number_text import whole_text
from widgets.test_set.answer_scatter import AnswerScatter
from widgets.test_set.class_table import ClassTable
from widgets.test_set.sample_filters import SampleFilters
from widgets.test_set.sample_list import SampleList
from widgets.theme.theme import Theme

_MISTAKES = 4
_MATRIX, _CLASSES, _NUMBERS = range(3)


class EvaluationViews(QWidget):
    """An evaluation in; the samples that are wanted or chosen, and the wish to save the table, out."""

    cell_chosen = Signal(int, int)
    sample_chosen = Signal(int)
    samples_wanted = Signal(object)
    save_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answered = AnsweredSamples()
        self._matrix, self._classes = ConfusionMatrix(theme), ClassTable()
        self._scatter = AnswerScatter(theme)
        self._mixed_up = make_label("", "small", "mixedUpText", wrap=True)
        self._filters = SampleFilters()
        self._count = make_label("", "small", "worstErrorsText", wrap=True)
        self.samples = SampleList(theme)
        self._chips = QButtonGroup(self)
        self._choices = QWidget()
        self._stack = QStackedWidget()
        self._arrange()
        self._matrix.cell_chosen.connect(self._choose_cell)
        self._filters.changed.connect(self._list_samples)
        self._scatter.sample_chosen.connect(self.sample_chosen)
        self.samples.sample_chosen.connect(self.sample_chosen)
        self.samples.samples_wanted.connect(self.samples_wanted)

    def _arrange(self) -> None:
        of_classes = QWidget()
        inside = QVBoxLayout(of_classes)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._classes, 1)
        inside.addWidget(self._mixed_up)
        for view in (self._matrix, of_classes, self._scatter):
            self._stack.addWidget(view)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._filters)
        column.addWidget(self._count)
        column.addWidget(self.samples, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(6)
        split.addWidget(self._stack)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._bar())
        whole.addWidget(split, 1)

    def _bar(self) -> QHBoxLayout:
        """Which view is shown, and the wish to take the figures away."""
        chips = QHBoxLayout(self._choices)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(2)
        for index, (title, name) in enumerate(
            ((self.tr("Mixed up"), "matrixChip"), (self.tr("By class"), "classesChip"))
        ):
            chip = make_button(title, name, "chip")
            chip.setProperty("narrow", True)
            chip.setCheckable(True)
            chip.setChecked(index == _MATRIX)
            self._chips.addButton(chip, index)
            chips.addWidget(chip)
        self._chips.idClicked.connect(self._stack.setCurrentIndex)
        save = make_button(self.tr("Save the table…"), "saveEvaluationButton", "quiet")
        save.clicked.connect(self.save_requested)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self._choices)
        bar.addStretch(1)
        bar.addWidget(save)
        return bar

    def show_evaluation(self, evaluation: Evaluation, labels: Sequence[str], *, rows: bool = False) -> None:
        """Show what came out; `labels` name its classes. Samples that are `rows` of numbers are listed as such."""
        self._answered = AnsweredSamples.of(evaluation, tuple(labels) if evaluation.confusion else ())
        has_classes, has_numbers = bool(evaluation.confusion), not evaluation.confusion and len(self._answered) > 0
        self._choices.setVisible(has_classes)
        self._filters.setVisible(has_classes)
        self._stack.setVisible(has_classes or has_numbers)
        self._matrix.set_confusion(evaluation.confusion, labels)
        self._classes.set_classes(class_figures(evaluation.confusion, labels))
        self._mixed_up.setText(self._mixed_up_most(evaluation.confusion, labels))
        self._mixed_up.setVisible(bool(self._mixed_up.text()))
        if has_numbers:
            self._scatter.set_answers(evaluation.labels, evaluation.answers)
        self._stack.setCurrentIndex(_NUMBERS if has_numbers else max(0, self._chips.checkedId()))
        self._filters.set_classes(labels if has_classes else ())
        self.samples.set_samples(self._answered)
        self.samples.show_as_rows(rows)
        self._list_samples()

    def _choose_cell(self, true: int, answered: int) -> None:
        self._filters.choose(true, answered)
        self.cell_chosen.emit(true, answered)

    def _list_samples(self) -> None:
        """The samples that the filters leave, the worst first, and how many there are."""
        filters = self._filters
        numbers = self._answered.chosen(filters.true, filters.answered, only_wrong=filters.only_wrong)
        self.samples.show_numbers(numbers)
        self.samples.setVisible(len(numbers) > 0)
        self._count.setText(self._count_text(len(numbers)))

    def _count_text(self, count: int) -> str:
        if not len(self._answered):
            return self.tr("This network does not give one answer a sample, so they cannot be listed.")
        if not self._answered.are_classes:
            return self.tr("All {count}, the farthest off first").format(count=whole_text(count))
        if not count:
            return self.tr("There are none such.")
        if self._filters.only_wrong:
            return self.tr("{count} wrong, the surest first").format(count=whole_text(count))
        return self.tr("{count} samples, the surest first").format(count=whole_text(count))

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

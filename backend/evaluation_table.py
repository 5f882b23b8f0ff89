"""The figures of an evaluation as a table: CSV for spreadsheets, or aligned text to read and to mail."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backend.evaluation_figures import accuracy_interval, class_figures, number_figures
from backend.messages import Evaluation
from backend.wording import mark

_CLASS_COLUMNS = (mark("Class"), mark("Samples"), mark("Precision"), mark("Recall"))
_ANSWERED = mark("Answered {name}")
_FIGURE_COLUMNS = (mark("Figure"), mark("Value"))
_FIGURES = {
    "samples": mark("Samples"),
    "accuracy": mark("Accuracy"),
    "low": mark("Accuracy, low end of the 95 % interval"),
    "high": mark("Accuracy, high end of the 95 % interval"),
    "loss": mark("Loss"),
    "mean_error": mark("Mean absolute error"),
    "root": mark("Root mean square error"),
    "explained": mark("R²"),
}

Translate = Callable[[str], str]
Row = tuple[str, ...]


@dataclass(frozen=True)
class EvaluationTable:
    """`figures` are those of the whole, a row each; `classes` are a row for each class, empty for numbers."""

    figure_columns: Row
    figures: tuple[Row, ...]
    class_columns: Row
    classes: tuple[Row, ...]

    def csv_text(self) -> str:
        """One table: that of the classes with what each was answered as, or the figures where there are none."""
        out = io.StringIO()
        columns, rows = (self.class_columns, self.classes) if self.classes else (self.figure_columns, self.figures)
        csv.writer(out, lineterminator="\n").writerows([columns, *rows])
        # With its mark, spreadsheets take the names of classes for what they are.
        return "\ufeff" + out.getvalue()

    def plain_text(self) -> str:
        """The figures, and below them the classes, in columns."""
        blocks = [_aligned(self.figures)]
        if self.classes:
            blocks.append(_aligned([self.class_columns, *self.classes]))
        return "\n\n".join(blocks) + "\n"


def evaluation_table(
    evaluation: Evaluation, labels: Sequence[str], translate: Translate = lambda text: text
) -> EvaluationTable:
    """The table of an evaluation; `labels` are the names of its classes. Shares are from 0 to 1."""
    answered = translate(_ANSWERED)
    by_class = class_figures(evaluation.confusion, labels)
    return EvaluationTable(
        figure_columns=tuple(map(translate, _FIGURE_COLUMNS)),
        figures=tuple((translate(_FIGURES[name]), text) for name, text in _figures(evaluation)),
        class_columns=(
            *map(translate, _CLASS_COLUMNS),
            *(answered.format(name=figures.label) for figures in by_class),
        ),
        classes=tuple(
            (
                figures.label,
                str(figures.count),
                _number(figures.precision),
                _number(figures.recall),
                *map(str, row),
            )
            for figures, row in zip(by_class, evaluation.confusion, strict=True)
        ),
    )


def _figures(evaluation: Evaluation) -> list[tuple[str, str]]:
    """The figures that there are, by name."""
    low, high = accuracy_interval(evaluation.accuracy, evaluation.count) or (None, None)
    numbers = None if evaluation.classes else number_figures(evaluation.labels, evaluation.answers)
    values = {
        "accuracy": evaluation.accuracy,
        "low": low,
        "high": high,
        "loss": evaluation.loss,
        "mean_error": numbers.mean_error if numbers else None,
        "root": numbers.root_mean_square if numbers else None,
        "explained": numbers.explained if numbers else None,
    }
    told = [(name, _number(value)) for name, value in values.items() if value is not None]
    return [("samples", str(evaluation.count)), *told]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _aligned(rows: Sequence[Row]) -> str:
    """The first column on the left, numbers on the right; wide signs count as two."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        first, *rest = (_padded(cell, width, at) for at, (cell, width) in enumerate(zip(row, widths, strict=True)))
        lines.append("  ".join([first, *rest]).rstrip())
    return "\n".join(lines)


def _padded(cell: str, width: int, column: int) -> str:
    space = " " * (width - _width(cell))
    return space + cell if column else cell + space


def _width(text: str) -> int:
    """How many columns a text takes where letters are all as wide; Chinese signs take two."""
    return sum(2 if "\u2e80" <= letter <= "\uffe6" else 1 for letter in text)

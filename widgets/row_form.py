"""A form to give a network a row of numbers by hand, and the plane in which the row lies."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.project import Column
from widgets.button import make_button
from widgets.label import make_frame, make_label
from widgets.let_go import let_go
from widgets.number_row import NumberRow
from widgets.sample_scatter import SampleScatter
from widgets.theme.theme import Theme
from widgets.wording import show_text


class RowForm(QWidget):
    """Columns in; `row_changed` says that a person, or the button for an example, has set other numbers."""

    row_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowForm")
        self.setAccessibleName(self.tr("The numbers that the network is given"))
        self._columns: tuple[Column, ...] = ()
        self._numbers: list[NumberRow] = []
        self._examples: npt.NDArray[Any] = np.zeros((0, 0))
        self._labels: list[str] = []
        self._next = 0
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._scatter = SampleScatter(theme)
        self._plane = make_frame("box")
        self._example = make_button(self.tr("Take an example"), "takeExampleButton")
        self._example.clicked.connect(self._take_example)
        self._example_text = make_label("", "small", "exampleText", wrap=True)
        self._arrange()

    def _arrange(self) -> None:
        fields = make_frame("box")
        inside = QVBoxLayout(fields)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(10)
        inside.addWidget(make_label(self.tr("What the network is given"), "title"))
        inside.addLayout(self._rows)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._example)
        line.addWidget(self._example_text, 1)
        inside.addLayout(line)
        around = QVBoxLayout(self._plane)
        around.setContentsMargins(12, 12, 12, 12)
        around.addWidget(self._scatter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(fields)
        column.addWidget(self._plane, 1)
        column.addStretch(0)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Ask for these numbers; each begins at its mean."""
        if tuple(columns) == self._columns:
            return
        self._columns = tuple(columns)
        let_go(self._numbers)
        self._numbers = [NumberRow(column, index) for index, column in enumerate(self._columns)]
        for number in self._numbers:
            number.changed.connect(self._changed)
            self._rows.addWidget(number)
        widest = max((number.field_width() for number in self._numbers), default=0)
        for number in self._numbers:
            number.set_field_width(widest)
        self.set_examples(np.zeros((0, 0)), [], ())

    def set_examples(self, rows: npt.NDArray[Any], labels: list[str], classes: Sequence[str]) -> None:
        """Some rows of the data and what they are: shown as points, and to be taken one by one."""
        fits = rows.ndim == 2 and len(rows) > 0 and rows.shape[1] == len(self._columns)
        self._examples, self._labels = (rows, labels) if fits else (np.zeros((0, 0)), [])
        self._example.setVisible(fits)
        self._example_text.clear()
        self._plane.setVisible(fits and rows.shape[1] > 1)
        if fits:
            titles = [show_text(column.title) for column in self._columns]
            self._scatter.set_examples(rows, labels, titles, classes)
            self._scatter.set_marked(self.row())

    def row(self) -> list[float]:
        """The numbers as they stand."""
        return [number.value() for number in self._numbers]

    def takes(self, sample: npt.NDArray[Any]) -> bool:
        """Whether it asks for as many numbers as the sample has."""
        return len(self._numbers) > 0 and sample.shape == (len(self._numbers),)

    def set_row(self, values: Sequence[float]) -> None:
        """Fill these numbers in, as a person would."""
        for number, value in zip(self._numbers, values, strict=True):
            number.set_value(value)
        self._changed()

    def _changed(self) -> None:
        self._example_text.clear()
        self._scatter.set_marked(self.row())
        self.row_changed.emit()

    def _take_example(self) -> None:
        """Fill in the next example, and say what it is."""
        at = self._next % len(self._examples)
        self._next += 1
        self.set_row([float(value) for value in self._examples[at]])
        self._example_text.setText(self.tr("This one is “{label}”.").format(label=self._labels[at]))

"""One of two models: its name, what it says in one glance, and its bars."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.answer_values import are_per_cent, value_text
from widgets.label import ElidedLabel, make_label
from widgets.number_text import percent_text
from widgets.prediction_bars import DIGITS, PredictionBars
from widgets.theme.theme import Theme

_BARS_NARROW, _BARS_HIGH = 120, 210
_MOST_BARS = 12
"""Of more classes than this only the answer is shown: two columns of very many bars could not be read."""


class NamedAnswer(QWidget):
    """A name and probabilities in. `place` is "first" or "second", for the names of its parts."""

    def __init__(self, theme: Theme, place: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setObjectName(f"{place}Answer")
        self._name = ElidedLabel(title, "strong", f"{place}ModelName")
        self._detail = ElidedLabel("", "small", f"{place}ModelDetail")
        self._said = make_label("", "heading", f"{place}AnswerText")
        self._said.setAccessibleName(self.tr("The answer"))
        self._bars = PredictionBars(theme)
        self._bars.setObjectName(f"{place}Bars")
        self._bars.setMinimumSize(_BARS_NARROW, _BARS_HIGH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._detail)
        column.addWidget(self._said)
        column.addSpacing(4)
        column.addWidget(self._bars, 1)
        self.name_it("", "")
        self.clear()

    def name_it(self, name: str, detail: str) -> None:
        """Which model it is, and a word on it."""
        self._name.setText(name or self._title)
        self._detail.setText(detail)
        self.setAccessibleName(f"{self._title}: {name}" if name else self._title)

    def set_labels(self, labels: Sequence[str]) -> None:
        """The classes that the model tells apart."""
        self._bars.set_labels(labels)
        self._bars.setVisible(len(labels) <= _MOST_BARS)

    def show_answer(self, probabilities: npt.NDArray[np.float32], labels: Sequence[str] = DIGITS) -> None:
        """Show how sure it is of each class."""
        self._bars.set_probabilities(probabilities, labels)
        self._bars.setVisible(len(labels) <= _MOST_BARS)
        best = int(np.argmax(np.nan_to_num(probabilities)))
        text, write = self.tr("{answer} · {share}"), percent_text if are_per_cent(probabilities) else value_text
        self._said.setText(text.format(answer=labels[best], share=write(float(probabilities[best]))))

    def clear(self) -> None:
        """It says nothing."""
        self._bars.clear()
        self._said.setText("–")

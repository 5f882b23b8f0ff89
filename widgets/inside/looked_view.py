"""Where it looked: the picture with colours over it, or a bar for each number, and in words what they say."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.inside.heat_bars import HeatBars
from widgets.inside.heat_colours import strength
from widgets.inside.heat_legend import HeatLegend
from widgets.inside.heat_picture import HeatPicture
from widgets.inside.looked_choices import LookedChoices
from widgets.inside.unit_words import value_text
from widgets.label import make_label
from widgets.theme.theme import Theme


class LookedView(QWidget):
    """An explanation in; `choices` say what is asked. `appeared` says that it can be seen now."""

    appeared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lookedView")
        self.setAccessibleName(self.tr("Where it looked"))
        self._heat: npt.NDArray[Any] = np.zeros((0, 0))
        self.choices = LookedChoices(theme)
        self._head = make_label("", "strong", "lookedHead", wrap=True)
        self._sentence = make_label("", "small", "lookedText", wrap=True)
        self._value = make_label("", "small", "lookedValue", wrap=True)
        self._why = make_label("", "faint", "lookedWhy", wrap=True)
        self._hint = make_label("", "muted", "lookedHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture = HeatPicture(theme)
        self._picture.pointed.connect(self._tell)
        self._legend = HeatLegend(theme)
        self._bars = HeatBars(theme)
        self._bodies = QStackedWidget()
        for body in (self._picture_page(), self._bars_page(), self._hint):
            self._bodies.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choices)
        column.addWidget(self._head)
        column.addWidget(self._sentence)
        column.addWidget(self._bodies, 1)
        column.addWidget(self._why)

    def _picture_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._legend)
        column.addWidget(self._value)
        column.addWidget(self._picture, 1)
        return page

    def _bars_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._bars)
        column.addStretch(1)
        return page

    def show_words(self, head: str, sentence: str, why: str) -> None:
        """Say which answer it is about, what the colours say, and what was measured."""
        for label, text in ((self._head, head), (self._sentence, sentence), (self._why, why)):
            label.setText(text)
            label.setVisible(bool(text))

    def show_picture(
        self, picture: npt.NDArray[Any], heat: npt.NDArray[Any], *, smooth: bool, has_sides: bool
    ) -> None:
        """Show the heat `(height, width)` over what the network sees; `smooth` rounds its edges off.

        Where it `has_sides` it tells what speaks for the answer, else what matters to it, in whatever way.
        """
        self._heat = heat
        self.choices.show()
        strongest = strength(heat)
        against = self.tr("speaks against it") if (heat < 0).any() else ""
        strong = self.tr("speaks for it") if has_sides else self.tr("matters most")
        self._legend.set_texts(against, self.tr("does not matter"), strong)
        self._legend.setVisible(strongest > 0)
        self._picture.set_heat(picture, heat, smooth)
        self._bodies.setCurrentIndex(0)

    def show_bars(self, titles: Sequence[str], heat: npt.NDArray[Any]) -> None:
        """Show a value for each number of a row."""
        self.choices.show()
        self._bars.set_values(titles, heat)
        self._bodies.setCurrentIndex(1)

    def say(self, text: str, choices: bool = False) -> None:
        """There is nothing to show, and why; where another choice would help, the choices stay."""
        self._hint.setText(text)
        self.choices.setVisible(choices)
        self.show_words("", "", "")
        self._bodies.setCurrentIndex(2)

    def _tell(self, place: object) -> None:
        self._picture.setAccessibleDescription("")
        if not isinstance(place, tuple):
            self._value.setText(self.tr("Point at a place to read its value; the arrow keys walk."))
            return
        row, column = place
        text = self.tr("Row {row}, column {column}: {value}")
        value = value_text(float(self._heat[row, column]))
        words = text.format(row=row + 1, column=column + 1, value=value)
        self._value.setText(words)
        self._picture.setAccessibleDescription(words)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

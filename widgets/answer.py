"""The answer in one glance: the class, large, how sure the network is, and what it might be else."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from backend.calibration import UNSURE
from backend.digits.find_digits import number_of
from widgets.answer_values import are_per_cent, value_text
from widgets.label import make_label
from widgets.number_text import percent_text
from widgets.prediction_bars import DIGITS
from widgets.theme.fonts import font
from widgets.theme.tokens import SMALLER, TEXT_ANSWER, TEXT_LARGE, TEXT_NUMBER

SURE = 0.8
_ANSWER_WIDTH = 220
_LEAST_BESIDE, _NUMBER_ABOVE = 58, 52
_HEIGHT_BESIDE, _HEIGHT_ABOVE = 84, 56
_GAP = 20
_LABELS_MORE = 2
"""Pixels that a label may take beyond its text."""
_HEIGHT = 88
_LEAST_SHARE = 0.0005
"""What is written as "0.0 %" is no answer worth naming."""
_WORDS = {"sure": TEXT_NUMBER, "perhaps": TEXT_NUMBER - SMALLER, "unsure": TEXT_NUMBER - SMALLER}
"""How large the words beside the answer are, where there is room for them."""


class Answer(QWidget):
    """Probabilities in, words out of them. The smaller the largest of them, the calmer the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._role = ""
        self._restyled = QTimer(self, singleShot=True, interval=0)
        self._restyled.timeout.connect(self._fit_again)
        self._label = make_label("", "answer", "predictionLabel")
        self._label.setAccessibleName(self.tr("The answer"))
        self._label.setFixedHeight(_HEIGHT_BESIDE)
        self._sureness = make_label("", "calm", "sureText")
        self._sureness.setAccessibleName(self.tr("How sure"))
        self._others = make_label("", "small", "otherAnswersText", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._sureness)
        texts.addWidget(self._others)
        texts.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._label)
        row.addLayout(texts, 1)
        # Always the same, so that nothing moves when the first stroke is drawn.
        self.setFixedHeight(_HEIGHT)
        self.clear()

    def show_probabilities(
        self, probabilities: npt.ArrayLike, labels: Sequence[str] = DIGITS, sureness: float | None = None
    ) -> None:
        """Say the answer that these probabilities give, one for each label.

        `sureness` is how sure the network is after what was measured of it; not said, it is the largest of them.
        """
        values = np.nan_to_num(np.asarray(probabilities, np.float64))
        order = np.argsort(-values, kind="stable")
        best, share = int(order[0]), float(values[order[0]]) if sureness is None else sureness
        if not are_per_cent(values):
            self._show_numbers(values, labels[best])
            return
        worth = [int(index) for index in order[:3] if index == best or values[index] >= _LEAST_SHARE]
        others = [f"{labels[index]} ({percent_text(float(values[index]))})" for index in worth]
        if share < UNSURE:
            self._say("?", self.tr("I don't know"), "unsure")
            self._others.setText(self._perhaps(others))
            return
        self._say(labels[best], *self._sure(share))
        self._others.setText(self._then(others[1:]))

    def _show_numbers(self, values: npt.NDArray[np.float64], label: str) -> None:
        """What the network says is no share: `label` has the highest number, unless there is but one."""
        highest = value_text(float(values.max()))
        if values.size == 1:
            self._say(highest, self.tr("is the answer"), "calm")
            self._others.setText(self.tr("This network answers with a number."))
            return
        self._say(label, self.tr("highest: {number}").format(number=highest), "calm")
        self._others.setText(self.tr("These are numbers, not per cent."))

    def show_no_digit(self, why: str, label: str) -> None:
        """What is drawn is no digit, and why; `label` is what the network would call it all the same."""
        self._say("", self.tr("This does not look like a digit"), "calm")
        self._others.setText(" ".join([why, self.tr("The network would say {label}.").format(label=label)]))

    def _perhaps(self, others: list[str]) -> str:
        if len(others) < 2:
            return self.tr("perhaps {other}").format(other=others[0])
        return self.tr("perhaps {first} or {second}").format(first=others[0], second=others[1])

    def show_number(self, answers: Sequence[str], shares: Sequence[float]) -> None:
        """Say several answers, of which each has its share, as one number; as sure as all of them together."""
        shares = [0.0 if math.isnan(share) else share for share in shares]
        number = number_of(answers)
        self._say(number, *self._sure(math.prod(shares)))
        # It shrinks in its place, rather than pushing what stands beside it away while one draws.
        self._number = number
        self.setMinimumWidth(self._sureness.sizeHint().width())
        self._fit_number()
        least = min(range(len(shares)), key=lambda at: shares[at])
        text = self.tr("least sure of the {answer} ({share})")
        self._others.setText(text.format(answer=answers[least], share=percent_text(shares[least])))

    def _fit_number(self) -> None:
        """As large as there is room beside the words; above them where that would be too small."""
        room = self.width() - self._sureness.sizeHint().width() - _GAP
        beside = self._fitting_font(self._number, room)
        self._lay_out(above=beside.pixelSize() < _LEAST_BESIDE)
        if beside.pixelSize() < _LEAST_BESIDE:
            self._label.setFont(self._fitting_font(self._number, self.width(), _NUMBER_ABOVE))
        else:
            self._label.setFont(beside)

    def _lay_out(self, above: bool) -> None:
        """Answer and words side by side; or the answer above the words, which are fewer then."""
        wanted = QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(0 if above else _GAP)
            self._label.setFixedHeight(_HEIGHT_ABOVE if above else _HEIGHT_BESIDE)
            self._others.setVisible(not above)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            # Another look gives the label a font back that it had before.
            self._restyled.start()

    def _fit_again(self) -> None:
        if self._number:
            self._fit_number()
        else:
            self._label.setFont(self._fitting_font(self._label.text()))
            self._fit_words()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._number:
            self._fit_number()
        else:
            self._fit_words()

    def _fit_words(self) -> None:
        """Smaller words where there is less room beside the answer; below it where there is still too little."""
        size = _WORDS.get(self._role)
        answer = self._label.text()
        if size is None or not answer:
            self._dress_words(False)
            self._lay_out(above=False)
            if answer:  # a number: whole, if smaller
                taken = _width(self._sureness.text(), TEXT_LARGE + 3) + _GAP + _LABELS_MORE
                self._label.setFont(self._fitting_font(answer, self.width() - taken))
            return
        words = self._sureness.text()
        room = self.width() - _GAP - _LABELS_MORE - QFontMetrics(self._label.font()).horizontalAdvance(answer)
        is_tight = _width(words, size) > room
        self._lay_out(above=is_tight and _width(words, size - SMALLER) > room)
        self._dress_words(is_tight and _width(words, size - SMALLER) <= room)

    def _sure(self, share: float) -> tuple[str, str]:
        """How sure, in words, and the role of these words."""
        shown = min(round(share * 100), 99)
        if share > 0.99:
            return self.tr("over {share} % sure").format(share=shown), "sure"  # nothing is ever quite sure
        if share >= SURE:
            return self.tr("{share} % sure").format(share=shown), "sure"
        if share >= UNSURE:
            return self.tr("perhaps: {share} %").format(share=shown), "perhaps"
        return self.tr("hard to say: {share} %").format(share=shown), "unsure"

    def _then(self, others: list[str]) -> str:
        if len(others) < 2:
            return self.tr("then {other}").format(other=others[0]) if others else ""
        return self.tr("then {first} and {second}").format(first=others[0], second=others[1])

    def clear(self) -> None:
        """There is nothing to answer."""
        self.say_nothing(self.tr("Draw something"), self.tr("The answer follows the pen."))

    def say_nothing(self, what: str, why: str) -> None:
        """There is no answer; say what to do and why."""
        self._say("", what, "calm")
        self._others.setText(why)

    def _say(self, answer: str, sureness: str, role: str) -> None:
        if self._number:
            self._number = ""
            self.setMinimumWidth(0)
            self._lay_out(above=False)
        self._label.setText(answer)
        self._label.setVisible(bool(answer))
        self._label.setFont(self._fitting_font(answer))
        self._sureness.setText(sureness)
        self._role = role
        self._fit_words()

    def _dress_words(self, smaller: bool) -> None:
        if (self._sureness.property("role"), bool(self._sureness.property("smaller"))) != (self._role, smaller):
            self._sureness.setProperty("role", self._role)
            self._sureness.setProperty("smaller", smaller)
            self._sureness.style().polish(self._sureness)

    def _fitting_font(self, answer: str, width: int = _ANSWER_WIDTH, size: int = TEXT_ANSWER) -> QFont:
        """The large font, smaller where the answer is a word."""
        made = font(size, QFont.Weight.Bold)
        while made.pixelSize() > 26 and QFontMetrics(made).horizontalAdvance(answer) > width:
            made.setPixelSize(made.pixelSize() - 6)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return made


def _width(words: str, size: int) -> int:
    """How wide these are in bold letters of that size."""
    return QFontMetrics(font(size, QFont.Weight.Bold)).horizontalAdvance(words)

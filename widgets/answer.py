"""The answer in one glance: the class, large, how sure the network is, and what it might be else."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from widgets.label import make_label
from widgets.number_text import percent_text
from widgets.prediction_bars import DIGITS
from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT_ANSWER

SURE = 0.8
PERHAPS = 0.5
_ANSWER_WIDTH = 220
_HEIGHT = 88


class Answer(QWidget):
    """Probabilities in, words out of them. The smaller the largest of them, the calmer the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = make_label("", "answer", "predictionLabel")
        self._label.setAccessibleName(self.tr("The answer"))
        self._label.setFixedHeight(84)
        self._sureness = make_label("", "calm", "sureText")
        self._sureness.setAccessibleName(self.tr("How sure"))
        self._others = make_label("", "small", "otherAnswersText", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._sureness)
        texts.addWidget(self._others)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._label)
        row.addLayout(texts, 1)
        # Always the same, so that nothing moves when the first stroke is drawn.
        self.setFixedHeight(_HEIGHT)
        self.clear()

    def show_probabilities(self, probabilities: npt.ArrayLike, labels: Sequence[str] = DIGITS) -> None:
        """Say the answer that these probabilities give, one for each label."""
        values = np.nan_to_num(np.asarray(probabilities, np.float64))
        order = np.argsort(-values, kind="stable")
        best, share = int(order[0]), float(values[order[0]])
        others = [f"{labels[index]} ({percent_text(float(values[index]))})" for index in order[1:3]]
        self._say(labels[best], *self._sure(share))
        self._others.setText(self._then(others))

    def show_number(self, answers: Sequence[str], shares: Sequence[float]) -> None:
        """Say several answers, of which each has its share, as one number; as sure as all of them together."""
        shares = [0.0 if math.isnan(share) else share for share in shares]
        between = "" if all(len(answer) == 1 for answer in answers) else " "
        self._say(between.join(answers), *self._sure(math.prod(shares)), width=self.width() // 2)
        least = min(range(len(shares)), key=lambda at: shares[at])
        text = self.tr("least sure of the {answer} ({share})")
        self._others.setText(text.format(answer=answers[least], share=percent_text(shares[least])))

    def _sure(self, share: float) -> tuple[str, str]:
        """How sure, in words, and the role of these words."""
        shown = min(round(share * 100), 99)
        if share > 0.99:
            return self.tr("over {share} % sure").format(share=shown), "sure"  # nothing is ever quite sure
        if share >= SURE:
            return self.tr("{share} % sure").format(share=shown), "sure"
        if share >= PERHAPS:
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

    def _say(self, answer: str, sureness: str, role: str, width: int = _ANSWER_WIDTH) -> None:
        self._label.setText(answer)
        self._label.setVisible(bool(answer))
        self._label.setFont(self._fitting_font(answer, width))
        self._sureness.setText(sureness)
        if self._sureness.property("role") != role:
            self._sureness.setProperty("role", role)
            self._sureness.style().polish(self._sureness)

    def _fitting_font(self, answer: str, width: int) -> QFont:
        """The large font, smaller where the answer is a word."""
        made = font(TEXT_ANSWER, QFont.Weight.Bold)
        while made.pixelSize() > 26 and QFontMetrics(made).horizontalAdvance(answer) > width:
            made.setPixelSize(made.pixelSize() - 6)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return made

"""The panel of an earlier moment of a run: which epoch, how good it was, what it answered, what it looked for."""

from collections.abc import Sequence
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from backend.messages import MomentView
from widgets.button import make_button
from widgets.label import ElidedLabel, make_label
from widgets.moment.answer_tiles import AnswerTiles
from widgets.moment.filter_grid import FilterGrid
from widgets.moment.small_matrix import SmallMatrix
from widgets.number_text import percent_text, whole_text
from widgets.theme.theme import Theme
from widgets.watched_answer import WatchedAnswer, read_answers

_BESIDE_PICTURES = 88
"""Height of the panel that is not that of the matrix and the filters."""
_SHARE_OF_WIDTH = 0.22
_SMALLEST, _LARGEST = 84, 240
_DRAWING = 76


class MomentPanel(QFrame):
    """A `MomentView` in; `back_requested` asks for the network as it is now."""

    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.setObjectName("momentPanel")
        self.setAccessibleName(self.tr("An earlier moment of the run"))
        self._title = make_label("", "title", "momentTitle")
        self._score = ElidedLabel("", "muted", "momentAccuracy")
        self._answers = AnswerTiles(theme, "momentAnswers", self.tr("Answers of this moment to some samples"))
        self._drawing = AnswerTiles(theme, "momentDrawing", self.tr("Answer of this moment to what is yours"))
        self._matrix = SmallMatrix(theme)
        self._filters = FilterGrid(theme)
        self._text = make_label("", "muted", "momentText", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._filters_title, self._drawing_title = make_label("", "small"), make_label("", "small")
        self._body = QWidget()
        self._parts = self._arrange_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._body, 1)
        column.addWidget(self._text, 1)
        self.show_text("")

    def _head(self) -> QHBoxLayout:
        back = make_button(self.tr("Back to now"), "momentBackButton", "link")
        back.clicked.connect(self.back_requested)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._score, 1)
        row.addWidget(back)
        return row

    def _arrange_body(self) -> dict[QWidget, QWidget]:
        """What is shown, each with a title above; by what is shown, the whole of both."""
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        titles = {
            self._answers: make_label(self.tr("Answers to some samples"), "small"),
            self._drawing: self._drawing_title,
            self._matrix: make_label(self.tr("Confusion"), "small"),
            self._filters: self._filters_title,
        }
        return {part: self._part(row, part, title) for part, title in titles.items()}

    def _part(self, row: QHBoxLayout, part: QWidget, title: QLabel) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(part, 1)
        row.addWidget(whole, 1 if part is self._answers else 0)
        return whole

    # Showing ----------------------------------------------------------------------------------------------

    def show_view(self, view: MomentView, is_nearest: bool, drawing: npt.NDArray[Any] | None) -> None:
        """Show this moment. `is_nearest` says that the wanted one was not kept; `drawing` is what was drawn."""
        self._title.setText(
            self.tr("Epoch {epoch}").format(epoch=view.epoch) if view.epoch else self.tr("Before training")
        )
        self._score.setText(self._score_text(view, is_nearest))
        answers = read_answers(view.answers, view.watched_labels, view.classes)
        are_pictures = view.watched.ndim > 2
        self._answers.set_answers(answers, list(view.watched) if are_pictures else ())
        self._show_drawing(view, drawing)
        self._matrix.set_confusion(view.confusion, view.classes)
        self._filters.set_filters(view.filters, view.filter_picture)
        if view.filters is not None:
            self._filters_title.setText(self.tr("Weights of {layer}").format(layer=view.filters.layer))
        self._parts[self._matrix].setVisible(bool(view.confusion.size))
        self._parts[self._filters].setVisible(view.filters is not None)
        self._show_body(True)

    def show_text(self, text: str) -> None:
        """Say something in place of a moment, such as why none can be shown."""
        self._text.setText(text)
        self._title.setText(self.tr("Looking back"))
        self._score.setText("")
        self._show_body(False)

    def _show_body(self, is_shown: bool) -> None:
        self._body.setVisible(is_shown)
        self._text.setVisible(not is_shown)

    def _score_text(self, view: MomentView, is_nearest: bool) -> str:
        texts = []
        if view.accuracy is not None:
            text = self.tr("{share} right of {count} held-out samples")
            if not view.held_out:
                text = self.tr("{share} right of {count} samples that it learnt from")
            texts.append(text.format(share=percent_text(view.accuracy), count=whole_text(view.count)))
        if is_nearest:
            texts.append(self.tr("the nearest moment that was kept"))
        return " · ".join(texts)

    def _show_drawing(self, view: MomentView, drawing: npt.NDArray[Any] | None) -> None:
        self._parts[self._drawing].setVisible(view.drawing is not None)
        if view.drawing is None:
            return
        answer = _answer_to_drawing(view.drawing, view.classes)
        pictures = [drawing.mean(axis=2)] if drawing is not None and drawing.ndim == 3 else []
        self._drawing_title.setText(self.tr("Your drawing") if pictures else self.tr("Your numbers"))
        self._drawing.set_answers((answer,), pictures)

    # Qt ---------------------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = min(self.height() - _BESIDE_PICTURES, round(self.width() * _SHARE_OF_WIDTH), _LARGEST)
        side = max(wanted, _SMALLEST)
        self._matrix.setFixedWidth(side)
        self._filters.setFixedWidth(side)
        self._drawing.setFixedWidth(_DRAWING)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)


def _answer_to_drawing(answer: npt.NDArray[Any], classes: Sequence[str]) -> WatchedAnswer:
    """Read as the answer to a sample of which nobody says what it is."""
    read = read_answers(answer.reshape(1, -1), (classes[0] if classes else "",), classes)[0]
    return WatchedAnswer("", read.answer, read.share)

"""Test: draw a digit, see what the network is given and what it answers; and how it does on the test set."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.pages.test_tabs import TestTabs
from backend.project import Preparation
from widgets.answer import Answer
from widgets.compare.compare_view import CompareView
from widgets.correction_row import CorrectionRow
from widgets.crop_box import CropBox
from widgets.digit_pad import DigitPad
from widgets.digit_tiles import DigitTiles
from widgets.input_switch import InputSwitch
from widgets.inside.layers_view import LayersView
from widgets.inside.looked_view import LookedView
from widgets.keeps_size import KeepsSize
from widgets.label import make_frame, make_label
from widgets.my_drawings import DrawingsPanel
from widgets.network_input_preview import NetworkInputPreview
from widgets.pad_tools import PadTools
from widgets.picture_table.picture_table import PictureTable
from widgets.prediction_bars import DIGITS, PredictionBars
from widgets.preparation_button import PreparationButton
from widgets.row_form import RowForm
from widgets.sample_map.map_view import MapView
from widgets.test_set_box import TestSetBox
from widgets.theme.theme import Theme

_LEFT = 330
"""So wide is the drawing column at least: the tools of the pad stand in one line."""
_ANSWER = 305
"""And the answer: its words stand beside it uncut."""


class TestPage(QWidget):
    """Its parts (`pad`, `crop`, `input_switch`, `rows`, `tabs` and its views) have setters and signals.

    What the network is given and what it answers go in here.
    """

    # Its name begins with "Test": it is no test case.
    __test__ = False

    open_picture_requested = Signal()
    digit_chosen = Signal(int)
    """Of several digits the one at this place, from the left, is to be looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("testPage")
        self.setAccessibleName(self.tr("Test"))
        self.pad = DigitPad(theme)
        self.crop = CropBox(theme, self.pad, self.pad.picture_place)
        self.input_switch = InputSwitch()
        self.rows = RowForm(theme)
        self.test_set = TestSetBox(theme)
        self.tabs = TestTabs()
        self.tabs.add_view(self.tr("Test set"), "testSetTab", self.test_set)
        self.layers, self.looked = LayersView(theme), LookedView(theme)
        self.tabs.add_view(self.tr("Inside"), "insideTab", self.layers)
        self.tabs.add_view(self.tr("Where it looked"), "lookedTab", self.looked)
        self.map = MapView(theme)
        self.tabs.add_view(self.tr("Map"), "mapTab", self.map)
        self.drawings = DrawingsPanel(theme)
        self.tabs.add_view(self.tr("My drawings"), "myDrawingsTab", self.drawings)
        self.pictures = PictureTable(theme)
        self.tabs.add_view(self.tr("Pictures"), "picturesTab", self.pictures)
        self.compare = CompareView(theme)
        self.tabs.add_view(self.tr("Compare"), "compareTab", self.compare)
        self._preview = NetworkInputPreview(theme)
        self.preparation = PreparationButton()
        self._preview_text = make_label("", "small", "networkInputText", wrap=True)
        self._bars = PredictionBars(theme)
        self._answer = Answer()
        self.correction = CorrectionRow(self)
        self._tiles = DigitTiles()
        self._tiles.chosen.connect(self.digit_chosen)
        self.tools = PadTools(theme)
        self.tools.tool_chosen.connect(self.pad.set_tool)
        self.tools.wide_chosen.connect(self.pad.set_wide)
        self.tools.clear_requested.connect(self.pad.clear)
        self.tools.undo_requested.connect(self.pad.undo_stroke)
        self.tools.redo_requested.connect(self.pad.redo_stroke)
        self.tools.open_requested.connect(self.open_picture_requested)
        self.tools.keyboard_given_up.connect(self.pad.setFocus)
        self.pad.history_changed.connect(self._show_history)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        self._left = QStackedWidget()
        drawing = QWidget()
        drawing.setLayout(self._drawing_column())
        self._left.addWidget(drawing)
        self._left.addWidget(self.rows)
        self._no_pad = make_label("", "small", "noPadText", wrap=True)
        self._left.addWidget(self._no_pad_box())
        self._left.setMinimumWidth(_LEFT)
        row.addWidget(self._left, 31)
        row.addWidget(self._answer_box(), 24)
        row.addWidget(self.tabs, 45)
        self.show_no_answer()

    def _drawing_column(self) -> QVBoxLayout:
        sees = make_frame("box")
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addStretch(1)
        texts.addWidget(make_label(self.tr("What the network sees"), "strong", wrap=True))
        texts.addWidget(self._preview_text)
        texts.addSpacing(5)
        texts.addWidget(self.input_switch)
        texts.addWidget(self.preparation, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addStretch(1)
        inside = self._inside = QHBoxLayout(sees)
        inside.setContentsMargins(14, 14, 14, 14)
        inside.setSpacing(16)
        inside.addWidget(self._preview, 5)
        inside.addLayout(texts, 5)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.pad)
        column.addWidget(self.tools)
        column.addWidget(sees, 1)
        return column

    def _no_pad_box(self) -> QFrame:
        box = make_frame("box")
        column = QVBoxLayout(box)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(4)
        column.addWidget(make_label(self.tr("What the network is given"), "title", wrap=True))
        column.addWidget(self._no_pad)
        column.addStretch(1)
        return box

    def _answer_box(self) -> QFrame:
        box = make_frame("box")
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        box.setMinimumWidth(_ANSWER)
        column = QVBoxLayout(box)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(16)
        column.addWidget(KeepsSize(self._answer))
        column.addWidget(self._tiles)
        column.addWidget(self._bars, 1)
        column.addWidget(KeepsSize(self.correction))
        return box

    def notice_places(self) -> Sequence[QRect]:
        """Over the views: pad, form and answer are in use while one draws."""
        return (self.tabs.geometry(),)

    def show_form(self, shown: bool) -> None:
        """Show the form for rows of numbers instead of the pad, or the pad again."""
        self._left.setCurrentIndex(1 if shown else 0)
        self._bars.clear()
        self._tiles.show_answers((), 0)
        if not shown:
            self._answer.clear()

    def show_no_pad(self, what: str) -> None:
        """There is nothing to draw or to fill in; `what` says that, where the pad would be."""
        self._no_pad.setText(what)
        self._left.setCurrentIndex(2)

    def show_preparation(self, preparation: Preparation) -> None:
        """Say how pictures are prepared, and offer other ways."""
        self.preparation.set_preparation(preparation)

    def show_input(self, picture: npt.NDArray[Any] | None, note: str = "") -> None:
        """Show what the network is given: floats from 0 to 1, `(rows, columns)` or with colours; or nothing."""
        self._lay_out_input(in_a_row=False)
        self._preview.set_picture(picture)
        self.pad.set_boxes(())
        if picture is None:
            self._preview_text.setText(note or self.tr("The drawing as it is given to the network."))
        else:
            rows, columns = picture.shape[:2]
            self._preview_text.setText(note or self.input_switch.note(rows, columns))

    def _lay_out_input(self, in_a_row: bool) -> None:
        """What the network is given, with its text beside it; several pictures below theirs."""
        direction = QBoxLayout.Direction.BottomToTop if in_a_row else QBoxLayout.Direction.LeftToRight
        if self._inside.direction() != direction:
            self._inside.setDirection(direction)
            self._inside.setStretch(1, 0 if in_a_row else 5)

    def show_answer(
        self, probabilities: npt.ArrayLike, labels: Sequence[str] = DIGITS, sureness: float | None = None
    ) -> None:
        """Show how sure the network is of each class, and `sureness`: how sure of its answer, corrected."""
        self._tiles.show_answers((), 0)
        self._bars.set_probabilities(probabilities, labels)
        self._answer.show_probabilities(probabilities, labels, sureness)

    def show_no_digit(self, probabilities: npt.ArrayLike, labels: Sequence[str], why: str, label: str) -> None:
        """Show how sure the network is of each class, of something that is no digit, and why it is none."""
        self._tiles.show_answers((), 0)
        self._bars.set_probabilities(probabilities, labels)
        self._answer.show_no_digit(why, label)

    def show_digits(
        self,
        pictures: Sequence[npt.NDArray[Any]],
        boxes: Sequence[tuple[float, float, float, float]],
        chosen: int,
        note: str = "",
    ) -> None:
        """Show several digits as the network is given them, and where on the pad they are.

        `boxes` are `(top, left, bottom, right)`, in shares of the height and width.
        """
        self._lay_out_input(in_a_row=True)
        self._preview.set_pictures(pictures, chosen)
        self.pad.set_boxes(boxes, chosen)
        if self.input_switch.is_guess:
            text = self.tr("{count} digits, each centred and scaled as was guessed.")
        else:
            text = self.tr("{count} digits, each centred and scaled as it was taught.")
        self._preview_text.setText(note or text.format(count=len(pictures)))

    def show_number(
        self,
        probabilities: npt.NDArray[Any],
        labels: Sequence[str],
        chosen: int,
        sureness: npt.ArrayLike = (),
    ) -> None:
        """Show several answers, `(digits, classes)`, as a number, and the bars of the chosen one.

        `sureness` is how sure of each answer, corrected; not said, it is the largest probability.
        """
        values = np.nan_to_num(probabilities)
        best = values.argmax(axis=1)
        largest = values.max(axis=1)
        told = np.asarray(sureness, np.float64)
        sure = np.where(np.isnan(told), largest, told) if told.shape == largest.shape else largest
        answers = [(labels[at], float(share)) for at, share in zip(best, sure, strict=True)]
        self._tiles.show_answers(answers, chosen)
        self._bars.set_probabilities(probabilities[chosen], labels)
        self._answer.show_number([label for label, _ in answers], [share for _, share in answers])

    def offer_several(self, offered: bool) -> None:
        """Whether a picture may hold several digits: the pad can then be made wider."""
        self.tools.offer_wide(offered)

    def show_no_answer(self, what: str = "", why: str = "") -> None:
        """There is nothing to answer; `what` to do and `why`, where it is more than to draw something."""
        self._bars.clear()
        self._tiles.show_answers((), 0)
        self.show_input(None)
        if what:
            self._answer.say_nothing(what, why)
        else:
            self._answer.clear()

    def set_labels(self, labels: Sequence[str]) -> None:
        """The classes the network tells apart."""
        self._bars.set_labels(labels)

    def _show_history(self) -> None:
        self.tools.set_history(can_undo=self.pad.can_undo(), can_redo=self.pad.can_redo())

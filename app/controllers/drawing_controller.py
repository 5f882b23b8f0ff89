"""The drawing: from the pad, or a picture, to what the network is given, to the bars."""

from functools import partial
from math import isnan, nan

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from app.answer_shares import shares_of
from app.controllers.opened_picture import OpenedPicture
from app.engine_client import EngineClient
from app.last_folder import LastFolder
from app.model_state import ModelState
from app.notices import Notices
from app.pad_sample import PadSample
from app.pages.test_page import TestPage
from backend.calibration import UNSURE
from backend.digits.digit_likeness import expects_digits, why_no_digit
from backend.digits.find_digits import FoundDigit, find_on, number_of
from backend.digits.find_ink import EmptyPictureError
from backend.messages import Event, Predict, Prediction, Refused
from backend.project import Preparation
from backend.wording import Message
from widgets.status_line import StatusLine
from widgets.wording import show

WHILE_TRAINING = 250
"""Milliseconds between two answers to a drawing that stands still while the network learns."""


class DrawingController(QObject):
    """Prepares what is drawn, asks for the answer, and shows both.

    `looked` says that what is given to the network may be another drawing now, `answered` what it says to it: a
    probability for each class, and their names.
    """

    looked = Signal()
    answered = Signal(object, object)

    def __init__(
        self,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        page: TestPage,
        status: StatusLine,
        last_folder: LastFolder,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._client = client
        self._notices = notices
        self._page = page
        self._status = status
        self.opened = OpenedPicture(notices, page, last_folder, self)
        self._digits: list[FoundDigit] = []
        self._wanted: int | None = None
        self._answered: npt.NDArray[np.float32] | None = None
        self._sureness: npt.NDArray[np.float32] = np.zeros(0, np.float32)
        self._why_not: Message | None = None
        self._sample: PadSample | None = None
        self.answer = ""
        self.answers = 0
        self._active = True
        self._asked = 0
        self.is_answered = True
        """Whether the newest drawing has its answer."""
        self._soon = QTimer(self, singleShot=True, interval=WHILE_TRAINING)
        self._soon.timeout.connect(self.ask_again)
        page.pad.drawing_changed.connect(self.look)
        page.digit_chosen.connect(self.choose)
        page.crop.box_changed.connect(self.look)
        page.input_switch.way_chosen.connect(self.look)
        model.replaced.connect(self._model_changed)
        model.prepared.connect(self._model_changed)

    @property
    def given(self) -> npt.NDArray[np.float32] | None:
        """The drawing, or of several digits the chosen one, as the network is given it; `None` without one."""
        return self._digits[self.chosen].prepared if self._digits else None

    @property
    def count(self) -> int:
        """How many digits were found; 0 where nothing is drawn."""
        return len(self._digits)

    @property
    def chosen(self) -> int:
        """Which of several digits is looked at: the last, where the pen is, until another one is chosen."""
        last = len(self._digits) - 1
        return last if self._wanted is None else min(self._wanted, last)

    @property
    def sample(self) -> PadSample | None:
        """The sample of some data that is on the pad now; `None` for anything else."""
        is_shown = self._sample is not None and self._page.pad.shown_picture is self._sample.picture
        return self._sample if is_shown else None

    @property
    def is_named(self) -> bool:
        """Whether the network names a class for what is looked at; else it does not know, or it is no digit."""
        if self._answered is None or self._is_no_digit(self._answered):
            return False
        sure = float(self._sureness[self.chosen]) if self._sureness.size else nan
        return (float(np.nan_to_num(self._answered[self.chosen]).max()) if isnan(sure) else sure) >= UNSURE

    @property
    def is_active(self) -> bool:
        """Whether the network takes drawings."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Whether the network takes drawings; while it does not, nothing is asked or shown."""
        self._active = active
        if active:
            self.look()

    # What is drawn or opened ------------------------------------------------------------------------------

    def look(self) -> None:
        """Prepare what is on the pad now, show it, and ask the network."""
        self.opened.look()
        self._digits, self._answered = self._found(), None
        if len(self._digits) < 2:
            self._wanted = None
        # First of all, so that the network answers while the rest is done here.
        self.ask_again()
        self.looked.emit()
        if not self._active:
            return
        self._page.offer_several(self._preparation.kind == "digit")
        if not self._digits:
            self.answer = ""
            self._say_nothing_is_seen()
            return
        self._why_not = self._why_no_digit()
        self._show_given()
        if not self._model.exists:
            self._say_there_is_no_model()

    def choose(self, place: int) -> None:
        """Look at another of several digits."""
        self._wanted = place
        self.looked.emit()
        if self._active and len(self._digits) > 1:
            self._show_given()
            if self._answered is not None:
                labels = self._labels(self._answered)
                self._page.show_number(self._answered, labels, self.chosen, self._sureness)
                self.answered.emit(self._answered[self.chosen], labels)

    @property
    def _preparation(self) -> Preparation:
        """What the network was taught with."""
        return self._model.project.preparation if self._model.project else Preparation()

    def _found(self) -> list[FoundDigit]:
        """The digits as the network is given them, none where nothing is drawn; other data is one picture."""
        if self._page.pad.is_empty():
            return []
        if self.sample is not None and self._preparation.fits(self.sample.data.shape):
            return [FoundDigit((0.0, 0.0, 1.0, 1.0), self.sample.data)]
        picture = self._page.pad.picture()
        wanted = msgspec.structs.replace(self._preparation, kind=self._page.input_switch.way())
        try:
            return find_on(picture, wanted, self._page.crop.box)
        except EmptyPictureError:
            return []

    def _show_given(self) -> None:
        if len(self._digits) == 1:
            self._page.show_input(self._digits[0].prepared, self._note())
            return
        pictures = [digit.prepared for digit in self._digits]
        self._page.show_digits(pictures, [digit.box for digit in self._digits], self.chosen, self._note())

    def show_sample(self, sample: npt.NDArray[np.float32], *, is_test: bool) -> bool:
        """Put a sample of some data on the pad, float32 `(height, width[, channels])` from 0 to 1.

        It is given to the network as it is, not prepared as a drawing would be, unless the network takes another
        size; `is_test` says that no training learns from it. False where it is no picture, or the network takes no
        drawings.
        """
        if not self._active or sample.ndim not in (2, 3) or (sample.ndim == 3 and sample.shape[2] not in (1, 3)):
            return False
        picture = np.clip(sample * 255, 0, 255).round().astype(np.uint8)
        self._sample = PadSample(picture, sample, is_test)
        self._page.pad.show_picture(picture)
        return True

    def _note(self) -> str:
        """What is to be said of what the network is given, where it is no drawing, or not all of one."""
        if self._page.pad.is_cut():
            return self.tr(
                "Not all of the drawing: the rest lies beside the square. 123 makes the pad wide again."
            )
        if self.sample is None or not self._preparation.fits(self.sample.data.shape):
            return ""
        if self.sample.is_test:
            return self.tr("A sample of the test set, given as it is.")
        return self.tr("A sample of the data, given as it is.")

    def open_picture(self, path: str) -> None:
        """Put a picture file on the pad; what cannot be read is told, and the pad stays as it was."""
        self.opened.open(path)

    # The answer -------------------------------------------------------------------------------------------

    def ask_again(self) -> None:
        """Ask the network about the drawing that stands; it may have learnt since."""
        self._soon.stop()
        if self._active and self._digits and self._model.exists:
            self._asked += 1
            self.is_answered = False
            given = np.stack([digit.prepared for digit in self._digits])
            self._client.ask(Predict(given), partial(self._hear, self._asked))

    def ask_again_soon(self) -> None:
        """Ask again in a while, however often this is called, if the page is to be seen."""
        if not self._soon.isActive() and self._page.isVisible():
            self._soon.start()

    def _hear(self, asked: int, event: Event) -> None:
        self.is_answered = asked == self._asked
        match event:
            case Prediction(answers=answers, milliseconds=milliseconds, sureness=sureness):
                if len(answers) == len(self._digits):  # else what it answers is no longer there
                    self._show(answers, sureness, milliseconds)
            case Refused(message=message):
                self._notices.tell_message("warning", message)
            case _:
                pass  # replaced by a newer drawing, or the engine was lost, which is told elsewhere

    def _show(
        self, answers: npt.NDArray[np.float32], sureness: npt.NDArray[np.float32], milliseconds: float
    ) -> None:
        answers = np.stack([shares_of(answer, len(self._model.classes)) for answer in answers])
        labels = self._labels(answers)
        self.answers += 1
        self._answered, self._sureness = answers, sureness
        self.answer = number_of([labels[int(best)] for best in answers.argmax(axis=1)])
        if len(answers) > 1:
            self._page.show_number(answers, labels, self.chosen, sureness)
        elif self._why_not is not None and self._is_no_digit(answers):
            self._page.show_no_digit(answers[0], labels, show(self._why_not), self.answer)
        else:
            sure = float(sureness[0]) if sureness.size else nan
            self._page.show_answer(answers[0], labels, None if isnan(sure) else sure)
        self.answered.emit(answers[self.chosen], labels)
        self._status.set_note(self.tr("Answer in {time} ms").format(time=f"{milliseconds:.0f}"))

    def _labels(self, answers: npt.NDArray[np.float32]) -> list[str]:
        """A name for each answer; its number where the model has none."""
        names = self._model.classes
        return [*names, *(str(number) for number in range(len(names), answers.shape[1]))]

    def _why_no_digit(self) -> Message | None:
        """Why what was drawn cannot be a digit; `None` where it can, or where that is not asked."""
        if len(self._digits) != 1 or self._page.input_switch.way() != "digit":
            return None
        return why_no_digit(self._digits[0].prepared)

    def _is_no_digit(self, answers: npt.NDArray[np.float32]) -> bool:
        """Whether the network is asked about digits, and this is none."""
        project = self._model.project
        if self._why_not is None or project is None:
            return False
        return expects_digits(project.preparation, self._model.classes, answers.shape[1])

    def _say_nothing_is_seen(self) -> None:
        if self._page.pad.is_cut():
            self._page.show_no_answer(
                self.tr("Nothing is in the square"),
                self.tr("What was drawn lies beside it. 123 makes the pad wide again."),
            )
            return
        if self._page.pad.picture_place() is None:
            self._page.show_no_answer()
            return
        self._page.show_no_answer(
            self.tr("No digit can be seen"),
            self.tr("Draw the box around a digit, or choose another picture."),
        )

    def _say_there_is_no_model(self) -> None:
        self._page.show_no_answer(
            self.tr("No network has learnt yet"),
            self.tr("Train one, or open a model; then it answers your drawing."),
        )
        self._show_given()

    def _model_changed(self) -> None:
        if not self._model.exists:
            self.answer = ""
        self._page.input_switch.set_taught(self._preparation.kind, is_guess=self._model.is_guess)
        self.look()

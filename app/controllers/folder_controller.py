"""A folder of pictures, or several: read and prepared beside the window, answered batch by batch."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import isnan
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.controllers.drawing_controller import DrawingController
from app.engine_client import EngineClient
from app.last_folder import LastFolder
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.calibration import UNSURE
from backend.digits.digit_likeness import expects_digits
from backend.messages import Event, Predict, Prediction, Refused
from backend.picture_test.picture_files import picture_files
from backend.picture_test.read_pictures import ReadPicture, read_pictures
from backend.picture_test.tested_picture import TestedPicture, pictures_table
from backend.picture_test.true_labels import true_labels
from backend.project import Preparation
from backend.safe_write import safe_write
from widgets.answer_values import are_per_cent
from widgets.wording import show

Floats = npt.NDArray[np.float32]

_IN_A_BATCH = 32
_NUMBERS_IN_A_BATCH = 2_000_000
"""Fewer pictures at once where they are large: a drawing that waits behind them is to wait for moments only."""


class FolderController(QObject):
    """Tests the network on the pictures that a person chose; another network, or preparation, is tested anew."""

    def __init__(
        self,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        page: TestPage,
        drawing: DrawingController,
        last_folder: LastFolder,
        background: Background,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._client, self._notices, self._page = model, client, notices, page
        self._last_folder, self._background = last_folder, background
        self._view = page.pictures
        self._paths: list[Path] = []
        self._labels: list[str] = []
        self._work = 0
        """Counts what was begun: what comes of earlier work is not wanted any more."""
        self._takes_pictures = True
        self._view.folder_wanted.connect(self._ask_for_folder)
        self._view.pictures_wanted.connect(self._ask_for_pictures)
        self._view.pictures_dropped.connect(self.test)
        self._view.picture_chosen.connect(drawing.open_picture)
        self._view.table_wanted.connect(self._save_table)
        self._view.cancelled.connect(self._cancel)
        page.pad.files_dropped.connect(self.test)
        model.replaced.connect(self._model_replaced)
        model.prepared.connect(self.begin_anew)
        self._model_replaced()

    # What is chosen ---------------------------------------------------------------------------------------

    def set_active(self, active: bool) -> None:
        """Whether the network takes pictures."""
        self._takes_pictures = active
        self._model_replaced()

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._page, self.tr("Choose a folder of pictures"), str(self._last_folder.path)
        )
        if folder:
            self.test([folder])

    def _ask_for_pictures(self) -> None:
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"
        paths, _ = QFileDialog.getOpenFileNames(
            self._page, self.tr("Choose pictures"), str(self._last_folder.path), kinds
        )
        if paths:
            self.test(paths)

    def test(self, chosen: Sequence[str]) -> None:
        """Show these files, and those in these folders, and what the network answers to each of them."""
        self._last_folder.use(chosen[0])
        self._page.tabs.choose(self._view)
        self._work += 1
        paths = [Path(text) for text in chosen]
        self._background.run(partial(picture_files, paths), partial(self._listed, self._work, paths[0].name))

    def _listed(self, work: int, name: str, found: tuple[list[Path], int] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        if work != self._work or found is None:
            return
        paths, left_out = found
        if not paths:
            self._notices.tell(
                "warning",
                self.tr("There are no pictures in “{name}”.").format(name=name),
                self.tr("Pictures are files that end in .png, .jpg, .jpeg, .bmp, .gif or .webp."),
            )
            return
        self._paths = paths
        self._view.set_pictures([_unanswered(path) for path in paths], left_out)
        self._begin()

    # One batch after the other ----------------------------------------------------------------------------

    def begin_anew(self) -> None:
        """The network has learnt, or is given pictures in another way: what it answered before does not hold."""
        if self._paths and not self._model.is_learning:
            self._view.set_pictures([_unanswered(path) for path in self._paths])
            self._begin()

    def _begin(self) -> None:
        self._work += 1
        self._labels = []
        if self._model.exists and self._takes_pictures:
            self._read(self._work, 0)

    def _cancel(self) -> None:
        self._work += 1
        self._view.end_progress()

    def _read(self, work: int, first: int) -> None:
        """Read the next pictures beside the window."""
        preparation = self._preparation()
        numbers = preparation.height * preparation.width * preparation.channels
        count = min(_IN_A_BATCH, max(1, _NUMBERS_IN_A_BATCH // numbers))
        self._view.set_progress(first, len(self._paths))
        paths = self._paths[first : first + count]
        self._background.run(partial(read_pictures, paths, preparation), partial(self._have_read, work, first))

    def _have_read(self, work: int, first: int, read: list[ReadPicture], error: Exception | None) -> None:
        if error is not None:
            self._cancel()
            raise error
        if work != self._work:
            return
        given = [one.given for one in read if one.given is not None]
        if given:
            self._client.ask(Predict(np.stack(given), one_of_many=True), partial(self._hear, work, first, read))
        else:
            self._show(first, read, iter(()))
            self._go_on(work, first + len(read))

    def _hear(self, work: int, first: int, read: list[ReadPicture], event: Event) -> None:
        if work != self._work:
            return
        match event:
            case Prediction(answers=answers, sureness=sureness):
                self._show(first, read, iter(zip(answers, sureness, strict=True)))
                self._go_on(work, first + len(read))
            case Refused(message=message):
                self._cancel()
                self._notices.tell_message("warning", message)
            case _:
                self._cancel()  # the engine was lost, which is told elsewhere

    def _go_on(self, work: int, place: int) -> None:
        if place < len(self._paths):
            self._read(work, place)
        else:
            self._view.end_progress()

    # The rows ---------------------------------------------------------------------------------------------

    def _show(self, first: int, read: list[ReadPicture], answers: Iterator[tuple[Floats, float]]) -> None:
        rows = []
        for place, one in enumerate(read, first):
            row = replace(_unanswered(one.path), small=one.small)
            if one.trouble is not None:
                row = replace(row, note=show(one.trouble), label=self._label(place, 0))
            else:
                row = self._answered(row, place, one, *next(answers))
            rows.append(row)
        self._view.update_pictures(first, rows)

    def _answered(
        self, row: TestedPicture, place: int, one: ReadPicture, answer: Floats, sure: float
    ) -> TestedPicture:
        classes = self._model.classes
        if answer.size == 1:
            if len(classes) != 2:
                return replace(row, answer=f"{float(answer[0]):.4g}")
            answer = np.array([1 - answer[0], answer[0]], np.float32)
        best = int(answer.argmax())
        share = float(answer[best]) if isnan(sure) else float(sure)
        is_share, note = are_per_cent(answer), ""
        if one.doubt is not None and expects_digits(self._preparation(), classes, answer.size):
            note = self.tr("This does not look like a digit. {why}").format(why=show(one.doubt))
        elif is_share and share < UNSURE:
            note = self.tr("The network does not know.")
        name = classes[best] if best < len(classes) else str(best)
        told = share if is_share else None
        return replace(row, answer=name, sure=told, label=self._label(place, answer.size), note=note)

    def _label(self, place: int, answers: int) -> str:
        """What the picture shows by its name, as far as the classes are known."""
        classes = self._model.classes or [str(number) for number in range(answers)]
        if not self._labels and classes:
            self._labels = [label or "" for label in true_labels(self._paths, classes)]
        return self._labels[place] if self._labels else ""

    def _preparation(self) -> Preparation:
        project = self._model.project
        return project.preparation if project is not None else Preparation()

    def _model_replaced(self) -> None:
        """Another network, or none."""
        self._cancel()
        if not self._takes_pictures:
            self._view.set_enabled(False, self.tr("This network takes no pictures."))
        elif not self._model.exists:
            self._view.set_enabled(False, self.tr("Train a network or open a model; then it can be tested here."))
        else:
            self._view.set_enabled(True)
        if self._paths:
            self._view.set_pictures([_unanswered(path) for path in self._paths])
            self.begin_anew()

    # The table --------------------------------------------------------------------------------------------

    def _save_table(self) -> None:
        proposal = str(self._last_folder.path / self.tr("pictures")) + ".csv"
        kinds = self.tr("Table for spreadsheets") + " (*.csv)"
        text, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save table of the pictures"), proposal, kinds)
        if not text:
            return
        self._last_folder.use(text)
        path = Path(text) if text.lower().endswith(".csv") else Path(f"{text}.csv")
        content = pictures_table(self._view.shown()).encode()
        self._background.run(partial(safe_write, path, content), partial(self._notices.tell_written, path))


def _unanswered(path: Path) -> TestedPicture:
    return TestedPicture(str(path), path.name, path.parent.name)

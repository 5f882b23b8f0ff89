"""Rows of numbers on the Test page: the form in place of the pad, and the answer that follows it."""

from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from app.answer_names import names_of_answers
from app.answer_shares import shares_of
from app.controllers.data_controller import DataController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.data.errors import DataError
from backend.data.facts import describe
from backend.graph.analysis import analyse
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.messages import Event, Predict, Prediction, Refused
from backend.project import Column, DataFacts, Preparation, Project
from widgets.document import ProjectDocument

WHILE_TRAINING = 250
"""Milliseconds between two answers to numbers that stand still while the network learns."""
MOST_NUMBERS = 16
"""A network that takes more numbers than this is not tested by a form."""

LEAST_SIDE = 8
"""In a square with fewer lines nothing can be drawn."""


class RowController(QObject):
    """Chooses between pad and form, by what the network takes; asks about the form's numbers.

    `mode_changed` says whether the network is given drawings now.
    """

    mode_changed = Signal(bool)

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        data: DataController,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._notices, self._page = notices, page
        self._columns: tuple[Column, ...] = ()
        self._takes_drawings = True
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=WHILE_TRAINING)
        self._soon.timeout.connect(self.ask_again)
        page.rows.row_changed.connect(self.ask_again)
        data.examples_came.connect(self._take_examples)
        model.replaced.connect(self._begin_anew)
        document.facts_changed.connect(self._follow_data)
        # The first showing of the form, before anybody listens; the window connects `mode_changed` afterwards.
        self._begin_anew()

    @property
    def row(self) -> npt.NDArray[np.float32] | None:
        """The numbers that stand in the form, where it is shown."""
        return np.array(self._page.rows.row(), np.float32) if self._columns else None

    @property
    def columns(self) -> tuple[Column, ...]:
        """What the numbers of the form are; none where it is not shown."""
        return self._columns

    def _follow_data(self) -> None:
        """Other data, or the same again after an undo: a drawing on the pad keeps the answer to it."""
        self._begin_anew(is_other_model=False)

    def _begin_anew(self, *, is_other_model: bool = True) -> None:
        """Another model, or other data: show what the network is to be given."""
        had_form = bool(self._columns)
        project = self._model.project or self._document.project
        facts = _facts_of(project)
        size = _row_length(project)
        if size is None:
            self._columns = ()
        elif facts is not None and len(facts.columns) == size:
            self._columns = facts.columns
        else:
            title = self.tr("Number {number}")
            self._columns = tuple(Column(title.format(number=at + 1), 0, 1, -1, 1) for at in range(size))
        if is_other_model or had_form or self._columns:
            self._page.show_form(bool(self._columns))
        self._page.rows.set_columns(self._columns)
        if is_other_model or self._columns or not self._model.exists:
            self._page.set_labels(names_of_answers(project, self._model.classes, facts))
        if self._columns:
            self.ask_again()
        takes_drawings = not self._columns and not _takes_too_much(project)
        if takes_drawings != self._takes_drawings:
            self._takes_drawings = takes_drawings
            self.mode_changed.emit(takes_drawings)
        if not takes_drawings and not self._columns:
            what = self.tr("It takes no drawings")
            why = self.tr("Test it on data beside, or give it arrays on the command line: netsketch predict.")
            self._page.show_no_answer(what, why)
            self._page.set_labels(())
            taken = [shape_text(shape) for shape in _taken(project) if shape is not None]
            text = self.tr("Each sample has {shapes} numbers: there is nothing here to draw or to fill in.")
            self._page.show_no_pad(text.format(shapes=" + ".join(taken)))

    def _take_examples(self, samples: npt.NDArray[Any], labels: list[str]) -> None:
        facts = self._document.facts
        self._page.rows.set_examples(samples, labels, facts.classes if facts else ())

    def ask_again(self) -> None:
        """Ask the network about the numbers that stand; it may have learnt since."""
        self._soon.stop()
        row = self.row
        if row is None:
            return
        if not self._model.exists:
            self._page.show_no_answer(
                self.tr("No network has learnt yet"),
                self.tr("Train one, or open a model; then it answers these numbers."),
            )
            return
        self._asked += 1
        self._client.ask(Predict(row[np.newaxis]), partial(self._hear, self._asked))

    def ask_again_soon(self) -> None:
        """Ask again in a while, however often this is called, if the page is to be seen."""
        if self._columns and not self._soon.isActive() and self._page.isVisible():
            self._soon.start()

    def _hear(self, asked: int, event: Event) -> None:
        match event:
            case Prediction(answers=answers) if asked == self._asked and self._columns:
                labels = list(self._model.classes) or [str(number) for number in range(answers.shape[1])]
                self._page.show_answer(shares_of(answers[0], len(labels)), labels)
            case Refused(message=message):
                self._notices.tell_message("warning", message)
            case _:
                pass  # replaced by newer numbers, or the engine was lost, which is told elsewhere


def takes_drawings(project: Project) -> bool:
    """Whether the network of a project takes pictures, neither rows of numbers nor anything else."""
    return _row_length(project) is None and not _takes_too_much(project)


def _facts_of(project: Project) -> DataFacts | None:
    try:
        return describe(project.data)
    except DataError:
        return None


def _row_length(project: Project) -> int | None:
    """How many numbers the network takes in one row; `None` where it takes pictures, or more than a form has."""
    shapes = _taken(project)
    if not shapes:
        facts = _facts_of(project)
        return len(facts.columns) if facts is not None and facts.kind == "rows" else None
    size = _one_size(shapes)
    if size is None or size > MOST_NUMBERS or all(shape is None or len(shape) != 1 for shape in shapes):
        return None
    drawing: Preparation = project.preparation
    return None if size == drawing.height * drawing.width * drawing.channels else size


def _takes_too_much(project: Project) -> bool:
    """Whether the network takes something that is neither a drawing nor a row that a form can ask for."""
    shapes = _taken(project)
    if len(shapes) == 1 and (shapes[0] is None or None in shapes[0]):
        return False
    if any(shape is not None and _is_series(shape, project) for shape in shapes):
        return True
    drawing = project.preparation
    return bool(shapes) and _one_size(shapes) != drawing.height * drawing.width * drawing.channels


def _is_series(shape: Shape, project: Project) -> bool:
    """Whether this is steps of some numbers each, not the lines of a picture.

    The lines of a square are taken for a picture (networks read MNIST line by line), and so is what the data says
    to be one, with its channels.
    """
    if len(shape) != 2 or (shape[0] == shape[1] and (shape[0] or 0) >= LEAST_SIDE):
        return False
    facts = _facts_of(project)
    return facts is None or len(facts.sample_shape) != 3 or size_of(facts.sample_shape) != size_of(shape)


def _taken(project: Project) -> list[Shape | None]:
    """What each Input takes."""
    layers = analyse(project.graph).layers
    return [layers[node.id].output for node in project.graph.nodes if node.kind == "Input"]


def _one_size(shapes: list[Shape | None]) -> int | None:
    """How many values a sample has that fills all of these; `None` where there is none, or a length is open."""
    sizes = {None if shape is None else size_of(shape) for shape in shapes}
    return sizes.pop() if len(sizes) == 1 else None

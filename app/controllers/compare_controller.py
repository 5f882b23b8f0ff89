"""Two models side by side: the second is opened beside the engine's, and both are asked the same."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.answer_shares import shares_of
from app.controllers.drawing_controller import DrawingController
from app.controllers.row_controller import RowController
from app.controllers.sample_on_pad import SampleOnPad
from app.engine_client import EngineClient
from app.last_folder import LastFolder
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.graph.analysis import analyse
from backend.graph.shapes import shape_text
from backend.messages import (
    BothEvaluation,
    BothPrediction,
    EngineReady,
    EvaluateBoth,
    Event,
    LastEvent,
    OpenSecond,
    PredictBoth,
    Progress,
    Refused,
    SecondOpened,
    Stop,
)
from backend.project import DataChoice, Project
from backend.runs import RunRecord, list_runs, runs_folder
from widgets.compare.compare_view import CompareView
from widgets.compare.named_answer import NamedAnswer
from widgets.document import ProjectDocument
from widgets.number_text import ago_text
from widgets.wording import show

WHILE_TRAINING = 250
"""Milliseconds between two answers of both to a drawing that stands still while the network learns."""
RUNS_OFFERED = 25


class CompareController(QObject):
    """Keeps the second model at hand, over engines that are replaced too, while it is wanted."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        drawing: DrawingController,
        rows: RowController,
        sample_on_pad: SampleOnPad,
        notices: Notices,
        last_folder: LastFolder,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._drawing, self._rows, self._notices = drawing, rows, notices
        self._last_folder, self._page, self._view = last_folder, page, page.compare
        self._sample_on_pad = sample_on_pad
        self._wanted: tuple[str, str] | None = None
        """The path of the second model, and what it is called."""
        self.second: SecondOpened | None = None
        """The second model, where the engine has it."""
        self._comparing: int | None = None
        self._compared: BothEvaluation | None = None
        self._data = DataChoice()
        """The data that they were compared on."""
        self._asked = self._comparisons = self._opens = 0
        self._soon = QTimer(self, singleShot=True, interval=WHILE_TRAINING)
        self._soon.timeout.connect(self.ask)
        view = self._view
        view.open_requested.connect(self._open_with_dialog)
        view.runs_wanted.connect(self._offer_runs)
        view.run_chosen.connect(self._open_run)
        view.let_go_requested.connect(self._let_go)
        view.compare_requested.connect(self._compare)
        view.stop_requested.connect(self._stop)
        view.sample_chosen.connect(self._put_on_pad)
        page.tabs.view_shown.connect(self._view_shown)
        page.rows.row_changed.connect(self.ask)
        drawing.looked.connect(self.ask)
        model.replaced.connect(self._begin_anew)
        document.facts_changed.connect(self._begin_anew)
        client.announced.connect(self._hear_engine)
        client.engine_lost.connect(self._engine_lost)
        self._begin_anew()

    # Which second model -----------------------------------------------------------------------------------

    def _open_with_dialog(self) -> None:
        kinds = self.tr("Models") + " (*.h5 *.hdf5 *.keras)"
        title = self.tr("Open a second model")
        path, _ = QFileDialog.getOpenFileName(self._page, title, str(self._last_folder.path), kinds)
        if path:
            self._last_folder.use(path)
            self.open_second(path, Path(path).stem)

    def _offer_runs(self) -> None:
        kept = [run for run in list_runs() if (runs_folder() / run.id / "best.h5").is_file()]
        title = self.tr("{name}, {when}")
        self._view.set_runs(
            [(run.id, title.format(name=run.name, when=_when(run))) for run in kept[:RUNS_OFFERED]]
        )

    def _open_run(self, run: str) -> None:
        names = {record.id: record.name for record in list_runs()}
        self.open_second(str(runs_folder() / run / "best.h5"), names.get(run, run))

    def open_second(self, path: str, name: str) -> None:
        """Have the engine open this file beside its model."""
        self._view.say(self.tr("Opening {name} …").format(name=name))
        self._opens += 1
        self._client.ask(OpenSecond(path), partial(self._hear_opened, self._opens, path, name))

    def _hear_opened(self, number: int, path: str, name: str, event: Event) -> None:
        if number != self._opens:
            return  # another is wanted by now, or none
        match event:
            case SecondOpened():
                self._wanted, self.second = (path, name), event
            case Refused(message=message):
                self._notices.tell_message("error", message)
                if self._wanted is not None and self._wanted[0] == path:
                    self._wanted = self.second = None
            case _:
                pass  # the engine was lost, which is told elsewhere
        self._begin_anew()

    def _let_go(self) -> None:
        self._wanted = self.second = None
        self._opens += 1
        self._client.ask(OpenSecond(""))
        self._begin_anew()

    def _engine_lost(self) -> None:
        self.second = None
        self._begin_anew()

    def _hear_engine(self, event: Event) -> None:
        """Another engine is there: it has no second model yet."""
        if isinstance(event, EngineReady) and self._wanted is not None:
            self.second = None
            self._begin_anew()
            self.open_second(*self._wanted)

    # What is shown ----------------------------------------------------------------------------------------

    def _begin_anew(self) -> None:
        """One of the models or the data has changed: what was found does not hold any more."""
        self._stop()
        self._view.clear_comparison()
        project, second = self._model.project, self.second
        first_name = project.name if project else ""
        second_name = self._wanted[1] if self._wanted else ""
        if first_name == second_name:
            second_name = self.tr("{name} (second)").format(name=second_name)
        self._view.set_names(first_name, second_name)
        both = self._model.exists and second is not None
        self._view.show_second(both)
        if both and second is not None and project is not None:
            for answer, name, of in (
                (self._view.first, first_name, project),
                (self._view.second, second_name, second.project),
            ):
                answer.clear()
                answer.name_it(name, self.tr("takes {shapes}").format(shapes=_taken(of)))
        self._view.say(self._what_to_do() if not both else "")
        self.ask()

    def _what_to_do(self) -> str:
        if not self._model.exists:
            return self.tr("Train a network or open a model first; then another can be put beside it.")
        return self.tr("Put a second model beside this one, and see on which drawings and samples they differ.")

    def _view_shown(self, view: QWidget) -> None:
        if isinstance(view, CompareView):
            self.ask()

    # The same drawing -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask both models about what is drawn, if that can be seen."""
        self._soon.stop()
        if self.second is None or not self._model.exists or not self._page.tabs.is_shown(self._view):
            return
        given = self._given()
        if given is None:
            self._view.first.clear()
            self._view.second.clear()
            self._view.say_obstacle("")
            return
        self._asked += 1
        self._client.ask(PredictBoth(*given), partial(self._hear_both, self._asked))

    def ask_soon(self) -> None:
        """Ask again in a while, however often this is called: the first model learns."""
        if not self._soon.isActive() and self._page.tabs.is_shown(self._view):
            self._soon.start()

    def _given(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None:
        """What each model is given; `None` where there is nothing."""
        row, pad = self._rows.row, self._page.pad
        if row is not None:
            return row, row
        if self._drawing.given is None or self.second is None or pad.is_empty():
            return None
        sample, preparation = self._drawing.sample, self.second.project.preparation
        if sample is not None and preparation.fits(sample.data.shape):
            return self._drawing.given, sample.data
        try:
            return self._drawing.given, prepare(pad.picture(), preparation, self._page.crop.box)
        except EmptyPictureError:
            return None

    def _hear_both(self, asked: int, event: Event) -> None:
        if not isinstance(event, BothPrediction) or asked != self._asked or self.second is None:
            return  # replaced by a newer drawing, or the engine was lost, which is told elsewhere
        _show(self._view.first, event.first, self._model.classes)
        _show(self._view.second, event.second, self.second.classes)
        self._view.say_obstacle(show(event.obstacle) if event.obstacle else "")

    # The same test set ------------------------------------------------------------------------------------

    def _compare(self) -> None:
        self._view.clear_comparison()
        self._view.set_progress(None)
        self._comparisons += 1
        self._data = self._document.project.data
        hear = partial(self._hear_comparison, self._comparisons)
        self._comparing = self._client.ask(EvaluateBoth(self._data), hear)

    def _stop(self) -> None:
        if self._comparing is not None:
            self._client.ask(Stop(self._comparing))
            self._comparing = None
            self._view.end_progress()

    def _hear_comparison(self, number: int, event: Event) -> None:
        if self._comparing is None or number != self._comparisons:
            return  # it was stopped, and perhaps another was asked for
        if isinstance(event, LastEvent):
            self._comparing = None
            self._view.end_progress()
        match event:
            case Progress(done=done, of=of):
                self._view.set_progress(done / of if of else None)
            case BothEvaluation():
                self._compared = event
                self._view.show_comparison(event)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost, which is told elsewhere

    def _put_on_pad(self, index: int) -> None:
        if self._compared is not None:
            self._sample_on_pad.take(self._data, "test", int(self._compared.samples[index]))


def _when(run: RunRecord) -> str:
    started = datetime.fromisoformat(run.started).astimezone()
    return ago_text(started.replace(tzinfo=None), datetime.now())


def _taken(project: Project) -> str:
    """What its inputs take: "28 × 28 × 1"."""
    layers = analyse(project.graph).layers
    shapes = [layers[node.id].output for node in project.graph.nodes if node.kind == "Input"]
    return ", ".join(shape_text(shape) for shape in shapes if shape is not None)


def _show(answer: NamedAnswer, said: npt.NDArray[Any] | None, classes: tuple[str, ...]) -> None:
    if said is None:
        answer.clear()
        return
    labels = list(classes) or [str(number) for number in range(len(said))]
    shares = shares_of(said, len(labels))
    answer.show_answer(shares, labels if len(labels) == len(shares) else [str(at) for at in range(len(shares))])

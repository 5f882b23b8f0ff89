"""The test set: measuring the model on data that it has not seen, also while it learns."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.background import Background
from app.controllers.evaluation_choices import EvaluationChoice, evaluation_choices
from app.controllers.evaluation_table_controller import EvaluationTableController
from app.controllers.file_controller import FileController
from app.controllers.sample_on_pad import SampleOnPad
from app.controllers.samples_controller import SamplesController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.messages import Evaluate, Evaluation, Event, Progress, Refused, Stop
from widgets.document import ProjectDocument


class EvaluationController(QObject):
    """Offers to evaluate where that makes sense, shows what came out, and says when that is of yesterday."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        training: TrainingController,
        notices: Notices,
        files: FileController,
        sample_on_pad: SampleOnPad,
        background: Background,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._training, self._notices, self._files, self._page = training, notices, files, page
        self._box = page.test_set
        self._choices: list[EvaluationChoice] = []
        self._chosen = 0
        self._more_files: list[str] = []
        self._measuring: int | None = None
        self._is_stopped = False
        self._samples = SamplesController(client, sample_on_pad, page, self)
        self._tables = EvaluationTableController(files, notices, background, page, self)
        self._box.evaluate_requested.connect(self._evaluate)
        self._box.stop_requested.connect(self._stop)
        self._box.data_chosen.connect(self._choose)
        model.replaced.connect(self._model_changed)
        model.prepared.connect(self._prepared_otherwise)
        document.facts_changed.connect(self._data_changed)
        training.steps_done.connect(self._learns_on)
        training.ended.connect(self._model_changed)
        self._data_changed()

    # What can be measured ---------------------------------------------------------------------------------

    def _data_changed(self) -> None:
        """The project has other data: its own parts are offered again, the first of them chosen."""
        self._chosen = 0
        self._list_choices()

    def _list_choices(self) -> None:
        data, facts = self._document.project.data, self._document.facts
        self._choices = evaluation_choices(data, facts, self._more_files)
        titles = [choice.title for choice in self._choices]
        self._box.set_choices([*titles, self.tr("Another file…")], self._chosen)
        self._offer()

    def _choose(self, index: int) -> None:
        if index < len(self._choices):
            self._chosen = index
        else:
            self._ask_for_file()
        self._list_choices()

    def _ask_for_file(self) -> None:
        """Another file of samples; it is chosen, whether it fits or not: what is the matter is told there."""
        folder = str(self._files.last_folder.path)
        kinds = self.tr("Data") + " (*.npz)"
        path, _ = QFileDialog.getOpenFileName(self._page, self.tr("Measure on another file"), folder, kinds)
        if not path:
            return
        self._files.last_folder.use(path)
        before_files = len(self._choices) - len(self._more_files)
        if path not in self._more_files:
            self._more_files.append(path)
        self._chosen = before_files + self._more_files.index(path)

    def _offer(self) -> None:
        """Say what is chosen, and whether it can be measured."""
        choice = self._choices[self._chosen] if self._chosen < len(self._choices) else None
        self._box.set_sentence(choice.sentence if choice else "")
        if self._measuring is not None:
            return
        if self._model.project is None:
            self._box.set_enabled(False, self.tr("Train a network or open a model; then it can be tested here."))
            return
        obstacle = choice.obstacle(self._model.project, self._model.classes) if choice else ""
        if choice is None or obstacle:
            if obstacle:
                self._box.set_sentence(obstacle, is_obstacle=True)
            self._box.set_enabled(False, self.tr("Choose other data above; then the network can be tested on it."))
        else:
            self._box.set_enabled(True)

    # Measuring --------------------------------------------------------------------------------------------

    def _evaluate(self) -> None:
        choice = self._choices[self._chosen]
        self._is_stopped = False
        self._box.set_progress(None)
        self._measuring = self._client.ask(Evaluate(choice.data, choice.part), partial(self._hear, choice))

    def _stop(self) -> None:
        if self._measuring is not None:
            self._is_stopped = True
            self._client.ask(Stop(self._measuring))

    def _hear(self, choice: EvaluationChoice, event: Event) -> None:
        match event:
            case Progress(done=done, of=of):
                self._box.set_progress(done / of if of else None)
                return
            case Evaluation():
                self._show(choice, event)
            case Refused(message=message) if not self._is_stopped:
                self._notices.tell_message("error", message)
            case _:
                pass  # stopped by the person; or the engine was lost, which is told elsewhere
        self._measuring = None
        self._box.end_progress()
        self._offer()

    def _show(self, choice: EvaluationChoice, evaluation: Evaluation) -> None:
        count = len(evaluation.confusion)
        names = evaluation.classes if len(evaluation.classes) == count else ()
        labels = list(names) or [str(number) for number in range(count)]
        rows = choice.facts is not None and choice.facts.kind == "rows"
        self._samples.begin(choice.data, choice.part)
        self._tables.begin(evaluation, labels)
        self._box.show_evaluation(evaluation, labels, choice.title, rows=rows)

    # What was measured is of an earlier network ---------------------------------------------------------------

    def _model_changed(self) -> None:
        if not self._model.exists:
            self._box.clear()
        elif self._box.has_evaluation:
            self._box.set_stale(self.tr("The network has changed since: evaluate it again."))
        self._offer()

    def _learns_on(self) -> None:
        if self._box.has_evaluation:
            self._box.set_stale(self.tr("The network has learnt on since: evaluate it again."))

    def _prepared_otherwise(self) -> None:
        """The samples are given to the network as pictures are: what was measured was of other numbers."""
        if self._box.has_evaluation:
            self._box.set_stale(self.tr("Pictures are prepared in another way since: evaluate it again."))

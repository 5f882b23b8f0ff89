"""The test set: measuring the model on data that it has not seen."""

from PySide6.QtCore import QObject

from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.messages import Evaluate, Evaluation, Event, Progress, Refused
from widgets.document import ProjectDocument
from widgets.number_text import whole_text
from widgets.wording import show_text


class EvaluationController(QObject):
    """Offers to evaluate where that makes sense, and shows what came out."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        training: TrainingController,
        notices: Notices,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        self._client = client
        self._training = training
        self._notices = notices
        self._box = page.test_set
        self._box.evaluate_requested.connect(self._evaluate)
        model.replaced.connect(self._begin_anew)
        document.facts_changed.connect(self._begin_anew)
        training.ended.connect(self._begin_anew)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """The model or the data has changed: an earlier figure does not hold any more."""
        self._box.clear()
        facts = self._document.facts
        samples = facts.test_samples if facts else 0
        if facts and samples:
            title = show_text(facts.title)
            text = self.tr("{title}: {count} samples that no training has seen")
            self._box.set_sentence(text.format(title=title, count=whole_text(samples)))
        else:
            self._box.set_sentence("")
        if not self._model.exists:
            self._box.set_enabled(False, self.tr("Train a network or open a model; then it can be tested here."))
        elif self._training.is_running:
            self._box.set_enabled(False, self.tr("The network is still learning; test it when that has ended."))
        elif not samples:
            self._box.set_enabled(False, self.tr("The chosen data has no test part."))
        else:
            self._box.set_enabled(True)

    def _evaluate(self) -> None:
        self._box.set_progress(None)
        self._client.ask(Evaluate(self._document.project.data, "test"), self._hear)

    def _hear(self, event: Event) -> None:
        match event:
            case Progress(done=done, of=of):
                self._box.set_progress(done / of if of else None)
            case Evaluation(loss=loss, accuracy=accuracy, count=count, confusion=confusion):
                labels = list(self._model.classes) or [str(number) for number in range(len(confusion))]
                self._box.show_evaluation(accuracy, loss, count, confusion, labels)
            case Refused(message=message):
                self._box.end_progress()
                self._notices.tell_message("error", message)
            case _:
                self._box.end_progress()

"""Training: from the Train button to the curves, and back to Stop."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.controllers.beginning_controller import BeginningController
from app.controllers.engine_watch import EngineWatch
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.pages.train_page import TrainPage
from backend.edits import SetData, SetTraining
from backend.graph.errors import GraphError
from backend.graph.to_spec import model_spec
from backend.messages import (
    Continue,
    Done,
    EngineLost,
    EngineReady,
    EpochDone,
    Event,
    FineTune,
    LiveView,
    Pause,
    Progress,
    Refused,
    Resume,
    StepsDone,
    Stop,
    Train,
    TrainingEnded,
    TrainingStarted,
    Warned,
)
from backend.project import DataChoice, Project, TrainingSettings
from backend.run_layer_sizes import read_layer_sizes
from backend.run_steps import read_steps
from backend.runs import metrics_of_row, read_epochs
from widgets.document import ProjectDocument
from widgets.layer_titles import layer_titles
from widgets.message_strip import NoticeKind
from widgets.number_text import duration_text
from widgets.status_line import StatusLine
from widgets.training_buttons import TrainingState
from widgets.training_form.outputs import outputs_of
from widgets.wording import show


class TrainingController(QObject):
    """Keeps the settings form true to the document, and the page true to the training that runs.

    `begun` says that one was asked for; `epoch_done` and `ended` that the model has changed; `run_changed` names
    the run folder whose figures or state did; `heard` carries each event of the training, after it was shown.
    """

    begun = Signal()
    epoch_done = Signal()
    steps_done = Signal()
    ended = Signal()
    run_changed = Signal(str)
    heard = Signal(object)

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        watch: EngineWatch,
        beginning: BeginningController,
        page: TrainPage,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._notices, self._watch, self._page, self._status = notices, watch, page, status
        self._beginning = beginning
        self.begun.connect(beginning.look)
        self.ended.connect(beginning.look)
        self._number: int | None = None
        self._trained: tuple[Project, tuple[str, ...]] = (Project(), ())
        self._run: str | None = None
        self._samples = 0
        self._state = TrainingState.IDLE
        self.epochs_done = 0
        page.form.settings_changed.connect(self._take_settings)
        page.form.data_changed.connect(self._take_data)
        page.form.mistake_changed.connect(self._show_obstacle)
        page.buttons.train_requested.connect(self.train)
        page.buttons.stop_requested.connect(self.stop)
        page.buttons.pause_requested.connect(self._pause)
        page.buttons.resume_requested.connect(self._resume)
        document.changed.connect(self._show_settings)
        document.facts_changed.connect(self._show_facts)
        client.announced.connect(self._hear_announced)
        document.problems_changed.connect(self._show_obstacle)
        self._show_facts()
        self._show_settings(document.project, document.project)

    @property
    def is_running(self) -> bool:
        """Whether a training was begun and has not ended."""
        return self._number is not None

    @property
    def is_paused(self) -> bool:
        """Whether the training that was begun stands still until it is resumed."""
        return self._state is TrainingState.PAUSED

    @property
    def trained(self) -> tuple[Project, tuple[str, ...]]:
        """What is trained, or was last, as it was when that began; and the names of its classes."""
        return self._trained

    # Settings ---------------------------------------------------------------------------------------------

    def _take_settings(self, settings: TrainingSettings) -> None:
        self._document.do(SetTraining(settings), self.tr("Change training settings"), self._page.form.merge_key)

    def _take_data(self, data: DataChoice) -> None:
        self._document.do(SetData(data), self.tr("Change the validation"), self._page.form.merge_key)

    def _show_settings(self, _before: Project, after: Project) -> None:
        self._page.form.set_settings(after.training, after.data)
        self._page.form.set_outputs(outputs_of(after.graph, self._document.analysis))

    def _show_facts(self) -> None:
        self._page.form.set_facts(self._document.facts)
        self._show_obstacle()

    def _hear_announced(self, event: Event) -> None:
        if isinstance(event, EngineReady):
            self._page.form.set_devices(event.devices, event.half_precision_obstacle)

    def _show_obstacle(self) -> None:
        errors = [problem for problem in self._document.problems if problem.severity == "error"]
        mistake = self._page.form.mistake
        if mistake is not None:
            self._page.buttons.set_obstacle(show(mistake))
        elif not errors:
            is_chosen = self._document.project.data.is_made
            self._page.buttons.set_obstacle(
                "" if is_chosen else self.tr("No data is chosen yet: choose some first.")
            )
        elif len(errors) == 1:
            self._page.buttons.set_obstacle(show(errors[0].message))
        else:
            text = self.tr("{first} And {count} more; see Build.")
            self._page.buttons.set_obstacle(text.format(first=show(errors[0].message), count=len(errors) - 1))

    # Doing ------------------------------------------------------------------------------------------------

    def train(self) -> None:
        """Begin to train the network on the canvas, if nothing keeps it from it."""
        if self.is_running:
            return
        errors = [problem for problem in self._document.problems if problem.severity == "error"]
        if errors:
            self._notices.tell_message("warning", errors[0].message)
            return
        project = self._document.project
        if not project.data.is_made:
            self._notices.tell("warning", self.tr("No data is chosen yet: choose some first."))
            return
        try:
            spec = model_spec(project.graph)
        except GraphError as error:
            self._notices.tell_message("warning", error.message)
            return
        facts, keep = self._document.facts, self._beginning.begin()
        request = Train(spec, project.training, project.data, project, keep)
        self._begin(request, project, facts.classes if facts else ())

    def go_on(self, run: Path, project: Project, classes: tuple[str, ...], epochs: int | None = None) -> None:
        """Go on with a run from its last checkpoint, to so many epochs in all (`None`: as planned).

        `project` is what the run trains, `classes` are the names of what its answers stand for.
        """
        if not self.is_running:
            self._begin(Continue(str(run), epochs), project, classes)

    def fine_tune(self, request: FineTune, model: Project, classes: tuple[str, ...]) -> None:
        """Train the model that the engine holds further, on other data; `model` is the project that it is of."""
        if not self.is_running:
            changes = {"name": request.name, "training": request.settings, "data": request.data}
            self._begin(request, msgspec.structs.replace(model, **changes), classes)

    def _begin(self, request: Train | Continue | FineTune, project: Project, classes: tuple[str, ...]) -> None:
        self._trained = (project, classes)
        self._notices.clear()
        if not _needs_the_model(request):  # another engine would not have it
            self._watch.prepare_for_training(project.graph)
        self._run = None
        self.epochs_done = 0
        self._model.set_learning(True)
        self._number = self._client.ask(request, self._hear)
        self._put_state(TrainingState.STARTING, self.tr("Getting ready to train…"))
        self.begun.emit()

    def stop(self) -> None:
        """End the training and keep what it has learnt."""
        if self._number is not None:
            self._client.ask(Stop(self._number))
            self._put_state(TrainingState.STOPPING, self.tr("Stopping…"))

    def _pause(self) -> None:
        self._client.ask(Pause())
        self._watch.stop_listening()
        self._put_state(TrainingState.PAUSED, self.tr("Paused"))

    def _resume(self) -> None:
        self._client.ask(Resume())
        self._put_state(TrainingState.RUNNING, self.tr("Training…"))

    def _put_state(self, state: TrainingState, text: str) -> None:
        self._state = state
        self._page.buttons.set_state(state)
        self._status.set_state(text)
        self._tell_run_changed()

    # Hearing ----------------------------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        match event:
            case StepsDone():
                self._hear_steps(event)
            case EpochDone():
                self.epochs_done = event.epoch
                self._page.add_epoch(event)
                self.epoch_done.emit()
                self._tell_run_changed()
            case LiveView():
                self._page.add_live_view(event)
            case TrainingStarted():
                self._hear_started(event)
            case Warned(message=message):
                self._notices.tell_message("warning", message)
            case Progress(what=what):
                self._status.set_state(show(what))
            case TrainingEnded():
                self._hear_ended(event)
            case Refused(message=message):
                self._notices.tell_message("error", message)
                self._end(self.tr("Not trained"))
            case EngineLost():
                self._end(self.tr("Ended: the part that computes was lost"))
            case Done():
                self._end("")
            case _:
                raise AssertionError(f"a training was answered with {event}")
        self.heard.emit(event)

    def _hear_started(self, started: TrainingStarted) -> None:
        self._run, self._samples = started.run, started.samples
        project, classes = self._trained
        titles = layer_titles(project.graph)
        if started.steps_done:
            self.epochs_done = started.steps_done // max(1, started.steps_per_epoch)
            folder = Path(started.run)
            rows = [{"epoch": row.epoch, **metrics_of_row(row)} for row in read_epochs(folder)]
            sizes = read_layer_sizes(folder)
            self._page.begin_run(started, classes, read_steps(folder), rows, sizes, titles)
        else:
            self._page.begin_run(started, classes, titles=titles)
        self._model.put(project, classes, unsaved=True, checkpoint=str(Path(started.run) / "last.h5"))
        if self._state is TrainingState.STARTING:
            self._put_state(TrainingState.RUNNING, self.tr("Training…"))
        self._tell_run_changed()

    def _hear_steps(self, steps: StepsDone) -> None:
        self._page.add_steps(steps)
        self.steps_done.emit()
        if self._state is not TrainingState.RUNNING or (figures := self._page.figures) is None:
            return
        if steps.samples_per_second > 0:
            self._watch.listen(self._trained[0].training.batch_of(self._samples) / steps.samples_per_second)
        text = self.tr("Epoch {epoch} of {epochs}").format(epoch=steps.epoch, epochs=figures.epochs)
        if figures.seconds_left is not None:
            left = duration_text(max(1.0, figures.seconds_left))
            text = self.tr("{epoch} · {time} left").format(epoch=text, time=left)
        self._status.set_state(text)

    def _hear_ended(self, ended: TrainingEnded) -> None:
        figures = self._page.figures
        if figures is not None and figures.headline == "val_accuracy" and figures.last_epoch is not None:
            self._model.measured(figures.last_epoch.metrics.get("val_accuracy"))
        if ended.why is not None:
            offers = self._smaller_batch(ended.smaller_batch) if ended.smaller_batch else ()
            kind: NoticeKind = "info" if ended.model is not None else "warning"
            self._notices.tell_message("error" if ended.outcome == "failed" else kind, ended.why, offers)
        match ended.outcome:
            case "finished":
                self._end(self.tr("Training finished"))
            case "stopped":
                self._end(self.tr("Training stopped; what it has learnt is kept"))
            case "failed":
                self._end(self.tr("Training failed"))

    def _smaller_batch(self, size: int) -> tuple[Offer, ...]:
        """The offer to train again with smaller batches, for memory ran out."""

        def train_again() -> None:
            settings = msgspec.structs.replace(self._document.project.training, batch_size=size, full_batch=False)
            self._document.do(SetTraining(settings), self.tr("Change training settings"))
            self.train()

        return (Offer(self.tr("Train with batches of {size}").format(size=size), train_again),)

    def _end(self, text: str) -> None:
        self._number = None
        self._model.set_learning(False)
        self._watch.stop_listening()
        self._page.end_run(text)
        self._put_state(TrainingState.IDLE, text)
        self.ended.emit()

    def _tell_run_changed(self) -> None:
        if self._run is not None:
            self.run_changed.emit(self._run)


def _needs_the_model(request: Train | Continue | FineTune) -> bool:
    """Whether the training begins with what the engine has in its hands."""
    return isinstance(request, FineTune) or (isinstance(request, Train) and bool(request.keep))

"""Going on with runs: those that were interrupted, and those that are to have more epochs."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.controllers.moment_controller import MomentController
from app.controllers.opening_controller import OpeningController
from app.controllers.runs_controller import RunsController
from app.controllers.training_controller import TrainingController
from app.controllers.unsaved_work import UnsavedWork
from app.notices import Notices, Offer
from app.pages.train_page import TrainPage
from backend.catalogue.optimizers import OPTIMIZERS
from backend.data.facts import describe
from backend.graph.errors import GraphError
from backend.graph.likeness import likeness
from backend.interrupted import interrupted_runs, leave_interrupted
from backend.messages import EngineLost, Event, TrainingEnded, TrainingStarted
from backend.run_project import project_of_run
from backend.runs import RunRecord, read_record, runs_folder
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.number_text import setting_text
from widgets.wording import show, show_text


class GoingOnController(QObject):
    """Offers to go on after a crash, on the button beside Train, and in the table of runs.

    `train_page_wanted` says that a run goes on, so that its page is to be seen.
    """

    train_page_wanted = Signal()

    def __init__(
        self,
        document: ProjectDocument,
        opening: OpeningController,
        unsaved: UnsavedWork,
        training: TrainingController,
        runs: RunsController,
        moments: MomentController,
        notices: Notices,
        background: Background,
        page: TrainPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._opening, self._training, self._runs = document, opening, training, runs
        self._moments, self._notices, self._background, self._page = moments, notices, background, page
        self._unsaved = unsaved
        self._run: Path | None = None
        self._interrupted: RunRecord | None = None
        notices.closed.connect(self._offer_interrupted)
        training.heard.connect(self._hear)
        page.buttons.train_on_requested.connect(self._train_on)
        page.runs.going_on_wanted.connect(self._go_on_with)
        document.changed.connect(self._tell)
        training.begun.connect(self._tell)
        moments.run_shown.connect(self._tell)
        runs.listed.connect(self._tell)

    # After a crash ----------------------------------------------------------------------------------------

    def look_for_interrupted(self) -> None:
        """At the start: offer to go on with a training that a crash or a power cut ended."""
        self._background.run(interrupted_runs, self._found)

    def _found(self, records: list[RunRecord] | None, error: Exception | None) -> None:
        if error is not None:
            raise error
        self._interrupted = records[0] if records else None
        self._offer_interrupted()

    def _offer_interrupted(self) -> None:
        """Now, or when what stands there has been dealt with; unsaved work is offered in one with it."""
        record, drawing = self._interrupted, self._unsaved.offered
        if record is None or self._training.is_running or (self._notices.current is not None and drawing is None):
            return
        self._interrupted = None
        if drawing is None:
            self._offer(record)
        else:
            self._offer_with_drawing(record, drawing.name)

    def _offer_with_drawing(self, record: RunRecord, drawing: str) -> None:
        """After a crash of all: the training goes on, and what was drawn is on the canvas again."""
        why = self.tr("It can go on from where it was, and “{drawing}”, which was not saved, comes back with it.")
        bring_back = self._unsaved.bring_back

        def go_on() -> None:
            bring_back()
            self._go_on_with(record.id)

        offers = (
            Offer(self.tr("Go on"), go_on),
            Offer(self.tr("Bring back the drawing only"), bring_back),
            Offer(self.tr("Leave it"), partial(self._leave, record.id)),
        )
        self._notices.tell("info", self._what_was_interrupted(record), why.format(drawing=drawing), offers)

    def _what_was_interrupted(self, record: RunRecord) -> str:
        text = self.tr("The training of “{name}” was interrupted in epoch {epoch} of {epochs}.")
        return text.format(name=record.name, epoch=record.epochs_done + 1, epochs=record.training.epochs)

    def _offer(self, record: RunRecord, lost: EngineLost | None = None) -> None:
        """Offer to go on; an engine that has just been lost is the news then, and what it left is the why."""
        what = self._what_was_interrupted(record)
        why = self.tr("It can go on from where it was, as if nothing had happened.")
        offers = (
            Offer(self.tr("Go on"), partial(self._go_on_with, record.id)),
            Offer(self.tr("Leave it"), partial(self._leave, record.id)),
        )
        if lost is None:
            self._notices.tell("info", what, why, offers)
        else:
            self._notices.tell("error", show(lost.message), f"{what} {why}", offers)

    def _leave(self, run: str) -> None:
        self._background.run(partial(leave_interrupted, runs_folder() / run), partial(self._left, run))

    def _left(self, run: str, _result: object, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self._notices.tell_message("error", error.message)
        elif error is not None:
            raise error
        self._runs.reread((run,))

    # After an end -----------------------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        match event:
            case TrainingStarted(run=run):
                self._run = Path(run)
            case TrainingEnded(outcome="failed"):
                self._run = None
            case EngineLost():
                record = read_record(self._run) if self._run is not None else None
                if record is not None:
                    self._offer(record, event)
            case _:
                pass
        if not isinstance(event, EngineLost):
            self._tell()

    def _shown(self) -> RunRecord | None:
        """The run that the button beside Train goes on with: the one that is shown, else the one trained last.

        After a start it is the last one of this network, if it was stopped before its end.
        """
        folder = self._moments.run or self._run
        if folder is None:
            return self._stopped_before()
        record = read_record(folder)
        return record if record is not None and record.outcome != "failed" else None

    def _stopped_before(self) -> RunRecord | None:
        try:
            record = self._runs.newest_of(likeness(self._document.project.graph))
        except GraphError:
            return None  # what goes round in a circle was never trained
        if record is None or record.outcome != "stopped" or record.epochs_done >= record.training.epochs:
            return None
        return record

    def _tell(self, *_changed: object) -> None:
        """What the button beside Train would do now, or what is trained if the settings shown are not its own."""
        record = None if self._training.is_running else self._shown()
        self._page.buttons.set_going_on(self._sentence(record) if record is not None else "")
        self._page.buttons.set_trained(self._trained_otherwise() if self._training.is_running else "")

    def _trained_otherwise(self) -> str:
        """What is trained, where the settings of the document are others; how many epochs is seen anyway."""
        project, shown = self._training.trained[0], self._document.project
        trained = project.training
        if trained == msgspec.structs.replace(shown.training, epochs=trained.epochs):
            return ""
        row = OPTIMIZERS.get(trained.optimizer)
        return self.tr("Training “{name}”: {optimizer}, {rate}").format(
            name=project.name,
            optimizer=show_text(row.title) if row is not None else trained.optimizer,
            rate=setting_text(trained.learning_rate),
        )

    def _sentence(self, record: RunRecord) -> str:
        left = record.training.epochs - record.epochs_done
        if record.outcome != "finished" and left > 0:
            text = self.tr("Train on goes on with “{name}” from epoch {epoch}.")
            return text.format(name=record.name, epoch=record.epochs_done + 1)
        shown = self._document.project.training
        one, several = (
            self.tr("Train on adds 1 epoch to “{name}”."),
            self.tr("Train on adds {count} epochs to “{name}”."),
        )
        text = (one if shown.epochs == 1 else several).format(count=shown.epochs, name=record.name)
        if record.training == msgspec.structs.replace(shown, epochs=record.training.epochs):
            return text
        row = OPTIMIZERS.get(record.training.optimizer)
        own = self.tr("It keeps the settings of that run: {optimizer}, {rate}, batches of {batch}.").format(
            optimizer=show_text(row.title) if row is not None else record.training.optimizer,
            rate=setting_text(record.training.learning_rate),
            batch=record.training.batch_of(record.samples),
        )
        return f"{text} {own}"

    def _train_on(self) -> None:
        record = self._shown()
        if record is not None:
            self._go_on_with(record.id)

    def _go_on_with(self, run: str) -> None:
        """Go on with a run: to its end as it was planned, or by as many epochs as are set now.

        Where nothing is drawn, as after a crash, the drawing of the run comes onto the canvas first.
        """
        if self._training.is_running:
            return
        folder = runs_folder() / run
        record = read_record(folder)
        try:
            project = project_of_run(folder)
            classes = describe(project.data).classes
        except UserError as error:
            self._notices.tell_message("error", error.message)
            return
        assert record is not None  # or there would be no project
        if not self._document.project.graph.nodes:
            self._opening.begin_from_run(project)
        is_left = record.outcome != "finished" and record.epochs_done < record.training.epochs
        epochs = None if is_left else record.epochs_done + self._document.project.training.epochs
        training = record.training if epochs is None else msgspec.structs.replace(record.training, epochs=epochs)
        self._training.go_on(folder, msgspec.structs.replace(project, training=training), classes, epochs)
        self.train_page_wanted.emit()

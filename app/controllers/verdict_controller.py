"""Says on the Train page, after each epoch and at the end, how the training goes; of an old run, how it went."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from app.controllers.training_controller import TrainingController
from app.pages.train_page import TrainPage
from backend.data.facts import describe
from backend.messages import EngineLost, EpochDone, Event, TrainingEnded, TrainingStarted
from backend.run_project import project_of_run
from backend.runs import Outcome, read_epochs, read_record
from backend.verdicts.course import Course, CourseEpoch, epoch_of_row
from backend.verdicts.judge import verdicts
from backend.verdicts.verdict import Verdict
from backend.wording import UserError


class VerdictController(QObject):
    """Follows the training, and has its course judged."""

    def __init__(self, training: TrainingController, page: TrainPage, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training
        self._page = page
        self._started: TrainingStarted | None = None
        self._epochs: list[CourseEpoch] = []
        self._told: Sequence[Verdict] | None = None
        self._old: Path | None = None
        training.begun.connect(self._forget)
        training.heard.connect(self._hear)

    def show_old(self, folder: Path | None) -> None:
        """Judge the run of that folder, as its curves are shown; `None` for the current one again."""
        if folder == self._old:
            return
        self._old = folder
        course = _kept_course(folder) if folder is not None else None
        if course is not None:
            self._page.verdicts.set_verdicts(verdicts(course))
        elif folder is None and self._told is not None and self._page.figures is not None:
            self._page.verdicts.set_verdicts(self._told)
        else:
            self._page.verdicts.clear()

    def _forget(self) -> None:
        """Another training begins; nothing is known of it yet."""
        self._told = None

    def _hear(self, event: Event) -> None:
        match event:
            case TrainingStarted():
                self._started = event
                earlier = read_epochs(Path(event.run)) if event.steps_done else []
                self._epochs = [epoch_of_row(row) for row in earlier]
                if earlier:
                    self._judge("running")
            case EpochDone():
                self._epochs.append(CourseEpoch.of(event))
                self._judge("running")
            case TrainingEnded(outcome=outcome, why=why):
                self._judge(outcome, str(why or ""))
                self._started = None
            case EngineLost():
                self._judge("failed")
                self._started = None
            case _:
                pass  # steps and progress change no verdict

    def _judge(self, outcome: Outcome, why: str = "") -> None:
        if self._started is None:
            return  # it ended before it began
        project, classes = self._training.trained
        course = Course(
            settings=msgspec.structs.replace(project.training, epochs=self._started.epochs),
            epochs=tuple(self._epochs),
            classes=len(classes),
            samples=self._started.samples,
            validation_samples=self._started.validation_samples,
            outcome=outcome,
            why=why,
        )
        self._told = verdicts(course)
        if self._old is None:
            self._page.verdicts.set_verdicts(self._told)


def _kept_course(folder: Path) -> Course | None:
    """The course of a run that is over, from its folder; `None` where that cannot be read."""
    record = read_record(folder)
    try:
        project = project_of_run(folder)
        classes = describe(project.data).classes
    except UserError:
        return None  # whoever goes on with it or opens it is told why
    epochs = tuple(epoch_of_row(row) for row in read_epochs(folder))
    if record is None or not epochs:
        return None
    planned = max(record.training.epochs, epochs[-1].epoch)
    return Course(
        settings=msgspec.structs.replace(record.training, epochs=planned),
        epochs=epochs,
        classes=len(classes),
        samples=record.samples,
        validation_samples=record.validation_samples,
        outcome="stopped" if record.outcome == "running" else record.outcome,
        why=record.why,
    )

"""Says on the Train page, after each epoch and at the end, how the training goes."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from app.controllers.training_controller import TrainingController
from app.pages.train_page import TrainPage
from backend.messages import EngineLost, EpochDone, Event, TrainingEnded, TrainingStarted
from backend.runs import Outcome, read_epochs
from backend.verdicts.course import Course, CourseEpoch, epoch_of_row
from backend.verdicts.judge import verdicts


class VerdictController(QObject):
    """Follows the training, and has its course judged."""

    def __init__(self, training: TrainingController, page: TrainPage, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training
        self._page = page
        self._started: TrainingStarted | None = None
        self._epochs: list[CourseEpoch] = []
        training.heard.connect(self._hear)

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
        self._page.verdicts.set_verdicts(verdicts(course))

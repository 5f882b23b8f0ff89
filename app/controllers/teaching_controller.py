"""Teaching: a network goes on learning from my drawings; what it got right before and after, and the way back."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.controllers.correction_controller import CorrectionController
from app.controllers.drawing_controller import DrawingController
from app.controllers.my_drawings_controller import MyDrawingsController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.kept_drawings import KeptDrawings
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.messages import (
    EpochDone,
    Evaluate,
    Evaluation,
    Event,
    FineTune,
    ModelOpened,
    OpenModel,
    Progress,
    Refused,
    StepsDone,
    Stop,
    TrainingEnded,
    TrainingStarted,
)
from backend.my_drawings.plan import TeachingPlan, teaching_plan
from backend.my_drawings.samples import NAME
from backend.project import DataChoice, Project
from backend.runs import START_FILE
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.my_drawings.before_after import Comparison
from widgets.wording import show

_LONGEST_NAME = 60


@dataclass(frozen=True)
class Lesson:
    """One teaching from its first measurement to its last. Shares are of right answers, from 0 to 1."""

    plan: TeachingPlan
    model: Project
    classes: tuple[str, ...]
    mine: Comparison
    others: Comparison | None
    phase: Literal["before", "learning", "after", "over"] = "before"
    run: Path | None = None


class TeachingController(QObject):
    """Offers to learn from my drawings where that makes sense, and follows it; `kept` are the drawings."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        training: TrainingController,
        drawing: DrawingController,
        notices: Notices,
        background: Background,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._training, self._notices, self._page = training, notices, page
        self._box = page.drawings.teaching
        self._plan: TeachingPlan | None = None
        self._lesson: Lesson | None = None
        self._measuring: int | None = None
        self._measurements = 0
        self.kept = KeptDrawings(background, notices, self)
        self._correction = CorrectionController(model, drawing, self.kept, page, self)
        self._mine = MyDrawingsController(model, client, self.kept, notices, page, self)
        self._mine.tested.connect(self._take_mine)
        self._mine.test_failed.connect(self._give_up)
        self._box.learn_requested.connect(self._learn)
        self._box.stop_requested.connect(self._stop)
        self._box.comparison.back_requested.connect(self._go_back)
        page.tabs.view_shown.connect(self._on_view)
        model.replaced.connect(self._forget)
        for changed in (self.kept.changed, model.replaced, document.facts_changed, training.begun, training.ended):
            changed.connect(self._make_plan)
        training.heard.connect(self._hear_training)
        self._make_plan()

    @property
    def is_teaching(self) -> bool:
        """Whether a network is measured or taught just now."""
        return self._lesson is not None and self._lesson.phase != "over"

    def _forget(self) -> None:
        """Another network has come: what was measured before and after is of the one that was."""
        if not self.is_teaching:
            self._lesson = None
            self._box.comparison.hide()

    # The plan ---------------------------------------------------------------------------------------------

    def _on_view(self, view: QWidget) -> None:
        if view is self._page.drawings:
            self._make_plan()

    def _make_plan(self) -> None:
        """Say what learning from them would do, or why it cannot be done; only while that can be seen."""
        if self.is_teaching or not self._page.tabs.is_shown(self._page.drawings):
            return
        self._plan = None
        project = self._model.project
        if project is None:
            why_not = self.tr("Train a network or open a model; then it can learn from your drawings.")
            self._box.set_plan(why_not, possible=False)
        elif self._training.is_running:
            self._box.set_plan(self.tr("A training is running; learn from drawings when it ends."), possible=False)
        else:
            candidates = (project.data, self._document.project.data, DataChoice())
            try:
                self._plan = teaching_plan(project, self._model.classes, self.kept.drawings, candidates)
            except UserError as error:
                self._box.set_plan(show(error.message), possible=False)
            else:
                self._box.set_plan(" ".join(map(show, self._plan.sentences)), possible=True)

    # Learning ---------------------------------------------------------------------------------------------

    def _learn(self) -> None:
        project = self._model.project
        if self._plan is None or project is None or self.is_teaching or self._training.is_running:
            return
        has_test = self._plan.data.validation_from == "test" and self._plan.data.name != NAME
        others = Comparison(self.tr("Test set")) if has_test else None
        mine = Comparison(self.tr("Your drawings"))
        self._lesson = Lesson(self._plan, project, self._model.classes, mine=mine, others=others)
        self._box.comparison.hide()
        self._show_progress(self.tr("Measuring before…"), None)
        self._mine.test()

    def _take_mine(self, right: int, count: int) -> None:
        """How the network does on my drawings is known; then how it does on the test set."""
        lesson = self._lesson
        if lesson is None or lesson.phase not in ("before", "after"):
            return
        if (lesson.mine.before if lesson.phase == "before" else lesson.mine.after) is not None:
            return  # they were tested once more meanwhile
        self._lesson = replace(lesson, mine=_measured(lesson.mine, lesson.phase, right / count if count else None))
        if lesson.others is None:
            self._go_on()
        else:
            whole = msgspec.structs.replace(lesson.plan.data, my_drawings="none")
            self._measurements += 1
            hear = partial(self._hear_measured, self._measurements)
            self._measuring = self._client.ask(Evaluate(whole, "test"), hear)

    def _hear_measured(self, number: int, event: Event) -> None:
        lesson = self._lesson
        if number != self._measurements:
            return  # of a lesson that was stopped
        if lesson is None or lesson.phase not in ("before", "after") or isinstance(event, Progress):
            return
        match event:
            case Evaluation(accuracy=accuracy) if lesson.others is not None:
                self._lesson = replace(lesson, others=_measured(lesson.others, lesson.phase, accuracy))
                self._go_on()
            case Refused(message=message):
                self._notices.tell_message("error", message)
                self._give_up()
            case _:
                self._give_up()  # the engine was lost: its watch says so

    def _go_on(self) -> None:
        """What was to be measured is; then comes the learning, or the end."""
        lesson = self._lesson
        if lesson is None or lesson.phase == "after":
            self._finish()
        elif self._training.is_running or self._model.project is not lesson.model:
            self._give_up()  # another training was begun meanwhile, or another model opened
        else:
            self._lesson = replace(lesson, phase="learning")
            plan = lesson.plan
            name = self.tr("{name}, taught").format(name=lesson.model.name[:_LONGEST_NAME])
            self._training.fine_tune(FineTune(plan.settings, plan.data, name), lesson.model, lesson.classes)
            self._show_progress(self.tr("Getting ready to learn…"), None)

    def _stop(self) -> None:
        """Learn no more; before it nothing has happened yet, and after it what was not measured stays unknown."""
        phase = self._lesson.phase if self._lesson is not None else "over"
        if phase == "learning":
            self._training.stop()
            return
        if self._measuring is not None:
            self._client.ask(Stop(self._measuring))
            self._measuring = None
            self._measurements += 1
        if phase == "before":
            self._give_up()
        elif phase == "after":
            self._finish()

    def _hear_training(self, event: Event) -> None:
        lesson = self._lesson
        if lesson is None or lesson.phase != "learning":
            return
        match event:
            case TrainingStarted(run=run):
                self._lesson = replace(lesson, run=Path(run))
            case StepsDone(epoch=epoch, step=step, of=of):
                text = self.tr("Learning: epoch {epoch} of {epochs}")
                words = text.format(epoch=epoch, epochs=lesson.plan.settings.epochs)
                self._show_progress(words, step / of if of else None)
            case EpochDone():
                pass  # its steps were told already
            case TrainingEnded(outcome="finished" | "stopped") if lesson.run is not None:
                self._lesson = replace(lesson, phase="after")
                self._show_progress(self.tr("Measuring after…"), None)
                self._mine.test()
            case TrainingEnded() | Refused():
                self._give_up()  # why is told where every training tells it
            case _ if not self._training.is_running:
                self._give_up()
            case _:
                pass

    def _show_progress(self, text: str, share: float | None) -> None:
        self._box.show_progress(text, share)

    def _finish(self) -> None:
        lesson = self._lesson
        if lesson is None:
            return
        self._lesson = replace(lesson, phase="over")
        self._box.end_progress()
        rows = (lesson.mine,) if lesson.others is None else (lesson.mine, lesson.others)
        note = self.tr("It has learnt from these drawings. Draw new ones to see what it can do with those.")
        self._box.comparison.show_comparisons(rows, note, can_go_back=lesson.run is not None)
        self._make_plan()

    def _give_up(self) -> None:
        """It cannot go on; what stood in the way is told already."""
        if self.is_teaching:
            self._lesson = None
            self._box.end_progress()
            self._make_plan()

    # Back -------------------------------------------------------------------------------------------------

    def _go_back(self) -> None:
        if self._lesson is None or self._lesson.run is None:
            return
        if self._model.is_learning:
            self._notices.tell("info", self.tr("A training is running; stop it first, or let it end."))
        else:
            self._client.ask(OpenModel(str(self._lesson.run / START_FILE)), self._hear_back)

    def _hear_back(self, event: Event) -> None:
        match event:
            case ModelOpened(project=project, path=path, classes=classes):
                self._model.put(project, classes, unsaved=True, checkpoint=path)
                self._box.comparison.hide()
                self._notices.tell(
                    "good",
                    self.tr("The network is again as it was before it learnt from your drawings."),
                    self.tr("What it had learnt is kept in the table of runs."),
                )
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so


def _measured(row: Comparison, phase: str, share: float | None) -> Comparison:
    return replace(row, before=share) if phase == "before" else replace(row, after=share)

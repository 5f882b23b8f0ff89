"""A view that looks into the model: asks while it is shown, with each new drawing and while the network learns."""

from abc import abstractmethod

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget

from app.controllers.looked_into import LookedInto
from app.controllers.steady_question import WHILE_TRAINING, SteadyQuestion
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.pages.test_page import TestPage
from backend.messages import EngineLost, Refused, Request
from widgets.wording import show


class LookingController(QObject):
    """What such views have in common. `view` is what must be seen for a question, `appeared` that it is again."""

    def __init__(
        self,
        looked_into: LookedInto,
        client: EngineClient,
        training: TrainingController,
        page: TestPage,
        view: QWidget,
        appeared: SignalInstance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._looked_into, self._tabs, self._seen_view = looked_into, page.tabs, view
        self._question = SteadyQuestion(client, self._make, self)
        self._question.answered.connect(self._hear)
        self._has_obstacle = True
        appeared.connect(self.follow)
        looked_into.changed.connect(self.follow)
        looked_into.replaced.connect(self._begin_anew)
        training.steps_done.connect(self._follow_training)
        training.ended.connect(self.follow)

    @abstractmethod
    def _ask(self) -> Request | None:
        """The question as things are now; none where there is nothing to ask about."""

    @abstractmethod
    def _take(self, answer: object) -> bool:
        """Show an answer; false where it is none to this question."""

    @abstractmethod
    def _say(self, text: str) -> None:
        """Show a sentence in the place of an answer."""

    @abstractmethod
    def _refuse(self, text: str) -> None:
        """Show why the engine does not answer."""

    @abstractmethod
    def _lost(self) -> str:
        """What to say when the engine was lost."""

    @property
    def is_waiting(self) -> bool:
        """Whether a question is about to be asked or answered."""
        return self._question.is_waiting

    def follow(self) -> None:
        """Something may be different: ask, or say why nothing can be asked."""
        if not self._is_shown:
            return
        obstacle = self._looked_into.obstacle
        if obstacle:
            self._say(obstacle)
        else:
            if self._has_obstacle:
                self._say(self.tr("Waiting for the part that computes…"))
            self._question.ask_soon()
        self._has_obstacle = bool(obstacle)

    @property
    def _is_shown(self) -> bool:
        return self._tabs.is_shown(self._seen_view)

    def _follow_training(self) -> None:
        if self._is_shown and not self._looked_into.obstacle:
            self._question.ask_soon(WHILE_TRAINING)

    def _begin_anew(self) -> None:
        """Another model is there: what is under way is about the one before."""
        self._question.forget()
        self._has_obstacle = True
        self._say(self._looked_into.obstacle)
        self.follow()

    def _make(self) -> Request | None:
        return self._ask() if self._is_shown and not self._looked_into.obstacle else None

    def _hear(self, event: object) -> None:
        if not self._is_shown or self._looked_into.obstacle:
            return  # the obstacle is said already
        match event:
            case Refused(message=message):
                self._refuse(show(message))
            case EngineLost():
                self._say(self._lost())
            case _ if not self._take(event):
                self._question.ask_soon()  # the engine was replaced, or something newer was asked

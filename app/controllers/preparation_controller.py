"""The preparation of pictures: shown for the model, changed in the project, used by both."""

import msgspec
from PySide6.QtCore import QObject

from app.engine_client import EngineClient
from app.model_state import ModelState
from app.pages.test_page import TestPage
from backend.edits import SetPreparation
from backend.messages import UsePreparation
from backend.project import Preparation, Project
from widgets.document import ProjectDocument


class PreparationController(QObject):
    """What a person chooses is a step of the history; the model follows it, for undo and redo too."""

    def __init__(
        self, document: ProjectDocument, model: ModelState, client: EngineClient, page: TestPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client, self._page = document, model, client, page
        page.preparation.preparation_chosen.connect(self._choose)
        document.changed.connect(self._follow)
        model.replaced.connect(self._model_replaced)
        self._show()

    def _choose(self, preparation: Preparation) -> None:
        self._document.do(SetPreparation(preparation), self.tr("change how pictures are prepared"))
        self._use(preparation)
        if self._model.is_guess:  # what was guessed is chosen
            self._model.prepare(preparation)
        self._show()

    def _follow(self, before: Project, after: Project) -> None:
        """An edit, or its undoing, may have changed it; another project that was opened has not."""
        if before.preparation != after.preparation and _differ_in_it_alone(before, after):
            self._use(after.preparation)
        self._show()

    def _model_replaced(self) -> None:
        """A model that comes back from its file may have been prepared for otherwise since."""
        model, project = self._model.project, self._document.project
        if model is not None and model.graph == project.graph:
            self._use(project.preparation)
        self._show()

    def _use(self, preparation: Preparation) -> None:
        if self._model.project is not None and self._model.project.preparation != preparation:
            self._client.ask(UsePreparation(preparation))
            self._model.prepare(preparation)

    def _show(self) -> None:
        project = self._model.project or self._document.project
        self._page.show_preparation(project.preparation)


def _differ_in_it_alone(before: Project, after: Project) -> bool:
    return msgspec.structs.replace(before, preparation=after.preparation) == after

"""Saving: the project or its trained model into a file, whole or not at all."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.controllers.file_controller import FileController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.openable import MODEL_ENDINGS, PROJECT_ENDING
from backend.messages import Event, ModelSaved, Refused, SaveModel
from backend.project import Project
from backend.project_file import named_after, write_project
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.wording import show


class SavingController(QObject):
    """Saves where the document stands, or asks for a place."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        files: FileController,
        notices: Notices,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._model, self._client = document, model, client
        self._files, self._notices, self._background = files, notices, background
        self._window = window

    def save(self) -> None:
        """Save where the document stands; ask where that is nowhere."""
        path = self._files.path
        if path is None:
            self.save_as()
        elif path.suffix.lower() in MODEL_ENDINGS:
            if self._files.has_its_model and self._files.written_by:
                self._ask_before_replacing(path)
            elif self._files.has_its_model:
                self.save_model(path)
            else:
                self._notices.tell(
                    "warning",
                    self.tr("The network has changed since it was trained."),
                    self.tr("A model file keeps what was trained; save the drawing as a project, or train first."),
                    (Offer(self.tr("Save as a project…"), self.save_as),),
                )
        else:
            self._save_project(path)

    def _ask_before_replacing(self, path: Path) -> None:
        """The file is of another program, which may need it as it is: a person says what becomes of it."""
        self._notices.tell(
            "warning",
            self.tr("“{name}” was written by {origin}.").format(name=path.name, origin=self._files.written_by),
            self.tr("Saving replaces it by a file of NetSketch. Older programs may not be able to read that."),
            (
                Offer(self.tr("Save as a copy…"), self._save_model_copy),
                Offer(self.tr("Replace it"), partial(self.save_model, path)),
            ),
        )

    def _save_model_copy(self) -> None:
        name = self.tr("{name} (copy)").format(name=self._files.name())
        self._ask_for_place(self.tr("Save as"), ".h5", self.tr("Trained model") + " (*.h5)", self._save_any, name)

    def save_as(self) -> None:
        """Ask for a place and save there: a project, or with `.h5` the trained model."""
        kinds = [self.tr("NetSketch project") + " (*.netsketch)"]
        if self._files.has_its_model:
            kinds.append(self.tr("Trained model") + " (*.h5)")
        self._ask_for_place(self.tr("Save as"), PROJECT_ENDING, ";;".join(kinds), self._save_any)

    def _ask_for_place(
        self, title: str, ending: str, kinds: str, save: Callable[[Path], None], name: str = ""
    ) -> None:
        proposal = str(self._files.proposed_folder / (name or self._files.name())) + ending
        path, _ = QFileDialog.getSaveFileName(self._window, title, proposal, kinds)
        if path:
            self._files.last_folder.use(path)
            save(Path(path) if Path(path).suffix else Path(path + ending))

    def _save_any(self, path: Path) -> None:
        if path.suffix.lower() in MODEL_ENDINGS:
            self.save_model(path)
        else:
            self._save_project(path if path.suffix.lower() == PROJECT_ENDING else Path(f"{path}{PROJECT_ENDING}"))

    def _save_project(self, path: Path) -> None:
        project = self._document.project
        named = named_after(project, path)
        self._background.run(partial(write_project, path, named), partial(self._project_written, path, project))

    def _project_written(self, path: Path, project: Project, _result: object, error: Exception | None) -> None:
        match error:
            case None:
                self._files.now_stands_in(path, project)
                self._tell_saved(path)
            case UserError():
                self._notices.tell_message("error", error.message)
            case _:
                raise error

    def _tell_saved(self, path: Path) -> None:
        saved = self.tr("Saved as “{name}” in {folder}.").format(name=path.name, folder=path.absolute().parent)
        if self._model.unsaved and self._files.has_its_model:
            why = self.tr("A project keeps the drawing; what the network has learnt goes into a model file.")
            self._notices.tell("info", saved, why, (Offer(self.tr("Export…"), self._files.export_wanted.emit),))
        else:
            self._notices.tell("good", saved)

    def save_model(self, path: Path) -> None:
        """Save the trained model there, whole or not at all."""
        if not self._model.exists:
            self._notices.tell(
                "info",
                self.tr("There is no trained network yet."),
                self.tr("Train one first, or open a model file; then it can be saved as .h5."),
            )
            return
        self._client.ask(SaveModel(str(path)), self._hear_saved)

    def _hear_saved(self, event: Event) -> None:
        match event:
            case ModelSaved(path=path, proof=proof):
                self._files.model_stands_in(Path(path))
                self._notices.tell(
                    "good", self.tr("The model is saved as “{name}”.").format(name=Path(path).name), show(proof)
                )
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

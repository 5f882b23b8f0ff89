"""New, open, save: which file the project stands in, and what becomes of unsaved work."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.controllers.unsaved_work import UnsavedWork
from app.engine_client import EngineClient
from app.last_folder import LastFolder
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.openable import MODEL_ENDINGS, holds_a_drawing, holds_a_model
from app.opened_notes import OpenedNotes
from app.settings import RecentFile, SettingsStore
from backend.messages import (
    DrawingRead,
    Event,
    ModelOpened,
    ModelSaved,
    OpenModel,
    ReadDrawing,
    Refused,
    SaveModel,
)
from backend.project import Project
from backend.project_file import named_after, open_project, write_project
from backend.templates import template
from backend.wording import Message, UserError
from widgets.document import ProjectDocument
from widgets.number_text import percent_text
from widgets.wording import show, show_text

PROJECT_ENDING = ".netsketch"
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})
DATA_ENDING = ".npz"
MOST_LAYERS_IN_A_PICTURE = 60


class FileController(QObject):
    """Puts projects into the document and the document into files.

    `opened` says that another project is on the canvas; `picture_given` and `data_given` pass on files that
    are for other pages; `export_wanted` asks for the dialog that exports.
    """

    opened = Signal(bool)
    """Whether a network that has learnt came with it."""
    picture_given = Signal(str)
    data_given = Signal(str)
    name_changed = Signal()
    remembered = Signal()
    stop_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        notices: Notices,
        settings: SettingsStore,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._model = model
        self._client = client
        self._notices = notices
        self._settings = settings
        self._background = background
        self._window = window
        self._path: Path | None = None
        self.last_folder = LastFolder(settings)
        self.unsaved = UnsavedWork(document, notices, background, self)
        self.unsaved.brought_back.connect(self._go_on_with)
        self.notes = OpenedNotes(window)
        document.undo_stack.cleanChanged.connect(self.name_changed)
        document.changed.connect(self.name_changed)

    # What stands where ------------------------------------------------------------------------------------

    def name(self) -> str:
        """The document's name for the bar."""
        return self._path.stem if self._path else self._document.project.name

    def state(self) -> str:
        """How the document is kept, in a word."""
        if self._document.is_modified:
            return self.tr("edited")
        if (
            self._path
            and self._path.suffix.lower() in MODEL_ENDINGS
            and self._model.exists
            and self._model.unsaved
        ):
            return self.tr("trained since, not saved")
        return self.tr("saved") if self._path else self.tr("not saved yet")

    # Beginning --------------------------------------------------------------------------------------------

    def begin_empty(self) -> None:
        """Put an empty page on the canvas."""
        self._begin_and_tell(Project(name=self.tr("Untitled")), None)

    def begin_template(self, name: str) -> None:
        """Put a template on the canvas."""
        row = template(name)
        self._begin_and_tell(msgspec.structs.replace(row.project, name=show_text(row.title)), None)

    def _begin(self, project: Project, path: Path | None, *, is_trained: bool = False) -> tuple[Offer, ...]:
        """Put a project on the canvas; returns the offer to bring back one that was not saved."""
        aside = self._document.project if self._document.is_modified else None
        self._path = path
        self.notes.begin()
        if not self._model.is_learning:
            self._model.remove()  # it answers for the network that it was, not for this one
        self._document.set_project(project)
        offers = (self.unsaved.put_aside(aside),) if aside is not None else ()
        if aside is None:
            self.unsaved.nothing_is_unsaved()
        self.name_changed.emit()
        self.opened.emit(is_trained)
        return offers

    def _begin_and_tell(
        self, project: Project, path: Path | None, text: str = "", notes: Sequence[Message] = ()
    ) -> None:
        """Put a project on the canvas and say what became of the one before, and what is to say of this one."""
        aside = self._document.project.name
        offers = self._begin(project, path)
        self.notes.begin(project.name, "", notes)
        text = " ".join(said for said in (text, self.notes.text) if said)
        is_aside, offers = bool(offers), (*offers, *self.notes.offers)
        if is_aside:
            self._notices.tell(
                "info", self.tr("“{name}” was not saved and is put aside.").format(name=aside), text, offers
            )
        elif text:
            self._notices.tell("info", text, "", offers)

    def _go_on_with(self, project: Project) -> None:
        self._begin(project, None)
        self._document.mark_unsaved()

    # Opening ----------------------------------------------------------------------------------------------

    def open_with_dialog(self) -> None:
        """Ask for a file and open it."""
        kinds = self.tr("NetSketch projects, models and pictures") + (
            " (*.netsketch *.h5 *.hdf5 *.keras saved_model.pb *.json *.py *.ipynb"
            " *.png *.jpg *.jpeg *.bmp *.gif *.webp *.npz)"
        )
        folder = str(self.last_folder.path)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), folder, kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open a project or a model; pass on pictures and data."""
        self.last_folder.use(path)
        ending = path.suffix.lower()
        if ending in PICTURE_ENDINGS:
            self.picture_given.emit(str(path))
        elif ending == DATA_ENDING:
            self.data_given.emit(str(path))
        elif holds_a_model(path):
            self._open_model(path)
        elif holds_a_drawing(path):
            self._client.ask(ReadDrawing(str(path)), self._hear_drawing)
        elif ending == PROJECT_ENDING:
            self._open_project(path)
        else:
            self._notices.tell(
                "error",
                self.tr("“{name}” cannot be opened.").format(name=path.name),
                self.tr(
                    "NetSketch opens projects (.netsketch), models and weights (.h5, .keras), networks without "
                    "weights (.json, .py, .ipynb), pictures and data (.npz)."
                ),
            )

    def _open_model(self, path: Path) -> None:
        if not self._model.is_learning:
            self._client.ask(OpenModel(str(path), self._document.project), self._hear_opened)
            return
        self._notices.tell(
            "info",
            self.tr("A training is running; a model that is opened takes its place."),
            self.tr("A project can be opened beside it."),
            (
                Offer(self.tr("Stop and keep what it has learnt"), partial(self._stop_and_open, path)),
                Offer(self.tr("Cancel"), self._notices.clear),
            ),
        )

    def _stop_and_open(self, path: Path) -> None:
        self.stop_wanted.emit()
        # The engine does its long work in order: it opens the file when the training has ended.
        self._client.ask(OpenModel(str(path), self._document.project), self._hear_opened)

    def open_recent(self, path: str) -> None:
        """Open a file of the recent ones; one that has gone is taken out of them."""
        if Path(path).exists():
            self.open(Path(path))
            return
        self._settings.forget(path)
        self.remembered.emit()
        self._notices.tell(
            "warning",
            self.tr("“{name}” is not there any more.").format(name=Path(path).name),
            self.tr("It was in {folder}; it may have been moved or renamed.").format(folder=Path(path).parent),
        )

    def _open_project(self, path: Path) -> None:
        try:
            opened = open_project(path)
        except UserError as error:
            self._notices.tell_message("error", error.message)
            self._settings.forget(str(path))
            return
        named = named_after(opened.project, path)
        if opened.is_newer:
            # What this NetSketch does not know is in that file alone: it is never written over.
            named = msgspec.structs.replace(named, name=self.tr("{name} (copy)").format(name=named.name))
            self._begin_and_tell(named, None, notes=opened.notes)
            self._document.mark_unsaved()
        else:
            self._begin_and_tell(named, path, notes=opened.notes)
            self._remember(path)

    def begin_from_run(self, project: Project) -> None:
        """Put the project that a run was trained from on the canvas; it is in no file of the user's yet."""
        text = self.tr("The drawing, its settings and its data are here again as they were when the run began.")
        self._begin_and_tell(project, None, text)
        self._document.mark_unsaved()

    def open_run(self, path: Path) -> None:
        """Open the model that a run left, as work that is in no file of the user's yet."""
        if self._model.is_learning:
            self._notices.tell(
                "info",
                self.tr("A training is running; a model that is opened takes its place."),
                self.tr("Stop it first, or let it end."),
            )
        else:
            self._client.ask(OpenModel(str(path)), self._hear_run_opened)

    def _hear_run_opened(self, event: Event) -> None:
        match event:
            case ModelOpened(project=project, path=path, classes=classes):
                offers = self._begin(project, None)
                self._document.mark_unsaved()
                self._model.put(self._document.project, classes, unsaved=True, checkpoint=path)
                text = self.tr("“{name}” is here again as the run left it.").format(name=project.name)
                self._notices.tell("info", text, self.tr("“Export…” keeps it in a file of yours."), offers)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

    def _hear_drawing(self, event: Event) -> None:
        """A network without weights takes the place of the drawing; it is in no project file yet."""
        match event:
            case DrawingRead(project=project, path=path, notes=notes):
                file = Path(path)
                text = self.tr("The network of “{name}” is drawn. It has not learnt anything yet.").format(
                    name=file.name
                )
                self._begin_and_tell(project, None, text, notes)
                self._document.mark_unsaved()
                self._remember(file)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

    def _put_weights(self, event: ModelOpened) -> None:
        """Weights went into the network on the canvas: the drawing stays as it is, and where it is."""
        file, before = Path(event.path), self._model.project
        is_the_same = before is not None and before.graph == event.project.graph
        classes = event.classes or (self._model.classes if is_the_same else ())
        self._model.put(event.project, classes, unsaved=True, checkpoint=event.path)
        self._remember(file)
        self.notes.begin(file.name, event.origin, event.notes)
        self._notices.tell(
            "info" if event.notes else "good",
            self.tr("The network has the weights of “{name}” now.").format(name=file.name),
            self.notes.text,
            self.notes.offers,
        )

    def _hear_opened(self, event: Event) -> None:
        match event:
            case ModelOpened(taken="weights"):
                self._put_weights(event)
            case ModelOpened(project=project, origin=origin, path=path, notes=notes, classes=classes, taken=taken):
                file, is_copy = Path(path), taken == "copy"
                offers = self._begin(named_after(project, file), None if is_copy else file, is_trained=True)
                if is_copy:
                    self._document.mark_unsaved()
                self._model.put(self._document.project, classes, unsaved=is_copy, checkpoint=path)
                self._remember(file)
                self.notes.begin(file.name, origin, notes)
                written = self.tr("It was written by {origin}.").format(origin=origin)
                self._notices.tell(
                    "info" if notes else "good",  # good news goes by itself, and notes want to be read
                    self.tr("“{name}” is open and ready to answer.").format(name=file.name),
                    f"{written} {self.notes.text}".strip(),
                    (*self.notes.offers, *offers),
                )
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

    # Saving -----------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save where the document stands; ask where that is nowhere."""
        if self._path is None:
            self.save_as()
        elif self._path.suffix.lower() in MODEL_ENDINGS:
            if self._model_is_of_the_document():
                self.save_model(self._path)
            else:
                self._notices.tell(
                    "warning",
                    self.tr("The network has changed since it was trained."),
                    self.tr("A model file keeps what was trained; save the drawing as a project, or train first."),
                    (Offer(self.tr("Save as a project…"), self.save_as),),
                )
        else:
            self._save_project(self._path)

    def save_as(self) -> None:
        """Ask for a place and save there: a project, or with `.h5` the trained model."""
        kinds = [self.tr("NetSketch project") + " (*.netsketch)"]
        if self._model_is_of_the_document():
            kinds.append(self.tr("Trained model") + " (*.h5)")
        self._ask_for_place(self.tr("Save as"), PROJECT_ENDING, ";;".join(kinds), self._save_any)

    @property
    def proposed_folder(self) -> Path:
        """Where to save: beside the file that is open, or else where one was saved last."""
        folder = self._path.parent if self._path is not None and self._path.parent.is_dir() else None
        return folder or self.last_folder.path

    def _ask_for_place(self, title: str, ending: str, kinds: str, save: Callable[[Path], None]) -> None:
        proposal = str(self.proposed_folder / self.name()) + ending
        path, _ = QFileDialog.getSaveFileName(self._window, title, proposal, kinds)
        if path:
            self.last_folder.use(path)
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
                self.now_stands_in(path, project)
                self._tell_saved(path)
            case UserError():
                self._notices.tell_message("error", error.message)
            case _:
                raise error

    def _tell_saved(self, path: Path) -> None:
        saved = self.tr("Saved as “{name}” in {folder}.").format(name=path.name, folder=path.absolute().parent)
        if self._model.unsaved and self._model_is_of_the_document():
            why = self.tr("A project keeps the drawing; what the network has learnt goes into a model file.")
            self._notices.tell("info", saved, why, (Offer(self.tr("Export…"), self.export_wanted.emit),))
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
                self.model_stands_in(Path(path))
                self._notices.tell(
                    "good", self.tr("The model is saved as “{name}”.").format(name=Path(path).name), show(proof)
                )
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

    def model_stands_in(self, path: Path) -> None:
        """The model is in that file now, and the drawing too if it is still the one that was trained."""
        self._model.saved()
        if self._model_is_of_the_document():
            self.now_stands_in(path, self._document.project)

    def now_stands_in(self, path: Path, project: Project) -> None:
        """This project is in that file now; what was edited while it was written is not."""
        self._path = path
        if self._document.project is project:
            self._document.mark_saved()
            self.unsaved.nothing_is_unsaved()
        self._remember(path)

    def _model_is_of_the_document(self) -> bool:
        return self._model.project is not None and self._model.project.graph == self._document.project.graph

    def _remember(self, path: Path) -> None:
        result = ""
        if path.suffix.lower() in MODEL_ENDINGS and self._model.accuracy is not None:
            result = self.tr("{accuracy} on unseen samples").format(accuracy=percent_text(self._model.accuracy))
        graph = self._document.graph if len(self._document.graph.nodes) <= MOST_LAYERS_IN_A_PICTURE else None
        self._settings.remember(RecentFile(str(path.absolute()), path.stem, result, time.time(), graph))
        self.remembered.emit()
        self.name_changed.emit()

    def close(self) -> None:
        """The window closes; unsaved work is kept for the next start."""
        self.unsaved.close()

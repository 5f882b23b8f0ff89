"""Opening: a file of whatever kind, or what a run left, comes onto the canvas or to the page that it is for."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.controllers.file_controller import FileController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.openable import (
    DATA_ENDING,
    PICTURE_ENDINGS,
    PROJECT_ENDING,
    WRITTEN_ENDINGS,
    holds_a_drawing,
    holds_a_model,
    whole_model,
)
from app.settings import SettingsStore
from backend.messages import DrawingRead, Event, ModelOpened, OpenModel, ReadDrawing, Refused, WeightsUnfit
from backend.project import Project
from backend.project_file import named_after, open_project
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.message_strip import NoticeKind
from widgets.wording import show


class OpeningController(QObject):
    """Opens projects and models; `picture_given` and `data_given` pass on files that are for other pages."""

    picture_given = Signal(str)
    data_given = Signal(str)
    stop_wanted = Signal()
    """A person gives the running training up for the model that is to be opened."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        files: FileController,
        notices: Notices,
        settings: SettingsStore,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._model, self._client = document, model, client
        self._files, self._notices, self._settings = files, notices, settings
        self._window = window

    def open_with_dialog(self) -> None:
        """Ask for a file and open it."""
        kinds = self.tr("NetSketch projects, models and pictures") + (
            " (*.netsketch *.h5 *.hdf5 *.keras saved_model.pb *.json *.py *.ipynb"
            " *.png *.jpg *.jpeg *.bmp *.gif *.webp *.npz)"
        )
        folder = str(self._files.last_folder.path)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), folder, kinds)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open a project or a model; pass on pictures and data."""
        self._files.last_folder.use(path)
        ending = path.suffix.lower()
        if ending in PICTURE_ENDINGS:
            self.picture_given.emit(str(path))
        elif ending == DATA_ENDING:
            self.data_given.emit(str(path))
        elif holds_a_model(path):
            self._open_model(whole_model(path))
        elif holds_a_drawing(path):
            self._client.ask(ReadDrawing(str(path)), self._hear_drawing)
        elif ending == PROJECT_ENDING:
            self._open_project(path)
        elif ending in WRITTEN_ENDINGS:
            self._notices.tell(
                "error",
                self.tr("“{name}” cannot be opened.").format(name=path.name),
                self.tr(
                    "NetSketch writes such files, but does not read them. Open the .h5 file of the same model."
                ),
            )
        else:
            self._notices.tell(
                "error",
                self.tr("“{name}” cannot be opened.").format(name=path.name),
                self.tr(
                    "NetSketch opens projects (.netsketch), models and weights (.h5, .keras), networks without "
                    "weights (.json, .py, .ipynb), pictures and data (.npz)."
                ),
            )

    def _open_model(self, path: Path, *, into_drawing: bool = True) -> None:
        """Open a model; weights alone go into the drawing, if they shall, else into a network of their own."""
        if not self._model.is_learning:
            self._ask_to_open(path, into_drawing=into_drawing)
            return
        self._notices.tell(
            "info",
            self.tr("A training is running; a model that is opened takes its place."),
            self.tr("A project can be opened beside it."),
            (
                Offer(
                    self.tr("Stop and keep what it has learnt"), partial(self._stop_and_open, path, into_drawing)
                ),
                Offer(self.tr("Cancel"), self._notices.clear),
            ),
        )

    def _stop_and_open(self, path: Path, into_drawing: bool) -> None:
        self.stop_wanted.emit()
        # The engine does its long work in order: it opens the file when the training has ended.
        self._ask_to_open(path, into_drawing=into_drawing)

    def _ask_to_open(self, path: Path, *, into_drawing: bool) -> None:
        into = self._document.project if into_drawing else None
        self._client.ask(OpenModel(str(path), into), self._hear_opened)

    def open_recent(self, path: str) -> None:
        """Open a file of the recent ones; one that has gone is taken out of them."""
        if Path(path).exists():
            self.open(Path(path))
            return
        self._settings.forget(path)
        self._files.remembered.emit()
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
            self._files.begin_and_tell(named, None, notes=opened.notes)
            self._document.mark_unsaved()
        else:
            self._files.begin_and_tell(named, path, notes=opened.notes)
            self._files.remember(path)

    def begin_from_run(self, project: Project) -> None:
        """Put the project that a run was trained from on the canvas; it is in no file of the user's yet."""
        text = self.tr("The drawing, its settings and its data are here again as they were when the run began.")
        self._files.begin_and_tell(project, None, text)
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
                offers = self._files.begin(project, None)
                self._document.mark_unsaved()
                self._model.put(self._document.project, classes, unsaved=True, checkpoint=path)
                text = self.tr("“{name}” is here again as the run left it.").format(name=project.name)
                self._notices.tell("info", text, self.tr("“Export…” keeps it in a file of yours."), offers)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so

    def _hear_drawing(self, event: Event) -> None:
        """A network without weights takes the place of the drawing; it is in no project file yet, but not lost."""
        match event:
            case DrawingRead(project=project, path=path, notes=notes):
                file = Path(path)
                text = self.tr("The network of “{name}” is drawn. It has not learnt anything yet.").format(
                    name=file.name
                )
                self._files.begin_and_tell(project, None, text, notes)
                self._files.remember(file)
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
        self._files.remember(file)
        self._files.notes.begin(file.name, event.origin, event.notes)
        self._notices.tell(
            "info" if event.notes else "good",
            self.tr("The network has the weights of “{name}” now.").format(name=file.name),
            self._files.notes.text,
            self._files.notes.offers,
        )

    def _tell_unfit(self, event: WeightsUnfit) -> None:
        """Weights of another network: the drawing stays, unless a person wants one for them in its place."""
        self._notices.tell(
            "warning",
            self.tr("The weights of “{name}” do not fit the network on the canvas, which stays as it is.").format(
                name=Path(event.path).name
            ),
            show(event.reason),
            (
                Offer(
                    self.tr("Draw a network for them"),
                    partial(self._open_model, Path(event.path), into_drawing=False),
                ),
            ),
        )

    def _put_model(self, event: ModelOpened) -> None:
        """A model takes the place of the drawing; as a copy it is in no file that it can be saved in."""
        file, is_copy = Path(event.path), event.taken == "copy"
        offers = self._files.begin(
            named_after(event.project, file),
            None if is_copy else file,
            is_trained=True,
            written_by=event.origin if event.is_foreign else "",
        )
        self._model.put(
            self._document.project,
            event.classes,
            unsaved=is_copy,
            checkpoint=event.path,
            is_guess=event.is_foreign,
        )
        self._files.remember(file)
        self._files.notes.begin(file.name, event.origin, event.notes)
        self._tell_opened(event, file.name, offers)

    def _tell_opened(self, event: ModelOpened, name: str, offers: tuple[Offer, ...]) -> None:
        text, kind = self.tr("“{name}” is open and ready to answer."), _kind_of(event)
        if event.is_changed:
            text = self.tr("“{name}” is open, but it is not as it was saved.")
        written = self.tr("It was written by {origin}.").format(origin=event.origin)
        self._notices.tell(
            kind,
            text.format(name=name),
            f"{written} {self._files.notes.text}".strip(),
            (*self._files.notes.offers, *offers),
        )

    def _hear_opened(self, event: Event) -> None:
        match event:
            case ModelOpened(taken="weights"):
                self._put_weights(event)
            case WeightsUnfit():
                self._tell_unfit(event)
            case ModelOpened():
                self._put_model(event)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost: its watch says so


def _kind_of(event: ModelOpened) -> NoticeKind:
    """Good news goes by itself; notes want to be read, and a file that is not as it was is no good news."""
    if event.is_changed:
        return "warning"
    return "info" if event.notes else "good"

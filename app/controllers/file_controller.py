"""Which file the project on the canvas stands in, and what becomes of unsaved work when another one begins."""

import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.controllers.unsaved_work import UnsavedWork
from app.last_folder import LastFolder
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.openable import MODEL_ENDINGS
from app.opened_notes import OpenedNotes
from app.settings import RecentFile, SettingsStore
from backend.project import Project
from backend.templates import template
from backend.wording import Message
from widgets.document import ProjectDocument
from widgets.number_text import percent_text
from widgets.wording import show_text

MOST_LAYERS_IN_A_PICTURE = 60


class FileController(QObject):
    """Puts projects into the document and knows their files.

    `opened` says that another project is on the canvas; `export_wanted` asks for the dialog that exports.
    """

    opened = Signal(bool)
    """Whether a network that has learnt came with it."""
    name_changed = Signal()
    remembered = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        notices: Notices,
        settings: SettingsStore,
        background: Background,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document = document
        self._model = model
        self._notices = notices
        self._settings = settings
        self._path: Path | None = None
        self.written_by = ""
        """The other program that wrote the file of the document; none once NetSketch saved it there."""
        self.last_folder = LastFolder(settings)
        self.unsaved = UnsavedWork(document, notices, background, self)
        self.unsaved.brought_back.connect(self._go_on_with)
        self.notes = OpenedNotes(window)
        document.undo_stack.cleanChanged.connect(self.name_changed)
        document.changed.connect(self.name_changed)

    @property
    def path(self) -> Path | None:
        """The file that the document is saved in; none before it was saved."""
        return self._path

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
        self.begin_and_tell(Project(name=self.tr("Untitled")), None)

    def begin_template(self, name: str) -> None:
        """Put a template on the canvas."""
        row = template(name)
        self.begin_and_tell(msgspec.structs.replace(row.project, name=show_text(row.title)), None)

    def begin(
        self, project: Project, path: Path | None, *, is_trained: bool = False, written_by: str = ""
    ) -> tuple[Offer, ...]:
        """Put a project on the canvas; returns the offer to bring back one that was not saved.

        `written_by` names the program that wrote the file where that was not NetSketch.
        """
        aside = self._document.project if self._document.is_modified else None
        self._path, self.written_by = path, written_by
        self._notices.begin_anew()
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

    def begin_and_tell(
        self, project: Project, path: Path | None, text: str = "", notes: Sequence[Message] = ()
    ) -> None:
        """Put a project on the canvas and say what became of the one before, and what is to say of this one."""
        aside = self._document.project.name
        offers = self.begin(project, path)
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
        self.begin(project, None)
        self._document.mark_unsaved()

    # Where it stands --------------------------------------------------------------------------------------

    @property
    def proposed_folder(self) -> Path:
        """Where to save: beside the file that is open, or else where one was saved last."""
        folder = self._path.parent if self._path is not None and self._path.parent.is_dir() else None
        return folder or self.last_folder.path

    def model_stands_in(self, path: Path) -> None:
        """The model is in that file now, and the drawing too if it is still the one that was trained."""
        self._model.saved()
        if self.has_its_model:
            self.now_stands_in(path, self._document.project)

    def now_stands_in(self, path: Path, project: Project) -> None:
        """This project is in that file now; what was edited while it was written is not."""
        self._path, self.written_by = path, ""
        if self._document.project is project:
            self._document.mark_saved()
            self.unsaved.nothing_is_unsaved()
        self.remember(path)

    @property
    def has_its_model(self) -> bool:
        """Whether the trained model is that of the drawing as it is now."""
        return self._model.project is not None and self._model.project.graph == self._document.project.graph

    def remember(self, path: Path) -> None:
        """Put a file among the recent ones, with what is on the canvas as its picture."""
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

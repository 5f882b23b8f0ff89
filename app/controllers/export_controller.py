"""Export: the dialog that takes the network along, in whatever form, and tells how that was proven."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.background import Background
from app.controllers.file_controller import FileController
from app.engine_client import EngineClient
from app.export_place import proposed_name, what_is_in_the_way, what_would_be_replaced
from app.export_reasons import export_notes, export_reasons
from app.export_writing import Plan, plan_of
from app.model_state import ModelState
from app.notices import Notices, Offer
from backend.messages import EngineLost, Event, Export, Exported, Progress, Refused, Stop
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.export_dialog import ExportDialog, Outcome, form_named
from widgets.message_strip import NoticeKind
from widgets.theme.theme import Theme
from widgets.wording import show

_NOT_OF_THE_ENGINE = -1
"""The number of an export that the window does by itself."""


class ExportController(QObject):
    """One export at a time. It goes on when the dialog is closed; its end is then told by a notice.

    `ended` says that it came to its end, and whether all was well.
    """

    ended = Signal(bool)

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        files: FileController,
        notices: Notices,
        background: Background,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._model, self._client = document, model, client
        self._files, self._notices, self._background = files, notices, background
        self._theme, self._window = theme, window
        self._dialog: ExportDialog | None = None
        self._plan: Plan | None = None
        self._number = 0
        self._is_stopped = False
        self._is_same_project = self._is_same_model = True
        document.changed.connect(self._refresh)
        model.changed.connect(self._refresh)
        model.replaced.connect(self._on_other_model)
        files.opened.connect(self._on_other_project)
        files.export_wanted.connect(self.ask)

    # The dialog -------------------------------------------------------------------------------------------

    @property
    def dialog(self) -> ExportDialog:
        """The dialog; it is made when it is first asked for, and stays."""
        if self._dialog is None:
            self._dialog = dialog = ExportDialog(self._theme, self._window)
            dialog.export_wanted.connect(self._consider)
            dialog.replace_confirmed.connect(self._start)
            dialog.cancel_wanted.connect(self._stop)
            dialog.browse_wanted.connect(self._browse)
            dialog.folder_wanted.connect(show_in_folder)
        return self._dialog

    def ask(self, form_id: str = "") -> None:
        """Show the dialog; without a form it shows the one that was looked at last, or one that can be had."""
        dialog = self.dialog
        reasons = self._show_reasons()
        if form_id:
            dialog.choose(form_id)
        elif dialog.form.id in reasons and not self.is_working:
            dialog.choose("h5" if "h5" not in reasons else "project")
        name = self._files.name()
        dialog.begin(name, proposed_name(name), str(self._files.proposed_folder))

    @property
    def is_working(self) -> bool:
        """Whether something is being exported."""
        return self._number != 0

    @property
    def name(self) -> str:
        """What the file is called that was exported last, or is just being."""
        return self._plan.path.name if self._plan is not None else ""

    def _on_other_model(self) -> None:
        self._is_same_model = False

    def _on_other_project(self) -> None:
        """The dialog was about the one before; what is being exported of that goes on."""
        self._is_same_project = False
        if self._dialog is not None:
            self._dialog.close()

    def _refresh(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._show_reasons()

    def _show_reasons(self) -> dict[str, str]:
        project = self._document.project
        reasons = {form: show(why) for form, why in export_reasons(project, self._model).items()}
        notes = {form: " ".join(map(show, said)) for form, said in export_notes(project, self._model).items()}
        self.dialog.set_reasons(reasons, notes)
        return reasons

    def _browse(self) -> None:
        place = self.dialog.place
        folder = QFileDialog.getExistingDirectory(self.dialog, self.tr("Folder to export to"), place.folder)
        if folder:
            place.set_folder(folder)

    # Beginning --------------------------------------------------------------------------------------------

    def _consider(self, form_id: str, path: str) -> None:
        """Begin, unless something is in the way or would be replaced: that is told, or asked first."""
        self._plan = plan = plan_of(form_id, Path(path), self._document.project, self._model)
        obstacle = what_is_in_the_way(form_named(form_id), plan.path)
        if obstacle is not None:
            self.dialog.show_outcome(Outcome("error", show(obstacle)))
            return
        there = what_would_be_replaced(plan.files)
        if there:
            names = self.tr("”, “").join(there)
            question = self.tr("“{name}” is there already.").format(name=names)
            self.dialog.ask_to_replace(question, self.tr("Replace it, or keep it and choose another name?"))
        else:
            self._start()

    def _start(self) -> None:
        plan = self._plan
        assert plan is not None
        self._is_stopped = False
        self._is_same_project = self._is_same_model = True
        self._files.last_folder.use(plan.path)
        if plan.model is not None:
            self._number = self._client.ask(Export(str(plan.model_path), plan.model), self._hear)
            self.dialog.show_progress(self.tr("The engine prepares it…"))
        else:
            self._write(plan, None)

    def _stop(self) -> None:
        self._is_stopped = True
        self._client.ask(Stop(self._number))
        self.dialog.show_progress(self.tr("It is being broken off…"), can_cancel=False)

    # Its end ----------------------------------------------------------------------------------------------

    def _hear(self, event: Event) -> None:
        match event:
            case Progress(what=what, done=done, of=of):
                if not self._is_stopped:
                    self.dialog.show_progress(show(what), done, of)
            case Exported():
                self._model_written(event)
            case Refused(message=message) if self._is_stopped:
                self._end(Outcome("info", show(message)))
            case Refused(message=message):
                self._end(Outcome("error", self.tr("It could not be exported."), show(message)))
            case EngineLost(message=message):
                self._end(Outcome("error", self.tr("The engine ended during the export."), show(message)))
            case _:
                pass

    def _model_written(self, exported: Exported) -> None:
        plan = self._plan
        assert plan is not None
        if not self._is_same_model:
            pass  # what is here now is in no file for that
        elif plan.form_id == "h5":
            self._files.model_stands_in(Path(exported.path))
        elif exported.form == "h5":
            self._model.saved()
        if plan.write is not None:
            self._write(plan, exported)
        else:
            self._end(self._outcome(plan, exported))

    def _write(self, plan: Plan, exported: Exported | None) -> None:
        """What the engine does not write."""
        assert plan.write is not None
        self._number = self._number or _NOT_OF_THE_ENGINE
        self.dialog.show_progress(self.tr("It is being written…"), can_cancel=False)
        work, outcome = partial(plan.write, exported), partial(self._written, plan, exported)
        if plan.paints:
            outcome(*_outcome_of(work))
        else:
            self._background.run(work, outcome)

    def _written(
        self, plan: Plan, exported: Exported | None, beside: list[Path] | None, error: Exception | None
    ) -> None:
        match error:
            case None:
                if plan.form_id == "project" and self._is_same_project:
                    self._files.now_stands_in(plan.path, plan.project)
                self._end(self._outcome(plan, exported, beside or []))
            case UserError():
                self._end(Outcome("error", show(error.message)))
            case _:
                self._end(Outcome("error", self.tr("It could not be exported."), str(error)))
                raise error

    def _outcome(self, plan: Plan, exported: Exported | None, beside: Sequence[Path] = ()) -> Outcome:
        """What is told of an export that went well, or whose proof did not."""
        if exported is None:
            text = self.tr("“{name}” is exported.").format(name=plan.path.name)
            data = self.tr("Beside it lies the data that it learns from: “{name}”.")
            names = self.tr("”, “").join(path.name for path in beside)
            return Outcome("good", text, data.format(name=names) if beside else "", str(plan.path))
        proof, path = exported.proof, Path(exported.path)
        said = [show(proof.sentence)]
        if exported.card:
            card = self.tr("Beside it lies a card that says what it is: {name}.")
            said.append(card.format(name=Path(exported.card).name))
        if plan.write is not None:
            path = plan.path
            said.insert(0, self.tr("It loads “{name}”.").format(name=Path(exported.path).name))
        proven, unproven = (
            self.tr("“{name}” is exported and proven."),
            self.tr("“{name}” is exported, but not proven."),
        )
        text = proven if proof.is_proven else unproven
        kind: NoticeKind = "good" if proof.is_proven else "warning"
        return Outcome(kind, text.format(name=path.name), " ".join(said), str(path))

    def _end(self, outcome: Outcome) -> None:
        self._number = 0
        self.dialog.show_outcome(outcome)
        if not self.dialog.isVisible():
            where = partial(show_in_folder, outcome.path)
            offers = (Offer(self.tr("Show in folder"), where),) if outcome.path else ()
            self._notices.tell(outcome.kind, outcome.what, outcome.why, offers)
        self.ended.emit(outcome.kind == "good")


def _outcome_of(work: Callable[[], list[Path]]) -> tuple[list[Path], Exception | None]:
    """What `Background` would tell, of work that only the window's thread can do."""
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - told and raised where the others are
        return [], error


def show_in_folder(path: str) -> None:
    """Let the system show the folder in which a file lies."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))

"""Unsaved work: kept as a draft within two seconds of an edit, put aside for another project, offered again."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.background import Background
from app.draft import Draft
from app.notices import Notices, Offer
from backend.project import Project
from backend.wording import UserError
from widgets.document import ProjectDocument
from widgets.message_strip import Notice

DRAFT_AFTER = 1500
"""Milliseconds after an edit until the draft is written: work is kept within two seconds."""


class UnsavedWork(QObject):
    """Watches the document for edits; `brought_back` carries a project that somebody wants to go on with."""

    brought_back = Signal(object)
    aside_changed = Signal(bool)
    """Whether something is put aside now."""

    def __init__(
        self, document: ProjectDocument, notices: Notices, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._notices = notices
        self._background = background
        self._draft = Draft()
        self._aside: Project | None = None
        self._offer: Notice | None = None
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self._write_draft)
        document.changed.connect(self._edited)

    def put_aside(self, project: Project) -> Offer:
        """Another project took the place of this one, which was not saved: keep it; the offer brings it back."""
        self._keep(project)
        return Offer(self.tr("Bring “{name}” back").format(name=project.name), self.bring_back)

    def _keep(self, project: Project) -> None:
        self._aside = project
        self._timer.stop()
        self._write(project)
        self.aside_changed.emit(True)

    def offer_what_was_left_behind(self) -> None:
        """Offer the work that an earlier start could not save."""
        left = self._draft.left_behind()
        if left is None:
            return
        self._keep(left)
        self._notices.tell(
            "info",
            self.tr("“{name}” was not saved when NetSketch was closed.").format(name=left.name),
            self.tr("The work is still here: now, or later from the File menu."),
            (Offer(self.tr("Bring it back"), self.bring_back), Offer(self.tr("Throw it away"), self._throw_away)),
            of_project=False,
        )
        self._offer = self._notices.current

    @property
    def offered(self) -> Project | None:
        """The work of an earlier start, for as long as the offer to bring it back stands on the strip."""
        return self._aside if self._offer is not None and self._notices.current is self._offer else None

    def nothing_is_unsaved(self) -> None:
        """The document was saved, or another one began; what was put aside stays in the draft."""
        self._timer.stop()
        if self._aside is not None:
            self._write(self._aside)
        else:
            self._background.run(self._draft.remove)

    def close(self) -> None:
        """The window closes: what is unsaved is offered at the next start."""
        if self._document.is_modified:
            self._write_draft()
        else:
            self.nothing_is_unsaved()
        self._timer.stop()
        self._background.wait()
        self._draft.close()

    def bring_back(self) -> None:
        """Go on with what was put aside, if anything was."""
        if self._aside is not None:
            project, self._aside = self._aside, None
            self.aside_changed.emit(False)
            self.brought_back.emit(project)
            self._write(project)

    def _throw_away(self) -> None:
        self._aside = None
        self.aside_changed.emit(False)
        self.nothing_is_unsaved()

    def _edited(self) -> None:
        if self._document.is_modified:
            self._timer.start()

    def _write_draft(self) -> None:
        self._write(self._document.project)

    def _write(self, project: Project) -> None:
        self._background.run(partial(self._draft.write, project), self._written)

    def _written(self, _result: object, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self._notices.tell_message("warning", error.message, of_project=False)
        elif error is not None:
            raise error

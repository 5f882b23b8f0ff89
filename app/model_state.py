"""Which model the engine holds: what the Test page answers with and what Save writes."""

import msgspec
from PySide6.QtCore import QObject, Signal

from backend.project import Preparation, Project


class ModelState(QObject):
    """The engine's model as the window knows it.

    `replaced` says that another one, or none, is there now; `changed` that, and every smaller change; `prepared`
    that it is given pictures in another way.
    `project` is the drawing that the model was built from, `classes` are the names of its answers, `unsaved`
    is true while what it has learnt is in no file that the user chose, and `checkpoint` is the last file that
    the engine wrote by itself: from there a lost model comes back.
    """

    changed = Signal()
    replaced = Signal()
    prepared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.classes: tuple[str, ...] = ()
        self.unsaved = False
        self.checkpoint: str | None = None
        self.accuracy: float | None = None
        self.is_guess = False
        """Whether how pictures are prepared was guessed for a model from elsewhere, and nobody chose it since."""
        self.is_learning = False
        """Whether a training works on it, or is about to put another one in its place."""

    @property
    def exists(self) -> bool:
        return self.project is not None

    def put(
        self,
        project: Project,
        classes: tuple[str, ...],
        *,
        unsaved: bool,
        checkpoint: str | None,
        is_guess: bool = False,
    ) -> None:
        """Another model is there."""
        self.project = project
        self.classes = classes
        self.unsaved = unsaved
        self.checkpoint = checkpoint
        self.accuracy = None
        self.is_guess = is_guess
        self.replaced.emit()
        self.changed.emit()

    def prepare(self, preparation: Preparation) -> None:
        """It is given pictures in this way from now on."""
        if self.project is not None:
            self.project = msgspec.structs.replace(self.project, preparation=preparation)
            self.is_guess = False
            self.prepared.emit()

    def set_learning(self, is_learning: bool) -> None:
        """A training begins or has ended."""
        self.is_learning = is_learning
        self.changed.emit()

    def measured(self, accuracy: float | None) -> None:
        """Its accuracy on data that it was not trained on is known."""
        self.accuracy = accuracy
        self.changed.emit()

    def saved(self) -> None:
        """It is in a file that the user chose."""
        self.unsaved = False
        self.changed.emit()

    def remove(self) -> None:
        """The engine has lost it."""
        if self.project is None:
            return
        self.project = None
        self.classes = ()
        self.unsaved = False
        self.replaced.emit()
        self.changed.emit()

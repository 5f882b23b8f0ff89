"""My drawings as the window knows them: read, kept, relabelled and deleted beside the window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.notices import Notices
from backend.my_drawings.kept_drawing import KeptDrawing
from backend.my_drawings.store import (
    Reading,
    bring_back,
    delete_drawings,
    keep_drawing,
    read_drawings,
    relabel,
)
from backend.project import Preparation
from backend.wording import UserError

Then = Callable[[Any], None]
"""Is told what came of it, where it could be done."""


class KeptDrawings(QObject):
    """`changed` says that they are others now; what cannot be done is told, and they are read again."""

    changed = Signal()

    def __init__(self, background: Background, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._notices = background, notices
        self.drawings: tuple[KeptDrawing, ...] = ()

    @property
    def labels(self) -> list[str]:
        """The name of the class of each."""
        return [drawing.label for drawing in self.drawings]

    def reread(self) -> None:
        """Have them as they are on the disk now: another window may have changed them."""
        self._background.run(partial(read_drawings, put_aside=True), self._take)

    def keep(
        self,
        picture: npt.NDArray[Any],
        given: npt.NDArray[np.float32],
        label: str,
        preparation: Preparation,
        then: Then,
    ) -> None:
        """Keep a drawing; `then` is given what was kept, or `None` where it was not."""
        self._do(partial(keep_drawing, picture.copy(), given.copy(), label, preparation), then)

    def relabel(self, ids: Sequence[str], label: str) -> None:
        """Say that these are something else."""
        self._do(partial(relabel, ids, label))

    def delete(self, ids: Sequence[str], then: Then | None = None) -> None:
        """Delete these, until they are brought back."""
        self._do(partial(delete_drawings, ids), then)

    def bring_back(self, ids: Sequence[str]) -> None:
        """Undo the deleting of these."""
        self._do(partial(bring_back, ids))

    def _do(self, work: Callable[[], Any], then: Then | None = None) -> None:
        self._background.run(work, partial(self._done, then))
        self.reread()

    def _done(self, then: Then | None, result: Any, error: Exception | None) -> None:
        if isinstance(error, UserError):
            self._notices.tell_message("error", error.message)
        elif error is not None:
            raise error
        if then is not None:
            then(result)

    def _take(self, reading: Reading | None, error: Exception | None) -> None:
        if isinstance(error, OSError):
            reason = error.strerror or type(error).__name__
            self._notices.tell("warning", self.tr("My drawings cannot be read: {reason}.").format(reason=reason))
            return
        if error is not None or reading is None:
            raise error or ValueError("no drawings were read")
        if reading.trouble is not None:
            self._notices.tell_message("warning", reading.trouble)
        if _facts(reading.drawings) != _facts(self.drawings):
            self.drawings = reading.drawings
            self.changed.emit()


def _facts(drawings: Sequence[KeptDrawing]) -> list[tuple[str, str]]:
    return [(drawing.id, drawing.label) for drawing in drawings]

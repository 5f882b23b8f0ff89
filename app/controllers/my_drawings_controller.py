"""The view of my drawings: what is kept, what the network says to it, deleting and relabelling."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.engine_client import EngineClient
from app.kept_drawings import KeptDrawings
from app.model_state import ModelState
from app.notices import Notices, Offer
from app.pages.test_page import TestPage
from backend.messages import AnswerDrawings, DrawingsAnswered, Event, Refused
from backend.my_drawings.samples import classes_of
from backend.my_drawings.store import DrawingError, read_picture
from widgets.my_drawings import DrawingTile
from widgets.number_text import percent_text, whole_text


class MyDrawingsController(QObject):
    """Shows the drawings; `tested` says how many of how many the network reads right."""

    tested = Signal(int, int)
    test_failed = Signal()

    def __init__(
        self,
        model: ModelState,
        client: EngineClient,
        kept: KeptDrawings,
        notices: Notices,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._client, self._kept, self._notices = model, client, kept, notices
        self._page, self._panel = page, page.drawings
        self._answers: dict[str, str] = {}
        self._asked = 0
        kept.changed.connect(self.show)
        model.replaced.connect(self.forget_answers)
        page.tabs.view_shown.connect(self._on_view)
        self._panel.test_requested.connect(self.test)
        self._panel.delete_requested.connect(self._delete)
        self._panel.relabel_requested.connect(self._relabel)
        self._panel.open_requested.connect(self._open)
        self.show()

    def _on_view(self, view: QWidget) -> None:
        if view is self._panel:
            self._kept.reread()

    def show(self) -> None:
        """Show what is kept, the newest first, with the answers that are known."""
        drawings = self._kept.drawings
        tiles = [DrawingTile(one.id, one.label, one.given, self._answers.get(one.id)) for one in drawings]
        self._panel.set_drawings(tiles[::-1], self._model.classes or classes_of(drawings))
        known = [tile for tile in tiles if tile.answer is not None]
        right = sum(tile.answer == tile.label for tile in known)
        text = self.tr("Kept: {count}").format(count=whole_text(len(tiles)))
        if known:
            words = self.tr("{right} of {count} read right ({share})")
            text = words.format(
                right=whole_text(right), count=whole_text(len(known)), share=percent_text(right / len(known), 0)
            )
        self._panel.set_sentence(text)
        self._panel.set_test("" if self._model.exists else self.tr("Train a network or open a model first."))

    def forget_answers(self) -> None:
        """The network is another one."""
        self._answers = {}
        self.show()

    def test(self) -> None:
        """Ask the network what it says to each of them."""
        self._asked = self._client.ask(AnswerDrawings(), self._hear)

    def _hear(self, event: Event) -> None:
        match event:
            case DrawingsAnswered(answers=answers):
                self._answers = answers
                self.show()
                labels = {one.id: one.label for one in self._kept.drawings}
                known = [identity for identity in answers if identity in labels]
                self.tested.emit(sum(answers[one] == labels[one] for one in known), len(known))
            case Refused(message=message):
                self._notices.tell_message("warning", message)
                self.test_failed.emit()
            case _:
                self.test_failed.emit()  # the engine was lost, which is told elsewhere

    # What is done with them -------------------------------------------------------------------------------

    def _delete(self, ids: Sequence[str]) -> None:
        self._kept.delete(ids, partial(self._tell_deleted, ids))

    def _tell_deleted(self, ids: Sequence[str], _result: object) -> None:
        text = self.tr("Deleted drawings: {count}.").format(count=len(ids))
        why = self.tr("They can be brought back now, and lie in the folder of deleted ones for thirty days.")
        self._notices.tell("info", text, why, (Offer(self.tr("Undo"), partial(self._kept.bring_back, ids)),))

    def _relabel(self, ids: Sequence[str], label: str) -> None:
        self._kept.relabel(ids, label)

    def _open(self, identity: str) -> None:
        """Put it on the pad as it was drawn."""
        try:
            self._page.pad.show_picture(read_picture(identity))
        except DrawingError as error:
            self._notices.tell_message("warning", error.message)
            self._kept.reread()

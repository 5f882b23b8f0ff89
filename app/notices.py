"""Telling people something: puts notices on the message strip and runs what their buttons offer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backend.wording import Message, UserError
from widgets.message_strip import MessageStrip, Notice, NoticeKind
from widgets.wording import show

_FULL_STOP = re.compile(r"(?<=\.) |(?<=。)(?=.)")
"""Where a sentence ends and another one follows, in English and in Chinese."""


@dataclass(frozen=True)
class Offer:
    """A button of a notice: its text, and what it does."""

    text: str
    act: Callable[[], None]


class Notices(QObject):
    """What controllers tell; the newest notice stands on the strip. `closed` says that none does any more.

    What is told `of_project` goes when another one begins; news of the program itself stays.
    """

    closed = Signal()

    def __init__(self, strip: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self._offers: dict[str, Offer] = {}
        self._standing: tuple[Message, tuple[Offer, ...]] | None = None
        self._is_of_project = True
        strip.action_chosen.connect(self._act)
        strip.closed.connect(self.closed)

    @property
    def current(self) -> Notice | None:
        """What stands on the strip."""
        return self._strip.notice

    def tell(
        self,
        kind: NoticeKind,
        what: str,
        why: str = "",
        offers: tuple[Offer, ...] = (),
        *,
        of_project: bool = True,
    ) -> None:
        """Show what happened, why, and buttons for what can be done next."""
        self._offers = {str(number): offer for number, offer in enumerate(offers)}
        self._is_of_project = of_project
        actions = tuple((name, offer.text) for name, offer in self._offers.items())
        self._strip.show_notice(Notice(kind, what, why, actions))

    def tell_message(
        self, kind: NoticeKind, what: Message, offers: tuple[Offer, ...] = (), *, of_project: bool = True
    ) -> None:
        """Show a sentence of the backend; what stands after its first full stop is the why."""
        first, *rest = _FULL_STOP.split(show(what), maxsplit=1)
        if self._standing is not None and self._standing[0] == what:
            offers = offers or self._standing[1]
        self.tell(kind, first, "".join(rest), offers, of_project=of_project)

    def tell_saved(self, path: Path) -> None:
        """Say where a file is now."""
        text = self.tr("Saved as “{name}” in {folder}.")
        self.tell("good", text.format(name=path.name, folder=path.absolute().parent))

    def tell_written(self, path: Path, _result: object, error: Exception | None) -> None:
        """Say how the writing of a file ended, for `Background.run`; what nobody foresaw is raised."""
        match error:
            case None:
                self.tell_saved(path)
            case UserError():
                self.tell_message("error", error.message)
            case _:
                raise error

    def offer_with(self, what: Message, offers: tuple[Offer, ...]) -> None:
        """Whoever tells this sentence from now on offers this too: many ask the part that cannot answer."""
        self._standing = (what, offers)

    def begin_anew(self) -> None:
        """Another project begins: take away what was told of the one before."""
        if self._is_of_project:
            self.clear()

    def clear(self) -> None:
        """Take away what stands there."""
        self._strip.clear()

    def _act(self, name: str) -> None:
        offer = self._offers.get(name)
        self._strip.clear()
        if offer:
            offer.act()

"""How an export ended: the sentence, the proof or the reason, and the place of what was written."""

from dataclasses import dataclass

from widgets.message_strip import NoticeKind


@dataclass(frozen=True)
class Outcome:
    """`what` became of it, `why` or how it was proven, and `path`: where it lies, empty where nothing does."""

    kind: NoticeKind
    what: str
    why: str = ""
    path: str = ""

"""A problem of a project, in plain words, and the repairs that would end it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backend.edits import Edit
from backend.wording import Message


@dataclass(frozen=True)
class Repair:
    """A way to end a problem: what its button says, and the edits, done as one undo step."""

    label: Message
    edits: Sequence[Edit]


@dataclass(frozen=True)
class Problem:
    """Something that keeps a network from being built or trained, or a warning that it will not learn well.

    `code` is stable and for tests ("flatten_missing"); `node` is the id of the node that is marked, if any;
    `message` says what is wrong, `why` explains it to a beginner. A problem of the severity "error" blocks
    training, a "hint" does not.
    """

    code: str
    message: Message
    why: Message
    severity: Literal["error", "hint"] = "error"
    node: str | None = None
    repairs: tuple[Repair, ...] = ()

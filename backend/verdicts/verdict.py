"""A verdict on a training, in plain words."""

from dataclasses import dataclass
from typing import Literal

from backend.wording import Message

Severity = Literal["good", "hint", "warning"]


@dataclass(frozen=True)
class Verdict:
    """`id` is stable ("over_fitting"); `message` says what is seen, `why` what it means and what would help.

    `epoch` is where it began, for what began somewhere.
    """

    id: str
    severity: Severity
    message: Message
    why: Message
    epoch: int | None = None

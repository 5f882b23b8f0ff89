"""Why a project file is refused, in one sentence that nothing in the file can spoil."""

import unicodedata
from collections.abc import Mapping

from backend.wording import Message, UserError

_LONGEST_QUOTE = 80


class ProjectFileError(UserError):
    """The file is not a project that this NetSketch can read; the sentence says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(tamed(message))


def tamed(message: Message) -> Message:
    """The message with everything that it quotes short, on one line and visible."""
    values: Mapping[str, str | int | float | Message] = message.values
    return Message(message.template, {name: _tamed_value(value) for name, value in values.items()})


def _tamed_value(value: str | int | float | Message) -> str | int | float | Message:
    match value:
        case Message():
            return tamed(value)
        case str():
            return quoted(value)
        case int() if abs(value) > 10**15:
            return f"{float(value):.3g}" if abs(value) < 10**300 else "…"
        case _:
            return value


def quoted(text: str) -> str:
    """The text as it can stand in a sentence: what is invisible or breaks lines becomes "·", the middle may go."""
    seen = "".join(letter if is_visible(letter) else "·" for letter in text[: 6 * _LONGEST_QUOTE])
    if len(text) <= 6 * _LONGEST_QUOTE:
        return seen
    return f"{seen[:_LONGEST_QUOTE]}…"


def is_visible(letter: str) -> bool:
    """Whether a letter (or a blank) is seen as it is and turns nothing around it."""
    return letter == " " or unicodedata.category(letter)[0] not in "CZ"

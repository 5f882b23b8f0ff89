"""Sentences for people: made where the fact is known, translated and filled where they are shown."""

import msgspec


class Message(msgspec.Struct, frozen=True):
    """A sentence with gaps, and what goes into them.

    `template` is English with named gaps in braces; the screen looks up its translation and fills it, the
    command line fills it as it is. Make one with `say`, so that the template is found for translation. A message
    in a gap is translated too.
    """

    template: str
    values: dict[str, "str | int | float | Message"] = {}

    def __str__(self) -> str:
        return self.template.format(**self.values)


def say(template: str, **values: str | int | float | Message) -> Message:
    """Make a message; `template` must be a literal, for the translators' list is gathered from these calls."""
    return Message(template, values)


def mark(text: str) -> str:
    """Mark a literal that is kept in data and shown later (a layer's title, a help sentence) for translation."""
    return text


def marked(text: str) -> Message:
    """The message of a text that `mark` marked, to go into the gap of another one.

    A text that nobody marked, such as the name of a file, is shown as it is.
    """
    return Message(text.replace("{", "{{").replace("}", "}}"))


class UserError(Exception):
    """Something the user can mend. It carries the sentence that says what failed, why, and what to do next."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message

"""Sentences of the backend on the screen: looked up in the translation, then filled."""

from PySide6.QtCore import QCoreApplication

from backend.wording import Message

CONTEXT = "backend"
"""The translators' context of every sentence that is made outside Qt."""


def show(message: Message) -> str:
    """The sentence in the language of the screen, its gaps filled. It is plain text, never markup."""
    values = {name: show(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    return QCoreApplication.translate(CONTEXT, message.template).format(**values)


def show_text(text: str) -> str:
    """A literal that `backend.wording.mark` marked, in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)

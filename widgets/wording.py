"""Sentences of the backend on the screen: looked up in the translation, then filled."""

from PySide6.QtCore import QCoreApplication

from backend.wording import Message

CONTEXT = "backend"
"""The translators' context of every sentence that is made outside Qt."""


def show(message: Message) -> str:
    """The sentence in the language of the screen, its gaps filled. It is plain text, never markup."""
    return QCoreApplication.translate(CONTEXT, message.template).format(**message.values)


def show_text(text: str) -> str:
    """A literal that `backend.wording.mark` marked, in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)

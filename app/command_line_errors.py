"""What can go wrong in how a command is called."""

from backend.wording import Message, UserError, say


class UsageError(UserError):
    """A mistake in how a command was called."""


def unusable(error: OSError) -> Message:
    """The sentence for a file or folder that the system refuses."""
    return say(
        "“{path}” cannot be read or written: {reason}.",
        path=str(error.filename or "?"),
        reason=error.strerror or type(error).__name__,
    )

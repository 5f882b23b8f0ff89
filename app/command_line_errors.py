"""What can go wrong in how a command is called."""

from backend.wording import UserError


class UsageError(UserError):
    """A mistake in how a command was called."""

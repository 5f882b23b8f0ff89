"""What can be wrong with a model file."""

from backend.wording import UserError


class ModelFileError(UserError):
    """The file is no model, is damaged, or holds what NetSketch does not open."""

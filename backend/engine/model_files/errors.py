"""What can be wrong with a model file."""

from backend.project_format.errors import tamed
from backend.wording import Message, UserError


class ModelFileError(UserError):
    """The file is no model, is damaged, or holds what NetSketch does not open.

    Nothing that the sentence quotes can spoil it: long names are cut, invisible signs become "·".
    """

    def __init__(self, message: Message) -> None:
        super().__init__(tamed(message))

"""A network without weights that was read from a file: something to draw, not yet a model."""

from dataclasses import dataclass

from backend.project import Project
from backend.wording import Message


@dataclass(frozen=True)
class Drawing:
    """The project, the program that wrote the file, and what could not be kept or was assumed."""

    project: Project
    origin: str
    notes: tuple[Message, ...]

"""Drawings for the tests to keep."""

from backend.digits.prepare import prepare
from backend.my_drawings.kept_drawing import KeptDrawing
from backend.my_drawings.store import keep_drawing
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven


def keep_seven(label: str = "7", size: float = 160, preparation: Preparation | None = None) -> KeptDrawing:
    """Keep a drawn seven and say that it is something."""
    picture, wanted = drawn_seven(size=size), preparation or Preparation()
    return keep_drawing(picture, prepare(picture, wanted), label, wanted)

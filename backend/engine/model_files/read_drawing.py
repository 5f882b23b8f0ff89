"""Reads a network without weights from a file of any kind: a Keras program or a description."""

from pathlib import Path

from backend.engine.model_files import architecture
from backend.engine.model_files.drawing import Drawing
from backend.engine.model_files.program import read_program

ENDINGS = frozenset({architecture.ENDING, *read_program.ENDINGS})


def read_drawing(path: Path) -> Drawing:
    """The drawing; raises `ModelFileError` with a sentence for all that is wrong with the file."""
    if path.suffix.lower() in read_program.ENDINGS:
        return read_program.read_program(path)
    return architecture.read_architecture(path)

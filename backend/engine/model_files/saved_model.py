"""Reads the SavedModel folders that NetSketch writes, by the model file that lies in them.

A SavedModel is a program: those of others are never run.
"""

from dataclasses import replace
from pathlib import Path

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read import ModelFile, read_model_file
from backend.wording import say

OUR_MODEL = "netsketch.h5"
"""The whole model file that NetSketch puts into the folder."""

_MARKS = ("saved_model.pb", "saved_model.pbtxt", "keras_metadata.pb", OUR_MODEL)


def is_saved_model(path: Path) -> bool:
    """Whether it is such a folder, or the file in it that people take for the model."""
    return _folder(path) is not None


def read_saved_model(path: Path) -> ModelFile:
    """The model that NetSketch put into the folder; raises `ModelFileError` for a folder of another program."""
    folder = _folder(path)
    assert folder is not None
    if not (folder / OUR_MODEL).is_file():
        raise ModelFileError(
            say(
                "{name} is a SavedModel of another program. It can do anything, so NetSketch never runs it. "
                "Open it in a script and save it as .h5: keras.models.load_model('{name}').save('model.h5').",
                name=folder.name,
            )
        )
    file = read_model_file(folder / OUR_MODEL)
    return replace(file, taken="copy")


def _folder(path: Path) -> Path | None:
    folder = path.parent if path.name in _MARKS and path.name != OUR_MODEL else path
    return folder if any((folder / mark).is_file() for mark in _MARKS) else None

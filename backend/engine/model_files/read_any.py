"""Reads a model of any kind: `.h5`, `.keras`, a SavedModel of ours, weights as a guess. Needs no TensorFlow."""

import errno
from pathlib import Path

from backend.engine.model_files.class_names_beside import with_class_names
from backend.engine.model_files.contents import check_is_hdf5
from backend.engine.model_files.digests import damaged
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.guessed_network import guessed_model
from backend.engine.model_files.keras_archive import is_archive, read_archive
from backend.engine.model_files.read import ModelFile, read_model_file
from backend.engine.model_files.read_drawing import ENDINGS
from backend.engine.model_files.saved_model import is_saved_model, read_saved_model
from backend.engine.model_files.weights_only import holds_weights_only, read_weights
from backend.wording import say

_NO_NAMES = frozenset({errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL})
"""What the system says of names that no file can have."""


def read_any(path: Path) -> ModelFile:
    """Read and check a model; raises `ModelFileError` with a sentence for all that is wrong with it."""
    try:
        return with_class_names(_read(path), path)
    except PermissionError as error:  # of a folder on the way to it, too
        raise ModelFileError(say("{name} may not be read; check its permissions.", name=path.name)) from error
    except OSError as error:
        if error.errno in _NO_NAMES:
            raise ModelFileError(say("There is no file {path}.", path=str(path))) from error
        raise damaged(path.name) from error


def _read(path: Path) -> ModelFile:
    if is_saved_model(path):
        return read_saved_model(path)
    if not path.is_file():
        check_is_hdf5(path)  # a folder, nothing, or a pipe on which one would wait for ever
    if path.suffix.lower() in ENDINGS:
        raise ModelFileError(
            say(
                "{name} holds a network without weights. Train it first: netsketch train {name}",
                name=path.name,
            )
        )
    if is_archive(path):
        return read_archive(path)
    if holds_weights_only(path):
        return guessed_model(read_weights(path), path.stem)
    return read_model_file(path)

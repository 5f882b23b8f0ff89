"""Which files can be opened, by their endings."""

from pathlib import Path

PROJECT_ENDING = ".netsketch"
DATA_ENDING = ".npz"
PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"})

MODEL_ENDINGS = frozenset({".h5", ".hdf5"})
"""Models that can be saved again where they were opened; files of weights alone have these endings, too."""

COPIED_MODEL_ENDINGS = frozenset({".keras"})
"""Models that are opened as a copy."""

DRAWING_ENDINGS = frozenset({".json", ".py", ".ipynb"})
"""Networks without weights: descriptions and Keras programs."""

WRITTEN_ENDINGS = frozenset({".onnx", ".tflite"})
"""Forms of a model that are exported, but not opened."""

_SAVED_MODEL = frozenset({"saved_model.pb", "saved_model.pbtxt", "keras_metadata.pb"})
_OUR_MODEL = "netsketch.h5"
"""The model file that NetSketch puts into the folder of a SavedModel, and opens there."""


def holds_a_model(path: Path) -> bool:
    """Whether the file or folder is one that a model is looked for in."""
    return path.suffix.lower() in MODEL_ENDINGS | COPIED_MODEL_ENDINGS or is_saved_model(path)


def is_saved_model(path: Path) -> bool:
    """Whether it is the folder of a SavedModel, or the file in it that people take for the model."""
    if path.name in _SAVED_MODEL:
        return True
    return path.is_dir() and any((path / name).is_file() for name in (*_SAVED_MODEL, _OUR_MODEL))


def whole_model(path: Path) -> Path:
    """What people mean by the file: of the file in a SavedModel its folder, by which that is called."""
    return path.parent if path.name in _SAVED_MODEL else path


def holds_a_drawing(path: Path) -> bool:
    """Whether a network without weights is looked for in it."""
    return path.suffix.lower() in DRAWING_ENDINGS

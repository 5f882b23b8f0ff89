"""The forms in which a model is taken along: what people call them, and how the names of their files end."""

from pathlib import Path

from backend.engine.model_files.write import model_path
from backend.proof import ModelForm
from backend.wording import mark

FORM_NAMES: dict[ModelForm, str] = {
    "h5": ".h5",
    "keras": ".keras",
    "weights": mark("weights only"),
    "saved-model": "SavedModel",
    "litert": "LiteRT",
    "onnx": "ONNX",
}

FORM_ENDINGS: dict[ModelForm, str] = {
    "h5": ".h5",
    "keras": ".keras",
    "weights": ".weights.h5",
    "saved-model": "",
    "litert": ".tflite",
    "onnx": ".onnx",
}
"""A SavedModel is a folder."""


def export_path(text: str, form: ModelForm) -> Path:
    """The path with the ending that the form has, in small letters."""
    if form == "h5":
        return model_path(text)
    ending = FORM_ENDINGS[form]
    if not ending:
        return Path(text)
    return Path(text[: -len(ending)] + ending if text.lower().endswith(ending) else text + ending)

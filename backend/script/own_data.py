"""Data that nobody else has, as files that a training program reads: the starter digits, and my own drawings."""

import io
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data import starter_digits
from backend.data.facts import describe
from backend.data.load import load
from backend.my_drawings.samples import Taker, drawing_samples, no_drawings
from backend.project import Preparation, Project
from backend.script.reading_lines import DRAWINGS_FILE, STARTER_FILE, adds_drawings


def own_data(project: Project) -> dict[str, bytes]:
    """The files, by their names, that the training program of the project looks for beside itself.

    They are as `numpy.savez` writes them. Raises `DataError` where there are no drawings to learn from.
    """
    files: dict[str, bytes] = {}
    if project.data.name == "starter-digits":
        files[STARTER_FILE] = starter_file()
    if project.data.name == "my-drawings":
        drawn = load(project.data, taker=Taker(project.preparation))
        files[DRAWINGS_FILE] = _as_file(x_train=drawn.x_train, y_train=drawn.y_train)
    if adds_drawings(project):
        facts = describe(project.data)
        height, width, channels = (length or 1 for length in facts.sample_shape)
        preparation = Preparation(project.preparation.kind, height, width, 3 if channels == 3 else 1)
        samples = drawing_samples(preparation, facts.classes)
        if project.data.my_drawings == "even" and not samples.ids:
            raise no_drawings()
        files[DRAWINGS_FILE] = _as_file(x_train=samples.x, y_train=samples.y)
    return files


def changing_files(project: Project) -> tuple[str, ...]:
    """Those of the files that are others each time, as people go on drawing."""
    has_drawings = project.data.name == "my-drawings" or adds_drawings(project)
    return (DRAWINGS_FILE,) if has_drawings else ()


def starter_file() -> bytes:
    """The starter digits as bytes of 0 to 255: divided by 255 they are what NetSketch learns from."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    for part in starter_digits.PARTS:
        pictures, arrays[f"y_{part}"] = starter_digits.read_part(part)
        arrays[f"x_{part}"] = np.rint(pictures * 255).astype(np.uint8)
    return _as_file(**arrays)


def _as_file(**arrays: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()

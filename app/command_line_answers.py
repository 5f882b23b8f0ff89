"""What `predict` makes of a picture, and of a file of arrays."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from app.command_line_errors import UsageError
from app.command_line_output import Output
from backend.graph.spec import ModelSpec
from backend.project import Project
from backend.wording import UserError, say

_ARRAY_ENDINGS = (".npy", ".npz")


class Answering(Protocol):
    """What is asked here of a model: `LiveModel`, which is the engine's, has it."""

    spec: ModelSpec
    project: Project
    classes: tuple[str, ...]
    temperature: float

    def answer(self, pictures: npt.NDArray[Any]) -> npt.NDArray[np.float32]: ...
    def answer_arrays(self, arrays: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]: ...


def arrays_among(inputs: Sequence[str], out: Path | None) -> list[str]:
    """The file of arrays that `predict` is given, if any; raises `UsageError` for what does not go together."""
    arrays = [text for text in inputs if Path(text).suffix.lower() in _ARRAY_ENDINGS]
    if arrays and len(inputs) > 1:
        raise UsageError(say("Give pictures, or one file of arrays."))
    if arrays and out is None:
        raise UsageError(say("Say with --out ANSWERS.npz where the answers to the arrays are to be written."))
    if out is not None and not arrays:
        raise UsageError(say("--out is for the answers to arrays (.npy or .npz); those to pictures are printed."))
    return arrays


def answer_picture(model: Answering, text: str) -> dict[str, Any]:
    """What a model says to a picture, as a row of `predict --json` (see `backend.picture_answer`)."""
    from backend.digits.digit_likeness import expects_digits, why_no_digit
    from backend.digits.find_digits import find_on
    from backend.digits.read_image import read_image
    from backend.picture_answer import picture_row

    preparation = model.project.preparation
    try:
        found = find_on(read_image(text), preparation)
        answers = model.answer(np.stack([digit.prepared for digit in found]))
    except UserError as error:
        return {"image": text, "error": str(error)}
    asked = expects_digits(preparation, model.classes, answers.shape[1])
    doubt_of = why_no_digit if asked else None
    return {"image": text, **picture_row(found, answers, model.classes, model.temperature, doubt_of)}


def answer_arrays(model: Answering, path: Path, out: Path, output: Output) -> int:
    """Write what a model says to the arrays of a file, and tell where; returns the exit status."""
    from backend.arrays import read_arrays, write_arrays

    names = list(model.spec.inputs)
    answers = model.answer_arrays(read_arrays(path, names))
    write_arrays(out, answers)
    count = len(next(iter(answers.values())))
    output.result(
        {
            "answers": str(out),
            "count": count,
            "outputs": {name: list(given.shape) for name, given in answers.items()},
        },
        f"The answers to {count:,} samples are in {out}",
    )
    return 0

"""What `predict` makes of a picture, and of a file of arrays."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from app.command_line_errors import UsageError
from app.command_line_output import Output, percent
from backend.calibration import UNSURE
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
    """What a model says to a picture, as a row of `predict --json`.

    Of several digits, `label` is the number from left to right, and `confidence` and `sure` are the products of
    theirs; `digits` has a row for each, with its `box` (top, left, bottom, right, in shares of the height and
    width), and `probabilities` stand there instead.
    """
    from backend.calibration import sureness
    from backend.digits.digit_likeness import expects_digits, why_no_digit
    from backend.digits.find_digits import find_on, number_of
    from backend.digits.read_image import read_image

    try:
        found = find_on(read_image(text), model.project.preparation)
        answers = model.answer(np.stack([digit.prepared for digit in found]))
    except UserError as error:
        return {"image": text, "error": str(error)}
    sure = sureness(answers, model.temperature)
    rows = [_answer_row(model.classes, *one) for one in zip(answers, sure, strict=True)]
    if expects_digits(model.project.preparation, model.classes, answers.shape[1]):
        for row, digit in zip(rows, found, strict=True):
            doubt = why_no_digit(digit.prepared)
            row["doubt"] = str(doubt) if doubt is not None else None
    if len(rows) == 1:
        return {"image": text, **rows[0]}
    labels = [row["label"] for row in rows]
    sures = [row["sure"] for row in rows]
    return {
        "image": text,
        "label": number_of(labels),
        "confidence": math.prod(row["confidence"] for row in rows),
        "sure": None if None in sures else math.prod(sures),
        "probabilities": None,
        "doubt": next((row["doubt"] for row in rows if row["doubt"]), None),
        "digits": [{**row, "box": list(digit.box)} for row, digit in zip(rows, found, strict=True)],
    }


def _answer_row(classes: Sequence[str], shares: npt.NDArray[np.float32], sure: float) -> dict[str, Any]:
    best = int(shares.argmax())
    return {
        "label": classes[best] if best < len(classes) else str(best),
        "confidence": float(shares[best]),
        "sure": None if math.isnan(sure) else float(sure),
        "probabilities": [float(share) for share in shares],
        "doubt": None,
    }


def answer_text(answer: Mapping[str, Any]) -> str:
    """A row of `predict --json` in words; what the network does not know, and what is no digit, is said."""
    sure = answer["confidence"] if answer["sure"] is None else answer["sure"]
    text = f"{answer['label']} ({percent(sure)})"
    if answer["doubt"] is not None:
        return str(say("this does not look like a digit; the network says {answer}", answer=text))
    return str(say("not sure, perhaps {answer}", answer=text)) if sure < UNSURE else text


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

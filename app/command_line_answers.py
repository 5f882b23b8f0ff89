"""What `predict` makes of a picture, and of a file of arrays."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.command_line_output import Output
from backend.wording import UserError

if TYPE_CHECKING:
    from backend.engine.live_model import LiveModel


def answer_picture(model: "LiveModel", text: str) -> dict[str, Any]:
    """What a model says to a picture, as a row of `predict --json`."""
    from backend.digits.prepare import prepare
    from backend.digits.read_image import read_image

    try:
        picture = prepare(read_image(text), model.project.preparation)
        shares = model.answer(picture[None])[0]
    except UserError as error:
        return {"image": text, "error": str(error)}
    best = int(shares.argmax())
    return {
        "image": text,
        "label": model.classes[best] if best < len(model.classes) else str(best),
        "confidence": float(shares[best]),
        "probabilities": [float(share) for share in shares],
    }


def answer_arrays(model: "LiveModel", path: Path, out: Path, output: Output) -> int:
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

"""What a network's answers to a picture come to: a row of figures, and a sentence."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.calibration import UNSURE, sureness
from backend.digits.find_digits import FoundDigit, number_of
from backend.wording import Message, say


def picture_row(
    found: Sequence[FoundDigit],
    answers: npt.NDArray[np.float32],
    classes: Sequence[str],
    temperature: float,
    doubt_of: Callable[[npt.NDArray[Any]], Message | None] | None,
) -> dict[str, Any]:
    """The answers to all that was found on a picture as one row.

    Of several digits, `label` is the number from left to right, and `confidence` and `sure` are the products of
    theirs; `digits` has a row for each, with its `box` (top, left, bottom, right, in shares of the height and
    width), and `probabilities` stand there instead. `doubt_of` says why what was prepared is no digit, where the
    network is asked about digits.
    """
    sure = sureness(answers, temperature)
    rows = [answer_row(classes, *one) for one in zip(answers, sure, strict=True)]
    if doubt_of is not None:
        for row, digit in zip(rows, found, strict=True):
            doubt = doubt_of(digit.prepared)
            row["doubt"] = str(doubt) if doubt is not None else None
    if len(rows) == 1:
        return rows[0]
    labels = [row["label"] for row in rows]
    sures = [row["sure"] for row in rows]
    return {
        "label": number_of(labels),
        "confidence": math.prod(row["confidence"] for row in rows),
        "sure": None if None in sures else math.prod(sures),
        "probabilities": None,
        "doubt": next((row["doubt"] for row in rows if row["doubt"]), None),
        "digits": [{**row, "box": list(digit.box)} for row, digit in zip(rows, found, strict=True)],
    }


def answer_row(classes: Sequence[str], shares: npt.NDArray[np.float32], sure: float) -> dict[str, Any]:
    """One answer: the class with the largest share, and how sure that is (`None` where that means nothing)."""
    best = int(shares.argmax())
    return {
        "label": classes[best] if best < len(classes) else str(best),
        "confidence": float(shares[best]),
        "sure": None if math.isnan(sure) else float(sure),
        "probabilities": [float(share) for share in shares],
        "doubt": None,
    }


def answer_text(answer: Mapping[str, Any]) -> str:
    """A row in words; what the network does not know, and what is no digit, is said."""
    sure = answer["confidence"] if answer["sure"] is None else answer["sure"]
    text = f"{answer['label']} ({100 * sure:.1f} %)"
    if answer["doubt"] is not None:
        return str(say("this does not look like a digit; the network says {answer}", answer=text))
    return str(say("not sure, perhaps {answer}", answer=text)) if sure < UNSURE else text

"""What a network says to my drawings, each prepared as this network takes pictures."""

import math

import numpy as np
import numpy.typing as npt

from backend.catalogue.losses import LOSSES
from backend.engine.live_model import LiveModel
from backend.messages import DrawingsAnswered
from backend.my_drawings.samples import Taker, drawing_samples
from backend.wording import UserError, say

_AT_ONCE = 128


def answer_drawings(model: LiveModel) -> DrawingsAnswered:
    """Answer all drawings of the network's classes. Raises `UserError` where it takes or answers other things."""
    taker = taker_of(model)
    if not taker.classes:
        raise UserError(say("This network answers with a number, not with a class: drawings cannot test it."))
    size = taker.preparation.height * taker.preparation.width * taker.preparation.channels
    if any(math.prod(length or 1 for length in tensor.shape[1:]) != size for tensor in model.network.inputs):
        raise UserError(say("This network takes no pictures of the size of drawings, so they cannot test it."))
    drawn = drawing_samples(taker.preparation, taker.classes)
    answers = [
        _numbers(model.answer(drawn.x[begin : begin + _AT_ONCE])) for begin in range(0, len(drawn.x), _AT_ONCE)
    ]
    numbers = np.concatenate(answers) if answers else np.zeros(0, np.int64)
    return DrawingsAnswered(
        {
            one: taker.classes[number]
            for one, number in zip(drawn.ids, numbers, strict=True)
            if number < len(taker.classes)
        }
    )


def taker_of(model: LiveModel) -> Taker:
    """How the network takes pictures, and its classes: numbers where they have no names, none for a regression."""
    row = LOSSES.get(model.project.training.loss)
    if row is not None and not row.for_classes:
        return Taker(model.project.preparation)
    outputs = int(model.network.outputs[0].shape[-1] or 0)
    numbers = tuple(str(number) for number in range(max(outputs, 2)))
    return Taker(model.project.preparation, model.classes or numbers)


def _numbers(answers: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """The number of the class of each answer; a single one is the chance of the second of two classes."""
    if answers.shape[1] == 1:
        return (answers[:, 0] > 0.5).astype(np.int64)
    return np.asarray(answers.argmax(axis=1), np.int64)

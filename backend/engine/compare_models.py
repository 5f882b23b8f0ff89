"""Compares two models on the same samples: where each is right, and the samples on which they differ."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.engine.control import Control
from backend.engine.evaluate import StoppedError, evaluation_batch
from backend.engine.fit_data import DataDoesNotFitError, as_inputs, check_finite
from backend.engine.live_model import LiveModel
from backend.engine.said_classes import said_classes
from backend.engine.shown_pictures import shown_pictures
from backend.engine.train import Emit
from backend.messages import BothEvaluation, Progress
from backend.project import Preparation
from backend.verdicts.mcnemar import mcnemar_exact
from backend.wording import UserError, say

SHOWN = 60
"""So many samples on which they differ are shown at most."""
_SIDE = 64

Classes = npt.NDArray[np.int64]


def compare_models(
    first: LiveModel, second: LiveModel, dataset: Dataset[Samples], control: Control, emit: Emit
) -> BothEvaluation:
    """Answer the test part with both models.

    Raises `UserError` where there are no samples or classes, or a model does not fit them; `StoppedError`.
    """
    x, labels, classes = dataset.x_test, dataset.y_test, dataset.facts.classes
    if not len(x):
        raise UserError(say("This data has no test part to compare the models on. Choose other data."))
    if not classes:
        raise UserError(say("This data is numbers, not classes, so right and wrong answers cannot be counted."))
    check_finite(x, dataset.facts.title)
    said: list[Classes] = []
    for place, model in enumerate((first, second)):
        tell = partial(_tell, emit, place * len(x), 2 * len(x))
        said.append(_said_by(model, x, classes, control, tell))
    return _evaluation(x, labels, said[0], said[1], classes)


def _tell(emit: Emit, before: int, of: int, done: int) -> None:
    emit(Progress(say("Comparing"), before + done, of))


def _said_by(model: LiveModel, x: Samples, classes: Sequence[str], control: Control, tell: Any) -> Classes:
    """The class of the data that the model names for each sample; one that it cannot name is beyond them."""
    said, batch = [], evaluation_batch(x)
    for begin in range(0, len(x), batch):
        answers = model.answer(fitting_samples(model, x[np.arange(begin, min(begin + batch, len(x)))]))
        if answers.shape[1] == 1 and len(classes) > 2:
            name = model.project.name
            raise UserError(say("“{name}” answers with a number, not with one of these classes.", name=name))
        said.append(said_classes(answers))
        tell(begin + len(answers))
        if not control.go_on():
            raise StoppedError(say("The comparing was stopped."))
    return _by_names(np.concatenate(said), model.classes, classes)


def fitting_samples(model: LiveModel, samples: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Samples as the model takes them; pictures of another size are prepared as its drawings are."""
    try:
        for tensor in model.network.inputs:
            as_inputs(samples[:1], tuple(tensor.shape[1:]))
    except DataDoesNotFitError:
        if samples.ndim != 4 or samples.shape[3] not in (1, 3):
            raise
        return np.stack([_prepared(sample, model.project.preparation) for sample in samples])
    return samples


def _prepared(sample: npt.NDArray[Any], preparation: Preparation) -> npt.NDArray[np.float32]:
    try:
        return prepare(sample, preparation)
    except EmptyPictureError:
        return np.zeros((preparation.height, preparation.width, preparation.channels), np.float32)


def _by_names(said: Classes, own: Sequence[str], classes: Sequence[str]) -> Classes:
    """The model's classes as those of the data, by their names where it has the same ones in another order."""
    if tuple(own) == tuple(classes) or sorted(own) != sorted(classes) or len(set(own)) != len(own):
        return said
    return np.array([classes.index(name) for name in own], np.int64)[said]


def _evaluation(
    x: Samples, labels: Classes, one: Classes, other: Classes, classes: Sequence[str]
) -> BothEvaluation:
    right, right_too = one == labels, other == labels
    only_first, only_second = int((right & ~right_too).sum()), int((right_too & ~right).sum())
    # First those that one of them gets right, then those that both get wrong.
    differing = np.flatnonzero(one != other)
    chosen = differing[np.argsort(~(right | right_too)[differing], kind="stable")][:SHOWN]

    def names(numbers: Classes) -> tuple[str, ...]:
        return tuple(classes[number] if number < len(classes) else str(number) for number in numbers[chosen])

    return BothEvaluation(
        count=len(labels),
        both_right=int((right & right_too).sum()),
        only_first=only_first,
        only_second=only_second,
        both_wrong=int((~right & ~right_too).sum()),
        chance=mcnemar_exact(only_first, only_second),
        pictures=shown_pictures(x[chosen], _SIDE),
        labels=names(labels),
        said_first=names(one),
        said_second=names(other),
        samples=chosen.astype(np.int32),
        differing=len(differing),
    )

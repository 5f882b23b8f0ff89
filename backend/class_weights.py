"""How much the samples of each class count in a training."""

from typing import Any

import numpy as np
import numpy.typing as npt

from backend.graph.errors import SettingsError
from backend.project import TrainingSettings
from backend.wording import Message, say


def class_weights(
    settings: TrainingSettings, labels: npt.NDArray[Any], classes: int
) -> npt.NDArray[np.float32] | None:
    """The weight of each class: `(classes,)`, float32; `None` where all count alike.

    "balanced" weights are those of scikit-learn: samples / (classes · samples of the class), so that each class
    counts as much as every other in the whole; a class without samples has 0. `labels` are the class numbers of
    the samples that are trained with. Raises `SettingsError` for data without classes and for a wrong count.
    """
    given = settings.class_weights
    if given == "equal":
        return None
    if classes == 0:
        raise SettingsError(no_classes())
    if given == "balanced":
        counts = np.bincount(np.asarray(labels, dtype=np.int64).reshape(-1), minlength=classes)[:classes]
        weights = np.divide(len(labels), classes * counts, out=np.zeros(classes), where=counts > 0)
        return weights.astype(np.float32)
    if len(given) != classes:
        raise SettingsError(wrong_count(len(given), classes))
    return np.asarray(given, dtype=np.float32)


def no_classes() -> Message:
    """Why data of numbers can have no class weights."""
    return say("Classes can only be weighed where the data has classes, but this data has numbers.")


def wrong_count(weights: int, classes: int) -> Message:
    """Why so many weights do not do for so many classes."""
    return say(
        "There are {weights} class weights, but the data has {classes} classes. Give one weight for each class.",
        weights=weights,
        classes=classes,
    )

"""Fits data to a network: samples to the shape of its input, labels to what its loss compares with."""

from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.streamed import Samples, StreamedSamples
from backend.given import as_given, line_of
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.project import Preparation
from backend.wording import UserError, marked, say


class DataDoesNotFitError(UserError):
    """The data has another size than the network takes, or other answers than it gives."""


def as_inputs(samples: npt.NDArray[Any], shape: Shape) -> npt.NDArray[np.float32]:
    """Samples as the Input layer says: `(count, *shape)`, float32; they must hold as many values."""
    samples = np.ascontiguousarray(samples, dtype=np.float32)
    if None in shape:
        if samples.ndim != len(shape) + 1 or any(
            wanted not in (None, has) for wanted, has in zip(shape, samples.shape[1:], strict=True)
        ):
            raise _does_not_fit(samples.shape[1:], shape)
        return samples
    if int(np.prod(samples.shape[1:])) != int(np.prod([size or 0 for size in shape])):
        raise _does_not_fit(samples.shape[1:], shape)
    return samples.reshape(len(samples), *(size or 0 for size in shape))


def samples_as_given(samples: Samples, preparation: Preparation) -> Samples:
    """Samples of pictures in the numbers that the network takes; rows are left alone."""
    if not isinstance(samples, StreamedSamples):
        return as_given(samples, preparation)
    if samples.ndim != 4:
        return samples
    if preparation.channels_first and samples.shape[-1] != 1:
        raise DataDoesNotFitError(
            say(
                "This data is too large for memory, and the network takes the colours of a picture before its "
                "rows. Choose smaller data."
            )
        )
    return samples.on_line(*line_of(preparation))


def samples_as_inputs(samples: Samples, shape: Shape) -> Samples:
    """As `as_inputs`; samples that are streamed stay in their file."""
    if not isinstance(samples, StreamedSamples):
        return as_inputs(samples, shape)
    as_inputs(samples[:1].copy(), shape)  # what fits one fits all, and refuses what does not
    return samples if None in shape else samples.reshaped(shape)


def as_targets(labels: npt.NDArray[Any], loss: str, outputs: Shape, classes: int) -> npt.NDArray[Any]:
    """Labels as the loss compares them with answers of the shape `outputs`.

    Class numbers stay as they are for a sparse loss; for all others they become `(count, classes)`, one hot,
    or 0 and 1 for a network with a single answer (Keras' hinge losses make −1 and 1 of them). Numbers become
    `(count, 1)`. Raises `DataDoesNotFitError`.
    """
    if classes == 0 or outputs == (1,):
        if classes > 2:
            raise _wrong_answers(outputs, classes)
        return np.ascontiguousarray(labels, dtype=np.float32).reshape(len(labels), -1)
    if loss == "sparse_categorical_crossentropy":
        # More answers than classes are allowed: the network learns that the rest are wrong.
        if len(outputs) != 1 or (outputs[0] or 0) < classes:
            raise _wrong_answers(outputs, classes)
        return labels.astype(np.int64)
    if outputs != (classes,):
        raise _wrong_answers(outputs, classes)
    one_hot: npt.NDArray[Any] = np.eye(classes, dtype=np.float32)[labels]
    return one_hot


def check_finite(samples: Samples, name: str) -> None:
    """Refuse data with a missing value: a single one makes every weight worthless while the loss looks well."""
    if isinstance(samples, StreamedSamples):
        return  # all of them were looked at when their file was opened
    # A sum is finite only if all values are, and needs no memory; it can also overflow, so look closer then.
    if not np.isfinite(samples.sum(dtype=np.float64)) and not np.isfinite(samples).all():
        raise DataDoesNotFitError(
            say(
                "The data {name} holds values that are not numbers; mend the file, or choose other data.",
                name=marked(name),
            )
        )


def _does_not_fit(has: Shape, wanted: Shape) -> DataDoesNotFitError:
    return DataDoesNotFitError(
        say(
            "The network takes samples of {wanted}, and these are {has}. Change the shape of the Input layer, or "
            "choose other data.",
            wanted=shape_text(wanted),
            has=shape_text(has),
        )
    )


def _wrong_answers(outputs: Shape, classes: int) -> DataDoesNotFitError:
    return DataDoesNotFitError(
        say(
            "The data has {classes} classes and the network gives answers of {outputs}. Set the last Dense layer "
            "to {classes} units.",
            classes=classes,
            outputs=shape_text(outputs),
        )
    )

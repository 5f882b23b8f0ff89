"""Measures a network on data: loss, accuracy, and which class was taken for which."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.data.held_out import Part
from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.chunks import Chunk, ChunkRunner
from backend.engine.control import Control
from backend.engine.fit_data import as_targets, check_finite, samples_as_given, samples_as_inputs
from backend.engine.live_model import LiveModel
from backend.engine.numbers import number_or_none
from backend.graph.model import Shape
from backend.messages import Evaluation
from backend.output_losses import output_ids, output_losses
from backend.project import DataFacts
from backend.wording import UserError, say

_VALUES_IN_A_BATCH = 2_000_000
_LARGEST_BATCH = 512

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Tell = Callable[[int, int], None]
"""Called with the samples done and their whole number."""


class StoppedError(UserError):
    """Work was stopped by the user before its end."""


@dataclass
class Means:
    """Running means over samples, summed in float64."""

    loss: float = 0.0
    accuracy: float = 0.0
    samples: int = 0

    def add(self, chunk: Chunk) -> None:
        """Add the steps of a chunk; each has as many samples as the others."""
        batch = chunk.samples / chunk.steps
        self.loss += float(chunk.loss.sum(dtype=np.float64)) * batch
        # Shares of a batch in float32, made whole numbers of right answers again.
        self.accuracy += float(np.round(chunk.accuracy.astype(np.float64) * batch, 3).sum())
        self.samples += chunk.samples

    def metrics(self, prefix: str = "") -> dict[str, float | None]:
        """The means by name; what is not a number is `None`."""
        count = max(self.samples, 1)
        return {
            f"{prefix}loss": number_or_none(self.loss / count),
            f"{prefix}accuracy": number_or_none(self.accuracy / count),
        }


def evaluate(
    model: LiveModel,
    dataset: Dataset[Samples],
    part: str,
    control: Control,
    progress: Tell = lambda done, of: None,
) -> Evaluation:
    """Measure the network on the training part, the test part or all of the data.

    Raises `UserError` where the data does not fit or the part is empty, `StoppedError` when it was stopped.
    """
    parts = [(x, labels) for x, labels in parts_of(dataset, part) if len(x)]
    if not parts:
        raise UserError(say("This data has no {part} part; choose another part or other data.", part=part))
    return measure(model, parts, dataset.facts, control, progress)


def measure(
    model: LiveModel, parts: Sequence[Part], facts: DataFacts, control: Control, progress: Tell
) -> Evaluation:
    """Measure the network on samples and their labels; `facts` are those of the data that they come from.

    Classes that the network knows by name are those of its answers, in whatever order the data has them.
    """
    count = sum(len(x) for x, _ in parts)
    names, numbers = classes_of_answers(model.classes, facts)
    classes = len(names)
    means, answers, values = Means(), [], []
    for x, labels in parts:
        check_finite(x, facts.title)
        inputs, targets = fit_samples(model, x, labels if numbers is None else numbers[labels], classes)
        runner = ChunkRunner(model.network, inputs, targets, training=False, lock=model.lock)
        for chunk in runner.run(np.arange(len(x)), evaluation_batch(x)):
            means.add(chunk)
            answers.append(chunk.answers)
            values.append(chunk.values)
            progress(means.samples, count)
            if not control.go_on():
                raise StoppedError(say("The measuring was stopped."))
    labels = np.concatenate([labels if numbers is None else numbers[labels] for _, labels in parts])
    answered, metrics = np.concatenate(answers), means.metrics()
    units = int(model.network.outputs[0].shape[-1] or 0)
    return Evaluation(
        loss=metrics["loss"],
        accuracy=metrics["accuracy"],
        count=count,
        confusion=confusion_counts(labels, answered, classes),
        classes=names,
        **_by_sample(labels, answered, np.concatenate(values), classes, units),
    )


def classes_of_answers(known: Sequence[str], facts: DataFacts) -> tuple[tuple[str, ...], Numbers | None]:
    """The names of the classes that are told apart, and by the number of a class in the data its number there.

    `known` are those of the network, empty where nobody named them; the numbers are `None` where they stay.
    """
    given, names = facts.classes, tuple(known)
    if not given or not names or given == names:
        return given, None
    if all(one in names for one in given):
        return names, np.array([names.index(one) for one in given], np.int64)
    unnamed = given == tuple(str(number) for number in range(len(given)))
    return (names if unnamed and len(given) <= len(names) else given), None


def _by_sample(
    labels: npt.NDArray[np.generic], answers: Numbers, values: Floats, classes: int, units: int
) -> dict[str, npt.NDArray[np.generic]]:
    """What each sample is, what was answered and how sure; nothing where a sample has no answer of its own."""
    if len(values) != len(labels) or (classes == 0 and units != 1):
        return {}
    if classes == 0:
        return {"labels": labels.astype(np.float32), "answers": values}
    # One number is how sure the network is of the second class.
    sureness = np.clip(np.where(answers == 1, values, 1 - values), 0, 1) if units == 1 else values
    return {
        "labels": labels.astype(np.int32),
        "answers": answers.astype(np.int32),
        "sureness": sureness.astype(np.float32),
    }


def fit_samples(
    model: LiveModel, x: Samples, labels: npt.NDArray[np.int64], classes: int
) -> tuple[list[Samples], list[npt.NDArray[np.generic]]]:
    """Samples and labels as the network takes and answers them; raises `UserError` where they do not fit.

    Each input is given the same sample, and each output is compared with the same label, as its loss wants it.
    """
    outputs = output_ids(model.project.graph)
    losses = output_losses(model.project.training, outputs, len(model.network.outputs))
    taken: list[Shape] = [tuple(tensor.shape[1:]) for tensor in model.network.inputs]
    given: list[Shape] = [tuple(tensor.shape[1:]) for tensor in model.network.outputs]
    x = samples_as_given(x, model.project.preparation)
    inputs = [samples_as_inputs(x, shape) for shape in taken]
    return inputs, [
        as_targets(labels, loss.row.id, shape, classes) for loss, shape in zip(losses, given, strict=True)
    ]


def evaluation_batch(x: Samples) -> int:
    """How many samples are measured at once: many, but no more than 8 MB of them."""
    return int(np.clip(_VALUES_IN_A_BATCH // max(x[0].size, 1), 1, _LARGEST_BATCH))


def parts_of(dataset: Dataset[Samples], part: str) -> list[Part]:
    """The samples that are measured, one part after the other: putting them together would copy them."""
    train, test = (dataset.x_train, dataset.y_train), (dataset.x_test, dataset.y_test)
    return {"train": [train], "test": [test]}.get(part, [train, test])


def confusion_counts(
    labels: npt.NDArray[np.int64], answers: npt.NDArray[np.int64], classes: int
) -> list[list[int]]:
    """Row: what it is, column: what was answered. Answers beyond the classes count for no column."""
    if classes == 0 or len(answers) != len(labels):
        return []
    known = answers < classes
    counts = np.bincount(labels[known] * classes + answers[known], minlength=classes * classes)
    return [[int(count) for count in row] for row in counts.reshape(classes, classes)]

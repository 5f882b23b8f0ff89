"""Courses for tests: real ones of a small classifier with chance in them, and ones drawn by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
import numpy as np
import numpy.typing as npt

from backend.project import TrainingSettings
from backend.runs import Outcome
from backend.verdicts.course import Course, CourseEpoch
from backend.verdicts.judge import verdicts
from backend.verdicts.verdict import Verdict

Floats = npt.NDArray[np.float64]


def drawn(
    losses: Sequence[float],
    held: Sequence[float] = (),
    *,
    accuracy: Sequence[float] | float = 0.8,
    held_accuracy: Sequence[float] | float = 0.8,
    answered: Sequence[tuple[int, ...]] = (),
    classes: int = 10,
    samples: int = 2000,
    validation_samples: int = 500,
    planned: int | None = None,
    outcome: Outcome = "running",
    **settings: object,
) -> Course:
    """A course with these losses, and accuracies where there are classes."""
    epochs = []
    for at, loss in enumerate(losses):
        metrics: dict[str, float | None] = {"loss": loss}
        if at < len(held):
            metrics["val_loss"] = held[at]
        if classes:
            metrics["accuracy"] = accuracy if isinstance(accuracy, float) else accuracy[at]
            if at < len(held):
                metrics["val_accuracy"] = held_accuracy if isinstance(held_accuracy, float) else held_accuracy[at]
        epochs.append(CourseEpoch(at + 1, metrics, 0.01, answered[at] if answered else ()))
    kind = "sparse_categorical_crossentropy" if classes else "mean_squared_error"
    plain = TrainingSettings(epochs=planned or len(losses), learning_rate=0.01, loss=kind)
    made = msgspec.structs.replace(plain, **settings)
    return Course(made, tuple(epochs), classes, samples, validation_samples if held else 0, outcome=outcome)


def ids(course: Course) -> list[str]:
    return [verdict.id for verdict in verdicts(course)]


def one(course: Course, wanted: str) -> Verdict:
    """The verdict of that id; the test fails if it is not there."""
    found = [verdict for verdict in verdicts(course) if verdict.id == wanted]
    assert found, f"{wanted} is not in {ids(course)}"
    return found[0]


@dataclass(frozen=True)
class Classifier:
    """A softmax regression on clouds of points: `dimensions`, `classes`, how far these lie apart (`spread`)."""

    dimensions: int
    classes: int
    spread: float
    samples: int
    held: int
    rate: float
    epochs: int


@dataclass(frozen=True)
class Trained:
    """Its course, and the loss and accuracy on very many new samples after each epoch: the truth."""

    course: Course
    true_loss: tuple[float, ...]
    true_accuracy: tuple[float, ...]

    def until(self, epochs: int) -> Course:
        """The course as it stood after so many epochs."""
        return replace(self.course, epochs=self.course.epochs[:epochs])


_TRUTH = 5000
_BATCH = 32


def train(kind: Classifier, seed: int) -> Trained:
    """Train one, with points, order and first weights as the seed gives them."""
    chance = np.random.default_rng(seed)
    middles = chance.normal(size=(kind.classes, kind.dimensions)) * kind.spread / np.sqrt(kind.dimensions)

    def draw(count: int) -> tuple[Floats, npt.NDArray[np.int64]]:
        labels = chance.integers(0, kind.classes, count)
        return middles[labels] + chance.normal(size=(count, kind.dimensions)), labels

    x, y = draw(kind.samples)
    held, truth = draw(kind.held), draw(_TRUTH)
    weights = chance.normal(size=(kind.dimensions, kind.classes)) * 0.01
    epochs, true = [], []
    for epoch in range(1, kind.epochs + 1):
        seen = []
        order = chance.permutation(kind.samples)
        for begin in range(0, kind.samples, _BATCH):
            rows = order[begin : begin + _BATCH]
            seen.append((len(rows), *_measure(weights, x[rows], y[rows])[:2]))
            share = _answers(weights, x[rows])
            share[np.arange(len(rows)), y[rows]] -= 1
            weights -= kind.rate * x[rows].T @ share / len(rows)
        loss, accuracy = (sum(count * step[place] for count, *step in seen) / kind.samples for place in (0, 1))
        val_loss, val_accuracy, answered = _measure(weights, *held)
        true.append(_measure(weights, *truth))
        metrics = {"loss": loss, "accuracy": accuracy, "val_loss": val_loss, "val_accuracy": val_accuracy}
        epochs.append(CourseEpoch(epoch, metrics, kind.rate, answered))
    settings = TrainingSettings(epochs=kind.epochs, learning_rate=kind.rate)
    course = Course(settings, tuple(epochs), kind.classes, kind.samples, kind.held)
    return Trained(course, tuple(loss for loss, *_ in true), tuple(share for _, share, _ in true))


def _answers(weights: Floats, x: Floats) -> Floats:
    scores = x @ weights
    shares: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def _measure(weights: Floats, x: Floats, y: npt.NDArray[np.int64]) -> tuple[float, float, tuple[int, ...]]:
    shares = _answers(weights, x)
    answers = shares.argmax(axis=1)
    loss = -np.log(shares[np.arange(len(y)), y] + 1e-12).mean()
    counts = np.bincount(answers, minlength=weights.shape[1])
    return float(loss), float((answers == y).mean()), tuple(int(count) for count in counts)

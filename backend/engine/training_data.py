"""What one training learns from: the samples that it takes steps with, and those that are held out."""

import zlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from backend.class_weights import class_weights
from backend.data.held_out import held_out
from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.chunks import ChunkRunner
from backend.engine.evaluate import evaluation_batch, fit_samples
from backend.engine.fit_data import check_finite
from backend.engine.kept_samples import KeptSamples, kept_samples
from backend.engine.live_model import LiveModel
from backend.engine.watched_samples import WatchedSamples
from backend.wording import UserError, say


@dataclass(frozen=True, eq=False)
class TrainingData:
    """The network bound to its samples. `steps` are those of an epoch; `validator` measures held-out samples.

    `fingerprint` is the same for the same data, and another for nearly all other.
    """

    trainer: ChunkRunner
    validator: ChunkRunner | None
    batch: int
    evaluation_batch: int
    classes: int
    kept: KeptSamples
    fingerprint: int

    @property
    def steps(self) -> int:
        return -(-self.trainer.samples // self.batch)

    @property
    def watched(self) -> WatchedSamples:
        """Those whose answers are told while it learns."""
        return self.kept.watched

    @property
    def held_out(self) -> int:
        """How many samples are held out."""
        return self.validator.samples if self.validator is not None else 0


def training_data(model: LiveModel, dataset: Dataset[Samples]) -> TrainingData:
    """Bind the network to the data as the project says; raises `UserError` where they do not fit each other."""
    settings = model.project.training
    (x, labels), (x_held, labels_held) = held_out(dataset, model.project.data)
    if len(x) == 0:
        raise UserError(say("No samples are left to train with; hold out a smaller share for validation."))
    for samples in (x, x_held):
        check_finite(samples, dataset.facts.title)
    classes = len(dataset.facts.classes)
    return TrainingData(
        trainer=_runner(model, x, labels, classes, training=True),
        validator=_runner(model, x_held, labels_held, classes, training=False) if len(x_held) else None,
        batch=settings.batch_of(len(x)),
        evaluation_batch=evaluation_batch(x),
        classes=classes,
        kept=kept_samples(dataset, (x, labels), (x_held, labels_held)),
        fingerprint=_fingerprint(x, labels, labels_held),
    )


def _runner(
    model: LiveModel, x: Samples, labels: npt.NDArray[np.int64], classes: int, *, training: bool
) -> ChunkRunner:
    settings = model.project.training
    inputs, targets = fit_samples(model, x, labels, classes)
    weights = class_weights(settings, labels, classes) if training else None
    return ChunkRunner(
        model.network,
        inputs,
        targets,
        training=training,
        lock=model.lock,
        sample_weights=None if weights is None else weights[labels],
        scheduled=is_scheduled(model),
    )


def is_scheduled(model: LiveModel) -> bool:
    """Whether the learning rate changes from step to step."""
    settings = model.project.training
    return settings.schedule != "constant" or settings.warm_up > 0


def _fingerprint(x: Samples, *labels: npt.NDArray[np.int64]) -> int:
    """Of all labels and of a few hundred samples: quick for data of any size."""
    found = zlib.crc32(repr(x.shape).encode())
    for array in (*labels, x[np.arange(0, len(x), max(1, len(x) // 256))]):
        found = zlib.crc32(np.ascontiguousarray(array).data, found)
    return found

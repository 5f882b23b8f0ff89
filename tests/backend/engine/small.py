"""Small networks and small data with which the engine's tests are quick."""

from pathlib import Path

import msgspec
import numpy as np

from backend.graph.to_spec import model_spec
from backend.messages import Train
from backend.project import DataChoice, Project
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, conv, dense

TRAINING_SAMPLES = 200
TEST_SAMPLES = 50


def write_small_data(path: Path) -> DataChoice:
    """Ten classes of noisy pictures, 28 × 28, that a small network can learn; a fifth is held out."""
    generator = np.random.default_rng(7)
    patterns = generator.integers(0, 256, (10, 28, 28))

    def part(count: int) -> tuple[np.ndarray, np.ndarray]:
        labels = np.arange(count) % 10
        noise = generator.integers(-60, 61, (count, 28, 28))
        return np.clip(patterns[labels] + noise, 0, 255).astype(np.uint8), labels.astype(np.uint8)

    x_train, y_train = part(TRAINING_SAMPLES)
    x_test, y_test = part(TEST_SAMPLES)
    np.savez(path, x_train=x_train, y_train=y_train, x_test=x_test, y_test=y_test)
    return DataChoice(name="file", path=str(path), validation=0.2)


def dense_project() -> Project:
    """784-16-10."""
    return chain(PICTURE, FLATTEN, dense(16, activation="relu"), ANSWER)


def convolution_project() -> Project:
    """A convolution, a normalization and a dropout, so that weights are of every sort."""
    return chain(
        PICTURE,
        conv(4, activation="relu"),
        ("BatchNormalization", {}),
        ("MaxPooling2D", {}),
        FLATTEN,
        ("Dropout", {"rate": 0.25}),
        ANSWER,
    )


def training(project: Project, data: DataChoice, **settings: object) -> Train:
    """The request that trains the project on the data, with changed settings."""
    changed = msgspec.structs.replace(project.training, **settings)
    whole = msgspec.structs.replace(project, training=changed, data=data)
    return Train(model_spec(project.graph), changed, data, whole)

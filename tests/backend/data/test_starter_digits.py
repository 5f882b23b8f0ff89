"""The starter digits as they lie in their file."""

import numpy as np
import pytest

from backend.data import starter_digits
from backend.data.facts import describe
from backend.data.load import Dataset, load, split
from backend.project import DataChoice


@pytest.fixture(scope="module")
def data() -> Dataset:
    return load(DataChoice(name="starter-digits"))


def test_that_they_look_like_mnist(data: Dataset) -> None:
    assert data.x_train.shape == (28_000, 28, 28, 1)
    assert data.x_test.shape == (4_000, 28, 28, 1)
    assert data.x_train.dtype == np.float32
    assert (float(data.x_train.min()), float(data.x_train.max())) == (0.0, 1.0)
    rim = data.x_train[:, [0, 1, -2, -1]]
    assert rim.mean() < 0.01
    assert 0.1 < data.x_train.mean() < 0.16


def test_that_the_middle_of_the_ink_is_the_middle_of_the_picture(data: Dataset) -> None:
    ink = data.x_test[..., 0]
    total = ink.sum(axis=(1, 2))
    rows = (ink.sum(axis=2) @ np.arange(28)) / total
    columns = (ink.sum(axis=1) @ np.arange(28)) / total
    assert rows.mean() == pytest.approx(14, abs=0.1)
    assert np.quantile(np.abs(rows - 14), 0.99) <= 0.6
    assert np.quantile(np.abs(columns - 14), 0.99) <= 0.6


def test_that_every_digit_is_there_about_as_often(data: Dataset) -> None:
    for labels in (data.y_train, data.y_test):
        counts = np.bincount(labels, minlength=10) / len(labels)
        assert counts.min() > 0.09
        assert counts.max() < 0.11


def test_that_the_held_out_share_is_mixed_too(data: Dataset) -> None:
    _, (_, labels) = split(data, 0.2)
    assert np.bincount(labels, minlength=10).min() > 0.09 * len(labels)
    assert len(set(labels[:50].tolist())) == 10


def test_that_no_test_digit_is_a_training_digit(data: Dataset) -> None:
    seen = {picture.tobytes() for picture in data.x_train}
    assert not any(picture.tobytes() in seen for picture in data.x_test)


def test_that_the_description_is_that_of_the_data(data: Dataset) -> None:
    facts = describe(DataChoice(name="starter-digits"))
    assert facts == data.facts
    assert (facts.training_samples, facts.test_samples) == (len(data.x_train), len(data.x_test))


def test_that_the_file_is_small() -> None:
    assert starter_digits.file_path().stat().st_size <= 4 * 1024**2


def test_that_packing_keeps_sixteen_levels() -> None:
    levels = np.random.default_rng(1).integers(0, 16, (3, 28, 28)).astype(np.float32) / np.float32(15)
    unpacked = starter_digits.unpack(starter_digits.pack(levels))[..., 0]
    assert float(np.abs(unpacked - levels).max()) < 1e-6

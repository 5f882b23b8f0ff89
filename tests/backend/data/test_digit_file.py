"""Files shaped like mnist.npz: what is read from them, and how it is scaled."""

from pathlib import Path

import numpy as np
import pytest

from backend.data.digit_file import describe_digit_file, read_digit_file
from tests.backend.data.digit_files import digit_arrays, write_digit_file


def test_that_a_file_like_mnist_is_read_as_floats_with_a_channel(tmp_path: Path) -> None:
    arrays = digit_arrays()
    content = read_digit_file(write_digit_file(tmp_path / "mine.npz"))
    assert content.x_train.dtype == np.float32
    assert content.x_train.shape == (30, 8, 8, 1)
    np.testing.assert_allclose(content.x_train[..., 0], arrays["x_train"] / 255, rtol=1e-6)
    assert content.y_train.dtype == np.int64
    np.testing.assert_array_equal(content.y_test, arrays["y_test"])


def test_that_the_facts_are_known_without_reading_the_pictures(tmp_path: Path) -> None:
    facts = describe_digit_file(write_digit_file(tmp_path / "mine.npz"))
    assert facts.title == "mine"
    assert facts.sample_shape == (8, 8, 1)
    assert facts.classes == ("0", "1", "2")
    assert (facts.training_samples, facts.test_samples) == (30, 10)


def test_that_a_description_is_the_facts_of_the_whole_file(tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "mine.npz")
    assert describe_digit_file(path) == read_digit_file(path).facts


def test_that_a_file_without_a_test_part_has_an_empty_one(tmp_path: Path) -> None:
    content = read_digit_file(write_digit_file(tmp_path / "mine.npz", x_test=None, y_test=None))
    assert content.x_test.shape == (0, 8, 8, 1)
    assert content.y_test.shape == (0,)
    assert content.facts.test_samples == 0


def test_that_colours_are_kept(tmp_path: Path) -> None:
    pictures = np.zeros((30, 4, 5, 3), np.uint8)
    path = write_digit_file(tmp_path / "colour.npz", x_train=pictures, x_test=None, y_test=None)
    assert read_digit_file(path).x_train.shape == (30, 4, 5, 3)
    assert describe_digit_file(path).sample_shape == (4, 5, 3)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16"])
def test_that_floats_from_0_to_1_stay_as_they_are(tmp_path: Path, dtype: str) -> None:
    pictures = np.linspace(0, 1, 30 * 64).reshape(30, 8, 8).astype(dtype)
    path = write_digit_file(tmp_path / "floats.npz", x_train=pictures, x_test=None, y_test=None)
    np.testing.assert_allclose(read_digit_file(path).x_train[..., 0], pictures.astype(np.float32))


def test_that_floats_from_0_to_255_are_scaled(tmp_path: Path) -> None:
    pictures = np.linspace(0, 255, 30 * 64).reshape(30, 8, 8)
    path = write_digit_file(tmp_path / "floats.npz", x_train=pictures, x_test=None, y_test=None)
    assert read_digit_file(path).x_train.max() == 1.0


def test_that_the_test_part_is_scaled_like_the_training_part(tmp_path: Path) -> None:
    dark = np.ones((10, 8, 8), np.uint8)
    content = read_digit_file(write_digit_file(tmp_path / "dark.npz", x_test=dark))
    assert content.x_test.max() == pytest.approx(1 / 255)


def test_that_labels_in_a_column_are_read_as_a_list(tmp_path: Path) -> None:
    labels = (np.arange(30) % 3)[:, None]
    assert read_digit_file(write_digit_file(tmp_path / "column.npz", y_train=labels)).y_train.shape == (30,)


def test_that_arrays_stored_column_by_column_are_read_in_their_order(tmp_path: Path) -> None:
    pictures = np.asfortranarray(digit_arrays()["x_train"])
    content = read_digit_file(write_digit_file(tmp_path / "fortran.npz", x_train=pictures))
    np.testing.assert_allclose(content.x_train[..., 0] * 255, pictures, rtol=1e-6)


def test_that_a_file_of_other_people_is_read(shared_data: Path) -> None:
    facts = describe_digit_file(shared_data / "fashion_mnist.npz")
    assert (facts.sample_shape, len(facts.classes)) == ((28, 28, 1), 10)
    assert (facts.training_samples, facts.test_samples) == (20_000, 4_000)

"""Hostile model files that only the building tells, and what an opened one may still say; see `tests/hostile`."""

from pathlib import Path

import h5py
import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from tests.hostile.plain_model import write_plain


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.h5"
    write_plain(path)
    return path


def test_that_the_harmless_file_is_built(path: Path) -> None:
    answer = open_model(path).model.answer(np.ones((1, 4), np.float32))
    assert answer.tolist() == [[3.0, 3.0]]


def test_that_weights_of_another_shape_are_refused(path: Path) -> None:
    with h5py.File(path, "r+") as file:
        del file["model_weights/last/last/kernel:0"]
        file["model_weights/last/last/kernel:0"] = np.zeros((2, 3), np.float32)
    with pytest.raises(ModelFileError, match=r"last.*other sizes"):
        open_model(path)


@pytest.mark.parametrize("kind", [np.float64, np.float16, np.int64, np.uint8])
def test_that_numbers_of_other_kinds_are_weights_too(kind: type[np.generic], path: Path) -> None:
    with h5py.File(path, "r+") as file:
        del file["model_weights/last/last/kernel:0"]
        file["model_weights/last/last/kernel:0"] = np.full((3, 2), 2, kind)
    assert open_model(path).model.answer(np.ones((1, 4), np.float32)).tolist() == [[12.0, 12.0]]

"""Hostile model files that only the building tells, and what an opened one may still say; see `tests/hostile`."""

from pathlib import Path

import h5py
import numpy as np
import pytest

from backend.engine.live_model import answers_soon
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.machine import Machine
from tests.backend.drawing import PICTURE, Layer, chain, conv
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


def test_that_a_row_of_layers_that_is_too_long_to_be_built_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(_spec: object) -> None:
        raise RecursionError

    monkeypatch.setattr("backend.engine.model_files.open.build_model", build)
    with pytest.raises(ModelFileError, match="one behind the other"):
        open_model(path)


def test_that_a_network_that_keras_refuses_is_told_with_its_reason(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(_spec: object) -> None:
        raise ValueError("A name stands twice.\nHere is a page more.")

    monkeypatch.setattr("backend.engine.model_files.open.build_model", build)
    with pytest.raises(ModelFileError, match=r"Keras says of its network: A name stands twice\. Change it"):
        open_model(path)


def test_that_a_model_for_which_there_is_no_memory_is_not_built(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.engine.model_files.room.read_machine", lambda: Machine(10**9, 100))
    with pytest.raises(ModelFileError, match=r"model\.h5 would need about 0\.0 GB"):
        open_model(path)


def test_that_a_network_that_works_for_minutes_is_not_asked_in_advance() -> None:
    large: Layer = ("Input", {"shape": (2000, 2000, 1)})
    assert answers_soon(chain(PICTURE, conv(8)).graph)
    assert not answers_soon(chain(large, conv(512), conv(512, kernel_size=(9, 9))).graph)
    assert not answers_soon(chain(("Input", {"shape": (500_000, 1)}), ("LSTM", {"units": 1})).graph)

"""A live engine that cannot save: the earlier file is whole, one sentence says why, the model is still there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from backend.engine.model_files.read import read_model_file
from backend.messages import ModelOpened, ModelSaved, OpenModel, Predict, Prediction, Refused, SaveModel
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.hostile.plain_model import write_plain

ONES = np.ones((1, 4), np.float32)


@contextmanager
def full_disk(process: int, left: int) -> Iterator[None]:
    """For this process no file can grow beyond so many bytes."""
    import resource

    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (left, before[1]))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)


@pytest.fixture
def saved(engine: EngineAtWork, tmp_path: Path) -> Path:
    """A model that the engine has open, saved once."""
    write_plain(tmp_path / "plain.h5")
    assert isinstance(engine.ask(OpenModel(str(tmp_path / "plain.h5"))), ModelOpened)
    path = tmp_path / "work" / "mine.h5"
    path.parent.mkdir()
    assert isinstance(engine.ask(SaveModel(str(path))), ModelSaved)
    return path


def still_answers(engine: EngineAtWork) -> bool:
    answer = engine.ask(Predict(ONES))
    return isinstance(answer, Prediction) and answer.answers.tolist() == [[3.0, 3.0]]


@pytest.mark.skipif(sys.platform != "linux", reason="only there another process can be given a limit")
@pytest.mark.parametrize("left", [0, 20_000])
def test_that_a_full_disk_harms_neither_the_earlier_file_nor_the_model(
    left: int, engine: EngineAtWork, saved: Path
) -> None:
    before = saved.read_bytes()
    assert len(before) > left
    with full_disk(engine.process.pid, left):
        refused = engine.ask(SaveModel(str(saved)))
    assert isinstance(refused, Refused)
    assert "disk is full" in str(refused.message)
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == ["mine.h5"]
    assert still_answers(engine)
    assert isinstance(engine.ask(SaveModel(str(saved))), ModelSaved)
    assert read_model_file(saved).weights


def test_that_a_folder_that_has_gone_is_told_and_the_model_stays(engine: EngineAtWork, saved: Path) -> None:
    saved.rename(saved.parent.parent / "kept.h5")
    saved.parent.rmdir()
    refused = engine.ask(SaveModel(str(saved)))
    assert isinstance(refused, Refused)
    assert "there is no folder" in str(refused.message)
    assert still_answers(engine)


def test_that_a_hostile_file_leaves_the_earlier_model(engine: EngineAtWork, saved: Path) -> None:
    saved.write_bytes(saved.read_bytes()[:-100])
    refused = engine.ask(OpenModel(str(saved)))
    assert isinstance(refused, Refused)
    assert "damaged" in str(refused.message)
    assert still_answers(engine)

"""The look through a stranger's file in a process of its own: what ends that process ends no other."""

import sys
from pathlib import Path

import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.look_through import look_through
from tests.hostile.plain_model import describe, input_layer, sequential, write_plain


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.h5"
    write_plain(path)
    return path


def test_that_a_harmless_file_passes(path: Path) -> None:
    look_through(path)


def test_that_the_reason_comes_back_from_the_process(path: Path) -> None:
    describe(path, sequential(input_layer(), {"class_name": "Lambda", "config": {"name": "\ud800"}}))
    with pytest.raises(ModelFileError, match="Lambda"):
        look_through(path)


@pytest.mark.parametrize(
    "fault",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
        "raise MemoryError",
        "import threading; threading.Event().wait()",
    ],
    ids=["crash", "memory", "no end"],
)
def test_that_a_process_that_does_not_come_back_is_told_in_a_sentence(fault: str, path: Path) -> None:
    patience = -7.0 if "wait" in fault else 60.0  # of the eight seconds one is left
    with pytest.raises(ModelFileError, match=r"model\.h5.*time or memory"):
        look_through(path, (sys.executable, "-c", fault), patience)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux")
def test_that_the_process_may_take_no_more_memory_than_the_file_can_need(path: Path) -> None:
    greedy = (
        "import sys; from pathlib import Path; from backend.engine.model_files import look_through as look;"
        "look._limit_this_process(Path(sys.argv[1])); bytearray(2_000_000_000)"
    )
    with pytest.raises(ModelFileError, match="memory"):
        look_through(path, (sys.executable, "-c", greedy))

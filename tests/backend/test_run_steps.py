"""The file of the steps of a run: nothing lost, whatever the disk does."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from backend.run_steps import NAME, StepsFile, read_steps
from backend.safe_write import SaveError


def row(first: int, count: int) -> np.ndarray:
    return np.arange(first, first + count, dtype=np.float32)


def test_that_steps_come_back_in_their_order_and_are_told_as_they_are_written(tmp_path: Path) -> None:
    file = StepsFile(tmp_path)
    file.add(row(0, 2), row(10, 2))
    file.add(row(2, 1), row(12, 1))
    assert file.write().tolist() == [[0, 10], [1, 11], [2, 12]]
    assert file.write().shape == (0, 2)
    assert file.steps == 3
    file.close()
    assert read_steps(tmp_path).tolist() == [[0, 10], [1, 11], [2, 12]]


def test_that_steps_behind_those_that_are_done_go(tmp_path: Path) -> None:
    file = StepsFile(tmp_path)
    file.add(row(0, 5), row(0, 5))
    file.write()
    file.close()
    again = StepsFile(tmp_path, 2)
    again.add(row(7, 1), row(7, 1))
    again.write()
    again.close()
    assert read_steps(tmp_path)[:, 0].tolist() == [0, 1, 7]


def test_that_steps_the_file_has_lost_are_no_numbers(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(row(0, 2).tobytes() + b"abc")
    file = StepsFile(tmp_path, 3)
    file.add(row(7, 1), row(8, 1))
    file.write()
    assert file.steps == 4
    file.close()
    np.testing.assert_array_equal(read_steps(tmp_path), [[0, 1], [np.nan] * 2, [np.nan] * 2, [7, 8]])


def test_that_a_file_that_is_cut_off_meanwhile_has_no_losses_of_nothing(tmp_path: Path) -> None:
    file = StepsFile(tmp_path)
    file.add(row(1, 3), row(1, 3))
    file.write()
    os.truncate(tmp_path / NAME, 8)
    file.add(row(4, 1), row(4, 1))
    file.write()
    file.close()
    np.testing.assert_array_equal(read_steps(tmp_path)[:, 0], [1, np.nan, np.nan, 4])


def test_that_a_file_that_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(SaveError, match="that is the name of a folder"):
        StepsFile(tmp_path)


def test_that_what_a_full_disk_refused_is_written_when_there_is_room_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    file = StepsFile(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        file.add(row(0, 2), row(0, 2))
        with pytest.raises(SaveError, match="the disk is full"):
            file.write()
        file.add(row(2, 1), row(2, 1))
        with pytest.raises(SaveError, match="the disk is full"):
            file.write()
    file.write()
    file.close()
    assert read_steps(tmp_path)[:, 0].tolist() == [0, 1, 2]

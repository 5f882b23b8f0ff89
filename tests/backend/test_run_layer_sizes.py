"""The file of the sizes of the layers: it stays small, and its damage costs no more than the view."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from backend.run_layer_sizes import MOST, NAME, LayerSizesFile, read_layer_sizes
from backend.safe_write import SaveError, safe_write

LAYERS = ("conv2d", "密集")


def kept(folder: Path, *steps: int, done: int = 0) -> LayerSizesFile:
    file = LayerSizesFile(folder, LAYERS, done)
    for step in steps:
        file.add(step, [step, 0.5], [1, np.nan])
        file.write()
    return file


def steps_of(folder: Path) -> list[int]:
    return [int(step) for step in read_layer_sizes(folder).steps]


def test_that_sizes_come_back_as_they_were_seen(tmp_path: Path) -> None:
    kept(tmp_path, 3, 7)
    sizes = read_layer_sizes(tmp_path)
    assert sizes.layers == LAYERS
    assert sizes.steps.tolist() == [3, 7]
    np.testing.assert_array_equal(sizes.gradients, np.array([[3, 0.5], [7, 0.5]], np.float32))
    np.testing.assert_array_equal(sizes.weights, np.array([[1, np.nan]] * 2, np.float32))


def test_that_what_is_behind_the_steps_done_goes_as_the_run_goes_on(tmp_path: Path) -> None:
    kept(tmp_path, 3, 7, 9)
    kept(tmp_path, 8, done=7)
    assert steps_of(tmp_path) == [3, 7, 8]


def test_that_sizes_of_other_layers_are_not_gone_on_with(tmp_path: Path) -> None:
    kept(tmp_path, 3)
    file = LayerSizesFile(tmp_path, ("other",), 5)
    file.add(6, [1], [1])
    file.write()
    assert read_layer_sizes(tmp_path).layers == ("other",)
    assert steps_of(tmp_path) == [6]


def test_that_a_long_run_keeps_a_small_file_that_is_even_from_beginning_to_end(tmp_path: Path) -> None:
    file = LayerSizesFile(tmp_path, LAYERS)
    for step in range(1, 5 * MOST + 1):
        file.add(step, [1, 1], [1, 1])
        if step % 100 == 0:
            file.write()
    steps = steps_of(tmp_path)
    assert MOST // 3 <= len(steps) <= MOST
    assert (steps[0], steps[-1]) == (1, 5 * MOST)
    assert max(np.diff(steps)) <= 4 * 5 * MOST / (MOST // 2)


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"no json\n", b"[]\n", b'["a"]', b"[1]\n", b"\xff\xfe\n", b"[" * 100_000]
)
def test_that_a_damaged_file_is_as_none_and_is_written_anew(content: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_layer_sizes(tmp_path).layers == ()
    kept(tmp_path, 4, done=3)
    assert steps_of(tmp_path) == [4]


def test_that_what_stands_before_the_damage_is_read(tmp_path: Path) -> None:
    kept(tmp_path, 3, 7, 9)
    path, row = tmp_path / NAME, 8 + 4 * 4
    whole = path.read_bytes()
    path.write_bytes(whole[:-5])
    assert steps_of(tmp_path) == [3, 7]
    for damage in (b"\x01" + b"\x00" * 7, b"\xff" * 8):
        path.write_bytes(whole[: -2 * row] + damage + whole[-2 * row + 8 :])
        assert steps_of(tmp_path) == [3]


def test_that_no_more_is_read_than_a_file_of_ours_has(tmp_path: Path) -> None:
    kept(tmp_path, 3)
    path, row = tmp_path / NAME, 8 + 4 * 4
    path.write_bytes(path.read_bytes() + path.read_bytes()[-row:] * 2 * MOST)
    assert steps_of(tmp_path) == [3] * MOST


def test_that_a_file_that_goes_meanwhile_is_written_anew(tmp_path: Path) -> None:
    file = kept(tmp_path, 3)
    (tmp_path / NAME).unlink()
    file.add(5, [1, 1], [1, 1])
    file.write()
    assert steps_of(tmp_path) == [3, 5]


def test_that_what_a_full_disk_refused_is_written_when_there_is_room_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int, _size: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    file = kept(tmp_path, 3)
    with monkeypatch.context() as patched:
        patched.setattr(os, "truncate", full)
        file.add(5, [1, 1], [1, 1])
        with pytest.raises(SaveError, match="the disk is full"):
            file.write()
    file.write()
    assert steps_of(tmp_path) == [3, 5]


def test_that_nothing_is_written_where_nothing_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writings: list[Path] = []

    def count(path: Path, data: bytes, *, keep_earlier: bool) -> None:
        writings.append(path)
        safe_write(path, data, keep_earlier=keep_earlier)

    monkeypatch.setattr("backend.run_layer_sizes.safe_write", count)
    file = kept(tmp_path, 3)
    file.write()
    file.write()
    assert writings == [tmp_path / NAME]


def test_that_the_name_of_a_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    file = LayerSizesFile(tmp_path, LAYERS)
    file.add(1, [1, 1], [1, 1])
    with pytest.raises(SaveError, match="that is the name of a folder"):
        file.write()

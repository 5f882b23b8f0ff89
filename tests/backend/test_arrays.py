"""Arrays in `.npy` and `.npz` files, as inputs of a network and as its answers."""

from pathlib import Path

import numpy as np
import pytest

from backend.arrays import read_arrays, write_arrays
from backend.data.errors import DataError

ROWS = np.arange(6, dtype=np.float64).reshape(2, 3)


def test_that_a_npy_file_is_the_only_input(tmp_path: Path) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    np.testing.assert_array_equal(read_arrays(tmp_path / "rows.npy", ["input"])["input"], ROWS)
    with pytest.raises(DataError, match="left, right"):
        read_arrays(tmp_path / "rows.npy", ["left", "right"])


def test_that_the_name_of_a_single_array_does_not_matter(tmp_path: Path) -> None:
    np.savez(tmp_path / "rows.npz", anything=ROWS)
    np.testing.assert_array_equal(read_arrays(tmp_path / "rows.npz", ["input"])["input"], ROWS)


def test_that_several_inputs_are_found_by_name(tmp_path: Path) -> None:
    np.savez(tmp_path / "rows.npz", right=ROWS + 1, left=ROWS)
    read = read_arrays(tmp_path / "rows.npz", ["left", "right"])
    np.testing.assert_array_equal(read["right"], ROWS + 1)
    with pytest.raises(DataError, match="left, middle"):
        read_arrays(tmp_path / "rows.npz", ["left", "middle"])


def test_that_answers_keep_their_order_and_values(tmp_path: Path) -> None:
    write_arrays(tmp_path / "answers.npz", {"z": ROWS, "a": ROWS * 2})
    with np.load(tmp_path / "answers.npz") as read:
        assert list(read) == ["z", "a"]
        np.testing.assert_array_equal(read["a"], ROWS * 2)


@pytest.mark.parametrize("content", [b"", b"not an array", b"\x93NUMPY\x01\x00\xff\xff{"])
def test_that_what_is_no_array_is_refused(content: bytes, tmp_path: Path) -> None:
    for ending in (".npy", ".npz"):
        path = tmp_path / f"bad{ending}"
        path.write_bytes(content)
        with pytest.raises(DataError, match="bad"):
            read_arrays(path, ["input"])


def test_that_pickled_objects_are_not_opened(tmp_path: Path) -> None:
    np.save(tmp_path / "objects.npy", np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(DataError):
        read_arrays(tmp_path / "objects.npy", ["input"])


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nothing"):
        read_arrays(tmp_path / "nothing.npy", ["input"])

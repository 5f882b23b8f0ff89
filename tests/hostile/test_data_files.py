"""Data files that are damaged, lie or set traps: each is refused with one sentence, before memory is filled."""

import io
import pickle
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from backend.data.digit_file import describe_digit_file, read_digit_file
from backend.data.errors import DataError
from tests.backend.data.digit_files import digit_arrays, write_digit_file


def _refused(path: Path, sentence: str) -> None:
    """Reading is refused within 50 MB, so before what it claims to hold is unpacked."""
    tracemalloc.start()
    with pytest.raises(DataError, match=sentence):
        read_digit_file(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50_000_000


X = digit_arrays()["x_train"]
LIES: dict[str, tuple[dict[str, npt.NDArray[Any] | None], str]] = {
    "no pictures": ({"x_train": None}, "has no “x_train”"),
    "no labels": ({"y_train": None}, "has no “y_train”"),
    "nothing": ({"x_train": None, "y_train": None, "x_test": None, "y_test": None}, "has no “x_train”"),
    "lengths differ": ({"y_train": np.arange(29)}, "30 pictures, y_train 29 labels"),
    "test lengths differ": ({"y_test": np.arange(9) % 3}, "10 pictures, y_test 9 labels"),
    "test of another size": ({"x_test": np.zeros((10, 9, 9), np.uint8)}, "another size"),
    "empty": ({"x_train": X[:0], "y_train": np.zeros(0, np.uint8)}, "is empty"),
    "no pixels": ({"x_train": np.zeros((30, 0, 8), np.uint8)}, "have no pixels"),
    "rows of numbers": ({"x_train": np.zeros((30, 64), np.uint8)}, "30 × 64"),
    "too many axes": ({"x_train": np.zeros((30, 2, 2, 2, 2), np.uint8)}, "30 × 2 × 2 × 2 × 2"),
    "a single number": ({"x_train": np.array(3)}, "pictures are count"),
    "NaN": ({"x_train": np.where(X == 7, np.nan, X / 255)}, "not numbers"),
    "infinite": ({"x_train": np.where(X == 7, np.inf, X / 255)}, "not numbers"),
    "NaN in the test part": ({"x_test": np.full((10, 8, 8), np.nan)}, "“x_test”.*not numbers"),
    "below zero": ({"x_train": X / 127.5 - 1}, "from -1 to 1"),
    "too bright": ({"x_train": X.astype(np.uint16) * 257}, "to 65535"),
    "negative labels": ({"y_train": np.arange(30) - 1}, "from -1 to 28"),
    "too many labels": ({"y_train": np.arange(30) * 100}, "from 0 to 2900"),
    "huge labels": (
        {"y_train": np.full(30, 2**64 - 1, np.uint64) - np.arange(30, dtype=np.uint64)},
        "count from 0",
    ),
    "one class": ({"y_train": np.zeros(30, int)}, "nothing to tell apart"),
    "labels with a fraction": ({"y_train": np.arange(30) / 3}, "no list of labels"),
    "one-hot labels": ({"y_train": np.eye(30)}, "no list of labels"),
    "labels of text": ({"y_train": np.array(["seven"] * 30)}, "other than plain numbers"),
    "complex pixels": ({"x_train": X.astype(complex)}, "other than plain numbers"),
    "dates": ({"x_train": X.astype("datetime64[s]")}, "other than plain numbers"),
}


@pytest.mark.parametrize("name", LIES)
def test_that_arrays_that_make_no_sense_are_refused(name: str, tmp_path: Path) -> None:
    changes, sentence = LIES[name]
    _refused(write_digit_file(tmp_path / "bad.npz", **changes), sentence)


@pytest.mark.parametrize("name", [name for name in LIES if "N" not in name and "infinite" not in name])
def test_that_a_description_refuses_what_heads_and_labels_give_away(name: str, tmp_path: Path) -> None:
    changes, sentence = LIES[name]
    if "pixels of" in sentence or name in ("below zero", "too bright"):
        return
    with pytest.raises(DataError, match=sentence):
        describe_digit_file(write_digit_file(tmp_path / "bad.npz", **changes))


class _Trap:
    """What must never be unpickled."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return pytest.fail, ("a pickle was opened",)


@pytest.mark.filterwarnings("default")
def test_that_objects_are_never_unpickled(tmp_path: Path) -> None:
    path = tmp_path / "objects.npz"
    with zipfile.ZipFile(path, "w") as file:
        for name in ("x_train", "y_train"):
            stream = io.BytesIO()
            np.lib.format.write_array_header_1_0(stream, {"descr": "|O", "fortran_order": False, "shape": (30,)})
            file.writestr(f"{name}.npy", stream.getvalue() + pickle.dumps(_Trap()))
    _refused(path, "other than plain numbers")


def _head(shape: tuple[int, ...], dtype: str = "|u1") -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array_header_1_0(stream, {"descr": dtype, "fortran_order": False, "shape": shape})
    return stream.getvalue()


def _zip(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(f"{name}.npy", data)
    return path


LABELS = _head((30,)) + bytes(range(3)) * 10


@pytest.mark.parametrize(
    ("member", "sentence"),
    [
        (_head((30, 100_000, 100_000)), "would fill 300.0 GB"),
        (_head((2**62, 2**62, 2**62)), "would fill"),
        (_head((30, 8, 8)) + bytes(300_000_000), "damaged"),
        (_head((30, 8, 8)) + bytes(100), "damaged"),
        (_head((30, 8, 8))[:20], "damaged"),
        (b"", "damaged"),
        (b"hello", "damaged"),
        (b"\x93NUMPY\x01\x00\x10\x00{'descr': '|u1'}", "damaged"),
        (b"\x93NUMPY\x02\x00\xff\xff\xff\x7f" + b" " * 200_000_000, "damaged"),
        (_head((30, 8, 8)).replace(b"30", b"-3"), "damaged"),
    ],
    ids=[
        "huge",
        "beyond counting",
        "hidden bomb",
        "cut off",
        "cut head",
        "empty",
        "text",
        "poor head",
        "long head",
        "negative",
    ],
)
def test_that_lying_members_are_refused(member: bytes, sentence: str, tmp_path: Path) -> None:
    _refused(_zip(tmp_path / "bad.npz", x_train=member, y_train=LABELS), sentence)


def test_that_a_bomb_among_the_labels_is_refused(tmp_path: Path) -> None:
    path = _zip(
        tmp_path / "bad.npz", x_train=_head((30, 8, 8)) + bytes(1920), y_train=_head((10**9,)) + bytes(10**6)
    )
    _refused(path, "would fill 1.0 GB")


@pytest.mark.parametrize("data", [b"", b"not a zip at all", b"PK\x03\x04" + bytes(100), b"\x93NUMPY\x01\x00"])
def test_that_what_is_no_archive_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.npz"
    path.write_bytes(data)
    _refused(path, "is not a data file")


def test_that_an_archive_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "bad.npz")
    path.write_bytes(path.read_bytes()[:-100])
    _refused(path, "is not a data file")


def test_that_a_locked_archive_is_refused(tmp_path: Path) -> None:
    path = write_digit_file(tmp_path / "bad.npz")
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset : place + offset + 2] = struct.pack("<H", 1)
            place = data.find(mark, place + 4)
    path.write_bytes(bytes(data))
    _refused(path, "damaged")


def test_that_flipped_bits_are_noticed_or_harmless(tmp_path: Path) -> None:
    original = write_digit_file(tmp_path / "good.npz").read_bytes()
    whole = read_digit_file(tmp_path / "good.npz")
    path, random = tmp_path / "bad.npz", np.random.default_rng(1)
    refused = 0
    for _ in range(80):
        data = bytearray(original)
        data[int(random.integers(len(data)))] ^= 1 << int(random.integers(8))
        path.write_bytes(bytes(data))
        try:
            np.testing.assert_array_equal(read_digit_file(path).x_train, whole.x_train)
        except DataError:
            refused += 1
    assert refused > 40


def test_that_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.npz", tmp_path):
        with pytest.raises(DataError, match="There is no data file"):
            describe_digit_file(path)

"""Samples that stay in their file are to the last bit those that would have been read, and judged as strictly."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from backend.data import unpacked
from backend.data.digit_file import read_digit_file
from backend.data.errors import DataCancelledError, DataError
from backend.data.load import load, load_or_stream, split
from backend.data.room import VARIABLE, streams
from backend.data.streamed import StreamedSamples
from backend.data.streamed_file import open_streamed_file
from backend.folders import cache_folder
from backend.project import DataChoice, DataFacts
from tests.backend.data.digit_files import digit_arrays

Save = Callable[..., None]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


def write(path: Path, save: Save = np.savez, **changes: npt.NDArray[Any] | None) -> Path:
    arrays = {name: array for name, array in (digit_arrays() | changes).items() if array is not None}
    save(path, **arrays)
    return path


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed], ids=["stored", "compressed"])
@pytest.mark.parametrize("dtype", ["uint8", "int32", "float16", "float32", "float64", ">f4"])
def test_that_what_is_streamed_is_what_is_read_to_the_last_bit(tmp_path: Path, save: Save, dtype: str) -> None:
    pictures = np.random.default_rng(2).uniform(0, 255, (30, 8, 8)).astype(dtype)
    path = write(tmp_path / "mine.npz", save, x_train=pictures)
    whole, streamed = read_digit_file(path), open_streamed_file(path)
    assert streamed.facts == whole.facts
    np.testing.assert_array_equal(streamed.x_train.copy(), whole.x_train)
    np.testing.assert_array_equal(streamed.x_test.copy(), whole.x_test)
    np.testing.assert_array_equal(streamed.y_train, whole.y_train)
    assert streamed.x_train.copy().dtype == np.float32


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed], ids=["stored", "compressed"])
def test_that_samples_are_taken_as_from_an_array(tmp_path: Path, save: Save) -> None:
    path = write(tmp_path / "mine.npz", save)
    whole, streamed = read_digit_file(path).x_train, open_streamed_file(path).x_train
    assert (len(streamed), streamed.shape, streamed.ndim) == (len(whole), whole.shape, whole.ndim)
    order = np.random.default_rng(3).permutation(30)
    np.testing.assert_array_equal(streamed[order], whole[order])
    np.testing.assert_array_equal(streamed[5:20][np.array([0, 14, 3, 4, 5])], whole[5:20][[0, 14, 3, 4, 5]])
    np.testing.assert_array_equal(streamed[-1], whole[-1])
    np.testing.assert_array_equal(streamed[25:].copy(), whole[25:])
    np.testing.assert_array_equal(streamed.reshaped((64,)).copy(), whole.reshape(30, 64))
    assert len(streamed[:0].copy()) == 0
    with pytest.raises(IndexError):
        streamed[30]


def test_that_a_file_without_a_test_part_has_an_empty_one(tmp_path: Path) -> None:
    content = open_streamed_file(write(tmp_path / "mine.npz", x_test=None, y_test=None))
    assert content.x_test.shape == (0, 8, 8, 1)
    assert content.y_test.shape == (0,)


def test_that_the_held_out_share_is_that_of_data_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = DataChoice(name="file", path=str(write(tmp_path / "mine.npz")))
    monkeypatch.setenv(VARIABLE, "always")
    streamed = load_or_stream(choice)
    assert isinstance(streamed.x_train, StreamedSamples)
    (x, labels), (held, held_labels) = split(streamed, 0.2)
    (whole_x, whole_labels), (whole_held, whole_held_labels) = split(load(choice), 0.2)
    assert isinstance(x, StreamedSamples)
    assert isinstance(held, StreamedSamples)
    np.testing.assert_array_equal(x.copy(), whole_x)
    np.testing.assert_array_equal(held.copy(), whole_held)
    np.testing.assert_array_equal(labels, whole_labels)
    np.testing.assert_array_equal(held_labels, whole_held_labels)


BAD = {
    "not a number": ({"x_train": np.where(np.arange(1920).reshape(30, 8, 8) == 1919, np.nan, 0.5)}, "not numbers"),
    "beyond 255": ({"x_train": np.full((30, 8, 8), 256, np.int32)}, "between 0 and 255"),
    "bad test part": ({"x_test": np.full((10, 8, 8), -1, np.int32)}, "between 0 and 255"),
    "labels too few": ({"y_train": np.zeros(3, np.uint8)}, "the same"),
    "column by column": ({"x_train": np.asfortranarray(digit_arrays()["x_train"])}, "numpy.ascontiguousarray"),
}


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed], ids=["stored", "compressed"])
@pytest.mark.parametrize(("changes", "words"), BAD.values(), ids=BAD)
def test_that_bad_data_is_refused_in_a_sentence(
    tmp_path: Path, save: Save, changes: dict[str, npt.NDArray[Any]], words: str
) -> None:
    with pytest.raises(DataError, match=words):
        open_streamed_file(write(tmp_path / "bad.npz", save, **changes))


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed], ids=["stored", "compressed"])
def test_that_a_flipped_bit_is_found_by_the_checksum(tmp_path: Path, save: Save) -> None:
    path = write(tmp_path / "mine.npz", save)
    content = bytearray(path.read_bytes())
    content[500] ^= 1
    path.write_bytes(content)
    with pytest.raises(DataError, match="damaged"):
        open_streamed_file(path)


def test_that_a_file_that_is_cut_short_while_it_is_used_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.npz")
    samples = open_streamed_file(path).x_train
    with path.open("r+b") as file:
        file.truncate(600)
    with pytest.raises(DataError, match="cannot be read any more"):
        samples.copy()


def test_that_arrays_are_unpacked_once_and_those_of_other_files_removed(tmp_path: Path) -> None:
    first = write(tmp_path / "first.npz", np.savez_compressed)
    open_streamed_file(first)
    cached = sorted((cache_folder() / "unpacked").glob("*/*"))
    assert [path.stat().st_size for path in cached] == [640, 1920]
    before = [path.stat().st_mtime_ns for path in cached]
    open_streamed_file(first)
    assert [path.stat().st_mtime_ns for path in sorted((cache_folder() / "unpacked").glob("*/*"))] == before
    open_streamed_file(write(tmp_path / "second.npz", np.savez_compressed))
    assert not any(path.exists() for path in cached)


def test_that_too_little_room_on_the_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "mine.npz", np.savez_compressed)
    monkeypatch.setattr(unpacked, "_SPARE", 10**18)
    with pytest.raises(DataError, match=r"no room .* numpy\.savez, uncompressed"):
        open_streamed_file(path)
    assert not list((cache_folder() / "unpacked").glob("*/*"))


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed], ids=["stored", "compressed"])
def test_that_the_look_through_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, save: Save) -> None:
    path = write(tmp_path / "mine.npz", save)
    told: list[tuple[float, float]] = []
    open_streamed_file(path, lambda done, of: told.append((done, of)))
    assert told == [(1920, 2560), (2560, 2560)]
    with pytest.raises(DataCancelledError):
        open_streamed_file(write(tmp_path / "other.npz", save), cancelled=lambda: True)
    assert len(list((cache_folder() / "unpacked").glob("*/*"))) in (0, 2), "nothing half unpacked is left"


def facts(training: int, test: int = 0) -> DataFacts:
    return DataFacts("big", (100, 100, 1), ("0", "1"), training, test)


def test_that_data_streams_where_its_copies_would_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    gigabyte = 10**9
    assert not streams(facts(10_000), 2 * gigabyte)  # 0.4 GB as float32, twice
    assert streams(facts(10_000), gigabyte // 2)
    assert streams(facts(10_000, 20_000), gigabyte + gigabyte // 2)
    assert streams(facts(60_000), 1000 * gigabyte), "more than can be read whole"
    monkeypatch.setenv(VARIABLE, "always")
    assert streams(facts(1), 1000 * gigabyte)
    monkeypatch.setenv(VARIABLE, "never")
    assert not streams(facts(10_000), 1)

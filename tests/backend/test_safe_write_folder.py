"""Folders are written whole or not at all, and what is not of their kind is never replaced."""

import os
from pathlib import Path

import pytest

from backend.safe_write import SaveError, earlier_versions
from backend.safe_write_folder import safe_write_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    (folder / "parts").mkdir(parents=True)
    (folder / "sign.txt").write_text("one", "utf-8")
    (folder / "parts" / "a.bin").write_bytes(b"1234")
    return folder


def test_that_a_folder_is_copied_whole_and_its_earlier_version_kept(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "place" / "model"
    target.parent.mkdir()
    safe_write_folder(target, source, "sign.txt")
    assert (target / "parts" / "a.bin").read_bytes() == b"1234"
    (source / "sign.txt").write_text("two", "utf-8")
    safe_write_folder(target, source, "sign.txt")
    assert (target / "sign.txt").read_text("utf-8") == "two"
    (earlier,) = earlier_versions(target)
    assert (earlier / "sign.txt").read_text("utf-8") == "one"
    assert [path.name for path in target.parent.iterdir()] == ["model"]


def test_that_a_folder_with_other_things_in_it_stays(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "holiday"
    target.mkdir()
    (target / "picture.png").write_bytes(b"sun")
    with pytest.raises(SaveError, match="something else has that name"):
        safe_write_folder(target, source, "sign.txt")
    assert [path.name for path in target.iterdir()] == ["picture.png"]


def test_that_what_cannot_be_put_in_place_leaves_the_earlier_folder(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "place" / "model"
    target.parent.mkdir()
    safe_write_folder(target, source, "sign.txt")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    (source / "sign.txt").write_text("two", "utf-8")
    with pytest.raises(SaveError, match="disk is full"):
        safe_write_folder(target, source, "sign.txt")
    assert (target / "sign.txt").read_text("utf-8") == "one"
    assert [path.name for path in target.parent.iterdir()] == ["model"]


def test_that_what_a_killed_process_left_is_swept(source: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    left = place / ".model.999999999.abcd.netsketch-unfinished-folder"
    left.mkdir(parents=True)
    ours = place / f".model.{os.getpid()}.abcd.netsketch-unfinished-folder"
    ours.mkdir()
    safe_write_folder(place / "model", source, "sign.txt")
    assert not left.exists()
    assert ours.exists()


def test_that_a_disk_that_is_full_while_it_is_copied_is_told(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copy2", fail)
    with pytest.raises(SaveError, match="disk is full"):
        safe_write_folder(tmp_path / "model", source, "sign.txt")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home") == ["source"]

"""Where NetSketch keeps its own files."""

from pathlib import Path

import pytest

from backend.folders import cache_folder, data_folder, state_folder


def test_that_all_folders_lie_below_the_home_that_is_set_and_exist(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    folders = [data_folder(), state_folder(), cache_folder()]
    assert len(set(folders)) == 3
    assert all(folder.is_dir() and folder.parent == tmp_path / "home" for folder in folders)


def test_that_without_one_they_are_those_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETSKETCH_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    for folder in (data_folder(), state_folder(), cache_folder()):
        assert folder.name == "netsketch" or "netsketch" in folder.parts

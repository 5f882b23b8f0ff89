"""What is no file is refused before anything waits for it."""

import os
import sys
from pathlib import Path

import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read_any import read_any
from backend.engine.model_files.read_drawing import read_drawing


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("name", ["pipe.h5", "pipe.keras", "pipe.weights.h5"])
def test_that_nobody_waits_for_a_pipe(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(ModelFileError, match="a device or a pipe"):
        read_any(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("name", ["pipe.json", "pipe.py", "pipe.ipynb"])
def test_that_nobody_waits_for_a_pipe_of_a_program(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(ModelFileError, match="a device or a pipe"):
        read_drawing(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such device")
def test_that_a_device_without_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    with pytest.raises(ModelFileError, match="a device or a pipe"):
        read_drawing(tmp_path / "zero.json")


def test_that_a_name_that_no_file_can_have_is_none(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="There is no file"):
        read_any(tmp_path / ("x" * 300 + ".h5"))


def test_that_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refused)
    with pytest.raises(ModelFileError, match="check its permissions"):
        read_any(tmp_path / "locked" / "model.h5")


def test_that_a_folder_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="is a folder"):
        read_any(tmp_path)
    with pytest.raises(ModelFileError, match="There is no file"):
        read_any(tmp_path / "gone.h5")


def test_that_what_is_no_model_says_what_to_open_instead(tmp_path: Path) -> None:
    for name, words in (
        ("net.onnx", "writes .onnx files, but does not read them. Open the .h5 file"),
        ("net.tflite", "writes .tflite files, but does not read them. Open the .h5 file"),
        ("net.h5", "Open a model that was saved as .h5"),
    ):
        (tmp_path / name).write_bytes(b"no HDF5 at all")
        with pytest.raises(ModelFileError, match=words):
            read_any(tmp_path / name)

"""A machine that lacks Qt's system libraries: one sentence with the command, never a traceback."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from app import system_libraries
from app.__main__ import COMMANDS
from app.command_line_parser import make_parser
from app.system_libraries import missing_packages, missing_screen_sentence, sentence_for


def test_that_nothing_is_missing_where_the_tests_run() -> None:
    assert system_libraries.missing_library_sentence() is None


def test_that_the_sentence_names_the_library_and_the_command() -> None:
    sentence = sentence_for("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "libEGL.so.1 is missing" in sentence
    assert "apt-get install -y" in sentence
    assert "libegl1" in sentence
    assert "\n" not in sentence


def test_that_a_library_that_nobody_thought_of_is_named_too() -> None:
    assert "libnew.so.7" in sentence_for("libnew.so.7: cannot open shared object file")


def test_that_every_missing_screen_library_is_asked_for_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ctypes.CDLL

    def lacking(name: str) -> ctypes.CDLL:
        if name in ("libxcb-cursor.so.0", "libxcb-icccm.so.4"):
            raise OSError(name)
        return real(None)

    monkeypatch.setattr(ctypes, "CDLL", lacking)
    assert missing_packages() == ["libxcb-cursor0", "libxcb-icccm4"]
    assert "libxcb-cursor0 libxcb-icccm4" in (missing_screen_sentence() or "")


def test_that_the_window_command_ends_with_the_sentence(tmp_path: Path) -> None:
    # A Qt that cannot be loaded, in the place of the real one.
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "QtWidgets.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from app.__main__ import main; sys.exit(main())"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "apt-get install" in result.stderr


def test_that_the_door_knows_every_command() -> None:
    sub = next(action for action in make_parser()._actions if action.dest == "command")
    assert {*COMMANDS, "tour"} == set(sub.choices or ())


def test_that_a_word_that_is_neither_command_nor_file_is_refused() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "app", "frobnicate"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "no file “frobnicate”" in result.stderr
    assert "train" in result.stderr

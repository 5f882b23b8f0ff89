"""What the command line keeps whatever happens: signals, a run that cannot be kept, faults, a reader that goes."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import command_line
from app.command_line import main
from app.command_line_output import Output
from app.command_line_signals import StopSignals
from backend.engine import train as engine_train
from backend.engine.train import train
from backend.messages import Event, TrainingEnded, TrainingStarted
from backend.runs import list_runs
from tests.backend.engine.small import write_small_data

COMMAND = [sys.executable, "-m", "app.command_line"]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Small data; folders of its own for one test, and TensorFlow as the tests have it."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(command_line, "_start_engine", lambda *_: None)
    # What Ctrl+C does here belongs to the tests.
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    return str(write_small_data(tmp_path / "patterns.npz").path)


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_ends_a_training_in_good_order(number: signal.Signals, tmp_path: Path) -> None:
    data = str(write_small_data(tmp_path / "patterns.npz").path)
    environment = {**os.environ, "NETSKETCH_HOME": str(tmp_path)}
    words = [*COMMAND, "train", "mlp", "--data", data, "--epochs", "1000000", "--json"]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as process:
        assert process.stderr is not None
        assert "Epoch 1 " in next(line for line in process.stderr if "Epoch" in line)
        process.send_signal(number)
        told, errors = process.communicate()
    assert process.returncode == 128 + number, errors
    assert "Traceback" not in errors
    assert Path(json.loads(told)["model"]).is_file()


def test_that_the_second_signal_ends_the_process() -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    stopped: list[bool] = []
    try:
        signals = StopSignals(lambda: stopped.append(True))
        signal.raise_signal(signal.SIGTERM)
        assert stopped == [True]
        assert signals.status == 128 + signal.SIGTERM
        assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def test_that_a_model_whose_run_cannot_be_kept_is_saved_beside(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_folder(*given: object, **options: object) -> TrainingEnded:
        *rest, emit, control, publish = given

        def hear(event: Event) -> None:
            emit(event)  # type: ignore[operator]
            if isinstance(event, TrainingStarted):
                shutil.rmtree(event.run)

        return train(*rest, hear, control, publish, **options)  # type: ignore[arg-type, call-arg]

    monkeypatch.setattr(engine_train, "train", without_folder)
    monkeypatch.chdir(tmp_path)
    assert main(["train", "mlp", "--data", data, "--epochs", "1", "--json"]) == 0
    told, errors = capsys.readouterr()
    model = Path(json.loads(told)["model"])
    assert model.parent == tmp_path
    assert model.is_file()
    assert "could not be kept" in errors or "was not saved" in errors
    assert list_runs() == []


def test_that_a_model_that_cannot_be_saved_where_it_was_to_be_is_told_with_where_it_is(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.h5").mkdir()
    assert main(["train", "mlp", "--data", data, "--epochs", "1", "--out", str(tmp_path / "mine.h5")]) == 1
    last = capsys.readouterr().err.splitlines()[-1]
    assert "that is the name of a folder" in last
    assert "last.h5" in last


def test_that_a_folder_that_takes_no_model_is_told_before_training(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["train", "mlp", "--data", data, "--epochs", "1", "--out", str(tmp_path / "mine.h5")]) == 1
    assert "writing there is not allowed" in capsys.readouterr().err
    assert list_runs() == []


def test_that_an_early_end_is_told_with_its_reason(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--epochs", "50", "--optimizer", "sgd", "--learning-rate", "1e-9", "--early-stopping", "2"]
    assert main(["train", "mlp", "--data", data, *options, "--set", "min_delta=0.01"]) == 0
    assert "Stopped early, after epoch 3" in capsys.readouterr().err


def test_that_a_fault_nobody_foresaw_is_one_sentence(
    data: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_given: object, **_options: object) -> TrainingEnded:
        raise RuntimeError("quite unforeseen")

    monkeypatch.setattr(engine_train, "train", fail)
    assert main(["train", "mlp", "--data", data]) == 1
    errors = capsys.readouterr().err
    assert "a fault it does not know (RuntimeError)" in errors
    assert "Traceback" not in errors


def test_that_folders_of_its_own_that_cannot_be_made_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "file"))
    assert main(["continue", "last"]) == 1
    errors = capsys.readouterr().err
    assert "cannot be read or written" in errors
    assert "Traceback" not in errors


def test_that_a_reader_that_goes_ends_no_training(monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed:
        def write(self, _text: str) -> None:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Closed())
    Output(as_json=False).progress("Epoch 1")


@pytest.mark.parametrize("words", [["--epochs", "nan"], ["--seed", "1.5"], ["--learning-rate", "fast"]])
def test_that_what_is_no_number_is_told_in_plain_words(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "mlp", *words]) == 2
    errors = capsys.readouterr().err
    assert f"“{words[1]}” is no " in errors
    assert "invalid" not in errors

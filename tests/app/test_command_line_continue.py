"""`netsketch continue`: going on with a run, by the command line."""

import json
from pathlib import Path

import pytest

from tests.app.test_command_line import run
from tests.backend.engine.small import write_small_data


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def first(home: Path) -> dict[str, object]:
    """A run of two epochs."""
    data = write_small_data(home / "patterns.npz").path
    done = run("train", "mlp", "--data", str(data), "--epochs", "2", "--json", NETSKETCH_HOME=str(home))
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_that_a_run_is_given_more_epochs(home: Path, first: dict[str, object]) -> None:
    done = run("continue", "last", "--epochs", "4", "--json", NETSKETCH_HOME=str(home))
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [row["epoch"] for row in told["epochs"]] == [1, 2, 3, 4]
    assert told["epochs"][:2] == first["epochs"]
    assert told["run"] == first["run"]
    again = run("continue", str(first["run"]), "--epochs", "3", NETSKETCH_HOME=str(home))
    assert again.returncode == 1
    assert "has had 4 epochs already" in again.stderr


@pytest.mark.parametrize("name", ["no-such-run", "/", "..", ""])
def test_that_an_unknown_run_is_refused(home: Path, name: str) -> None:
    done = run("continue", name, NETSKETCH_HOME=str(home))
    assert done.returncode == 1
    assert "There is no run" in done.stderr


def test_that_where_there_is_no_run_it_is_said(tmp_path: Path) -> None:
    done = run("continue", "last", NETSKETCH_HOME=str(tmp_path))
    assert done.returncode == 1
    assert "There is no run yet" in done.stderr

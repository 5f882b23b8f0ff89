"""Run folders: made, filled, read again."""

from pathlib import Path

import msgspec
import pytest

from backend.project import Project
from backend.runs import (
    EpochRow,
    RunFolder,
    create_run,
    delete_run,
    list_runs,
    read_epochs,
    read_record,
    rename_run,
    runs_folder,
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path))
    return create_run(
        Project(name="Digits"),
        parameters=7,
        samples=80,
        validation_samples=20,
        steps_per_epoch=3,
        device="Training on paper",
    )


def test_that_a_new_run_is_listed_and_running(run: RunFolder) -> None:
    assert list_runs() == [run.record]
    assert run.record.outcome == "running"
    assert run.record.name == "Digits"


def test_that_epochs_are_read_as_they_were_written(run: RunFolder) -> None:
    rows = [EpochRow(1, 0.1234567890123, 0.5, None, None, 0.001, 1.5, 0.25), EpochRow(2, None, 0.75)]
    run.write_epochs(rows)
    assert read_epochs(run.path) == rows


def test_that_a_line_cut_off_by_a_power_cut_is_left_out(run: RunFolder) -> None:
    run.write_epochs([EpochRow(1, 0.5, 0.5)])
    with (run.path / "metrics.csv").open("a") as file:
        file.write("2,0.4,0.")
    assert [row.epoch for row in read_epochs(run.path)] == [1]


def test_that_the_record_is_changed_and_read_again(run: RunFolder) -> None:
    run.update(outcome="finished", epochs_done=3, metrics={"loss": None})
    record = read_record(run.path)
    assert record == run.record
    assert record is not None
    assert record.epochs_done == 3


def test_that_a_run_is_renamed_and_deleted(run: RunFolder) -> None:
    rename_run(run.path, "The good one")
    assert [record.name for record in list_runs()] == ["The good one"]
    delete_run(run.path)
    assert list_runs() == []


def test_that_only_folders_of_runs_are_deleted(run: RunFolder, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not the folder of a run"):
        delete_run(tmp_path)
    assert run.path.is_dir()


def test_that_a_folder_without_a_readable_record_is_no_run(run: RunFolder) -> None:
    (runs_folder() / "scratch").mkdir()
    (run.path / "run.json").write_text("{")
    assert list_runs() == []


def test_that_the_network_as_drawn_is_kept_in_plain_json(run: RunFolder) -> None:
    assert msgspec.json.decode((run.path / "graph.json").read_bytes()) == {"nodes": [], "links": []}

"""Run folders: made, filled, read again."""

from pathlib import Path

import msgspec
import pytest

from backend.project import Project
from backend.runs import (
    EpochRow,
    RunFolder,
    create_run,
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


def test_that_a_run_is_renamed(run: RunFolder) -> None:
    rename_run(run.path, "The good one")
    assert [record.name for record in list_runs()] == ["The good one"]


def test_that_a_folder_without_a_readable_record_is_no_run(run: RunFolder) -> None:
    (runs_folder() / "scratch").mkdir()
    (run.path / "run.json").write_text("{")
    assert list_runs() == []


def test_that_the_network_as_drawn_is_kept_in_plain_json(run: RunFolder) -> None:
    assert msgspec.json.decode((run.path / "graph.json").read_bytes()) == {"nodes": [], "links": []}


# Bad input ----------------------------------------------------------------------------------------------------


def changed(run: RunFolder, **fields: object) -> None:
    record = msgspec.json.decode((run.path / "run.json").read_bytes())
    (run.path / "run.json").write_bytes(msgspec.json.encode({**record, **fields}))


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"id": "x", "name": "y", "training": 3, "data": {}}',
        b'{"id": "x", "training": {}, "data": {}, "started": "2026-01-01"}',
    ],
)
def test_that_a_damaged_record_is_left_out(run: RunFolder, damage: bytes) -> None:
    (run.path / "run.json").write_bytes(damage)
    assert list_runs() == []


@pytest.mark.parametrize("started", ["yesterday", "", "0001-01-01T00:00:00+14:00"])
def test_that_a_run_of_no_time_is_left_out(run: RunFolder, started: str) -> None:
    changed(run, started=started)
    assert list_runs() == []


def test_that_files_and_links_among_the_runs_are_left_out(run: RunFolder, tmp_path: Path) -> None:
    (runs_folder() / "README.txt").write_text("mine")
    (runs_folder() / "link").symlink_to(run.path, target_is_directory=True)
    (runs_folder() / "nowhere").symlink_to(tmp_path / "gone")
    assert [record.id for record in list_runs()] == [run.record.id]


def test_that_what_a_newer_version_wrote_is_left_out_and_the_rest_is_read(run: RunFolder) -> None:
    training = {**msgspec.to_builtins(run.record.training), "ensemble": 5, "monitor": "calibration", "seed": 9}
    data = {**msgspec.to_builtins(run.record.data), "folds": [1, 2]}
    changed(run, training=training, data=data, outcome="paused", energy={"joule": 3}, netsketch=9)

    record = read_record(run.path)

    assert record is not None
    assert record.training.seed == 9
    assert record.training.monitor == run.record.training.monitor
    assert record.data == run.record.data
    assert record.outcome == "running"


def test_that_a_run_is_known_by_its_folder_whatever_its_record_says(run: RunFolder) -> None:
    changed(run, id="../../precious")
    assert [record.id for record in list_runs()] == [run.path.name]


def test_that_rubbish_among_the_epochs_is_left_out(run: RunFolder) -> None:
    run.write_epochs([EpochRow(1, 0.5, 0.5)])
    with (run.path / "metrics.csv").open("ab") as file:
        file.write(b"\xff\xfe\x00rubbish\nword,0.4\n-3,1\n1.5,1\n1e999,1\n2,nan,inf,x,0.7,,,,9,9,9\n3,0.25\n")
    assert read_epochs(run.path) == [EpochRow(1, 0.5, 0.5), EpochRow(2, val_accuracy=0.7), EpochRow(3, 0.25)]


def test_that_columns_are_found_by_name(run: RunFolder) -> None:
    (run.path / "metrics.csv").write_text("precision,loss,epoch,top_5\n0.1,0.5,1,0.9\n")
    assert read_epochs(run.path) == [EpochRow(1, 0.5, further={"precision": 0.1, "top_5": 0.9})]


def test_that_further_metrics_have_columns_of_their_own(run: RunFolder) -> None:
    rows = [EpochRow(1, 0.5, further={"auc": 0.75}), EpochRow(2, 0.25, further={"auc": None, "val_auc": 0.5})]
    run.write_epochs(rows)
    assert read_epochs(run.path) == [
        EpochRow(1, 0.5, further={"auc": 0.75, "val_auc": None}),
        EpochRow(2, 0.25, further={"auc": None, "val_auc": 0.5}),
    ]


def test_that_of_two_lines_for_one_epoch_the_later_counts(run: RunFolder) -> None:
    run.write_epochs([EpochRow(1, 0.5), EpochRow(2, 0.4), EpochRow(1, 0.3)])
    assert read_epochs(run.path) == [EpochRow(1, 0.3), EpochRow(2, 0.4)]


@pytest.mark.parametrize("text", ["", "\n", "no,such,columns\n1,2,3\n", 'epoch,loss\n1,"' + "x" * 200_000 + "\n"])
def test_that_metrics_that_are_none_are_no_epochs(run: RunFolder, text: str) -> None:
    (run.path / "metrics.csv").write_text(text)
    assert read_epochs(run.path) == []


def test_that_a_folder_that_has_gone_has_neither_record_nor_epochs() -> None:
    assert read_record(runs_folder() / "gone") is None
    assert read_epochs(runs_folder() / "gone") == []

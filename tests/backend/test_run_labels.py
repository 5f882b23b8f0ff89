"""Names, notes and stars of runs, which the window gives while another process may write the record."""

from pathlib import Path

import pytest

from backend.project import Project
from backend.run_labels import FILE, label_run, read_labels
from backend.runs import RunFolder, create_run, read_record


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path))
    return create_run(Project(name="Digits"), parameters=7, samples=80, validation_samples=20, device="paper")


def test_that_labels_are_part_of_the_record(run: RunFolder) -> None:
    label_run(run.path, name="The good one", notes="with more\ndropout", starred=True)

    record = read_record(run.path)

    assert record is not None
    assert (record.name, record.notes, record.starred) == ("The good one", "with more\ndropout", True)


def test_that_a_training_does_not_take_back_what_was_said_meanwhile(run: RunFolder) -> None:
    label_run(run.path, name="The good one", starred=True)

    run.update(outcome="finished", epochs_done=5)

    record = read_record(run.path)
    assert record is not None
    assert (record.name, record.starred, record.outcome, record.epochs_done) == (
        "The good one",
        True,
        "finished",
        5,
    )


def test_that_what_is_not_said_stays_and_what_is_taken_back_goes(run: RunFolder) -> None:
    label_run(run.path, notes="wider", starred=True)
    label_run(run.path, name="Wide")
    label_run(run.path, notes="", starred=False)

    record = read_record(run.path)

    assert record is not None
    assert (record.name, record.notes, record.starred) == ("Wide", "", False)


def test_that_a_name_of_blanks_is_none_and_a_name_has_one_line(run: RunFolder) -> None:
    label_run(run.path, name="  ")
    assert read_labels(run.path).name is None
    label_run(run.path, name=" two\nlines  of it ")
    assert read_labels(run.path).name == "two lines of it"


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"name": 7}', b"[" * 100_000, b"\xff\xfe"])
def test_that_damaged_labels_are_none(run: RunFolder, damage: bytes) -> None:
    (run.path / FILE).write_bytes(damage)

    record = read_record(run.path)

    assert record is not None
    assert record.name == "Digits"

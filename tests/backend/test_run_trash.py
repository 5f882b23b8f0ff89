"""Deleted runs: brought back, and swept after their time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend.project import Project
from backend.run_lock import RunLock
from backend.run_trash import KEPT_DAYS, TrashError, discard_run, restore_run, sweep_trash, trash_folder
from backend.runs import create_run, list_runs, runs_folder

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path))
    return tmp_path


def made(name: str = "Digits", size: int = 0) -> Path:
    run = create_run(Project(name=name), parameters=7, samples=80, validation_samples=20, device="paper")
    run.last.write_bytes(b"x" * size)
    return run.path


def test_that_a_deleted_run_is_gone_from_the_list_and_can_be_brought_back() -> None:
    folder = made()
    before = list_runs()

    place = discard_run(folder)
    assert list_runs() == []
    assert restore_run(place) == folder

    assert list_runs() == before


def test_that_a_run_that_is_being_trained_stays() -> None:
    folder = made()
    lock = RunLock(folder)
    with pytest.raises(TrashError, match="being trained in another window"):
        discard_run(folder)
    assert [record.id for record in list_runs()] == [folder.name]
    lock.release()
    discard_run(folder)
    assert list_runs() == []


def test_that_only_folders_of_runs_are_deleted(home: Path) -> None:
    precious = home / "precious"
    precious.mkdir()
    with pytest.raises(ValueError, match="not the folder of a run"):
        discard_run(precious)
    assert precious.is_dir()


def test_that_a_run_that_has_gone_is_told_in_a_sentence() -> None:
    with pytest.raises(TrashError, match="not there any more"):
        discard_run(runs_folder() / "20260304-120000-abcd")


def test_that_what_a_link_points_to_survives_its_deletion(home: Path) -> None:
    precious = home / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("three years of work")
    link = runs_folder() / "link"
    link.symlink_to(precious, target_is_directory=True)

    discard_run(link, NOON)
    sweep_trash(NOON + timedelta(days=365))

    assert (precious / "thesis.txt").read_text() == "three years of work"
    assert list(trash_folder().iterdir()) == []


def test_that_a_run_is_not_brought_back_over_another_one() -> None:
    folder = made()
    place = discard_run(folder)
    folder.mkdir()

    with pytest.raises(TrashError, match="not brought back"):
        restore_run(place)
    assert place.is_dir()


def test_that_a_run_that_left_the_trash_cannot_be_brought_back() -> None:
    place = discard_run(made(), NOON)
    sweep_trash(NOON + timedelta(days=KEPT_DAYS))

    with pytest.raises(TrashError, match="not in the trash any more"):
        restore_run(place)


def test_that_the_trash_is_kept_for_thirty_days() -> None:
    place = discard_run(made(), NOON)

    assert sweep_trash(NOON + timedelta(days=KEPT_DAYS, seconds=-1)) == 0
    assert place.is_dir()
    assert sweep_trash(NOON + timedelta(days=KEPT_DAYS)) == 1
    assert not place.exists()


def test_that_of_too_much_trash_the_oldest_goes_first() -> None:
    old = discard_run(made(size=60_000), NOON)
    new = discard_run(made(size=60_000), NOON + timedelta(hours=1))

    assert sweep_trash(NOON + timedelta(hours=2), most_bytes=100_000) == 1

    assert new.is_dir()
    assert not old.exists()


def test_that_sweeping_leaves_what_nobody_deleted_here() -> None:
    (trash_folder() / "holiday.jpg").write_bytes(b"sea")
    (trash_folder() / "2019.notes").mkdir()

    assert sweep_trash(NOON, most_bytes=0) == 0

    assert {path.name for path in trash_folder().iterdir()} == {"holiday.jpg", "2019.notes"}

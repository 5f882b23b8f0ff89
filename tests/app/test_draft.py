"""Unsaved work survives the end of its process, and nothing else is offered."""

from pathlib import Path

from app.draft import Draft
from backend.project import Project

UNSAVED = Project(name="unsaved work")


def test_that_a_draft_left_behind_is_offered_once(tmp_path: Path) -> None:
    crashed = Draft(tmp_path)
    crashed.write(UNSAVED)
    crashed.close()
    assert Draft(tmp_path).left_behind() == UNSAVED
    assert Draft(tmp_path).left_behind() is None


def test_that_the_draft_of_a_running_window_is_not_offered(tmp_path: Path) -> None:
    running = Draft(tmp_path)
    running.write(UNSAVED)
    assert Draft(tmp_path).left_behind() is None


def test_that_saved_work_leaves_no_draft(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.write(UNSAVED)
    draft.remove()
    draft.close()
    assert Draft(tmp_path).left_behind() is None


def test_that_a_damaged_draft_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "damaged.netsketch").write_bytes(b'{"netsketch": 1, "gra')
    assert Draft(tmp_path).left_behind() is None


def test_that_a_draft_that_cannot_be_read_is_kept_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "newer.netsketch").write_bytes(b'{"netsketch": 99, "graph": 7}')
    Draft(tmp_path).left_behind()
    assert (tmp_path / "newer.unreadable").read_bytes() == b'{"netsketch": 99, "graph": 7}'


def test_that_of_two_drafts_left_behind_each_is_offered(tmp_path: Path) -> None:
    for name in ("first", "second"):
        crashed = Draft(tmp_path)
        crashed.write(Project(name=name))
        crashed.close()
    offered = {str(Draft(tmp_path).left_behind()), str(Draft(tmp_path).left_behind())}
    assert offered == {str(Project(name="first")), str(Project(name="second"))}

"""Runs whose process ended from outside: a crash, a kill, a power cut."""

from pathlib import Path

from backend.run_lock import RunLock, is_being_trained
from backend.runs import PROJECT_FILE, RunRecord, list_runs, now_text, open_run, runs_folder
from backend.wording import say

CHECKPOINTS = "checkpoints"
"""The folder of a run in which there is what it can go on from."""


def interrupted_runs() -> list[RunRecord]:
    """Those that can go on, the newest first: said to be running, and nobody trains them."""
    return [
        record for record in list_runs() if record.outcome == "running" and _can_go_on(runs_folder() / record.id)
    ]


def _can_go_on(folder: Path) -> bool:
    return (folder / PROJECT_FILE).exists() and not is_being_trained(folder)


def leave_interrupted(folder: Path) -> None:
    """Take it for one that was stopped. Raises `UserError` where it is gone or trained elsewhere."""
    run = open_run(folder)
    lock = RunLock(folder)
    try:
        run.update(outcome="stopped", why=str(say("It was interrupted.")), ended=now_text())
    finally:
        lock.release()

"""Run folders: what a training leaves behind, as plain files that other programs read too.

`runs/<id>/` holds `run.json` (what was trained, how, and how it ended), `graph.json` (the network as drawn),
`metrics.csv` (one line an epoch), `last.h5` and `best.h5`.
"""

import csv
import io
import secrets
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from backend.folders import data_folder
from backend.project import DataChoice, Project, TrainingSettings
from backend.project_file import project_to_json, read_project
from backend.safe_write import SaveError, safe_write, sweep_leftovers, why_not_saved
from backend.wording import UserError, say

COLUMNS = (
    *("epoch", "loss", "accuracy", "val_loss", "val_accuracy"),
    *("learning_rate", "seconds", "validation_seconds"),
)
"""The columns of `metrics.csv`."""

Ending = Literal["finished", "stopped", "failed"]
Outcome = Ending | Literal["running"]


class RunRecord(msgspec.Struct, frozen=True):
    """What `run.json` holds. `started` and `ended` are UTC, ISO 8601; `metrics` are those of the last epoch.

    A run whose process was ended from outside stays "running".
    """

    id: str
    name: str
    started: str
    training: TrainingSettings
    data: DataChoice
    parameters: int
    samples: int
    validation_samples: int
    device: str
    outcome: Outcome = "running"
    why: str = ""
    ended: str | None = None
    epochs_done: int = 0
    best_epoch: int | None = None
    metrics: dict[str, float | None] = {}
    steps_done: int = 0
    steps_per_epoch: int = 0
    notes: str = ""
    starred: bool = False
    netsketch: int = 1


class EpochRow(msgspec.Struct, frozen=True):
    """One line of `metrics.csv`; `None` is what was not a number or not measured.

    `further` are metrics that were chosen beside loss and accuracy, by their names; each has a column of its own.
    """

    epoch: int
    loss: float | None = None
    accuracy: float | None = None
    val_loss: float | None = None
    val_accuracy: float | None = None
    learning_rate: float | None = None
    seconds: float | None = None
    validation_seconds: float | None = None
    further: dict[str, float | None] = {}


def runs_folder() -> Path:
    """The folder of all runs; it exists."""
    folder = data_folder() / "runs"
    folder.mkdir(exist_ok=True)
    return folder


class RunFolder:
    """One run's folder while it is being filled."""

    def __init__(self, path: Path, record: RunRecord) -> None:
        self.path = path
        self.record = record

    @property
    def last(self) -> Path:
        """The model as it was left."""
        return self.path / "last.h5"

    @property
    def best(self) -> Path:
        """The model of the best epoch."""
        return self.path / "best.h5"

    def update(self, **changes: object) -> None:
        """Change fields of the record, and write `run.json`."""
        self.record = msgspec.structs.replace(self.record, **changes)
        _write_json(self.path / "run.json", self.record)

    def write_epochs(self, rows: Sequence[EpochRow]) -> None:
        """Write `metrics.csv` anew, whole or not at all."""
        further = list(dict.fromkeys(name for row in rows for name in row.further))
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow((*COLUMNS, *further))
        for row in rows:
            values = [*(getattr(row, column) for column in COLUMNS), *(row.further.get(name) for name in further)]
            table.writerow("" if value is None else repr(value) for value in values)
        safe_write(self.path / "metrics.csv", text.getvalue().encode(), keep_earlier=False)


def create_run(
    project: Project,
    *,
    parameters: int,
    samples: int,
    validation_samples: int,
    steps_per_epoch: int,
    device: str,
) -> RunFolder:
    """Make the folder of a run that begins now; raises `SaveError` where it cannot be written."""
    now = datetime.now(UTC)
    identity = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    path = runs_folder() / identity
    record = RunRecord(
        id=identity,
        name=project.name,
        started=now.isoformat(timespec="seconds"),
        training=project.training,
        data=project.data,
        parameters=parameters,
        samples=samples,
        validation_samples=validation_samples,
        device=device,
        steps_per_epoch=steps_per_epoch,
    )
    run = RunFolder(path, record)
    try:
        path.mkdir()
    except OSError as error:
        raise SaveError(why_not_saved(error, path)) from error
    run.update()
    _write_json(path / "graph.json", project.graph)
    safe_write(path / "project.netsketch", project_to_json(project), keep_earlier=False)
    run.write_epochs(())
    return run


def open_run(path: Path) -> RunFolder:
    """The folder of a run, to be filled further; raises `UserError` where it is none any more."""
    record = read_record(path)
    if record is None:
        raise UserError(
            say(
                "There is no run in {folder} any more, or it is damaged. Train the network anew.", folder=str(path)
            )
        )
    return RunFolder(path, record)


def read_run_project(folder: Path) -> Project:
    """The project that a run was made of; raises `UserError` where its file cannot be read."""
    return read_project(folder / "project.netsketch")


def now_text() -> str:
    """The time now as the records write it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def list_runs() -> list[RunRecord]:
    """All runs whose record can be read, the newest first."""
    found = []
    for folder in sorted(runs_folder().iterdir(), reverse=True):
        record = read_record(folder)
        if record is not None:
            found.append(record)
    return found


def read_record(folder: Path) -> RunRecord | None:
    """The record of a run's folder; `None` where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / "run.json").read_bytes(), type=RunRecord)
    except (OSError, msgspec.MsgspecError):
        return None


def read_epochs(folder: Path) -> list[EpochRow]:
    """The lines of a run's `metrics.csv`; a last line that was cut off by a power cut is left out."""
    try:
        text = (folder / "metrics.csv").read_text(encoding="utf-8")
    except OSError:
        return []
    whole = text[: text.rfind("\n") + 1]
    rows = []
    for line in csv.DictReader(io.StringIO(whole)):
        filled = {name: value for name, value in line.items() if name in COLUMNS and value}
        further = {name: value or None for name, value in line.items() if name not in COLUMNS}
        rows.append(msgspec.convert({**filled, "further": further}, EpochRow, strict=False))
    return rows


def rename_run(folder: Path, name: str) -> None:
    """Give a run another name."""
    record = read_record(folder)
    if record is not None:
        _write_json(folder / "run.json", msgspec.structs.replace(record, name=name))


def delete_run(folder: Path) -> None:
    """Delete a run with its models."""
    if folder.parent != runs_folder():
        raise ValueError(f"{folder} is not the folder of a run")
    shutil.rmtree(folder)


def sweep_runs() -> None:
    """Remove what killed processes left unfinished in the run folders."""
    for folder in runs_folder().iterdir():
        if folder.is_dir():
            sweep_leftovers(folder)


def _write_json(path: Path, value: msgspec.Struct) -> None:
    safe_write(path, msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n", keep_earlier=False)

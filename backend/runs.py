"""Run folders: what a training leaves behind, as plain files that other programs read too.

`runs/<id>/` holds `run.json` (what was trained, how, and how it ended), `graph.json` (the network as drawn),
`project.netsketch` (the whole project), `metrics.csv` (one line an epoch), `last.h5` and `best.h5`. What a person
says of it later stands in `labels.json`.
"""

import csv
import io
import math
import secrets
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from backend.folders import data_folder
from backend.project import DataChoice, Project, TrainingSettings
from backend.project_file import project_to_json
from backend.run_labels import label_run, read_labels
from backend.safe_write import SaveError, safe_write, sweep_leftovers, why_not_saved
from backend.wording import UserError, say

COLUMNS = (
    *("epoch", "loss", "accuracy", "val_loss", "val_accuracy"),
    *("learning_rate", "seconds", "validation_seconds"),
)
"""The columns of `metrics.csv`."""

PROJECT_FILE = "project.netsketch"
"""The project as it was when the run began, for people to open again."""

START_FILE = "start.h5"
"""The network that a run goes on from, where it does not begin with an untrained one."""

Ending = Literal["finished", "stopped", "failed"]
Outcome = Ending | Literal["running"]


class RunRecord(msgspec.Struct, frozen=True):
    """What `run.json` holds. `started` and `ended` are UTC, ISO 8601; `metrics` are those of the last epoch.

    `begun_from` is the name of the network whose weights it began with, empty where all began anew.
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
    begun_from: str = ""
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
    steps_per_epoch: int = 0,
    device: str,
    begun_from: str = "",
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
        begun_from=begun_from,
    )
    run = RunFolder(path, record)
    try:
        path.mkdir()
    except OSError as error:
        raise SaveError(why_not_saved(error, path)) from error
    try:
        run.update()
        _write_json(path / "graph.json", project.graph)
        safe_write(path / PROJECT_FILE, project_to_json(project), keep_earlier=False)
        run.write_epochs(())
    except SaveError:
        shutil.rmtree(path, ignore_errors=True)  # a run that never began
        raise
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
    """The record of a run's folder, with the labels that a person gave it; `None` where none can be read.

    What a newer version wrote into it is left out. The id is the name of the folder, so that a folder that was
    copied is a run of its own. A link is no run: what is done to a run must not reach what it points to.
    """
    if folder.is_symlink():
        return None
    try:
        fields = msgspec.json.decode((folder / "run.json").read_bytes(), type=dict[str, Any])
        known = {
            **_fitting(fields, RunRecord),
            "training": _fitting(fields["training"], TrainingSettings),
            "data": _fitting(fields["data"], DataChoice),
        }
        record = msgspec.convert(known, RunRecord)
        datetime.fromisoformat(record.started).astimezone()
    except (OSError, msgspec.MsgspecError, RecursionError, LookupError, TypeError, ValueError, OverflowError):
        return None
    said = {
        name: value for name, value in msgspec.structs.asdict(read_labels(folder)).items() if value is not None
    }
    return msgspec.structs.replace(record, id=folder.name, **said)


def _fitting(fields: object, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields that this version knows, with values that it knows; the others have their defaults."""
    if not isinstance(fields, dict):
        raise TypeError(f"{kind.__name__} is an object, not {fields!r:.50}")
    hints = {field.name: field.type for field in msgspec.structs.fields(kind)}
    return {name: value for name, value in fields.items() if name in hints and _fits(value, hints[name])}


def _fits(value: Any, hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, TrainingSettings | DataChoice):
        return True  # looked at by themselves
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return False
    return True


def read_epochs(folder: Path) -> list[EpochRow]:
    """The lines of a run's `metrics.csv`, in the order of their epochs.

    A last line that was cut off by a power cut is left out, and so is what is no line of an epoch; columns are
    found by their names. Of two lines for one epoch the later one counts.
    """
    try:
        text = (folder / "metrics.csv").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    whole = text[: text.rfind("\n") + 1].replace("\0", "")
    found: dict[int, EpochRow] = {}
    try:
        for line in csv.DictReader(io.StringIO(whole)):
            values = {name: _number(line.get(name)) for name in COLUMNS}
            epoch = values.pop("epoch")
            further = {name: _number(text) for name, text in line.items() if name and name not in COLUMNS}
            if epoch is not None and epoch >= 1 and epoch == int(epoch):
                found[int(epoch)] = EpochRow(epoch=int(epoch), **values, further=further)
    except csv.Error:
        return [found[epoch] for epoch in sorted(found)]  # a cell without end: what stood before it counts
    return [found[epoch] for epoch in sorted(found)]


def _number(text: str | None) -> float | None:
    try:
        number = float(text) if text else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def metrics_of_row(row: EpochRow) -> dict[str, float | None]:
    """The metrics of an epoch by their names, as its event told them."""
    named = {name: getattr(row, name) for name in ("loss", "accuracy", "val_loss", "val_accuracy")}
    return {name: value for name, value in named.items() if value is not None} | row.further


def rename_run(folder: Path, name: str) -> None:
    """Give a run another name."""
    label_run(folder, name=name)


def sweep_runs() -> None:
    """Remove what killed processes left unfinished in the run folders."""
    for folder in runs_folder().iterdir():
        if folder.is_dir():
            sweep_leftovers(folder)


def _write_json(path: Path, value: msgspec.Struct) -> None:
    safe_write(path, msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n", keep_earlier=False)

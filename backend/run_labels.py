"""What a person says of a run: its name, notes and star, in `labels.json` beside what the training writes.

They stand in a file of their own, so that the window can write them while another process trains the run and
writes `run.json`: neither takes back what the other one wrote.
"""

from pathlib import Path
from typing import TypeVar

import msgspec

from backend.safe_write import safe_write

LONGEST_NAME = 200
LONGEST_NOTES = 10_000
FILE = "labels.json"

_Labelled = TypeVar("_Labelled", bound=msgspec.Struct)


class RunLabels(msgspec.Struct, frozen=True):
    """Given by a person; `None` is what was never said."""

    name: str | None = None
    notes: str | None = None
    starred: bool | None = None

    def put_on(self, record: _Labelled) -> _Labelled:
        """The record with what a person said of it."""
        said = {name: value for name, value in msgspec.structs.asdict(self).items() if value is not None}
        return msgspec.structs.replace(record, **said)


def read_labels(folder: Path) -> RunLabels:
    """The labels of a run's folder; none where there are none that can be read."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=RunLabels)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return RunLabels()


def label_run(
    folder: Path, *, name: str | None = None, notes: str | None = None, starred: bool | None = None
) -> None:
    """Give a run a name, notes or a star; what is not said stays. Raises `SaveError` where it cannot be written.

    A name of blanks only is no name: the run keeps the one that it has.
    """
    new_name = one_line(name)[:LONGEST_NAME] if name is not None else ""
    given: dict[str, object] = {
        "name": new_name or None,
        "notes": notes.strip()[:LONGEST_NOTES] if notes is not None else None,
        "starred": starred,
    }
    said = {key: value for key, value in given.items() if value is not None}
    labels = msgspec.structs.replace(read_labels(folder), **said)
    safe_write(folder / FILE, msgspec.json.format(msgspec.json.encode(labels)) + b"\n", keep_earlier=False)


def one_line(text: str) -> str:
    """The text on one line, its blanks single."""
    return " ".join(text.split())

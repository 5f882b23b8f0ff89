"""Checkpoints by generations: a file for each, whole or not there. One goes on from the newest that can be read.

`checkpoints/<steps>.npz` holds all variables of the network and of what trains it, and how far the training has
come; `best-<epoch>.npz` what the best epoch knew, where that is another. Two generations are kept.
"""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from backend.engine.live_model import Snapshot
from backend.engine.standing import Standing
from backend.interrupted import CHECKPOINTS as FOLDER
from backend.safe_write import safe_write

_KEPT = 2

Arrays = list[npt.NDArray[Any]]


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """One moment of a training. `others` are variables that are no weights: seeds of chance, metrics in the middle
    of an epoch."""

    standing: Standing
    now: Snapshot
    others: Arrays
    best: Snapshot | None = None


def write_checkpoint(run: Path, checkpoint: Checkpoint) -> None:
    """Write a generation and remove those that are too old. Raises `SaveError`."""
    folder = run / FOLDER
    folder.mkdir(exist_ok=True)
    standing = checkpoint.standing
    if checkpoint.best is not None and not _best(folder, standing.best_epoch).exists():
        _write(_best(folder, standing.best_epoch), _named(checkpoint.best))
    arrays = _named(checkpoint.now) | {f"x{place:05}": array for place, array in enumerate(checkpoint.others)}
    arrays["standing"] = np.frombuffer(msgspec.json.encode(standing), np.uint8)
    _write(_generation(folder, standing.steps_done), arrays)
    _sweep(folder, standing)


def has_checkpoints(run: Path) -> bool:
    """Whether any was written, readable or not."""
    return any((run / FOLDER).glob("[0-9]*.npz"))


def read_checkpoint(run: Path) -> Checkpoint | None:
    """The newest generation that can be read, `None` where there is none."""
    for path in sorted((run / FOLDER).glob("[0-9]*.npz"), reverse=True):
        try:
            return _read(path)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError):
            continue  # damaged: the one before it is as good, only older
    return None


def _read(path: Path) -> Checkpoint:
    arrays = _arrays(path)
    standing = msgspec.json.decode(arrays.pop("standing").tobytes(), type=Standing)
    best = _best(path.parent, standing.best_epoch)
    return Checkpoint(
        standing,
        _snapshot(arrays),
        _list(arrays, "x"),
        _snapshot(_arrays(best)) if standing.best_epoch else None,
    )


def _arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    # Reading checks the sums that the archive has of itself. (NumPy leaves a file open that is none.)
    with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
        return {name: content[name] for name in content.files}


def _named(snapshot: Snapshot) -> dict[str, npt.NDArray[Any]]:
    named = {f"w{place:05}": array for place, array in enumerate(snapshot.weights)}
    return named | {f"o{place:05}": array for place, array in enumerate(snapshot.optimizer)}


def _snapshot(arrays: dict[str, npt.NDArray[Any]]) -> Snapshot:
    return Snapshot(_list(arrays, "w"), _list(arrays, "o"))


def _list(arrays: dict[str, npt.NDArray[Any]], letter: str) -> Arrays:
    return [arrays[name] for name in sorted(arrays) if name[0] == letter and name[1:].isdecimal()]


def _write(path: Path, arrays: dict[str, npt.NDArray[Any]]) -> None:
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    safe_write(path, buffer.getvalue(), keep_earlier=False)


def _generation(folder: Path, steps: int) -> Path:
    return folder / f"{steps:012}.npz"


def _best(folder: Path, epoch: int) -> Path:
    return folder / f"best-{epoch}.npz"


def _sweep(folder: Path, standing: Standing) -> None:
    """Older generations go, newer ones too (of a run that went on from an earlier one), and bests nobody needs."""
    current = _generation(folder, standing.steps_done)
    generations = sorted(folder.glob("[0-9]*.npz"))
    place = generations.index(current)
    kept = generations[max(0, place + 1 - _KEPT) : place + 1]
    for path in generations:
        if path not in kept:
            path.unlink(missing_ok=True)
    needed = {_best(folder, standing.best_epoch)}
    needed |= {_best(folder, earlier) for path in kept if (earlier := _best_of(path)) is not None}
    for path in folder.glob("best-*.npz"):
        if path not in needed:
            path.unlink(missing_ok=True)


def _best_of(path: Path) -> int | None:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as content:
            return msgspec.json.decode(content["standing"].tobytes(), type=Standing).best_epoch
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError):
        return None

"""How large gradients and weights of the layers were along a run: `layers.sizes`, a small file in its folder.

Its first line is JSON, the names of the layers. Behind it stand rows, little-endian: the step (uint64), then a
float32 a layer for the gradients and one for the weights, root mean squares.
"""

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from backend.safe_write import SaveError, safe_write, why_not_saved

NAME = "layers.sizes"

MOST = 2000
"""Rows from which on half of them go, evenly over the steps, so that the file of a long run stays small."""

_LONGEST_HEAD = 1_000_000


@dataclass(frozen=True, eq=False)
class RunLayerSizes:
    """`steps` is `(views,)`, in their order; `gradients` and `weights` are `(views, layers)`, float32, NaN where
    there was none."""

    layers: tuple[str, ...]
    steps: npt.NDArray[np.uint64]
    gradients: npt.NDArray[np.float32]
    weights: npt.NDArray[np.float32]

    def up_to(self, step: int) -> "RunLayerSizes":
        """What was seen up to a step."""
        some = self.steps <= step
        return RunLayerSizes(self.layers, self.steps[some], self.gradients[some], self.weights[some])


_NONE = np.zeros((0, 0), np.float32)
NO_SIZES = RunLayerSizes((), np.zeros(0, np.uint64), _NONE, _NONE)


class LayerSizesFile:
    """Takes views as they come and writes them when told to; safe for one thread that adds and one that writes."""

    def __init__(self, folder: Path, layers: Sequence[str], done: int = 0) -> None:
        """What the file has up to the step `done` stays, if it is of these layers; the rest goes."""
        self._path = folder / NAME
        self._head = msgspec.json.encode(list(layers)) + b"\n"
        self._kind = _row_kind(len(layers))
        kept = read_layer_sizes(folder)
        rows = np.zeros(len(kept.steps) if kept.layers == tuple(layers) else 0, self._kind)
        if len(rows):
            rows["step"], rows["gradients"], rows["weights"] = kept.steps, kept.gradients, kept.weights
        self._rows = rows[rows["step"] <= done]
        self._written: int | None = None  # nothing of it yet: it is written anew
        self._lock = threading.Lock()
        self._waiting: list[npt.NDArray[np.void]] = []

    def add(self, step: int, gradients: npt.ArrayLike, weights: npt.ArrayLike) -> None:
        """Keep a view for the next writing; `gradients` and `weights` have a number a layer."""
        row = np.zeros(1, self._kind)
        row["step"], row["gradients"], row["weights"] = step, gradients, weights
        with self._lock:
            self._waiting.append(row)

    def write(self) -> None:
        """Write what has come. Raises `SaveError`; it is tried again the next time then."""
        with self._lock:
            waiting, self._waiting = self._waiting, []
        self._rows = np.concatenate([self._rows, *waiting])
        if len(self._rows) > MOST:
            self._rows = _thinned(self._rows)
            self._written = None
        is_nothing = not len(self._rows) and not self._path.exists()
        if is_nothing or self._written == len(self._rows):
            return
        if self._written is None or not self._append(self._written):
            safe_write(self._path, self._head + self._rows.tobytes(), keep_earlier=False)
        self._written = len(self._rows)

    def _append(self, written: int) -> bool:
        """Add the rows behind those; false where the file is not what it was, and has to be written anew."""
        whole = len(self._head) + written * self._kind.itemsize
        try:
            if not self._path.is_file() or self._path.stat().st_size < whole:
                return False
            with self._path.open("r+b") as file:
                os.truncate(file.fileno(), whole)  # a full disk may have taken a part of a row
                file.seek(whole)
                file.write(self._rows[written:].tobytes())
        except OSError as error:
            raise SaveError(why_not_saved(error, self._path)) from error
        return True


def read_layer_sizes(folder: Path) -> RunLayerSizes:
    """What was kept; empty for a run that kept none, or whose file is damaged from its beginning on."""
    try:
        data = (folder / NAME).read_bytes()
        head, end, body = data[:_LONGEST_HEAD].partition(b"\n")
        layers = msgspec.json.decode(head, type=tuple[str, ...])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return NO_SIZES
    if not end or not layers:
        return NO_SIZES
    kind, body = _row_kind(len(layers)), data[len(head) + 1 :]
    rows = np.frombuffer(body, kind, min(len(body) // kind.itemsize, MOST))  # no file of ours has more
    steps = rows["step"]
    # Steps that go back, or further than any training goes, are damage: what stands before them is good.
    bad = np.flatnonzero((steps > 2**53) | (steps < np.concatenate((steps[:1], steps[:-1]))))
    rows = rows[: bad[0]] if bad.size else rows
    return RunLayerSizes(layers, *(np.ascontiguousarray(rows[name]) for name in ("step", "gradients", "weights")))


def _row_kind(layers: int) -> np.dtype[np.void]:
    return np.dtype([("step", "<u8"), ("gradients", "<f4", (layers,)), ("weights", "<f4", (layers,))])


def _thinned(rows: npt.NDArray[np.void]) -> npt.NDArray[np.void]:
    """Half of `MOST`, as evenly over the steps as they come, the first and the last among them."""
    wanted = np.linspace(float(rows["step"][0]), float(rows["step"][-1]), MOST // 2)
    return rows[np.unique(np.searchsorted(rows["step"], wanted.astype(np.uint64)))]

"""Opens a file shaped like `mnist.npz` without reading its pictures: they are streamed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.array_file import ArrayFile
from backend.data.digit_file import Labels, facts_of, has_test, labels_of, scale_of
from backend.data.errors import DataCancelledError, DataError
from backend.data.stored_rows import StoredRows
from backend.data.streamed import StreamedSamples
from backend.data.unpacked import unpacked
from backend.project import DataFacts
from backend.wording import say

Progress = Callable[[float, float], None]


@dataclass(frozen=True, eq=False)
class StreamedFile:
    """What `DigitFile` is, with pictures that stay in the file."""

    x_train: StreamedSamples
    y_train: Labels
    x_test: StreamedSamples
    y_test: Labels
    facts: DataFacts


def open_streamed_file(
    path: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> StreamedFile:
    """Look through the whole file once, as reading it would, and open it for reading by samples.

    Arrays that are compressed are unpacked into the cache first. Raises `DataError` for all that `read_digit_file`
    refuses except its size, and `DataCancelledError`.
    """
    with ArrayFile(path) as file:
        y_train, y_test = labels_of(file)
        facts = facts_of(file, y_train, y_test)
        names = ("x_train", "x_test") if has_test(file) else ("x_train",)
        whole = sum(file.head(name).bytes for name in names)
        looks = {name: _Look(progress, cancelled, whole) for name in names}
        before = 0
        stored = {}
        for name, look in looks.items():
            look.done = before
            stored[name] = _stored(file, name, look)
            before = look.done
    scales = {name: scale_of(look.low, look.high, name, path) for name, look in looks.items() if look.numbers}
    scale = scales.get("x_train", 1.0)
    samples = {
        name: StreamedSamples(rows, scale, 0, rows.count, facts.sample_shape) for name, rows in stored.items()
    }
    x_train = samples["x_train"]
    return StreamedFile(x_train, y_train, samples.get("x_test", x_train[:0]), y_test, facts)


class _Look:
    """Sees every number of an array once: the least, the largest (NaN where there is one), and how far it is."""

    def __init__(self, progress: Progress | None, cancelled: Callable[[], bool] | None, whole: int) -> None:
        self._progress, self._cancelled, self._whole = progress, cancelled, whole
        self.low, self.high = np.inf, -np.inf
        self.numbers = 0
        self.done = 0

    def __call__(self, block: npt.NDArray[Any]) -> None:
        self.low, self.high = (
            float(np.minimum(self.low, float(block.min()))),
            float(np.maximum(self.high, float(block.max()))),
        )
        self.numbers += block.size
        self.done += block.nbytes
        if self._progress is not None:
            self._progress(self.done, self._whole)
        if self._cancelled is not None and self._cancelled():
            raise DataCancelledError(say("The loading of the data was stopped."))


def _stored(file: ArrayFile, name: str, look: _Look) -> StoredRows:
    """Where the rows of an array can be read, after a look at all its numbers."""
    head = file.head(name)
    if head.fortran_order:
        message = say(
            "“{name}” in “{file}” is larger than the free memory and stored column by column, so it cannot be "
            "read piece by piece. Save it with numpy.ascontiguousarray.",
            name=name,
            file=file.path.name,
        )
        raise DataError(message)
    begin, path = file.place(name), file.path
    if begin is None:
        begin, path = 0, unpacked(file, name, look)
    else:
        for block in file.blocks(name):
            look(block)
    return StoredRows(path, begin, head.dtype, head.shape[0], int(np.prod(head.shape[1:])))

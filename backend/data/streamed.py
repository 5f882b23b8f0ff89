"""Samples that stay in their file because memory could not hold them, and are read as they are needed."""

import math
from dataclasses import dataclass, replace
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from backend.data.aligned import aligned_floats
from backend.data.stored_rows import StoredRows
from backend.graph.model import Shape

Floats = npt.NDArray[np.float32]
Index = npt.NDArray[np.integer[Any]]

_WANTS = "samples in a file are taken by a number, a slice without steps, or an array of numbers"


@dataclass(frozen=True, eq=False)
class StreamedSamples:
    """`count` samples from the row `first` on: float32 of `sample_shape`, the stored numbers over `scale`,
    times `factor` and `summand` added.

    It is used as the array of all of them would be: it has a length and a shape; a slice is a part that stays in
    the file too, one number or an array of numbers reads. What is read is to the last bit what the array would
    hold. Reading raises `DataError` where the file is gone.
    """

    stored: StoredRows
    scale: float
    first: int
    count: int
    sample_shape: Shape
    factor: float = 1.0
    summand: float = 0.0

    def __len__(self) -> int:
        return self.count

    @property
    def shape(self) -> tuple[int, ...]:
        return (self.count, *(length or 0 for length in self.sample_shape))

    @property
    def ndim(self) -> int:
        return len(self.shape)

    def rows(self, index: Index) -> Floats:
        """Read the samples of these numbers: `(len(index), *sample_shape)`."""
        stored = self.stored.read(index + self.first)
        samples = aligned_floats((len(index), *self.sample_shape))
        np.copyto(samples, stored.reshape(samples.shape), casting="unsafe")
        samples /= np.float32(self.scale)
        if (self.factor, self.summand) != (1.0, 0.0):
            samples *= np.float32(self.factor)
            samples += np.float32(self.summand)
        return samples

    def copy(self) -> Floats:
        """Read all of them, as a copy of an array would; for small parts."""
        return self.rows(np.arange(self.count))

    def on_line(self, factor: float, summand: float) -> "StreamedSamples":
        """The same samples, each number times the factor and the summand added."""
        return replace(self, factor=factor, summand=summand)

    def reshaped(self, sample_shape: Shape) -> "StreamedSamples":
        """The same samples in another shape of as many numbers."""
        assert math.prod(length or 0 for length in sample_shape) == self.stored.length
        return replace(self, sample_shape=sample_shape)

    @overload
    def __getitem__(self, which: slice) -> "StreamedSamples": ...
    @overload
    def __getitem__(self, which: int | Index) -> Floats: ...
    def __getitem__(self, which: "slice | int | Index") -> "StreamedSamples | Floats":
        if isinstance(which, slice):
            first, end, step = which.indices(self.count)
            if step != 1:
                raise TypeError(_WANTS)
            return replace(self, first=self.first + first, count=max(end - first, 0))
        if isinstance(which, np.ndarray):
            if which.dtype.kind not in "iu":
                raise TypeError(_WANTS)
            return self.rows(which)
        one: Floats = self.rows(np.array([range(self.count)[which]]))[0]
        return one


Samples = Floats | StreamedSamples
"""Samples in memory, or in their file."""

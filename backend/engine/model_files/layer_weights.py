"""The weights of one layer as a file holds them: its name, what each array is called, and the numbers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.engine.model_files.told_changes import as_ours

Array = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class LayerWeights:
    """`name` is the layer's, `stored_as` what the file calls its place (by class and number in files of Keras 3).

    `array_names` say what each array is for, as far as the file tells; a layer without weights has none.
    """

    name: str
    arrays: tuple[Array, ...] = ()
    array_names: tuple[str, ...] = ()
    stored_as: str = ""

    @property
    def shapes(self) -> tuple[tuple[int, ...], ...]:
        return tuple(array.shape for array in self.arrays)

    @property
    def is_finite(self) -> bool:
        """Whether all of it is numbers in single precision: a training that ran away leaves others."""
        return all(bool(np.isfinite(as_ours(array)).all()) for array in self.arrays)


def shape_words(shapes: tuple[tuple[int, ...], ...]) -> str:
    """The shapes as people write them: `3 × 3 × 1 × 32 and 32`."""
    return " and ".join(" × ".join(map(str, shape)) or "1" for shape in shapes) or "–"

"""What a layer answers, out of the picture that the engine made of it: tiles of grey, and the number of each."""

from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
import numpy.typing as npt

from backend.messages import LayerView

Grey = npt.NDArray[np.uint8]
Unit = tuple[int, int, int]
"""A place: the tile, and in it the row and the column, from 0."""

_GAP = 1


@dataclass(frozen=True, eq=False)
class LayerValues:
    """The tiles of a layer: one for each map, one with a row for each step, or one with a single row of numbers.

    Grey says a number as finely as 255 steps between the lowest and the highest do. A row of numbers may have a
    name for each: the classes that they answer.
    """

    view: LayerView
    tiles: tuple[Grey, ...]
    names: tuple[str, ...] = ()

    def value(self, unit: Unit) -> float | None:
        """The number there; `None` where some of the layer's values are no numbers."""
        low, high = self.view.low, self.view.high
        if low is None or high is None:
            return None
        tile, row, column = unit
        return low + float(self.tiles[tile][row, column]) / 255 * (high - low) if high > low else low

    def row(self) -> npt.NDArray[np.float64]:
        """All numbers of the first tile, as fine as grey says them; zeros where some are no numbers."""
        low, high = self.view.low or 0.0, self.view.high or 0.0
        grey = self.tiles[0].reshape(-1).astype(np.float64)
        return low + grey / 255 * (high - low) if high > low else np.full(len(grey), low)

    def place(self, unit: Unit) -> Unit:
        """The unit as it is counted in the layer, which may be larger than its picture."""
        tile, row, column = unit
        shape, (height, width) = self.view.shape, self.tiles[tile].shape
        sides = shape[:2] if len(shape) in (2, 3) and self.view.form != "row" else (height, width)
        return tile, int((row + 0.5) * sides[0] / height), int((column + 0.5) * sides[1] / width)


def layer_values(view: LayerView, packed: npt.NDArray[np.uint8], names: tuple[str, ...] = ()) -> LayerValues:
    """Take the tiles of a view out of the packed pictures; `names` count where there is one for each number."""
    end = view.begin + view.height * view.width
    grey = np.asarray(packed, np.uint8).reshape(-1)[view.begin : end].reshape(view.height, view.width)
    if view.form == "row":
        # Folded into several rows, of which the last may be filled up.
        named = names if view.shape == (len(names),) and view.count == len(names) else ()
        return LayerValues(view, (grey.reshape(-1)[: view.count].reshape(1, -1),), named)
    if view.form == "steps" or view.count <= 1:
        return LayerValues(view, (grey,))
    columns = ceil(sqrt(view.count))
    rows = ceil(view.count / columns)
    height, width = (view.height + _GAP) // rows, (view.width + _GAP) // columns
    corners = [divmod(index, columns) for index in range(view.count)]
    return LayerValues(
        view,
        tuple(
            grey[row * height : (row + 1) * height - _GAP, column * width : (column + 1) * width - _GAP]
            for row, column in corners
        ),
    )

"""From what a layer answers to a small grey picture of it."""

from collections.abc import Iterable
from math import ceil, sqrt
from typing import Any, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from backend.engine.numbers import number_or_none
from backend.messages import LayerView

Values = npt.NDArray[Any]
Bytes = npt.NDArray[np.uint8]
Form = Literal["maps", "steps", "row"]

SMALL = (16, 28)
"""On a card: at most so many channels, each at most so many pixels a side."""
ROOMY = (32, 40)
"""On a page of their own."""
LARGE = (64, 64)

_LONGEST_ROW = 32
"""More numbers than this are folded into several rows."""
_MOST_NUMBERS = 1024
_LONGEST_SEQUENCE = 128
_GAP = 1


def view_of(layer: str, values: Values, most: int, side: int) -> tuple[LayerView, Bytes]:
    """The picture of `values` (one sample, no batch axis) and what it is; channels are the last axis."""
    shape = tuple(int(length) for length in values.shape)
    values = np.asarray(values, np.float32)
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    form, picture, count = _laid_out(_grey(values, low, high), most, side)
    whole = finite.size == values.size and values.size > 0
    view = LayerView(
        layer,
        form,
        picture.shape[0],
        picture.shape[1],
        number_or_none(low) if whole else None,
        number_or_none(high) if whole else None,
        shape,
        count=count,
    )
    return view, picture


def packed(views: Iterable[tuple[LayerView, Bytes]]) -> tuple[tuple[LayerView, ...], Bytes]:
    """The pictures one behind the other, and the views that know where each begins."""
    placed, parts, begin = [], [], 0
    for view, picture in views:
        placed.append(msgspec.structs.replace(view, begin=begin))
        parts.append(picture.reshape(-1))
        begin += picture.size
    return tuple(placed), np.concatenate(parts) if parts else np.zeros(0, np.uint8)


def _grey(values: Values, low: float, high: float) -> Bytes:
    """From black for the lowest to white for the highest; all the same is grey in the middle."""
    if high <= low:
        return np.full(values.shape, 128, np.uint8)
    scaled = (np.clip(np.nan_to_num(values, nan=low), low, high) - low) * (255 / (high - low))
    return np.asarray(scaled, np.uint8)


def _laid_out(grey: Bytes, most: int, side: int) -> tuple[Form, Bytes, int]:
    """How it is shown, the picture, and how many maps or numbers are in it."""
    match grey.ndim:
        case 0 | 1:
            row = grey.reshape(-1)[:_MOST_NUMBERS]
            return "row", _folded(row), len(row)
        case 2:
            return "steps", shrunk(grey, _LONGEST_SEQUENCE), grey.size
        case 3:
            maps = np.moveaxis(grey, 2, 0)
        case _:
            # Pictures over time, or in depth: the first channel of each.
            maps = grey[..., 0].reshape(-1, *grey.shape[-3:-1])
    return "maps", _side_by_side(maps, most, side), min(most, len(maps))


def _folded(row: Bytes) -> Bytes:
    if len(row) <= _LONGEST_ROW:
        return row.reshape(1, -1)
    width = ceil(sqrt(2 * len(row)))
    height = -(-len(row) // width)
    return np.pad(row, (0, height * width - len(row))).reshape(height, width)


def _side_by_side(maps: Bytes, most: int, side: int) -> Bytes:
    """The first maps of `(count, height, width)` in a grid that is about square, with dark lines between."""
    maps = np.stack([shrunk(one, side) for one in maps[:most]])
    count, height, width = maps.shape
    columns = ceil(sqrt(count))
    rows = -(-count // columns)
    whole = np.zeros((rows * (height + _GAP) - _GAP, columns * (width + _GAP) - _GAP), np.uint8)
    for index, one in enumerate(maps):
        row, column = divmod(index, columns)
        top, left = row * (height + _GAP), column * (width + _GAP)
        whole[top : top + height, left : left + width] = one
    return whole


def shrunk(picture: Bytes, side: int) -> Bytes:
    """The picture with at most `side` rows and columns: means of blocks that are nearly equal."""
    for axis in (0, 1):
        length = picture.shape[axis]
        if length > side:
            bounds = np.linspace(0, length, side + 1).astype(np.int64)
            sums = np.add.reduceat(picture.astype(np.float32), bounds[:-1], axis=axis)
            counts = np.diff(bounds).astype(np.float32)
            picture = (sums / (counts[:, None] if axis == 0 else counts)).astype(np.uint8)
    return picture

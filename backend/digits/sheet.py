"""A sheet of paper on a table: where it lies on the photo."""

import numpy as np

from backend.digits.box import Box
from backend.digits.paper import quantile
from backend.digits.resample import FloatArray, shrink

_COARSE = 80
_SMALLEST, _FULL = 0.35, 0.85
"""A sheet covers so much of the picture, and paper so much of the sheet."""

_SOFT = 0.08
"""A sheet has edges: hardly more than this share of the picture is between paper and table. Lamps have none."""


def sheet_on_table(grey: FloatArray, threshold: float) -> Box | None:
    """The box of a sheet on `grey` `(rows, columns)`, parted from the table at `threshold`; or `None`.

    It is lighter or darker than nearly all of the border, and large and full, which no digit is.
    """
    factor = max(1, max(grey.shape) // _COARSE)
    coarse = shrink(grey, factor)
    spread = quantile(coarse, 0.95) - quantile(coarse, 0.05)
    if np.mean(np.abs(coarse - threshold) < 0.15 * spread) > _SOFT:
        return None
    light = coarse > threshold
    border = np.concatenate([light[0], light[-1], light[:, 0], light[:, -1]])
    sheet = ~light if border.mean() > 0.5 else light
    if min(border.mean(), 1 - border.mean()) > 0.1:
        return None
    rows, columns = (np.flatnonzero(sheet.mean(axis=axis) > 0.4) for axis in (1, 0))
    if not rows.size or not columns.size:
        return None
    box = Box(int(columns[0]), int(rows[0]), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
    if box.width * box.height < _SMALLEST * sheet.size or sheet[box.slices].mean() < _FULL:
        return None
    # Without the edges of the paper, which may be a little turned.
    inside = box.widened(-max(1, max(box.width, box.height) // 30))
    return Box(*(factor * number for number in inside)).within(*grey.shape)

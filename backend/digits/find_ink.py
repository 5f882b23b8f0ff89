"""Finding what was drawn: background from the border, either polarity, Otsu's threshold, specks removed."""

import numpy as np

from backend.digits.components import Component, find_components
from backend.digits.resample import FloatArray
from backend.wording import UserError, say

_FAINTEST = 0.06
"""Less contrast than this, of 1, is paper, not ink."""

_FAINTEST_ON_NOISE = 0.15
"""On uneven or grainy paper it takes more, but never more than this."""

_WORKING_SIZE = 320
"""Larger pictures are shrunk to about this many pixels a side first; a digit needs far fewer."""

_GRID = 70
"""Specks are looked for on a grid of about this many blocks a side."""

_SPECK_SHARE = 0.04
"""Parts with less ink than this share of the heaviest are dust."""

_SHADOW_SHARE = 0.1
"""A part that covers this share of the border is a shadow or the edge of the paper, if there is another part."""


class EmptyPictureError(UserError):
    """Nothing is drawn on the picture."""

    def __init__(self) -> None:
        super().__init__(say("The picture is empty: draw a digit, or choose a picture in which one can be seen."))


def find_ink(grey: FloatArray) -> FloatArray:
    """How much ink is on each pixel, from 0 to 1, of a grey picture `(rows, columns)` of either polarity.

    0.5 stands at the threshold between paper and ink. Pictures larger than about 320 pixels a side come back
    smaller. Raises `EmptyPictureError`.
    """
    return without_specks(find_all_ink(grey))


def find_all_ink(grey: FloatArray, finer: int = 1) -> FloatArray:
    """The same with specks; large pictures come back up to `finer` times as large. Raises `EmptyPictureError`."""
    grey = _shrink(grey, max(1, round(max(grey.shape) / (_WORKING_SIZE * finer))))
    difference = grey - _background(grey)
    noise = _median(np.abs(_border(difference)))
    light, dark = np.maximum(difference, 0), np.maximum(-difference, 0)
    # The fourth power: ink is what differs most, not what differs a little over a large part of the paper.
    contrast = light if _power(light) > _power(dark) else dark
    strongest = float(contrast.max())
    if strongest < max(_FAINTEST, min(8 * noise, _FAINTEST_ON_NOISE)):
        raise EmptyPictureError
    threshold = min(max(otsu_threshold(contrast), _FAINTEST / 2, 4 * noise), 0.6 * strongest)
    return _as_ink(contrast, threshold)


def _power(values: FloatArray) -> float:
    squares = values * values
    return float(np.vdot(squares, squares))


def _as_ink(contrast: FloatArray, threshold: float) -> FloatArray:
    """Scale contrast so that the threshold is 0.5 and usual ink 1; what is far below the threshold is 0."""
    inked = contrast > threshold
    ramp = max(float(np.mean(contrast[inked])) - threshold, 1e-3)
    above = 0.5 + 0.5 * (contrast - threshold) / ramp
    below = 0.5 * contrast / threshold if threshold < ramp else above
    ink: FloatArray = np.clip(np.where(inked, above, below), 0, 1).astype(np.float32)
    return ink


def otsu_threshold(values: FloatArray) -> float:
    """The level, for values from 0 to 1, that parts them into two groups as far apart as can be (Otsu 1979)."""
    counts = np.bincount((values * 255).astype(np.uint8).ravel(), minlength=256).astype(np.float64)
    below = np.cumsum(counts)
    sums = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    apart[(below == 0) | (above == 0)] = 0
    best = np.flatnonzero(apart >= apart.max() * (1 - 1e-9))
    return (float(best[0] + best[-1]) / 2 + 0.5) / 255


def _shrink(grey: FloatArray, factor: int) -> FloatArray:
    """Average blocks of `factor` × `factor` pixels; a rest at the right and bottom edge is left out."""
    rows, columns = (max(1, length // factor) for length in grey.shape)
    if factor == 1 or min(grey.shape) < factor:
        return grey
    blocks = grey[: rows * factor, : columns * factor].reshape(rows, factor, columns, factor)
    means: FloatArray = blocks.mean(axis=(1, 3), dtype=np.float32)
    return means


def _border(picture: FloatArray) -> FloatArray:
    """The outermost pixels."""
    return np.concatenate([picture[0], picture[-1], picture[1:-1, 0], picture[1:-1, -1]])


def _median(values: FloatArray) -> float:
    """The middle value. `numpy.median` imports masked arrays at its first call, which takes 50 ms."""
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def _background(grey: FloatArray) -> FloatArray | np.float32:
    """The paper without the ink: one level, or where the light is uneven a plane through the border."""
    border = _border(grey)
    level = np.float32(_median(border))
    if np.abs(border - level).max() < 0.02 or min(grey.shape) < 8:
        return level
    rows, columns = (np.linspace(-1, 1, length, dtype=np.float32) for length in grey.shape)
    ones_across, ones_down = np.ones_like(columns), np.ones_like(rows)
    down = np.concatenate([-ones_across, ones_across, rows[1:-1], rows[1:-1]])
    across = np.concatenate([columns, columns, -ones_down[1:-1], ones_down[1:-1]])
    terms = np.stack([np.ones_like(down), down, across], axis=1)
    fit = np.array([level, 0, 0], np.float32)
    for _ in range(4):  # least absolute differences, so that ink that touches the border hardly counts
        weights = 1 / (np.abs(terms @ fit - border) + 0.01)
        weighted = terms * weights[:, None]
        fit = np.linalg.solve(weighted.T @ terms, weighted.T @ border)
    return np.asarray(fit[0] + fit[1] * rows[:, None] + fit[2] * columns, dtype=np.float32)


def without_specks(ink: FloatArray) -> FloatArray:
    """The ink without dust, and without shadows or table edges that come in from the border."""
    factor = max(1, -(-max(ink.shape) // _GRID))
    rows, columns = (-(-length // factor) for length in ink.shape)
    padded = np.zeros((rows * factor, columns * factor), np.float32)
    padded[: ink.shape[0], : ink.shape[1]] = np.where(ink >= 0.5, ink, 0)
    blocks = padded.reshape(rows, factor, columns, factor).sum(axis=(1, 3))
    components = find_components(blocks)
    kept = worth_keeping(components)
    if len(kept) == len(components):
        return ink
    mask = np.zeros((rows + 2, columns + 2), bool)
    for component in kept:
        for row, first, last in component.runs:
            mask[row : row + 3, first : last + 3] = True
    mask = mask[1:-1, 1:-1]
    for component in components:
        if component not in kept:
            for row, first, last in component.runs:
                mask[row, first : last + 1] = False
    pixels = mask.repeat(factor, axis=0).repeat(factor, axis=1)[: ink.shape[0], : ink.shape[1]]
    return np.where(pixels, ink, 0)


def worth_keeping(components: list[Component]) -> list[Component]:
    """Leave out what is much lighter than the heaviest part, and shadows: heavy parts along the border."""
    inside = [component for component in components if component.border_share < _SHADOW_SHARE]
    heaviest = max(component.mass for component in components)
    if inside and max(component.mass for component in inside) >= 0.1 * heaviest:
        components = inside
        heaviest = max(component.mass for component in inside)
    return [component for component in components if component.mass >= _SPECK_SHARE * heaviest]

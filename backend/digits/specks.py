"""Leaving out what is no part of a digit: dust, shadows and table edges."""

import numpy as np

from backend.digits.components import Component, find_components
from backend.digits.resample import FloatArray

_GRID = 70
"""Specks are looked for on a grid of about this many blocks a side."""

_SPECK_SHARE = 0.04
"""Parts with less ink than this share of the heaviest are dust."""

_SHADOW_SHARE = 0.1
"""A part that covers this share of the border is a shadow or the edge of the paper, if there is another part."""


def without_specks(ink: FloatArray, photo: bool = False) -> FloatArray:
    """The ink without dust, and without shadows or table edges that come in from the border.

    On a `photo` what touches the border is left out sooner: a digit hardly ever does.
    """
    factor = max(1, -(-max(ink.shape) // _GRID))
    rows, columns = (-(-length // factor) for length in ink.shape)
    padded = np.zeros((rows * factor, columns * factor), np.float32)
    padded[: ink.shape[0], : ink.shape[1]] = np.where(ink >= 0.5, ink, 0)
    blocks = padded.reshape(rows, factor, columns, factor).sum(axis=(1, 3))
    components = find_components(blocks)
    kept = worth_keeping(components, photo)
    if len(kept) == len(components):
        return ink
    mask = np.zeros((rows + 2, columns + 2), bool)
    for component in kept:
        for row, first, last in component.runs.tolist():
            mask[row : row + 3, first : last + 3] = True
    mask = mask[1:-1, 1:-1]
    for component in components:
        if component not in kept:
            for row, first, last in component.runs.tolist():
                mask[row, first : last + 1] = False
    pixels = mask.repeat(factor, axis=0).repeat(factor, axis=1)[: ink.shape[0], : ink.shape[1]]
    return np.where(pixels, ink, 0)


def worth_keeping(components: list[Component], photo: bool = False) -> list[Component]:
    """Leave out what is much lighter than the heaviest part, and shadows: heavy parts along the border."""
    inside = [component for component in components if component.border_share < _SHADOW_SHARE]
    heaviest = max(component.mass for component in components)
    if inside and max(component.mass for component in inside) >= (0.03 if photo else 0.1) * heaviest:
        components = inside
        heaviest = max(component.mass for component in inside)
    free = [component for component in components if not component.border_share]
    if photo and free and max(component.mass for component in free) >= 0.5 * heaviest:
        components = free
    return [component for component in components if component.mass >= _SPECK_SHARE * heaviest]

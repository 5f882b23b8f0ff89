"""How much each pixel of a photo stands out as ink, in the colour that parts it best from the paper."""

from collections.abc import Iterator

import numpy as np

from backend.digits.frame_digit import stroke_width
from backend.digits.paper import blurred, contrast_to_paper, ink_is_dark, middle, quantile
from backend.digits.resample import FloatArray, shrink
from backend.digits.ruled_lines import without_lines

LUMINANCE = np.array([0.299, 0.587, 0.114], np.float32)

_COLOURS = (
    np.array([1, 0, 0], np.float32),
    np.array([0, 1, 0], np.float32),
    np.array([0, 0, 1], np.float32),
    np.array([0.5, -0.5, 0], np.float32),
    np.array([-0.25, -0.25, 0.5], np.float32),
)
"""Red, green, blue; red against green, and blue against yellow: these do not know light from shadow."""

_PREFER_LUMINANCE = 2.0
"""A colour must part ink from paper so much better: cameras and JPEG keep luminance sharper."""

_COARSE = 80
"""Colour and polarity are chosen on a picture of about so many pixels a side."""

_GRAINY = 0.015


def photo_contrast(picture: FloatArray) -> FloatArray:
    """Ink, about 0 to 1, of `picture` `(rows, columns)` or `(rows, columns, 3)`; paper is about 0."""
    coarse = shrink(picture, max(1, max(picture.shape[:2]) // _COARSE))
    best, chosen, dark, strokes = -1.0, LUMINANCE, True, 1.0
    for colour, weight in _colours(coarse):
        plane = _seen_as(coarse, colour)
        dark_ink = ink_is_dark(plane)
        contrast = contrast_to_paper(plane, dark_ink)
        clarity = weight * _clarity(contrast)
        if clarity > best:
            best, chosen, dark, strokes = clarity, colour, dark_ink, _broadest(contrast)
    contrast = contrast_to_paper(_seen_as(picture, chosen), dark, strokes)
    if noise_of(contrast) > _GRAINY:
        contrast = blurred(contrast)
    return without_lines(contrast)


def noise_of(contrast: FloatArray) -> float:
    """The usual deviation of the paper, from its median deviation."""
    return 1.48 * middle(np.abs(contrast))


def _colours(picture: FloatArray) -> Iterator[tuple[FloatArray, float]]:
    """What the picture can be looked at as, and how much each is preferred."""
    yield LUMINANCE, _PREFER_LUMINANCE
    if picture.ndim == 3 and float((picture.max(axis=2) - picture.min(axis=2)).mean()) > 0.01:
        for colour in _COLOURS:
            yield colour, 1.0


def _seen_as(picture: FloatArray, colour: FloatArray) -> FloatArray:
    if picture.ndim == 2:
        return picture
    plane: FloatArray = picture @ colour
    return plane + np.float32(0.5) if colour.min() < 0 else plane


def _broadest(contrast: FloatArray) -> float:
    """How broad strokes may be in some places: thrice their usual width, as a share of the longer side."""
    inked = contrast > quantile(contrast, 0.98) / 2
    return float(3 * stroke_width(inked) / max(contrast.shape))


def _clarity(contrast: FloatArray) -> float:
    """How far the strongest ink is above the grain of the paper, and above ghosts, which are broader than ink."""
    return quantile(contrast, 0.98) / (noise_of(contrast) + max(quantile(contrast, 0.85), 0) + 0.01)

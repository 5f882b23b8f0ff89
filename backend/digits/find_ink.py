"""Finding what was drawn, on drawings and photos: how much it stands out, Otsu's threshold, specks removed."""

from dataclasses import dataclass

import numpy as np

from backend.digits.black_bars import without_bars
from backend.digits.box import Box, whole
from backend.digits.drawing_contrast import drawing_contrast, is_drawing
from backend.digits.pepper import without_pepper
from backend.digits.photo_contrast import LUMINANCE, noise_of, photo_contrast
from backend.digits.resample import FloatArray, shrink
from backend.digits.sheet import sheet_on_table
from backend.digits.specks import without_specks
from backend.wording import UserError, say

_FAINTEST = 0.06
"""Less contrast than this, of 1, is paper, not ink."""

_FAINTEST_ON_NOISE = 0.15
"""On uneven or grainy paper it takes more, but never more than this."""

_WORKING_SIZE = 320
"""Larger pictures are shrunk to about this many pixels a side first; a digit needs far fewer."""


_DRY_PEN = 0.6
"""On photos what is fainter than Otsu's threshold by this factor is ink still: pens run dry within a stroke."""


class EmptyPictureError(UserError):
    """Nothing is drawn on the picture."""

    def __init__(self) -> None:
        super().__init__(say("The picture is empty: draw a digit, or choose a picture in which one can be seen."))


@dataclass(frozen=True, eq=False)
class Found:
    """`ink` is from 0 to 1, 0.5 between paper and ink; `box` is where it is on the picture, in its pixels."""

    ink: FloatArray
    box: Box


@dataclass(frozen=True, eq=False)
class _Contrast:
    """How far each pixel is from the paper, the grain of the paper, and which part of what was seen this is."""

    values: FloatArray
    noise: float
    place: Box
    photo: bool


@dataclass(frozen=True, eq=False)
class AllInk:
    """The ink of a picture with its specks, shrunk by `factor`; it begins at `left` and `top` of the picture."""

    ink: FloatArray
    left: int
    top: int
    factor: int
    photo: bool

    def box_of(self, ink: FloatArray) -> Box:
        """Where on the picture this part of the ink is, in pixels of the picture."""
        rows, columns = np.flatnonzero(ink.max(axis=1) >= 0.5), np.flatnonzero(ink.max(axis=0) >= 0.5)
        width, height = (int(places[-1] - places[0] + 1) * self.factor for places in (columns, rows))
        left, top = (int(places[0]) * self.factor for places in (columns, rows))
        return Box(self.left + left, self.top + top, width, height)


def find_ink(picture: FloatArray, crop: Box | None = None) -> Found:
    """Find what is drawn on a picture `(rows, columns)` or `(rows, columns, 3)`, floats from 0 to 1.

    Ink may be darker or lighter than the paper, or only of another colour. With `crop` only what is inside counts;
    the paper is looked for around it too. Pictures larger than about 320 pixels a side are shrunk first. Raises
    `EmptyPictureError`.
    """
    every = find_all_ink(picture, crop)
    ink = without_specks(every.ink, every.photo)
    return Found(ink, every.box_of(ink))


def find_all_ink(picture: FloatArray, crop: Box | None = None, finer: int = 1) -> AllInk:
    """The same with specks; large pictures are shrunk `finer` times less. Raises `EmptyPictureError`."""
    inside = crop.within(*picture.shape[:2]) if crop else whole(*picture.shape[:2])
    around = inside.widened(max(inside.width, inside.height) // 2).within(*picture.shape[:2])
    factor = max(1, round(max(around.width, around.height) / (_WORKING_SIZE * finer)))
    factor = 1 if min(around.width, around.height) < factor else factor
    seen = _contrast(shrink(picture[around.slices], factor))
    if seen.photo and not crop and (on_sheet := _on_a_sheet(picture, finer)):
        return on_sheet
    cut = inside.seen_from(around, factor).seen_from(seen.place).within(*seen.values.shape)
    ink = _ink(seen.values[cut.slices], seen.noise, seen.photo)
    left, top = (factor * begin for begin in (seen.place.left + cut.left, seen.place.top + cut.top))
    return AllInk(ink, around.left + left, around.top + top, factor, seen.photo)


def _ink(contrast: FloatArray, noise: float, photo: bool) -> FloatArray:
    strongest = float(contrast.max())
    if strongest < max(_FAINTEST, min(8 * noise, _FAINTEST_ON_NOISE)):
        raise EmptyPictureError
    threshold = max(otsu_threshold(contrast) * (_DRY_PEN if photo else 1), _FAINTEST / 2, 4 * noise)
    if photo:
        contrast = without_pepper(contrast, threshold)
        strongest = float(contrast.max())
    return _as_ink(contrast, min(threshold, 0.6 * strongest))


def _on_a_sheet(picture: FloatArray, finer: int) -> AllInk | None:
    """What is drawn on a sheet of paper that lies on a table; `None` if there is no sheet, or nothing on it."""
    grey = picture if picture.ndim == 2 else picture @ LUMINANCE
    sheet = sheet_on_table(grey, otsu_threshold(grey))
    if sheet is None:
        return None
    try:
        found = find_all_ink(picture[sheet.slices], finer=finer)
    except EmptyPictureError:
        return None
    return AllInk(found.ink, found.left + sheet.left, found.top + sheet.top, found.factor, found.photo)


def _contrast(seen: FloatArray) -> _Contrast:
    grey = seen if seen.ndim == 2 else seen @ LUMINANCE
    # Colours as light as each other are told apart only by the way of photos.
    if is_drawing(grey) and (seen.ndim == 2 or float(np.ptp(grey)) > _FAINTEST_ON_NOISE):
        values, noise = drawing_contrast(grey)
        return _Contrast(values, noise, whole(*grey.shape), photo=False)
    place = without_bars(grey)
    values = photo_contrast(seen[place.slices])
    return _Contrast(np.maximum(values, 0), noise_of(values), place, photo=True)


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

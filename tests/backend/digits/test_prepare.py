"""Preparing pictures: whatever the pen, the place, the size and the paper, the network sees the same digit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.data.starter_digits import read_part
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.digits.resample import FloatArray
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven

DIGIT = Preparation()
SEVEN = prepare(drawn_seven(), DIGIT)


def _difference(first: FloatArray, second: FloatArray) -> float:
    """The mean difference of the pixels, as a share of the mean ink."""
    return float(np.abs(first - second).mean() / first.mean())


def _difference_of_shapes(first: FloatArray, second: FloatArray) -> float:
    """The same where the middle of the ink fell on the other side of the edge of a pixel."""
    shifts = [(down, across) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    return min(_difference(first, np.roll(second, shift, axis=(0, 1))) for shift in shifts)


def test_that_a_digit_comes_out_as_mnist_has_it() -> None:
    assert SEVEN.shape == (28, 28, 1)
    assert SEVEN.dtype == np.float32
    assert (float(SEVEN.min()), float(SEVEN.max())) == (0.0, 1.0)
    ink = SEVEN[:, :, 0]
    rows = np.flatnonzero(ink.max(axis=1) > 0.3)
    assert rows[-1] - rows[0] + 1 == 20
    assert (ink.sum(axis=1) @ np.arange(28)) / ink.sum() == pytest.approx(14, abs=0.5)
    assert (ink.sum(axis=0) @ np.arange(28)) / ink.sum() == pytest.approx(14, abs=0.5)


@settings(max_examples=40, deadline=None)
@given(top=st.integers(15, 100), left=st.integers(15, 160))
def test_that_the_place_of_a_drawing_does_not_matter(top: int, left: int) -> None:
    assert _difference(SEVEN, prepare(drawn_seven(top=top, left=left), DIGIT)) < 0.02


@settings(max_examples=40, deadline=None)
@given(scale=st.floats(0.3, 1.4))
def test_that_the_size_of_a_drawing_does_not_matter(scale: float) -> None:
    drawing = drawn_seven(pen=20 * scale, top=30, left=40, size=160 * scale)
    assert _difference_of_shapes(SEVEN, prepare(drawing, DIGIT)) < 0.35


@settings(max_examples=40, deadline=None)
@given(paper=st.integers(0, 255), ink=st.integers(0, 255))
def test_that_the_colours_of_paper_and_ink_do_not_matter(paper: int, ink: int) -> None:
    if abs(paper - ink) < 30:
        return
    drawing = (paper + (drawn_seven() / 255.0) * (ink - paper)).round().astype(np.uint8)
    assert _difference(SEVEN, prepare(drawing, DIGIT)) < 0.05


def test_that_dark_on_light_is_the_same_as_light_on_dark() -> None:
    np.testing.assert_allclose(prepare(255 - drawn_seven(), DIGIT), SEVEN, atol=1e-3)


@pytest.mark.parametrize("finer", [1, 2, 4, 10, 40, 100])
def test_that_the_resolution_does_not_matter(finer: int) -> None:
    drawing = drawn_seven(28 * finer, 2 * finer, 6 * finer, 8 * finer, 16 * finer)
    assert _difference_of_shapes(SEVEN, prepare(drawing, DIGIT)) < (0.1 if finer >= 4 else 0.35)


def test_that_a_hair_line_becomes_a_stroke_that_can_be_read() -> None:
    thin = prepare(drawn_seven(pen=2), DIGIT)
    assert thin.max() > 0.9
    assert thin.sum() > 0.4 * SEVEN.sum()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_that_floats_are_taken_too(dtype: str) -> None:
    np.testing.assert_allclose(prepare((drawn_seven() / 255).astype(dtype), DIGIT), SEVEN, atol=1e-3)


def test_that_colour_pictures_are_taken_too() -> None:
    for colours in (1, 3):
        drawing = np.repeat(drawn_seven()[:, :, None], colours, axis=2)
        np.testing.assert_allclose(prepare(drawing, DIGIT), SEVEN, atol=1e-3)


def test_that_uneven_light_does_not_hide_the_digit() -> None:
    down, across = np.mgrid[:280, :280] / 280
    paper = 120 + 70 * down + 50 * across
    photo = (paper * (1 - 0.7 * drawn_seven() / 255)).astype(np.uint8)
    assert _difference(SEVEN, prepare(photo, DIGIT)) < 0.2


def test_that_grain_does_not_hide_the_digit() -> None:
    grain = np.random.default_rng(1).normal(0, 10, (280, 280))
    photo = np.clip(200 - 0.6 * drawn_seven() + grain, 0, 255).astype(np.uint8)
    assert _difference(SEVEN, prepare(photo, DIGIT)) < 0.2


def test_that_specks_are_left_out() -> None:
    drawing = drawn_seven()
    drawing[250:255, 20:25] = 255
    drawing[5:9, 270:274] = 255
    np.testing.assert_allclose(prepare(drawing, DIGIT), SEVEN, atol=1e-3)


def test_that_a_dark_edge_of_the_photo_is_left_out() -> None:
    drawing = drawn_seven()
    drawing[:, :12] = 255
    assert _difference(SEVEN, prepare(drawing, DIGIT)) < 0.02


def test_that_a_digit_that_runs_off_the_pad_keeps_its_parts() -> None:
    drawing = np.zeros((280, 280), np.uint8)
    drawing[120:280, 130:150] = 255
    drawing[60:80, 90:200] = 255
    picture = prepare(drawing, DIGIT)[:, :, 0]
    assert np.ptp(np.flatnonzero(picture.max(axis=1) > 0.5)) >= 18


@pytest.mark.parametrize("level", [0, 128, 255])
def test_that_an_empty_picture_is_a_sentence(level: int) -> None:
    with pytest.raises(EmptyPictureError, match="empty: draw a digit"):
        prepare(np.full((280, 280), level, np.uint8), DIGIT)


def test_that_blank_paper_with_grain_is_empty() -> None:
    grain = np.random.default_rng(1).normal(200, 3, (280, 280)).astype(np.uint8)
    with pytest.raises(EmptyPictureError):
        prepare(grain, DIGIT)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_that_any_tiny_picture_is_prepared_or_empty(rows: int, columns: int, seed: int) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, (rows, columns), np.uint8)
    try:
        prepared = prepare(picture, DIGIT)
    except EmptyPictureError:
        # Of a line of pixels none can be told to be the paper; and where there are many, noise may be grain.
        assert np.ptp(picture) < 60 or min(picture.shape) < 3 or picture.size >= 64
        return
    assert prepared.shape == (28, 28, 1)
    assert np.isfinite(prepared).all()
    assert 0 <= prepared.min() < prepared.max() <= 1


def test_that_prepared_digits_stay_about_as_they_are() -> None:
    pictures = read_part("test")[0][:100]
    differences = [_difference(picture, prepare(picture, DIGIT)) for picture in pictures]
    assert np.median(differences) < 0.3


@pytest.mark.parametrize(
    ("height", "width", "channels"), [(28, 28, 3), (56, 56, 1), (32, 20, 1), (8, 64, 3), (1, 1, 1)]
)
def test_that_other_sizes_and_channels_can_be_wanted(height: int, width: int, channels: int) -> None:
    wanted = Preparation(height=height, width=width, channels=3 if channels == 3 else 1)
    picture = prepare(drawn_seven(), wanted)
    assert picture.shape == (height, width, channels)
    assert picture.max() > 0.3


def test_that_plain_preparation_only_greys_and_resizes() -> None:
    colours = np.zeros((100, 50, 3), np.uint8)
    colours[:, :, 0] = 255
    plain = Preparation(kind="plain", height=20, width=10)
    np.testing.assert_allclose(prepare(colours, plain), np.full((20, 10, 1), 0.299), atol=1e-5)
    in_colour = prepare(colours, Preparation(kind="plain", height=20, width=10, channels=3))
    np.testing.assert_allclose(in_colour[0, 0], [1, 0, 0], atol=1e-5)


def test_that_plain_preparation_at_the_same_size_changes_nothing() -> None:
    picture = np.random.default_rng(1).random((28, 28)).astype(np.float32)
    np.testing.assert_allclose(prepare(picture, Preparation(kind="plain"))[:, :, 0], picture, atol=1e-6)


def test_that_grey_for_three_channels_is_repeated() -> None:
    plain = prepare(drawn_seven(), Preparation(kind="plain", channels=3))
    np.testing.assert_array_equal(plain[:, :, 0], plain[:, :, 2])


@pytest.mark.parametrize("shape", [(5,), (5, 5, 2), (0, 5), (2, 5, 5, 1)])
def test_that_what_is_no_picture_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="a picture is"):
        prepare(np.zeros(shape, np.uint8), DIGIT)

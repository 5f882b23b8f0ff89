"""Photos of digits: whatever the light, the paper, the colours and the file, the network sees the clean digit."""

import numpy as np
import pytest

from backend.data.starter_digits import read_part
from backend.digits.box import Box
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import find_box, prepare
from backend.digits.read_image import read_image
from backend.digits.resample import FloatArray
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven
from tests.backend.digits.photos import KINDS, Kind, on_paper, on_table, photo
from tests.benchmarks.read_digits import resized

DIGIT = Preparation()
_SEVEN_ROWS = [0] * 7 + [3103, 3235, 1220, 619, 604, 610, 614, 603, 620, 604, 611, 614, 604, 620, 604, 611]
_SEVEN_ROWS += [614, 604, 607, 402, 0]

NEAR = 0.06
"""The mean difference of a pixel, of 1. JPEG blurs colours, so strokes found by colour come out bolder."""


def _difference(first: FloatArray, second: FloatArray) -> float:
    """The least where the middle of the ink may have fallen on the other side of the edge of a pixel."""
    shifts = [(down, across) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    return min(float(np.abs(first - np.roll(second, shift, axis=(0, 1))).mean()) for shift in shifts)


@pytest.mark.parametrize("name", KINDS)
def test_that_a_photo_becomes_the_clean_digit(name: str) -> None:
    for seed, digit in enumerate(read_part("test")[0][[0, 1, 3]]):
        clean = prepare(on_paper(digit[:, :, 0], np.random.default_rng(seed), KINDS[name].pen), DIGIT)
        picture = read_image(photo(KINDS[name], digit[:, :, 0], seed))
        assert _difference(clean, prepare(picture, DIGIT)) < NEAR < _difference(clean, resized(picture, DIGIT))


@pytest.mark.parametrize("name", KINDS)
def test_that_the_box_of_a_digit_is_found(name: str) -> None:
    digit = read_part("test")[0][3][:, :, 0]
    clean = find_box(on_paper(digit, np.random.default_rng(3), KINDS[name].pen))
    box = find_box(read_image(photo(KINDS[name], digit, 3)))
    assert box is not None
    assert clean is not None
    assert box.width == pytest.approx(clean.width, abs=9)
    assert box.height == pytest.approx(clean.height, abs=9)
    if not KINDS[name].close:
        assert box.left == pytest.approx(clean.left, abs=6)
        assert box.top == pytest.approx(clean.top, abs=6)


@pytest.mark.parametrize("name", ["white paper", "red on yellow", "chalk on green", "grain"])
def test_that_paper_with_nothing_on_it_is_empty(name: str) -> None:
    kind = Kind(**{**vars(KINDS[name]), "ink": KINDS[name].paper, "lines": None})
    with pytest.raises(EmptyPictureError):
        prepare(read_image(photo(kind, read_part("test")[0][0][:, :, 0], 1)), DIGIT)


def _two_digits() -> FloatArray:
    """A seven at the left and a darker eight at the right, on paper with grain."""
    page = np.full((300, 600), 0.85, np.float32)
    page[:280, :280] -= drawn_seven(280, pen=14) / np.float32(255) * 0.35
    eight = np.kron(read_part("test")[0][0][:, :, 0], np.ones((8, 8), np.float32))
    page[40:264, 340:564] -= eight * 0.7
    page += np.random.default_rng(1).normal(0, 0.01, page.shape)
    return np.clip(page, 0, 1).astype(np.float32)


def test_that_only_what_is_inside_of_a_crop_counts() -> None:
    page = _two_digits()
    alone = page.copy()
    alone[:, 300:] = 0.85
    box = find_box(alone)
    assert box is not None
    cropped = prepare(page, DIGIT, box.widened(10))
    assert _difference(prepare(alone, DIGIT), cropped) < 0.02
    assert _difference(prepare(page, DIGIT), cropped) > 0.1


def test_that_a_crop_of_the_whole_picture_changes_nothing() -> None:
    for picture in (drawn_seven(), _two_digits(), read_image(photo(KINDS["squared paper"], _nine(), 1))):
        rows, columns = picture.shape[:2]
        everything = Box(-5, 0, columns + 10, rows + 1)
        np.testing.assert_array_equal(prepare(picture, DIGIT, everything), prepare(picture, DIGIT))


def test_that_a_crop_through_the_digit_leaves_the_rest() -> None:
    upper = prepare(drawn_seven(), DIGIT, Box(0, 0, 280, 90))[:, :, 0]
    assert np.flatnonzero(upper.max(axis=1) > 0.5).size < 10


def test_that_a_crop_of_bare_paper_is_empty() -> None:
    with pytest.raises(EmptyPictureError):
        prepare(drawn_seven(), DIGIT, Box(5, 5, 40, 40))


@pytest.mark.parametrize("box", [Box(0, 0, 1, 1), Box(400, 500, 20, 20), Box(-50, -50, 10, 10), Box(60, 90, 0, 0)])
def test_that_any_box_is_prepared_or_empty(box: Box) -> None:
    for picture in (drawn_seven(), read_image(photo(KINDS["cone of a lamp"], _nine(), 1))):
        try:
            assert prepare(picture, DIGIT, box).shape == (28, 28, 1)
        except EmptyPictureError:
            continue


def test_that_a_plain_network_is_given_the_crop_as_it_is() -> None:
    plain = Preparation(kind="plain", height=10, width=10)
    picture = drawn_seven()
    np.testing.assert_array_equal(
        prepare(picture, plain, Box(80, 60, 100, 50)), prepare(picture[60:110, 80:180], plain)
    )


def test_that_drawings_do_not_go_the_way_of_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(picture: FloatArray) -> FloatArray:
        raise AssertionError(picture.shape)

    monkeypatch.setattr("backend.digits.find_ink.photo_contrast", refuse)
    off_the_edge = np.zeros((280, 280), np.uint8)
    off_the_edge[120:, 130:150] = off_the_edge[60:80, 90:] = 255
    for drawing in (drawn_seven(), drawn_seven(pen=2), 255 - drawn_seven(), off_the_edge):
        assert prepare(drawing, DIGIT).max() == 1
    for digit in read_part("test")[0][:50]:
        assert prepare(digit, DIGIT).max() > 0.9


@pytest.mark.parametrize("across", [True, False])
def test_that_printed_lines_as_dark_as_the_ink_are_no_drawing(across: bool) -> None:
    ruled = drawn_seven()
    ruled[10::40, :] = 255
    ruled[11::40, :] = 255
    clean, lined = (drawn_seven(), ruled) if across else (drawn_seven().T, ruled.T)
    assert _difference(prepare(clean, DIGIT), prepare(lined, DIGIT)) < NEAR


def test_that_a_sheet_with_nothing_on_it_does_not_fail() -> None:
    kind = Kind(ink=KINDS["white paper"].paper, spoil=on_table)
    box = find_box(read_image(photo(kind, _nine(), 1)))
    assert box is None or box.width > 200


def test_that_a_drawing_comes_out_as_it_always_did() -> None:
    rows = (prepare(drawn_seven(), DIGIT)[:, :, 0] * 255).round().astype(int).sum(axis=1)
    assert rows.tolist() == _SEVEN_ROWS


def _nine() -> FloatArray:
    digit: FloatArray = read_part("test")[0][9][:, :, 0]
    return digit

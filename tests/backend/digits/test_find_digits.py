"""Finding the digits on a picture: several from left to right, and one that is made of several parts."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.data.starter_digits import read_part
from backend.digits.find_digits import FoundDigit, find_digits, find_on, number_of
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.digits.read_image import read_image
from backend.project import Preparation
from tests.backend.digits.drawings import Picture, Point, drawn, drawn_seven, drawn_zero
from tests.backend.digits.numbers import Number, compose

DIGIT = Preparation()
Lines = tuple[tuple[Point, Point], ...]

ONE: Lines = (((60, 60), (60, 220)),)
LOOSE_FIVE: Lines = (
    ((100, 80), (100, 140)),
    ((100, 140), (160, 150)),
    ((160, 150), (160, 200)),
    ((160, 200), (95, 215)),
    ((130, 52), (185, 48)),
)
OPEN_FOUR: Lines = (((110, 60), (90, 150)), ((90, 150), (180, 150)), ((160, 70), (160, 230)))
FOUR_OF_TWO: Lines = (((100, 60), (90, 150)), ((90, 150), (140, 150)), ((165, 60), (165, 230)))
BROKEN_SEVEN: Lines = (((80, 60), (180, 60)), ((175, 85), (160, 120)), ((148, 150), (125, 215)))


def boxes_of(found: list[FoundDigit], picture: Picture) -> list[tuple[float, ...]]:
    rows, columns = picture.shape[:2]
    return [tuple(np.array(digit.box) * (rows, columns, rows, columns)) for digit in found]


def shared(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The share that two boxes have in common, of what either of them covers."""
    down = min(one[2], other[2]) - max(one[0], other[0])
    across = min(one[3], other[3]) - max(one[1], other[1])
    common = max(0.0, down) * max(0.0, across)
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)]
    return common / (sum(areas) - common)


def is_found(number: Number) -> bool:
    found = boxes_of(find_digits(number.picture, DIGIT), number.picture)
    pairs = zip(found, number.boxes, strict=False)
    return len(found) == len(number.boxes) and all(shared(one, other) > 0.7 for one, other in pairs)


@pytest.mark.parametrize("seed", range(3))
def test_that_the_digits_of_a_number_are_found_from_left_to_right(seed: int) -> None:
    pictures, labels = read_part("test")
    random = np.random.default_rng(seed)

    found = [is_found(compose(random, pictures[..., 0], labels, 2 + turn % 4)) for turn in range(20)]

    assert sum(found) >= 18


def test_that_each_digit_of_several_is_prepared_as_it_is_alone() -> None:
    sevens = np.concatenate([drawn_seven(), drawn_seven(left=60, size=120)], axis=1)

    found = find_digits(sevens, DIGIT)

    assert len(found) == 2
    for digit, alone in zip(found, (drawn_seven(), drawn_seven(left=60, size=120)), strict=True):
        np.testing.assert_allclose(digit.prepared, prepare(alone, DIGIT), atol=0.25)
        assert np.abs(digit.prepared - prepare(alone, DIGIT)).mean() < 0.01


@settings(max_examples=25, deadline=None)
@given(pen=st.floats(6, 30), size=st.floats(60, 180), dark=st.booleans())
def test_that_a_single_digit_is_prepared_bit_for_bit_as_prepare_does(pen: float, size: float, dark: bool) -> None:
    drawing = drawn_seven(pen=pen, size=size)
    drawing[250:256, 10:16] = 255  # a speck
    drawing = 255 - drawing if dark else drawing

    (found,) = find_digits(drawing, DIGIT)

    np.testing.assert_array_equal(found.prepared, prepare(drawing, DIGIT))


@pytest.mark.parametrize("lines", [LOOSE_FIVE, OPEN_FOUR, FOUR_OF_TWO, BROKEN_SEVEN])
def test_that_a_digit_of_several_strokes_stays_one(lines: Lines) -> None:
    drawing = drawn(*lines)

    (found,) = find_digits(drawing, DIGIT)

    np.testing.assert_array_equal(found.prepared, prepare(drawing, DIGIT))


def test_that_a_dotted_line_stays_one() -> None:
    along = [(0.0, share) for share in np.linspace(0, 1, 5)] + [(share, 1.0) for share in np.linspace(0, 1, 6)]
    dots = [(80 + 90 * x, 60 + 150 * y) for x, y in along]
    drawing = drawn(*((dot, (dot[0] + 0.1, dot[1])) for dot in dots))

    assert len(find_digits(drawing, DIGIT)) == 1


def test_that_an_eight_of_two_rings_stays_one() -> None:
    drawing = np.maximum(
        drawn_zero((280, 280), (140, 90), (38, 36), 14), drawn_zero((280, 280), (140, 190), (42, 45), 14)
    )

    assert len(find_digits(drawing, DIGIT)) == 1


def test_that_two_lines_that_lean_and_share_columns_are_two_ones() -> None:
    drawing = drawn(((120, 60), (60, 220)), ((170, 60), (110, 220)))

    found = boxes_of(find_digits(drawing, DIGIT), drawing)

    assert len(found) == 2
    assert found[0][1] < found[1][1]


def test_that_specks_beside_a_number_are_no_digits() -> None:
    drawing = drawn(((60, 60), (60, 220)), ((160, 60), (160, 220)), ((250, 200), (250.1, 200)))

    assert len(find_digits(drawing, DIGIT)) == 2


def test_that_a_line_under_a_number_is_no_digit() -> None:
    drawing = drawn(((60, 60), (60, 180)), ((160, 60), (160, 180)), ((20, 220), (240, 225)), pen=14)

    found = boxes_of(find_digits(drawing, DIGIT), drawing)

    assert [box[2] for box in found] == pytest.approx([187, 187], abs=2)


@pytest.mark.parametrize("dark", [False, True])
def test_that_touching_digits_are_parted(dark: bool) -> None:
    size = (280, 560)
    drawing = np.maximum(drawn_zero(size, (150, 140), (70, 90)), drawn_zero(size, (308, 140), (70, 90)))

    found = boxes_of(find_digits(255 - drawing if dark else drawing, DIGIT), drawing)

    assert len(found) == 2
    assert found[0][3] == pytest.approx(229, abs=12)
    assert found[1][1] == pytest.approx(229, abs=12)


def test_that_a_wide_digit_is_not_parted() -> None:
    assert len(find_digits(drawn_zero((280, 400), (200, 140), (160, 90)), DIGIT)) == 1
    assert len(find_digits(drawn(((60, 80), (260, 80)), ((260, 80), (150, 220)), size=(280, 320)), DIGIT)) == 1


def test_that_small_digits_of_a_large_picture_are_taken_from_its_own_pixels() -> None:
    small = drawn_seven(120, 9, 25, 35, 70)
    picture = np.zeros((900, 1500), np.uint8)
    for left in (300, 500, 700):
        picture[400:520, left : left + 120] = small

    found = find_digits(picture, DIGIT)

    assert len(found) == 3
    for digit in found:
        assert np.abs(digit.prepared - prepare(small, DIGIT)).mean() < 0.02


def test_that_a_small_digit_keeps_its_place_beside_a_large_one() -> None:
    drawing = np.maximum(drawn_zero((280, 280), (80, 140), (50, 90)), drawn(((200, 110), (200, 190))))

    found = boxes_of(find_digits(drawing, DIGIT), drawing)

    assert [round(box[2] - box[0], -1) for box in found] == [200, 100]


def test_that_an_empty_picture_is_a_sentence() -> None:
    with pytest.raises(EmptyPictureError):
        find_digits(np.zeros((280, 560), np.uint8), DIGIT)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 14), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_that_any_tiny_picture_gives_digits_or_is_empty(rows: int, columns: int, seed: int) -> None:
    picture = np.random.default_rng(seed).integers(0, 256, (rows, columns), np.uint8)
    try:
        found = find_digits(picture, DIGIT)
    except EmptyPictureError:
        with pytest.raises(EmptyPictureError):
            prepare(picture, DIGIT)
        return
    assert found
    for digit in found:
        assert digit.prepared.shape == (28, 28, 1)
        assert np.isfinite(digit.prepared).all()
        assert 0 <= digit.box[0] < digit.box[2] <= 1
        assert 0 <= digit.box[1] < digit.box[3] <= 1


def test_that_what_has_more_parts_than_a_number_has_digits_is_one_picture() -> None:
    dots = np.zeros((240, 280), np.uint8)
    for row in range(4):
        for column in range(6):
            dots[20 + 55 * row : 42 + 55 * row, 15 + 44 * column : 37 + 44 * column] = 255

    (found,) = find_digits(dots, DIGIT)

    np.testing.assert_array_equal(found.prepared, prepare(dots, DIGIT))


def test_that_other_data_than_digits_is_one_picture() -> None:
    sevens = np.concatenate([drawn_seven(), drawn_seven()], axis=1)
    plain = Preparation(kind="plain")

    (found,) = find_on(sevens, plain)

    np.testing.assert_array_equal(found.prepared, prepare(sevens, plain))
    assert len(find_on(sevens, DIGIT)) == 2


def test_that_words_of_a_number_have_a_space_between() -> None:
    assert number_of(["2", "0"]) == "20"
    assert number_of(["two", "zero"]) == "two zero"


def test_that_nearly_all_digits_of_other_people_are_found_as_one(shared_data: Path) -> None:
    pictures = sorted((shared_data / "digits").glob("*/*__*"))

    several = [path.name for path in pictures if len(find_digits(read_image(path), DIGIT)) != 1]

    assert len(several) <= 0.01 * len(pictures), several

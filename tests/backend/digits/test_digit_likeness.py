"""What can be no digit is told from digits."""

import numpy as np
import pytest

from backend.data.starter_digits import read_part
from backend.digits.digit_likeness import expects_digits, why_no_digit
from backend.digits.prepare import prepare
from backend.project import Preparation
from tests.backend.digits.drawings import drawn_seven

DIGIT = Preparation()


def test_that_a_drawn_digit_can_be_one() -> None:
    assert why_no_digit(prepare(drawn_seven(), DIGIT)) is None


@pytest.mark.parametrize("side", [20, 28, 64])
def test_that_the_size_that_the_network_takes_does_not_matter(side: int) -> None:
    sized = Preparation(height=side, width=side, channels=3)
    assert why_no_digit(prepare(drawn_seven(), sized)) is None
    assert why_no_digit(np.ones((side, side, 3), np.float32)) is not None


def test_that_nearly_all_digits_can_be_digits() -> None:
    pictures, _ = read_part("test")  # half of them are thick: they were enlarged from 8 × 8
    wrong = [picture for picture in pictures[::4] if why_no_digit(picture) is not None]
    assert len(wrong) <= 0.015 * len(pictures[::4])


def test_that_a_filled_shape_is_no_digit() -> None:
    picture = np.zeros((200, 200), np.uint8)
    picture[60:140, 50:150] = 255
    assert "filled" in str(why_no_digit(prepare(picture, DIGIT)))


def test_that_noise_is_no_digit() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (28, 28)).astype(np.uint8)
    assert why_no_digit(prepare(noise, DIGIT)) is not None


def test_that_a_grid_of_lines_is_no_digit() -> None:
    picture = np.zeros((200, 200), np.uint8)
    for at in range(20, 181, 40):
        picture[at - 4 : at + 4, 20:180] = 255
        picture[20:180, at - 4 : at + 4] = 255
    assert "lines" in str(why_no_digit(prepare(picture, DIGIT)))


def test_that_only_a_network_for_digits_is_asked_about_digits() -> None:
    digits = tuple("0123456789")
    assert expects_digits(DIGIT, digits, 10)
    assert expects_digits(DIGIT, (), 10)
    assert not expects_digits(DIGIT, tuple("abcdefghij"), 10)
    assert not expects_digits(DIGIT, (), 26)
    assert not expects_digits(Preparation(kind="plain"), digits, 10)

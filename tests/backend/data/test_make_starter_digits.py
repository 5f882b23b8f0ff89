"""The making of the starter digits: drawn ones and varied scans, the same from the same seed."""

import numpy as np
import pytest

from backend.data.make_starter_digits import Part, make_part
from backend.data.scanned_digits import scanned_digits, vary
from backend.data.skeletons import DIGITS, Family
from backend.data.stroke_digits import draw_digit

ALL_FAMILIES = [family for families in DIGITS for family in families]


@pytest.mark.parametrize("family", ALL_FAMILIES)
def test_that_the_skeletons_of_a_family_can_be_mixed(family: Family) -> None:
    shapes = {tuple((stroke.points.shape, stroke.corners) for stroke in skeleton) for skeleton in family.skeletons}
    assert len(shapes) == 1


@pytest.mark.parametrize("digit", range(10))
def test_that_a_digit_is_drawn_within_its_canvas(digit: int) -> None:
    picture = draw_digit(digit, np.random.default_rng(digit))
    assert picture.shape == (64, 64)
    assert picture.max() == pytest.approx(1.0)
    rim = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    assert rim.max() == 0.0


def test_that_no_two_drawings_are_the_same() -> None:
    random = np.random.default_rng(1)
    assert not np.array_equal(draw_digit(3, random), draw_digit(3, random))


def test_that_a_sharpened_scan_has_the_sums_it_came_from() -> None:
    from sklearn.datasets import load_digits

    shapes = np.clip((scanned_digits().pictures[:50] - 0.5) * 11 + 0.5, 0, 1)
    sums = shapes.reshape(-1, 8, 4, 8, 4).mean(axis=(2, 4))
    assert np.abs(sums - load_digits().images[:50] / 16).mean() < 0.02


def test_that_a_varied_scan_is_still_a_shape_in_black_and_white() -> None:
    varied = vary(scanned_digits().pictures[0], np.random.default_rng(1))
    assert varied.shape == (64, 64)
    assert np.mean((varied < 0.05) | (varied > 0.95)) > 0.75
    assert 0.05 < varied.mean() < 0.6


def test_that_the_same_seed_makes_the_same_digits() -> None:
    scanned = scanned_digits()
    parts = (Part(20, 0.5, (0.0, 0.5)), Part(10, 0.0, (0.5, 1.0)))
    first, second = (make_part(parts, scanned, seed=3) for _ in range(2))
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])
    assert first[0].shape == (30, 28, 28)
    assert sorted(first[1][20:].tolist()) == list(range(10))

"""Small pictures of what layers answer: channels side by side, sequences as rows, numbers in a line."""

import numpy as np

from backend.engine.layer_pictures import LARGE, SMALL, packed, view_of


def test_that_channels_stand_side_by_side_from_black_to_white() -> None:
    values = np.zeros((4, 6, 5), np.float32)
    values[:, :, 1] = 3
    values[:, :, 2] = -1
    view, picture = view_of("conv", values, *SMALL)
    assert (view.form, view.shape, view.low, view.high) == ("maps", (4, 6, 5), -1, 3)
    assert picture.shape == (2 * 4 + 1, 3 * 6 + 2) == (view.height, view.width)
    assert picture[0, 7] == 255
    assert picture[0, 14] == 0
    assert picture[0, 0] == 63


def test_that_many_large_channels_become_few_small_ones() -> None:
    view, picture = view_of("conv", np.random.default_rng(1).normal(size=(64, 50, 100)), *SMALL)
    assert view.shape == (64, 50, 100)
    assert picture.shape == (4 * 28 + 3, 4 * 28 + 3)
    _, closer = view_of("conv", np.zeros((64, 50, 100)), *LARGE)
    assert closer.shape == (8 * 64 + 7, 8 * 50 + 7)


def test_that_a_sequence_is_one_row_a_step_and_numbers_are_one_row() -> None:
    view, picture = view_of("lstm", np.arange(12, dtype=np.float32).reshape(3, 4), *SMALL)
    assert (view.form, picture.shape) == ("steps", (3, 4))
    assert picture[0, 0] == 0
    assert picture[2, 3] == 255
    view, picture = view_of("dense", np.arange(10, dtype=np.float32), *SMALL)
    assert (view.form, picture.shape) == ("row", (1, 10))
    view, picture = view_of("dense", np.arange(128, dtype=np.float32), *SMALL)
    assert (view.form, picture.shape) == ("row", (8, 16))
    view, picture = view_of("number", np.array(7, np.float32), *SMALL)
    assert (view.form, picture.shape, view.low, view.high, view.shape) == ("row", (1, 1), 7, 7, ())


def test_that_films_and_volumes_show_their_first_channel() -> None:
    view, picture = view_of("convlstm", np.zeros((4, 5, 6, 3)), *SMALL)
    assert view.form == "maps"
    assert picture.shape == (2 * 5 + 1, 2 * 6 + 1)


def test_that_what_is_no_number_does_no_harm_and_is_said() -> None:
    view, picture = view_of("dense", np.array([0, np.nan, 2, np.inf], np.float32), *SMALL)
    assert (view.low, view.high) == (None, None)
    assert picture.tolist() == [[0, 0, 255, 255]]


def test_that_pictures_are_packed_one_behind_the_other() -> None:
    views, pictures = packed(view_of(str(size), np.arange(size), *SMALL) for size in (3, 5))
    assert [view.begin for view in views] == [0, 3]
    assert pictures.dtype == np.uint8
    assert len(pictures) == 8
    assert packed([])[1].size == 0

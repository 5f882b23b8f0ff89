"""Which part of a plot is seen."""

import pytest

from widgets.plots.plot_zoom import CLOSEST, PlotZoom

WHOLE = (0.0, 10.0)


def test_that_nearer_keeps_the_epoch_under_the_pointer_where_it_is() -> None:
    zoom = PlotZoom().nearer(0.5, 2.0, WHOLE)

    assert zoom.across == pytest.approx((1.0, 6.0))
    assert zoom.nearer(0.5, 6.0, WHOLE).across == pytest.approx((3.5, 6.0))


def test_that_far_enough_away_all_is_seen_again() -> None:
    zoom = PlotZoom((4.0, 6.0), (0.1, 0.2)).nearer(100, 5.0, WHOLE)

    assert zoom.is_all


def test_that_there_is_a_closest_and_never_an_empty_view() -> None:
    zoom = PlotZoom()
    for _ in range(200):
        zoom = zoom.nearer(0.5, 10.0, WHOLE)

    assert zoom.across is not None
    first, last = zoom.across
    assert last - first == pytest.approx(10 * CLOSEST)
    assert last <= 10
    chosen = PlotZoom().at(3.0, 3.0, WHOLE).across
    assert chosen is not None
    assert chosen[1] > chosen[0]


def test_that_moving_stays_within_the_run() -> None:
    zoom = PlotZoom((4.0, 6.0))

    assert zoom.moved(0.5, WHOLE).across == pytest.approx((5.0, 7.0))
    assert zoom.moved(9, WHOLE).across == pytest.approx((8.0, 10.0))
    assert zoom.moved(-9, WHOLE).across == pytest.approx((0.0, 2.0))
    assert PlotZoom().moved(1, WHOLE).is_all

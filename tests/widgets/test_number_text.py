"""Numbers as people read them."""

from datetime import datetime, timedelta

import pytest

from widgets.number_text import ago_text, duration_text, loss_text, percent_text, setting_text, whole_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (0.84, "0.8 s"),
        (4, "4 s"),
        (9.97, "10 s"),
        (42.4, "42 s"),
        (59.7, "1 min"),
        (80, "1 min 20 s"),
        (1500, "25 min"),
        (7500, "2 h 5 min"),
    ],
)
def test_that_a_duration_is_coarser_the_longer_it_is(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=9), "9 min ago"),
        (timedelta(hours=3), "today 12:30"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=8), "12 Nov"),
        (timedelta(days=400), "16 Oct 2025"),
    ],
)
def test_that_a_time_is_told_from_now(ago: timedelta, text: str) -> None:
    now = datetime(2026, 11, 20, 15, 30)

    assert ago_text(now - ago, now) == text


def test_that_figures_have_the_digits_that_matter() -> None:
    assert percent_text(0.9873) == "98.7 %"
    assert percent_text(1.0, digits=0) == "100 %"
    assert whole_text(58_399.6) == "58,400"
    assert [loss_text(value) for value in (0.0412, 2.3026, 153.2, 0.00002, 0)] == [
        "0.041",
        "2.30",
        "153.2",
        "2.0e-05",
        "0.000",
    ]
    assert setting_text(0.001) == "0.001"

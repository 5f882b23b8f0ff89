"""The lines of many runs: each its own colour and dashes."""

import pytest

from widgets.run_looks import LOOKS, run_pen
from widgets.theme.tokens import DARK, LIGHT, Tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_that_more_than_twenty_runs_look_different(tokens: Tokens) -> None:
    looks = {
        (run_pen(look, tokens).color().name(), tuple(run_pen(look, tokens).dashPattern())) for look in range(LOOKS)
    }
    assert len(looks) == LOOKS > 20


def test_that_none_looks_like_the_run_that_is_shown_itself() -> None:
    own = {LIGHT.training.lower(), LIGHT.validation.lower()}
    assert own.isdisjoint(run_pen(look, LIGHT).color().name() for look in range(LOOKS))


def test_that_further_runs_begin_again() -> None:
    assert run_pen(LOOKS + 3, LIGHT) == run_pen(3, LIGHT)

"""The factor of the learning rate while a network gets no better."""

from math import nan

from backend.plateau import Plateau
from backend.project import TrainingSettings

SETTINGS = TrainingSettings(
    schedule="on_plateau", schedule_parameters={"factor": 0.5, "patience": 2}, learning_rate=0.01
)


def test_that_the_rate_drops_when_it_got_no_better_for_as_long_as_allowed() -> None:
    plateau = Plateau(SETTINGS)
    values = [0.5, 0.6, 0.6, 0.6, 0.5, 0.4, 0.7, 0.7, 0.7]
    assert [plateau.update(value, "higher") for value in values] == [1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125]


def test_that_lower_is_better_where_it_is_said_so() -> None:
    plateau = Plateau(SETTINGS)
    assert [plateau.update(value, "lower") for value in (3, 2, 1, 1, 2, 0.5)] == [1, 1, 1, 1, 0.5, 0.5]


def test_that_the_rate_never_falls_below_the_least_one() -> None:
    parameters = {**SETTINGS.schedule_parameters, "patience": 1, "least_rate": 0.004}
    settings = TrainingSettings(schedule="on_plateau", schedule_parameters=parameters, learning_rate=0.01)
    plateau = Plateau(settings)
    assert [round(plateau.update(1.0, "lower"), 6) for _ in range(5)] == [1, 0.5, 0.4, 0.4, 0.4]


def test_that_it_goes_on_from_what_it_told_as_if_it_had_never_stopped() -> None:
    values = [0.5, 0.6, 0.6, 0.6, 0.5, nan, 0.7, 0.7]
    whole = Plateau(SETTINGS)
    wanted = [whole.update(value, "higher") for value in values]
    for cut in range(len(values)):
        before = Plateau(SETTINGS)
        factors = [before.update(value, "higher") for value in values[:cut]]
        after = Plateau(SETTINGS, before.state())
        assert [*factors, *(after.update(value, "higher") for value in values[cut:])] == wanted


def test_that_what_is_no_number_is_no_better() -> None:
    plateau = Plateau(SETTINGS)
    assert [plateau.update(value, "lower") for value in (nan, nan, 1.0, nan, nan)] == [1, 0.5, 0.5, 0.5, 0.25]


def test_that_other_schedules_do_not_look_at_results() -> None:
    plateau = Plateau(TrainingSettings(schedule="cosine"))
    assert {plateau.update(1.0, "lower") for _ in range(50)} == {1.0}

"""The learning rate of every step: what it comes to, whatever piece of it is asked for."""

import numpy as np
import pytest

from backend.catalogue.schedules import SCHEDULES
from backend.graph.model import ParameterValue
from backend.learning_rate import learning_rates
from backend.project import TrainingSettings

STEPS = 10


def rates(schedule: str, epochs: int = 8, warm_up: float = 0.0, **parameters: ParameterValue) -> list[float]:
    settings = TrainingSettings(
        epochs=epochs, learning_rate=0.5, schedule=schedule, schedule_parameters=parameters, warm_up=warm_up
    )
    return [float(rate) for rate in learning_rates(settings, STEPS, 0, epochs * STEPS)]


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("warm_up", [0.0, 1.5, 100.0])
def test_that_a_piece_is_that_piece_of_the_whole(schedule: str, warm_up: float) -> None:
    settings = TrainingSettings(epochs=6, schedule=schedule, warm_up=warm_up)
    whole = learning_rates(settings, STEPS, 0, 60)
    assert whole.dtype == np.float32
    assert np.isfinite(whole).all()
    assert (whole >= 0).all()
    for first, count in ((0, 1), (7, 20), (59, 1), (30, 0)):
        np.testing.assert_array_equal(learning_rates(settings, STEPS, first, count), whole[first : first + count])


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_that_a_training_of_one_step_has_a_rate(schedule: str) -> None:
    settings = TrainingSettings(epochs=1, schedule=schedule)
    assert np.isfinite(learning_rates(settings, 1, 0, 3)).all()


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_that_the_warm_up_grows_evenly_from_nothing_to_where_the_schedule_begins(schedule: str) -> None:
    warm, begin = rates(schedule, warm_up=2), rates(schedule)[0]
    np.testing.assert_allclose(warm[:20], [begin * step / 20 for step in range(20)], rtol=1e-6)
    assert warm[20] == begin


def test_that_a_constant_rate_and_one_that_waits_for_results_stay_as_they_are() -> None:
    assert set(rates("constant")) == set(rates("on_plateau")) == {0.5}


def test_that_steps_drop_where_they_are_said_to() -> None:
    dropping = rates("step", every=3, factor=0.1)
    np.testing.assert_allclose(dropping, [0.5] * 30 + [0.05] * 30 + [0.005] * 20, rtol=1e-6)


def test_that_exponential_decay_leaves_so_much_after_an_epoch() -> None:
    np.testing.assert_allclose(rates("exponential", decay=0.5)[::10], [0.5 / 2**epoch for epoch in range(8)])


def test_that_cycles_rise_from_the_least_share_to_the_rate_and_fall_back() -> None:
    cycles = rates("cyclic", length=2, least=0.2, lower=0.5)
    np.testing.assert_allclose([cycles[step] for step in (0, 5, 10, 15, 20)], [0.1, 0.3, 0.5, 0.3, 0.1], rtol=1e-6)
    assert cycles[30] == pytest.approx(0.3)


def test_that_one_cycle_rises_once_and_ends_with_the_last_step() -> None:
    cycle = rates("one_cycle", rise=0.3, begin=0.1, end=0.01)
    assert cycle[0] == pytest.approx(0.05)
    assert max(cycle) == pytest.approx(0.5, rel=1e-3)
    assert int(np.argmax(cycle)) in (23, 24)
    assert cycle[-1] == pytest.approx(0.005)
    assert (np.diff(cycle[:24]) > 0).all()
    assert (np.diff(cycle[24:]) < 0).all()


def test_that_cosine_ends_with_the_last_step_also_after_a_warm_up() -> None:
    falling = rates("cosine", warm_up=3, least=0.1)
    assert falling[30] == 0.5
    assert falling[55] == pytest.approx(0.275)
    assert falling[-1] == pytest.approx(0.05, rel=0.01)

"""How sure a network may be called: a temperature is found again, and no answer is changed by it."""

import numpy as np
import numpy.typing as npt
import pytest

from backend.calibration import HOTTEST, are_shares, corrected, measured_temperature, sureness

Floats = npt.NDArray[np.float64]


def shares_of(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def drawn_from(shares: Floats, random: np.random.Generator) -> npt.NDArray[np.int64]:
    """One class for each row, as often as its share says."""
    labels: npt.NDArray[np.int64] = (random.random((len(shares), 1)) > shares.cumsum(axis=1)).sum(axis=1)
    return labels


@pytest.mark.parametrize("temperature", [0.7, 1.0, 2.5])
def test_that_the_temperature_of_a_network_that_boasts_is_found(temperature: float) -> None:
    random = np.random.default_rng(3)
    honest = random.normal(0, 2, (20_000, 10))
    labels = drawn_from(shares_of(honest), random)

    found = measured_temperature(shares_of(honest * temperature).astype(np.float32), labels)

    assert found == pytest.approx(temperature, rel=0.05)


def test_that_the_temperature_found_is_the_likeliest() -> None:
    random = np.random.default_rng(4)
    answers = shares_of(random.normal(0, 3, (500, 4)))
    labels = drawn_from(shares_of(np.log(answers) / 1.5), random)

    def surprise(temperature: float) -> float:
        softened = shares_of(np.log(answers) / temperature)
        return float(-np.log(softened[np.arange(500), labels]).mean())

    best = measured_temperature(answers, labels)
    assert surprise(best) <= min(surprise(best * factor) for factor in (0.9, 0.99, 1.01, 1.1)) + 1e-12


def test_that_a_share_of_nothing_does_no_harm() -> None:
    answers = np.tile(np.array([[1.0, 0.0]], np.float32), (200, 1))
    labels = np.repeat(np.array([0, 1]), 100)
    assert measured_temperature(answers, labels) == pytest.approx(HOTTEST)
    assert np.isfinite(sureness(answers, 3.0)).all()


def test_that_a_network_that_is_always_right_is_not_called_surer_than_can_be_measured() -> None:
    answers = np.tile(np.array([[0.6, 0.4]]), (200, 1))
    assert measured_temperature(answers, np.zeros(200, np.int64)) == pytest.approx(0.5)


def test_that_too_few_samples_and_numbers_that_are_no_shares_are_left_as_they_are() -> None:
    few = np.tile(np.array([[0.9, 0.1]]), (20, 1))
    assert measured_temperature(few, np.ones(20, np.int64)) == 1.0
    numbers = np.tile(np.array([[3.0, -2.0]]), (200, 1))
    assert measured_temperature(numbers, np.ones(200, np.int64)) == 1.0
    strange = np.tile(np.array([[0.9, 0.1]]), (200, 1))
    assert measured_temperature(strange, np.full(200, 7)) == 1.0


def test_that_with_temperature_one_the_sureness_is_the_largest_share() -> None:
    answers = shares_of(np.random.default_rng(1).normal(0, 2, (50, 10))).astype(np.float32)
    np.testing.assert_allclose(sureness(answers, 1.0), answers.max(axis=1), atol=1e-6)
    assert (sureness(answers, 2.0) < answers.max(axis=1)).all()


def test_that_a_single_answer_is_the_share_of_the_second_of_two_classes() -> None:
    np.testing.assert_allclose(sureness(np.array([[0.1], [0.8]], np.float32), 1.0), [0.9, 0.8], atol=1e-6)


def test_that_numbers_that_are_no_shares_have_no_sureness() -> None:
    assert np.isnan(sureness(np.array([[12.5], [-3.0]], np.float32), 1.0)).all()
    assert are_shares(np.array([[0.2, 0.8], [0.9, 0.9], [np.nan, 1.0]])).tolist() == [True, False, False]


def test_that_corrected_shares_say_the_same_as_the_sureness() -> None:
    answers = shares_of(np.random.default_rng(2).normal(0, 4, (50, 10))).astype(np.float32)
    for temperature in (0.5, 1.0, 3.0):
        made = corrected(answers, temperature)
        np.testing.assert_allclose(made.max(axis=1), sureness(answers, temperature), atol=1e-6)
        np.testing.assert_allclose(made.sum(axis=1), 1, atol=1e-5)
        assert (made.argmax(axis=1) == answers.argmax(axis=1)).all()


def test_that_numbers_that_are_no_shares_are_not_corrected() -> None:
    numbers = np.array([[0.9, 0.9], [3.0, -2.0], [np.nan, 1.0]], np.float32)
    np.testing.assert_array_equal(corrected(numbers, 3.0), numbers)
    np.testing.assert_array_equal(corrected(np.array([[0.3]], np.float32), 3.0), np.array([[0.3]], np.float32))

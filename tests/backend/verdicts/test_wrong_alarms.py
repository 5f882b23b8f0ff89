"""How often verdicts are wrong, where the truth is known: on trained classifiers and on curves full of noise."""

from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest

from backend.verdicts.judge import verdicts
from tests.backend.verdicts.courses import Classifier, Trained, drawn, ids, train

KINDS = [
    Classifier(dimensions=20, classes=3, spread=2, samples=100, held=30, rate=0.1, epochs=50),
    Classifier(dimensions=50, classes=10, spread=3, samples=300, held=75, rate=0.1, epochs=50),
    Classifier(dimensions=10, classes=4, spread=2, samples=600, held=150, rate=0.5, epochs=40),
    Classifier(dimensions=5, classes=2, spread=1.5, samples=200, held=40, rate=0.05, epochs=60),
]
SEEDS = 26
MOST_WRONG = 0.02
ALARMS = {"ran_away", "learning_rate_too_high", "learning_rate_too_low", "not_learning", "one_answer"}
"""None of these is true of any of the kinds above."""


def _over_fits_not(trained: Trained, epoch: int) -> bool:
    now = np.mean(trained.true_loss[epoch - 3 : epoch])
    return bool(now < 1.01 * min(trained.true_loss[:epoch]))


def _would_become_better(trained: Trained, epoch: int) -> bool:
    return min(trained.true_loss[epoch - 1 :]) < 0.95 * min(trained.true_loss[:epoch])


def _is_as_good_on_others(trained: Trained, epoch: int) -> bool:
    accuracy = trained.course.epochs[epoch - 1].metrics["accuracy"]
    return accuracy is not None and accuracy - trained.true_accuracy[epoch - 1] < 0.08


WRONG: dict[str, Callable[[Trained, int], bool]] = {
    "over_fitting": _over_fits_not,
    "done_early": _would_become_better,
    "memorised": _is_as_good_on_others,
    **dict.fromkeys(ALARMS, lambda _trained, _epoch: True),
}


def test_that_hardly_a_training_gets_a_wrong_verdict_at_any_time() -> None:
    wrong: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for kind in KINDS:
        for seed in range(SEEDS):
            trained = train(kind, seed)
            told = {
                (verdict.id, WRONG[verdict.id](trained, epoch))
                for epoch in range(3, kind.epochs + 1, 3)
                for verdict in verdicts(trained.until(epoch))
                if verdict.id in WRONG
            }
            seen.update({name for name, _ in told})
            wrong.update({name for name, is_wrong in told if is_wrong})
    courses = len(KINDS) * SEEDS
    assert {name: count for name, count in wrong.items() if count > MOST_WRONG * courses} == {}
    # Silence would never be wrong either.
    assert seen["over_fitting"] > 3
    assert seen["memorised"] > 15
    assert seen["done_early"] > 20


def _noisy(levels: list[float], share: float, seed: int, *, lasting: float = 0.4) -> list[float]:
    """The levels with noise of that share on them, each value leaning on the one before by `lasting`."""
    chance, state, made = np.random.default_rng(seed), 0.0, []
    for level in levels:
        state = lasting * state + np.sqrt(1 - lasting**2) * chance.normal()
        made.append(level * float(np.exp(share * state)))
    return made


@pytest.mark.parametrize("share", [0.01, 0.05, 0.15])
def test_that_noise_on_a_flat_held_out_loss_is_not_called_over_fitting(share: float) -> None:
    levels = [0.4 + 0.8 * 0.7**epoch for epoch in range(40)]
    losses = [0.9 * 0.95**epoch for epoch in range(40)]
    wrong = [
        any("over_fitting" in ids(drawn(losses[:epoch], held[:epoch], planned=40)) for epoch in range(6, 41, 2))
        for held in (_noisy(levels, share, seed) for seed in range(150))
    ]
    assert np.mean(wrong) <= MOST_WRONG


@pytest.mark.parametrize("share", [0.02, 0.1])
def test_that_noise_on_a_good_training_loss_is_no_alarm(share: float) -> None:
    levels = [0.3 + 2.0 * 0.8**epoch for epoch in range(30)]
    alarms = Counter(
        name
        for seed in range(150)
        for name in {
            name
            for epoch in range(4, 31, 2)
            for name in ids(drawn(_noisy(levels, share, seed)[:epoch], levels[:epoch], planned=30))
        }
        & ALARMS
    )
    assert {name: count for name, count in alarms.items() if count > MOST_WRONG * 150} == {}


def test_that_real_over_fitting_is_found_in_the_noise() -> None:
    levels = [0.5 + 0.6 * 0.6**epoch + 0.015 * max(0, epoch - 8) for epoch in range(40)]
    losses = [2.0 * 0.9**epoch for epoch in range(40)]
    found = ["over_fitting" in ids(drawn(losses, _noisy(levels, 0.04, seed))) for seed in range(100)]
    assert np.mean(found) > 0.95

"""Verdicts on how far the learning has come: still improving, done before its end, stopped early, learnt well."""

from collections.abc import Iterator
from itertools import pairwise

from backend.verdicts.course import Course
from backend.verdicts.curves import FEWEST, WINDOW, mean, noise, slope
from backend.verdicts.intervals import percent, wilson
from backend.verdicts.verdict import Verdict
from backend.wording import say

_CLEARLY_LOWER = 0.98
_FEWEST_EPOCHS, _SHARE_OF_BEST = 10, 0.5
"""So many epochs without anything better, and this share of those that it took to become so good."""
_FEWEST_HELD_OUT = 100
"""Fewer can stay the same while others become better."""
_HARDLY_MORE = 0.05
"""What share of the loss the rest of the training may be expected to bring, where it is called wasted."""

_LEAST_FALL = 0.01
_NOISES = 3.0
"""How much the loss must fall over the last epochs: as a share of it, and in its own standard deviations."""
_FALLS_EARLY = 0.97
"""The same from values too few to tell their noise: then each must be lower than the one before."""
_STEADY = 0.5
"""What share of the first fall the last one must be, where a slow loss has only begun to fall."""
_SMALL_GAP = 0.03
_NARROW = 0.1
_NOT_BY_CHANCE = 1.5
"""How many times the share that guessing gets right."""
_OFTEN_RIGHT = 0.5
"""Less often is not worth praise, though it be as often on other samples."""


def done_early(course: Course) -> Iterator[Verdict]:
    """Nothing has become better for many epochs."""
    epochs, held = course.measured("val_loss")
    if not held or course.settings.stop_early or course.validation_samples < _FEWEST_HELD_OUT:
        return
    best = _last_better(course)
    since = epochs[-1] - epochs[best]
    if since < max(_FEWEST_EPOCHS, _SHARE_OF_BEST * epochs[best]) or len(held) - best < FEWEST:
        return
    left = course.settings.epochs - epochs[-1] if course.is_running else since
    per_epoch = slope(held[best:]) * (len(held) - 1 - best) / since
    if -per_epoch * max(left, since) > _HARDLY_MORE * mean(held[best:]):
        return
    epoch = epochs[best]
    if course.is_running:
        what = say("Nothing has become better since epoch {epoch}: you can stop", epoch=epoch)
    else:
        what = say(
            "Nothing has become better since epoch {epoch}: the last {count} brought nothing",
            epoch=epoch,
            count=since,
        )
    why = say(
        "The held-out samples are answered as well as then. Early stopping ends the training by itself when that "
        "is so."
    )
    yield Verdict("done_early", "hint", what, why, epoch)


def stopped_early(course: Course) -> Iterator[Verdict]:
    """Early stopping has ended it."""
    if not course.stopped_early:
        return
    best, last = course.best_epoch, course.epochs[-1].epoch
    yield Verdict(
        "stopped_early",
        "good",
        say("Stopped early after epoch {epoch}: the best was epoch {best}", epoch=last, best=best),
        say("What is measured had stopped getting better. With more patience it would have gone on for longer."),
        best,
    )


def _last_better(course: Course) -> int:
    """Which of the epochs with a held-out loss was the last that clearly lowered it, or had more answers right."""
    epochs, held = course.measured("val_loss")
    accuracy = dict(zip(*course.measured("val_accuracy"), strict=True))
    at, lowest, most = 0, held[0], accuracy.get(epochs[0], 0.0)
    for place, loss in enumerate(held):
        right = accuracy.get(epochs[place], 0.0)
        if loss < _CLEARLY_LOWER * lowest or right > most:
            at = place
        lowest = min(lowest, loss) if at == place else lowest
        most = max(most, right)
    return at


def still_improving(course: Course) -> Iterator[Verdict]:
    """The loss that counts still falls."""
    is_checked = course.validation_samples > 0
    _, losses = course.measured("val_loss" if is_checked else "loss")
    if course.outcome == "failed" or course.stopped_early or not _falls(losses):
        return
    if not course.is_running:
        yield Verdict(
            "still_improving",
            "hint",
            say("It was still improving when it ended: more epochs may make it better"),
            say("The loss was still falling in its last epochs."),
        )
    elif is_checked:
        yield Verdict(
            "still_improving",
            "good",
            say("Still improving; no over-fitting so far"),
            say("The loss falls on held-out samples too: what it learns holds for samples it has not seen."),
        )
    else:
        yield Verdict(
            "still_improving",
            "good",
            say("Still improving on the samples it trains with"),
            say("Whether it does so on others is not measured, as nothing is held out."),
        )


def _falls(losses: list[float]) -> bool:
    """Whether the last values are lower than those before by more than their noise."""
    if len(losses) < 3:
        return False
    if len(losses) < FEWEST:
        falls = [one - after for one, after in pairwise(losses)]
        is_steady = falls[-1] > _STEADY * falls[0] and losses[-1] < _FALLS_EARLY * losses[0]
        return min(falls) > 0 and (is_steady or losses[-1] < _FALLS_EARLY * losses[-2])
    tail = losses[-WINDOW:]
    fall = -slope(tail) * (len(tail) - 1)
    is_clear = fall > max(_NOISES * noise(tail), _LEAST_FALL * mean(tail))
    return is_clear and mean(losses[-3:]) < mean(losses[-6:-3])


def no_over_fitting(course: Course) -> Iterator[Verdict]:
    """It has ended, is mostly right, and as often on held-out samples as on those it trained with."""
    right, (_, trained) = course.right(), course.measured("accuracy")
    if right is None or not trained or course.outcome not in ("finished", "stopped"):
        return
    low, high = wilson(right, course.validation_samples)
    share = right / course.validation_samples
    if (
        high - low > _NARROW
        or trained[-1] - share > _SMALL_GAP
        or low <= max(_OFTEN_RIGHT, _NOT_BY_CHANCE / course.classes)
    ):
        return
    yield Verdict(
        "no_over_fitting",
        "good",
        say("No over-fitting: {share} of the held-out samples are right", share=percent(share)),
        say(
            "Of those it trained with, {share} are. What it has learnt holds for others too.",
            share=percent(trained[-1]),
        ),
    )

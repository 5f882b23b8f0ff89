"""Verdicts on a network that learns its samples by heart."""

import math
from collections.abc import Iterator

from backend.verdicts.course import Course
from backend.verdicts.curves import FEWEST, mean, noise, noises, slope, smoothed
from backend.verdicts.intervals import VERY_SURE, percent, wilson
from backend.verdicts.verdict import Verdict
from backend.wording import say

_EPOCHS_AFTER = 3
"""Measured epochs by which the held-out loss must be past its lowest."""
_RISE = 0.05
"""The least share of the lowest loss by which it must have risen."""
_CHANCE = 1.0
"""The same for a single held-out sample; for many it is less, by the square root of their number."""
_NOISES = 6.0
"""The least number of the curve's own standard deviations by which it must have risen: it is asked for often, and
the lowest value is low by chance too."""
_LASTING = 0.6
"""How much of the rise must come when the first few epochs past the lowest are over."""
_TRAINING_FALLS = 0.98
_FEWEST_WRONG = 8
"""A rise that comes from fewer wrong answers may be chance: it is as sure as the square root of their number."""
_FEWEST_NUMBERS = 30
"""The same where answers are numbers, of which none is simply wrong."""

_KNOWN_BY_HEART, _FAR_BELOW = 0.9, 0.1


def over_fitting(course: Course) -> Iterator[Verdict]:
    """The loss on held-out samples rises over several epochs while that on training samples falls."""
    epochs, held = course.measured("val_loss")
    if len(held) < FEWEST or not _enough_to_judge(course):
        return
    smooth = smoothed(held)
    lowest = min(range(len(smooth)), key=smooth.__getitem__)
    before, now = mean(held[-6:-3]), mean(held[-3:])
    rise = now - smooth[lowest]
    is_past = len(smooth) - 1 - lowest >= _EPOCHS_AFTER and min(held[-3:]) > smooth[lowest]
    # With few samples held out, so much may be that these few are answered worse and others are not.
    share = max(_RISE, _CHANCE / math.sqrt(course.validation_samples))
    is_large = rise > max(share * smooth[lowest], noises(held, _NOISES))
    # Noise goes up after its lowest value too, but not on and on.
    after = held[lowest + 3 :]
    is_lasting = len(after) >= _EPOCHS_AFTER and slope(after) * (len(after) - 1) > _LASTING * rise
    # A curve that has turned down again may yet become better than it ever was.
    if (
        not (is_past and is_large and is_lasting)
        or now < before - noise(held)
        or not _training_fell(course, lowest, epochs)
    ):
        return
    epoch = epochs[lowest + 1]
    yield Verdict(
        "over_fitting",
        "warning",
        say("Over-fitting since about epoch {epoch}", epoch=epoch),
        say(
            "The loss on held-out samples has risen from {lowest} to {now} while that on training samples still "
            "falls: it begins to learn its samples by heart. Fewer epochs, more samples, a smaller network or "
            "Dropout help.",
            lowest=f"{smooth[lowest]:.3g}",
            now=f"{now:.3g}",
        ),
        epoch,
    )


def _training_fell(course: Course, lowest: int, epochs: list[int]) -> bool:
    around = dict(zip(*course.measured("loss"), strict=True))
    then = [around[epoch] for epoch in epochs[lowest : lowest + 3] if epoch in around]
    late = [around[epoch] for epoch in epochs[-3:] if epoch in around]
    return bool(then) and bool(late) and mean(late) < _TRAINING_FALLS * mean(then)


def _enough_to_judge(course: Course) -> bool:
    right = course.right()
    if right is None:
        return course.validation_samples >= _FEWEST_NUMBERS
    return course.validation_samples - right >= _FEWEST_WRONG


def memorised(course: Course) -> Iterator[Verdict]:
    """Nearly all training samples are right, and far fewer of the held-out ones."""
    _, trained = course.measured("accuracy")
    _, held = course.measured("val_accuracy")
    if course.right() is None or len(trained) < 3 or len(held) < 3:
        return
    known, right = mean(trained[-2:]), round(mean(held[-3:]) * course.validation_samples)
    _, high = wilson(right, course.validation_samples, VERY_SURE)
    if known < _KNOWN_BY_HEART or high > known - _FAR_BELOW:
        return
    yield Verdict(
        "memorised",
        "warning",
        say(
            "Right on {trained} of the training samples, but on {held} of the held-out ones",
            trained=percent(known),
            held=percent(held[-1]),
        ),
        say(
            "It knows its samples by heart more than what they have in common. More samples, a smaller network or "
            "Dropout help. If the file is sorted by class, the held-out samples are of other classes: shuffle it."
        ),
    )

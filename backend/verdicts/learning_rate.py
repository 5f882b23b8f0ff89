"""Verdicts on a learning rate that is too high or too low."""

import math
from collections.abc import Iterator
from itertools import pairwise

from backend.verdicts.course import Course
from backend.verdicts.curves import mean
from backend.verdicts.verdict import Verdict
from backend.wording import Message, say

_SHOT_UP = 2.0
"""How many times the loss of the first epoch, or that of guessing, a loss is that has shot up."""
_SOON, _GOT_OVER = 6, 0.25
"""After so many epochs it has got over it if the loss moves on, or is so small a share of what it was."""
_FAR_ABOVE_GUESSING, _AS_GUESSING = 1.25, 0.99
_JUMP, _JUMPS, _IN_EPOCHS = 0.25, 3, 12
_JUMP_OF_SCALE = 0.05
"""The least jump as a share of the loss at the beginning: near zero, many times nothing is nothing."""
_PROGRESS = 0.8

_FEWEST_EPOCHS = 5
_SAME_RATE = 0.01
_HARDLY_FALLS = 0.25
"""What share of its loss a training of the planned length will lose at this rate; it should be nearly all."""
_STRAIGHT = 0.5
_STILL_HIGH = 0.75


def ran_away(course: Course) -> Iterator[Verdict]:
    """The loss ended as not a number."""
    if not course.ran_away:
        return
    yield Verdict(
        "ran_away",
        "warning",
        say("The learning rate is too high: the loss ended as not a number"),
        say("Each step went so far that the numbers grew without end. Try a tenth of {rate}.", rate=_rate(course)),
    )


def too_high(course: Course) -> Iterator[Verdict]:
    """The loss grows, stays above that of guessing, or jumps up and down and gets nowhere."""
    epochs, losses = course.measured("loss")
    for judge in (_shot_up, _stays_above_guessing, _jumps):
        found = judge(course, losses)
        if found is not None:
            at, seen = found
            yield Verdict(
                "learning_rate_too_high",
                "warning",
                seen,
                say(
                    "Each step goes too far and undoes what others have learnt. Try a tenth of {rate}. Inputs "
                    "that are large numbers do the same: scale them to 0 to 1.",
                    rate=_rate(course),
                ),
                epochs[at],
            )
            return


def _shot_up(course: Course, losses: list[float]) -> tuple[int, Message] | None:
    """It became far larger than at the beginning, and larger than that of guessing, and has not got over it."""
    guess = course.guess_loss
    if len(losses) < 2 or losses[0] <= 0:
        return None
    bound = _SHOT_UP * max(losses[0], guess or 0.0)
    at = next((at for at, loss in enumerate(losses) if at > 0 and loss > bound), None)
    if at is None:
        return None
    tail = losses[at + 1 :][-_IN_EPOCHS:]
    is_over = len(tail) >= _SOON and (
        mean(tail[-3:]) < _GOT_OVER * min(losses[0], guess or losses[0]) or not _gets_nowhere(tail)
    )
    if is_over:
        return None
    epoch = course.measured("loss")[0][at]
    return at, say("The learning rate is probably too high: the loss shot up in epoch {epoch}", epoch=epoch)


def _stays_above_guessing(course: Course, losses: list[float]) -> tuple[int, Message] | None:
    """It is worse than guessing, and not on its way down."""
    guess = course.guess_loss
    if guess is not None and not course.is_running and 0 < len(losses) < _FEWEST_EPOCHS:
        is_falling = losses[-1] < _PROGRESS * losses[0]
        if min(losses) > _SHOT_UP * guess and not is_falling:
            return len(losses) - 1, say("The learning rate is probably too high: the loss is worse than guessing")
    if guess is None or len(losses) < _FEWEST_EPOCHS:
        return None
    late, before = losses[-3:], losses[1:-3][-5:]
    began_above = losses[0] > _SHOT_UP * guess and min(losses) > _AS_GUESSING * guess
    is_above = min(late) > (_AS_GUESSING if began_above else _FAR_ABOVE_GUESSING) * guess
    tail = losses[-5:]
    falls_steadily = all(after < one for one, after in pairwise(tail)) and tail[-1] < 0.97 * tail[0]
    if not is_above or falls_steadily or mean(late) < 0.9 * min(before):
        return None
    return len(losses) - 1, say("The learning rate is probably too high: worse than guessing, and not falling")


def _jumps(course: Course, losses: list[float]) -> tuple[int, Message] | None:
    """It jumps up again and again, and is no lower for it."""
    tail = losses[-_IN_EPOCHS:]
    if len(tail) < 6 or not _gets_nowhere(tail):
        return None
    scale = min(losses[0], course.guess_loss or losses[0])
    # What chance does to the mean of so many samples, as Dropout does, is no jump.
    share = max(_JUMP, 3 / math.sqrt(max(1, course.samples)))
    ups = [one for one, after in pairwise(tail) if after - one > share * one]
    large = [one for one in ups if share * one > _JUMP_OF_SCALE * scale]
    if len(large) < _JUMPS:
        return None
    return len(losses) - 1, say("The learning rate is probably too high: the loss jumps up and down")


def _gets_nowhere(losses: list[float]) -> bool:
    half = len(losses) // 2
    return half > 0 and mean(losses[half:]) > _PROGRESS * mean(losses[:half])


def too_low(course: Course) -> Iterator[Verdict]:
    """The loss falls steadily, in a straight line, and so slowly that the training will get nowhere."""
    _, losses = course.measured("loss")
    planned = max(course.settings.epochs, len(losses))
    if len(losses) < max(_FEWEST_EPOCHS, planned / 10) or course.settings.warm_up > 0:
        return
    rates = [one.learning_rate for one in course.epochs]
    if max(rates) - min(rates) > _SAME_RATE * max(rates):
        return
    falls = [one - after for one, after in pairwise(losses)]
    third = max(1, len(falls) // 3)
    is_steady = min(falls) > 0 and mean(falls[-third:]) > _STRAIGHT * mean(falls[:third])
    in_all = mean(falls) * planned
    guess = course.guess_loss
    is_high = guess is None or losses[-1] > _STILL_HIGH * guess
    if not is_steady or in_all > _HARDLY_FALLS * losses[0] or not is_high:
        return
    yield Verdict(
        "learning_rate_too_low",
        "hint",
        say("The learning rate is probably too low: the loss falls steadily, but very slowly"),
        say(
            "It fell from {first} to {last} in {epochs} epochs, each as little as the one before. Try ten times "
            "{rate}.",
            first=f"{losses[0]:.4g}",
            last=f"{losses[-1]:.4g}",
            epochs=len(losses),
            rate=_rate(course),
        ),
    )


def _rate(course: Course) -> str:
    return f"{course.settings.learning_rate:g}"

"""Verdicts on a network that learns nothing, or gives the same answer to everything."""

import math
from collections.abc import Iterator

from backend.verdicts.course import Course
from backend.verdicts.curves import mean
from backend.verdicts.verdict import Verdict
from backend.wording import say

_FEWEST_EPOCHS = 4
_NEAR_GUESSING = 0.97
_HARDLY_FALLS = 0.005
"""Share of the loss of guessing that half the training must have brought to be called learning."""
_FEWEST_HELD_OUT = 10
_NEARLY_ALL = 0.99
_OTHERS_EXIST = 0.95


def not_learning(course: Course) -> Iterator[Verdict]:
    """The loss is flat and near that of guessing, and no more answers are right than by guessing."""
    guess, (_, losses) = course.guess_loss, course.measured("loss")
    _, right = course.measured("accuracy")
    # Of a training that is over its last epoch tells enough, however few there were.
    fewest = _FEWEST_EPOCHS if course.is_running else 1
    if guess is None or len(losses) < fewest or len(right) < fewest:
        return
    half = len(losses) // 2
    early, late = losses[:half], losses[half:]
    is_short = len(losses) < _FEWEST_EPOCHS
    is_flat = mean(early) - mean(late) < _HARDLY_FALLS * guess if early else True
    is_flat = is_flat or is_short or min(early[1:], default=0) <= min(late)
    chance = 1 / course.classes
    reach = 3 * math.sqrt(chance * (1 - chance) / max(1, course.samples)) + 0.01
    if not is_flat or min(late) < _NEAR_GUESSING * guess or mean(right[-3:]) > chance + reach:
        return
    yield Verdict(
        "not_learning",
        "warning",
        say("Not learning so far: no better than guessing"),
        say(
            "The loss stays near {guess}, that of guessing among {classes} classes. Try a tenth of the learning "
            "rate, then ten times of it; and look whether samples and classes belong together.",
            guess=f"{guess:.3g}",
            classes=course.classes,
        ),
    )


def one_answer(course: Course) -> Iterator[Verdict]:
    """Every held-out sample is given the same answer: it knows no other, or there is no other."""
    told = [one for one in course.epochs if sum(one.answered) > 0][-2:]
    right = course.right()
    if right is None or course.validation_samples < _FEWEST_HELD_OUT or len(told) < 2:
        return
    shares = [max(one.answered) / sum(one.answered) for one in told]
    same = len({one.answered.index(max(one.answered)) for one in told}) == 1
    share_right = right / course.validation_samples
    if min(shares) == 1 and same and share_right == 1:
        yield Verdict(
            "one_class_held_out",
            "warning",
            say("All held-out samples are of the same class"),
            say(
                "To be right on them says nothing: always the same answer will do. Mix the samples before they "
                "are held out, and look whether the classes are what they should be."
            ),
        )
    elif min(shares) >= _NEARLY_ALL and same and share_right < _OTHERS_EXIST:
        yield Verdict(
            "one_answer",
            "warning",
            say("It gives the same answer to all held-out samples"),
            say(
                "It has found nothing in the samples that tells the classes apart. Try a smaller learning rate; "
                "if one class is far more frequent than others, let the rare ones count more."
            ),
        )

"""Problems of what is held out: nothing is left to train with, or there is nothing to check the network with."""

from collections.abc import Iterator

import msgspec

from backend.data.held_out import refusal
from backend.edits import SetData
from backend.problem import Problem, Repair
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.project import DataFacts
from backend.wording import Message, say

_USUAL_SHARE = 0.2


def held_out_problems(situation: Situation) -> Iterator[Problem]:
    """All training samples are held out, or what is to be held out is not there or does not fit the data."""
    facts, data = situation.facts, situation.project.data
    if facts is None:
        return
    if not _left(facts.training_samples, data.held_out):
        yield _nothing_left(situation, facts)
    message = refusal(facts, data)
    if message is not None:
        yield _nothing_to_check_with(situation, facts, message)


def _nothing_left(situation: Situation, facts: DataFacts) -> Problem:
    share = _share_for(situation, facts)
    smaller = _share_instead(situation, share, say("Hold out {share} % only", share=round(100 * share)))
    return Problem(
        "nothing_left_to_train_with",
        say("No samples are left to train with: all are held out for validation."),
        say("The network learns from what is not held out. A fifth is enough to check on it."),
        repairs=those(smaller) if situation.project.data.validation else (),
    )


def _nothing_to_check_with(situation: Situation, facts: DataFacts, message: Message) -> Problem:
    share = _share_for(situation, facts)
    label = say("Hold out {share} % of the training part", share=round(100 * share))
    test_part = None
    if facts.test_samples:
        taken = SetData(msgspec.structs.replace(situation.project.data, validation_from="test"))
        test_part = repair(situation.project, say("Check it on the test part"), taken)
    return Problem(
        "nothing_to_check_with",
        message,
        say("What is learnt is checked with samples that are not learnt from, but are like those of the data."),
        repairs=those(_share_instead(situation, share, label), test_part),
    )


def _share_instead(situation: Situation, share: float, label: Message) -> Repair | None:
    data = msgspec.structs.replace(situation.project.data, validation_from="share", validation=share)
    return repair(situation.project, label, SetData(data))


def _share_for(situation: Situation, facts: DataFacts) -> float:
    """The share that was set before, or the usual one; none where the data is too small for that."""
    for share in (situation.project.data.validation, _USUAL_SHARE):
        if share and _left(facts.training_samples, share):
            return share
    return 0.0


def _left(samples: int, share: float) -> int:
    """How many samples are trained with, as the data is split."""
    return int(samples * (1.0 - share))

"""Problems of what is held out: nothing is left to train with, or there is nothing to check the network on."""

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
        yield _nothing_to_check_on(situation, facts, message)


def _nothing_left(situation: Situation, facts: DataFacts) -> Problem:
    smaller = _share_instead(
        situation, facts, say("Hold out {share} % only", share=round(100 * _share_for(facts)))
    )
    return Problem(
        "nothing_left_to_train_with",
        say("No samples are left to train with: all are held out for validation."),
        say("The network learns from what is not held out. A fifth is enough to check on it."),
        repairs=those(smaller) if situation.project.data.validation else (),
    )


def _nothing_to_check_on(situation: Situation, facts: DataFacts, message: Message) -> Problem:
    label = say("Hold out {share} % of the training samples", share=round(100 * _share_for(facts)))
    test_part = None
    if facts.test_samples:
        taken = SetData(msgspec.structs.replace(situation.project.data, validation_from="test"))
        test_part = repair(situation.project, say("Check it on the test part"), taken)
    return Problem(
        "held_out_does_not_fit",
        message,
        say(
            "While it learns, the network is checked on samples that it does not learn from. They must be like "
            "those of the data."
        ),
        repairs=those(_share_instead(situation, facts, label), test_part),
    )


def _share_instead(situation: Situation, facts: DataFacts, label: Message) -> Repair | None:
    data = msgspec.structs.replace(situation.project.data, validation_from="share", validation=_share_for(facts))
    return repair(situation.project, label, SetData(data))


def _share_for(facts: DataFacts) -> float:
    return _USUAL_SHARE if _left(facts.training_samples, _USUAL_SHARE) else 0.0


def _left(samples: int, share: float) -> int:
    """How many samples are trained with, as the data is split."""
    return int(samples * (1.0 - share))

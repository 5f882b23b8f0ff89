"""Problems of what is held out: a share for validation that leaves nothing to train with."""

from collections.abc import Iterator

import msgspec

from backend.edits import SetData
from backend.problem import Problem
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.wording import Message, say

_USUAL_SHARE = 0.2


def held_out_problems(situation: Situation) -> Iterator[Problem]:
    """All training samples are held out, or there are none to check with where they are to come from."""
    facts, data = situation.facts, situation.project.data
    if data.validation_from == "file" and not data.validation_path:
        yield _nothing_to_check_with(
            situation, say("No file is chosen whose samples the network is to be checked with.")
        )
    elif data.validation_from == "test" and facts is not None and facts.test_samples == 0:
        yield _nothing_to_check_with(
            situation, say("The network is to be checked with the test part, but this data has none.")
        )
    if facts is None or _left(facts.training_samples, data.held_out):
        return
    share = _USUAL_SHARE if _left(facts.training_samples, _USUAL_SHARE) else 0.0
    smaller = SetData(msgspec.structs.replace(data, validation=share))
    label = say("Hold out {share} % only", share=round(100 * share))
    yield Problem(
        "nothing_left_to_train_with",
        say("No samples are left to train with: all are held out for validation."),
        say("The network learns from what is not held out. A fifth is enough to check on it."),
        repairs=those(repair(situation.project, label, smaller)) if data.validation else (),
    )


def _nothing_to_check_with(situation: Situation, message: Message) -> Problem:
    data = situation.project.data
    share = data.validation or _USUAL_SHARE
    label = say("Hold out {share} % of the training part", share=round(100 * share))
    held_out = msgspec.structs.replace(data, validation_from="share", validation=share)
    return Problem(
        "nothing_to_check_with",
        message,
        say("What is learnt is checked with samples that are not learnt from. They can come from elsewhere, too."),
        repairs=those(repair(situation.project, label, SetData(held_out))),
    )


def _left(samples: int, share: float) -> int:
    """How many samples are trained with, as the data is split."""
    return int(samples * (1.0 - share))

"""Problems of what is held out: a share for validation that leaves nothing to train with."""

from collections.abc import Iterator

import msgspec

from backend.edits import SetData
from backend.problem import Problem
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.wording import say

_USUAL_SHARE = 0.2


def held_out_problems(situation: Situation) -> Iterator[Problem]:
    """All training samples are held out."""
    facts, data = situation.facts, situation.project.data
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


def _left(samples: int, share: float) -> int:
    """How many samples are trained with, as the data is split."""
    return int(samples * (1.0 - share))

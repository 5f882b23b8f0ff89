"""How a network is taught my drawings: on what, how often, and how carefully, with the words for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from backend.catalogue.losses import LOSSES
from backend.data.at_hand import is_at_hand
from backend.data.facts import describe
from backend.my_drawings.kept_drawing import KeptDrawing
from backend.my_drawings.mixing import can_be_mixed, times
from backend.my_drawings.samples import NAME, no_drawings
from backend.problems.obstacle import check_trainable
from backend.project import DataChoice, DataFacts, Project, TrainingSettings
from backend.value_text import value_text
from backend.wording import Message, UserError, marked, say

EPOCHS = 5
BATCH = 32
RATE = 0.0005
"""Half of what Adam usually takes: enough to learn a few hundred samples, too little to forget the others."""


@dataclass(frozen=True)
class TeachingPlan:
    """What the network learns and how; `count` drawings are learnt, `others` are of classes that it has not.

    `sentences` say it in words.
    """

    settings: TrainingSettings
    data: DataChoice
    count: int
    others: int
    sentences: tuple[Message, ...]


def teaching_plan(
    model: Project, classes: Sequence[str], drawings: Sequence[KeptDrawing], candidates: Iterable[DataChoice]
) -> TeachingPlan:
    """The plan for a network of these classes (none where they have no names).

    Of the `candidates` the first is mixed in that fits the network and need not be fetched. Raises `UserError`
    with what keeps the network from being taught.
    """
    check_answers_classes(model)
    if not drawings:
        raise no_drawings()
    settings = _settings(model.training)
    found = _data(msgspec.structs.replace(model, training=settings), classes, candidates)
    data, facts = found if found is not None else (DataChoice(name=NAME, validation=0.0), None)
    known = tuple(facts.classes if facts is not None else classes) or None
    count = sum(known is None or drawing.label in known for drawing in drawings)
    if not count:
        raise UserError(
            say("None of your drawings is of a class that this network knows, so there is nothing to learn.")
        )
    even = msgspec.structs.replace(data, my_drawings="even")
    return TeachingPlan(settings, even, count, len(drawings) - count, _sentences(count, facts))


def check_answers_classes(model: Project) -> None:
    """Raise `UserError` for a network that answers with numbers."""
    row = LOSSES.get(model.training.loss)
    if row is not None and not row.for_classes:
        raise UserError(say("This network answers with a number, not with a class: drawings cannot teach it."))


def _settings(before: TrainingSettings) -> TrainingSettings:
    """Careful ones; loss and chance stay as they were."""
    return TrainingSettings(
        epochs=EPOCHS,
        batch_size=BATCH,
        learning_rate=RATE,
        loss=before.loss,
        loss_parameters=before.loss_parameters,
        outputs=before.outputs,
        seed=before.seed,
        mixed_precision=before.mixed_precision,
    )


def _data(
    model: Project, classes: Sequence[str], candidates: Iterable[DataChoice]
) -> tuple[DataChoice, DataFacts] | None:
    fitting = []
    for candidate in candidates:
        choice = msgspec.structs.replace(candidate, my_drawings="none")
        facts = _fitting_facts(model, classes, choice)
        if facts is not None:
            fitting.append((_checked_on(choice, facts), facts))
    at_hand = [one for one in fitting if is_at_hand(one[0])]
    return next(iter(at_hand or fitting), None)


def _fitting_facts(model: Project, classes: Sequence[str], choice: DataChoice) -> DataFacts | None:
    """What is known of the data where the network can learn from it, else `None`."""
    try:
        facts = describe(choice)
        check_trainable(msgspec.structs.replace(model, data=_checked_on(choice, facts)), facts)
    except UserError:
        return None
    same = not classes or tuple(classes) == facts.classes
    return facts if same and can_be_mixed(facts) else None


def _checked_on(choice: DataChoice, facts: DataFacts) -> DataChoice:
    """What is not to be forgotten is checked on the test part, where there is one."""
    if facts.test_samples:
        return msgspec.structs.replace(choice, validation_from="test")
    return msgspec.structs.replace(choice, validation_from="share", validation=0.2)


def _sentences(count: int, facts: DataFacts | None) -> tuple[Message, ...]:
    again = times(count)
    if facts is None:
        what = say(
            "It learns from your drawings ({count}) alone, for no data here is like what it learnt from: it may "
            "forget some of that.",
            count=count,
        )
    else:
        what = say(
            "It learns from your drawings ({count}), mixed with {samples} samples of {name}, so that it does not "
            "forget those.",
            count=count,
            samples=min(count * again, facts.training_samples),
            name=marked(facts.title),
        )
    how = say("{epochs} epochs with a small learning rate of {rate}.", epochs=EPOCHS, rate=value_text(RATE))
    if again == 1:
        return what, how
    return what, say("Each drawing is shown {times} times an epoch.", times=again), how

"""Hints: settings that can be trained with but will not learn well. Those of layers are in `layer_hints`."""

from collections.abc import Iterator

from backend.catalogue.optimizers import optimizer_row
from backend.edits import SetParameter, SetTraining
from backend.graph.model import Node
from backend.problem import Problem, Repair
from backend.problems.draft import repair, those
from backend.problems.layer_hints import layer_hints
from backend.problems.situation import Situation
from backend.problems.traits import activation_of, has, is_function, weighs
from backend.wording import marked, say

_HIGH_RATE = {"sgd": 1.0, "adagrad": 1.0, "adadelta": 10.0, "ftrl": 1.0, "adafactor": 1.0, "lion": 0.01}
_USUAL_HIGH_RATE = 0.1
_USUAL_BATCH = 32

_FLATTENING = frozenset({"sigmoid", "tanh", "hard_sigmoid", "softsign"})
_MANY_FLATTENING = 5


def hints(situation: Situation) -> Iterator[Problem]:
    """All hints, those of layers first."""
    yield from layer_hints(situation)
    yield from _many_sigmoids(situation)
    yield from _learning_rate(situation)
    yield from _batch_size(situation)
    yield from _batches_of_one(situation)


def _many_sigmoids(situation: Situation) -> Iterator[Problem]:
    """Counted along the way to the answer; the answer itself may end as it likes."""
    found = [
        node
        for node in situation.in_order
        if (weighs(node) or is_function(node))
        and activation_of(node) in _FLATTENING
        and situation.graph.outgoing[node.id]
    ]
    if len(found) < _MANY_FLATTENING:
        return

    # That can always be done, so it is not tried: a trial of so many edits takes longer than all other finders.
    bent = tuple(SetParameter(node.id, "activation", "relu") for node in found)
    yield Problem(
        "many_sigmoids",
        say("{count} layers one after another end with sigmoid or tanh.", count=len(found)),
        say(
            "Each of them flattens what it passes back, so that the first layers hardly learn. ReLU lets it pass."
        ),
        "hint",
        found[0].id,
        (Repair(say("Set them all to relu"), bent),),
    )


def _learning_rate(situation: Situation) -> Iterator[Problem]:
    training = situation.project.training
    row = optimizer_row(training.optimizer)
    if training.learning_rate <= _HIGH_RATE.get(row.id, _USUAL_HIGH_RATE):
        return
    yield Problem(
        "learning_rate_high",
        say(
            "A learning rate of {rate} is very high for {optimizer}.",
            rate=training.learning_rate,
            optimizer=marked(row.title),
        ),
        say("The steps will be so large that the network jumps over every good place."),
        "hint",
        repairs=those(
            repair(
                situation.project,
                say("Set it to {rate}", rate=row.learning_rate),
                SetTraining({"learning_rate": row.learning_rate}),
            )
        ),
    )


def _batch_size(situation: Situation) -> Iterator[Problem]:
    if situation.facts is None:
        return
    samples = situation.facts.training_samples
    batch = situation.project.training.batch_size
    smaller = max(1, min(_USUAL_BATCH, samples))
    if situation.project.training.full_batch or batch <= max(samples, 1):
        return
    yield Problem(
        "batch_larger_than_data",
        say(
            "A batch of {batch} is larger than the data, which has {samples} samples.",
            batch=batch,
            samples=samples,
        ),
        say("The network takes one step a batch. With one batch for all the data it takes one step an epoch."),
        "hint",
        repairs=those(
            repair(
                situation.project, say("Set it to {batch}", batch=smaller), SetTraining({"batch_size": smaller})
            ),
            repair(situation.project, say("Use all samples in each step"), SetTraining({"full_batch": True})),
        ),
    )


def _batches_of_one(situation: Situation) -> Iterator[Problem]:
    if situation.project.training.full_batch or situation.project.training.batch_size > 1:
        return
    node = _over_the_batch(situation)
    if node is None:
        return
    yield Problem(
        "batch_of_one",
        say("“{name}” compares the samples of a batch, but a batch has one sample only.", name=node.name),
        say("The mean of one number is that number: nothing is left of it. Take larger batches."),
        "hint",
        node.id,
        those(
            repair(
                situation.project,
                say("Set the batch size to {batch}", batch=_USUAL_BATCH),
                SetTraining({"batch_size": _USUAL_BATCH}),
            )
        ),
    )


def _over_the_batch(situation: Situation) -> Node | None:
    return next((node for node in situation.in_order if has(node, "moving_mean_initializer")), None)

"""Problems between the data and the place where it comes in."""

from collections.abc import Iterator

import msgspec

from backend.edits import SetParameter, SetPreparation
from backend.graph.model import Node, Shape
from backend.graph.shapes import shape_text, size_of
from backend.problem import Problem
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.project import DataFacts
from backend.wording import marked, say


def input_problems(situation: Situation) -> Iterator[Problem]:
    """The Input's shape against that of the samples; a sample is laid out anew where it has as many values."""
    if situation.facts is None:
        return
    for node in situation.inputs:
        shape = situation.of(node).output
        if shape is not None and not _fits(shape, situation.facts.sample_shape):
            yield _does_not_fit(situation, situation.facts, node, shape)


def preparation_problems(situation: Situation) -> Iterator[Problem]:
    """The size to which drawings are brought against that of the data."""
    if situation.facts is None or len(situation.facts.sample_shape) not in (2, 3):
        return
    height, width, channels = (*situation.facts.sample_shape, 1)[:3]
    if height is None or width is None or channels not in (1, 3):
        return
    now = situation.project.preparation
    if (now.height, now.width, now.channels) == (height, width, channels):
        return
    wanted = msgspec.structs.replace(now, height=height, width=width, channels=3 if channels == 3 else 1)
    size = shape_text((height, width, channels))
    yield Problem(
        "preparation_does_not_fit",
        say(
            "Drawings are made {now} large, but the data is {size}.",
            now=shape_text((now.height, now.width, now.channels)),
            size=size,
        ),
        say("On the Test page the network must be given pictures of the size that it learnt from."),
        severity="hint",
        repairs=those(repair(situation.project, say("Prepare them as {size}", size=size), SetPreparation(wanted))),
    )


def _fits(shape: Shape, sample: Shape) -> bool:
    size = size_of(shape)
    if size is not None:
        return size == size_of(sample)
    return len(shape) == len(sample) and all(
        length in (None, wanted) for length, wanted in zip(shape, sample, strict=True)
    )


def _does_not_fit(situation: Situation, facts: DataFacts, node: Node, shape: Shape) -> Problem:
    shapes = sorted(situation.fitting_shapes(), key=lambda wanted: len(wanted) != len(shape))
    return Problem(
        "input_does_not_fit",
        say(
            "“{name}” takes {shape}, but a sample of {data} is {sample}.",
            name=node.name,
            shape=shape_text(shape),
            data=marked(facts.title),
            sample=shape_text(facts.sample_shape),
        ),
        say("The Input layer must have as many values as one sample of the data."),
        node=node.id,
        repairs=those(
            *(
                repair(
                    situation.project,
                    say("Set it to {shape}", shape=shape_text(wanted)),
                    SetParameter(node.id, "shape", wanted),
                )
                for wanted in shapes[:2]
            )
        ),
    )

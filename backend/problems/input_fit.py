"""Problems between the data and the place where it comes in."""

from collections.abc import Iterator

import msgspec

from backend.edits import SetPreparation
from backend.graph.model import Node, Shape
from backend.graph.shapes import shape_text, size_of
from backend.my_drawings.samples import NAME as MY_DRAWINGS
from backend.problem import Problem, Repair
from backend.problems.draft import Draft, repair, those
from backend.problems.situation import Situation
from backend.project import DataFacts, Preparation, Project
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
    if situation.facts is None or not _one_takes(situation, situation.facts.sample_shape):
        return  # pictures of the size of the data would be no use to the network
    now = situation.project.preparation
    wanted = _prepared_as(now, situation.facts.sample_shape)
    if wanted is None or wanted == now:
        return
    size = shape_text((wanted.height, wanted.width, wanted.channels))
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


def as_prepared(project: Project, facts: DataFacts | None) -> DataFacts | None:
    """The facts of the data as the network gets it: my drawings have the size to which they are prepared."""
    if facts is None or project.data.name != MY_DRAWINGS:
        return facts
    size = project.preparation
    return msgspec.structs.replace(facts, sample_shape=(size.height, size.width, size.channels))


def _prepared_as(now: Preparation, sample: Shape) -> Preparation | None:
    """The preparation with the size of such a picture; `None` for what is none."""
    match sample:
        case (int(height), int(width)) | (int(height), int(width), 1):
            return msgspec.structs.replace(now, height=height, width=width, channels=1)
        case (int(height), int(width), 3):
            return msgspec.structs.replace(now, height=height, width=width, channels=3)
        case _:
            return None


def _one_takes(situation: Situation, sample: Shape) -> bool:
    """Whether samples of that shape go into one of the inputs, or there is none yet."""
    shapes = [shape for node in situation.inputs if (shape := situation.of(node).output) is not None]
    return not shapes or any(_fits(shape, sample) for shape in shapes)


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
            _other_preparation(situation, shape),
            *(_other_input(situation, facts, node, wanted) for wanted in shapes[:2]),
        ),
    )


def _other_preparation(situation: Situation, shape: Shape) -> Repair | None:
    """My drawings are prepared in any size, so in that of the network; other data has the size that it has."""
    wanted = _prepared_as(situation.project.preparation, shape)
    if situation.project.data.name != MY_DRAWINGS or wanted is None:
        return None
    size = shape_text((wanted.height, wanted.width, wanted.channels))
    return repair(situation.project, say("Prepare them as {size}", size=size), SetPreparation(wanted))


def _other_input(situation: Situation, facts: DataFacts, node: Node, shape: Shape) -> Repair | None:
    """The Input in the shape of the data, and drawings prepared for it in that size too."""
    prepared = _prepared_as(situation.project.preparation, facts.sample_shape)

    def take(draft: Draft) -> None:
        draft.set(node.id, "shape", shape)
        if prepared is not None and prepared != draft.project.preparation:
            draft.do(SetPreparation(prepared))

    return repair(situation.project, say("Set it to {shape}", shape=shape_text(shape)), take)

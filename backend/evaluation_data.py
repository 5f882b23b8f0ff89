"""Which data a network can be measured on, and why some does not fit."""

import math
from collections.abc import Sequence

from backend.graph.analysis import analyse
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.project import DataFacts, Project
from backend.wording import Message, marked, say


def taken_shapes(project: Project) -> list[Shape]:
    """What each Input of the network takes; what is not known is left out."""
    layers = analyse(project.graph).layers
    shapes = [layers[node.id].output for node in project.graph.nodes if node.kind == "Input"]
    return [shape for shape in shapes if shape is not None]


def why_it_does_not_fit(project: Project, classes: Sequence[str], facts: DataFacts) -> Message | None:
    """Why the network of the project cannot be measured on data of these facts; `None` where it can.

    `classes` are the names of the network's answers, empty where nobody named them.
    """
    for wanted in taken_shapes(project):
        if not _holds_as_much(wanted, facts.sample_shape):
            return say(
                "{title} does not fit: its samples are {has}, and the network takes {wanted}.",
                title=marked(facts.title),
                has=shape_text(facts.sample_shape),
                wanted=shape_text(wanted),
            )
    if not classes:
        return None
    if not facts.classes:
        return say(
            "{title} does not fit: it holds numbers, and the network answers with classes.",
            title=marked(facts.title),
        )
    unnamed = facts.classes == tuple(str(number) for number in range(len(facts.classes)))
    if unnamed and len(facts.classes) <= len(classes):
        return None
    unknown = [name for name in facts.classes if name not in classes]
    if unknown:
        return say(
            "{title} does not fit: it has the class “{name}”, which the network has not learnt.",
            title=marked(facts.title),
            name=marked(unknown[0]),
        )
    return None


def _holds_as_much(wanted: Shape, has: Shape) -> bool:
    """Whether a sample fills what is taken; where a length is open, the others must be the same."""
    if None in wanted or None in has:
        return len(wanted) == len(has) and all(
            one is None or other is None or one == other for one, other in zip(wanted, has, strict=True)
        )
    return math.prod(size or 0 for size in wanted) == math.prod(size or 0 for size in has)

"""What the answers of a network are called, before it has given any."""

from collections.abc import Sequence

from backend.graph.analysis import analyse
from backend.graph.shapes import size_of
from backend.project import DataFacts, Project


def names_of_answers(project: Project, classes: Sequence[str], facts: DataFacts | None) -> tuple[str, ...]:
    """The names of the classes that the network has learnt, else of those in the data, else numbers.

    `classes` are those that the model knows, none where there is no model or it has no names for them.
    """
    if classes:
        return tuple(classes)
    graph = project.graph
    leading = {link.source for link in graph.links}
    last = [node for node in graph.nodes if node.id not in leading]
    shape = analyse(graph).layers[last[0].id].output if len(last) == 1 else None
    count = size_of(shape) if shape is not None else None
    if facts is not None and facts.classes and count in (None, 1, len(facts.classes)):
        return facts.classes
    return tuple(str(number) for number in range(count or 0))

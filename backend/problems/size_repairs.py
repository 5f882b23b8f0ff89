"""Repairs for what is too large: the settings that made it so as they usually are, or the layer taken out."""

from collections.abc import Callable, Iterator
from typing import cast

from backend.catalogue.layers import layer_kind
from backend.catalogue.parameter import Parameter
from backend.edits import RemoveNodes, SetParameter
from backend.graph.analysis import analyse
from backend.graph.errors import EndlessError, GraphError
from backend.graph.model import Graph, Node, Shape
from backend.graph.shapes import shape_text
from backend.problem import Repair
from backend.problems.draft import Draft
from backend.problems.situation import Situation
from backend.wording import Message, marked, say

_MOST_TRIED = 32
"""Repairs that are tried for one problem; in a large network fewer, for each trial takes long."""

_FEWEST_TRIED = 4

Excess = Callable[[Graph], int]
"""By how much a network without errors of shapes is too large; 0 where it is not."""


def size_repairs(situation: Situation, node: Node, excess: Excess) -> tuple[Repair, ...]:
    """The first repair of the layer, or of one before it, the nearest first, after which nothing is too large.

    Where there is none, the one that leaves the least that is.
    """
    errors = _errors(situation.graph)
    least, best = excess(situation.graph), None
    tried = max(_FEWEST_TRIED, min(_MOST_TRIED, situation.tries))
    for _, (label, edits) in zip(range(tried), _ways(situation, node), strict=False):
        draft = Draft(situation.project)
        try:
            for edit in edits:
                draft.do(edit)
        except GraphError:
            continue
        if _errors(draft.graph) - errors:
            continue
        left = excess(draft.graph)
        if left < least:
            least, best = left, Repair(label, tuple(draft.edits))
        if left == 0:
            break
    return (best,) if best is not None else ()


_Way = tuple[Message, list[SetParameter] | list[RemoveNodes]]


def _ways(situation: Situation, node: Node) -> Iterator[_Way]:
    near = _before(situation, node)
    for one in near:
        yield from _usual_settings(situation, one)
    for one in near:
        if one.kind != "Input":
            yield say("Remove “{name}”", name=one.name), [RemoveNodes((one.id,), bridge=True)]


def _before(situation: Situation, node: Node) -> list[Node]:
    """The layer and as many before it as can be tried, the nearest first."""
    found = [node.id]
    for key in found:
        if len(found) >= _MOST_TRIED:
            break
        found += {link.source: None for link in situation.graph.incoming[key] if link.source not in found}
    return [situation.graph.by_id[key] for key in found]


def _usual_settings(situation: Situation, node: Node) -> Iterator[_Way]:
    if node.kind == "Input":
        shape = situation.fitting_shapes()[0]
        label = say("Set “{name}” to {shape}", name=node.name, shape=shape_text(shape))
        yield label, [SetParameter(node.id, "shape", shape)]
        return
    unusual = [
        parameter
        for parameter in layer_kind(node.kind).parameters
        if parameter.type in ("integer", "size") and node.parameters[parameter.name] != parameter.default
    ]
    # Each of two sides by itself would leave a picture as narrow as a thread.
    sides = [parameter for parameter in unusual if parameter.name in ("height", "width")]
    for parameter in sorted(unusual, key=lambda one: one.name not in ("units", "filters")):
        if parameter not in sides:
            yield _set_to_usual(node, parameter), [SetParameter(node.id, parameter.name, parameter.default)]
    if len(unusual) > 1 or sides:
        edits = [SetParameter(node.id, parameter.name, parameter.default) for parameter in sides or unusual]
        yield say("Set “{name}” to its usual size", name=node.name), edits


def _set_to_usual(node: Node, parameter: Parameter) -> Message:
    default = parameter.default
    value = shape_text(cast(Shape, default)) if isinstance(default, tuple) else str(default)
    return say("Set {title} of “{name}” to {value}", title=marked(parameter.title), name=node.name, value=value)


def _errors(graph: Graph) -> set[str]:
    """The ids of the layers that do not fit, other than by what is too large as well."""
    layers = analyse(graph).layers
    return {key for key, layer in layers.items() if layer.error and not isinstance(layer.error, EndlessError)}

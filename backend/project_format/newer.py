"""Files of a newer NetSketch: what this one does not know is left out, and said."""

from collections.abc import Iterator
from typing import Any

import msgspec

from backend.catalogue.layers import LAYER_KINDS
from backend.graph.model import Graph, Link, Node
from backend.project import DataChoice, Note, OutputSettings, Preparation, Project, TrainingSettings
from backend.project_format.errors import quoted
from backend.project_format.versions import VERSION
from backend.wording import Message, say

_MOST_NAMED = 5


def without_the_unknown(fields: dict[str, Any], version: int) -> list[Message]:
    """Take away, in place, every field that this NetSketch does not know; answers what was done, in sentences.

    Kinds of layers and values that it does not know stay: the network would be another one without them, so
    they are refused where values are checked.
    """
    left_out = list(dict.fromkeys(_strip(fields)))
    first = say(
        "This project was saved by a newer NetSketch (format {version}; this one writes format {known}). It is "
        "opened as a copy: the file stays as it is.",
        version=version,
        known=VERSION,
    )
    if not left_out:
        return [first]
    more = "" if len(left_out) <= _MOST_NAMED else ", …"
    named = ", ".join(f"“{quoted(name)}”" for name in left_out[:_MOST_NAMED]) + more
    return [first, say("What this NetSketch does not know was left out: {names}.", names=named)]


def _strip(fields: dict[str, Any]) -> Iterator[str]:
    """The names of what is taken away, while it is taken away."""
    yield from _keep(fields, Project, extra=("netsketch",))
    for name, kind in (("training", TrainingSettings), ("data", DataChoice), ("preparation", Preparation)):
        yield from _keep(fields.get(name), kind)
    training = fields.get("training")
    outputs = training.get("outputs") if isinstance(training, dict) else None
    for output in outputs.values() if isinstance(outputs, dict) else ():
        yield from _keep(output, OutputSettings)
    for note in _objects(fields.get("notes")):
        yield from _keep(note, Note)
    graph = fields.get("graph")
    if not isinstance(graph, dict):
        return
    yield from _keep(graph, Graph)
    for link in _objects(graph.get("links")):
        yield from _keep(link, Link)
    for node in _objects(graph.get("nodes")):
        yield from _keep(node, Node)
        yield from _keep_parameters(node)


def _keep(fields: Any, kind: type[msgspec.Struct], extra: tuple[str, ...] = ()) -> Iterator[str]:
    if isinstance(fields, dict):
        known = {*kind.__struct_fields__, *extra}
        for name in [name for name in fields if name not in known]:
            del fields[name]
            yield name


def _keep_parameters(node: dict[str, Any]) -> Iterator[str]:
    kind, parameters = LAYER_KINDS.get(str(node.get("kind"))), node.get("parameters")
    if kind is None or not isinstance(parameters, dict):
        return
    known = {parameter.name for parameter in kind.parameters}
    for name in [name for name in parameters if name not in known]:
        del parameters[name]
        yield f"{name} ({node['kind']})"


def _objects(fields: Any) -> list[dict[str, Any]]:
    return [entry for entry in fields if isinstance(entry, dict)] if isinstance(fields, list) else []

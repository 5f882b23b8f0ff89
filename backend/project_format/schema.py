"""The published JSON Schema of project files, made from the types and the catalogue.

    uv run python -m backend.project_format.schema      writes it among the resources

It says what a file may hold, value by value. What only the whole can say (ids that are unique, wires that close no
circle, shapes that fit) stays with the rules of the graph.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

import resources
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.losses import LOSSES, LossRow
from backend.catalogue.metrics import METRICS
from backend.catalogue.optimizers import OPTIMIZERS, OptimizerRow
from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import SCHEDULES, ScheduleRow
from backend.catalogue.values import LONGEST_ROW
from backend.graph.consistency import MOST_LAYERS, MOST_LINKS
from backend.notes import LONGEST_NOTE, MOST_NOTES
from backend.project import Project, TrainingSettings
from backend.project_file import LONGEST_LAYER_NAME
from backend.project_format.versions import VERSION
from backend.safe_write import safe_write

RESOURCE = f"schema/netsketch-{VERSION}.json"

Schema = dict[str, Any]

_CHOSEN: Mapping[str, Mapping[str, OptimizerRow | LossRow | ScheduleRow]] = {
    "optimizer": OPTIMIZERS,
    "loss": LOSSES,
    "schedule": SCHEDULES,
}
"""The fields of a training that name a row, each with settings of its own."""

_CONTROL = r"\u0000-\u001f\u007f-\u009f"
_NEVER_IN_LAYER_NAMES = _CONTROL + r"!-,/:-@\[-\^`{-~\u00a0-\u00a9\u2000-\u206f"
"""What is no letter, digit, blank, "_", "-" or ".", as far as a pattern can say it: the rest of ASCII, and the
signs that turn or break text. The reader knows them all."""


def schema() -> Schema:
    """The schema of the version that is written now."""
    (top,), definitions = msgspec.json.schema_components([Project], ref_template="#/$defs/{name}")
    project = definitions.pop(str(top["$ref"]).rsplit("/", 1)[-1])
    project["properties"]["notes"]["maxItems"] = MOST_NOTES
    project["properties"]["name"] |= {"minLength": 1, "pattern": _without(_CONTROL + r"/\\")}
    _limit(definitions)
    definitions["Node"] = _node(definitions["Node"])
    for field, rows in _CHOSEN.items():
        definitions |= {f"{field} {key}": _values(row.parameters) for key, row in rows.items()}
    definitions |= {f"layer {kind.id}": _values(kind.parameters) for kind in LAYER_KINDS.values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **project,
        "title": f"NetSketch project, format {VERSION}",
        "properties": {"netsketch": {"const": VERSION}, **project["properties"]},
        "required": ["netsketch"],
        "$defs": definitions,
    }


def schema_text() -> str:
    """The schema as its file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _limit(definitions: dict[str, Schema]) -> None:
    """What the types alone do not say."""
    graph, training = definitions["Graph"]["properties"], definitions["TrainingSettings"]["properties"]
    graph["nodes"]["maxItems"] = MOST_LAYERS
    graph["links"]["maxItems"] = MOST_LINKS
    for field, rows in _CHOSEN.items():
        training[field]["enum"] = list(rows)
    training["metrics"] |= {"items": {"enum": list(METRICS)}, "uniqueItems": True}
    _weights(training["class_weights"])
    definitions["OutputSettings"]["properties"]["loss"] = {"enum": [None, *LOSSES], "default": None}
    definitions["TrainingSettings"]["allOf"] = [_of(field, key) for field, rows in _CHOSEN.items() for key in rows]
    definitions["Note"]["properties"]["text"]["maxLength"] = LONGEST_NOTE


def _weights(schema: Schema) -> None:
    """Weights of classes by number are one at least, and not more than a row of numbers may be long."""
    for one in schema["anyOf"]:
        if one.get("type") == "array":
            one |= {"minItems": 1, "maxItems": LONGEST_ROW}


def _of(field: str, chosen: str) -> Schema:
    """The settings of an optimizer, loss or schedule are its own; a file that names none means the usual one."""
    named: Schema = {"properties": {field: {"const": chosen}}}
    if chosen != getattr(TrainingSettings(), field):
        named["required"] = [field]
    own = {"properties": {f"{field}_parameters": {"$ref": f"#/$defs/{field} {chosen}"}}}
    return {"if": named, "then": own}


def _without(signs: str) -> str:
    """A pattern for texts that have none of the signs, read alike by all dialects of patterns."""
    return rf"^(?![\s\S]*[{signs}])"


def _node(node: Schema) -> Schema:
    """A node is of one of the kinds, and its parameters are those of its kind."""
    name = {
        **node["properties"]["name"],
        "maxLength": LONGEST_LAYER_NAME,
        "pattern": _without(_NEVER_IN_LAYER_NAMES),
    }
    properties = {**node["properties"], "kind": {"enum": list(LAYER_KINDS)}, "name": name}
    choices = [
        {
            "if": {"properties": {"kind": {"const": kind}}},
            "then": {"properties": {"parameters": {"$ref": f"#/$defs/layer {kind}"}}},
        }
        for kind in LAYER_KINDS
    ]
    return {**node, "properties": properties, "allOf": choices}


def _values(parameters: Iterable[Parameter]) -> Schema:
    """All may be left out: they have defaults."""
    return {
        "type": "object",
        "properties": {parameter.name: _value(parameter) for parameter in parameters},
        "additionalProperties": False,
    }


def _value(parameter: Parameter) -> Schema:
    value = _typed(parameter)
    if parameter.optional:
        value = {"anyOf": [value, {"type": "null"}]}
    return {**value, "default": parameter.default, "description": parameter.sentence}


def _typed(parameter: Parameter) -> Schema:
    match parameter.type:
        case "switch":
            return {"type": "boolean"}
        case "choice":
            return {"enum": list(parameter.choices)}
        case "integer" | "axes":
            return {"type": "integer", **_range(parameter)}
        case "number":
            return {"type": "number", **_range(parameter)}
        case "size" | "shape":
            whole: Schema = {"type": "integer", **_range(parameter)}
            if parameter.open_lengths:
                whole = {"anyOf": [whole, {"type": "null"}]}
            return {"type": "array", "items": whole, **_count(parameter, 8)}
        case "numbers":
            return {
                "type": "array",
                "items": {"type": "number", **_range(parameter)},
                **_count(parameter, LONGEST_ROW),
            }


def _range(parameter: Parameter) -> Mapping[str, float]:
    limits = {"minimum": parameter.minimum, "maximum": parameter.maximum}
    return {name: limit for name, limit in limits.items() if limit is not None}


def _count(parameter: Parameter, most: int) -> Mapping[str, int]:
    return {"minItems": parameter.length or 1, "maxItems": parameter.length or most}


if __name__ == "__main__":
    safe_write(resources.path(RESOURCE), schema_text().encode(), keep_earlier=False)

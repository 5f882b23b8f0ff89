"""Commands that only tell what there is: templates, layers, data sets, and what is wrong with a network.

They answer at once and import neither TensorFlow nor Qt.
"""

from collections.abc import Sequence
from typing import Any

from app.command_line_output import Output, table
from backend.catalogue.layers import LAYER_KINDS
from backend.catalogue.parameter import Parameter
from backend.catalogue.presets import PRESETS
from backend.data.catalogue import DATASETS
from backend.data.errors import DataError
from backend.data.facts import describe
from backend.graph.analysis import analyse
from backend.problems import find_problems
from backend.project import Project
from backend.summary_table import as_text, summary_table
from backend.templates import all_templates
from backend.wording import Message, say


def list_templates(output: Output) -> int:
    """Print the templates."""
    rows: list[dict[str, Any]] = [
        {
            "id": row.id,
            "title": row.title,
            "description": row.description,
            "group": row.group,
            "data": row.project.data.name,
            "parameters": analyse(row.project.graph).parameters,
        }
        for row in all_templates()
    ]
    output.result(
        rows, table([(row["id"], f"{row['parameters']:,} parameters", row["description"]) for row in rows])
    )
    return 0


def list_layers(output: Output) -> int:
    """Print the kinds of layers with their parameters, then the presets: kinds with settings of their own."""
    rows: list[dict[str, Any]] = [
        {
            "id": kind.id,
            "title": kind.title,
            "description": kind.sentence,
            "group": kind.group,
            "parameters": [_told(parameter) for parameter in kind.parameters],
        }
        for kind in LAYER_KINDS.values()
    ]
    rows += [
        {
            "id": preset.id,
            "title": preset.title,
            "description": preset.sentence,
            "group": preset.group,
            "kind": preset.kind,
            "settings": dict(preset.parameters),
        }
        for preset in PRESETS
    ]
    output.result(rows, table([(row["id"], row["description"]) for row in rows]))
    return 0


def _told(parameter: Parameter) -> dict[str, Any]:
    """A parameter and what it may be; bounds, choices and lengths only where it has them."""
    bounds = {
        "minimum": parameter.minimum,
        "maximum": parameter.maximum,
        "choices": list(parameter.choices) or None,
        "length": parameter.length,
    }
    return {
        "name": parameter.name,
        "title": parameter.title,
        "type": parameter.type,
        "default": parameter.default,
        "optional": parameter.optional,
        **{name: bound for name, bound in bounds.items() if bound is not None},
        "description": parameter.sentence,
    }


def list_datasets(output: Output) -> int:
    """Print the data sets."""
    rows = [
        {"id": row.id, "title": row.title, "description": row.description, "download": row.download}
        for row in DATASETS.values()
    ]
    output.result(rows, table([(row.id, row.description) for row in DATASETS.values()]))
    return 0


def show_check(output: Output, project: Project, notes: Sequence[Message] = ()) -> int:
    """Print shapes, parameters and problems of a network, and what is to say of its file."""
    analysis = analyse(project.graph)
    said = [str(note) for note in notes]
    try:
        facts = describe(project.data)
    except DataError as error:
        facts = None  # the data is not at hand here; the network can be checked all the same
        unseen = say("The data was not looked at, only the network: {reason}", reason=error.message)
        said.append(str(unseen))
    names = {node.id: node.name for node in project.graph.nodes}
    layers: list[dict[str, Any]] = [
        {
            "name": names[key],
            "kind": project.graph.by_id[key].kind,
            "output_shape": analysis.layers[key].output,
            "parameters": analysis.layers[key].parameters,
        }
        for key in analysis.order
    ]
    problems: list[dict[str, Any]] = [
        {
            "layer": names.get(problem.node or ""),
            "message": str(problem.message),
            "severity": problem.severity,
            "repairs": [str(repair.label) for repair in problem.repairs],
        }
        for problem in find_problems(project, facts)
    ]
    output.result(
        {"layers": layers, "parameters": analysis.parameters, "problems": problems, "notes": said},
        "\n".join([*said, _check_text(project, problems)]),
    )
    return 0


def _check_text(project: Project, problems: list[dict[str, Any]]) -> str:
    lines = [as_text(summary_table(project)), f"{analyse(project.graph).parameters:,} parameters in all"]
    for problem in problems:
        where = f"{problem['layer']}: " if problem["layer"] else ""
        lines.append(f"- {where}{problem['message']}")
        lines += [f"    repair: {repair}" for repair in problem["repairs"]]
    if not problems:
        lines.append("No problems.")
    return "\n".join(lines)

"""Writes the program: imports, one line a layer, the model, its compilation, and how it would be trained."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.script.fit_lines import fit_lines
from backend.script.group_comments import group_comments
from backend.script.network_lines import NetworkLines
from backend.script.python_text import comment
from backend.script.training_lines import compile_lines, metric_class_lines


@dataclass(frozen=True)
class Program:
    """The text of a program, and which of its lines (from 0) each layer has, by node id.

    A program that is not `complete` says in comments what is missing.
    """

    text: str
    lines: Mapping[str, range]
    complete: bool = True


def write_program(project: Project) -> Program:
    """The plain Keras program of the network, which needs nothing but Keras; it never fails.

    Of an unfinished network it has what can be written, and comments that say what is missing.
    """
    draft = NetworkLines(project.graph, analyse(project.graph))
    try:
        spec = model_spec(project.graph)
    except GraphError as error:
        unfinished = str(error.message)
    else:
        unfinished = "" if len(spec.outputs) and not draft.nodes_missing() else "Some layers are missing."
    lines = [*_heading(project)]
    ranges: dict[str, range] = {}
    headings = group_comments(project.graph, draft.analysis.order)
    for key in draft.analysis.order:
        lines += headings[key]
        written = draft.layer(project.graph.by_id[key])
        ranges[key] = range(len(lines), len(lines) + len(written))
        lines += written
    lines.append("")
    if unfinished:
        lines += [comment(f"The model cannot be made yet. {unfinished}")]
    else:
        lines += [
            *draft.model_lines(),
            "",
            *metric_class_lines(project),
            *compile_lines(project),
            "",
            "model.summary()",
            "",
            *fit_lines(project),
        ]
    return Program("\n".join(lines) + "\n", ranges, not unfinished)


def _heading(project: Project) -> list[str]:
    return [
        comment(f"{project.name}: drawn with NetSketch, written for Keras 3."),
        "import keras",
        "from keras import layers",
        "",
        comment("The first weights follow from this number."),
        f"keras.utils.set_random_seed({project.training.seed})",
        *(['keras.config.set_dtype_policy("mixed_float16")'] if project.training.mixed_precision else []),
        "",
    ]

"""Export: a project or template as a program, a table or a project file; what it becomes is said by the ending."""

from argparse import Namespace
from pathlib import Path

from app.command_line_errors import UsageError
from app.command_line_models import OFFERED as OFFERED_MODELS
from app.command_line_output import Output
from app.command_line_scripts import PROGRAM_ENDINGS, AskedModel, write_script
from backend.graph.analysis import analyse
from backend.graph.to_spec import model_spec
from backend.problems.obstacle import check_writable
from backend.project import Project
from backend.project_file import ENDING, write_project
from backend.safe_write import SaveError, safe_write
from backend.summary_table import ENDINGS as TABLE_ENDINGS
from backend.summary_table import as_file, summary_table
from backend.wording import say

OFFERED = (*PROGRAM_ENDINGS, ENDING, *TABLE_ENDINGS)


def check_target(target: Path) -> None:
    """Raise `UsageError` for an ending that is not offered, before anything is read."""
    ending = target.suffix.lower()
    if ending in OFFERED:
        return
    offered = ", ".join((*OFFERED, *OFFERED_MODELS))
    raise UsageError(
        say("The ending of {name} means nothing here; there are: {offered}.", name=target.name, offered=offered)
    )


def export(options: Namespace, project: Project, output: Output, asked: AskedModel | None = None) -> int:
    """Write the file, whole or not at all. A program is only written of a network that can be built.

    `asked` is the model that a program which predicts is to ask, where there is one.
    """
    target: Path = options.to
    ending = target.suffix.lower()
    if not target.absolute().parent.is_dir():
        raise SaveError(say("There is no folder {folder} to save in.", folder=str(target.absolute().parent)))
    beside: list[Path] = []
    match ending:
        case _ if ending in PROGRAM_ENDINGS:
            check_writable(project)
            model_spec(project.graph)
            beside = write_script(target, project, options.program, asked)
        case _ if ending == ENDING:
            write_project(target, project)
        case _:
            text = as_file(summary_table(project), ending)
            safe_write(target, text.encode("utf-8-sig" if ending == ".csv" else "utf-8", "replace"))
    missing = asked is not None and not target.absolute().with_name(asked.file_name).exists()
    output.result(
        {
            "file": str(target.absolute()),
            "layers": len(project.graph.nodes),
            "parameters": analyse(project.graph).parameters,
            **({"data": [str(path) for path in beside]} if beside else {}),
            **({"put_beside": asked.file_name} if asked is not None and missing else {}),
        },
        f"The network is in {target}"
        + "".join(f"\nThe data that it learns from is in {path}" for path in beside)
        + (f"\nPut {asked.file_name} beside it: that is the model it asks." if asked and missing else ""),
    )
    return 0

"""What `train --start-from MODEL.h5` keeps of what a model has learnt."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line_output import Output
from backend.kept_layers import kept_layers, kept_pairs, related_ids
from backend.project import Project
from backend.wording import UserError, say

if TYPE_CHECKING:
    from backend.engine.train import Beginning

Pairs = tuple[tuple[str, str], ...]


def pairs_to_keep(options: Namespace, project: Project, output: Output) -> Pairs:
    """The layers of the model and of the project that begin with its weights, none without the option; it is told.

    Needs no TensorFlow. Raises `UserError` for a model that cannot be opened or has nothing to give.
    """
    if options.start_from is None:
        return ()
    from backend.engine.model_files.read import read_model_file

    learnt, drawn = read_model_file(options.start_from).project.graph, project.graph
    verdicts = kept_layers(learnt, drawn, related_ids(learnt, drawn))
    pairs, name = kept_pairs(drawn, verdicts), options.start_from.name
    if not pairs:
        raise UserError(
            say(
                "The network has nothing of {name}, so nothing that it has learnt can be kept. Make the project "
                "from it: netsketch export {name} --to NEW.netsketch.",
                name=name,
            )
        )
    owners = [node for node in drawn.nodes if node.id in verdicts and node.shares_weights_with is None]
    fresh = [node.name for node in owners if not verdicts[node.id].is_kept]
    told = say(
        "{kept} of {count} layers start from what {name} has learnt.",
        kept=len(pairs),
        count=len(owners),
        name=name,
    )
    output.progress(str(told))
    if fresh:
        output.progress(str(say("Fresh weights: {layers}.", layers=", ".join(fresh))))
    return pairs


def beginning_of(path: Path | None, pairs: Pairs) -> "Beginning | None":
    """What the training begins with; TensorFlow runs already."""
    if path is None:
        return None
    from backend.engine.model_files.open import open_model
    from backend.engine.train import Beginning

    return Beginning(open_model(path).model, pairs)

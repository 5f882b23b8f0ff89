"""What `train --start-from MODEL.h5` keeps of what a model has learnt."""

from app.command_line_output import Output
from backend.graph.model import Graph
from backend.kept_layers import kept_layers, kept_pairs, related_ids
from backend.wording import UserError, say


def pairs_to_keep(name: str, learnt: Graph, drawn: Graph, output: Output) -> tuple[tuple[str, str], ...]:
    """The layers of the model in the file `name`, and which of the network begin with their weights; it is told.

    Raises `UserError` where the model has nothing to give.
    """
    verdicts = kept_layers(learnt, drawn, related_ids(learnt, drawn))
    pairs = kept_pairs(drawn, verdicts)
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

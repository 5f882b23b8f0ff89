"""What each output of a network is taught by: its loss with the parameters, and how much it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend.catalogue.losses import LossRow, loss_row
from backend.graph.model import Graph, ParameterValue
from backend.project import OutputSettings, TrainingSettings


@dataclass(frozen=True)
class OutputLoss:
    """The loss of one output. `parameters` are only those that were set, the others stay at their defaults."""

    row: LossRow
    parameters: dict[str, ParameterValue]
    weight: float = 1.0


def output_ids(graph: Graph) -> tuple[str, ...]:
    """The nodes that give the outputs of a finished network, in the order in which the network has them."""
    return tuple(node.id for node in graph.nodes if not graph.outgoing[node.id])


def output_loss(settings: TrainingSettings, output: str | None) -> OutputLoss:
    """The loss of the output of that node; what is not said of it, or of no node, is the loss of the training.

    An output with another loss than the training's learns by that loss at its defaults. Raises
    `UnknownLossError`.
    """
    own = settings.outputs.get(output, OutputSettings()) if output is not None else OutputSettings()
    loss = own.loss or settings.loss
    parameters = dict(settings.loss_parameters) if loss == settings.loss else {}
    return OutputLoss(loss_row(loss), parameters, own.weight)


def output_losses(settings: TrainingSettings, outputs: Sequence[str], count: int) -> list[OutputLoss]:
    """The losses of `count` outputs; `outputs` are the ids of their nodes, or empty where all learn alike."""
    return [output_loss(settings, outputs[number] if outputs else None) for number in range(count)]

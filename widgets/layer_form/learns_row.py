"""The row that says whether a layer learns or stays as it is while the others learn."""

from PySide6.QtCore import QCoreApplication

from backend.cost.network_cost import network_cost
from backend.graph.model import Graph, Node
from backend.graph.sharing import owner_of
from widgets.fields.field_row import FieldRow
from widgets.fields.switch_field import SwitchField


def learns_row() -> FieldRow:
    return FieldRow(
        SwitchField(),
        "trainable",
        QCoreApplication.translate("LayerForm", "Learns"),
        QCoreApplication.translate("LayerForm", "Off: this layer stays as it is while the others learn."),
    )


def can_learn(graph: Graph, node: Node) -> bool:
    """Whether there is something in the layer to learn, or would be if it were not frozen; what layers that share
    their weights learn is counted with the one that owns them."""
    cost = network_cost(graph).layers[owner_of(graph, node).id]
    return cost.learnt > 0 or not node.trainable

"""Which port the pointer is at."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF

from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import PORT_REACH
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.ports import Port, input_ports, output_ports


def ports_of(scene: GraphScene, card: CardItem) -> list[Port]:
    """The ports of a card as it is drawn, the outputs first."""
    node = scene.graph.by_id[card.node_id]
    position = (card.x(), card.y())
    return [*output_ports(node, position), *input_ports(scene.graph, node, position)]


def port_at(scene: GraphScene, point: QPointF) -> Port | None:
    """The port within reach of the point; the nearest of several, an output before an input just as near."""
    reach = QRectF(point.x() - PORT_REACH, point.y() - PORT_REACH, 2 * PORT_REACH, 2 * PORT_REACH)
    ports = [port for card in scene.find.cards_near(reach) for port in ports_of(scene, card)]
    return nearest_port(ports, point, within=PORT_REACH)


def nearest_port(ports: Sequence[Port], point: QPointF, within: float | None = None) -> Port | None:
    """The port nearest to the point, the first of several just as near; none further away than `within`."""
    ways = [(QLineF(point, port.point).length(), number) for number, port in enumerate(ports)]
    if not ways or (within is not None and min(ways)[0] > within):
        return None
    return ports[min(ways)[1]]

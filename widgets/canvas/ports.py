"""Ports: where wires can be taken hold of."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QLineF, QPointF

from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import PORT_REACH, input_port, output_port
from widgets.canvas.graph_scene import GraphScene


@dataclass(frozen=True)
class Port:
    """The output or the input side of a layer, and the point of the canvas where it is."""

    node_id: str
    side: Literal["input", "output"]
    point: QPointF


def ports_of(card: CardItem) -> list[Port]:
    """The ports of a card, the output first."""
    position = (card.pos().x(), card.pos().y())
    ports = [Port(card.node_id, "output", output_port(position))]
    if card.facts.takes != "none":
        ports.append(Port(card.node_id, "input", input_port(position)))
    return ports


def port_at(scene: GraphScene, point: QPointF) -> Port | None:
    """The port within reach of the point; the nearest of several, an output before an input just as near."""
    reached = [
        (QLineF(point, port.point).length(), number, port)
        for card in scene.cards.values()
        if card.sceneBoundingRect().contains(point)
        for number, port in enumerate(ports_of(card))
    ]
    near = [entry for entry in reached if entry[0] <= PORT_REACH]
    return min(near, key=lambda entry: entry[:2])[2] if near else None

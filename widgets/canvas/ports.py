"""Ports: where wires begin and end on a card, and what each of them means."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF

from backend.catalogue.layers import layer_kind
from backend.graph.model import Graph, Link, Node
from widgets.canvas.geometry import input_port, named_input_port, output_port
from widgets.wording import show_text

Position = tuple[float, float]


@dataclass(frozen=True)
class Port:
    """An output or an input of a layer, and the point of the canvas where it is.

    `number` is that of the output or input; it is `None` where a further wire takes the next one that is free.
    `title` says what goes through, where a layer has several that each mean something else. `link` is the wire
    that ends in this input.
    """

    node_id: str
    side: Literal["input", "output"]
    point: QPointF
    number: int | None = 0
    title: str = ""
    link: Link | None = None


def output_ports(node: Node, position: Position) -> list[Port]:
    """The outputs of a layer whose card lies at `position`, from left to right."""
    kind = layer_kind(node.kind)
    titles = kind.output_titles(node.parameters) if kind.output_titles is not None else ("",)
    shown = [show_text(title) if len(titles) > 1 else "" for title in titles]
    return [
        Port(node.id, "output", output_port(position, number, len(titles)), number, title)
        for number, title in enumerate(shown)
    ]


def input_ports(graph: Graph, node: Node, position: Position) -> list[Port]:
    """The inputs of a layer whose card lies at `position`, from left to right; those of the wires that end there
    or, where there is none yet, the free one."""
    kind, links = layer_kind(node.kind), graph.incoming[node.id]
    if kind.takes == "none":
        return []
    if kind.takes == "ports":
        ending = {link.target_port: link for link in links}
        return [
            Port(
                node.id,
                "input",
                named_input_port(position, number, len(kind.ports), kind.least_inputs),
                number,
                show_text(port.title),
                ending.get(number),
            )
            for number, port in enumerate(kind.ports)
        ]
    if not links:
        return [Port(node.id, "input", input_port(position), None)]
    return [
        Port(node.id, "input", input_port(position, place, len(links)), link.target_port, "", link)
        for place, link in enumerate(links)
    ]


def wire_ends(graph: Graph, link: Link, source: Position, target: Position) -> tuple[QPointF, QPointF]:
    """Where the wire of a link begins and ends with its cards at these places."""
    above, below = graph.by_id[link.source], graph.by_id[link.target]
    outputs = layer_kind(above.kind).output_count(above.parameters)
    start = output_port(source, link.source_port, outputs)
    kind = layer_kind(below.kind)
    if kind.takes == "ports":
        return start, named_input_port(target, link.target_port, len(kind.ports), kind.least_inputs)
    links = graph.incoming[link.target]
    if len(links) == 1:
        return start, input_port(target)
    return start, input_port(target, links.index(link), len(links))

"""The gesture that draws a wire from a port to another layer."""

from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.edits import Connect, Disconnect, Edit
from backend.graph.errors import GraphError
from backend.graph.model import Graph, Link
from backend.graph.rules import check_connect
from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import input_port, output_port
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.ports import Port, port_at
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.theme.theme import Theme
from widgets.wording import show


class DrawWire(Gesture):
    """Draws a wire that follows the pointer; over a layer it joins, or says at the pointer why it cannot.

    Taking hold of an input that has a wire takes up that wire (`taken_up`): let go over another layer, it ends
    there; let go over free canvas, it is gone.
    """

    def __init__(self, canvas: Canvas, theme: Theme, port: Port, taken_up: Link | None = None) -> None:
        super().__init__(canvas)
        self._port = port
        self._taken_up = taken_up
        self._wire = WireItem(theme)
        self._wire.set_look(WireLook.DRAWN)
        self._wire.setZValue(3)
        self._target: CardItem | None = None

    @override
    def start(self, point: QPointF) -> None:
        self._canvas.scene.addItem(self._wire)
        if self._taken_up is not None:
            self._canvas.scene.wires[self._taken_up].setVisible(False)
        self.move(point)

    @override
    def move(self, point: QPointF) -> None:
        target = self._card_under(point)
        self._point_at(target)
        refusal = self._refusal(target.node_id) if target is not None else ""
        self._wire.set_look(WireLook.REFUSED if refusal else WireLook.DRAWN)
        free_end = self._port_of(target) if target is not None and not refusal else point
        if self._port.side == "output":
            self._wire.set_ends(self._port.point, free_end)
        else:
            self._wire.set_ends(free_end, self._port.point)
        self._canvas.tell(refusal, point, refuses=True)

    @override
    def end(self, point: QPointF) -> None:
        target = self._card_under(point)
        self._clear()
        if target is None:
            if self._taken_up is not None:
                self._canvas.document.do(
                    Disconnect(self._taken_up), QCoreApplication.translate("DrawWire", "Disconnect")
                )
            return
        source, end = self._ends(target.node_id)
        if self._taken_up is not None and end == self._taken_up.target:
            return
        edits: list[Edit] = [Disconnect(self._taken_up)] if self._taken_up is not None else []
        if not self._refusal(target.node_id):
            edits.append(Connect(source, end))
            self._canvas.document.do(edits, QCoreApplication.translate("DrawWire", "Connect"))

    @override
    def cancel(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._point_at(None)
        self._canvas.hint.hide()
        if self._wire.scene() is not None:
            self._canvas.scene.removeItem(self._wire)
        if self._taken_up in self._canvas.scene.wires:
            self._canvas.scene.wires[self._taken_up].setVisible(True)

    def _card_under(self, point: QPointF) -> CardItem | None:
        """The layer the wire would join: the one under the pointer, or the one whose port is within reach."""
        scene = self._canvas.scene
        card = scene.card_at(point, besides=self._port.node_id)
        if card is None:
            port = port_at(scene, point)
            if port is not None and port.node_id != self._port.node_id:
                return scene.cards[port.node_id]
        return card

    def _point_at(self, target: CardItem | None) -> None:
        if target is not self._target and self._target is not None:
            self._target.show_ports(False)
        self._target = target
        if target is not None:
            target.show_ports(True)

    def _port_of(self, card: CardItem) -> QPointF:
        position = (card.pos().x(), card.pos().y())
        return input_port(position) if self._port.side == "output" else output_port(position)

    def _ends(self, other: str) -> tuple[str, str]:
        return (self._port.node_id, other) if self._port.side == "output" else (other, self._port.node_id)

    def _refusal(self, other: str) -> str:
        """Why the wire may not join this layer; empty if it may."""
        graph = self._canvas.graph
        if self._taken_up is not None:
            if other == self._taken_up.target:
                return ""
            graph = Graph(graph.nodes, tuple(link for link in graph.links if link != self._taken_up))
        try:
            check_connect(graph, *self._ends(other))
        except GraphError as error:
            return show(error.message)
        return ""

"""The gesture that draws a wire from a port to another layer."""

from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.edits import Connect, Disconnect, Edit
from backend.graph.changes import without_link
from backend.graph.errors import GraphError
from backend.graph.model import Graph, Link
from backend.graph.rules import check_connect
from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import PORT_REACH
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.ports import Port, output_ports
from widgets.canvas.ports_at import nearest_port, port_at, ports_of
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.theme.theme import Theme
from widgets.wording import show


class DrawWire(Gesture):
    """Draws a wire that follows the pointer; over a layer it joins, or says at the pointer why it cannot.

    It lands on the port at the pointer or, over the rest of a card, on the nearest that takes it. Taking hold of
    an input that has a wire takes up that wire: let go over another input, it ends there; let go over free
    canvas, it is gone.
    """

    def __init__(self, canvas: Canvas, theme: Theme, port: Port) -> None:
        super().__init__(canvas)
        self._taken_up = port.link
        self._port = port if port.link is None else _beginning_of(canvas, port.link)
        self._graph = canvas.graph if port.link is None else without_link(canvas.graph, port.link)
        self._wire = WireItem(theme)
        self._wire.set_look(WireLook.DRAWN)
        self._wire.setZValue(3)
        self._pointed_at: CardItem | None = None

    @override
    def start(self, point: QPointF) -> None:
        self._canvas.scene.passing.add(self._wire)
        if self._taken_up is not None:
            self._canvas.scene.wires[self._taken_up].setVisible(False)
        self.move(point)

    @override
    def move(self, point: QPointF) -> None:
        aim = self._aim(point)
        self._point_at(self._canvas.scene.cards[aim.node_id] if aim is not None else None)
        refusal = self._refusal(aim) if aim is not None else ""
        self._wire.set_look(WireLook.REFUSED if refusal else WireLook.DRAWN)
        free_end = aim.point if aim is not None and not refusal else point
        if self._port.side == "output":
            self._wire.set_ends(self._port.point, free_end)
        else:
            self._wire.set_ends(free_end, self._port.point)
        self._canvas.tell(refusal or (aim.title if aim is not None else ""), point, refuses=bool(refusal))

    @override
    def end(self, point: QPointF) -> None:
        aim = self._aim(point)
        self._clear()
        if aim is None:
            if self._taken_up is not None:
                self._canvas.document.do(
                    Disconnect(self._taken_up), QCoreApplication.translate("DrawWire", "Disconnect")
                )
            return
        if self._is_where_it_was(aim) or self._refusal(aim):
            return
        edits: list[Edit] = [Disconnect(self._taken_up)] if self._taken_up is not None else []
        connection = self._connection(aim)
        edits.append(connection)
        names = self._canvas.graph.by_id
        text = QCoreApplication.translate("DrawWire", "Connect {source} to {target}")
        text = text.format(source=names[connection.source].name, target=names[connection.target].name)
        self._canvas.document.do(edits, text)

    @override
    def cancel(self) -> None:
        self._clear()

    def _clear(self) -> None:
        self._point_at(None)
        self._canvas.hint.hide()
        self._canvas.scene.passing.remove(self._wire)
        if self._taken_up in self._canvas.scene.wires:
            self._canvas.scene.wires[self._taken_up].setVisible(True)

    def _aim(self, point: QPointF) -> Port | None:
        """The port on which the wire would land here; on a card that has none, a place that will be refused."""
        scene = self._canvas.scene
        card = scene.find.card_at(point, besides=self._port.node_id)
        if card is None:
            port = port_at(scene, point)
            if port is None or port.node_id == self._port.node_id:
                return None
            card = scene.cards[port.node_id]
        ports = self._ports_on(card)
        exact = nearest_port(ports, point, within=PORT_REACH)
        if exact is not None:
            return exact
        free = [port for port in ports if not self._refusal(port)]
        return nearest_port(free or ports, point)

    def _ports_on(self, card: CardItem) -> list[Port]:
        """The ports of a card on which this wire could end."""
        if self._port.side == "input":
            return [port for port in ports_of(self._canvas.scene, card) if port.side == "output"]
        inputs = [port for port in ports_of(self._canvas.scene, card) if port.side == "input"]
        if any(port.title for port in inputs):
            return inputs
        # Without names the wires just stand side by side: a further one takes the next place.
        middle = QPointF(card.x() + card.boundingRect().center().x(), card.y())
        return [Port(card.node_id, "input", middle, None)]

    def _point_at(self, card: CardItem | None) -> None:
        if card is self._pointed_at:
            return
        for each, shown in ((self._pointed_at, False), (card, True)):
            if each is not None and each.node_id in self._canvas.graph.by_id:
                self._canvas.scene.show_ports(each, shown)
        self._pointed_at = card

    def _connection(self, aim: Port) -> Connect:
        start, end = (self._port, aim) if self._port.side == "output" else (aim, self._port)
        return Connect(start.node_id, end.node_id, start.number or 0, end.number)

    def _is_where_it_was(self, aim: Port) -> bool:
        """Whether a wire that was taken up would end where it ended."""
        before = self._taken_up
        return before is not None and aim.node_id == before.target and aim.number in (None, before.target_port)

    def _refusal(self, aim: Port) -> str:
        """Why the wire may not land there; empty if it may."""
        if self._is_where_it_was(aim):
            return ""
        wish = self._connection(aim)
        try:
            check_connect(self._graph, wish.source, wish.target, wish.source_port, wish.target_port)
        except GraphError as error:
            return show(error.message)
        return ""


def _beginning_of(canvas: Canvas, link: Link) -> Port:
    """The output from which a wire comes."""
    graph: Graph = canvas.graph
    card = canvas.scene.cards[link.source]
    return output_ports(graph.by_id[link.source], (card.x(), card.y()))[link.source_port]

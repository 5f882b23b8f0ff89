"""The gesture that brings a layer from the palette onto the canvas."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Node
from widgets.canvas.card_facts import CardFacts
from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import input_port, output_port
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.lit_wire import LitWire
from widgets.canvas.near_link import near_link
from widgets.canvas.placing import Placement, Position, place_on
from widgets.canvas.ports import input_ports, output_ports
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.palette_entries import entry_title
from widgets.theme.theme import Theme
from widgets.wording import show

LAYER_MIME = "application/x-netsketch-layer"
"""What a drag out of the palette carries: the id of the palette's entry, in UTF-8."""


class GhostCard(CardItem):
    """The card of a layer that is not there yet; nothing is known of its shape."""

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__(node, None, False, theme)

    @property
    @override
    def facts(self) -> CardFacts:
        return replace(super().facts, shape="")


class DropLayer(Gesture):
    """Shows a faint card under the pointer and the wires that letting go would make; letting go adds the layer."""

    def __init__(self, canvas: Canvas, theme: Theme, kind_id: str) -> None:
        super().__init__(canvas)
        self._kind_id = kind_id
        placement = self._placement(QPointF())
        self._ghost = GhostCard(placement.node, theme)
        self._ghost.setOpacity(0.88)
        self._ghost.setZValue(4)
        self._wires = (WireItem(theme), WireItem(theme))
        self._lit = LitWire(canvas)
        self._moved: Mapping[str, Position] = {}

    @override
    def start(self, point: QPointF) -> None:
        self._canvas.scene.passing.add(self._ghost)
        for wire in self._wires:
            wire.set_look(WireLook.DRAWN)
            wire.setVisible(False)
            self._canvas.scene.passing.add(wire)
        self.move(point)

    @override
    def move(self, point: QPointF) -> None:
        placement = self._placement(point)
        self._ghost.setPos(*placement.node.position)
        self._lit.light(placement.link)
        self._make_room(placement)
        self._show_joins(placement)
        refusal = self._canvas.document.refusal(placement.edits)
        text = show(refusal) if refusal is not None else self._what_it_does(placement)
        self._canvas.tell(text, point, refuses=refusal is not None)

    @override
    def end(self, point: QPointF) -> None:
        self.cancel()
        placement = self._placement(point)
        text = QCoreApplication.translate("DropLayer", "Add {layer}").format(layer=entry_title(self._kind_id))
        if self._canvas.document.do(placement.edits, text):
            self._canvas.selection.set([placement.node.id])

    @override
    def cancel(self) -> None:
        self._lit.light(None)
        self._canvas.scene.end_preview()
        self._canvas.hint.hide()
        for item in (self._ghost, *self._wires):
            self._canvas.scene.passing.remove(item)

    def _placement(self, point: QPointF) -> Placement:
        corner = (point.x() - CARD_WIDTH / 2, point.y() - CARD_HEIGHT / 2)
        return place_on(
            self._canvas.graph,
            self._kind_id,
            corner,
            near_link(self._canvas.graph, self._canvas.scene.places, point),
        )

    def _make_room(self, placement: Placement) -> None:
        """Show the cards that would move where they would go, and all others where they are."""
        if placement.moved == self._moved:
            return
        self._moved = placement.moved
        self._canvas.scene.end_preview()
        self._canvas.scene.preview_positions(placement.moved)

    def _show_joins(self, placement: Placement) -> None:
        above, below = self._wires
        above.setVisible(placement.above is not None)
        below.setVisible(placement.below is not None)
        corner = placement.node.position
        if placement.above is not None:
            source = self._canvas.graph.by_id[placement.above]
            above.set_ends(output_ports(source, source.position)[0].point, input_port(corner))
        if placement.below is not None:
            target = self._canvas.graph.by_id[placement.below]
            below.set_ends(output_port(corner), input_ports(self._canvas.graph, target, target.position)[0].point)

    def _what_it_does(self, placement: Placement) -> str:
        names = {node_id: node.name for node_id, node in self._canvas.graph.by_id.items()}
        if placement.link is not None:
            return QCoreApplication.translate("DropLayer", "Insert between {above} and {below}").format(
                above=names[placement.link.source], below=names[placement.link.target]
            )
        if placement.above is not None:
            return QCoreApplication.translate("DropLayer", "Connect to {above}").format(
                above=names[placement.above]
            )
        if placement.below is not None:
            return QCoreApplication.translate("DropLayer", "Connect to {below}").format(
                below=names[placement.below]
            )
        return ""

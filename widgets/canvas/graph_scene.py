"""The scene: one card for each layer and one wire for each link, as the document has them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from backend.graph.analysis import LayerAnalysis
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Graph, Link, Node
from backend.graph.shapes import shape_text
from backend.project import Project
from widgets.canvas.card_facts import card_facts
from widgets.canvas.card_item import CardItem
from widgets.canvas.geometry import card_rect, input_port, output_port
from widgets.canvas.routing import route
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme

_SURROUNDINGS = 6000.0
"""How far one may scroll beyond the outermost cards."""


class GraphScene(QGraphicsScene):
    """Follows the document and the selection; nothing here ever edits them.

    `cards` and `wires` keep the items alive, by node id and by link.
    """

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.cards: dict[str, CardItem] = {}
        self.wires: dict[Link, WireItem] = {}
        self._shown: dict[str, tuple[Node, LayerAnalysis | None, bool]] = {}
        self._document = document
        self._selection = selection
        self._theme = theme
        self._pointed_at: CardItem | WireItem | None = None
        self._follow_graph()
        document.changed.connect(self._on_document_changed)
        document.problems_changed.connect(self._show_cards)
        selection.changed.connect(self._show_selection)
        theme.changed.connect(self.update)

    @property
    def graph(self) -> Graph:
        return self._document.graph

    def content_rect(self) -> QRectF:
        """The rectangle around all cards; empty when there is none."""
        rect = QRectF()
        for node in self.graph.nodes:
            rect = rect.united(card_rect(node.position))
        return rect

    def preview_positions(self, positions: Mapping[str, tuple[float, float]]) -> None:
        """Draw some cards elsewhere for as long as a gesture lasts; the document does not change."""
        for node_id, position in positions.items():
            self.cards[node_id].setPos(*position)
        touched = {
            link: wire for link, wire in self.wires.items() if link.source in positions or link.target in positions
        }
        self._lay_wires(touched)

    def end_preview(self) -> None:
        """Draw every card where the document has it."""
        for node in self.graph.nodes:
            self.cards[node.id].setPos(*node.position)
        self._lay_wires(self.wires)

    def point_at(self, item: CardItem | WireItem | None) -> None:
        """Show that the pointer is over an item: the ports of a card, the shape in a wire."""
        if item is self._pointed_at:
            return
        before, self._pointed_at = self._pointed_at, item
        for each in (before, item):
            if isinstance(each, CardItem) and each.scene() is self:
                each.show_ports(each is item)
            elif isinstance(each, WireItem) and each.link is not None:
                each.set_look(self._look_of(each.link))

    def _on_document_changed(self, before: Project, after: Project) -> None:
        if before.graph is not after.graph:
            self._follow_graph()

    def _follow_graph(self) -> None:
        graph = self._document.graph
        self._drop_items(self.cards.keys() - graph.by_id.keys(), set(self.wires) - set(graph.links))
        self._show_cards()
        for link in graph.links:
            if link not in self.wires:
                self.wires[link] = wire = WireItem(self._theme, link)
                self.addItem(wire)
        self._lay_wires(self.wires)
        self._show_selection()
        around = self.content_rect()
        self.setSceneRect(around.adjusted(-_SURROUNDINGS, -_SURROUNDINGS, _SURROUNDINGS, _SURROUNDINGS))

    def _drop_items(self, node_ids: Iterable[str], links: Iterable[Link]) -> None:
        gone: list[CardItem | WireItem] = []
        for node_id in node_ids:
            gone.append(self.cards.pop(node_id))
            del self._shown[node_id]
        gone += [self.wires.pop(link) for link in links]
        for item in gone:
            if item is self._pointed_at:
                self._pointed_at = None
            self.removeItem(item)

    def _show_cards(self) -> None:
        """Make or renew the cards of the layers that are not as they were; most are the same values as before."""
        layers = self._document.analysis.layers
        marked = {problem.node for problem in self._document.problems}
        for node in self.graph.nodes:
            analysis, has_problem = layers.get(node.id), node.id in marked
            shown = self._shown.get(node.id)
            if shown is not None and shown[0] is node and shown[1] is analysis and shown[2] == has_problem:
                continue
            self._shown[node.id] = (node, analysis, has_problem)
            facts = card_facts(node, analysis, has_problem)
            card = self.cards.get(node.id)
            if card is None:
                self.cards[node.id] = card = CardItem(node.id, facts, self._theme)
                self.addItem(card)
            card.show_facts(facts)
            card.setPos(*node.position)

    def _lay_wires(self, wires: dict[Link, WireItem]) -> None:
        layers = self._document.analysis.layers
        incoming = self.graph.incoming
        cards = [(card.x(), card.y()) for card in self.cards.values()]
        for link, wire in wires.items():
            ends = incoming[link.target]
            source, target = self.cards[link.source], self.cards[link.target]
            shape = layers[link.source].output if link.source in layers else None
            start = output_port((source.x(), source.y()))
            end = input_port((target.x(), target.y()), ends.index(link), len(ends))
            wire.set_way(route(start, end, cards), shape_text(shape) if shape is not None else "")

    def _show_selection(self) -> None:
        chosen = self._selection.ids
        for node_id, card in self.cards.items():
            card.set_chosen(node_id in chosen)
        for link, wire in self.wires.items():
            wire.set_look(self._look_of(link))

    def _look_of(self, link: Link) -> WireLook:
        if link in self._selection.links:
            return WireLook.CHOSEN
        pointed = self._pointed_at
        if isinstance(pointed, WireItem) and pointed.link == link:
            return WireLook.UNDER_POINTER
        return WireLook.PLAIN

    # What lies under a point of the canvas ----------------------------------------------------------------

    def card_at(self, point: QPointF, besides: str | None = None) -> CardItem | None:
        """The card under the point; the newest where several lie over each other."""
        for card in reversed(self.cards.values()):
            corner = card.pos()
            inside = 0 <= point.x() - corner.x() <= CARD_WIDTH and 0 <= point.y() - corner.y() <= CARD_HEIGHT
            if inside and card.node_id != besides:
                return card
        return None

    def wire_at(self, point: QPointF) -> WireItem | None:
        """The wire under the point or very near it."""
        for wire in self.wires.values():
            if wire.boundingRect().contains(point) and wire.shape().contains(point):
                return wire
        return None

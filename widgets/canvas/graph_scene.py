"""The scene: one card for each layer, one wire for each link and the notes, as the document has them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene

from backend.graph.analysis import LayerAnalysis
from backend.graph.blame import links_to_blame
from backend.graph.model import Graph, Link, Node
from backend.project import Project
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.card_item import CardItem
from widgets.canvas.extent import extent_of, grown
from widgets.canvas.far_picture import paint_from_afar
from widgets.canvas.glide import Glide
from widgets.canvas.group_frame import GroupFrame
from widgets.canvas.group_frames import GroupFrames
from widgets.canvas.item_finder import ItemFinder
from widgets.canvas.note_item import NoteItem
from widgets.canvas.passing_items import PassingItems
from widgets.canvas.ports import input_ports, output_ports
from widgets.canvas.spatial_grid import box_of
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.canvas.wire_shapes import label_wires, place_shapes
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme

_SURROUNDINGS = 6000.0
"""How far one may scroll beyond the outermost cards, about."""

_MANY = 40
"""Cards that change at once, from which on all of the scene is painted."""

Position = tuple[float, float]
CanvasItem = CardItem | WireItem | NoteItem | GroupFrame


class GraphScene(QGraphicsScene):
    """Follows the document and the selection; nothing here ever edits them.

    `cards`, `wires`, `notes` and `groups` keep the items alive, by node id, by link, by note id and by group.
    `places` knows where they lie in the document; a preview or a glide draws them elsewhere for a while. `find`
    knows what lies under a point; `passing` are the items that belong to a gesture and not to the document.
    """

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.cards: dict[str, CardItem] = {}
        self.wires: dict[Link, WireItem] = {}
        self.notes: dict[str, NoteItem] = {}
        self.groups = GroupFrames(self, theme)
        self.places = CanvasMap()
        self._shown: dict[str, tuple[Node, LayerAnalysis | None, bool]] = {}
        self._links: tuple[Link, ...] = ()
        self._elsewhere: dict[str, Position] = {}
        self.passing = PassingItems(self)
        self.find = ItemFinder(self.cards, self.wires, self.notes, self.places, self._elsewhere)
        self._chosen: tuple[frozenset[str], frozenset[Link], frozenset[str]] = (frozenset(),) * 3
        self._document = document
        self._selection = selection
        self._theme = theme
        self._pointed_at: CanvasItem | None = None
        self._content: tuple[Project, QRectF] | None = None
        self._glide = Glide(self)
        self._glide.moved.connect(self._draw_elsewhere)
        self._glide.ended.connect(self.end_preview)
        self._follow_graph()
        self._follow_notes()
        self._show_selection()
        document.changed.connect(self._on_document_changed)
        document.problems_changed.connect(self._show_cards)
        selection.changed.connect(self._show_selection)
        theme.changed.connect(self.update)

    @property
    def graph(self) -> Graph:
        return self._document.graph

    def content_rect(self) -> QRectF:
        """The rectangle around all cards and notes; empty when there is none."""
        project = self._document.project
        if self._content is None or self._content[0] is not project:
            self._content = (project, extent_of(project))
        return QRectF(self._content[1])

    # What is drawn for a while ------------------------------------------------------------------------------

    def preview_positions(self, positions: Mapping[str, Position]) -> None:
        """Draw some cards elsewhere for as long as a gesture lasts; the document does not change."""
        self._glide.finish()
        self._draw_elsewhere(positions)

    def end_preview(self) -> None:
        """Draw every card and note where the document has it."""
        nodes, moved = self.graph.by_id, list(self._elsewhere)
        self._elsewhere.clear()
        for node_id in moved:
            if node_id in self.cards:
                self.cards[node_id].setPos(*nodes[node_id].position)
        self.groups.move(moved, {})
        for link in self._links_of(moved):
            self.wires[link].set_way(self.places.ways[link])
        for note in self._document.project.notes:
            self.notes[note.id].draw_at(note.position, note.size)

    def glide_next(self) -> None:
        """Let the cards glide to the places that the next change of the document gives them."""
        self._glide.await_change({node_id: (card.x(), card.y()) for node_id, card in self.cards.items()})

    def finish_motion(self) -> None:
        """Be at once where a glide would end."""
        self._glide.finish()

    def show_pictures(self, pictures: Mapping[str, QImage] | None) -> None:
        """Show on each card the picture of its node id, or none on those that have none."""
        found = pictures or {}
        for node_id, card in self.cards.items():
            card.show_picture(found.get(node_id))

    def point_at(self, item: CanvasItem | None) -> None:
        """Show that the pointer is over an item: the ports of a card, the shape in a wire, a note's corner, the
        name of a group."""
        if item is self._pointed_at:
            return
        before, self._pointed_at = self._pointed_at, item
        for each in (before, item):
            if isinstance(each, CardItem) and each.scene() is self:
                self.show_ports(each, each is item)
            elif isinstance(each, NoteItem | GroupFrame):
                each.set_pointed_at(each is item)
            elif isinstance(each, WireItem) and each.link is not None:
                self.show_look(each.link)

    def show_look(self, link: Link) -> None:
        """Draw the wire of a link as it looks when no gesture has it."""
        if link in self.wires:
            self.wires[link].set_look(self._look_of(link))

    def show_ports(self, card: CardItem, shown: bool) -> None:
        """Draw the places where wires of a card begin and end."""
        node = self.graph.by_id.get(card.node_id) if shown else None
        if node is None:
            card.show_ports(())
            return
        position = (card.x(), card.y())
        ports = [*input_ports(self.graph, node, position), *output_ports(node, position)]
        card.show_ports([port.point for port in ports])

    # Following the document ---------------------------------------------------------------------------------

    def _on_document_changed(self, before: Project, after: Project) -> None:
        if before.graph is not after.graph:
            self._follow_graph()
        if before.notes is not after.notes:
            self._follow_notes()

    def _follow_graph(self) -> None:
        graph = self._document.graph
        self._glide.stop()
        moved = self._elsewhere.keys() & graph.by_id.keys()
        self._elsewhere.clear()
        self._take_away(graph)
        self._show_cards()
        for node_id in moved:
            self.cards[node_id].setPos(*graph.by_id[node_id].position)
        stale = self.places.follow(graph) | self._links_of(moved)
        for link in (link for link in graph.links if link in stale) if stale else ():
            wire = self.wires.get(link)
            if wire is None:
                self.wires[link] = wire = WireItem(self._theme, link)
                wire.set_look(self._look_of(link))
                self.addItem(wire)
            wire.set_way(self.places.ways[link])
        place_shapes(self.wires, graph, {link.source for link in stale})
        label_wires(self.wires, stale, self._document.analysis.layers)
        self.groups.follow(graph, self._selection.ids)
        self._make_room()
        self._glide.begin({node.id: node.position for node in graph.nodes})

    def _make_room(self) -> None:
        """Let there be room to scroll around the cards. Each change of it sorts all items anew, so it changes only
        where there is far too little or too much."""
        content, room = self.content_rect(), self.sceneRect()
        too_little = not room.contains(grown(content, _SURROUNDINGS / 2))
        if too_little or not grown(content, 2 * _SURROUNDINGS).contains(room):
            self.setSceneRect(grown(content, _SURROUNDINGS))

    def _take_away(self, graph: Graph) -> None:
        """Take away the cards and wires that the graph has no more."""
        gone: list[CardItem | WireItem] = []
        for node_id in self.cards.keys() - graph.by_id.keys():
            gone.append(self.cards.pop(node_id))
            del self._shown[node_id]
            self._elsewhere.pop(node_id, None)
        if graph.links is not self._links:
            self._links = graph.links
            for link in self.wires.keys() - set(graph.links):
                gone.append(self.wires.pop(link))
        for item in gone:
            if item is self._pointed_at:
                self._pointed_at = None
            self.removeItem(item)

    def _follow_notes(self) -> None:
        notes = self._document.project.notes
        for note_id in self.notes.keys() - {note.id for note in notes}:
            item = self.notes.pop(note_id)
            if item is self._pointed_at:
                self._pointed_at = None
            self.removeItem(item)
        for note in notes:
            shown = self.notes.get(note.id)
            if shown is None:
                self.notes[note.id] = shown = NoteItem(note, self._theme)
                shown.set_chosen(note.id in self._selection.notes)
                self.addItem(shown)
            shown.show_note(note)

    def _show_cards(self) -> None:
        """Make or renew the cards of the layers that are not as they were; most are the same values as before."""
        layers = self._document.analysis.layers
        marked = {problem.node for problem in self._document.problems}
        changed: list[tuple[Node, LayerAnalysis | None, bool]] = []
        for node in self.graph.nodes:
            analysis, has_problem = layers.get(node.id), node.id in marked
            shown = self._shown.get(node.id)
            if shown is None or shown[0] is not node or shown[1] is not analysis or shown[2] != has_problem:
                changed.append((node, analysis, has_problem))
        if len(changed) > _MANY:
            # Said once for all: hundreds of items that each ask to be painted take longer than the painting.
            self.update()
        # New wires have no item yet; they are labelled when they get one.
        relabelled = [
            link
            for node, analysis, _ in changed
            if node.id in self._shown and self._shown[node.id][1] is not analysis
            for link in self.graph.outgoing[node.id]
            if link in self.wires
        ]
        label_wires(self.wires, relabelled, layers)
        for node, analysis, has_problem in changed:
            self._show_card(node, analysis, has_problem)

    def _show_card(self, node: Node, analysis: LayerAnalysis | None, has_problem: bool) -> None:
        shown = self._shown.get(node.id)
        if shown is not None and shown[1] is not analysis:
            self._show_refusal(shown[1], analysis, node.id)
        self._shown[node.id] = (node, analysis, has_problem)
        card = self.cards.get(node.id)
        if card is None:
            self.cards[node.id] = card = CardItem(node, analysis, has_problem, self._theme)
            card.set_chosen(node.id in self._selection.ids)
            self.addItem(card)
        else:
            card.show_layer(node, analysis, has_problem)
        if (card.x(), card.y()) != node.position:
            card.setPos(*node.position)

    def _show_refusal(self, before: LayerAnalysis | None, now: LayerAnalysis | None, node_id: str) -> None:
        """Draw the wires into a layer anew if it refuses what comes in, or did so before."""
        refused = before is not None and before.error is not None
        if refused or (now is not None and now.error is not None):
            for link in self.graph.incoming[node_id]:
                self.show_look(link)

    def _draw_elsewhere(self, positions: Mapping[str, Position]) -> None:
        known = {node_id: place for node_id, place in positions.items() if node_id in self.cards}
        self._elsewhere.update(known)
        for node_id, position in known.items():
            self.cards[node_id].setPos(*position)
        self.groups.move(known, self._elsewhere)
        for link in self._links_of(known):
            self.wires[link].set_way(self.places.way_with(self.graph, link, self._elsewhere))

    def _links_of(self, node_ids: Iterable[str]) -> set[Link]:
        incoming, outgoing = self.graph.incoming, self.graph.outgoing
        found: set[Link] = set()
        for node_id in node_ids:
            found.update(incoming.get(node_id, ()), outgoing.get(node_id, ()))
        return found

    def _show_selection(self) -> None:
        """Show what is selected now, and no more what was; all others are as they were."""
        chosen = (self._selection.ids, self._selection.links, self._selection.notes)
        before, self._chosen = self._chosen, chosen
        for node_id in before[0] ^ chosen[0]:
            if node_id in self.cards:
                self.cards[node_id].set_chosen(node_id in chosen[0])
        self.groups.show_chosen(chosen[0])
        for link in before[1] ^ chosen[1]:
            self.show_look(link)
        for note_id in before[2] ^ chosen[2]:
            if note_id in self.notes:
                self.notes[note_id].set_chosen(note_id in chosen[2])

    def _look_of(self, link: Link) -> WireLook:
        if link in self._selection.links:
            return WireLook.CHOSEN
        pointed = self._pointed_at
        if isinstance(pointed, WireItem) and pointed.link == link:
            return WireLook.UNDER_POINTER
        layer = self._document.analysis.layers.get(link.target)
        if layer is None or layer.error is None:
            return WireLook.PLAIN
        to_blame = links_to_blame(self.graph, self.graph.by_id[link.target], layer)
        return WireLook.MISFIT if link in to_blame else WireLook.PLAIN

    def paint_from_afar(self, painter: QPainter, area: QRectF, scale: float) -> None:
        """Paint the part of the canvas in `area` at a zoom at which nothing can be read."""
        box = box_of(area)
        cards = self.find.cards_near(area)
        links = dict.fromkeys(self.places.wires_in(box))
        links.update(dict.fromkeys(self._links_of(self._elsewhere)))
        wires = [self.wires[link] for link in links]
        frames = self.groups.near(area)
        paint_from_afar(painter, cards, wires, (*frames, *self.notes.values()), self._theme.tokens, scale)
        self.passing.paint(painter)

"""What can be done to layers and wires that changes what they are: kind, weights, order, connections."""

from PySide6.QtCore import QObject

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.cost.network_cost import network_cost
from backend.edits import Disconnect, Edit, PutGraph, ReplaceKind, SetTrainable, ShareWeights
from backend.graph.analysis import accepts
from backend.graph.errors import GraphError
from backend.graph.model import Link, Node, Shape
from backend.graph.order import ancestors, descendants
from backend.graph.sharing import owner_of
from widgets.canvas.placing import entry_takes, new_node, place_in_wire
from widgets.canvas.reordering import exchanged, neighbour
from widgets.document import ProjectDocument, Selection
from widgets.palette_entries import entry_title, palette_entries
from widgets.wording import show_text


class LayerCommands(QObject):
    """Edits the document and the selection; it draws nothing."""

    def __init__(self, document: ProjectDocument, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection

    def kinds_to_replace_by(self) -> list[str]:
        """The kinds that the selected layer can become, in the order of the palette.

        Of a layer that works only those that take what comes in; of another all, since one may mend it.
        """
        node = self._only()
        if node is None:
            return []
        layer = self._document.analysis.layers[node.id]
        inputs = layer.inputs if layer.error is None else ()
        return [kind for kind in LAYER_KINDS if kind != node.kind and self._can_become(node, kind, inputs)]

    def _can_become(self, node: Node, kind: str, inputs: tuple[Shape, ...]) -> bool:
        try:
            after = ReplaceKind(node.id, kind).apply(self._document.project)
        except GraphError:
            return False
        return not inputs or accepts(after.graph.by_id[node.id], inputs)

    def replace_by(self, kind_id: str) -> None:
        """Make the selected layer one of another kind; name, place, connections and what fits are kept."""
        node = self._only()
        if node is not None:
            text = self.tr("Replace by {layer}").format(layer=show_text(layer_kind(kind_id).title))
            self._document.do(ReplaceKind(node.id, kind_id), text)

    def entries_to_insert(self) -> list[str]:
        """The entries of the palette that take what goes through the selected wire; all if none is selected."""
        links = self._selection.links
        if len(links) != 1 or self._selection.ids:
            return list(palette_entries())
        link = next(iter(links))
        shape = self._document.analysis.layers[link.source].output_of(link.source_port)
        if shape is None:
            return [entry_id for entry_id in palette_entries() if entry_takes(entry_id) != "none"]
        graph = self._document.graph
        return [
            entry_id
            for entry_id in palette_entries()
            if entry_takes(entry_id) != "none" and accepts(new_node(graph, entry_id, (0.0, 0.0)), (shape,))
        ]

    def insert_in_wire(self, link: Link, entry_id: str) -> None:
        """Put a new layer into the middle of a wire."""
        placement = place_in_wire(self._document.graph, entry_id, link)
        if self._document.do(placement.edits, self.tr("Insert {layer}").format(layer=entry_title(entry_id))):
            self._selection.set([placement.node.id])

    def cut_wires(self) -> None:
        """Take away the selected wires and, of selected layers, every wire that touches one."""
        graph, ids = self._document.graph, self._selection.ids
        touching = {link for link in graph.links if link.source in ids or link.target in ids}
        # The highest inputs first: taking one away renumbers those above it.
        links = sorted(touching | self._selection.links, key=lambda link: -link.target_port)
        edits: list[Edit] = [Disconnect(link) for link in links]
        if edits:
            self._document.do(edits, self.tr("Disconnect"))

    def weights_to_use(self) -> list[Node]:
        """The layers of the same kind whose weights the selected layer could use."""
        node = self._only()
        if node is None or not layer_kind(node.kind).parameters or layer_kind(node.kind).takes == "none":
            return []
        return [
            other
            for other in self._document.graph.nodes
            if other.kind == node.kind
            and other.id not in (node.id, node.shares_weights_with)
            and self._document.refusal(ShareWeights(node.id, other.id)) is None
        ]

    def use_weights_of(self, owner: str | None) -> None:
        """Let the selected layer use the weights of another; `None` gives it its own again."""
        node = self._only()
        if node is not None:
            text = self.tr("Use own weights") if owner is None else self.tr("Use the weights of another layer")
            self._document.do(ShareWeights(node.id, owner), text)

    def layers_to_freeze(self) -> list[Node]:
        """The selected layers, without Inputs: there is nothing in them to learn or to keep."""
        nodes = self._document.graph.by_id
        return [nodes[key] for key in sorted(self._selection.ids) if layer_kind(nodes[key].kind).takes != "none"]

    def are_frozen(self) -> bool:
        """Whether training leaves all selected layers as they are."""
        nodes = self.layers_to_freeze()
        return bool(nodes) and not any(node.trainable for node in nodes)

    def freeze(self) -> None:
        """Keep the selected layers from learning, or let them learn again."""
        frozen = self.are_frozen()
        edits = [SetTrainable(node.id, frozen) for node in self.layers_to_freeze()]
        if edits:
            self._document.do(edits, self.tr("Let learn") if frozen else self.tr("Freeze"))

    def layers_before(self, *, frozen: bool = False) -> list[Node]:
        """What stands before the selected layers and could still learn, or is `frozen`.

        Of shared weights their owner. Weights that a selected layer uses are not among them.
        """
        graph, ids = self._document.graph, self._selection.ids
        used = {owner_of(graph, graph.by_id[node_id]).id for node_id in ids}
        before = {other for node_id in ids for other in ancestors(graph, node_id)} - ids
        owners = {owner_of(graph, graph.by_id[node_id]).id for node_id in before} - used
        costs = network_cost(graph).layers
        asked = [graph.by_id[key] for key in self._document.analysis.order if key in owners]
        if frozen:
            return [node for node in asked if not node.trainable]
        return [node for node in asked if node.trainable and costs[node.id].learnt > 0]

    def freeze_before(self) -> None:
        """Keep all that stands before the selected layers from learning."""
        edits = [SetTrainable(node.id, trainable=False) for node in self.layers_before()]
        if edits:
            self._document.do(edits, self.tr("Freeze the layers before"))

    def let_learn_before(self) -> None:
        """Let all that stands before the selected layers learn again."""
        edits = [SetTrainable(node.id, trainable=True) for node in self.layers_before(frozen=True)]
        if edits:
            self._document.do(edits, self.tr("Let the layers before learn"))

    def can_exchange(self, way: int) -> bool:
        """Whether the selected layer can change places with the one before (−1) or after (+1) it."""
        node = self._only()
        return node is not None and neighbour(self._document.graph, node.id, way) is not None

    def exchange(self, way: int) -> None:
        """Let the selected layer change places with the one before (−1) or after (+1) it in a chain."""
        node = self._only()
        other = neighbour(self._document.graph, node.id, way) if node is not None else None
        if node is not None and other is not None:
            text = self.tr("Move {name} earlier") if way < 0 else self.tr("Move {name} later")
            graph = exchanged(self._document.graph, node.id, other)
            self._document.do(PutGraph(graph), text.format(name=node.name))

    def select_following(self) -> None:
        """Select the selected layers and all that take from them."""
        graph = self._document.graph
        following = {other for node_id in self._selection.ids for other in descendants(graph, node_id)}
        self._selection.set(self._selection.ids | following)

    def _only(self) -> Node | None:
        return self._document.graph.by_id.get(self._selection.only or "")

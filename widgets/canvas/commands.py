"""What can be done to the selected layers by key, menu or button, the same from canvas, tree and window."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from backend.catalogue.layers import layer_kind
from backend.edits import Disconnect, Edit, MoveNodes, RemoveNodes
from backend.graph.layout import CARD_WIDTH, COLUMN_GAP, tidy
from widgets.canvas.copying import CopiedLayers, copied, from_text, put_in, to_text
from widgets.canvas.geometry import GRID, snapped
from widgets.canvas.placing import Position, place_after
from widgets.document import ProjectDocument, Selection
from widgets.wording import show_text


class GraphCommands(QObject):
    """Edits the document and the selection; it draws nothing."""

    def __init__(self, document: ProjectDocument, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selection = selection

    def add_layer(self, kind_id: str, centre: Position = (0.0, 0.0)) -> None:
        """Add a layer behind the selected one, or behind the last; the first one goes to `centre`."""
        placement = place_after(self._document.graph, kind_id, self._selection.only, centre)
        title = show_text(layer_kind(kind_id).title)
        if self._document.do(placement.edits, self.tr("Add {layer}").format(layer=title)):
            self._selection.set([placement.node.id])

    def delete_selected(self) -> None:
        """Remove the selected wires and layers; the neighbours of a layer in a chain are joined again."""
        # The highest inputs first: taking one away renumbers those above it.
        links = sorted(self._selection.links, key=lambda link: -link.target_port)
        edits: list[Edit] = [Disconnect(link) for link in links]
        ids = self._selection.ids
        if ids:
            edits.append(RemoveNodes(tuple(sorted(ids)), bridge=True))
        if not edits:
            return
        if not ids:
            text = self.tr("Disconnect")
        elif len(ids) == 1:
            kind = self._document.graph.by_id[next(iter(ids))].kind
            text = self.tr("Delete {layer}").format(layer=show_text(layer_kind(kind).title))
        else:
            text = self.tr("Delete {count} layers").format(count=len(ids))
        self._document.do(edits, text)

    def select_all(self) -> None:
        self._selection.set(node.id for node in self._document.graph.nodes)

    def duplicate_selected(self) -> None:
        """Put copies of the selected layers beside them."""
        layers = copied(self._document.graph, self._selection.ids)
        self._put_copies(layers, (CARD_WIDTH + COLUMN_GAP, 0.0), self.tr("Duplicate"))

    def copy_selected(self) -> None:
        """Put the selected layers on the clipboard, as text."""
        if self._selection.ids:
            text = to_text(copied(self._document.graph, self._selection.ids))
            QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Add the layers that are on the clipboard; anything else there is left alone."""
        layers = from_text(QGuiApplication.clipboard().text())
        if layers is not None:
            self._put_copies(layers, (CARD_WIDTH + COLUMN_GAP, 0.0), self.tr("Paste"))

    def nudge_selected(self, steps_right: int, steps_down: int) -> None:
        """Move the selected layers by steps of the grid; nudges of the same layers are one step of the history."""
        ids = self._selection.ids
        if not ids:
            return
        nodes = self._document.graph.by_id
        positions = {
            node_id: snapped((x + steps_right * GRID, y + steps_down * GRID))
            for node_id, (x, y) in ((node_id, nodes[node_id].position) for node_id in ids)
        }
        self._document.do(MoveNodes(positions), self.tr("Move layers"), merge_key=("nudge", ids))

    def tidy(self) -> None:
        """Lay all cards out anew, from top to bottom."""
        positions = tidy(self._document.graph)
        if positions:
            self._document.do(MoveNodes(positions), self.tr("Tidy up"))

    def _put_copies(self, layers: CopiedLayers, shift: Position, text: str) -> None:
        if not layers.nodes:
            return
        edits, ids = put_in(self._document.graph, layers, shift)
        if self._document.do(edits, text):
            self._selection.set(ids)

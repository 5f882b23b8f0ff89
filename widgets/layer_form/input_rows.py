"""The rows that say, and choose, which layers a layer takes from: wires for those who draw none."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layer_kind import LayerKind
from backend.edits import Connect, Disconnect, Edit
from backend.graph.model import Graph, Node
from backend.graph.order import descendants
from widgets.document import ProjectDocument
from widgets.fields.choice_field import ChoiceField
from widgets.fields.field_row import FieldRow
from widgets.let_go import let_go


class InputRows(QWidget):
    """A row for each input of the layer, and for layers that join branches one more to add the next."""

    def __init__(self, document: ProjectDocument, kind: LayerKind) -> None:
        super().__init__()
        self._document = document
        self._kind = kind
        self._node_id = ""
        self._rows: list[FieldRow] = []
        self._offered: list[tuple[object, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_node(self, node: Node) -> None:
        """Show where this layer (of the kind) takes from now."""
        if self._kind.takes == "none":
            return
        self._node_id = node.id
        sources = self._sources()
        offered = _offered(self._document.graph, node.id, self.tr("nothing"))
        count = max(1, len(sources) + (self._kind.takes == "many"))
        if offered != self._offered or count != len(self._rows):
            self._offered = offered
            self._make_rows(count)
        for place, row in enumerate(self._rows):
            row.field.set_value(sources[place] if place < len(sources) else None)

    def _sources(self) -> list[str]:
        return [link.source for link in self._document.graph.incoming[self._node_id]]

    def _make_rows(self, count: int) -> None:
        let_go(self._rows)
        self._rows = []
        for place in range(count):
            title = self.tr("From") if count == 1 else self.tr("From, {number}").format(number=place + 1)
            row = FieldRow(
                ChoiceField(self._offered), f"input:{place}", title, self.tr("The layer this one takes from.")
            )
            row.field.edited.connect(partial(self._choose, place))
            self._rows.append(row)
            self._layout.addWidget(row)
            row.show()

    def _choose(self, place: int, source: str | None) -> None:
        """Take from another layer at this place; the other inputs keep their order."""
        before = self._sources()
        after = [*before[:place], *([source] if source is not None else []), *before[place + 1 :]]
        links = self._document.graph.incoming[self._node_id]
        edits: list[Edit] = [Disconnect(link) for link in reversed(links)]
        edits += [Connect(each, self._node_id) for each in after]
        if after == before or not self._document.do(edits, self.tr("Connect")):
            self._rows[place].field.set_value(before[place] if place < len(before) else None)


def _offered(graph: Graph, node_id: str, nothing: str) -> list[tuple[object, str]]:
    """All layers that may feed this one without a circle, after the choice of none."""
    after = descendants(graph, node_id)
    layers = [(node.id, node.name) for node in graph.nodes if node.id != node_id and node.id not in after]
    return [(None, nothing), *layers]

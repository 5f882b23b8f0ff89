"""The rows that say, and choose, which layers a layer takes from: wires for those who draw none."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import layer_kind
from backend.edits import Connect, Disconnect, Edit
from backend.graph.model import Graph, Node
from backend.graph.order import descendants
from widgets.document import ProjectDocument
from widgets.fields.choice_field import ChoiceField
from widgets.fields.field_row import FieldRow
from widgets.let_go import let_go
from widgets.wording import show_text

Source = tuple[str, int]
"""A layer's id and which of its outputs."""


class InputRows(QWidget):
    """A row for each input of the layer, under its title where each means something else.

    Layers that join any number of branches have one row more, to add the next. A layer with several outputs is
    offered once for each of them.
    """

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
        count = self._count(sources)
        if offered != self._offered or count != len(self._rows):
            self._offered = offered
            self._make_rows(count)
        for place, row in enumerate(self._rows):
            row.field.set_value(sources.get(place))

    def _count(self, sources: Mapping[int, Source]) -> int:
        """How many rows there are to show."""
        match self._kind.takes:
            case "ports":
                return len(self._kind.ports)
            case "many":
                return len(sources) + 1
            case _:
                return 1

    def _sources(self) -> dict[int, Source]:
        """By the input's place, what comes in there."""
        incoming = self._document.graph.incoming[self._node_id]
        return {link.target_port: (link.source, link.source_port) for link in incoming}

    def _make_rows(self, count: int) -> None:
        let_go(self._rows)
        self._rows = []
        for place in range(count):
            row = FieldRow(
                ChoiceField(self._offered),
                f"input:{place}",
                self._title(place, count),
                self.tr("The layer this one takes from."),
            )
            row.field.edited.connect(partial(self._choose, place))
            self._rows.append(row)
            self._layout.addWidget(row)
            row.show()

    def _title(self, place: int, count: int) -> str:
        if self._kind.takes == "ports":
            port = self._kind.ports[place]
            title = show_text(port.title)
            return self.tr("{input}, if any").format(input=title) if port.optional else title
        return self.tr("From") if count == 1 else self.tr("From, {number}").format(number=place + 1)

    def _choose(self, place: int, source: Source | None) -> None:
        """Take from another output at this place; the other inputs keep their order, and close up behind a gap."""
        before = self._sources()
        wanted = {**before, place: source}
        after = [each for _place, each in sorted(wanted.items()) if each is not None]
        links = self._document.graph.incoming[self._node_id]
        # The highest inputs first: taking one away renumbers those above it.
        edits: list[Edit] = [Disconnect(link) for link in reversed(links)]
        edits += [Connect(layer, self._node_id, output) for layer, output in after]
        if source == before.get(place) or not self._document.do(edits, self._text(source)):
            self._rows[place].field.set_value(before.get(place))

    def _text(self, source: Source | None) -> str:
        """What the history calls it."""
        names = {key: node.name for key, node in self._document.graph.by_id.items()}
        if source is None:
            return self.tr("Disconnect {target}").format(target=names[self._node_id])
        text = self.tr("Connect {source} to {target}")
        return text.format(source=names[source[0]], target=names[self._node_id])


def _offered(graph: Graph, node_id: str, nothing: str) -> list[tuple[object, str]]:
    """All outputs that may feed this layer without a circle, after the choice of none."""
    after = descendants(graph, node_id)
    offered: list[tuple[object, str]] = [(None, nothing)]
    for node in graph.nodes:
        if node.id == node_id or node.id in after:
            continue
        titles = layer_kind(node.kind).output_titles
        outputs = titles(node.parameters) if titles is not None else ("",)
        for place, title in enumerate(outputs):
            text = node.name if len(outputs) == 1 else f"{node.name} · {show_text(title)}"
            offered.append(((node.id, place), text))
    return offered

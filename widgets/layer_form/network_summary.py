"""What the form shows while no single layer is selected: the network as a whole, or how many are selected."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layers import layer_kind
from backend.cost.about import about_bytes, about_seconds
from backend.cost.memory import batch_bytes
from backend.cost.network_cost import network_cost
from backend.graph.model import Graph, Shape
from backend.graph.shapes import shape_text
from widgets.document import ProjectDocument, Selection
from widgets.fact_row import FactRow
from widgets.label import make_label
from widgets.layer_form.parameter_text import becoming_text
from widgets.long_words import breakable
from widgets.number_text import whole_text
from widgets.wording import show

_LARGE = 100
_SOON = 60
"""Of networks with more layers the facts follow so many milliseconds after the last of several edits, so that
shapes, problems and cards need not wait for them."""


class NetworkSummary(QWidget):
    """Layers, parameters and multiply-adds of the whole network, and a hint what to do next."""

    def __init__(self, document: ProjectDocument, selection: Selection) -> None:
        super().__init__()
        self._document = document
        self._selection = selection
        self._title = make_label(role="title", name="networkTitle", wrap=True)
        self._hint = make_label(role="small", name="networkHint", wrap=True)
        self._layers = FactRow(self.tr("Layers"), "networkLayers")
        self._input = FactRow(self.tr("Input"), "networkInput")
        self._output = FactRow(self.tr("Output"), "networkOutput")
        self._parameters = FactRow(self.tr("Parameters"), "networkParameters")
        self._becoming = make_label(role="small", name="networkParametersBecome", wrap=True)
        self._work = FactRow(self.tr("Multiply-adds"), "networkMultiplyAdds")
        self._batch = FactRow(self.tr("Memory for a batch"), "networkBatchMemory")
        self._memory = FactRow(self.tr("RAM while training"), "networkMemory")
        self._time = FactRow(self.tr("Time of an epoch"), "networkEpochTime")
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._show_facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(6)
        self._sections = [
            make_label(self.tr("Network"), role="section"),
            make_label(self.tr("Cost"), role="section"),
        ]
        layout.addWidget(self._sections[0])
        for row in (self._layers, self._input, self._output):
            layout.addWidget(row)
        layout.addSpacing(6)
        layout.addWidget(self._sections[1])
        for part in (self._parameters, self._becoming, self._work, self._batch, self._memory, self._time):
            layout.addWidget(part)

    def show_network(self) -> None:
        """Show the network as it is now."""
        graph = self._document.graph
        self._show_heading(len(self._selection.ids), bool(graph.nodes))
        for section in self._sections:
            section.setVisible(bool(graph.nodes))
        if len(graph.nodes) > _LARGE:
            self._soon.start()
        else:
            self._show_facts()

    def _show_facts(self) -> None:
        self._soon.stop()
        graph = self._document.graph
        outputs = {node_id: layer.output for node_id, layer in self._document.analysis.layers.items()}
        self._layers.set_fact(_count(len(graph.nodes), graph))
        self._input.set_fact(_shapes(graph, outputs, first=True))
        self._output.set_fact(_shapes(graph, outputs, first=False))
        cost = network_cost(graph)
        self._parameters.set_fact(_count(cost.parameters, graph))
        self._becoming.setText(becoming_text(cost.learnt, cost.remembered, cost.frozen))
        self._becoming.setVisible(bool(self._becoming.text()))
        self._work.set_fact(_count(cost.all_multiply_adds, graph))
        batch = self._document.project.training.batch_size
        self._batch.set_fact(show(about_bytes(batch_bytes(cost, batch))) if cost.kept else "")
        told = self._document.forecast
        self._memory.set_fact("" if told is None else show(about_bytes(told.memory.total)))
        self._time.set_fact("" if told is None else show(about_seconds(told.epoch_seconds)))

    def _show_heading(self, selected: int, has_layers: bool) -> None:
        if selected > 1:
            self._title.setText(self.tr("{count} layers selected").format(count=selected))
            self._hint.setText(self.tr("Drag to move them together, Delete removes them, Ctrl+D copies them."))
        elif has_layers:
            self._title.setText(breakable(self._document.project.name))
            self._hint.setText(self.tr("Select a layer to see and change its settings."))
        else:
            self._title.setText(breakable(self._document.project.name))
            self._hint.setText(self.tr("There are no layers yet. Begin with an Input."))


def _count(number: int, graph: Graph) -> str:
    """The number; nothing for an empty page, of which there is nothing to count."""
    return whole_text(number) if graph.nodes else ""


def _shapes(graph: Graph, outputs: dict[str, Shape | None], first: bool) -> str:
    """The shapes that come into the network, or that leave it, one in a line."""
    if first:
        ends = [node for node in graph.nodes if layer_kind(node.kind).takes == "none"]
    else:
        ends = [node for node in graph.nodes if not graph.outgoing[node.id]]
    known = [outputs.get(node.id) for node in ends]
    return "\n".join(shape_text(shape) for shape in known if shape is not None)

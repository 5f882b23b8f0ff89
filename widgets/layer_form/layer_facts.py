"""What follows from a layer's settings: shapes in and out, the formula filled in, the cost, and how it works."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layer_kind import LayerKind
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Node
from backend.graph.shapes import shape_text
from widgets.fact_row import FactRow
from widgets.label import make_frame, make_label
from widgets.number_text import whole_text
from widgets.wording import show, show_text


class LayerFacts(QWidget):
    """Shows what is known; `inputs`, which choose where the layer takes from, stand where the shapes do."""

    def __init__(self, kind: LayerKind, inputs: QWidget) -> None:
        super().__init__()
        self._kind = kind
        self._shape_in = FactRow(self.tr("In"), "shapeIn")
        self._shape_out = FactRow(self.tr("Out"), "shapeOut")
        self._error = make_label(role="warning", name="shapeError", wrap=True)
        self._formula = make_label(role="small", name="shapeFormula", wrap=True)
        self._formula_box = make_frame("note")
        box = QVBoxLayout(self._formula_box)
        box.setContentsMargins(10, 7, 10, 7)
        box.addWidget(self._formula)
        self._parameters = FactRow(self.tr("Parameters"), "layerParameters")
        self._work = FactRow(self.tr("Multiply-adds"), "layerMultiplyAdds")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(make_label(self.tr("Shape"), role="section"))
        for row in (inputs, self._shape_in, self._shape_out, self._error, self._formula_box):
            layout.addWidget(row)
        layout.addSpacing(6)
        layout.addWidget(make_label(self.tr("Cost"), role="section"))
        layout.addWidget(self._parameters)
        layout.addWidget(self._work)
        if kind.help:
            layout.addSpacing(6)
            layout.addWidget(make_label(self.tr("How it works"), role="section"))
            layout.addWidget(make_label(show_text(kind.help), role="small", wrap=True))

    def show_layer(self, node: Node, analysis: LayerAnalysis | None) -> None:
        """Show what is known of the layer; `analysis` is `None` while nothing is."""
        analysis = analysis or LayerAnalysis()
        unknown = self.tr("not known yet")
        if self._kind.takes == "none":
            self._shape_in.set_fact("")
        elif analysis.inputs:
            self._shape_in.set_fact("\n".join(shape_text(shape) for shape in analysis.inputs))
        else:
            self._shape_in.set_fact(unknown)
        self._shape_out.set_fact(shape_text(analysis.output) if analysis.output is not None else unknown)
        self._error.setText(show(analysis.error.message) if analysis.error is not None else "")
        self._error.setVisible(analysis.error is not None)
        self._show_formula(node, analysis)
        self._parameters.set_fact(_counted(analysis.parameters) or unknown)
        self._work.set_fact(_counted(analysis.multiply_adds) or unknown)

    def _show_formula(self, node: Node, analysis: LayerAnalysis) -> None:
        lines = [show_text(self._kind.formula)] if self._kind.formula else []
        known = bool(analysis.inputs) and analysis.error is None
        if known and self._kind.formula_example is not None:
            lines.append(self._kind.formula_example(analysis.inputs, node.parameters))
        self._formula.setText("\n".join(line for line in lines if line))
        self._formula_box.setVisible(bool(lines))


def _counted(count: int | None) -> str:
    return "" if count is None else whole_text(count)

"""What follows from a layer's settings: shapes in and out, the formula filled in, the cost, and how it works."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layer_kind import LayerKind
from backend.cost.about import about_bytes
from backend.cost.layer_cost import LayerCost
from backend.cost.memory import layer_batch_bytes
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Node
from backend.graph.shapes import shape_text
from backend.kept_layers import KeptLayer
from widgets.fact_row import FactRow
from widgets.label import make_frame, make_label
from widgets.layer_form.help_pictures import HelpPicture, picture_of
from widgets.layer_form.parameter_text import becoming_text
from widgets.learnt_words import state_sentence
from widgets.number_text import whole_text
from widgets.theme.theme import Theme
from widgets.wording import show, show_text


class LayerFacts(QWidget):
    """Shows what is known; `inputs`, which choose where the layer takes from, stand where the shapes do."""

    def __init__(self, kind: LayerKind, inputs: QWidget, theme: Theme) -> None:
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
        self._becoming = make_label(role="small", name="layerParametersBecome", wrap=True)
        self._learnt = make_label(role="small", name="layerLearnt", wrap=True)
        self._work = FactRow(self.tr("Multiply-adds"), "layerMultiplyAdds")
        self._memory = FactRow(self.tr("Memory for a batch"), "layerMemory")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(make_label(self.tr("Shape"), role="section"))
        for row in (inputs, self._shape_in, self._shape_out, self._error, self._formula_box):
            layout.addWidget(row)
        layout.addSpacing(6)
        layout.addWidget(make_label(self.tr("Cost"), role="section"))
        for row in (self._parameters, self._becoming, self._learnt, self._work, self._memory):
            layout.addWidget(row)
        picture = picture_of(kind)
        if kind.help or picture is not None:
            layout.addSpacing(6)
            layout.addWidget(make_label(self.tr("How it works"), role="section"))
        self._picture = HelpPicture(picture, theme) if picture is not None else None
        if self._picture is not None:
            layout.addWidget(self._picture)
        if kind.help:
            layout.addWidget(make_label(show_text(kind.help), role="small", wrap=True))

    def show_layer(
        self,
        node: Node,
        analysis: LayerAnalysis | None,
        cost: LayerCost,
        batch: int,
        verdict: KeptLayer | None = None,
    ) -> None:
        """Show what is known of the layer; `analysis` is `None` while nothing is. `batch` is the batch size, and
        `verdict` what it keeps of what it has learnt, where that is to be told."""
        analysis = analysis or LayerAnalysis()
        unknown = self.tr("not known yet")
        if self._kind.takes == "none":
            self._shape_in.set_fact("")
        elif analysis.inputs:
            self._shape_in.set_fact("\n".join(self._inputs_in_words(analysis)))
        else:
            self._shape_in.set_fact(unknown)
        self._shape_out.set_fact("\n".join(self._outputs_in_words(node, analysis)) or unknown)
        self._error.setText(show(analysis.error.message) if analysis.error is not None else "")
        self._error.setVisible(analysis.error is not None)
        self._show_formula(node, analysis)
        self._parameters.set_fact(_counted(analysis.parameters) or unknown)
        self._becoming.setText(becoming_text(cost.learnt, cost.remembered, cost.frozen))
        self._becoming.setVisible(bool(self._becoming.text()))
        self._learnt.setText(state_sentence(verdict) if verdict is not None else "")
        self._learnt.setVisible(verdict is not None)
        self._work.set_fact(_counted(analysis.multiply_adds) or unknown)
        memory = layer_batch_bytes(cost, batch)
        self._memory.set_fact(show(about_bytes(memory)) if memory else "" if cost.known else unknown)
        if self._picture is not None:
            self._picture.show_parameters(node.parameters)

    def _inputs_in_words(self, analysis: LayerAnalysis) -> list[str]:
        """The shapes that come in, each after the title of its input where there is one."""
        titles = [show_text(port.title) for port in self._kind.ports]
        return [
            f"{titles[place]}: {shape_text(shape)}" if place < len(titles) else shape_text(shape)
            for place, shape in enumerate(analysis.inputs)
        ]

    def _outputs_in_words(self, node: Node, analysis: LayerAnalysis) -> list[str]:
        """The shapes that go out, each after the title of its output where there are several."""
        if analysis.output is None:
            return []
        shapes = [analysis.output, *analysis.more_outputs]
        if len(shapes) == 1 or self._kind.output_titles is None:
            return [shape_text(shape) for shape in shapes]
        titles = self._kind.output_titles(node.parameters)
        return [f"{show_text(title)}: {shape_text(shape)}" for title, shape in zip(titles, shapes, strict=False)]

    def _show_formula(self, node: Node, analysis: LayerAnalysis) -> None:
        lines = [show_text(self._kind.formula)] if self._kind.formula else []
        known = bool(analysis.inputs) and analysis.error is None
        if known and self._kind.formula_example is not None:
            lines.append(self._kind.formula_example(analysis.inputs, node.parameters))
        self._formula.setText("\n".join(line for line in lines if line))
        self._formula_box.setVisible(bool(lines))


def _counted(count: int | None) -> str:
    return "" if count is None else whole_text(count)

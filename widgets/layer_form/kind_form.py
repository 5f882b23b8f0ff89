"""The form for layers of one kind: its settings first, then shapes, cost and help."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.layers import layer_kind
from backend.catalogue.parameter import Parameter
from backend.cost.network_cost import network_cost
from backend.edits import Rename, SetParameter, SetTrainable
from backend.graph.model import Node, ParameterValue
from widgets.document import ProjectDocument
from widgets.fields.field_row import FieldRow
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.text_field import TextField
from widgets.fold import Fold
from widgets.label import make_label
from widgets.layer_form.input_rows import InputRows
from widgets.layer_form.layer_facts import LayerFacts
from widgets.layer_form.learns_row import can_learn, learns_row
from widgets.layer_form.name_field import name_row
from widgets.theme.theme import Theme
from widgets.wording import show_text

_ROWS_AT_ONCE = 8
"""How many rows are made before the window paints again; the style takes most of the time that a row costs."""


class KindForm(QWidget):
    """Edits whichever layer of the kind `show_node` named last; each edit is a step of the history."""

    def __init__(self, document: ProjectDocument, kind_id: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.kind_id = kind_id
        self._kind = layer_kind(kind_id)
        self._document = document
        self._node: Node | None = None
        self._rows: dict[str, FieldRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._add_heading()
        plain = [parameter for parameter in self._kind.parameters if parameter.plain]
        self._folded = [parameter for parameter in self._kind.parameters if not parameter.plain]
        for parameter in plain:
            self._layout.addWidget(self._row(parameter))
        self._name = name_row(self._document, self._current_id)
        self._name.field.edited.connect(self._rename)
        self._layout.addWidget(self._name)
        self._learns = learns_row()
        self._learns.field.edited.connect(self._set_trainable)
        self._layout.addWidget(self._learns)
        self._add_fold()
        self._inputs = InputRows(document, self._kind)
        self._facts = LayerFacts(self._kind, self._inputs, theme)
        self._layout.addWidget(self._facts)

    def show_node(self, node: Node) -> None:
        """Show this layer (of the form's kind) as it is now."""
        self._node = node
        for name, row in self._rows.items():
            row.field.set_value(node.parameters[name])
        self._name.field.set_value(node.name)
        self._learns.field.set_value(node.trainable)
        self._learns.setVisible(can_learn(self._document.graph, node))
        self._inputs.show_node(node)
        self._facts.show_layer(
            node,
            self._document.analysis.layers.get(node.id),
            network_cost(self._document.graph).layers[node.id],
            self._document.project.training.batch_size,
            self._document.learnt.told.get(node.id),
        )

    def focus_first_field(self) -> None:
        _enter(next(iter(self._rows.values()), self._name))

    def focus_name(self) -> None:
        _enter(self._name)

    def _add_heading(self) -> None:
        title = make_label(show_text(self._kind.title), role="title", name="layerTitle")
        sentence = make_label(show_text(self._kind.sentence), role="small", wrap=True)
        self._layout.addWidget(title)
        self._layout.addWidget(sentence)
        self._layout.addSpacing(6)
        self._layout.addWidget(make_label(self.tr("Settings"), role="section"))

    def _add_fold(self) -> None:
        """The settings few people need, folded away; they are made when they are first asked for."""
        content = QWidget()
        self._fold_layout = QVBoxLayout(content)
        self._fold_layout.setContentsMargins(0, 0, 0, 0)
        self._fold_layout.setSpacing(6)
        fold = Fold(self._theme, self.tr("More settings"), content, "moreSettingsButton")
        fold.opened.connect(self._make_folded_rows)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make_folded_rows)
        self._layout.addWidget(fold)
        fold.setVisible(bool(self._folded))

    def _make_folded_rows(self) -> None:
        """Make some of the rows that are still to be made, and the others when the window had time to paint."""
        waiting = [parameter for parameter in self._folded if parameter.name not in self._rows]
        for parameter in waiting[:_ROWS_AT_ONCE]:
            row = self._row(parameter)
            self._fold_layout.addWidget(row)
            row.show()
            if self._node is not None:
                row.field.set_value(self._node.parameters[parameter.name])
        if len(waiting) > _ROWS_AT_ONCE:
            self._soon.start()

    def _row(self, parameter: Parameter) -> FieldRow:
        row = parameter_row(parameter)
        row.field.edited.connect(partial(self._set_parameter, parameter))
        self._rows[parameter.name] = row
        return row

    def _current_id(self) -> str | None:
        return self._node.id if self._node is not None else None

    def _set_parameter(self, parameter: Parameter, value: ParameterValue) -> None:
        if self._node is None:
            return
        row = self._rows[parameter.name]
        edit = SetParameter(self._node.id, parameter.name, value)
        refusal = self._document.refusal(edit)
        if refusal is not None:
            row.show_mistake(refusal)
            return
        row.show_mistake(None)
        text = self.tr("Change {setting} of {layer}")
        text = text.format(setting=show_text(parameter.title), layer=self._node.name)
        visit = row.field.visit if isinstance(row.field, TextField) else None
        key = (self._node.id, parameter.name, visit) if visit is not None else None
        self._document.do(edit, text, merge_key=key)

    def _rename(self, name: str) -> None:
        if self._node is not None and isinstance(self._name.field, TextField):
            key = (self._node.id, "name", self._name.field.visit)
            text = self.tr("Rename {layer}").format(layer=self._node.name)
            self._document.do(Rename(self._node.id, name), text, merge_key=key)

    def _set_trainable(self, learns: bool) -> None:
        if self._node is not None:
            text = self.tr("Let learn") if learns else self.tr("Freeze")
            self._document.do(SetTrainable(self._node.id, learns), text)


def _enter(row: FieldRow) -> None:
    """Put the cursor into a field, so that what is typed replaces what is there."""
    row.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if isinstance(row.field, TextField):
        row.field.selectAll()

"""The rows for the parameters of what is chosen from a catalogue: an optimizer, a loss, a schedule."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue
from backend.wording import Message
from widgets.fields.field_row import FieldRow
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.text_field import TextField
from widgets.let_go import let_go
from widgets.training_form.form_part import merge_key


class ParameterRows(QWidget):
    """Parameters and their values in; all values that are set and the key of the change out.

    Object names of the fields are `prefix` and the name of the parameter.
    """

    edited = Signal(object, object)
    mistaken = Signal()

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix
        self._parameters: tuple[Parameter, ...] = ()
        self._values: Mapping[str, ParameterValue] = {}
        self._rows: dict[str, FieldRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(7)
        self.hide()

    def show_parameters(self, parameters: Sequence[Parameter], values: Mapping[str, ParameterValue]) -> None:
        """Show them: what is set, or the default."""
        if tuple(parameters) != self._parameters:
            self._put_rows(tuple(parameters))
        self._values = values
        for parameter in self._parameters:
            self._rows[parameter.name].field.set_value(values.get(parameter.name, parameter.default))

    def mistakes(self) -> Iterator[Message]:
        """What is wrong in the fields."""
        for row in self._rows.values():
            if isinstance(row.field, TextField) and row.field.mistake is not None:
                yield row.field.mistake

    def _put_rows(self, parameters: tuple[Parameter, ...]) -> None:
        let_go(list(self._rows.values()))
        self._parameters = parameters
        self._rows = {parameter.name: parameter_row(parameter) for parameter in parameters}
        for name, row in self._rows.items():
            row.field.setObjectName(f"{self._prefix}{name}")
            row.field.edited.connect(partial(self._change, name))
            if isinstance(row.field, TextField):
                row.field.mistaken.connect(self.mistaken)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(parameters))

    def _change(self, name: str, value: ParameterValue) -> None:
        key = merge_key(f"{self._prefix}{name}", self._rows[name].field)
        self.edited.emit({**self._values, name: value}, key)

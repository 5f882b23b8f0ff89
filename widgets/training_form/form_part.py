"""A part of the form of a training: fields that show some of the settings, and tell what the user changes."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.catalogue.parameter import Parameter
from backend.graph.model import ParameterValue
from backend.wording import Message
from widgets.fields.choice_field import ChoiceField
from widgets.fields.field_row import Field, FieldRow
from widgets.fields.parameter_fields import parameter_row
from widgets.fields.reading import written
from widgets.fields.text_field import TextField
from widgets.fields.wide_row import WideRow
from widgets.training_form.shown import Shown
from widgets.wording import show_text

Row = FieldRow | WideRow


class FormPart(QWidget):
    """Shows settings when told, and says what of them is to change; it changes nothing itself.

    `training_edited` and `data_edited` carry the changed fields of `TrainingSettings` and of `DataChoice` by their
    names, and a key that is equal for what is typed in one go.
    """

    training_edited = Signal(object, object)
    data_edited = Signal(object, object)
    mistaken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(7)
        self.rows: dict[str, Row] = {}

    def show_settings(self, shown: Shown) -> None:
        """Show these."""
        raise NotImplementedError

    def summary(self, shown: Shown) -> str:
        """What is set, in a few words."""
        raise NotImplementedError

    def mistakes(self) -> Iterator[Message]:
        """What is wrong in the fields that can be written in."""
        for row in self.rows.values():
            field = row.field
            if isinstance(field, TextField) and field.isEnabled() and not row.isHidden() and field.mistake:
                yield field.mistake

    def add_parameter(self, parameter: Parameter, object_name: str) -> FieldRow:
        """A row for a setting that stands in the catalogue's words."""
        row = parameter_row(parameter)
        self.keep_row(parameter.name, row, object_name)
        row.field.edited.connect(partial(self.change, parameter.name))
        return row

    def add_choice(
        self, name: str, choices: Iterable[tuple[object, str]], title: str, sentence: str, object_name: str
    ) -> FieldRow:
        """A row for one of a few words, for which `change` is not called by itself."""
        row = FieldRow(ChoiceField(list(choices)), name, title, sentence)
        self.keep_row(name, row, object_name)
        return row

    def keep_row(self, name: str, row: Row, object_name: str) -> None:
        """Put a row below the others, and watch what is written in it."""
        row.field.setObjectName(object_name)
        self.rows[name] = row
        self.column.addWidget(row)
        row.show()
        if isinstance(row.field, TextField):
            row.field.mistaken.connect(self.mistaken)

    def change(self, name: str, value: object) -> None:
        """Say that a setting is to have this value."""
        self.training_edited.emit({name: value}, merge_key(name, self.rows[name].field))


def merge_key(name: str, field: Field) -> Hashable:
    """What is typed in one visit to a field belongs together."""
    return (name, field.visit) if isinstance(field, TextField) else None


def told(parameters: Iterable[Parameter], values: Mapping[str, ParameterValue]) -> list[str]:
    """What is set otherwise than usual, in a few words each."""
    found = []
    for parameter in parameters:
        value = values.get(parameter.name, parameter.default)
        if value == parameter.default:
            continue
        title = show_text(parameter.title)
        found.append(title if value is True else f"{title} {_in_words(parameter, value)}")
    return found


def _in_words(parameter: Parameter, value: ParameterValue) -> str:
    if value is None:
        return show_text(parameter.none_text) if parameter.none_text else "–"
    return "–" if value is False else written(value)

"""One row of a form: what it is on the left, the field on the right, and below it what is wrong, if anything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from backend.wording import Message
from widgets.fields.choice_field import ChoiceField
from widgets.fields.switch_field import SwitchField
from widgets.fields.text_field import TextField
from widgets.label import make_label
from widgets.wording import show

Field = TextField | ChoiceField | SwitchField

_FIELD_WIDTH = 120


class FieldRow(QWidget):
    """Names the field for screen readers too; `name` is the last part of its object name ("field:units")."""

    def __init__(self, field: Field, name: str, title: str, sentence: str = "") -> None:
        super().__init__()
        self.field = field
        field.setObjectName(f"field:{name}")
        field.setAccessibleName(title)
        field.setAccessibleDescription(sentence)
        field.setToolTip(sentence)
        self._label = make_label(title, role="muted", wrap=True)
        self._label.setBuddy(field)
        self._label.setToolTip(sentence)
        self._name = name
        self._mistake: QLabel | None = None
        self._layout = layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._label, 0, 0)
        layout.addWidget(field, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(0, 1)
        field.setFixedWidth(_FIELD_WIDTH)
        if isinstance(field, TextField):
            field.mistaken.connect(self.show_mistake)

    def show_mistake(self, mistake: Message | None) -> None:
        """Say below the field what is wrong with it, or nothing again."""
        if self._mistake is None:
            if mistake is None:
                return
            # Made when there is something to say: a form has many rows, and few mistakes.
            self._mistake = make_label(role="warning", name=f"mistake:{self._name}", wrap=True)
            self._layout.addWidget(self._mistake, 1, 0, 1, 2)
        self._mistake.setText(show(mistake) if mistake is not None else "")
        self._mistake.setVisible(mistake is not None)

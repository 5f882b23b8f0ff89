"""A row of a form whose field takes the whole width, for its texts are long: what it is stands above it."""

from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from backend.wording import Message
from widgets.fields.field_row import Field
from widgets.fields.text_field import TextField
from widgets.label import make_label
from widgets.wording import show


class WideRow(QWidget):
    """Names the field for screen readers too, and says below it what is wrong with it."""

    def __init__(self, field: Field, title: str, sentence: str = "") -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(title)
        field.setAccessibleDescription(sentence)
        field.setToolTip(sentence)
        if isinstance(field, QComboBox):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        label = make_label(title, "muted", wrap=True)
        label.setBuddy(field)
        label.setToolTip(sentence)
        self._mistake = make_label(role="warning", wrap=True)
        self._mistake.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (label, field, self._mistake):
            column.addWidget(part)
        if isinstance(field, TextField):
            field.mistaken.connect(self._show_mistake)

    def _show_mistake(self, mistake: Message | None) -> None:
        self._mistake.setText(show(mistake) if mistake is not None else "")
        self._mistake.setVisible(mistake is not None)

"""One layer of the list: its title, what it answers, and beside the title the value of what is pointed at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.inside.layer_units import LayerUnits
from widgets.inside.shown_layer import ShownLayer
from widgets.inside.unit_words import layer_heading
from widgets.label import ElidedLabel
from widgets.theme.theme import Theme


class LayerStrip(QWidget):
    """A layer in; `chosen` says that it is to be seen larger."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._title = ElidedLabel("", "small", f"layerAnswerTitle:{key}")
        self._value = ElidedLabel("", "small", f"layerAnswerValue:{key}")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._units = LayerUnits(theme, f"layerAnswer:{key}")
        self._units.pointed.connect(self._value.setText)
        self._units.pressed.connect(lambda: self.chosen.emit(self._key))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._value, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._units)

    def show_layer(self, layer: ShownLayer) -> None:
        """Show what the layer answers now."""
        heading = layer_heading(layer.title, layer.values.view, rests=layer.rests)
        self._title.setText(heading)
        self._units.setAccessibleName(heading)
        self._units.set_values(layer.values, layer.group)

    def take_keyboard(self) -> None:
        """Let the arrow keys and Enter come here."""
        self._units.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

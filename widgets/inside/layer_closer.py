"""One layer large: all that it answers, its lowest and highest value, its shape, and the value of each unit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.button import make_button
from widgets.content_scroll import ContentScroll
from widgets.inside.layer_units import LayerUnits
from widgets.inside.shown_layer import ShownLayer
from widgets.inside.unit_words import layer_heading, range_words
from widgets.label import make_label
from widgets.theme.theme import Theme


class LayerCloser(QWidget):
    """A layer in; `back_requested` says that all layers are to be seen again."""

    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = make_button(
            self.tr("← All layers"), "allLayersButton", "link", self.tr("Back to all layers (Esc)")
        )
        self._back.clicked.connect(self.back_requested)
        self._title = make_label("", "strong", "closerTitle", wrap=True)
        self._range = make_label("", "small", "closerRange", wrap=True)
        self._value = make_label("", "small", "closerValue", wrap=True)
        self._units = LayerUnits(theme, "closerUnits", large=True)
        self._units.pointed.connect(self._tell)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addWidget(self._units)
        inside.addStretch(1)
        scroll = ContentScroll(content)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._range)
        column.addWidget(self._value)
        column.addSpacing(4)
        column.addWidget(scroll)
        column.addStretch(1)
        self._tell("")

    def show_layer(self, layer: ShownLayer) -> None:
        """Show what the layer answers now."""
        heading = layer_heading(layer.title, layer.values.view, rests=layer.rests)
        self._title.setText(heading)
        self._units.setAccessibleName(heading)
        self._range.setText(range_words(layer.values.view))
        self._units.set_values(layer.values, layer.group)

    def take_keyboard(self) -> None:
        """Let the arrow keys walk over the units."""
        self._units.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self._value.setText(words or self.tr("Point at a place to read its value; the arrow keys walk."))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

"""Inside: what each layer answers to the drawing, in the order of the network, or one of them large."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.content_scroll import ContentScroll
from widgets.inside.layer_closer import LayerCloser
from widgets.inside.layer_strip import LayerStrip
from widgets.inside.shown_layer import ShownLayer
from widgets.label import make_label
from widgets.let_go import let_go
from widgets.theme.theme import Theme


class LayersView(QWidget):
    """Layers in. `closer_wanted` says which is to be seen large, "" for none; `appeared` that it is seen now."""

    appeared = Signal()
    closer_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("insideView")
        self.setAccessibleName(self.tr("Inside"))
        self._strips: dict[str, LayerStrip] = {}
        self._closer_key = ""
        self._hint = make_label("", "muted", "insideHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._legend = make_label("", "faint", "insideLegend", wrap=True)
        self._closer = LayerCloser(theme)
        self._closer.back_requested.connect(self._go_back)
        self._column = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self._list())
        self._stack.addWidget(self._closer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _list(self) -> QWidget:
        page, content = QWidget(), QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(10)
        inside.addLayout(self._column)
        inside.addStretch(1)
        self._column.setSpacing(10)
        scroll = ContentScroll(content)
        scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._legend)
        column.addWidget(scroll, 1)
        return page

    @property
    def closer_key(self) -> str:
        """The layer that is seen large; "" where all are seen."""
        return self._closer_key

    def show_layers(self, layers: Sequence[ShownLayer], legend: str) -> None:
        """Show what these layers answer; `legend` says how to read it."""
        keys = [layer.key for layer in layers]
        if keys != list(self._strips):
            self._make_strips(keys)
        self._legend.setText(legend)
        for layer in layers:
            self._strips[layer.key].show_layer(layer)
        if not self._closer_key:
            self._stack.setCurrentIndex(1)

    def show_closer(self, layer: ShownLayer) -> None:
        """Show one layer large."""
        is_new = self._stack.currentWidget() is not self._closer
        self._closer_key = layer.key
        self._closer.show_layer(layer)
        self._stack.setCurrentWidget(self._closer)
        if is_new:
            self._closer.take_keyboard()

    def say(self, text: str) -> None:
        """There is nothing to show, and why."""
        self._hint.setText(text)
        self._closer_key = ""
        self._stack.setCurrentIndex(0)

    def _make_strips(self, keys: Sequence[str]) -> None:
        let_go(list(self._strips.values()))
        self._strips = {key: LayerStrip(self._theme, key) for key in keys}
        for strip in self._strips.values():
            strip.chosen.connect(self.closer_wanted)
            self._column.addWidget(strip)

    def _go_back(self) -> None:
        key, self._closer_key = self._closer_key, ""
        self._stack.setCurrentIndex(1)
        if key in self._strips:
            self._strips[key].take_keyboard()
        self.closer_wanted.emit("")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

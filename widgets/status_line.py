"""The line at the bottom of the window: what computes, what the model is, how far the work is."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from widgets.in_order import put_in_order
from widgets.label import ElidedLabel, show_named
from widgets.theme.theme import Theme

DeviceState = Literal["starting", "ready", "busy", "lost"]


class StatusLine(QFrame):
    """Texts in, nothing out. The dot's colour repeats what the text beside it says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("edge", "top")
        self.setFixedHeight(28)
        self._dot = _Dot(theme)
        self._device = ElidedLabel(role="small", name="deviceText")
        self._model = ElidedLabel(role="small", name="modelText")
        self._state = ElidedLabel(role="small", name="stateText")
        self._note = ElidedLabel(role="small", name="noteText")
        names = (self.tr("Device"), self.tr("Model"), self.tr("State"), self.tr("Note"))
        for label, name in zip((self._device, self._model, self._state, self._note), names, strict=True):
            label.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        put_in_order(row, self._dot, 6, self._device, 24, self._model, 24, self._state)
        row.addStretch(1)
        put_in_order(row, 24, self._note)

    def set_device(self, text: str, state: DeviceState = "ready") -> None:
        """What computes, in words, and how it is."""
        show_named(self._device, self.tr("Device"), text)
        self._dot.set_state(state)

    def set_model(self, text: str) -> None:
        """The model and its size: "LeNet-5 · 61,706 parameters"."""
        show_named(self._model, self.tr("Model"), text)

    def set_state(self, text: str) -> None:
        """How far the work is: "Epoch 3 of 10 · 42 s left"."""
        show_named(self._state, self.tr("State"), text)

    def set_note(self, text: str) -> None:
        """A remark at the right end."""
        show_named(self._note, self.tr("Note"), text)


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state: DeviceState = "starting"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_state(self, state: DeviceState) -> None:
        self._state = state
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        colours = {"starting": tokens.faint, "ready": tokens.good, "busy": tokens.accent, "lost": tokens.bad}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen("transparent")
        painter.setBrush(colours[self._state])
        painter.drawEllipse(self.rect())

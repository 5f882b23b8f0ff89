"""One number to be set by hand: its name, a slider over what is usual, and a field for any value."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSlider, QWidget
from typing_extensions import override

from backend.project import Column
from widgets.label import make_label
from widgets.wording import show_text

_FINENESS = 200
_BEYOND = 0.25
"""So far beyond what the data had the slider reaches, in shares of its span."""


class NumberRow(QWidget):
    """A column in; `changed` says that a person has set another value. It begins at the mean."""

    changed = Signal()

    def __init__(self, column: Column, index: int) -> None:
        super().__init__()
        span = max(column.high - column.low, 1e-6)
        self._low, self._high = column.low - _BEYOND * span, column.high + _BEYOND * span
        self._field, self._slider = _Field(), _Slider(Qt.Orientation.Horizontal)
        decimals = 1 if span > 2 and abs(column.low * 10 - round(column.low * 10)) < 1e-6 else 2
        self._field.setDecimals(decimals)
        # A person may try what never was.
        self._field.setRange(self._low - 10 * span, self._high + 10 * span)
        self._field.setSingleStep(10.0**-decimals)
        self._field.setMinimumWidth(84)
        self._slider.setRange(0, _FINENESS)
        title = show_text(column.title)
        for widget, name in ((self._field, "rowField"), (self._slider, "rowSlider")):
            widget.setObjectName(f"{name}:{index}")
            widget.setAccessibleName(title)
        self.set_value(column.mean)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(make_label(title), 0, 0)
        grid.addWidget(self._slider, 1, 0)
        grid.addWidget(self._field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignBottom)
        self._field.valueChanged.connect(self._on_field)
        self._slider.valueChanged.connect(self._on_slider)

    def field_width(self) -> int:
        """The width that the longest number needs, in pixels."""
        self._field.ensurePolished()
        return max(self._field.sizeHint().width(), self._field.minimumWidth())

    def set_field_width(self, width: int) -> None:
        """Make the field so wide: those of one form are level."""
        self._field.setFixedWidth(width)

    def value(self) -> float:
        """The number as it stands."""
        return self._field.value()

    def set_value(self, value: float) -> None:
        """Show this number; nobody is told."""
        with QSignalBlocker(self._field):
            self._field.setValue(value)
        self._show_on_slider()

    def _show_on_slider(self) -> None:
        share = (self._field.value() - self._low) / (self._high - self._low)
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(_FINENESS * min(1.0, max(0.0, share))))

    def _on_field(self) -> None:
        self._show_on_slider()
        self.changed.emit()

    def _on_slider(self, place: int) -> None:
        with QSignalBlocker(self._field):
            self._field.setValue(self._low + (self._high - self._low) * place / _FINENESS)
        self.changed.emit()


class _Field(QDoubleSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls the page must not change what it passes."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _Slider(QSlider):
    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

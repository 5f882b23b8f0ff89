"""Axes without a line: faint round numbers, and lines across the plot for the values."""

import math

import pyqtgraph
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from widgets.plots.axis_range import epoch_tick_step, log_ticks, tick_step
from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT_SMALL, Tokens

RAIL = 18
"""Pixels above the curves, along which the handle goes: it covers nothing there."""

_LABEL_ROOM = 10

_LABELS_APART = 15
"""Pixels between two labels of a logarithmic axis."""

VALUES_WIDTH = 48
"""Pixels beside the plot for the labels of its values."""

_FEW_EPOCHS = 2.0
"""Where fewer are in view, parts of them are told."""

_LONG = 1e5
"""From here on numbers are told with an exponent: they have no room beside the plot."""

_HIGHEST_POWER = 308
"""Ten to a higher power is no number here."""

_TINY = 1e-4
"""Values that are this near to each other are told with an exponent."""


class _QuietAxis(pyqtgraph.AxisItem):  # type: ignore[misc]
    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.setStyle(
            tickLength=0,
            tickFont=font(TEXT_SMALL - 1, even_digits=True),
            autoExpandTextSpace=False,
            hideOverlappingLabels=False,
        )

    def dress(self, tokens: Tokens) -> None:
        self.setTextPen(tokens.faint)
        self.setPen(QPen(QColor(0, 0, 0, 0)))
        self.setTickPen(QPen(QColor(tokens.line)))


class EpochAxis(_QuietAxis):
    """Whole epochs along the bottom; its name stands before them, below the values, where nothing else is."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.setHeight(24)
        self.name = QCoreApplication.translate("plots", "epoch")

    @override
    def boundingRect(self) -> QRectF:
        """With the name, which is beside the axis."""
        room: QRectF = super().boundingRect()
        return room.adjusted(-VALUES_WIDTH, 0, 0, 0)

    @override
    def drawPicture(
        self, painter: QPainter, axis: object, ticks: list[object], texts: list[tuple[QRectF, int, str]]
    ) -> None:
        super().drawPicture(painter, axis, ticks, texts)
        painter.setFont(self.style["tickFont"])
        painter.setPen(self.textPen())
        # At the height of the numbers; left of the first, however long that is.
        numbers = texts[0][0] if texts else QRectF(0, 0, 0, self.height())
        right = min(-_LABEL_ROOM, min((rect.left() for rect, _, _ in texts), default=0.0) - _LABEL_ROOM / 2)
        place = QRectF(right - 2 * VALUES_WIDTH, numbers.top(), 2 * VALUES_WIDTH, numbers.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip, self.name)

    @override
    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        wide = high - low
        step = tick_step(low, high, 8) if wide < _FEW_EPOCHS else float(epoch_tick_step(wide))
        if low <= 0 and wide < _FEW_EPOCHS:
            step = max(1.0, step)
        first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
        return [(step, [index * step for index in range(first, last + 1)])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [f"{value:.{_digits(spacing)}f}" for value in values]


class ValueAxis(_QuietAxis):
    """Losses or percentages up the left side, a line across the plot at each; or powers of ten."""

    def __init__(self, as_percent: bool) -> None:
        super().__init__("left")
        self._as_percent = as_percent
        self._is_logarithmic = False
        self.setWidth(VALUES_WIDTH)
        self.setStyle(tickAlpha=255)
        self.setGrid(255)

    def set_kind(self, as_percent: bool, is_logarithmic: bool) -> None:
        """How its numbers are written; on a logarithmic axis they are the powers of ten of the values."""
        if (as_percent, is_logarithmic) != (self._as_percent, self._is_logarithmic):
            self._as_percent, self._is_logarithmic = as_percent, is_logarithmic
            self.picture = None
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        """With room for half of the highest and the lowest label; pyqtgraph leaves out what has no room."""
        room: QRectF = super().boundingRect()
        return room.adjusted(0, -_LABEL_ROOM, 0, _LABEL_ROOM)

    @override
    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if self._is_logarithmic:
            apart = _LABELS_APART * (high - low) / max(size, 1.0)
            return [(1.0, log_ticks(low, high, apart=apart))]
        step = tick_step(low, high)
        first = -(-low // step) if low % step else low / step
        count = int((high - first * step) / step + 1e-6) + 1
        return [(step, [(first + index) * step for index in range(count)])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._is_logarithmic:
            return [_plain(10.0**value) if value < _HIGHEST_POWER else "" for value in values]
        if self._as_percent:
            digits = 0 if spacing >= 0.01 else 1 if spacing >= 0.001 else 2
            return [f"{value * 100:.{digits}f}%" for value in values]
        if spacing < _TINY:
            return [f"{value:.3g}" for value in values]
        if values and max(map(abs, values)) >= _LONG:
            return [_plain(value) for value in values]
        return [f"{value:.10g}" if spacing >= 1 else f"{value:.{_digits(spacing)}f}" for value in values]


def prepare_view(item: pyqtgraph.PlotItem, *axes: pyqtgraph.AxisItem) -> None:
    """Take from a plot what it does by itself: buttons, following the mouse, fitting its range."""
    item.hideButtons()
    item.setMouseEnabled(x=False, y=False)
    item.getViewBox().setDefaultPadding(0)
    item.getViewBox().disableAutoRange()
    item.setContentsMargins(0, RAIL, 12, 0)
    for axis in axes:
        axis.setZValue(-1000)


def _digits(spacing: float) -> int:
    digits = 0
    while digits < 9 and abs(round(spacing * 10**digits) - spacing * 10**digits) > 1e-6:
        digits += 1
    return digits


def _plain(value: float) -> str:
    """A value with three digits, with an exponent where it would be long."""
    if not value or 1e-3 <= abs(value) < _LONG:
        return f"{float(f'{value:.3g}'):.10g}"
    digits, power = f"{value:.2e}".split("e")
    return f"{float(digits):g}e{int(power)}"

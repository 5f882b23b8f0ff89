"""Axes without a line: faint round numbers, and lines across the plot for the values."""

import pyqtgraph
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen
from typing_extensions import override

from widgets.plots.axis_range import epoch_tick_step, tick_step
from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT_SMALL, Tokens

_LABEL_ROOM = 10


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
    """Whole epochs along the bottom."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.setHeight(24)

    @override
    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = epoch_tick_step(high)
        return [(step, [float(epoch) for epoch in range(0, int(high + 1e-6) + 1, step)])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [f"{value:.0f}" for value in values]


class ValueAxis(_QuietAxis):
    """Losses or percentages up the left side, a line across the plot at each."""

    def __init__(self, as_percent: bool) -> None:
        super().__init__("left")
        self._as_percent = as_percent
        self.setWidth(48)
        self.setStyle(tickAlpha=255)
        self.setGrid(255)

    @override
    def boundingRect(self) -> QRectF:
        """With room for half of the highest and the lowest label; pyqtgraph leaves out what has no room."""
        room: QRectF = super().boundingRect()
        return room.adjusted(0, -_LABEL_ROOM, 0, _LABEL_ROOM)

    @override
    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = tick_step(low, high)
        first = -(-low // step) if low % step else low / step
        count = int((high - first * step) / step + 1e-6) + 1
        return [(step, [(first + index) * step for index in range(count)])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self._as_percent:
            digits = 0 if spacing >= 0.01 else 1
            return [f"{value * 100:.{digits}f}%" for value in values]
        return [f"{value:.10g}" if spacing >= 1 else f"{value:.{_digits(spacing)}f}" for value in values]


def _digits(spacing: float) -> int:
    digits = 0
    while digits < 9 and abs(round(spacing * 10**digits) - spacing * 10**digits) > 1e-6:
        digits += 1
    return digits

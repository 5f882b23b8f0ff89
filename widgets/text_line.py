"""A line of text that is painted into a room: an ellipsis stands for what does not fit."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

BETWEEN = " · "
"""What stands between the settings of a layer."""


@dataclass(frozen=True)
class TextLine:
    """A text, where it stands and how; `cut` says where the ellipsis comes if one is needed."""

    text: str
    room: QRectF
    font: QFont
    colour: str
    aligned: Qt.AlignmentFlag = LEFT
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight

    @property
    def shown(self) -> str:
        """What of the text is seen."""
        return elided(self.text, QFontMetricsF(self.font), self.room.width(), self.cut)

    @property
    def is_cut(self) -> bool:
        return self.shown != self.text

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self.font)
        painter.setPen(QColor(self.colour))
        painter.drawText(self.room, self.aligned, self.shown)


def elided(
    text: str, metrics: QFontMetricsF, width: float, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """The text as it fits into the width; nothing where there is no room for even an ellipsis."""
    if width < metrics.horizontalAdvance("…"):
        return ""
    return metrics.elidedText(text, cut, width)


def elided_list(text: str, metrics: QFontMetricsF, width: float) -> str:
    """Settings such as "128 · 3×3 · ReLU", cut after a whole one: a part of a number would be another number."""
    if not text or metrics.horizontalAdvance(text) <= width:
        return text
    parts = text.split(BETWEEN)
    for count in range(len(parts) - 1, 0, -1):
        shown = BETWEEN.join((*parts[:count], "…"))
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return elided("…" if text[0].isdigit() else parts[0] + BETWEEN, metrics, width)


def texts_cut(lines: Iterable[TextLine]) -> list[str]:
    """The whole of the texts that are not seen whole."""
    return [line.text for line in lines if line.is_cut]

"""The legend of a training plot: a full line with dots, a dashed line with squares."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_MARK = 20
_GAP = 6


class PlotLegend(QWidget):
    """Says which line is training and which validation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts = (self.tr("training"), self.tr("validation"))
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(TEXT_SMALL))
        wide = sum(_MARK + _GAP + metrics.horizontalAdvance(text) for text in self._texts) + 12
        return QSize(wide, metrics.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TEXT_SMALL))
        metrics = painter.fontMetrics()
        left, middle = 0.0, self.height() / 2
        for index, text in enumerate(self._texts):
            colour = QColor(tokens.validation if index else tokens.training)
            pen = QPen(colour, 2, Qt.PenStyle.DashLine if index else Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            if index:
                pen.setDashPattern([2, 1])
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + _MARK, middle))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            mark = QRectF(left + _MARK / 2 - 4, middle - 4, 8, 8)
            if index:
                painter.drawRect(mark)
            else:
                painter.drawEllipse(mark)
            left += _MARK + _GAP
            painter.setPen(QColor(tokens.muted))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + 12

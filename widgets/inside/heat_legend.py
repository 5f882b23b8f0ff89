"""What the colours of "where it looked" mean: from blue for what speaks against it over nothing to orange."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.inside.heat_colours import AGAINST, FOR
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_BAR = 10.0


class HeatLegend(QWidget):
    """The texts of its ends in; `against` is empty where nothing speaks against the answer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = ("", "", "")
        self.setObjectName("heatLegend")
        self.setAccessibleName(self.tr("What the colours mean"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_texts(self, against: str, nothing: str, strongest: str) -> None:
        """What stands at the blue end, at nothing, and at the orange end."""
        self._texts = (against, nothing, strongest)
        self.setAccessibleDescription(" – ".join(text for text in self._texts if text))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, 30)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, (against, nothing, strongest) = self._theme.tokens, self._texts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 0, self.width(), _BAR)
        colours = QLinearGradient(bar.topLeft(), bar.topRight())
        # Nothing is the picture itself, of which most is dark.
        dark = mixed("#000000", tokens.panel, 0.12)
        stops = ((0.0, AGAINST), (0.5, dark), (1.0, FOR)) if against else ((0.0, dark), (1.0, FOR))
        for at, colour in stops:
            colours.setColorAt(at, QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours)
        painter.drawRoundedRect(bar, 4, 4)
        painter.setFont(font(TEXT_SMALL, even_digits=True))
        painter.setPen(QColor(tokens.muted))
        below = QRectF(0, _BAR + 3, self.width(), self.height() - _BAR - 3)
        sides = Qt.AlignmentFlag
        painter.drawText(below, sides.AlignLeft | sides.AlignTop, against or nothing)
        painter.drawText(below, sides.AlignRight | sides.AlignTop, strongest)
        if against:
            painter.drawText(below, sides.AlignHCenter | sides.AlignTop, nothing)

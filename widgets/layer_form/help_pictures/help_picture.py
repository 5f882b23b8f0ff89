"""The widget that shows a picture, and which kind of layer has which."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from backend.catalogue.layer_kind import LayerKind
from widgets.layer_form.help_pictures import (
    changing,
    joining,
    neurons,
    preparing,
    reshaping,
    sequences,
    windows,
)
from widgets.layer_form.help_pictures.sketch import HEIGHT, WIDTH, Parameters, Picture, Sketch
from widgets.theme.theme import Theme

_PICTURES: Mapping[str, Picture] = {
    **windows.PICTURES,
    **neurons.PICTURES,
    **sequences.PICTURES,
    **joining.PICTURES,
    **reshaping.PICTURES,
    **changing.PICTURES,
    **preparing.PICTURES,
}
"""By the beginning of the kind's id; the longest that fits is taken."""


def picture_of(kind: LayerKind) -> tuple[Picture, str] | None:
    """The picture of the kind and the group in whose colour it is drawn, if it has one."""
    fitting = [beginning for beginning in _PICTURES if kind.id.startswith(beginning)]
    return (_PICTURES[max(fitting, key=len)], kind.group) if fitting else None


class HelpPicture(QWidget):
    """Draws a picture as wide as there is room, for the settings it was given last."""

    def __init__(self, picture: tuple[Picture, str], theme: Theme) -> None:
        super().__init__()
        self._picture, self._group = picture
        self._theme = theme
        self._parameters: Parameters = {}
        self.setObjectName("helpPicture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_parameters(self, parameters: Parameters) -> None:
        """Draw it for a layer with these settings."""
        if parameters != self._parameters:
            self._parameters = parameters
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(WIDTH), int(HEIGHT) + 12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.field))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        scale = min(self.width() / (WIDTH + 8), self.height() / (HEIGHT + 8), 1.5)
        painter.translate((self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2)
        painter.scale(scale, scale)
        self._picture(Sketch(painter, tokens, self._group), self._parameters)

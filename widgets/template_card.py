"""A template as a card: a small picture of its network, its title, and what it is in a sentence."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from widgets.button import make_icon_button
from widgets.clickable_frame import ClickableFrame
from widgets.text_line import LEFT, TextLine, texts_cut
from widgets.theme.fonts import font
from widgets.theme.icons import icon, icon_pixmap
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, CORNER_BOX, TEXT, TEXT_SMALL

Picture = Callable[[QPainter, QRectF], None]
"""Paints a picture of a network into a rectangle, in the colours that are in force."""

_MARGIN = 14
_CROSS = 26
_LINE_HEIGHT = 16.0
_ROOMY = 290
"""A card at least this wide holds any description in two lines; narrower ones have a third."""

_WIDEST_PICTURE = 150.0


class TemplateCard(ClickableFrame):
    """A click, Enter or Space emits `chosen` with the template's id; one's own can ask to be removed."""

    chosen = Signal(str)
    removal_asked = Signal(str)

    def __init__(
        self, theme: Theme, template: str, title: str, description: str, picture: Picture | None = None
    ) -> None:
        super().__init__(theme, CORNER_BOX, outlined=True)
        self.template = template
        self._title = title
        self._description = description
        self._picture = picture
        self._cross: QToolButton | None = None
        self.setObjectName(f"templateCard:{template}")
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        self.clicked.connect(self._choose)

    def offer_removal(self) -> None:
        """Show a cross in the corner that asks for the removal of this template."""
        cross = make_icon_button(
            self.tr("Remove “{title}”").format(title=self._title), f"removeTemplate:{self.template}"
        )
        cross.setParent(self)
        cross.setIcon(icon("close", self.theme.tokens.muted, 14))
        cross.setFixedSize(_CROSS, _CROSS)
        cross.clicked.connect(self._ask_for_removal)
        self._cross = cross
        self._place_cross()

    def _place_cross(self) -> None:
        if self._cross is not None:
            self._cross.move(self.width() - _CROSS - 8, 8)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cross()

    def _ask_for_removal(self) -> None:
        self.removal_asked.emit(self.template)

    def _choose(self) -> None:
        self.chosen.emit(self.template)

    @override
    def sizeHint(self) -> QSize:
        return QSize(216, 216)

    @override
    def paint_content(self, painter: QPainter, room: QRectF) -> None:
        tokens = self.theme.tokens
        text_font = font(TEXT_SMALL)
        lines = description_lines(self.width())
        texts = _texts_height(self.width())
        ground = room.adjusted(_MARGIN - 1, _MARGIN - 2, 1 - _MARGIN, -texts - _MARGIN + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(ground, CORNER, CORNER)
        if self._picture is not None:
            painter.save()
            self._picture(painter, _picture_room(ground))
            painter.restore()
        title = self._title_line(room)
        title.paint(painter)
        painter.setFont(text_font)
        painter.setPen(QColor(tokens.muted))
        below = title.room.translated(0, 21)
        for text in lines_of(self._description, text_font, below.width(), lines):
            painter.drawText(below, LEFT, text)
            below.translate(0, _LINE_HEIGHT)

    @override
    def texts_cut(self, room: QRectF) -> Sequence[str]:
        title = self._title_line(room)
        lines = description_lines(self.width())
        shown = " ".join(lines_of(self._description, font(TEXT_SMALL), title.room.width(), lines))
        return [
            *texts_cut([title]),
            *([self._description] if shown != " ".join(self._description.split()) else []),
        ]

    def _title_line(self, room: QRectF) -> TextLine:
        top = room.bottom() - _texts_height(self.width()) - 4
        line = QRectF(room.x() + _MARGIN, top, room.width() - 2 * _MARGIN, 20)
        return TextLine(self._title, line, font(TEXT, QFont.Weight.DemiBold), self.theme.tokens.text)


class EmptyPageCard(ClickableFrame):
    """The card that begins with nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, CORNER_BOX, outlined=True, parent=parent)
        self.setObjectName("emptyPageCard")
        self.setText(self.tr("Empty page"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.tr("Begin with no layers."))

    @override
    def _styled(self, outline: QPen) -> QPen:
        if not self.hasFocus():
            outline.setColor(QColor(self.theme.tokens.wire))
            outline.setDashPattern([4, 4])
        return outline

    @override
    def paint_content(self, painter: QPainter, room: QRectF) -> None:
        tokens = self.theme.tokens
        plus = icon_pixmap("plus", tokens.accent, 22, self.devicePixelRatioF())
        painter.drawPixmap(int(room.center().x() - 11), int(room.center().y() - 24), plus)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        below = QRectF(room.x(), room.center().y() + 4, room.width(), 22)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


def description_lines(width: float) -> int:
    """How many lines a card of that width has for its description; all cards of a row have as many."""
    return 2 if width >= _ROOMY else 3


def _texts_height(width: float) -> float:
    return 30.0 + description_lines(width) * _LINE_HEIGHT


def _picture_room(ground: QRectF) -> QRectF:
    """The middle of the ground: wide bars would look like a table."""
    width = min(ground.width() - 16, _WIDEST_PICTURE)
    return QRectF(ground.center().x() - width / 2, ground.y() + 8, width, ground.height() - 16)


def lines_of(text: str, with_font: QFont, width: float, most: int) -> list[str]:
    """The text in lines of that width, at most so many; the last ends in an ellipsis if more would follow."""
    text = " ".join(text.split())
    layout = QTextLayout(text, with_font)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    metrics = QFontMetricsF(with_font)
    return [
        metrics.elidedText(text[start:end].strip(), Qt.TextElideMode.ElideRight, width)
        for start, end in pairwise([*starts, len(text)])
    ] or [""]

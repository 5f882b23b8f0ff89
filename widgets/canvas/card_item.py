"""A card: one layer as it is drawn on the canvas."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from widgets.canvas.card_facts import CardFacts
from widgets.canvas.card_fonts import CardFonts, card_fonts
from widgets.canvas.geometry import PORT_RADIUS, input_port, output_port
from widgets.canvas.glyphs import paint_glyph
from widgets.theme.colour import seen_through
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_CARD, Tokens

_BAR = 6
_LEFT = 16
_RIGHT = 12
_FIRST_LINE = QRectF(_LEFT, 6, CARD_WIDTH - _LEFT - _RIGHT, 22)
_SECOND_LINE = QRectF(_LEFT, 27, CARD_WIDTH - _LEFT - _RIGHT, 18)
_GLYPH = QRectF(CARD_WIDTH - _RIGHT - 14, 10, 14, 14)
_BODY = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)
_READABLE = 0.4
"""Below this zoom letters are too small to read and are not drawn."""

_MARGIN = PORT_RADIUS + 4


class CardItem(QGraphicsItem):
    """Paints a layer; it decides nothing. Its top left corner is the node's position."""

    def __init__(self, node_id: str, facts: CardFacts, theme: Theme) -> None:
        super().__init__()
        self.node_id = node_id
        self._facts = facts
        self._theme = theme
        self._chosen = False
        self._ports = False
        self._texts = _fitted(facts)
        self.setZValue(1)

    @property
    def facts(self) -> CardFacts:
        return self._facts

    @property
    def is_chosen(self) -> bool:
        return self._chosen

    def show_facts(self, facts: CardFacts) -> None:
        if facts != self._facts:
            self._facts = facts
            self._texts = _fitted(facts)
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Draw the card as selected or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def show_ports(self, shown: bool) -> None:
        """Draw the places where wires begin and end."""
        if shown != self._ports:
            self._ports = shown
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        return _BODY.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(_BODY)
        return path

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        readable = option.levelOfDetailFromTransform(painter.worldTransform()) >= _READABLE
        if not readable:
            self._paint_from_afar(painter, tokens)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, tokens)
        self._paint_body(painter, tokens)
        self._paint_texts(painter, tokens)
        paint_glyph(painter, _GLYPH, self._facts.group, QColor(tokens.groups[self._facts.group]))
        if self._ports:
            self._paint_ports(painter, tokens)

    def _paint_from_afar(self, painter: QPainter, tokens: Tokens) -> None:
        """A plain box with its bar, quick to paint by the hundred."""
        edge = self._edge(tokens)
        painter.fillRect(_BODY, QColor(tokens.wire if edge == tokens.line else edge))
        rim = 6 if self._chosen else 2
        painter.fillRect(_BODY.adjusted(rim, rim, -rim, -rim), QColor(tokens.card))
        painter.fillRect(QRectF(0, 0, 4 * _BAR, CARD_HEIGHT), QColor(tokens.groups[self._facts.group]))

    def _edge(self, tokens: Tokens) -> str:
        if self._facts.has_problem:
            return tokens.warning
        return tokens.accent if self._chosen else tokens.line

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self._chosen:
            painter.setBrush(seen_through(tokens.accent, 0.28 if tokens.dark else 0.16))
            painter.drawRoundedRect(_BODY.adjusted(-3, -3, 3, 3), CORNER_CARD + 3, CORNER_CARD + 3)
            return
        painter.setBrush(QColor(0, 0, 0, 40 if tokens.dark else 9))
        painter.drawRoundedRect(_BODY.adjusted(-1, 0, 1, 3), CORNER_CARD + 1, CORNER_CARD + 1)
        painter.drawRoundedRect(_BODY.adjusted(0, 1, 0, 1.5), CORNER_CARD, CORNER_CARD)

    def _paint_body(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(_BODY, CORNER_CARD, CORNER_CARD)
        painter.setBrush(QColor(tokens.groups[self._facts.group]))
        painter.drawPath(_BAR_PATH)
        painter.setPen(QPen(QColor(self._edge(tokens)), 1.4 if self._chosen or self._facts.has_problem else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_BODY.adjusted(0.5, 0.5, -0.5, -0.5), CORNER_CARD, CORNER_CARD)

    def _paint_texts(self, painter: QPainter, tokens: Tokens) -> None:
        texts = self._texts
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(texts.fonts.title)
        painter.setPen(QColor(tokens.text))
        painter.drawText(_FIRST_LINE, left, texts.title)
        painter.setFont(texts.fonts.summary)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(_FIRST_LINE.adjusted(texts.summary_left, 0, 0, 0), left, texts.summary)
        painter.setFont(texts.fonts.small)
        painter.setPen(QColor(tokens.muted if self._facts.shape_is_known else tokens.faint))
        painter.drawText(_SECOND_LINE, left, texts.shape)
        if self._facts.parameters:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(_SECOND_LINE, right, self._facts.parameters)

    def _paint_ports(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(QColor(tokens.card))
        painter.drawEllipse(output_port((0, 0)), PORT_RADIUS, PORT_RADIUS)
        if self._facts.takes != "none":
            painter.drawEllipse(input_port((0, 0)), PORT_RADIUS, PORT_RADIUS)


@dataclass(frozen=True)
class _Texts:
    """The texts of a card, cut to the room there is, and where the second text begins."""

    fonts: CardFonts
    title: str
    summary: str
    summary_left: float
    shape: str


def _fitted(facts: CardFacts) -> _Texts:
    fonts = card_fonts()
    right = Qt.TextElideMode.ElideRight
    room = _FIRST_LINE.width() - _GLYPH.width() - 6
    title = fonts.title_metrics.elidedText(facts.title, right, room)
    summary_left = fonts.title_metrics.horizontalAdvance(title) + 7
    summary = fonts.summary_metrics.elidedText(facts.summary, right, max(0.0, room - summary_left))
    taken = fonts.small_metrics.horizontalAdvance(facts.parameters) + 8 if facts.parameters else 0.0
    shape = fonts.small_metrics.elidedText(facts.shape, right, _SECOND_LINE.width() - taken)
    return _Texts(fonts, title, summary, summary_left, shape)


def _bar_path() -> QPainterPath:
    body = QPainterPath()
    body.addRoundedRect(_BODY, CORNER_CARD, CORNER_CARD)
    bar = QPainterPath()
    bar.addRect(QRectF(0, 0, _BAR, CARD_HEIGHT))
    return body.intersected(bar)


_BAR_PATH = _bar_path()

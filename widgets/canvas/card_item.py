"""A card: one layer as it is drawn on the canvas."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import LayerAnalysis
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Node
from widgets.canvas.card_facts import CardFacts, card_facts
from widgets.canvas.card_fonts import CardFonts, card_fonts
from widgets.canvas.card_ground import CardGround, paint_card_ground
from widgets.canvas.card_picture import paint_card_picture, picture_room
from widgets.canvas.geometry import PORT_RADIUS, named_input_port, output_port
from widgets.canvas.guarded import reported
from widgets.text_line import BETWEEN, elided, elided_list
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

_LEFT = 16
_RIGHT = 12
_FIRST_LINE = QRectF(_LEFT, 6, CARD_WIDTH - _LEFT - _RIGHT, 22)
_SECOND_LINE = QRectF(_LEFT, 27, CARD_WIDTH - _LEFT - _RIGHT, 18)
_GLYPH = QRectF(CARD_WIDTH - _RIGHT - 14, 10, 14, 14)
_BODY = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)
_MARGIN = PORT_RADIUS + 4
_DOT = 3.0
_BESIDE = 6
_WIDEST_NAME = 0.66
"""How much of the first line the name of a layer may take; something of the summary is to be seen after it."""


class CardItem(QGraphicsItem):
    """Paints a layer; it decides nothing. Its top left corner is the node's position."""

    def __init__(self, node: Node, analysis: LayerAnalysis | None, has_problem: bool, theme: Theme) -> None:
        super().__init__()
        self.node_id = node.id
        self._theme = theme
        self._chosen = False
        self._ports: Sequence[QPointF] = ()
        self._picture: QImage | None = None
        self._facts: CardFacts | None = None
        self._texts: _Texts | None = None
        self._take(node, analysis, has_problem)
        self.setZValue(1)

    @property
    def facts(self) -> CardFacts:
        """What the card says; put into words only when somebody looks."""
        if self._facts is None:
            self._facts = card_facts(self._node, self._analysis, self.has_problem)
        return self._facts

    @property
    def is_chosen(self) -> bool:
        return self._chosen

    @property
    def picture(self) -> QImage | None:
        return self._picture

    @property
    def edge_colour(self) -> str:
        tokens = self._theme.tokens
        if self.has_problem:
            return tokens.warning
        return tokens.accent if self._chosen else tokens.line

    def show_layer(self, node: Node, analysis: LayerAnalysis | None, has_problem: bool) -> None:
        """Show the layer as it is now."""
        same = node is self._node and analysis is self._analysis and has_problem == self.has_problem
        if not same:
            self._take(node, analysis, has_problem)
            self.update()

    def set_problem(self, has_problem: bool) -> None:
        """Draw the card as one that a problem names, or not."""
        if has_problem != self.has_problem:
            self._take(self._node, self._analysis, has_problem)
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Draw the card as selected or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    @property
    def shows_ports(self) -> bool:
        return bool(self._ports)

    def show_ports(self, points: Sequence[QPointF]) -> None:
        """Draw the places (in canvas units) where wires begin and end; none to show none."""
        corner = self.pos()
        ports = [point - corner for point in points]
        if ports != self._ports:
            self._ports = ports
            self.update()

    def show_picture(self, picture: QImage | None) -> None:
        """Show a small picture of what the layer makes, or none."""
        if picture is not self._picture:
            self._picture = picture
            self._texts = None
            self.update()

    def _take(self, node: Node, analysis: LayerAnalysis | None, has_problem: bool) -> None:
        self._node, self._analysis, self.has_problem = node, analysis, has_problem
        self.layer_group = layer_kind(node.kind).group
        self._facts = self._texts = None

    @override
    def boundingRect(self) -> QRectF:
        return _BODY.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(_BODY)
        return path

    @override
    @reported
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card_ground(painter, self._ground(tokens))
        self._paint_dots(painter, tokens)
        self._paint_texts(painter, tokens)
        if self._picture is not None:
            paint_card_picture(painter, self._picture, tokens)
        if self._ports:
            self._paint_ports(painter, tokens)

    def _ground(self, tokens: Tokens) -> CardGround:
        sign = _GLYPH.translated(-self._fitted_texts().taken_above, 0)
        return CardGround(
            self.layer_group,
            bar=tokens.groups[self.layer_group],
            card=tokens.card,
            edge=self.edge_colour,
            glow=tokens.accent,
            is_dark=tokens.dark,
            is_chosen=self._chosen,
            is_strong=self._chosen or self.has_problem,
            sign=(sign.x(), sign.y(), sign.width()),
        )

    def _paint_texts(self, painter: QPainter, tokens: Tokens) -> None:
        texts = self._fitted_texts()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(texts.fonts.title)
        painter.setPen(QColor(tokens.text))
        painter.drawText(_FIRST_LINE, left, texts.title)
        painter.setFont(texts.fonts.summary)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(_FIRST_LINE.adjusted(texts.summary_left, 0, 0, 0), left, texts.summary)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(texts.fonts.small)
        if texts.number_name:
            painter.setPen(QColor(tokens.faint))
            beside_glyph = -_GLYPH.width() - _BESIDE - texts.taken_above
            painter.drawText(_FIRST_LINE.adjusted(0, 0, beside_glyph, 0), right, texts.number_name)
        painter.setPen(QColor(tokens.muted if self.facts.shape_is_known else tokens.faint))
        painter.drawText(_SECOND_LINE, left, texts.shape)
        if texts.parameters:
            painter.drawText(_SECOND_LINE.adjusted(0, 0, -texts.taken_below, 0), right, texts.parameters)

    def _fitted_texts(self) -> "_Texts":
        if self._texts is None:
            taken = picture_room(self._picture) if self._picture is not None else (0.0, 0.0)
            self._texts = _fitted(self.facts, *taken)
        return self._texts

    def _paint_dots(self, painter: QPainter, tokens: Tokens) -> None:
        """Inputs and outputs that each mean something are always seen, so that one knows of them."""
        facts = self.facts
        if not facts.named_inputs and facts.outputs == 1:
            return
        painter.setPen(QPen(QColor(tokens.wire), 1.2))
        painter.setBrush(QColor(tokens.card))
        for number in range(facts.named_inputs):
            painter.drawEllipse(
                named_input_port((0, 0), number, facts.named_inputs, facts.needed_inputs), _DOT, _DOT
            )
        if facts.outputs > 1:
            for number in range(facts.outputs):
                painter.drawEllipse(output_port((0, 0), number, facts.outputs), _DOT, _DOT)

    def _paint_ports(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.setBrush(QColor(tokens.card))
        for point in self._ports:
            painter.drawEllipse(point, PORT_RADIUS, PORT_RADIUS)


@dataclass(frozen=True)
class _Texts:
    """The texts of a card, cut to the room there is, and where the second text begins."""

    fonts: CardFonts
    title: str
    summary: str
    summary_left: float
    number_name: str
    shape: str
    parameters: str
    taken_above: float
    taken_below: float


def _fitted(facts: CardFacts, taken_above: float, taken_below: float) -> _Texts:
    """The texts of a card; a picture takes so much from the right of its first and its second line."""
    fonts = card_fonts()
    room = _FIRST_LINE.width() - _GLYPH.width() - _BESIDE - taken_above
    title = elided(facts.title, fonts.title_metrics, room * _WIDEST_NAME if facts.title == facts.name else room)
    summary_left = fonts.title_metrics.horizontalAdvance(title) + 7
    summary = elided_list(facts.summary, fonts.summary_metrics, room - summary_left)
    number_name = _beside(facts, fonts, room - summary_left)
    shape, parameters = _below(facts, fonts.small_metrics, _SECOND_LINE.width() - taken_below)
    return _Texts(fonts, title, summary, summary_left, number_name, shape, parameters, taken_above, taken_below)


def _below(facts: CardFacts, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """The shape and the parameters as there is room for them: the shape says more, and narrowly as much; that the
    layer is frozen says more than how many there are."""
    narrow = facts.shape.replace(" × ", "×") if facts.shape_is_known else facts.shape
    whole = BETWEEN.join(filter(None, (facts.parameters, facts.frozen)))
    for beside in dict.fromkeys((whole, facts.frozen or whole)):
        taken = metrics.horizontalAdvance(beside) + 8 if beside else 0.0
        for shape in (facts.shape, narrow):
            if metrics.horizontalAdvance(shape) + taken <= room:
                return shape, beside
    if metrics.horizontalAdvance(facts.shape) <= room:
        return facts.shape, ""
    cut = Qt.TextElideMode.ElideMiddle if facts.shape_is_known else Qt.TextElideMode.ElideRight
    return elided(narrow, metrics, room, cut), ""


def _beside(facts: CardFacts, fonts: CardFonts, room: float) -> str:
    """The name with a number, if there is room for it beside the whole summary."""
    if not facts.number_name:
        return ""
    taken = fonts.summary_metrics.horizontalAdvance(facts.summary) + 10
    return facts.number_name if fonts.small_metrics.horizontalAdvance(facts.number_name) <= room - taken else ""

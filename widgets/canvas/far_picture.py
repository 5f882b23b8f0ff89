"""The network from afar: when letters are too small to read, cards and wires are painted by the hundred."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from widgets.canvas.card_item import CardItem
from widgets.canvas.group_frame import GroupFrame, frame_ground, frame_line
from widgets.canvas.note_item import NoteItem, paper_colours
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.theme.colour import mixed
from widgets.theme.tokens import Tokens

_BLOCKS_ONLY = 0.16
"""Below this zoom a card is nothing but a block in the colour of its group."""

_BAR = 24.0
_RIM = 2.0
_CHOSEN_RIM = 6.0


def paint_from_afar(
    painter: QPainter,
    cards: Sequence[CardItem],
    wires: Iterable[WireItem],
    grounds: Iterable[NoteItem | GroupFrame],
    tokens: Tokens,
    scale: float,
) -> None:
    """Paint these items (canvas units) at a zoom of `scale`, in as few strokes as there are colours. `grounds` are
    what lies under wires and cards, the lowest first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    several = list(grounds)
    _paint_frames(painter, [ground for ground in several if isinstance(ground, GroupFrame)], tokens)
    _paint_notes(painter, [ground for ground in several if isinstance(ground, NoteItem)], tokens)
    by_look: dict[WireLook, list[WireItem]] = {}
    for wire in wires:
        if wire.isVisible():
            by_look.setdefault(wire.look, []).append(wire)
    for look in (WireLook.PLAIN, WireLook.MISFIT):
        _paint_wires(painter, by_look.pop(look, ()), scale)
    if scale < _BLOCKS_ONLY:
        _paint_blocks(painter, cards, tokens, scale)
    else:
        _paint_cards(painter, cards, tokens, 1 / scale)
    for lit in by_look.values():
        _paint_wires(painter, lit, scale)


def _paint_frames(painter: QPainter, frames: Iterable[GroupFrame], tokens: Tokens) -> None:
    painter.setBrush(frame_ground(tokens))
    for frame in frames:
        pen = QPen(QColor(frame_line(tokens, frame.is_chosen)))
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(frame.body.translated(frame.pos()))


def _paint_notes(painter: QPainter, notes: Iterable[NoteItem], tokens: Tokens) -> None:
    ground, line = paper_colours(tokens)
    for note in notes:
        rect = note.body.translated(note.pos())
        painter.fillRect(rect, QColor(tokens.accent if note.is_chosen else line))
        painter.fillRect(rect.adjusted(_RIM, _RIM, -_RIM, -_RIM), QColor(ground))


def _paint_wires(painter: QPainter, wires: Iterable[WireItem], scale: float) -> None:
    """Paint wires that look alike."""
    several = list(wires)
    if not several:
        return
    pen = QPen(QColor(several[0].colour))
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawLines([wire.straight for wire in several if wire.straight is not None])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale >= _BLOCKS_ONLY)
    for wire in several:
        if wire.straight is None:
            painter.drawPath(wire.path)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_blocks(painter: QPainter, cards: Iterable[CardItem], tokens: Tokens, scale: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    marked = max(_CHOSEN_RIM, 2.0 / scale)
    edges: dict[str, list[QRectF]] = {}
    blocks: dict[str, list[QRectF]] = {}
    for card in cards:
        rect = QRectF(card.x(), card.y(), CARD_WIDTH, CARD_HEIGHT)
        blocks.setdefault(tokens.groups[card.layer_group], []).append(rect)
        if card.is_chosen or card.has_problem:
            edges.setdefault(card.edge_colour, []).append(rect.adjusted(-marked, -marked, marked, marked))
    _fill(painter, edges)
    _fill(painter, blocks)


def _paint_cards(painter: QPainter, cards: Iterable[CardItem], tokens: Tokens, pixel: float) -> None:
    """Boxes with their bars, and lines where the texts would be. `pixel` is the length of one in canvas units."""
    edges: dict[str, list[QRectF]] = {}
    bars: dict[str, list[QRectF]] = {}
    bodies, titles, others = [], [], []
    for card in cards:
        x, y = card.x(), card.y()
        rim = max(
            _CHOSEN_RIM if card.is_chosen else _RIM, 2 * pixel if card.has_problem or card.is_chosen else pixel
        )
        edge = card.edge_colour
        rect = QRectF(x, y, CARD_WIDTH, CARD_HEIGHT)
        edges.setdefault(tokens.wire if edge == tokens.line else edge, []).append(rect)
        bodies.append(rect.adjusted(rim, rim, -rim, -rim))
        bars.setdefault(tokens.groups[card.layer_group], []).append(QRectF(x, y, _BAR, CARD_HEIGHT))
        titles.append(QRectF(x + 40, y + 13, 88, 8))
        others.append(QRectF(x + 40, y + 32, 60, 6))
    _fill(painter, edges)
    _fill(painter, {tokens.card: bodies})
    _fill(painter, bars)
    _fill(painter, {mixed(tokens.card, tokens.text, 0.55): titles, mixed(tokens.card, tokens.text, 0.28): others})


def _fill(painter: QPainter, rects: dict[str, list[QRectF]]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, several in rects.items():
        painter.setBrush(QColor(colour))
        painter.drawRects(several)

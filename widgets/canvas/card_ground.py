"""What a card's texts stand on: shadow, body, bar, edge and sign, painted once for all cards that look alike."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath, QPen

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from widgets.canvas.glyphs import paint_glyph
from widgets.theme.colour import seen_through
from widgets.theme.tokens import CORNER_CARD

_BAR = 6
_MARGIN = 4
"""No shadow and no glow reaches further beyond the card."""

_STEP = 0.25
"""Pictures are kept for scales in these steps, at which the margin is whole device pixels."""

_BODY = QRectF(0, 0, CARD_WIDTH, CARD_HEIGHT)


@dataclass(frozen=True)
class CardGround:
    """All that tells how the ground of a card looks; colours as the theme writes them, `sign` is where the sign
    of the group stands (left, top, side)."""

    group: str
    bar: str
    card: str
    edge: str
    glow: str
    is_dark: bool
    is_chosen: bool
    is_strong: bool
    sign: tuple[float, float, float]


def paint_card_ground(painter: QPainter, ground: CardGround) -> None:
    """Paint the ground with its top left corner at the origin."""
    scale = _scale_on_whole_pixels(painter)
    if scale is None:
        paint_stroke_by_stroke(painter, ground)
    else:
        painter.drawImage(QPointF(-_MARGIN, -_MARGIN), _picture(ground, scale))


def paint_stroke_by_stroke(painter: QPainter, ground: CardGround) -> None:
    """Paint the ground anew; this is what the kept pictures are made with."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if ground.is_chosen:
        painter.setBrush(seen_through(ground.glow, 0.28 if ground.is_dark else 0.16))
        painter.drawRoundedRect(_BODY.adjusted(-3, -3, 3, 3), CORNER_CARD + 3, CORNER_CARD + 3)
    else:
        painter.setBrush(QColor(0, 0, 0, 40 if ground.is_dark else 9))
        painter.drawRoundedRect(_BODY.adjusted(-1, 0, 1, 3), CORNER_CARD + 1, CORNER_CARD + 1)
        painter.drawRoundedRect(_BODY.adjusted(0, 1, 0, 1.5), CORNER_CARD, CORNER_CARD)
    painter.setBrush(QColor(ground.card))
    painter.drawRoundedRect(_BODY, CORNER_CARD, CORNER_CARD)
    painter.setBrush(QColor(ground.bar))
    painter.drawPath(_BAR_PATH)
    painter.setPen(QPen(QColor(ground.edge), 1.4 if ground.is_strong else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_BODY.adjusted(0.5, 0.5, -0.5, -0.5), CORNER_CARD, CORNER_CARD)
    left, top, side = ground.sign
    paint_glyph(painter, QRectF(left, top, side, side), ground.group, QColor(ground.bar))


def _scale_on_whole_pixels(painter: QPainter) -> float | None:
    """The scale at which a kept picture falls on the pixels of the device one by one; `None` if it does not."""
    transform = painter.deviceTransform()
    scale = transform.m11()
    fits = (
        scale == transform.m22()
        and transform.m12() == transform.m21() == 0
        and transform.dx().is_integer()
        and transform.dy().is_integer()
        and scale > 0
        and (scale / _STEP).is_integer()
        and painter.opacity() == 1
        # Files (SVG, PDF) keep their strokes.
        and painter.paintEngine().type() == QPaintEngine.Type.Raster
    )
    return scale if fits else None


@lru_cache(maxsize=128)
def _picture(ground: CardGround, scale: float) -> QImage:
    width, height = CARD_WIDTH + 2 * _MARGIN, CARD_HEIGHT + 2 * _MARGIN
    picture = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    picture.fill(0)
    painter = QPainter(picture)
    painter.translate(_MARGIN, _MARGIN)
    paint_stroke_by_stroke(painter, ground)
    painter.end()
    return picture


def _bar_path() -> QPainterPath:
    body = QPainterPath()
    body.addRoundedRect(_BODY, CORNER_CARD, CORNER_CARD)
    bar = QPainterPath()
    bar.addRect(QRectF(0, 0, _BAR, CARD_HEIGHT))
    return body.intersected(bar)


_BAR_PATH = _bar_path()

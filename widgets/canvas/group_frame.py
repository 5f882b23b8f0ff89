"""The frame of a group: a quiet ground behind its cards, with its name in the upper edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.graph.group_boxes import NAME_HEIGHT, Box
from backend.graph.groups import Group
from widgets.canvas.box_item import BoxItem
from widgets.canvas.card_fonts import card_fonts
from widgets.canvas.guarded import reported
from widgets.text_line import elided
from widgets.theme.colour import mixed, seen_through
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER_BOX, Tokens

_BEFORE_NAME = 10.0
_AROUND_NAME = 6.0
_LEAST_NAME = 28.0
_LIGHT_GROUND, _DARK_GROUND = 0.035, 0.05
_LINE = 0.12


class GroupFrame(BoxItem):
    """Paints a group under notes, wires and cards; its top left corner is that of the frame.

    The name is all of it that can be pressed: what lies behind the cards is canvas as before.
    """

    def __init__(self, group: Group, theme: Theme) -> None:
        super().__init__((0.0, 0.0))
        self.group_way = group
        self._theme = theme
        # Inner frames over outer ones, all of them under notes.
        self.setZValue(-2 + 0.01 * len(group))

    @property
    def name(self) -> str:
        """Of the group, without those of the groups around it."""
        return self.group_way[-1]

    @property
    def shown_name(self) -> str:
        """What of the name there is room for, before the middle, where wires come in."""
        room = self._size[0] / 2 - _BEFORE_NAME - 2 * _AROUND_NAME
        return elided(self.name, card_fonts().small_metrics, room)

    def name_rect(self) -> QRectF:
        """Where the name stands, in the units of the frame."""
        width = card_fonts().small_metrics.horizontalAdvance(self.shown_name) + 2 * _AROUND_NAME
        return QRectF(_BEFORE_NAME, -NAME_HEIGHT / 2, max(width, _LEAST_NAME), NAME_HEIGHT)

    def show_box(self, box: Box) -> None:
        """Lie around this part of the canvas."""
        self.draw_at((box[0], box[1]), (box[2] - box[0], box[3] - box[1]))

    @override
    def boundingRect(self) -> QRectF:
        return self.body.adjusted(-2, -NAME_HEIGHT / 2 - 2, 2, 2)

    @override
    @reported
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(frame_line(tokens, self._chosen)), 1.4 if self._chosen else 1))
        painter.setBrush(frame_ground(tokens))
        painter.drawRoundedRect(self.body.adjusted(0.5, 0.5, -0.5, -0.5), CORNER_BOX, CORNER_BOX)
        if not self._is_edited:
            self._paint_name(painter, tokens)

    def _paint_name(self, painter: QPainter, tokens: Tokens) -> None:
        room = self.name_rect()
        lit = self._chosen or self._pointed_at
        painter.setPen(QPen(QColor(frame_line(tokens, self._chosen)), 1) if lit else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_ground if self._chosen else tokens.canvas))
        painter.drawRoundedRect(room, NAME_HEIGHT / 2, NAME_HEIGHT / 2)
        painter.save()
        # Marks above and below letters may be piled up as high as one likes.
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        painter.setFont(card_fonts().small)
        painter.setPen(QColor(tokens.accent if self._chosen else tokens.text if lit else tokens.muted))
        written = room.adjusted(_AROUND_NAME, 0, 0, 0)
        painter.drawText(written, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.shown_name)
        painter.restore()


def frame_ground(tokens: Tokens) -> QColor:
    """The ground of frames, through which the canvas and outer frames are seen."""
    return seen_through(tokens.text, _DARK_GROUND if tokens.dark else _LIGHT_GROUND)


def frame_line(tokens: Tokens, chosen: bool) -> str:
    """The line around frames."""
    return tokens.accent if chosen else mixed(tokens.line, tokens.text, _LINE)

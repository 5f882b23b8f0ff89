"""A note: a comment on the canvas, as it is drawn there."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from backend.project import Note
from widgets.canvas.box_item import BoxItem
from widgets.canvas.card_fonts import card_fonts
from widgets.canvas.guarded import reported
from widgets.theme.colour import mixed
from widgets.theme.theme import Theme
from widgets.theme.tokens import Tokens

NOTE_PADDING = 10.0
SMALLEST_NOTE = (96.0, 40.0)

_HANDLE = 14.0
_CORNER = 4.0
_LIGHT_PAPER, _DARK_PAPER = 0.10, 0.13


class NoteItem(BoxItem):
    """Paints a note under wires and cards; its top left corner is the note's position."""

    def __init__(self, note: Note, theme: Theme) -> None:
        super().__init__(note.size)
        self._note = note
        self._theme = theme
        self.setPos(*note.position)
        self.setZValue(-1)

    @property
    def note(self) -> Note:
        return self._note

    def show_note(self, note: Note) -> None:
        """Show the note as it is now."""
        if note is not self._note:
            self._note = note
            self.draw_at(note.position, note.size)
            self.update()

    def is_corner(self, point: QPointF) -> bool:
        """Whether a point of the canvas lies in the corner at which the size is changed."""
        corner = self.pos() + QPointF(*self._size)
        return QRectF(corner - QPointF(_HANDLE, _HANDLE), corner).adjusted(0, 0, 3, 3).contains(point)

    @override
    def boundingRect(self) -> QRectF:
        return self.body.adjusted(-4, -4, 4, 4)

    @override
    @reported
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_paper(painter, self.body, tokens, self._chosen)
        if self._chosen or self._pointed_at:
            self._paint_handle(painter, tokens)
        if not self._is_edited:
            paint_note_text(painter, self.body, self._note.text, tokens)

    def _paint_handle(self, painter: QPainter, tokens: Tokens) -> None:
        corner = self.body.bottomRight() - QPointF(4, 4)
        painter.setPen(QPen(QColor(tokens.accent if self._chosen else tokens.faint), 1.4))
        for length in (4.0, 8.0):
            painter.drawLine(corner - QPointF(length, 0), corner - QPointF(0, length))


def paper_colours(tokens: Tokens) -> tuple[str, str]:
    """The ground of notes and the line around them."""
    ink = "#E3B341" if tokens.dark else "#E8B100"
    share = _DARK_PAPER if tokens.dark else _LIGHT_PAPER
    return mixed(tokens.canvas, ink, share), mixed(tokens.line, ink, 3 * share)


def paint_paper(painter: QPainter, body: QRectF, tokens: Tokens, chosen: bool = False) -> None:
    """Paint the empty note."""
    ground, line = paper_colours(tokens)
    painter.setPen(QPen(QColor(tokens.accent if chosen else line), 1.4 if chosen else 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)


def paint_note_text(painter: QPainter, body: QRectF, text: str, tokens: Tokens) -> None:
    """Write the text into the note, in lines that fit; what does not fit is cut off at the edge."""
    room = body.adjusted(NOTE_PADDING, NOTE_PADDING - 2, -NOTE_PADDING, -NOTE_PADDING + 2)
    painter.save()
    clip = QPainterPath()
    clip.addRect(room)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.setFont(card_fonts().summary)
    painter.setPen(QColor(tokens.text if text else tokens.faint))
    shown = text or QCoreApplication.translate("NoteItem", "Double-click to write a note")
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    painter.drawText(room, int(flags), shown)
    painter.restore()

"""The confusion matrix: how often each class was answered as which, painted as one picture."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from widgets.number_text import percent_text, whole_text
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL, Tokens

_HEAD = 40.0
"""Room for the labels and the title of an axis."""
_RIGHT = 52.0
"""Room for the share of each class that was read right."""
_FOOT = 20.0
"""Room for the cell that is pointed at, in words."""
_GAP = 2.0
_SMALLEST = 12.0
"""Cells smaller than this are painted without gaps and numbers, and not every one of them has its label."""
_LONGEST = 2.2
"""How much longer one side of a cell may be than the other."""
_Cell = tuple[int, int]


class ConfusionMatrix(QWidget):
    """Counts in: `counts[i][j]` samples of class i were answered j. A cell that is chosen goes out."""

    cell_chosen = Signal(int, int)
    """The true class and the answer, by number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: npt.NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._labels: tuple[str, ...] = ()
        self._hovered: _Cell | None = None
        self._current: _Cell = (0, 0)
        self.setObjectName("confusionMatrix")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_confusion(self, counts: Sequence[Sequence[int]], labels: Sequence[str]) -> None:
        """Show these counts, as many rows as columns; no counts leave it empty."""
        self._counts = np.asarray(counts, np.int64).reshape(len(counts), len(counts))
        self._labels = tuple(labels)
        self._current = (0, 0)
        self._hovered = None
        self._describe()
        self.update()

    def cell_text(self, cell: _Cell) -> str:
        """A cell in words."""
        true, answered = cell
        count = whole_text(int(self._counts[true, answered]))
        if true == answered:
            text = self.tr("{label}: read right {count} times of {all}")
            return text.format(label=self._label(true), count=count, all=whole_text(int(self._counts[true].sum())))
        text = self.tr("{count} times a {true} was read as {answered}")
        return text.format(count=count, true=self._label(true), answered=self._label(answered))

    def _label(self, index: int) -> str:
        return self._labels[index] if index < len(self._labels) else str(index)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.cell_text(self._current) if self._counts.size else "")

    def _board(self) -> QRectF:
        """All cells together: as large as there is room for, the cells nearly square."""
        wide, high = max(10.0, self.width() - _HEAD - _RIGHT), max(10.0, self.height() - _HEAD - _FOOT)
        width, height = min(wide, high * _LONGEST), min(high, wide * _LONGEST)
        return QRectF(_HEAD + (wide - width) / 2, _HEAD, width, height)

    def _steps(self) -> tuple[float, float]:
        """How far it is from one column and from one row to the next."""
        board = self._board()
        return board.width() / len(self._counts), board.height() / len(self._counts)

    def _cell_room(self, cell: _Cell) -> QRectF:
        board, (across, down) = self._board(), self._steps()
        true, answered = cell
        gap = 0.0 if self._are_small() else _GAP
        return QRectF(board.x() + answered * across, board.y() + true * down, across - gap, down - gap)

    def _are_small(self) -> bool:
        """Whether there are so many classes that a cell has no room for its number."""
        return min(self._steps()) < _SMALLEST

    def _cell_at(self, position: QPointF) -> _Cell | None:
        board = self._board()
        if not self._counts.size or not board.contains(position):
            return None
        across, down = self._steps()
        last = len(self._counts) - 1
        return (
            min(last, int((position.y() - board.y()) / down)),
            min(last, int((position.x() - board.x()) / across)),
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 380)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, 200)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            cell = self._cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.cell_text(cell) if cell is not None else "", self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._cell_at(event.position())
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(cell)
            self.cell_chosen.emit(*cell)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        last = len(self._counts) - 1
        if key in steps and last >= 0:
            down, right = steps[key]
            true, answered = self._current
            self._move_to((min(max(true + down, 0), last), min(max(answered + right, 0), last)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and last >= 0:
            self.cell_chosen.emit(*self._current)
        else:
            super().keyPressEvent(event)

    def _move_to(self, cell: _Cell) -> None:
        self._current = cell
        self._describe()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts.size:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        self._paint_heads(painter, tokens)
        self._paint_foot(painter, tokens)
        totals = np.maximum(self._counts.sum(axis=1), 1)
        shares = self._counts / totals[:, np.newaxis]
        if self._are_small():
            self._paint_small(painter, tokens, shares)
            return
        for true in range(len(self._counts)):
            for answered in range(len(self._counts)):
                self._paint_cell(painter, tokens, (true, answered), float(shares[true, answered]))
            self._paint_share(painter, tokens, true, float(shares[true, true]))

    def _paint_small(self, painter: QPainter, tokens: Tokens, shares: npt.NDArray[np.float64]) -> None:
        """Very many cells as a picture, a pixel each, enlarged; those that are pointed at have a frame."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(self._board(), _small_picture(tokens, shares))
        for true in range(0, len(shares), self._label_step()):
            self._paint_share(painter, tokens, true, float(shares[true, true]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for cell in {self._current if self.hasFocus() else None, self._hovered} - {None}:
            assert cell is not None
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._cell_room(cell).adjusted(-1, -1, 1, 1))

    def _label_step(self) -> int:
        """Every so many classes have their label: as many as can be read."""
        return max(1, int(np.ceil(12.0 / self._steps()[1])))

    def _paint_foot(self, painter: QPainter, tokens: Tokens) -> None:
        """The cell that is pointed at, in words; else what a click does."""
        cell = self._hovered or (self._current if self.hasFocus() else None)
        text = self.tr("A click on a cell shows its samples below") if cell is None else self.cell_text(cell)
        painter.setFont(font(TEXT_SMALL))
        painter.setPen(QColor(tokens.muted))
        room = QRectF(0, self._board().bottom() + 2, self.width(), _FOOT - 2)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_heads(self, painter: QPainter, tokens: Tokens) -> None:
        board = self._board()
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(TEXT_SMALL - 1))
        painter.setPen(QColor(tokens.faint))
        painter.drawText(QRectF(board.x(), 0, board.width(), 18), centre, self.tr("what the network answered"))
        painter.drawText(
            QRectF(board.right(), 0, _RIGHT, _HEAD - 3),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            self.tr("right"),
        )
        painter.save()
        painter.translate(board.x() - _HEAD, board.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, board.height(), 18), centre, self.tr("what it was"))
        painter.restore()
        painter.setFont(font(TEXT_SMALL, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        step = self._label_step()
        for index in range(0, len(self._counts), step):
            room = self._cell_room((index, index))
            across, down = (float(step * size) for size in self._steps())
            if step > 1:
                room = QRectF(room.x(), room.center().y() - down / 2, across, down)
            whole = self._label(index)
            fits = painter.fontMetrics().horizontalAdvance(whole) < room.width() - 4
            above = QRectF(room.x(), 20, room.width(), _HEAD - 22)
            painter.drawText(above, centre, whole if fits else self._short_label(index, room))
            painter.drawText(
                QRectF(board.x() - _HEAD + 18, room.y(), _HEAD - 22, room.height()),
                centre,
                self._short_label(index, room),
            )

    def _short_label(self, index: int, room: QRectF) -> str:
        label = self._label(index)
        return label if len(label) <= 2 else label[: 3 if room.width() > 24 else 1]

    def _paint_cell(self, painter: QPainter, tokens: Tokens, cell: _Cell, share: float) -> None:
        room, count = self._cell_room(cell), int(self._counts[cell])
        right = cell[0] == cell[1]
        ground = cell_ground(tokens, right, share)
        chosen = cell == self._hovered or (self.hasFocus() and cell == self._current)
        painter.setPen(QPen(QColor(tokens.text), 1.5) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(room, 4, 4)
        if count:
            size = TEXT_SMALL if room.width() >= 30 else TEXT_SMALL - 2 - (count > 999)
            painter.setFont(font(size, QFont.Weight.DemiBold if right else QFont.Weight.Normal, even_digits=True))
            painter.setPen(QColor(_readable(tokens, ground)))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(count))

    def _paint_share(self, painter: QPainter, tokens: Tokens, true: int, share: float) -> None:
        room = self._cell_room((true, len(self._counts) - 1))
        painter.setFont(font(TEXT_SMALL, even_digits=True))
        painter.setPen(QColor(tokens.muted))
        height = max(room.height(), 16.0)
        painter.drawText(
            QRectF(self._board().right(), room.center().y() - height / 2, _RIGHT, height),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            percent_text(share),
        )


def cell_ground(tokens: Tokens, is_right: bool, share: float) -> str:
    """The colour of a cell that has this share of its row; that of none is faint."""
    if not share:
        return mixed(tokens.panel, tokens.line, 0.45)
    if is_right:
        return mixed(tokens.panel, tokens.accent, 0.12 + 0.6 * share)
    return mixed(tokens.panel, tokens.warning, min(0.75, 0.14 + 3 * share))


def _small_picture(tokens: Tokens, shares: npt.NDArray[np.float64]) -> QImage:
    """The cells as an image, one pixel each."""
    side = len(shares)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(cell_ground(tokens, False, 0.0)))
    for true, answered in np.argwhere(shares > 0).tolist():
        colour = cell_ground(tokens, true == answered, float(shares[true, answered]))
        image.setPixelColor(answered, true, QColor(colour))
    return image


def _readable(tokens: Tokens, ground: str) -> str:
    """The text colour, light or dark, that stands out more from this ground."""
    lightness = QColor(ground).lightnessF()
    dark, light = (tokens.background, tokens.text) if tokens.dark else (tokens.text, tokens.panel)
    return dark if lightness > 0.55 else light

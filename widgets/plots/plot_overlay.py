"""What lies over a plot that a person works with: crosshair and values, the part being chosen, the handle."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.plots.readout import Readout
from widgets.theme.colour import seen_through
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

GRIP = 18.0
"""Width and height of what the handle is taken by."""

_TICK = 4.0
_LINE = 16.0
_PADDING = 8.0
_MARK = 8.0
_BESIDE = 10.0
_LONGEST_NAME = 150.0


class PlotOverlay(QWidget):
    """Positions in pixels in; it is seen through and takes no mouse."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area, self._words = QRectF(), QRectF()
        self._kept: tuple[float, ...] = ()
        self._at: float | None = None
        self._readout: Readout | None = None
        self._chosen: QRectF | None = None
        self._handle: float | None = None
        self._has_focus = False
        self._is_low = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def set_area(self, area: QRectF, words: QRectF) -> None:
        """Where the curves are, and words among them that no line may cross."""
        if (area, words) != (self._area, self._words):
            self._area, self._words = area, words
            self.update()

    def show_readout(self, at: float | None, readout: Readout | None) -> None:
        """Show the crosshair at `at` pixels from the left, with these values; nothing for `None`."""
        if (at, readout) == (self._at, self._readout):
            return
        # Only where it was and where it will be: the curves below are painted again there.
        old = self._crosshair_room()
        self._at, self._readout = at, readout
        for room in (old, self._crosshair_room()):
            self.update(room.toAlignedRect())

    def set_low(self, is_low: bool) -> None:
        """Whether values are told at the bottom, as the curves are at the top."""
        self._is_low = is_low

    def show_chosen(self, chosen: QRectF | None) -> None:
        """Show the part that is being chosen."""
        self._chosen = chosen
        self.update()

    def show_handle(self, at: float | None) -> None:
        """Show the handle at `at` pixels from the left, or none."""
        if at != self._handle:
            self._handle = at
            self.update()

    def show_kept(self, at: Sequence[float]) -> None:
        """Show where the handle can stop, in pixels from the left."""
        if tuple(at) != self._kept:
            self._kept = tuple(at)
            self.update()

    def show_focus(self, has_focus: bool) -> None:
        """Show that the keys go to this plot."""
        self._has_focus = has_focus
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._has_focus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._chosen is not None:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(seen_through(tokens.accent, 0.14))
            painter.drawRect(self._chosen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_kept(painter)
        if self._handle is not None:
            self._paint_handle(painter, self._handle)
        if self._at is not None and self._readout is not None:
            self._paint_crosshair(painter, self._at, self._readout)

    def _paint_kept(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.muted), 1))
        bottom = self._area.top() - 1
        for at in self._kept:
            x = round(at) + 0.5
            painter.drawLine(QPointF(x, bottom - _TICK), QPointF(x, bottom))

    def _paint_handle(self, painter: QPainter, at: float) -> None:
        tokens = self._theme.tokens
        top, words = self._area.top() - GRIP, self._words
        painter.setPen(QPen(QColor(tokens.accent), 2))
        ends = [top + GRIP / 2, self._area.bottom()]
        if words.left() - 2 <= at <= words.right() + 2:
            ends[1:1] = [max(ends[0], words.top()), words.bottom()]
        for begin, end in zip(ends[::2], ends[1::2], strict=True):
            painter.drawLine(QPointF(at, begin), QPointF(at, end))
        grip = QPainterPath()
        half = GRIP / 2 - 1
        grip.addRoundedRect(QRectF(at - half, top, 2 * half, GRIP - 5), 4, 4)
        tip = QPainterPath()
        tip.moveTo(at - half, top + GRIP - 8)
        tip.lineTo(at + half, top + GRIP - 8)
        tip.lineTo(at, top + GRIP)
        tip.closeSubpath()
        painter.setPen(QPen(QColor(tokens.panel), 1))
        painter.setBrush(QColor(tokens.accent))
        painter.drawPath(grip.united(tip))
        painter.setPen(QPen(QColor(tokens.on_accent), 1))
        for beside in (-2.5, 0.0, 2.5):
            painter.drawLine(QPointF(at + beside, top + 4), QPointF(at + beside, top + GRIP - 9))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _crosshair_room(self) -> QRectF:
        """All that the crosshair and its values cover."""
        if self._at is None or self._readout is None:
            return QRectF()
        line = QRectF(self._at - 2, self._area.top() - 1, 4, self._area.height() + 2)
        return line | self._box(self._at, self._readout).adjusted(-2, -2, 2, 2)

    def _box(self, at: float, readout: Readout) -> QRectF:
        metrics = QFontMetricsF(font(TEXT_SMALL, even_digits=True))
        name_width = max((metrics.horizontalAdvance(name) for name in _names(readout)), default=0.0)
        value_width = max((metrics.horizontalAdvance(row.value) for row in readout.rows), default=0.0)
        wide = max(metrics.horizontalAdvance(readout.heading), _MARK + 6 + name_width + 12 + value_width)
        box = QRectF(0, 0, wide + 2 * _PADDING, _LINE * (1 + len(readout.rows)) + 2 * _PADDING - 4)
        left = at + _BESIDE
        if left + box.width() > self.width() - 2:
            left = max(2.0, at - _BESIDE - box.width())
        box.moveTo(left, self._area.top() + 4)
        if self._is_low:
            box.moveBottom(self._area.bottom() - 4)
        return box

    def _paint_crosshair(self, painter: QPainter, at: float, readout: Readout) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DotLine))
        at = round(at) + 0.5
        painter.drawLine(QPointF(at, self._area.top()), QPointF(at, self._area.bottom()))
        box, names = self._box(at, readout), _names(readout)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(seen_through(tokens.card, 0.94))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(font(TEXT_SMALL, even_digits=True))
        line = box.adjusted(_PADDING, _PADDING - 2, -_PADDING, 0)
        line.setHeight(_LINE)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, readout.heading)
        for row, name in zip(readout.rows, names, strict=True):
            line.translate(0, _LINE)
            painter.fillRect(QRectF(line.left(), line.center().y() - 1.5, _MARK, 3), row.colour)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(line.adjusted(_MARK + 6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setPen(QColor(tokens.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.value)


def _names(readout: Readout) -> list[str]:
    """The names as they are shown."""
    metrics = QFontMetricsF(font(TEXT_SMALL, even_digits=True))
    return [metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, _LONGEST_NAME) for row in readout.rows]

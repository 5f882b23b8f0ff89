"""The points of a map: one a sample, marked by its class; its picture under the pointer, the drawing's place."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.picture_image import to_image
from widgets.sample_map.class_marks import class_mark, mark_path
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT_SMALL, Tokens

_EDGE = 14.0
_RADIUS = 2.9
_NEAR = 9.0
_PICTURE, _CAPTION, _PAD = 72.0, 18.0, 6.0
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class MapPlot(QWidget):
    """Points in; the number of a sample that is clicked or chosen by Enter out. Arrows go from point to point."""

    sample_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points = np.zeros((0, 2))
        self._labels = self._said = np.zeros(0, np.int32)
        self._classes: tuple[str, ...] = ()
        self._pictures: npt.NDArray[Any] = np.zeros((0, 0, 0), np.uint8)
        self._drawing: tuple[float, float] | None = None
        self._current: int | None = None
        self._painted: QPixmap | None = None
        self.setObjectName("mapPlot")
        self.setAccessibleName(self.tr("Map of the samples"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._paint_anew)

    def set_samples(
        self,
        points: npt.NDArray[Any],
        labels: npt.NDArray[Any],
        said: npt.NDArray[Any],
        classes: Sequence[str],
        pictures: npt.NDArray[Any],
    ) -> None:
        """Show samples: places `(count, 2)`, what they are and what is answered, by numbers of `classes`.

        `pictures` are `(count, height, width)` or with colours; rows of numbers have none, `(count, 0, 0)`.
        """
        self._points = np.asarray(points, np.float64)
        self._labels, self._said, self._classes = labels, said, tuple(classes)
        self._pictures, self._current, self._drawing = pictures, None, None
        self._describe()
        self._paint_anew()

    def set_drawing(self, place: tuple[float, float] | None) -> None:
        """Mark where the drawing lies, or nothing."""
        self._drawing = place
        self.update()

    @property
    def drawing(self) -> tuple[float, float] | None:
        """Where the drawing lies."""
        return self._drawing

    @property
    def current(self) -> int | None:
        """The sample whose picture is shown."""
        return self._current

    # Where things are -------------------------------------------------------------------------------------

    def place_of(self, point: Sequence[float] | npt.NDArray[Any]) -> QPointF:
        """Where a point of the map is on the widget; what lies beyond all samples stays at the edge."""
        x, y = self._places_of(np.asarray(point, np.float64)[None])[0]
        return QPointF(float(x), float(y))

    def _places_of(self, points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The same for many, `(count, 2)`, in one go."""
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        shares = np.clip((points - low) / np.maximum(high - low, 1e-9), -0.02, 1.02)
        return np.stack(
            [room.x() + shares[:, 0] * room.width(), room.bottom() - shares[:, 1] * room.height()], axis=1
        )

    def sample_at(self, place: QPointF) -> int | None:
        """The sample nearest to a place of the widget; `None` where none is near."""
        if not len(self._points):
            return None
        distances = np.hypot(*(self._places_of(self._points) - (place.x(), place.y())).T)
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= _NEAR else None

    # Mouse and keys ---------------------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show(self.sample_at(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        sample = self.sample_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and sample is not None:
            self._show(sample)
            self.sample_chosen.emit(sample)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._show(None)
        super().leaveEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and len(self._points):
            self._show(self._next(_ARROWS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.sample_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _next(self, way: tuple[float, float]) -> int:
        """The nearest sample in that direction, or the one in the middle to begin with."""
        places = self._places_of(self._points)
        if self._current is None:
            return int(np.hypot(*(places - places.mean(axis=0)).T).argmin())
        steps = places - places[self._current]
        along = steps @ way
        aside = np.abs(steps @ (way[1], way[0]))
        cost = np.where((along > 0.5) & (aside <= along), along + 2 * aside, np.inf)
        return int(cost.argmin()) if np.isfinite(cost).any() else self._current

    def _show(self, sample: int | None) -> None:
        if sample != self._current:
            self._current = sample
            self._describe()
            self.update()

    def caption(self, sample: int) -> str:
        """What a sample is, and what is answered where that is something else."""
        if not self._classes:
            return self.tr("Sample {number}").format(number=sample + 1)
        label, said = self._name(self._labels[sample]), self._name(self._said[sample])
        return label if label == said else self.tr("{label}, read as {said}").format(label=label, said=said)

    def _name(self, number: int) -> str:
        return self._classes[number] if number < len(self._classes) else str(number)

    def _describe(self) -> None:
        if self._current is not None:
            self.setAccessibleDescription(self.caption(self._current))
        else:
            text = self.tr("{count} samples. Arrow keys go from one to the next, Enter puts one on the pad.")
            self.setAccessibleDescription(text.format(count=len(self._points)) if len(self._points) else "")

    # Painting ---------------------------------------------------------------------------------------------

    @override
    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 180)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_anew()

    def _paint_anew(self) -> None:
        self._painted = None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None:
            self._painted = self._all_points()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(0, 0, self._painted)
        tokens = self._theme.tokens
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        if not len(self._points):
            return
        if self._drawing is not None:
            self._paint_drawing(painter, tokens)
        if self._current is not None:
            self._paint_current(painter, self._current, tokens)

    def _all_points(self) -> QPixmap:
        """The ground and all points, painted once: there may be thousands, and the drawing's place moves."""
        ratio, tokens = self.devicePixelRatioF(), self._theme.tokens
        made = QPixmap(QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.canvas))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        marks = [class_mark(number, tokens) for number in range(max(1, len(self._classes)))]
        paths = [mark_path(mark.shape, _RADIUS) for mark in marks]
        places = self._places_of(self._points) if len(self._points) else self._points
        for number, (x, y) in enumerate(places.tolist()):
            mark = int(self._labels[number]) % len(marks)
            wrong = self._labels[number] != self._said[number]
            colour = QColor(marks[mark].colour)
            colour.setAlphaF(0.85 if wrong else 0.6)
            painter.setPen(QPen(QColor(tokens.text), 1.4) if wrong else Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.translate(x, y)
            painter.drawPath(paths[mark])
            painter.translate(-x, -y)
        if len(self._points):
            self._paint_names(painter, tokens)
        painter.end()
        return made

    def _paint_names(self, painter: QPainter, tokens: Tokens) -> None:
        """The name of each class in the middle of its points."""
        painter.setFont(font(TEXT_SMALL + 1, font(TEXT_SMALL).Weight.Bold))
        for number, name in enumerate(self._classes):
            own = self._points[self._labels == number]
            if not len(own):
                continue
            place = self.place_of(np.median(own, axis=0))
            width = min(painter.fontMetrics().horizontalAdvance(name) + 10, 120)
            room = QRectF(place.x() - width / 2, place.y() - 9, width, 18)
            ground = QColor(tokens.panel)
            ground.setAlphaF(0.85)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(room, 5, 5)
            painter.setPen(QColor(tokens.text))
            cut = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(width) - 6)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, cut)

    def _paint_drawing(self, painter: QPainter, tokens: Tokens) -> None:
        """A ring with a cross, where the drawing lies."""
        assert self._drawing is not None
        place = self.place_of(self._drawing)
        for colour, width in ((tokens.panel, 6.0), (tokens.accent, 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, 9, 9)
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                painter.drawLine(place + QPointF(5 * x, 5 * y), place + QPointF(13 * x, 13 * y))

    def _paint_current(self, painter: QPainter, sample: int, tokens: Tokens) -> None:
        """The sample's picture beside its point, on the side where there is room."""
        place, caption = self.place_of(self._points[sample]), self.caption(sample)
        painter.setPen(QPen(QColor(tokens.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place, 6, 6)
        has_picture = self._pictures[sample].size > 0
        painter.setFont(font(TEXT_SMALL))
        width = max(_PICTURE if has_picture else 0, painter.fontMetrics().horizontalAdvance(caption)) + 2 * _PAD
        height = (_PICTURE if has_picture else 0) + _CAPTION + 2 * _PAD
        left = place.x() + 12 if place.x() + 12 + width < self.width() else place.x() - 12 - width
        top = min(max(place.y() - height / 2, 2.0), max(2.0, self.height() - height - 2))
        room = QRectF(max(2.0, left), top, width, height)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(room, 6, 6)
        if has_picture:
            picture = QRectF(room.center().x() - _PICTURE / 2, room.y() + _PAD, _PICTURE, _PICTURE)
            painter.drawImage(picture, to_image(self._pictures[sample]))
        painter.setPen(QColor(tokens.text))
        line = QRectF(room.x(), room.bottom() - _PAD - _CAPTION, room.width(), _CAPTION)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, caption)

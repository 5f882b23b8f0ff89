"""The samples on which two models differ: a small picture each, with what it is and what both say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.picture_image import to_image
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

_PICTURE = 48
_WIDTH, _HEIGHT, _GAP = 66, 84, 6


@dataclass(frozen=True)
class DifferingSample:
    """What a sample is, and what each of the two models says."""

    label: str
    first: str
    second: str


class DifferingSamples(QWidget):
    """Samples in, the number of one that is clicked (or chosen by Enter) out."""

    sample_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._samples: list[DifferingSample] = []
        self._images: list[QImage] = []
        self._current = 0
        self.setObjectName("differingSamples")
        self.setAccessibleName(self.tr("Samples on which they differ"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_samples(self, pictures: npt.NDArray[Any], samples: Sequence[DifferingSample]) -> None:
        """Show pictures `(count, height, width)` or with colours; rows of numbers have none."""
        self._images = [to_image(picture) for picture in pictures] if pictures.size else []
        self._samples, self._current = list(samples), 0
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        if not self._samples:
            self.setAccessibleDescription("")
            return
        one = self._samples[self._current]
        text = self.tr("{number} of {count}: it is {label}; the first says {first}, the second {second}.")
        self.setAccessibleDescription(
            text.format(
                number=self._current + 1,
                count=len(self._samples),
                label=one.label,
                first=one.first,
                second=one.second,
            )
        )

    @property
    def _columns(self) -> int:
        return max(1, (self.width() + _GAP) // (_WIDTH + _GAP))

    def _place(self, index: int) -> QRectF:
        row, column = divmod(index, self._columns)
        return QRectF(column * (_WIDTH + _GAP), row * (_HEIGHT + _GAP), _WIDTH, _HEIGHT)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        columns = max(1, (width + _GAP) // (_WIDTH + _GAP))
        return max(0, -(-len(self._samples) // columns) * (_HEIGHT + _GAP) - _GAP)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 0)

    def index_at(self, point: QPoint) -> int | None:
        """The sample at a point of the widget; `None` between them."""
        found = [index for index in range(len(self._samples)) if self._place(index).contains(point)]
        return found[0] if found else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._go(index)
            self.sample_chosen.emit(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        key = Qt.Key(event.key())
        if key in steps and self._samples:
            self._go(min(max(self._current + steps[key], 0), len(self._samples) - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._samples:
            self.sample_chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _go(self, index: int) -> None:
        self._current = index
        self._describe()
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(font(TEXT_SMALL))
        metrics, tokens = QFontMetricsF(font(TEXT_SMALL)), self._theme.tokens
        for index, sample in enumerate(self._samples):
            room = self._place(index)
            if self.hasFocus() and index == self._current:
                painter.setPen(QColor(tokens.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            picture = QRectF(room.center().x() - _PICTURE / 2, room.y() + 3, _PICTURE, _PICTURE)
            if index < len(self._images):
                painter.drawImage(picture, self._images[index])
            else:
                painter.setPen(QColor(tokens.text))
                painter.drawText(picture, Qt.AlignmentFlag.AlignCenter, sample.label)
            line = QRectF(room.x() + 2, picture.bottom() + 1, room.width() - 4, 15)
            for said in (sample.first, sample.second):
                right = said == sample.label
                painter.setPen(QColor(tokens.good if right else tokens.bad))
                text = f"{'✓' if right else '✗'} {said}"
                painter.drawText(
                    line,
                    Qt.AlignmentFlag.AlignCenter,
                    metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()),
                )
                line.translate(0, 15)

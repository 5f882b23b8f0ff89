"""Which line is which run: the names of the runs laid behind a plot, each with its line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.plots.curves import RunCurves
from widgets.run_looks import run_pen
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL
from widgets.tool_tip import plain_tip

_MARK = 20
_GAP = 6
_BETWEEN = 14
_LEAST = 90
"""Pixels that a name has with its line; where there are more runs than that allows, the rest is counted."""

_MOST_TOLD = 20
"""Names in the tip."""


class RunLegend(QWidget):
    """One line of names, cut where they are long; all of them in full in its tip. Hidden where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    def set_runs(self, runs: Sequence[RunCurves], looks: Sequence[int]) -> None:
        """Name these runs; `looks` are those of their lines, see `run_looks`."""
        names = [run.name or self.tr("another run") for run in runs]
        self._runs = tuple(zip(names, looks, strict=True))
        told = [*names[:_MOST_TOLD], *(["…"] if len(names) > _MOST_TOLD else [])]
        text = self.tr("Laid behind it: {names}").format(names=", ".join(names)) if names else ""
        self.setToolTip(plain_tip("\n".join(told)))
        self.setAccessibleName(text)
        self.setVisible(bool(names))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(font(TEXT_SMALL)).height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def shown_names(self) -> tuple[str, ...]:
        """What is to be read at its present width; a last one such as "+3" for those that have no room."""
        return tuple(text for text, _ in self._fit())

    def _fit(self) -> list[tuple[str, int | None]]:
        """The names as they are shown, each with its look; and how many there are besides."""
        metrics = QFontMetrics(font(TEXT_SMALL))
        runs, room = self._runs, self.width()
        shown = len(runs)
        if shown * _LEAST + (shown - 1) * _BETWEEN > room:
            room -= metrics.horizontalAdvance(f"+{len(runs)}") + _BETWEEN
            shown = max(1, (room + _BETWEEN) // (_LEAST + _BETWEEN))
        widest = _share(
            [metrics.horizontalAdvance(name) for name, _ in runs[:shown]], room, _MARK + _GAP, _BETWEEN
        )
        middle = Qt.TextElideMode.ElideMiddle
        told: list[tuple[str, int | None]] = [
            (metrics.elidedText(name, middle, widest), look) for name, look in runs[:shown]
        ]
        return told + ([(f"+{len(runs) - shown}", None)] if shown < len(runs) else [])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TEXT_SMALL))
        tokens, metrics = self._theme.tokens, painter.fontMetrics()
        fitted = self._fit()
        # To the right, as the legend above it.
        wide = sum(
            metrics.horizontalAdvance(text) + (0 if look is None else _MARK + _GAP) for text, look in fitted
        )
        left, middle = float(self.width() - wide - (len(fitted) - 1) * _BETWEEN), self.height() / 2
        for text, look in fitted:
            if look is not None:
                painter.setPen(run_pen(look, tokens, 2))
                painter.drawLine(QPointF(left, middle), QPointF(left + _MARK, middle))
                left += _MARK + _GAP
            painter.setPen(QColor(tokens.muted))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(QRectF(left, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += wide + _BETWEEN


def _share(widths: Sequence[int], room: int, mark: int, between: int) -> int:
    """How wide a name may be, so that all have room: short ones leave theirs to long ones."""
    left = room - len(widths) * mark - max(0, len(widths) - 1) * between
    for place, width in enumerate(sorted(widths)):
        each = left // (len(widths) - place)
        if width > each:
            return each
        left -= width
    return max(widths, default=0) + 1  # a part of a pixel is rounded off the widths

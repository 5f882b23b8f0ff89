"""The lines and marks that a training plot is made of, in their depths and colours."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from widgets.plots.growing_array import Floats
from widgets.plots.plot_zoom import Span
from widgets.plots.step_look import band_colour, line_colour, raw_colour
from widgets.run_looks import run_pen
from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT_SMALL, Tokens

_Truths = npt.NDArray[np.bool_]


class CurveItems:
    """Of one plot, to which they are added."""

    def __init__(self, plot: pyqtgraph.PlotWidget) -> None:
        self._plot = plot
        self._is_smooth = True
        self.band = QGraphicsPathItem()
        self.steps = pyqtgraph.PlotDataItem(antialias=True, connect="finite")
        self.training = pyqtgraph.PlotDataItem(antialias=True, symbol="o", symbolSize=8)
        self.validation = pyqtgraph.PlotDataItem(antialias=True, symbol="s", symbolSize=8)
        self.best = pyqtgraph.InfiniteLine(angle=90)
        self.best_text = pyqtgraph.TextItem("", anchor=(0, 0))
        self.best_text.setFont(font(TEXT_SMALL - 1))
        self.overlays: list[pyqtgraph.PlotDataItem] = []
        self._looks: tuple[int, ...] = ()
        for depth, item in (
            (-3, self.band),
            (-2, self.steps),
            (1, self.best),
            (2, self.best_text),
            (3, self.training),
            (4, self.validation),
        ):
            item.setZValue(depth)
            plot.addItem(item, ignoreBounds=True)

    def prepare_to_print(self, across: Span, up: Span, pixels: float) -> None:
        """Keep what is in view only, for a drawing has no edges that hide the rest; draw marks as shapes.

        On the screen marks are small pictures, which do not enlarge well. `pixels` is how many a unit has: lines
        here are so many pixels wide whatever they are stretched to.
        """
        for item in (self.training, self.validation, self.steps, *self.overlays):
            positions, values = item.getOriginalDataset()
            if positions is None or not positions.size:
                item.setVisible(False)
                continue
            cut, heights, is_told = _cut(positions, values, across, up)
            marks = {"symbolSize": np.where(is_told, item.opts["symbolSize"], 0.0)}
            item.setData(cut, heights, **(marks if item.opts["symbol"] is not None else {}))
            item.scatter.setExportMode(True, {"antialias": True, "resolutionScale": pixels})
        for item in (self.training, self.validation, self.steps, *self.overlays):
            item.setPen(_wider(item.opts["pen"], pixels))
        self.best.setPen(_wider(self.best.pen, pixels))
        view = QPainterPath()
        view.addRect(QRectF(QPointF(across[0], up[0]), QPointF(across[1], up[1])))
        self.band.setPath(self.band.path().intersected(view))
        self.band.setVisible(self.band.isVisible() and not self.band.path().isEmpty())

    def set_overlays(self, looks: Sequence[int]) -> None:
        """Have a line for each run laid behind, in these looks (see `run_looks`)."""
        self._looks = tuple(looks)
        for item in self.overlays:
            self._plot.removeItem(item)
        self.overlays = [pyqtgraph.PlotDataItem(antialias=True) for _ in looks]
        for item in self.overlays:
            item.setZValue(-1)
            self._plot.addItem(item, ignoreBounds=True)

    def show_band(self, positions: Floats, low: Floats, high: Floats) -> None:
        """The area that single steps lie in; nothing for empty ones."""
        self.band.setPath(_between(positions, low, high))

    def set_smooth(self, is_smooth: bool, tokens: Tokens) -> None:
        """Whether the line of the steps is a mean; single steps are fainter, as there is much of them."""
        if is_smooth != self._is_smooth:
            self._is_smooth = is_smooth
            self._dress_steps(tokens)

    def _dress_steps(self, tokens: Tokens) -> None:
        self.steps.setPen(line_pen(line_colour(tokens) if self._is_smooth else raw_colour(tokens), 1))

    def dress(self, tokens: Tokens) -> None:
        """Put on the colours of the theme."""
        self.band.setPen(QPen(Qt.PenStyle.NoPen))
        self.band.setBrush(band_colour(tokens))
        self._dress_steps(tokens)
        self.training.setPen(line_pen(tokens.training, 2))
        dashed = line_pen(tokens.validation, 2)
        dashed.setDashPattern([3, 2])
        self.validation.setPen(dashed)
        for item, colour in ((self.training, tokens.training), (self.validation, tokens.validation)):
            item.setSymbolBrush(QColor(colour))
            item.setSymbolPen(line_pen(tokens.panel, 1))
        best = line_pen(tokens.good, 1)
        best.setDashPattern([3, 3])
        self.best.setPen(best)
        self.best_text.setColor(QColor(tokens.good))
        for look, item in zip(self._looks, self.overlays, strict=True):
            item.setPen(run_pen(look, tokens))


def _wider(pen: QPen, times: float) -> QPen:
    wider = QPen(pen)
    wider.setWidthF(pen.widthF() * times)
    return wider


def _cut(positions: Floats, values: Floats, across: Span, up: Span) -> tuple[Floats, Floats, _Truths]:
    """The part of a line that is in view, from edge to edge; and which of its points were there before."""
    inside = (positions >= across[0]) & (positions <= across[1])
    edges = np.array([edge for edge in across if positions[0] < edge < positions[-1] and edge not in positions])
    all_positions = np.concatenate((positions[inside], edges))
    all_values = np.concatenate((values[inside], np.interp(edges, positions, values)))
    order = np.argsort(all_positions, kind="stable")
    is_told = (order < np.count_nonzero(inside)) & (all_values[order] >= up[0]) & (all_values[order] <= up[1])
    return all_positions[order], np.clip(all_values[order], *up), is_told


def line_pen(colour: str | QColor, width: float) -> QPen:
    """A pen of so many pixels, whatever the plot is stretched to."""
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen


def _between(positions: Floats, low: Floats, high: Floats) -> QPainterPath:
    """The area between two curves, in pieces where they have gaps."""
    path = QPainterPath()
    known = np.isfinite(positions) & np.isfinite(low) & np.isfinite(high)
    for piece in np.split(np.arange(positions.size), np.flatnonzero(np.diff(known)) + 1):
        if not piece.size or not known[piece[0]]:
            continue
        there = [QPointF(x, y) for x, y in zip(positions[piece], high[piece], strict=True)]
        back = [QPointF(x, y) for x, y in zip(positions[piece], low[piece], strict=True)]
        path.addPolygon(QPolygonF([*there, *reversed(back)]))
        path.closeSubpath()
    return path

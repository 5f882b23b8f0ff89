"""Loss or accuracy over the epochs: the course of the steps faint, epochs strong, validation dashed, the best one
marked."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem, QVBoxLayout, QWidget

from widgets.label import make_label
from widgets.number_text import loss_text, percent_text
from widgets.plots.axis_range import settled, value_range
from widgets.plots.curves import Floats, Quantity, RunCurves
from widgets.plots.plot_axis import EpochAxis, ValueAxis
from widgets.plots.running_mean import Course
from widgets.plots.step_look import band_colour, line_colour
from widgets.run_looks import run_pen
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT_SMALL

REPAINT_INTERVAL = 33
"""Milliseconds between two repaints; facts come in as fast as they like."""

_MARKS = ((8, 16), (6, 10))
"""Sizes of the marks, and how far apart epochs must be for them, in pixels."""

_FAR = 1000.0
"""Heights of the plot: as far out of view as any value is drawn."""


class TrainingPlot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Curves in. They may grow at any rate; after `refresh` the plot repaints in its own time."""

    def __init__(self, theme: Theme, quantity: Quantity, parent: QWidget | None = None) -> None:
        self._epoch_axis, self._value_axis = EpochAxis(), ValueAxis(as_percent=quantity == "accuracy")
        axes = {"bottom": self._epoch_axis, "left": self._value_axis}
        super().__init__(parent, axisItems=axes, background=None, enableMenu=False)
        self._theme = theme
        self._quantity: Quantity = quantity
        self._curves: RunCurves | None = None
        self._overlays: list[RunCurves] = []
        self._looks: tuple[int, ...] = ()
        self._overlay_items: list[pyqtgraph.PlotDataItem] = []
        self.setObjectName("lossPlot" if quantity == "loss" else "accuracyPlot")
        self.setAccessibleName(self.tr("Loss plot") if quantity == "loss" else self.tr("Accuracy plot"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REPAINT_INTERVAL)
        self._timer.timeout.connect(self._repaint)
        self._prepare_view()
        self._make_items()
        self._empty = make_label(self.tr("The curve is drawn here while the network learns."), "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self).addWidget(self._empty)
        theme.changed.connect(self._dress)
        self._dress()
        self._repaint()

    def _prepare_view(self) -> None:
        item = self.getPlotItem()
        item.hideButtons()
        item.setMouseEnabled(x=False, y=False)
        item.getViewBox().setDefaultPadding(0)
        item.getViewBox().disableAutoRange()
        item.setContentsMargins(0, 8, 12, 0)
        # The marks depend on how far the epochs are apart.
        item.getViewBox().sigResized.connect(self.refresh)
        for axis in (self._epoch_axis, self._value_axis):
            axis.setZValue(-1000)

    def _make_items(self) -> None:
        self._band = QGraphicsPathItem()
        self._steps = pyqtgraph.PlotDataItem(antialias=True, connect="finite")
        self._training = pyqtgraph.PlotDataItem(antialias=True, symbol="o", symbolSize=8)
        self._validation = pyqtgraph.PlotDataItem(antialias=True, symbol="s", symbolSize=8)
        self._best = pyqtgraph.InfiniteLine(angle=90)
        self._best_text = pyqtgraph.TextItem(self.tr("best"), anchor=(0, 0))
        self._best_text.setFont(font(TEXT_SMALL - 1))
        for depth, item in (
            (-3, self._band),
            (-2, self._steps),
            (1, self._best),
            (2, self._best_text),
            (3, self._training),
            (4, self._validation),
        ):
            item.setZValue(depth)
            self.addItem(item, ignoreBounds=True)

    def set_curves(self, curves: RunCurves | None) -> None:
        """Show this run; it may grow, see `refresh`."""
        self._curves = curves
        self.refresh()

    def set_overlays(self, overlays: Sequence[RunCurves], looks: Sequence[int] = ()) -> None:
        """Show other runs behind it, thin, by epoch; `looks` (see `run_looks`) are theirs, else 0, 1, 2…"""
        self._overlays = list(overlays)
        self._looks = tuple(looks) or tuple(range(len(self._overlays)))
        for item in self._overlay_items:
            self.removeItem(item)
        self._overlay_items = [pyqtgraph.PlotDataItem(antialias=True) for _ in self._overlays]
        for item in self._overlay_items:
            item.setZValue(-1)
            self.addItem(item, ignoreBounds=True)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """The curves have changed: repaint soon, and once for all changes until then."""
        if not self._timer.isActive():
            self._timer.start()

    def _repaint(self) -> None:
        curves = self._curves
        nothing = curves is None and not self._overlays
        self._empty.setVisible(nothing)
        for axis in (self._epoch_axis, self._value_axis):
            axis.setVisible(not nothing)
        for item in (self._band, self._steps, self._training, self._validation):
            item.setVisible(curves is not None)
        self._mark_best()
        self._fit()
        self._show_overlays()
        if curves is None:
            return
        self._show_steps(curves.course(self._quantity))
        for item, (positions, values) in (
            (self._training, curves.by_epoch(self._quantity, "training")),
            (self._validation, curves.by_epoch(self._quantity, "validation")),
        ):
            item.setData(positions, self._in_reach(values))
            item.setSymbolSize(self._mark_size(positions.size))
        self.setAccessibleDescription(self._in_words(curves))

    def _show_overlays(self) -> None:
        for item, overlay in zip(self._overlay_items, self._overlays, strict=True):
            positions, values = overlay.by_epoch(self._quantity, "validation")
            if not positions.size:
                positions, values = overlay.by_epoch(self._quantity, "training")
            item.setData(positions, self._in_reach(values))

    def _show_steps(self, course: Course) -> None:
        self._steps.setData(course.steps, self._in_reach(course.mean))
        low, high = course.mean - course.spread, course.mean + course.spread
        if self._quantity == "accuracy":
            low, high = np.maximum(low, 0), np.minimum(high, 1)
        self._band.setPath(_between(course.steps, self._in_reach(low), self._in_reach(high)))

    def _in_reach(self, values: Floats) -> Floats:
        """The values, wild ones brought so near that Qt can draw a line to them; they stay far out of view."""
        low, high = self.getPlotItem().getViewBox().viewRange()[1]
        far = _FAR * (high - low)
        return np.clip(values, low - far, high + far)

    def _mark_size(self, epochs: int) -> int:
        """Of the marks on the lines: none where they would be beads on a string; a single epoch has its own."""
        box = self.getPlotItem().getViewBox()
        first, last = box.viewRange()[0]
        apart = box.width() / (last - first)
        return next((size for size, needed in _MARKS if apart >= needed), _MARKS[-1][0] if epochs == 1 else 0)

    def _mark_best(self) -> None:
        best = self._curves.best_epoch if self._curves is not None else None
        self._best.setVisible(best is not None)
        self._best_text.setVisible(best is not None)
        if best is not None:
            self._best.setPos(best)

    def _fit(self) -> None:
        shown = ([self._curves] if self._curves is not None else []) + self._overlays
        by_epoch = [run.by_epoch(self._quantity, part)[1] for run in shown for part in ("training", "validation")]
        if self._quantity == "loss":
            by_epoch = [settled(values) for values in by_epoch]
        steps = settled(self._curves.course(self._quantity).mean) if self._curves is not None else np.empty(0)
        low, high = value_range(self._quantity, steps, np.concatenate(by_epoch) if by_epoch else np.empty(0))
        epochs = max((run.epochs for run in shown), default=10)
        # A little beyond the last epoch, so that its marks are whole.
        self.setRange(xRange=(0, epochs * 1.015), yRange=(low, high), padding=0, disableAutoRange=True)
        best = self._curves.best_epoch if self._curves is not None else None
        if best is not None:
            at_top = self._quantity == "loss"
            self._best_text.setAnchor((1.1 if best > 0.85 * epochs else -0.1, 0.1 if at_top else 0.9))
            self._best_text.setPos(best, high if at_top else low)

    def _in_words(self, curves: RunCurves) -> str:
        write = percent_text if self._quantity == "accuracy" else loss_text
        epochs, training = curves.by_epoch(self._quantity, "training")
        if not epochs.size:
            return str(self.tr("No epoch is finished yet."))
        text = str(self.tr("Epoch {epoch}: training {value}"))
        text = text.format(epoch=int(epochs[-1]), value=write(training[-1]))
        validation = curves.by_epoch(self._quantity, "validation")[1]
        if validation.size:
            text += str(self.tr(", validation {value}")).format(value=write(validation[-1]))
        return text

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self.setBackground(QColor(tokens.panel))
        self._epoch_axis.dress(tokens)
        self._value_axis.dress(tokens)
        self._band.setPen(QPen(Qt.PenStyle.NoPen))
        self._band.setBrush(band_colour(tokens))
        self._steps.setPen(_line(line_colour(tokens), 1))
        self._training.setPen(_line(tokens.training, 2))
        dashed = _line(tokens.validation, 2)
        dashed.setDashPattern([3, 2])
        self._validation.setPen(dashed)
        for item, colour in ((self._training, tokens.training), (self._validation, tokens.validation)):
            item.setSymbolBrush(QColor(colour))
            item.setSymbolPen(_line(tokens.panel, 1))
        best = _line(tokens.good, 1)
        best.setDashPattern([3, 3])
        self._best.setPen(best)
        self._best_text.setColor(QColor(tokens.good))
        for look, item in zip(self._looks, self._overlay_items, strict=True):
            item.setPen(run_pen(look, tokens))


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


def _line(colour: str | QColor, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen

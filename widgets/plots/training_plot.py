"""Loss, a metric or the learning rate over the epochs: the steps faint, epochs strong, validation dashed, the best
one marked."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.plots.axis_range import log_range, settled, tight_range, value_range
from widgets.plots.best_mark import best_label, best_sentence
from widgets.plots.curve_items import CurveItems
from widgets.plots.curve_readout import read_curves
from widgets.plots.curves import LEARNING_RATE, Floats, Part, RunCurves
from widgets.plots.metric_title import is_share, metric_title, metric_value
from widgets.plots.plot_area import PlotArea
from widgets.plots.plot_zoom import Span
from widgets.plots.readout import Readout
from widgets.plots.running_mean import Course, Smoothing
from widgets.theme.theme import Theme

_MARKS = ((8, 16), (6, 10))
"""Sizes of the marks, and how far apart epochs must be for them, in pixels."""

_STEPS_A_PIXEL = 2
_PARTS: tuple[Part, ...] = ("training", "validation")


class TrainingPlot(PlotArea):
    """Curves in. They may grow at any rate; after `refresh` the plot repaints in its own time."""

    def __init__(self, theme: Theme, quantity: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("The curve is drawn here while the network learns."), parent)
        self._best_room = QRectF()
        self._curves: RunCurves | None = None
        self._overlays: list[RunCurves] = []
        self._looks: tuple[int, ...] = ()
        self._smoothing: Smoothing | None = "medium"
        self._is_logarithmic = False
        self._drawn = CurveItems(self)
        self._told: tuple[object, ...] = ()
        self.set_quantity(quantity)
        self.setObjectName("lossPlot" if quantity == "loss" else "accuracyPlot")
        theme.changed.connect(self._dress)
        self._dress()
        self._repaint()

    # What is shown ----------------------------------------------------------------------------------------

    def set_curves(self, curves: RunCurves | None) -> None:
        """Show this run; it may grow, see `refresh`."""
        self._curves = curves
        self.refresh()

    def set_overlays(self, overlays: Sequence[RunCurves], looks: Sequence[int] = ()) -> None:
        """Show other runs behind it, thin, by epoch, each in its look (see `run_looks`)."""
        self._overlays = list(overlays)
        self._looks = tuple(looks) or tuple(range(len(self._overlays)))
        self._told = ()
        self._drawn.set_overlays(self._looks)
        self._dress()
        self.refresh()

    @property
    def overlays(self) -> tuple[list[RunCurves], tuple[int, ...]]:
        """The runs behind it, and their looks."""
        return self._overlays, self._looks

    def set_quantity(self, quantity: str) -> None:
        """Draw this metric, or the learning rate."""
        self._quantity = quantity
        self.setAccessibleName(self.tr("{quantity} plot").format(quantity=metric_title(quantity)))
        self._set_axis()

    @property
    def quantity(self) -> str:
        """What is drawn."""
        return self._quantity

    def drawn_like(self, theme: Theme, size: QSize, pixels: float) -> "TrainingPlot":
        """Another plot, of that size, that shows the same; it is never seen, but ready to be painted.

        `pixels` is how many a unit has where it is painted.
        """
        other = TrainingPlot(theme, self._quantity)
        other.set_overlays(self._overlays, self._looks)
        other.set_curves(self._curves)
        other.set_smoothing(self._smoothing)
        other.set_logarithmic(self._is_logarithmic)
        other.zoom = self.zoom
        other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        other.resize(size)
        other.show()
        # Laid out now, not in the next turn of the event loop: the axes first, then what depends on their room.
        for _ in range(2):
            other._repaint()
            other.getPlotItem().layout.activate()
            other.grab()
        other._drawn.prepare_to_print(*other.view(), pixels)
        return other

    def set_smoothing(self, smoothing: Smoothing | None) -> None:
        """Over how much the line of the steps is a mean; `None` draws every step."""
        self._smoothing = smoothing
        self.refresh()

    def set_logarithmic(self, is_logarithmic: bool) -> None:
        """Whether ten times as much is always as far up."""
        self._is_logarithmic = is_logarithmic
        self.zoom = type(self.zoom)(self.zoom.across)
        self._set_axis()

    def _set_axis(self) -> None:
        self.overlay.set_low(is_share(self._quantity))
        self.refresh()

    # For the area -----------------------------------------------------------------------------------------

    @override
    def whole(self) -> Span:
        shown = ([self._curves] if self._curves is not None else []) + self._overlays
        # A little beyond the last epoch, so that its marks are whole.
        return 0.0, max((run.epochs for run in shown), default=10) * 1.015

    @override
    def stops(self) -> Floats:
        epochs = [run.by_epoch(self._quantity, "training")[0] for run in (self._curves, *self._overlays) if run]
        told = np.unique(np.concatenate(epochs)) if epochs else np.empty(0)
        return told if told.size or self._curves is None else np.array([self.latest() or 0.0])

    @override
    def latest(self) -> float | None:
        runs = [run for run in (self._curves, *self._overlays) if run is not None]
        if not runs:
            return None
        run = runs[0]
        last = run.finished[-1] if run.finished else 0
        return max(run.steps_done / run.steps_per_epoch, last)

    @override
    def label_room(self) -> QRectF:
        return self._best_room

    @override
    def read(self, position: float) -> Readout | None:
        overlays = list(zip(self._overlays, self._looks, strict=True))
        return read_curves(self._curves, overlays, self._quantity, position, self._theme.tokens)

    # Drawing ----------------------------------------------------------------------------------------------

    @override
    def _repaint(self) -> None:
        curves, drawn = self._curves, self._drawn
        nothing = curves is None and not self._overlays
        self._empty.setVisible(nothing)
        for axis in (self._epoch_axis, self._value_axis):
            axis.setVisible(not nothing)
        for item in (drawn.band, drawn.steps, drawn.training, drawn.validation):
            item.setVisible(curves is not None)
        # Together with its range: powers of ten up to the values of the linear axis would be without end.
        self._value_axis.set_kind(is_share(self._quantity), self._is_logarithmic)
        self._fit()
        if curves is not None:
            self._show_steps(curves)
        self._show_epochs()
        self.place_overlay()

    def _show_epochs(self) -> None:
        """Draw what comes an epoch at a time; most of the time there is nothing new of that."""
        drawn, curves = self._drawn, self._curves
        shown = (curves, self._quantity, self._is_logarithmic, self.view(), self.area(), len(drawn.overlays))
        told = (*shown, *(run.version for run in (curves, *self._overlays) if run is not None))
        if told == self._told:
            return
        self._told = told
        self._mark_best()
        for item, overlay in zip(drawn.overlays, self._overlays, strict=True):
            positions, values = overlay.by_epoch(self._quantity, overlay.part_to_compare(self._quantity))
            item.setData(positions, self._up(values))
        if curves is not None:
            for item, part in zip((drawn.training, drawn.validation), _PARTS, strict=True):
                positions, values = curves.by_epoch(self._quantity, part)
                item.setData(positions, self._up(values))
                item.setSymbolSize(self._mark_size(positions.size))
            self.setAccessibleDescription(self._in_words(curves))

    def _show_steps(self, curves: RunCurves) -> None:
        drawn = self._drawn
        drawn.set_smooth(self._smoothing is not None, self._theme.tokens)
        if self._smoothing is None:
            first, last = self.view()[0]
            most = _STEPS_A_PIXEL * max(200, round(self.area().width()))
            positions, values = curves.outline(self._quantity, first, last, most)
            # It goes up and down at every pixel: smooth edges would cost three times as much and not be seen.
            drawn.steps.setData(positions, self._up(values), antialias=False)
            drawn.band.setVisible(False)
            return
        course = curves.course(self._quantity, self._smoothing)
        drawn.steps.setData(course.steps, self._up(course.mean), antialias=True)
        low, high = self._band(course)
        drawn.show_band(course.steps, low, high)

    def _band(self, course: Course) -> tuple[Floats, Floats]:
        low, high = course.mean - course.spread, course.mean + course.spread
        if is_share(self._quantity):
            low, high = np.maximum(low, 0), np.minimum(high, 1)
        if self._is_logarithmic:
            # Below nothing there is nothing: the band ends at the bottom of the plot.
            low = np.maximum(low, np.minimum(course.mean, 10.0 ** self.view()[1][0]))
        return self._up(low), self._up(high)

    def _up(self, values: Floats) -> Floats:
        """How far up the values are drawn."""
        if self._is_logarithmic:
            values = np.log10(np.where(values > 0, values, np.nan))
        return self.in_reach(values)

    def _mark_size(self, epochs: int) -> int:
        """Of the marks on the lines: none where they would be beads on a string; a single epoch has its own."""
        if self._quantity == LEARNING_RATE:
            return 0
        first, last = self.view()[0]
        apart = self.getPlotItem().getViewBox().width() / (last - first)
        return next((size for size, needed in _MARKS if apart >= needed), _MARKS[-1][0] if epochs == 1 else 0)

    def _mark_best(self) -> None:
        drawn, curves = self._drawn, self._curves
        best = curves.best_epoch if curves is not None else None
        (first, last), (low, high) = self.view()
        seen = best is not None and first <= best <= last
        drawn.best.setVisible(seen)
        drawn.best_text.setVisible(seen)
        self._best_room = QRectF()
        if curves is not None and best is not None and seen:
            drawn.best.setPos(best)
            if drawn.best_text.toPlainText() != best_label(curves):
                drawn.best_text.setText(best_label(curves))
            at_top = not is_share(self._quantity)
            wide = 1.1 * drawn.best_text.boundingRect().width()
            near_the_end = self.pixel_of(best) + wide > self.area().right()
            anchor = (1.1 if near_the_end else -0.1, 0.1 if at_top else 0.9)
            drawn.best_text.setAnchor(anchor)
            drawn.best_text.setPos(best, high if at_top else low)
            size, area = drawn.best_text.boundingRect().size(), self.area()
            left = self.pixel_of(best) - anchor[0] * size.width()
            top = (area.top() if at_top else area.bottom()) - anchor[1] * size.height()
            self._best_room = QRectF(QPointF(left, top), size)

    def _fit(self) -> None:
        across = self.zoom.across or self.whole()
        by_epoch = np.concatenate([np.empty(0), *self._values_of_epochs(across)])
        steps = self._values_of_steps(across)
        if self._is_logarithmic:
            low, high = log_range(steps, by_epoch)
        elif self.zoom.across is not None:
            low, high = tight_range(np.concatenate((by_epoch, steps)))
        else:
            low, high = value_range(self._quantity, steps, by_epoch)
        self.show_range(across, self.zoom.up or (low, high))

    def _values_of_epochs(self, across: Span) -> list[Floats]:
        drawn = [(self._curves, part) for part in _PARTS] if self._curves is not None else []
        drawn += [(run, run.part_to_compare(self._quantity)) for run in self._overlays]
        found = []
        for positions, values in (run.by_epoch(self._quantity, part) for run, part in drawn):
            inside = values[(positions >= across[0]) & (positions <= across[1])]
            found.append(settled(inside) if self._quantity == "loss" else inside)
        return found

    def _values_of_steps(self, across: Span) -> Floats:
        if self._curves is None:
            return np.empty(0)
        if self._smoothing is None and self.zoom.across is not None:
            return settled(self._curves.outline(self._quantity, *across, 500)[1])
        course = self._curves.course(self._quantity)
        inside = (course.steps >= across[0]) & (course.steps <= across[1])
        return settled(course.mean[inside])

    def _in_words(self, curves: RunCurves) -> str:
        epochs, training = curves.by_epoch(self._quantity, "training")
        if not epochs.size:
            return str(self.tr("No epoch is finished yet."))
        if self._quantity == LEARNING_RATE:
            return str(self.tr("Learning rate: {value}")).format(value=metric_value(LEARNING_RATE, training[-1]))
        text = str(self.tr("Epoch {epoch}: training {value}"))
        text = text.format(epoch=int(epochs[-1]), value=metric_value(self._quantity, training[-1]))
        validation = curves.by_epoch(self._quantity, "validation")[1]
        if validation.size:
            value = metric_value(self._quantity, validation[-1])
            text += str(self.tr(", validation {value}")).format(value=value)
        return "; ".join(part for part in (text, best_sentence(curves)) if part)

    def _dress(self) -> None:
        self.dress_ground()
        self._drawn.dress(self._theme.tokens)

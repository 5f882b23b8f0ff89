"""The boxes of the loss and of another metric, which may be filled later: the plots are slow to import."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.plots.curves import LEARNING_RATE, RunCurves
from widgets.plots.plot_box import PlotBox
from widgets.plots.running_mean import Smoothing
from widgets.plots.stepwise_import import PLOT_IMPORT
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.plots.training_plot import TrainingPlot

_LAG = 10
"""Milliseconds that the second plot is repainted after the first: the window has time for others between them."""

_BEFORE_A_RUN = ("accuracy", LEARNING_RATE)


class PlotBoxes(QWidget):
    """Curves in; shown as soon as there are plots. Both look at the same epochs and are read off together.

    `moment_chosen` tells, while the handle is dragged, which epoch it is at; `export_requested` tells what is
    to be saved of which quantity.
    """

    moment_chosen = Signal(float)
    export_requested = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves: RunCurves | None = None
        self._overlays: tuple[RunCurves, ...] = ()
        self._looks: tuple[int, ...] = ()
        self._smoothing: Smoothing | None = "medium"
        self._is_logarithmic = False
        self._is_scrubbing = False
        self._moment: float | None = None
        self._kept: tuple[float, ...] = ()
        self._loss = PlotBox(theme, "loss", "loss")
        self._metric = PlotBox(theme, "accuracy", "metric")
        self._metric.set_quantities(_BEFORE_A_RUN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for box in self._boxes:
            row.addWidget(box, 1)
            box.export_requested.connect(partial(self._ask_export, box))
            box.set_exportable(False)

    @property
    def _boxes(self) -> tuple[PlotBox, PlotBox]:
        return self._loss, self._metric

    @property
    def plots(self) -> list["TrainingPlot"]:
        """Those that are there already."""
        return [box.plot for box in self._boxes if box.plot is not None]

    def plot_of(self, quantity: str) -> "TrainingPlot | None":
        """The plot that draws this quantity."""
        return next((plot for plot in self.plots if plot.quantity == quantity), None)

    @property
    def curves(self) -> RunCurves | None:
        """The run that is shown."""
        return self._curves

    def make_plots(self) -> None:
        """Fill the boxes, as far as they are empty. Imports pyqtgraph."""
        while self.make_next_plot():
            pass

    def make_next_plot(self) -> bool:
        """Fill one empty box; false if there was none. The first imports pyqtgraph."""
        box = next((box for box in self._boxes if box.plot is None), None)
        if box is None:
            return False
        # Here and not at the top: 0.3 s that the start of the app must not wait for.
        PLOT_IMPORT.finish()
        from widgets.plots.training_plot import TrainingPlot

        plot = TrainingPlot(self._theme, box.quantity)
        plot.setObjectName("lossPlot" if box is self._loss else "accuracyPlot")
        box.put_plot(plot)
        plot.set_overlays(self._overlays, self._looks)
        plot.set_curves(self._curves)
        plot.set_smoothing(self._smoothing)
        plot.set_scrubbing(self._is_scrubbing)
        plot.set_kept(self._kept)
        plot.set_moment(self._moment)
        if box is self._loss:
            plot.set_logarithmic(self._is_logarithmic)
        self._join(plot)
        return True

    def _join(self, new: "TrainingPlot") -> None:
        for plot in self.plots:
            if plot is not new:
                new.lag = _LAG
                for one, other in ((plot, new), (new, plot)):
                    one.pointed.connect(other.follow_pointed)
                    one.across_changed.connect(other.follow_across)
                    one.moment_chosen.connect(other.set_moment)
        new.moment_chosen.connect(self._choose_moment)

    def _choose_moment(self, position: float) -> None:
        self._moment = position
        self.moment_chosen.emit(position)

    # Curves -----------------------------------------------------------------------------------------------

    def set_curves(self, curves: RunCurves | None) -> None:
        """Show this run, all of it."""
        self._curves = curves
        self._moment = None
        self._tell_window()
        self._show_quantities()
        for box in self._boxes:
            box.set_exportable(curves is not None)
        for plot in self.plots:
            plot.set_moment(None)
            plot.follow_across(None)
            plot.set_curves(curves)

    def set_overlays(self, overlays: Sequence[RunCurves], looks: Sequence[int] = ()) -> None:
        """Show other runs behind it, each in its look (see `run_looks`)."""
        self._overlays, self._looks = tuple(overlays), tuple(looks) or tuple(range(len(overlays)))
        for box in self._boxes:
            box.runs.set_runs(self._overlays, self._looks)
        for plot in self.plots:
            plot.set_overlays(self._overlays, self._looks)

    def refresh(self) -> None:
        """The curves have grown."""
        for plot in self.plots:
            plot.refresh()

    def refresh_quantities(self) -> None:
        """The curves may have metrics now that they had not."""
        self._show_quantities()

    def _show_quantities(self) -> None:
        self._metric.set_quantities(self._curves.quantities if self._curves is not None else _BEFORE_A_RUN)

    # Looks ------------------------------------------------------------------------------------------------

    def set_smoothing(self, smoothing: Smoothing | None) -> None:
        """How calm the line of the steps is; `None` draws every step."""
        self._smoothing = smoothing
        self._tell_window()
        for plot in self.plots:
            plot.set_smoothing(smoothing)

    def _tell_window(self) -> None:
        smoothing, curves = self._smoothing, self._curves
        window = curves.window(smoothing) if curves is not None and smoothing is not None else 1
        for box in self._boxes:
            box.legend.set_window(window)

    def set_logarithmic(self, is_logarithmic: bool) -> None:
        """Whether the loss is drawn on a logarithmic scale."""
        self._is_logarithmic = is_logarithmic
        if self._loss.plot is not None:
            self._loss.plot.set_logarithmic(is_logarithmic)

    # Moments ----------------------------------------------------------------------------------------------

    def set_scrubbing(self, enabled: bool) -> None:
        """Whether there is a handle to drag along the curves."""
        self._is_scrubbing = enabled
        for plot in self.plots:
            plot.set_scrubbing(enabled)

    def set_kept(self, epochs: Sequence[float]) -> None:
        """The epochs that can be looked back to; see `PlotArea.set_kept`."""
        self._kept = tuple(epochs)
        for plot in self.plots:
            plot.set_kept(self._kept)

    def set_moment(self, position: float | None) -> None:
        """Put the handle at an epoch; `None` keeps it at the latest. This is not told."""
        self._moment = position
        for plot in self.plots:
            plot.set_moment(position)

    def _ask_export(self, box: PlotBox, kind: str) -> None:
        self.export_requested.emit(kind, box.quantity)

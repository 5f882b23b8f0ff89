"""The boxes of the loss and the accuracy plot, which may be filled later: the plots are slow to import."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.label import make_frame, make_label
from widgets.plots.curves import Quantity, RunCurves
from widgets.plots.plot_legend import PlotLegend
from widgets.plots.stepwise_import import PLOT_IMPORT
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.plots.training_plot import TrainingPlot


class PlotBoxes(QWidget):
    """Curves in; they are shown as soon as there are plots."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves: RunCurves | None = None
        self._overlays: tuple[RunCurves, ...] = ()
        self._looks: tuple[int, ...] = ()
        self._plots: list[TrainingPlot] = []
        self._legends: list[PlotLegend] = []
        self._boxes: dict[Quantity, QVBoxLayout] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._box("loss", self.tr("Loss")), 1)
        row.addWidget(self._box("accuracy", self.tr("Accuracy")), 1)

    def _box(self, quantity: Quantity, title: str) -> QFrame:
        box = make_frame("box")
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 2, 0)
        head.addWidget(make_label(title, "strong"))
        head.addStretch(1)
        legend = PlotLegend(self._theme)
        self._legends.append(legend)
        head.addWidget(legend)
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 14, 14, 8)
        column.setSpacing(4)
        column.addLayout(head)
        place = QWidget()
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._boxes[quantity] = QVBoxLayout(place)
        self._boxes[quantity].setContentsMargins(0, 0, 0, 0)
        column.addWidget(place, 1)
        return box

    def make_plots(self) -> None:
        """Fill the boxes, as far as they are empty. Imports pyqtgraph."""
        while self.make_next_plot():
            pass

    def make_next_plot(self) -> bool:
        """Fill one empty box; false if there was none. The first imports pyqtgraph."""
        empty = list(self._boxes)[len(self._plots) :]
        if not empty:
            return False
        # Here and not at the top: 0.3 s that the start of the app must not wait for.
        PLOT_IMPORT.finish()
        from widgets.plots.training_plot import TrainingPlot

        plot = TrainingPlot(self._theme, empty[0])
        self._boxes[empty[0]].addWidget(plot)
        plot.set_overlays(self._overlays, self._looks)
        plot.set_curves(self._curves)
        self._plots.append(plot)
        return True

    def set_curves(self, curves: RunCurves | None) -> None:
        """Show this run."""
        self._curves = curves
        for legend in self._legends:
            legend.set_window(curves.window if curves is not None else 1)
        for plot in self._plots:
            plot.set_curves(curves)

    def set_overlays(self, overlays: Sequence[RunCurves], looks: Sequence[int] = ()) -> None:
        """Show other runs behind it, each in its look (see `run_looks`)."""
        self._overlays, self._looks = tuple(overlays), tuple(looks)
        for plot in self._plots:
            plot.set_overlays(self._overlays, self._looks)

    def refresh(self) -> None:
        """The curves have grown."""
        for plot in self._plots:
            plot.refresh()

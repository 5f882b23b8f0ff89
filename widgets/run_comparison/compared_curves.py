"""The curves of two runs over each other: loss and accuracy, epoch by epoch."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from widgets.label import make_label
from widgets.plots.stepwise_import import PLOT_IMPORT
from widgets.run_comparison.compared_run import ComparedRun
from widgets.theme.theme import Theme


class ComparedCurves(QWidget):
    """Both plots; on held-out samples where there are some."""

    def __init__(self, runs: tuple[ComparedRun, ComparedRun], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._plot("loss", self.tr("Loss"), runs, theme), 1)
        row.addWidget(self._plot("accuracy", self.tr("Accuracy"), runs, theme), 1)

    def _plot(self, quantity: str, title: str, runs: tuple[ComparedRun, ComparedRun], theme: Theme) -> QWidget:
        # Here and not at the top: the plots are slow to import, and the table needs none.
        PLOT_IMPORT.finish()
        from widgets.plots.training_plot import TrainingPlot

        plot = TrainingPlot(theme, quantity)
        plot.setObjectName(f"compared{quantity.capitalize()}Plot")
        plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        plot.set_overlays([run.curves for run in runs], [run.look for run in runs])
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 12, 8, 4)
        column.setSpacing(2)
        column.addWidget(make_label(title, "strong"))
        column.addWidget(plot, 1)
        return box

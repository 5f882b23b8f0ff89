"""A run while it goes on, in three views: its curves, its layers, and its answers to some samples."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from backend.messages import LiveView, TrainingStarted
from widgets.plots.curves import RunCurves
from widgets.plots.layer_boxes import LayerBoxes
from widgets.plots.layer_course import LayerCourse
from widgets.plots.plot_boxes import PlotBoxes
from widgets.run_view_tools import RunViewTools
from widgets.samples_box import SamplesBox
from widgets.theme.theme import Theme
from widgets.training_figures import TrainingFigures

_CURVES, _LAYERS, _SAMPLES = range(3)


class RunView(QWidget):
    """The figures of a run in; `plots` are its curves. What is not in view is drawn when it comes into view.

    `run_shown` tells whose curves are shown now (a `RunCurves`, `None` for no run's).
    """

    run_shown = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runView")
        self.plots = PlotBoxes(theme)
        self._layers = LayerBoxes(theme)
        self._samples = SamplesBox(theme)
        self._figures: TrainingFigures | None = None
        self._tools = RunViewTools()
        self._stack = QStackedWidget()
        for view in (self.plots, self._layers, self._samples):
            view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(view)
        self._tools.view_chosen.connect(self._show_view)
        self._tools.smoothing_chosen.connect(self.plots.set_smoothing)
        self._tools.logarithmic_chosen.connect(self.plots.set_logarithmic)
        self._tools.back_requested.connect(lambda: self.show_run(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)

    @override
    def hasHeightForWidth(self) -> bool:
        """All views have the same room, whatever they would like."""
        return False

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 320)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(400, 200)

    def begin_run(self, figures: TrainingFigures, started: TrainingStarted, classes: Sequence[str]) -> None:
        """Show this run from now on; `classes` name the outputs of the network."""
        self._figures = figures
        self.show_run(None)
        are_pictures = started.watched.ndim > 2
        self._samples.set_samples(started.watched, started.watched_labels, classes, are_pictures)

    def clear(self) -> None:
        """There is no run."""
        self._figures = None
        self.show_run(None)
        self._samples.clear()

    def show_run(self, curves: RunCurves | None, layers: LayerCourse | None = None) -> None:
        """Show the curves and the layers of another run; `None` for those of the current one."""
        current = self._figures.curves if self._figures is not None else None
        is_other = curves is not None and curves is not current
        self._tools.show_run_name(curves.name if curves is not None and is_other else "")
        self.plots.set_curves(curves if is_other else current)
        course = self._figures.layers if self._figures is not None else None
        self._layers.set_course(layers if is_other else course, is_past=is_other)
        self._samples.set_past(is_other)
        self.run_shown.emit(self.plots.curves)

    def show_curves(self) -> None:
        """Show the curves, whichever view was chosen."""
        self._tools.choose_view(_CURVES)

    def add_steps(self) -> None:
        """Steps have come in."""
        self.plots.refresh()

    def add_epoch(self) -> None:
        """An epoch has come in, perhaps with metrics that were not there before."""
        self.plots.refresh_quantities()
        self.plots.refresh()

    def add_live_view(self, view: LiveView) -> None:
        """Sizes of the layers and answers have come in."""
        if view.answers.size:
            self._samples.set_answers(view.answers)
        if self._stack.currentIndex() == _LAYERS:
            self._layers.refresh()
        self.plots.refresh()

    def _show_view(self, view: int) -> None:
        if view == _LAYERS:
            self._layers.make_plots()
            self._layers.refresh()
        self._stack.setCurrentIndex(view)

"""Train: data and settings on the left; numbers, curves and runs on the right."""

from collections.abc import Mapping, Sequence

import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.pages.below_curves import BelowCurves
from app.pages.curves_and_runs import CurvesAndRuns
from backend.messages import EpochDone, LiveView, StepsDone, TrainingStarted
from backend.run_layer_sizes import NO_SIZES, RunLayerSizes
from widgets.beginning_chooser import BeginningChooser
from widgets.content_scroll import ContentScroll
from widgets.data_chooser import DataChooser
from widgets.device_chooser import DeviceChooser
from widgets.label import make_frame, make_label
from widgets.moment import MomentPanel
from widgets.number_cards import NumberCards
from widgets.plots.curves import RunCurves
from widgets.plots.layer_course import LayerCourse
from widgets.plots.preload import PlotPreload
from widgets.run_table import RunTable
from widgets.run_view import RunView
from widgets.theme.theme import Theme
from widgets.training_buttons import TrainingButtons
from widgets.training_figures import TrainingFigures
from widgets.training_form import TrainingForm
from widgets.verdict_line import VerdictLine

LEFT_WIDTH = 284
_LOW = 720
"""A page of less height has lower cards, so that curves and runs keep their room."""


class TrainPage(QWidget):
    """Its parts `data`, `form`, `devices`, `beginning`, `buttons`, `verdicts`, `runs`, `moment`, `split` have
    setters and signals. The events of a run go in here.

    The plots need pyqtgraph, which takes long to import: `prepare_plots` begins that in small steps, and the page
    does so itself when it is first shown. What comes in before the plots are there is kept and drawn then.
    """

    appeared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainPage")
        self.setAccessibleName(self.tr("Train"))
        self.data = DataChooser(theme)
        self.form = TrainingForm(theme)
        self.devices = DeviceChooser()
        self.beginning = BeginningChooser()
        self.buttons = TrainingButtons(theme)
        self.runs = RunTable(theme)
        self.moment = MomentPanel(theme)
        self.view = RunView(theme)
        self.plots = self.view.plots
        self.verdicts = VerdictLine(theme)
        self.figures: TrainingFigures | None = None
        self._old: tuple[RunCurves, TrainingFigures, str] | None = None
        self._end_note: str | None = None
        self.view.run_shown.connect(self._show_cards)
        self._preload: PlotPreload | None = None
        self._cards = NumberCards()
        # A timer of its own, so that it ends with the page.
        self._next_plot = QTimer(self)
        self._next_plot.setSingleShot(True)
        self._next_plot.setInterval(0)
        self._next_plot.timeout.connect(self._make_next_plot)
        self._whole = whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left_column())
        whole.addLayout(self._right_column(theme), 1)

    def _left_column(self) -> QFrame:
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(16, 22, 16, 6)
        parts.setSpacing(8)
        parts.addWidget(make_label(self.tr("Data"), "section"))
        parts.addWidget(self.data)
        parts.addSpacing(6)
        parts.addWidget(make_label(self.tr("Training"), "section"))
        parts.addWidget(self.form)
        panel = make_frame("panel", "right")
        panel.setFixedWidth(LEFT_WIDTH)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 1, 12)
        column.setSpacing(0)
        column.addWidget(ContentScroll(content))
        buttons = QVBoxLayout()
        buttons.setContentsMargins(16, 10, 16, 0)
        buttons.setSpacing(10)
        buttons.addWidget(self.devices)
        buttons.addWidget(self.beginning)
        buttons.addWidget(self.buttons)
        column.addStretch(1)
        column.addLayout(buttons)
        return panel

    def _right_column(self, theme: Theme) -> QVBoxLayout:
        runs = make_frame("box")
        inside = QVBoxLayout(runs)
        inside.setContentsMargins(8, 6, 8, 8)
        inside.addWidget(self.runs)
        self._below = BelowCurves(runs, self.moment)
        self.split = CurvesAndRuns(self.view, self._below, theme)
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._cards)
        column.addSpacing(-4)  # the line has room above and below its text
        column.addWidget(self.verdicts)
        column.addSpacing(-4)
        column.addWidget(self.split, 1)
        return column

    def prepare_plots(self) -> None:
        """Begin to import and make the plots, in steps that do not hold the window up."""
        if self._preload is None:
            self._preload = PlotPreload(self)
            self._preload.finished.connect(self._make_next_plot)
            self._preload.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.prepare_plots()
        self.appeared.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cards.set_low(self.height() < _LOW)
        self._whole.activate()  # now: nothing moves a moment after the window has its size

    def _make_next_plot(self) -> None:
        """One plot in a turn of the event loop, so that the window does not stand still for both."""
        if self.plots.make_next_plot():
            self._next_plot.start()

    def set_forecast(self, text: str) -> None:
        """About how long an epoch will take; empty where that is not known."""
        self._cards.set_forecast(text)

    def notice_places(self) -> Sequence[QRect]:
        """Over the end of the runs; if it is higher than those, over them and some of the plot above."""
        runs = QRect(self._below.mapTo(self, QPoint()), self._below.size())
        return runs, QRect(self.split.mapTo(self, QPoint()), self.split.size())

    def begin_run(
        self,
        started: TrainingStarted,
        classes: Sequence[str] = (),
        steps: npt.ArrayLike = (),
        epochs: Sequence[Mapping[str, float | None]] = (),
        sizes: RunLayerSizes = NO_SIZES,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        """A run begins: clear the numbers and the curves of the one before. `classes` name what is answered,
        `titles` the layers by their Keras names.

        Where the run goes on (`started.steps_done`), `steps`, `epochs` and `sizes` are what was before,
        see `TrainingFigures.fill`.
        """
        self.figures = TrainingFigures(started, titles)
        self.verdicts.clear()
        self.figures.fill(steps, epochs, sizes)
        self.view.begin_run(self.figures, started, classes)
        self._end_note = None
        self._show_cards()

    def add_steps(self, steps: StepsDone) -> None:
        """A chunk of steps of this run is done."""
        if self.figures is not None:
            self.figures.add_steps(steps)
            self.view.add_steps()
            self._refresh_cards()

    def add_epoch(self, epoch: EpochDone) -> None:
        """An epoch of this run is done."""
        if self.figures is not None:
            self.figures.add_epoch(epoch)
            self.view.add_epoch()
            self._refresh_cards()

    def add_live_view(self, view: LiveView) -> None:
        """How the network of this run looks now."""
        if self.figures is not None:
            self.figures.add_live_view(view)
            self.view.add_live_view(view)
            self._refresh_cards()

    def show_run(
        self,
        curves: RunCurves | None,
        layers: LayerCourse | None = None,
        figures: TrainingFigures | None = None,
        state: str = "",
    ) -> None:
        """Show an old run; `None` for the current one.

        `curves` have all its steps (`RunCurves.fill`), `layers` the sizes of its layers; its `figures` and how far
        it came stand on the cards.
        """
        self._old = (curves, figures, state) if curves is not None and figures is not None else None
        self.view.show_run(curves, layers)

    def _show_cards(self) -> None:
        """The numbers of the run whose curves are shown."""
        if self._old is not None and self.plots.curves is self._old[0]:
            self._cards.show_kept(*self._old[1:])
            return
        self._old = None
        self._cards.clear()
        self._refresh_cards()
        if self.figures is not None and self._end_note is not None:
            self._cards.show_end(self._end_note)

    def _refresh_cards(self) -> None:
        """The numbers of the current run have changed; those of an old one stay."""
        if self.figures is not None and self._old is None:
            self._cards.show_figures(self.figures)

    def show_moment(self, shown: bool) -> None:
        """Whether the panel of an earlier moment is to be seen."""
        self._below.show_moment(shown)

    def end_run(self, note: str) -> None:
        """The run is over; `note` says how in a few words. Its numbers and curves stay."""
        self._end_note = note
        if self._old is None:
            self._cards.show_end(note)

    def clear_run(self) -> None:
        """Forget the run, as a new project begins."""
        self.figures = None
        self.verdicts.clear()
        self._end_note = None
        self.view.clear()
        self._cards.clear()

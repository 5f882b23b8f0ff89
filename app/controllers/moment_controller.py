"""Looking back along a run: the handle on its curves is dragged, and the network of that moment answers."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.controllers.drawing_controller import DrawingController
from app.controllers.row_controller import RowController
from app.controllers.runs_controller import RunsController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.kept_figures import kept_figures
from app.pages.train_page import TrainPage
from app.run_entries import run_curves
from backend.messages import EngineLost, Event, MomentView, Refused, ShowMoment, TrainingStarted
from backend.run_layer_sizes import read_layer_sizes
from backend.run_moments import moments_of, nearest_moment
from backend.run_project import RunProjectError, project_of_run
from backend.run_steps import read_steps
from backend.runs import runs_folder
from widgets.layer_titles import layer_titles
from widgets.plots.curves import RunCurves
from widgets.plots.layer_course import LayerCourse
from widgets.wording import show

_KEPT_INTERVAL = 500
"""Milliseconds from something heard of a training to a look at what is kept of it."""

_NEAR = 0.75
"""Epochs between what is wanted and what was kept, from which on that is said."""


@dataclass(frozen=True, eq=False)
class _Shown:
    """A run whose curves can be looked back along."""

    folder: Path
    curves: RunCurves


class MomentController(QObject):
    """Asks the engine for the moment at the handle; one question is under way at a time, the newest comes next.

    `run_shown` says that the curves of another run are shown.
    """

    run_shown = Signal()

    def __init__(
        self,
        training: TrainingController,
        runs: RunsController,
        drawing: DrawingController,
        rows: RowController,
        client: EngineClient,
        page: TrainPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runs, self._drawing, self._rows, self._client, self._page = runs, drawing, rows, client, page
        self._current: _Shown | None = None
        self._old: _Shown | None = None
        self._run: _Shown | None = None
        self._position: float | None = None
        self._is_asking = False
        self._is_stale = False
        self.view: MomentView | None = None
        """What is shown."""
        # Moments are written beside the training, some time after it is told of the epoch.
        self._kept_wait = QTimer(self)
        self._kept_wait.setSingleShot(True)
        self._kept_wait.setInterval(_KEPT_INTERVAL)
        self._kept_wait.timeout.connect(self._show_kept)
        training.heard.connect(self._hear_training)
        page.plots.moment_chosen.connect(self._choose)
        page.view.run_shown.connect(self._follow)
        page.runs.looking_back_wanted.connect(self.look_back)
        page.moment.back_requested.connect(self.back)
        page.appeared.connect(self._ask)  # something else may be drawn now
        drawing.looked.connect(self._follow_drawing)

    # Which run --------------------------------------------------------------------------------------------

    @property
    def run(self) -> Path | None:
        """The folder of the run whose curves are shown; `None` where none are."""
        return self._run.folder if self._run is not None else None

    @property
    def old_run(self) -> Path | None:
        """The folder of the run whose curves are shown in place of the current one's; `None` where none are."""
        return self.run if self._run is self._old else None

    def _hear_training(self, event: Event) -> None:
        figures = self._page.figures
        if isinstance(event, TrainingStarted) and figures is not None:
            self._current, self._old = _Shown(Path(event.run), figures.curves), None
            self._follow(self._page.plots.curves)
        if not self._kept_wait.isActive():
            self._kept_wait.start()

    def look_back(self, run: str) -> None:
        """Show the curves of a run, and its last moment."""
        record = self._runs.record(run)
        if record is None:
            return
        folder = runs_folder() / run
        if self._is_current(folder):
            self._page.show_run(None)
        else:
            curves = run_curves(record)
            curves.fill(read_steps(folder), ())
            self._old = _Shown(folder, curves)
            sizes = read_layer_sizes(folder)
            layers = LayerCourse(sizes.layers, curves.epochs, curves.steps_per_epoch, _titles(folder))
            layers.fill(sizes)
            self._page.show_run(curves, layers, kept_figures(record, curves), self._runs.state_of(record))
        self._page.view.show_curves()
        kept = nearest_moment(folder, record.epochs_done)
        last = float(record.epochs_done if kept is None else kept)
        self._page.plots.set_moment(last)
        self._choose(last)
        for plot in self._page.plots.plots[:1]:
            plot.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_current(self, folder: Path) -> bool:
        """Whether it is the run that the page shows by itself."""
        current, figures = self._current, self._page.figures
        return (
            current is not None
            and figures is not None
            and (current.folder, current.curves) == (folder, figures.curves)
        )

    def _follow(self, curves: RunCurves | None) -> None:
        """The curves of another run are shown, or of none."""
        self._run = next(
            (one for one in (self._current, self._old) if one is not None and one.curves is curves), None
        )
        self._page.plots.set_scrubbing(self._run is not None)
        self._show_kept()
        self.back()
        self.run_shown.emit()

    def _show_kept(self) -> None:
        self._page.plots.set_kept(moments_of(self._run.folder) if self._run is not None else ())

    def _follow_drawing(self) -> None:
        if self._page.isVisible():
            self._ask()

    # Which moment -----------------------------------------------------------------------------------------

    def back(self) -> None:
        """Look at the network as it is now."""
        self._position = self.view = None
        self._page.plots.set_moment(None)
        self._page.show_moment(False)

    def _choose(self, position: float) -> None:
        if self._run is None:
            return
        if position == self._position and (self._is_asking or self.view is not None):
            return  # the handle is held, and has not come to another moment
        if self._position is None:
            self._page.moment.show_text(self.tr("Waiting for the part that computes…"))
            self._page.show_moment(True)
        self._position = position
        self._ask()

    def _ask(self) -> None:
        if self._run is None or self._position is None:
            return
        self._is_stale = self._is_asking
        if not self._is_asking:
            self._is_asking = True
            picture = self._rows.row if self._rows.row is not None else self._drawing.given
            question = ShowMoment(str(self._run.folder), self._position, picture)
            self._client.ask(question, partial(self._hear, self._run, picture))

    # The answer -------------------------------------------------------------------------------------------

    def _hear(self, run: _Shown, picture: npt.NDArray[Any] | None, event: Event) -> None:
        self._is_asking = False
        if self._position is None:
            return
        match event:
            case _ if run is not self._run:
                self._is_stale = True
            case MomentView():
                self.view = event
                self._page.moment.show_view(event, abs(event.epoch - self._position) > _NEAR, picture)
                self._stand_at(float(event.epoch))
            case Refused(message=message):
                self._tell(show(message))
            case EngineLost():
                self._is_stale = False  # not again by itself: it may be this look that the engine died of
                self._tell(self.tr("The part that computes was lost; drag again to look back."))
            case _:
                self._is_stale = True  # the engine was replaced; the next one answers
        if self._is_stale:
            self._ask()

    def _stand_at(self, epoch: float) -> None:
        """The handle stands at what is shown, unless it is on its way to another moment."""
        if not self._is_stale and epoch != self._position:
            self._position = epoch
            self._page.plots.set_moment(epoch)

    def _tell(self, text: str) -> None:
        self.view = None
        self._page.moment.show_text(text)


def _titles(folder: Path) -> dict[str, str]:
    """What the layers of a run are called; nothing where its drawing cannot be read any more."""
    try:
        return layer_titles(project_of_run(folder).graph)
    except RunProjectError:
        return {}

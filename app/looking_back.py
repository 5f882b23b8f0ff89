"""What the Train page does with runs, those of before too: curves, table, moments, verdicts, going on."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.controllers.curves_controller import CurvesController
from app.controllers.drawing_controller import DrawingController
from app.controllers.file_controller import FileController
from app.controllers.going_on_controller import GoingOnController
from app.controllers.moment_controller import MomentController
from app.controllers.opening_controller import OpeningController
from app.controllers.row_controller import RowController
from app.controllers.run_comparison_controller import RunComparisonController
from app.controllers.run_keeping_controller import RunKeepingController
from app.controllers.runs_controller import RunsController
from app.controllers.training_controller import TrainingController
from app.controllers.verdict_controller import VerdictController
from app.engine_client import EngineClient
from app.notices import Notices
from app.pages.train_page import TrainPage
from widgets.document import ProjectDocument
from widgets.theme.theme import Theme


class LookingBack(QObject):
    """Makes the controllers of the runs and joins them to the training and to what answers."""

    def __init__(
        self,
        document: ProjectDocument,
        client: EngineClient,
        *,
        training: TrainingController,
        drawing: DrawingController,
        rows: RowController,
        files: FileController,
        opening: OpeningController,
        notices: Notices,
        background: Background,
        page: TrainPage,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._training = training
        self.runs = RunsController(page, opening, notices, background, parent)
        self._keeping = RunKeepingController(page.runs, self.runs, notices, background, parent)
        self.moments = MomentController(training, self.runs, drawing, rows, client, page, parent)
        self._comparison = RunComparisonController(page.runs, self.runs, notices, theme, parent)
        self.going_on = GoingOnController(
            document,
            opening,
            files.unsaved,
            training,
            self.runs,
            self.moments,
            notices,
            background,
            page,
            parent,
        )
        self.verdicts = VerdictController(training, page, parent)
        self._curves = CurvesController(page, files, notices, background, parent)
        self.moments.run_shown.connect(lambda: self.verdicts.show_old(self.moments.old_run))
        training.run_changed.connect(self._show_run)

    def begin(self) -> None:
        """The window is there: read the runs, offer to go on with an interrupted one, sweep what was deleted."""
        self.runs.show_all()
        self.going_on.look_for_interrupted()
        self._keeping.sweep()

    def _show_run(self, folder: str) -> None:
        self.runs.show_run(folder, self._training.is_running, self._training.is_paused)

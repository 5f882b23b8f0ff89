"""What the Test page does beside drawing and answering: test set, inside, map, pictures, teaching, comparing."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background import Background
from app.controllers.compare_controller import CompareController
from app.controllers.data_controller import DataController
from app.controllers.drawing_controller import DrawingController
from app.controllers.evaluation_controller import EvaluationController
from app.controllers.file_controller import FileController
from app.controllers.folder_controller import FolderController
from app.controllers.inside_controller import InsideController
from app.controllers.looked_controller import LookedController
from app.controllers.looked_into import LookedInto
from app.controllers.map_controller import MapController
from app.controllers.pen_controller import PenController
from app.controllers.preparation_controller import PreparationController
from app.controllers.row_controller import RowController
from app.controllers.sample_on_pad import SampleOnPad
from app.controllers.teaching_controller import TeachingController
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from app.settings import SettingsStore
from widgets.document import ProjectDocument


class Testing(QObject):
    """Makes the controllers of the views beside the answer, and joins them to drawing, rows and training."""

    # Its name begins with "Test": it is no test case.
    __test__ = False

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        *,
        training: TrainingController,
        drawing: DrawingController,
        rows: RowController,
        data: DataController,
        files: FileController,
        notices: Notices,
        settings: SettingsStore,
        background: Background,
        page: TestPage,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        sample_on_pad = SampleOnPad(client, notices, drawing, page, parent)
        self._pen = PenController(settings, page, parent)
        self._preparation = PreparationController(document, model, client, page, parent)
        self.pictures = FolderController(
            model, client, notices, page, drawing, files.last_folder, background, parent
        )
        self.evaluation = EvaluationController(
            document, model, client, training, notices, files, sample_on_pad, background, page, parent
        )
        self.compare = CompareController(
            document, model, client, drawing, rows, sample_on_pad, notices, files.last_folder, page, parent
        )
        self.map = MapController(document, model, client, drawing, rows, sample_on_pad, notices, page, parent)
        looked_into = LookedInto(model, drawing, rows, page, parent)
        self.inside = InsideController(looked_into, client, training, page, parent)
        self.looked = LookedController(looked_into, client, training, page, parent)
        self.teaching = TeachingController(
            document, model, client, training, drawing, notices, background, page, parent
        )
        self._data = data
        rows.mode_changed.connect(self.pictures.set_active)
        training.ended.connect(self.pictures.begin_anew)
        self.teaching.kept.changed.connect(self._tell_drawings)

    def _tell_drawings(self) -> None:
        self._data.set_drawings(self.teaching.kept.labels)

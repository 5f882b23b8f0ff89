"""The guide for the first time: three steps, each a notice that says what to do, on the real pages."""

from PySide6.QtCore import QObject, Signal

from app.controllers.file_controller import FileController
from app.controllers.training_controller import TrainingController
from app.model_state import ModelState
from app.notices import Notices, Offer

TEMPLATE = "small-cnn"
TRAIN_PAGE, TEST_PAGE = 2, 3


class GuideController(QObject):
    """Leads through train, draw, keep; each step begins when the one before it was done."""

    page_wanted = Signal(int)

    def __init__(
        self,
        files: FileController,
        training: TrainingController,
        model: ModelState,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._training = training
        self._model = model
        self._notices = notices
        self._guides = False
        training.ended.connect(self._training_ended)

    def start(self) -> None:
        """Begin with the first step: a network that reads digits, and the Train button."""
        self._guides = True
        self._files.begin_template(TEMPLATE)
        self.page_wanted.emit(TRAIN_PAGE)
        self._notices.tell(
            "info",
            self.tr("Step 1 of 3: teach this network to read digits."),
            self.tr("It learns from thousands of examples. It takes about half a minute; watch the curves."),
            (Offer(self.tr("Train"), self._training.train), Offer(self.tr("Leave the guide"), self._leave)),
        )

    def _training_ended(self) -> None:
        if not self._guides or not self._model.exists:
            return
        self.page_wanted.emit(TEST_PAGE)
        self._notices.tell(
            "info",
            self.tr("Step 2 of 3: draw a digit on the black pad."),
            self.tr("The bars follow your drawing. Step 3 keeps the network as a file that Keras opens."),
            (Offer(self.tr("Keep the model…"), self._keep), Offer(self.tr("Leave the guide"), self._leave)),
        )

    def _keep(self) -> None:
        self._guides = False
        self._files.export_wanted.emit()

    def _leave(self) -> None:
        self._guides = False

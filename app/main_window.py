"""The main window: puts pages, bar, strip and status line together, and its controllers to work."""

from pathlib import Path

from PySide6.QtCore import QThread, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.about import show_about
from app.actions import Actions
from app.background import Background
from app.controllers.beginning_controller import BeginningController
from app.controllers.closing_controller import ClosingController
from app.controllers.code_controller import CodeController
from app.controllers.data_controller import DataController
from app.controllers.device_controller import DeviceController
from app.controllers.drawing_controller import DrawingController
from app.controllers.engine_watch import EngineWatch
from app.controllers.export_controller import ExportController
from app.controllers.file_controller import FileController
from app.controllers.flow_controller import FlowController
from app.controllers.forecast_controller import ForecastController
from app.controllers.guide_controller import GuideController
from app.controllers.home_controller import HomeController
from app.controllers.language_controller import LanguageController
from app.controllers.look_controller import LookController
from app.controllers.machine_controller import MachineController
from app.controllers.opening_controller import OpeningController
from app.controllers.row_controller import RowController
from app.controllers.saving_controller import SavingController
from app.controllers.template_controller import TemplateController
from app.controllers.title_controller import TitleController
from app.controllers.training_controller import TrainingController
from app.controllers.undo_controller import UndoController
from app.engine_client import EngineClient
from app.looking_back import LookingBack
from app.model_state import ModelState
from app.notice_place import NoticePlace
from app.notices import Notices
from app.openable import is_saved_model
from app.pages.build_page import BuildPage
from app.pages.home_page import HomePage
from app.pages.test_page import TestPage
from app.pages.train_page import TrainPage
from app.settings import SettingsStore
from app.testing import Testing
from app.training_worker import start_worker
from backend.wording import Message
from widgets.document import ProjectDocument, Selection
from widgets.keeps_size import KeepsSize
from widgets.message_strip import MessageStrip
from widgets.status_line import StatusLine
from widgets.theme.theme import Theme
from widgets.top_bar import TopBar

HOME, BUILD, TRAIN, TEST = range(4)
SMALLEST = (1000, 640)
PLOTS_CAN_WAIT = 300
"""Milliseconds after the first appearance until the plots are prepared, page unseen."""
ENGINE_HAS_TO_END = 6000
"""Milliseconds that closing waits for the engine; after three seconds the worker kills it."""


class MainWindow(QMainWindow):
    """The window. `open_file` opens a project, model, picture or data file; closing ends the engine."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        theme: Theme,
        settings: SettingsStore,
        background: Background,
    ) -> None:
        super().__init__()
        self.document, self.model, self.client = document, model, client
        self._theme, self.settings = theme, settings
        self._background = background
        background.setParent(self)
        self._thread: QThread | None = None
        self.setWindowTitle("NetSketch")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._selection = Selection(document)
        self._top_bar = TopBar(theme)
        self._strip = MessageStrip(theme)
        self._status = StatusLine(theme)
        self._stack = QStackedWidget()
        self._home_page = HomePage(theme)
        self._build_page = BuildPage(document, self._selection, theme)
        self._train_page = TrainPage(theme)
        self._test_page = TestPage(theme)
        self._arrange()
        self._make_controllers()
        self._actions = Actions(self, self._build_page.actions_of_network)
        self._code = CodeController(
            document, self._build_page, self._actions, settings, self.files, self.notices, self._background, self
        )
        self._language = LanguageController(self._actions, settings, self.notices, self)
        self._undo = UndoController(
            document.undo_stack, self._test_page.pad, self._actions, self._is_testing, self
        )
        self.look = LookController(self._actions, theme, settings, self)
        page, switch = self._build_page, self._actions["actionShowData"]
        self.flow = FlowController(
            document, self._selection, model, client, self.drawing, self._rows, page, settings, theme, switch, self
        )
        self._connect_actions()
        self._connect_pages()
        width, height, whole_screen = settings.settings.window
        self.resize(width, height)
        if whole_screen:
            self.showMaximized()
        self.show_page(HOME)

    def _arrange(self) -> None:
        for page in (self._home_page, self._build_page, self._train_page, self._test_page):
            self._stack.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar)
        self._strip.setParent(middle)  # in no layout: it floats; here, as Tab comes to it before the page
        column.addWidget(self._stack, 1)
        column.addWidget(KeepsSize(self._status))
        self._place_notice = NoticePlace(self._strip, self._stack, self._theme, middle)
        self._build_page.laid_out.connect(self._place_notice.place_soon)
        self._build_page.lead_to(self._strip, middle)
        self.setCentralWidget(middle)

    def _make_controllers(self) -> None:
        document, model, client = self.document, self.model, self.client
        self.notices = Notices(self._strip, self)
        self._watch = EngineWatch(document, model, client, self.notices, self._status, self)
        self.files = FileController(document, model, self.notices, self.settings, self._background, self)
        self.opening = OpeningController(document, model, client, self.files, self.notices, self.settings, self)
        self.saving = SavingController(document, model, client, self.files, self.notices, self._background, self)
        self._data = DataController(document, client, self.notices, self.files.last_folder, self._train_page, self)
        self._beginning = BeginningController(document, model, self._train_page.beginning, self)
        self.training = TrainingController(
            document,
            model,
            client,
            self.notices,
            self._watch,
            self._beginning,
            self._train_page,
            self._status,
            self,
        )
        self._devices = DeviceController(
            client, self._watch, self.training, self.notices, self.settings, self._train_page.devices, self
        )
        self.drawing = DrawingController(
            model, client, self.notices, self._test_page, self._status, self.files.last_folder, self
        )
        self._rows = RowController(document, model, client, self.notices, self._data, self._test_page, self)
        self._rows.mode_changed.connect(self.drawing.set_active)
        self.testing = Testing(
            document,
            model,
            client,
            training=self.training,
            drawing=self.drawing,
            rows=self._rows,
            data=self._data,
            files=self.files,
            notices=self.notices,
            settings=self.settings,
            background=self._background,
            page=self._test_page,
            parent=self,
        )
        self.looking_back = LookingBack(
            document,
            client,
            training=self.training,
            drawing=self.drawing,
            rows=self._rows,
            files=self.files,
            opening=self.opening,
            notices=self.notices,
            background=self._background,
            page=self._train_page,
            theme=self._theme,
            parent=self,
        )
        self.exporting = ExportController(
            document, model, client, self.files, self.notices, self._background, self._theme, self
        )
        self._home = HomeController(self._home_page, self.files, self.opening, self.settings, self._theme, self)
        self._templates = TemplateController(document, self.notices, self)
        self._templates.kept.connect(self._home.show_templates)
        self.files.opened.connect(self._templates.show_opened)
        self._forecast = ForecastController(document, self._train_page, self)
        self._machine = MachineController(document, self._background, self)
        self._guide = GuideController(self.files, self.training, model, self.notices, self)
        self._closing = ClosingController(self.training, self.exporting, self.notices, self)
        self._titles = TitleController(
            document, model, self.files, self._top_bar, self._status, self._is_testing, self
        )

    def _connect_actions(self) -> None:
        for name, act in {
            "actionNew": self.files.begin_empty,
            "actionOpen": self.opening.open_with_dialog,
            "actionSave": self.saving.save,
            "actionSaveAs": self.saving.save_as,
            "actionExport": lambda: self.exporting.ask(),
            "actionShowNotes": self.files.notes.show,
            "actionSaveAsTemplate": self._templates.ask,
            "actionQuit": self._closing.quit,
            "actionBringBack": self.files.unsaved.bring_back,
            "actionTidy": self._build_page.view.commands.tidy,
            "actionHome": lambda: self.show_page(HOME),
            "actionBuild": lambda: self.show_page(BUILD),
            "actionTrainPage": lambda: self.show_page(TRAIN),
            "actionTest": lambda: self.show_page(TEST),
            "actionTrain": self._train,
            "actionStop": self.training.stop,
            "actionAbout": lambda: show_about(self),
        }.items():
            self._actions[name].triggered.connect(act)
        self._top_bar.set_menu(self._actions.menu)
        self._top_bar.set_main_action(self._actions["actionExport"])

    def _connect_pages(self) -> None:
        self._top_bar.page_chosen.connect(self.show_page)
        palette = self._build_page.palette_widget
        palette.set_open_groups(self.settings.settings.open_groups)
        self._train_page.split.set_share(self.settings.settings.curves_share)
        self._train_page.split.moved.connect(lambda share: self.settings.change(curves_share=share))
        self._train_page.split.splitterMoved.connect(lambda *_: self._place_notice.place_soon())
        palette.folds_changed.connect(lambda groups: self.settings.change(open_groups=groups))
        self._home_page.open_requested.connect(self.opening.open_with_dialog)
        self.opening.stop_wanted.connect(self.training.stop)
        self._home_page.show_me_requested.connect(self._guide.start)
        self.files.opened.connect(self._show_opened)
        self.opening.picture_given.connect(self._show_picture)
        self.opening.data_given.connect(self._show_data)
        self.document.refused.connect(self._tell_refused)
        self._actions["actionBringBack"].setEnabled(False)
        self._actions["actionShowNotes"].setEnabled(False)
        self.files.notes.changed.connect(self._actions["actionShowNotes"].setEnabled)
        self.files.unsaved.aside_changed.connect(self._actions["actionBringBack"].setEnabled)
        self._guide.page_wanted.connect(self.show_page)
        self.looking_back.going_on.train_page_wanted.connect(lambda: self.show_page(TRAIN))
        for answering in (self.drawing, self._rows):
            self.training.epoch_done.connect(answering.ask_again)
            self.training.steps_done.connect(answering.ask_again_soon)
            self.training.ended.connect(answering.ask_again)
        self.training.steps_done.connect(self.testing.compare.ask_soon)
        self.training.steps_done.connect(self.testing.map.place_soon)
        self.training.steps_done.connect(self.flow.ask_while_training)
        self.training.ended.connect(self.flow.ask_soon)
        self.training.ended.connect(self._machine.look)

    # Pages ------------------------------------------------------------------------------------------------

    def show_page(self, index: int) -> None:
        """Show Home, Build, Train or Test (0 to 3)."""
        self._stack.setCurrentIndex(index)
        self._top_bar.set_page(index)
        self._titles.show_model()
        self._undo.offer()

    def _train(self) -> None:
        """Train, and show it, unless something keeps the network from it: that is told where it is mended."""
        self.training.train()
        if self.training.is_running:
            self.show_page(TRAIN)

    def _is_testing(self) -> bool:
        return self._stack.currentIndex() == TEST

    def open_file(self, path: Path) -> None:
        """Open a project, a model, a picture or data, as if it had been dropped on the window."""
        self.opening.open(path)

    def _show_opened(self, is_trained: bool) -> None:
        if not self.training.is_running:
            self._train_page.clear_run()
        self._build_page.view.zoom.begin()
        if not (is_trained and self._is_testing()):  # where one tests, the next network is tested too
            self.show_page(BUILD)
            self._build_page.take_keyboard()

    def _show_picture(self, path: str) -> None:
        self.show_page(TEST)
        self.drawing.open_picture(path)

    def _show_data(self, path: str) -> None:
        self.show_page(TRAIN)
        self._data.choose_file(path)

    def _tell_refused(self, message: Message) -> None:
        self.notices.tell_message("warning", message)

    def tell_unforeseen(self, what: str, log: str) -> None:
        """An error that nobody foresaw: one sentence, and where its report lies."""
        self.notices.tell(
            "error",
            self.tr("Something went wrong inside NetSketch: {what}").format(what=what),
            self.tr("Your work is still here; save it. The report is in {log}").format(log=log),
            of_project=False,
        )

    # Files dropped on the window --------------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            if len(paths) > 1 or (Path(paths[0]).is_dir() and not is_saved_model(Path(paths[0]))):
                self.show_page(TEST)
                self.testing.pictures.test(paths)
            else:
                self.opening.open(Path(paths[0]))

    # Beginning and end ------------------------------------------------------------------------------------

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._thread is None:
            QTimer.singleShot(0, self.start_engine)
            QTimer.singleShot(0, self.files.unsaved.offer_what_was_left_behind)
            QTimer.singleShot(0, self.looking_back.begin)
            QTimer.singleShot(0, self._machine.look)
            QTimer.singleShot(0, self.testing.teaching.kept.reread)
            QTimer.singleShot(PLOTS_CAN_WAIT, self._train_page.prepare_plots)

    def start_engine(self) -> None:
        """Start the worker's thread, and with it the engine; the window's first appearance does it."""
        if self._thread is None:
            self._thread = start_worker(self.client.worker, self)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Only a person is asked: a program that closes the window means it.
        if event.spontaneous() and self._closing.asks():
            event.ignore()
            return
        whole_screen = self.isMaximized()
        size = self.normalGeometry().size()
        self.settings.change(window=(size.width(), size.height(), whole_screen))
        self.files.close()
        # The history says once more that it is clean while it is being deleted; nobody is there to hear it.
        self.document.undo_stack.blockSignals(True)
        self._end_engine()
        event.accept()

    def _end_engine(self) -> None:
        self.client.worker.close()
        if self._thread is not None:
            self._thread.wait(ENGINE_HAS_TO_END)

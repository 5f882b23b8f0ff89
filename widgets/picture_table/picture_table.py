"""A folder of pictures, or several of them: what the network answers to each, and how many answers are right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from backend.picture_test.tested_picture import TestedPicture, counted
from widgets.button import make_button
from widgets.flow_layout import FlowLayout
from widgets.label import make_label
from widgets.number_text import percent_text, whole_text
from widgets.picture_table.picture_delegate import SIDE, PictureDelegate
from widgets.picture_table.picture_model import (
    ANSWER,
    LABEL,
    NAME,
    PICTURE,
    RIGHT,
    SURE,
    PictureModel,
    PictureOrder,
)
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_WIDTHS = {PICTURE: SIDE + 8, ANSWER: 56, SURE: 62, LABEL: 66, RIGHT: 30}
_WIDEST_WORD = 120
_ROW_HEIGHT = SIDE + 10


class PictureTable(QWidget):
    """Pictures in; out what a person wants: other pictures, the table as a file, one of them on the pad."""

    folder_wanted = Signal()
    pictures_wanted = Signal()
    pictures_dropped = Signal(list)
    """Paths of files and folders, as texts."""
    picture_chosen = Signal(str)
    table_wanted = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("picturesView")
        self.setAccessibleName(self.tr("Pictures"))
        self.setAcceptDrops(True)
        self._model = PictureModel(theme, self)
        self._order = PictureOrder(self._model, self)
        self._view = QTableView()
        self._prepare_view()
        self._folder = make_button(self.tr("Choose folder…"), "choosePicturesFolderButton")
        self._files = make_button(self.tr("Choose pictures…"), "choosePicturesButton")
        self._save = make_button(self.tr("Save table…"), "savePictureTableButton")
        self._cancel = make_button(self.tr("Cancel"), "cancelPicturesButton")
        self._result = make_label("", "number", "pictureResultText")
        self._result.setAccessibleName(self.tr("How many pictures are read right"))
        self._detail = make_label("", "small", "pictureDetailText", wrap=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("picturesProgress")
        self._progress.setAccessibleName(self.tr("Progress of the pictures"))
        self._progress.setTextVisible(False)
        self._hint = make_label("", "muted", "picturesHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._arrange()
        self._folder.clicked.connect(self.folder_wanted)
        self._files.clicked.connect(self.pictures_wanted)
        self._save.clicked.connect(self.table_wanted)
        self._cancel.clicked.connect(self.cancelled)
        theme.changed.connect(self._dress)
        self._dress()
        self.set_pictures(())

    def _prepare_view(self) -> None:
        view = self._view
        view.setObjectName("pictureTable")
        view.setAccessibleName(self.tr("Answers to the pictures"))
        view.setModel(self._order)
        view.setItemDelegate(PictureDelegate(self._theme, view))
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(28)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(PICTURE, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)
        self._order.layoutChanged.connect(self._lay_out)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)

    def _arrange(self) -> None:
        buttons = FlowLayout(8)
        for button in (self._folder, self._files, self._save):
            buttons.addWidget(button)
        running = QHBoxLayout()
        running.setSpacing(12)
        running.addWidget(self._progress, 1)
        running.addWidget(self._cancel)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self._result)
        figures.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(10)
        column.addLayout(buttons)
        column.addLayout(running)
        column.addLayout(figures)
        column.addWidget(self._view, 1)
        column.addWidget(self._hint, 1)

    # What stands there ------------------------------------------------------------------------------------

    @property
    def pictures(self) -> Sequence[TestedPicture]:
        """All rows, in the order in which they were chosen."""
        return self._model.pictures

    def shown(self) -> list[TestedPicture]:
        """All rows, in the order in which they are shown."""
        return [self._order.picture_at(row) for row in range(self._order.rowCount())]

    def set_pictures(self, pictures: Sequence[TestedPicture], left_out: int = 0) -> None:
        """Show these; `left_out` were too many."""
        self._left_out = left_out
        self._model.set_pictures(pictures)
        self.end_progress()

    def update_pictures(self, first: int, pictures: Sequence[TestedPicture]) -> None:
        """Show these instead of those from the place `first` on."""
        self._model.update_pictures(first, pictures)
        self._show_counts()

    def set_progress(self, done: int, of: int) -> None:
        """So many pictures are answered."""
        self._progress.setRange(0, of)
        self._progress.setValue(done)
        for part in (self._progress, self._cancel):
            part.show()

    def end_progress(self) -> None:
        """All are answered, or it was cancelled."""
        if self._cancel.hasFocus():
            self._folder.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self._progress, self._cancel):
            part.hide()
        self._show_counts()

    def set_enabled(self, enabled: bool, hint: str = "") -> None:
        """Whether pictures can be tested; `hint` says what to do where they cannot."""
        for button in (self._folder, self._files):
            button.setEnabled(enabled)
        self._hint.setText(
            hint
            or self.tr(
                "Choose a folder of pictures, or drop it here: the network answers each of them. Where file names "
                "begin with what they show, such as 7__mine.png, or lie in a folder called 7, it is counted how "
                "many answers are right."
            )
        )

    def _lay_out(self) -> None:
        """Give a sentence instead of an answer the whole row, and columns that are empty none."""
        has_labels = any(one.label for one in self._model.pictures)
        for column in (LABEL, RIGHT):
            self._view.setColumnHidden(column, not has_labels)
        for column in (ANSWER, LABEL):
            wanted = max(_WIDTHS[column], self._view.sizeHintForColumn(column))
            self._view.horizontalHeader().resizeSection(column, min(wanted, _WIDEST_WORD))
        self._view.clearSpans()
        for row, one in enumerate(self.shown()):
            if one.note and not one.answer:
                self._view.setSpan(row, NAME, 1, SURE - NAME + 1)

    def _show_counts(self) -> None:
        pictures = self._model.pictures
        self._lay_out()
        right, known = counted(pictures)
        self._result.setVisible(known > 0)
        if known:
            self._result.setText(percent_text(right / known))
        parts = []
        if known:
            text = self.tr("{right} of {known} are right")
            parts.append(text.format(right=whole_text(right), known=whole_text(known)))
        unreadable = sum(1 for one in pictures if one.note and not one.answer)
        if unreadable:
            parts.append(self.tr("{count} without an answer").format(count=whole_text(unreadable)))
        if len(pictures) > known:
            parts.append(self.tr("{count} pictures").format(count=whole_text(len(pictures))))
        if self._left_out:
            parts.append(self.tr("{count} more were left out").format(count=whole_text(self._left_out)))
        self._detail.setText(" · ".join(parts))
        self._detail.setVisible(bool(parts))
        self._view.setVisible(bool(pictures))
        self._hint.setVisible(not pictures)
        self._save.setVisible(bool(pictures))

    # What is done -----------------------------------------------------------------------------------------

    def _choose(self, index: QModelIndex) -> None:
        self.picture_chosen.emit(self._order.picture_at(index.row()).path)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._folder.isEnabled() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [str(Path(url.toLocalFile())) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.pictures_dropped.emit(paths)

    def _dress(self) -> None:
        for button, name in ((self._folder, "open"), (self._files, "picture"), (self._save, "export")):
            button.setIcon(icon(name, self._theme.tokens.text, 16))
            button.setIconSize(QSize(16, 16))

"""Shows the network as a table, a row a layer and one of totals; its rows lead to their layers and back."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from backend.project import Project
from backend.summary_table import SummaryTable, summary_table
from widgets.document import ProjectDocument, Selection
from widgets.number_text import whole_text
from widgets.row_delegate import RowDelegate
from widgets.wording import show_text

_SOON = 30
_NUMBERS_FROM = 5
_WIDEST = 220

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """The rows of a table and after them its totals."""

    def __init__(self) -> None:
        super().__init__()
        self._table = summary_table(Project())

    @property
    def table(self) -> SummaryTable:
        return self._table

    def show_table(self, table: SummaryTable) -> None:
        """Show another table; where the layers are the same, only the cells change."""
        same = table.ids == self._table.ids and table.columns == self._table.columns
        if same:
            self._table = table
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._table = table
            self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows) + 1

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section]
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_total = index.row() == len(self._table.rows)
        cells = self._table.totals if is_total else self._table.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = cells[index.column()]
                return whole_text(int(text)) if index.column() >= _NUMBERS_FROM and text.isdecimal() else text
            case Qt.ItemDataRole.TextAlignmentRole if index.column() >= _NUMBERS_FROM:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if is_total:
                font = QFont(QApplication.font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _:
                return None


class TableView(QTableView):
    """Read-only. While it is hidden it does nothing; it catches up when it is shown."""

    def __init__(self, document: ProjectDocument, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryTable")
        self.setAccessibleName(self.tr("The network as a table"))
        self._document = document
        self._selection = selection
        self._model = TableModel()
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        header = self.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.follow)
        self._following = False
        document.changed.connect(self._follow_soon)
        selection.changed.connect(self._show_selected)
        self.selectionModel().selectionChanged.connect(self._select_layers)

    @property
    def table(self) -> SummaryTable:
        """The table as it is shown."""
        return self._model.table

    def follow(self) -> None:
        """Show the network as it is now."""
        self._soon.stop()
        table = summary_table(self._document.project).translated(show_text)
        fresh = table.ids != self._model.table.ids
        self._model.show_table(table)
        if fresh:
            self.resizeColumnsToContents()
            self._show_selected()

    def _follow_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _show_selected(self) -> None:
        if not self.isVisible():
            return
        self._following = True
        model = self.selectionModel()
        model.clearSelection()
        rows = [row for row, key in enumerate(self._model.table.ids) if key in self._selection.ids]
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            model.select(self._model.index(row, 0), flags)
        if rows:
            self.scrollTo(self._model.index(rows[0], 0))
        self._following = False

    def _select_layers(self) -> None:
        if self._following:
            return
        ids = self._model.table.ids
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        self._selection.set(ids[row] for row in rows if row < len(ids))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()
        self._show_selected()

"""Each class by itself: how many there are, how many of them were found, and how far its name can be trusted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from backend.evaluation_figures import ClassFigures
from widgets.number_text import percent_text, whole_text
from widgets.row_delegate import RowDelegate

_SORTED_BY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _ClassModel(QAbstractTableModel):
    """A row for each class."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._classes: Sequence[ClassFigures] = ()
        self._titles = (self.tr("Class"), self.tr("Samples"), self.tr("Precision"), self.tr("Recall"))
        self._tips = (
            "",
            self.tr("How many samples are of this class."),
            self.tr("Of those that were answered so, how many are."),
            self.tr("Of those that are, how many were answered so."),
        )

    def set_classes(self, classes: Sequence[ClassFigures]) -> None:
        self.beginResetModel()
        self._classes = classes
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._classes)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            case Qt.ItemDataRole.ToolTipRole:
                return self._tips[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(section)
            case _:
                return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        figures, column = self._classes[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole if column == 0:
                return figures.label
            case Qt.ItemDataRole.DisplayRole if column == 1:
                return whole_text(figures.count)
            case Qt.ItemDataRole.DisplayRole:
                share = figures.precision if column == 2 else figures.recall
                return "–" if share is None else percent_text(share)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(column)
            case _ if role == _SORTED_BY:
                shares = (figures.precision, figures.recall)
                share = shares[column - 2] if column > 1 else None
                return (
                    (index.row(), figures.count, share, share)[column] if column < 2 or share is not None else -1.0
                )
            case _:
                return None


class ClassTable(QTableView):
    """Figures in; a click on a heading sorts by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("classTable")
        self.setAccessibleName(self.tr("Each class by itself"))
        self._classes = _ClassModel(self)
        sorted_classes = QSortFilterProxyModel(self)
        sorted_classes.setSourceModel(self._classes)
        sorted_classes.setSortRole(_SORTED_BY)
        self.setModel(sorted_classes)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(27)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def set_classes(self, classes: Sequence[ClassFigures]) -> None:
        """Show these classes, in their order."""
        self._classes.set_classes(classes)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

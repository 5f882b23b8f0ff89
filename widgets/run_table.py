"""The runs: what was trained when, and how well it did. A tick lays a run's curves over the plots."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.label import make_label
from widgets.number_text import loss_text, percent_text
from widgets.row_delegate import RowDelegate
from widgets.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TICK, _NAME, _WHEN, _ACCURACY, _LOSS, _STATE = range(6)
_WIDTHS = {_TICK: 36, _NAME: 250, _WHEN: 150, _ACCURACY: 120, _LOSS: 110}
ROW_HEIGHT = 32


@dataclass(frozen=True)
class RunEntry:
    """A run as its row shows it; accuracy from 0 to 1, `None` where there is none."""

    id: str
    name: str
    when: str
    accuracy: float | None = None
    loss: float | None = None
    state: str = ""
    ticked: bool = False


class RunTable(QWidget):
    """Runs in; ticks, and the run that was chosen with Enter or a double click, out."""

    run_ticked = Signal(str, bool)
    run_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RunModel(theme, self)
        self._model.ticked.connect(self.run_ticked)
        self._view = QTableView()
        self._view.setObjectName("runTable")
        self._view.setAccessibleName(self.tr("Runs"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(RowDelegate(self._view))
        self._view.setShowGrid(False)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setTabKeyNavigation(False)
        self._view.setWordWrap(False)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.activated.connect(self._on_activated)
        self._view.verticalHeader().hide()
        self._view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._prepare_header()
        self._nothing = make_label(
            self.tr("No runs yet. Press Train: each run is kept here, to compare and to come back to."),
            "muted",
            wrap=True,
        )
        self._nothing.setContentsMargins(10, 8, 10, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        column.addWidget(self._nothing)
        self.set_runs(())

    def _prepare_header(self) -> None:
        header = self._view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(32)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(_TICK, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)

    def set_runs(self, runs: Sequence[RunEntry]) -> None:
        """Show these, the latest first."""
        self._model.set_runs(runs)
        self._view.setVisible(bool(runs))
        self._nothing.setVisible(not runs)

    def update_run(self, run: RunEntry) -> None:
        """Show new figures of a run that stands in the table."""
        self._model.update_run(run)

    def _on_activated(self, index: QModelIndex) -> None:
        self.run_chosen.emit(self._model.run_at(index.row()).id)


class RunModel(QAbstractTableModel):
    """The rows; the view follows them."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: list[RunEntry] = []
        theme.changed.connect(self._recolour)

    def set_runs(self, runs: Sequence[RunEntry]) -> None:
        self.beginResetModel()
        self._runs = list(runs)
        self.endResetModel()

    def update_run(self, run: RunEntry) -> None:
        for row, old in enumerate(self._runs):
            if old.id == run.id:
                self._runs[row] = run
                self.dataChanged.emit(self.index(row, 0), self.index(row, _STATE))

    def run_at(self, row: int) -> RunEntry:
        return self._runs[row]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._runs)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else _STATE + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = ("", self.tr("Run"), self.tr("When"), self.tr("Accuracy"), self.tr("Loss"), "")
        return titles[section].upper()

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _TICK else flags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(run, column)
            case Qt.ItemDataRole.CheckStateRole if column == _TICK:
                return Qt.CheckState.Checked if run.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole if column == _TICK:
                return self.tr("Show the curves of {run}").format(run=run.name)
            case Qt.ItemDataRole.FontRole if column == _NAME:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case Qt.ItemDataRole.ForegroundRole if column in (_WHEN, _STATE):
                return QColor(self._theme.tokens.muted)
        return None

    def _text(self, run: RunEntry, column: int) -> str:
        match column:
            case 1:
                return run.name
            case 2:
                return run.when
            case 3:
                return percent_text(run.accuracy) if run.accuracy is not None else "–"
            case 4:
                return loss_text(run.loss) if run.loss is not None else "–"
            case 5:
                return run.state
        return ""

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _TICK:
            return False
        run = self._runs[index.row()]
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._runs[index.row()] = replace(run, ticked=ticked)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(run.id, ticked)
        return True

    def _recolour(self) -> None:
        if self._runs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._runs) - 1, _STATE))

"""The rows of the table of runs; the view follows them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from widgets.number_text import loss_text, percent_text
from widgets.run_table.run_entry import RunEntry
from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TICK, NAME, WHEN, ACCURACY, LOSS, STATE, STAR, DIFFERS = range(8)
COLUMNS = DIFFERS + 1
ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The whole `RunEntry` of a row."""


class RunModel(QAbstractTableModel):
    """Entries in; ticks and new names out."""

    ticked = Signal(str, bool)
    renamed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: list[RunEntry] = []
        self._rows: dict[str, int] = {}
        theme.changed.connect(self._recolour)

    @property
    def runs(self) -> Sequence[RunEntry]:
        """All rows, whatever is filtered."""
        return self._runs

    def set_runs(self, runs: Sequence[RunEntry]) -> None:
        self.beginResetModel()
        self._runs = list(runs)
        self._rows = {run.id: row for row, run in enumerate(self._runs)}
        self.endResetModel()

    def update_runs(self, runs: Iterable[RunEntry]) -> None:
        """Show these instead of those with their ids; what looks as before costs nothing."""
        changed = [self._rows[run.id] for run in runs if self._put(run)]
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), COLUMNS - 1))

    def _put(self, run: RunEntry) -> bool:
        row = self._rows.get(run.id)
        if row is None or self._runs[row] == run:
            return False
        self._runs[row] = run
        return True

    def run_at(self, row: int) -> RunEntry:
        return self._runs[row]

    def row_of(self, run: str) -> int | None:
        """Where the run of that id stands, if it does."""
        return self._rows.get(run)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._runs)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def titles(self) -> tuple[str, ...]:
        """What the columns are called, also those that have no room for a head."""
        return (
            self.tr("Shown on the plots"),
            self.tr("Run"),
            self.tr("When"),
            self.tr("Accuracy"),
            self.tr("Loss"),
            self.tr("State"),
            self.tr("Star"),
            self.tr("Differs in"),
        )

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = self.titles()[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if section in (TICK, STAR) else title.upper()
            case Qt.ItemDataRole.ToolTipRole if section == DIFFERS:
                return self.tr("What differs from the newest run: this run → the newest")
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("Sort by this: {title}").format(title=title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == TICK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(run, column)
            case Qt.ItemDataRole.EditRole if column == NAME:
                return run.name
            case Qt.ItemDataRole.CheckStateRole if column == TICK:
                return Qt.CheckState.Checked if run.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole if column == NAME:
                return run.notes
            case Qt.ItemDataRole.ToolTipRole if column == DIFFERS:
                return "\n".join(run.differs)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(run, column)
            case Qt.ItemDataRole.ForegroundRole if column in (WHEN, STATE, DIFFERS):
                return QColor(self._theme.tokens.muted)
        return run if role == ENTRY_ROLE else None

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
            case 7:
                return ", ".join(run.differs)
        return ""

    def _spoken(self, run: RunEntry, column: int) -> str | None:
        match column:
            case 0:
                return self.tr("Show the curves of {run}").format(run=run.name)
            case 1 if run.notes:
                return self.tr("{run}. Notes: {notes}").format(run=run.name, notes=run.notes)
            case 6:
                return self.tr("starred") if run.starred else self.tr("not starred")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        run = self._runs[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK:
            ticked = Qt.CheckState(value) == Qt.CheckState.Checked
            self.update_runs([replace(run, ticked=ticked)])
            self.ticked.emit(run.id, ticked)
            return True
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME or not name:
            return False
        if name != run.name:
            self.update_runs([replace(run, name=name)])
            self.renamed.emit(run.id, name)
        return True

    def _recolour(self) -> None:
        if self._runs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._runs) - 1, COLUMNS - 1))

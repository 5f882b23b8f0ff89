"""Which runs are shown and in what order: found by their words, sorted by a column."""

from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from typing_extensions import override

from widgets.run_table.run_entry import RunEntry
from widgets.run_table.run_model import (
    ACCURACY,
    NAME,
    STAR,
    TICK,
    WHEN,
    Index,
    RunModel,
)

_DOWN, _UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
FIRST_ORDER = {TICK: _DOWN, STAR: _DOWN, WHEN: _DOWN, ACCURACY: _DOWN}
"""What comes first where a column is chosen: the ticked, the starred, the newest, the best. Others go upwards."""


class RunOrder(QSortFilterProxyModel):
    """Stands between the rows and the view. Rows that are equal stay as they come, the newest first."""

    def __init__(self, model: RunModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searched = ""
        self._rows = model
        self.setSourceModel(model)
        self.sort(WHEN, _DOWN)

    def search(self, text: str) -> None:
        """Show the runs that have these words."""
        self.beginFilterChange()
        self._searched = text
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def entry_at(self, row: int) -> RunEntry:
        """The run of a row that is shown."""
        return self._rows.run_at(self.mapToSource(self.index(row, NAME)).row())

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return not self._searched or self._rows.run_at(source_row).has(self._searched)

    @override
    def lessThan(self, left: Index, right: Index) -> bool:
        # Asked thousands of times for a thousand runs, so the rows are looked at themselves.
        column = left.column()
        one, other = _key(self._rows.run_at(left.row()), column), _key(self._rows.run_at(right.row()), column)
        # What was not measured comes last, whichever way it is sorted.
        if one is None or other is None:
            last = one if self.sortOrder() == _UP else other
            return (one is None) != (other is None) and last is not None
        return bool(one < other)


def _key(run: RunEntry, column: int) -> Any:
    match column:
        case 0:
            return run.ticked
        case 1:
            return run.name.casefold()
        case 2:
            return run.started
        case 3:
            return run.accuracy
        case 4:
            return run.loss
        case 5:
            return run.state.casefold()
        case 6:
            return run.starred
        case _:
            return ", ".join(run.differs).casefold() or None

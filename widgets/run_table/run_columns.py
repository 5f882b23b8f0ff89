"""The columns of the table of runs: how wide each is, in whatever room there is."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from widgets.run_table.run_model import ACCURACY, DIFFERS, LOSS, NAME, STAR, STATE, TICK, WHEN

_WIDTHS = {TICK: 56, STAR: 34, WHEN: 80, ACCURACY: 88, LOSS: 58, STATE: 90}
_FOR_NAME = 0.36
"""The share of the name in what the others leave; what differs has the rest."""
_NAME_LEAST, _NAME_MOST = 120, 300
_STATE_MOST = 200


class RunColumns(QObject):
    """Sets up the heads of `view`, and gives out its width whenever that changes; `fit` does it for new texts."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(WHEN, Qt.SortOrder.DescendingOrder)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(32)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in (TICK, STAR):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.moveSection(header.visualIndex(STAR), 1)
        view.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Make room for the states as they are now, and give name and differences what is left."""
        header = self._view.horizontalHeader()
        for column in (WHEN, STATE):
            wanted = max(self._view.sizeHintForColumn(column), header.sectionSizeHint(column), _WIDTHS[column])
            header.resizeSection(column, min(wanted, _STATE_MOST))
        taken = sum(header.sectionSize(column) for column in range(DIFFERS) if column != NAME)
        left = self._view.viewport().width() - taken
        header.resizeSection(NAME, min(max(round(left * _FOR_NAME), _NAME_LEAST), _NAME_MOST))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

"""The runs: what was trained when, and how well it did. A tick lays a run's curves over the plots."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from widgets.label import make_label
from widgets.run_table.run_actions import Do, RunActions
from widgets.run_table.run_bar import RunBar
from widgets.run_table.run_columns import RunColumns
from widgets.run_table.run_delegate import RunDelegate
from widgets.run_table.run_entry import RunEntry
from widgets.run_table.run_model import NAME, STAR, TICK, RunModel
from widgets.run_table.run_order import FIRST_ORDER, RunOrder
from widgets.theme.theme import Theme

ROW_HEIGHT = 30


class RunTable(QWidget):
    """Runs in; out what a person wants to do with them, by their ids.

    `run_ticked` is for each run that was ticked or not any more, `run_chosen` for one opened with Enter or a
    double click.
    """

    run_ticked = Signal(str, bool)
    run_chosen = Signal(str)
    run_renamed = Signal(str, str)
    runs_starred = Signal(list, bool)
    notes_wanted = Signal(str)
    drawing_wanted = Signal(str)
    going_on_wanted = Signal(str)
    looking_back_wanted = Signal(str)
    delete_wanted = Signal(list)
    bring_back_wanted = Signal()
    """What was deleted last is to be there again."""
    compare_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RunModel(theme, self)
        self._model.ticked.connect(self.run_ticked)
        self._model.renamed.connect(self.run_renamed)
        self._order = RunOrder(self._model, self)
        self._view = QTableView()
        self._prepare_view(theme)
        self._columns = RunColumns(self._view)
        self._view.horizontalHeader().sectionClicked.connect(self.sort_by)
        self._menu = RunActions(self._view, self._doing(), self)
        self._menu.add_sorting(self._model.titles(), self.sort_by)
        self._bar = RunBar(theme, self._menu)
        self._bar.searched.connect(self._search)
        self._bar.compare_wanted.connect(self._compare)
        self._bar.left.connect(self._go_to_rows)
        self._view.selectionModel().selectionChanged.connect(self._on_selected)
        self._model.dataChanged.connect(self._on_changed)
        self._nothing = make_label("", "muted", "noRunsText", wrap=True)
        self._nothing.setContentsMargins(10, 8, 10, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._bar, self._view, self._nothing):
            column.addWidget(part)
        self.set_runs(())

    def _prepare_view(self, theme: Theme) -> None:
        view = self._view
        view.setObjectName("runTable")
        view.setAccessibleName(self.tr("Runs"))
        view.setModel(self._order)
        view.setItemDelegate(RunDelegate(theme, view))
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # F2 is an action, which finds the cell of the name wherever in the row the keyboard is.
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.activated.connect(self._on_activated)
        view.clicked.connect(self._on_clicked)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)

    def _doing(self) -> dict[str, Do]:
        return {
            "open": lambda: self._emit_one(self.run_chosen),
            "drawing": lambda: self._emit_one(self.drawing_wanted),
            "go on": lambda: self._emit_one(self.going_on_wanted),
            "look back": lambda: self._emit_one(self.looking_back_wanted),
            "notes": lambda: self._emit_one(self.notes_wanted),
            "compare": self._compare,
            "tick": self._tick,
            "star": self._star,
            "rename": self._rename,
            "delete": lambda: self.delete_wanted.emit([run.id for run in self.selected()]),
            "bring back": self.bring_back_wanted.emit,
        }

    # What stands there ------------------------------------------------------------------------------------

    def set_runs(self, runs: Sequence[RunEntry]) -> None:
        """Show these, given the latest first; those that were selected stay so."""
        selected, current = {run.id for run in self.selected()}, self._view.currentIndex()
        name = self._order.entry_at(current.row()).id if current.isValid() else ""
        self._model.set_runs(runs)
        self._columns.fit()
        self._select(selected, name)
        self._show_counts()

    def update_run(self, run: RunEntry) -> None:
        """Show new figures of a run that stands in the table."""
        self._model.update_runs((run,))

    def update_runs(self, runs: Sequence[RunEntry]) -> None:
        """Show new figures of runs that stand in the table."""
        self._model.update_runs(runs)

    def selected(self) -> list[RunEntry]:
        """The runs that are selected, from the top."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [self._order.entry_at(row) for row in rows]

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the same one again, the other way round."""
        order = FIRST_ORDER.get(column, Qt.SortOrder.AscendingOrder)
        if column == self._order.sortColumn() and order == self._order.sortOrder():
            order = Qt.SortOrder(1 - order.value)
        self._order.sort(column, order)
        self._view.horizontalHeader().setSortIndicator(column, order)
        self._view.scrollToTop()

    def _search(self, text: str) -> None:
        self._order.search(text)
        self._show_counts()

    def _select(self, ids: set[str], current: str) -> None:
        chosen = QItemSelection()
        model = self._view.selectionModel()
        for run in ids:
            row = self._model.row_of(run)
            if row is not None:
                index = self._order.mapFromSource(self._model.index(row, NAME))
                chosen.select(index, index)
        row = self._model.row_of(current)
        if row is not None:
            place = self._order.mapFromSource(self._model.index(row, NAME))
            model.setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        model.select(chosen, flags)

    def _show_counts(self) -> None:
        there_are, shown = self._model.rowCount(), self._order.rowCount()
        self._bar.setVisible(bool(there_are))
        self._view.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self._nothing.setText(
            self.tr("No run has these words. Search for less, or for another word.")
            if there_are
            else self.tr("No runs yet. Press Train: each run is kept here, to compare and to come back to.")
        )
        self._on_selected()

    def _on_changed(self) -> None:
        self._columns.fit()
        self._on_selected()

    def _on_selected(self) -> None:
        runs = self.selected()
        comparable = self._comparable(runs) is not None
        self._menu.show_for(runs, comparable=comparable)
        self._bar.show_counts(self._order.rowCount(), self._model.rowCount(), len(runs))
        self._bar.set_comparable(comparable)

    # What is done -----------------------------------------------------------------------------------------

    def _emit_one(self, signal: SignalInstance) -> None:
        runs = self.selected()
        if len(runs) == 1:
            signal.emit(runs[0].id)

    def _comparable(self, selected: Sequence[RunEntry]) -> tuple[str, str] | None:
        """The two runs that are selected, or else ticked, the earlier one first."""
        two = selected if len(selected) == 2 else [run for run in self._model.runs if run.ticked]
        if len(two) != 2:
            return None
        earlier, later = sorted(two, key=lambda run: run.started)
        return earlier.id, later.id

    def _compare(self) -> None:
        two = self._comparable(self.selected())
        if two is not None:
            self.compare_wanted.emit(*two)

    def _tick(self) -> None:
        runs = self.selected()
        ticked = not all(run.ticked for run in runs)
        for run in runs:
            if run.ticked != ticked:
                self.run_ticked.emit(run.id, ticked)

    def _star(self) -> None:
        runs = self.selected()
        if runs:
            self.runs_starred.emit([run.id for run in runs], not all(run.starred for run in runs))

    def _rename(self) -> None:
        rows = self._view.selectionModel().selectedRows(NAME)
        if len(rows) == 1:
            self._view.setCurrentIndex(rows[0])
            self._view.edit(rows[0])

    def _on_activated(self, index: QModelIndex) -> None:
        if index.column() not in (TICK, STAR):
            self.run_chosen.emit(self._order.entry_at(index.row()).id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == STAR:
            run = self._order.entry_at(index.row())
            self.runs_starred.emit([run.id], not run.starred)

    def _show_menu(self, point: QPoint) -> None:
        self._menu.popup(self._view.viewport().mapToGlobal(point))

    def _go_to_rows(self) -> None:
        """From the search to the first run that was found."""
        if self._order.rowCount():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.selected():
                self._view.selectRow(0)

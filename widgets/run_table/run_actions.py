"""What can be done with the runs that are selected: one list of actions for menu, context menu and keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from widgets.run_table.run_entry import RunEntry

Do = Callable[[], object]


@dataclass(frozen=True)
class _Row:
    """An action: its object name, text and key; it can be done with so many runs (`most` `None`: any number)."""

    name: str
    text: str
    key: str
    do: Do
    least: int = 1
    most: int | None = None


class RunActions(QMenu):
    """The menu; its keys work where the keyboard is in `view`. `show_for` says what is selected."""

    def __init__(self, view: QWidget, doing: dict[str, Do], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runMenu")
        self._rows = self._make_rows(doing)
        self._made: dict[str, QAction] = {}
        for row in self._rows:
            if not row.name:
                self.addSeparator()
                continue
            action = QAction(row.text, self)
            action.setObjectName(row.name)
            if row.key:
                action.setShortcut(QKeySequence(row.key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(row.do)
            self.addAction(action)
            # On the view too: a key of an action that is only in a menu works nowhere else.
            view.addAction(action)
            self._made[row.name] = action
        self.show_for(())

    def _make_rows(self, doing: dict[str, Do]) -> tuple[_Row, ...]:
        line = _Row("", "", "", lambda: None)
        return (
            _Row("actionOpenRun", self.tr("Open its model"), "", doing["open"], most=1),
            _Row("actionOpenRunDrawing", self.tr("Open its drawing"), "", doing["drawing"], most=1),
            _Row("actionGoOnWithRun", self.tr("Train on"), "", doing["go on"], most=1),
            _Row("actionLookBack", self.tr("Look back along it"), "", doing["look back"], most=1),
            _Row("actionCompareRuns", self.tr("Compare the two"), "", doing["compare"]),
            line,
            _Row("actionTickRun", self.tr("Show on the plots"), "Space", doing["tick"]),
            _Row("actionStarRun", self.tr("Star"), "*", doing["star"]),
            _Row("actionRenameRun", self.tr("Rename"), "F2", doing["rename"], most=1),
            _Row("actionRunNotes", self.tr("Notes…"), "Shift+F2", doing["notes"], most=1),
            line,
            _Row("actionDeleteRun", self.tr("Delete"), "Del", doing["delete"]),
            _Row(
                "actionBringBackRun", self.tr("Bring back what was deleted last"), "", doing["bring back"], least=0
            ),
        )

    def add_sorting(self, titles: Sequence[str], sort_by: Callable[[int], object]) -> None:
        """Offer to sort by each of these columns, as a click on their heads does."""
        self.addSeparator()
        sorting = self.addMenu(self.tr("Sort by"))
        sorting.setObjectName("sortRunsMenu")
        for column, title in enumerate(titles):
            action = sorting.addAction(title)
            action.setObjectName(f"actionSortRuns:{column}")
            action.triggered.connect(partial(_sort, sort_by, column))

    def show_for(self, runs: Sequence[RunEntry], *, comparable: bool = False) -> None:
        """Offer what can be done with these; `comparable` tells whether there are two to compare."""
        for row in self._rows:
            if row.name:
                fits = row.least <= len(runs) and (row.most is None or len(runs) <= row.most)
                self._made[row.name].setEnabled(fits)
        self._made["actionCompareRuns"].setEnabled(comparable)
        all_ticked = bool(runs) and all(run.ticked for run in runs)
        all_starred = bool(runs) and all(run.starred for run in runs)
        self._made["actionTickRun"].setText(
            self.tr("Take off the plots") if all_ticked else self.tr("Show on the plots")
        )
        self._made["actionStarRun"].setText(self.tr("Take the star away") if all_starred else self.tr("Star"))


def _sort(sort_by: Callable[[int], object], column: int, _checked: bool = False) -> None:
    sort_by(column)

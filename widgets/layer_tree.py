"""The list of layers: the network for keyboard and screen reader, from the first layer to the last."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget
from typing_extensions import override

from backend.graph.groups import Group
from widgets.canvas.commands import GraphCommands
from widgets.canvas.keys import run_edit_key
from widgets.document import ProjectDocument, Selection
from widgets.layer_branches import Index
from widgets.layer_row_delegate import LayerRowDelegate, fold_sign_end
from widgets.layer_rows import LayerRows
from widgets.theme.theme import Theme


class LayerTree(QTreeView):
    """Selects what the canvas selects, and takes the same keys; Enter emits `activated_layer`.

    `menu_asked` carries what a context menu is wanted for ("c" a layer, "e" no layer) and where on the screen.
    """

    activated_layer = Signal()
    menu_asked = Signal(str, QPoint)

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("layerTree")
        self.setAccessibleName(self.tr("Layers of the network"))
        self.setAccessibleDescription(
            self.tr(
                "In the order in which data flows. Enter leads to the settings, F2 renames, the menu key acts."
            )
        )
        self._selection = selection
        self._commands = GraphCommands(document, selection, self)
        self._rows = LayerRows(document, self)
        self._is_following = False
        self._is_of_group = False
        self._folded: set[Group] = set()
        self._command = QItemSelectionModel.SelectionFlag.NoUpdate
        self.setModel(self._rows)
        self.setItemDelegate(LayerRowDelegate(theme, self))
        self._dress()
        self._unfold(QModelIndex(), 0, self._rows.rowCount() - 1)
        self._rows.rowsInserted.connect(self._unfold)
        document.opened.connect(self._forget_folded)
        self.collapsed.connect(self._note_folded)
        self.expanded.connect(self._note_unfolded)
        self.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self._rows.about_to_change.connect(self._hold_selection)
        self._rows.has_changed.connect(self._show_selection)
        self.activated.connect(self._on_activated)
        selection.changed.connect(self._show_selection)
        theme.changed.connect(self.viewport().update)
        self._show_selection()

    def rename_current(self) -> None:
        """Open the name of the selected layer or group for writing, in its row."""
        current = self.currentIndex()
        if self._rows.group_at(current) and self._selection.ids == set(self._rows.ids_at(current)):
            self.edit(current)
            return
        for row in self._rows.rows_of([self._selection.only or self._commands.groups.renameable]):
            self.edit(row)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        # Rows are as wide as the list; what they say is moved in, and those of groups bear a sign for folding.
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        # One wide row paints all; the other columns are there for those who read the model.
        for column in range(1, self._rows.columnCount()):
            self.setColumnHidden(column, True)

    def _on_rows_selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        """The row of a group stands for its layers: it adds them, or with Ctrl takes away what it has added."""
        if self._is_following:
            return
        ids: set[str] = set()
        of_groups: list[Sequence[str]] = []
        for index in self.selectionModel().selectedRows():
            if self._rows.group_at(index):
                of_groups.append(self._rows.ids_at(index))
            else:
                ids.update(self._rows.ids_at(index))
        takes_away = bool(self._command & QItemSelectionModel.SelectionFlag.Toggle)
        for several in of_groups:
            ids = ids.difference(several) if takes_away and ids.issuperset(several) else ids.union(several)
        self._is_of_group = bool(of_groups)
        self._selection.set(ids)
        # Also where the selection is as it was: of the rows, only those of layers stay selected.
        self._show_selection()
        self._is_of_group = False

    def _hold_selection(self) -> None:
        """Rows come and go: what the view then selects by itself is nobody's choice."""
        self._is_following = True

    def _show_selection(self) -> None:
        model = self.selectionModel()
        wanted = QItemSelection()
        rows = self._rows.rows_of(self._selection.ids)
        for row in rows:
            wanted.select(row, row.siblingAtColumn(self._rows.columnCount() - 1))
        self._is_following = True
        model.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._rows.show_chosen(self._commands.groups.all_selected())
        if len(rows) == 1 and not self._is_of_group:
            model.setCurrentIndex(rows[0], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(rows[0])
        self._is_following = False

    # Folding ----------------------------------------------------------------------------------------------

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show what is in groups that came, unless somebody folded them."""
        for row in range(first, last + 1):
            index = self._rows.index(row, 0, parent)
            group = self._rows.group_at(index)
            if group:
                self.setExpanded(index, group not in self._folded)
                self._unfold(index, 0, self._rows.rowCount(index) - 1)

    def _forget_folded(self) -> None:
        """Another project has other groups, whatever they are called."""
        self._folded.clear()
        self.expandAll()

    def _note_folded(self, index: QModelIndex) -> None:
        self._folded.add(self._rows.group_at(index))

    def _note_unfolded(self, index: QModelIndex) -> None:
        self._folded.discard(self._rows.group_at(index))

    def _on_activated(self, index: QModelIndex) -> None:
        if self._rows.group_at(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.activated_layer.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the sign of a group folds it and selects nothing."""
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_group = bool(self._rows.group_at(index))
        if is_left and is_group and event.position().x() < self.visualRect(index).x() + fold_sign_end(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        self._command = super().selectionCommand(index, event)
        return self._command

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not run_edit_key(self._commands, event):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A press beside all rows is about the empty list; the key is about the selected layers."""
        where = event.globalPos()
        rows = self._rows.rows_of(self._selection.ids)
        if event.reason() == QContextMenuEvent.Reason.Keyboard and rows:
            current = self.currentIndex()
            row = current if self._rows.group_at(current) else rows[0]
            where = self.viewport().mapToGlobal(self.visualRect(row).center())
        self.menu_asked.emit("c" if rows else "e", where)

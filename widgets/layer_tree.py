"""The list of layers: the network for keyboard and screen reader, from the first layer to the last."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget
from typing_extensions import override

from widgets.canvas.commands import GraphCommands
from widgets.canvas.keys import run_edit_key
from widgets.document import ProjectDocument, Selection
from widgets.layer_row_delegate import LayerRowDelegate
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
        self.setModel(self._rows)
        self.setItemDelegate(LayerRowDelegate(theme, self))
        self._dress()
        self.selectionModel().selectionChanged.connect(self._on_rows_selected)
        self._rows.about_to_change.connect(self._hold_selection)
        self._rows.has_changed.connect(self._show_selection)
        self.activated.connect(self.activated_layer)
        selection.changed.connect(self._show_selection)
        theme.changed.connect(self.viewport().update)
        self._show_selection()

    def rename_current(self) -> None:
        """Open the name of the selected layer for writing, in its row."""
        rows = self._rows.rows_of(self._selection.ids)
        if len(rows) == 1:
            self.edit(self._rows.index(rows[0], 0))

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
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
        if not self._is_following:
            self._selection.set(self._rows.id_at(index) for index in self.selectionModel().selectedRows())

    def _hold_selection(self) -> None:
        """Rows come and go: what the view then selects by itself is nobody's choice."""
        self._is_following = True

    def _show_selection(self) -> None:
        model = self.selectionModel()
        wanted = QItemSelection()
        rows = self._rows.rows_of(self._selection.ids)
        for row in rows:
            wanted.select(self._rows.index(row, 0), self._rows.index(row, self._rows.columnCount() - 1))
        self._is_following = True
        model.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if len(rows) == 1:
            index = self._rows.index(rows[0], 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._is_following = False

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
            where = self.viewport().mapToGlobal(self.visualRect(self._rows.index(rows[0], 0)).center())
        self.menu_asked.emit("c" if rows else "e", where)

"""The actions of the network, made from their table: in the menu, in the context menus, and by their keys."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from backend.wording import mark
from widgets.canvas.action_table import GRAPH_ACTIONS, GraphActionRow, Menu
from widgets.canvas.commands import GraphCommands
from widgets.canvas.context_menu import Place
from widgets.graph_menus import fill_insert_menu, fill_replace_menu, fill_weights_menu
from widgets.wording import show_text

ALIGN = mark("Align and distribute")


class GraphActions(QObject):
    """`asked` carries the name of an action that leads somewhere else: to the form, to the view, to a page.

    `insert_asked` carries the entry of the palette to insert. `menu_point` is where on the screen the context menu
    was asked for, while one is open or does what was chosen in it.
    """

    asked = Signal(str)
    insert_asked = Signal(str)

    def __init__(self, commands: GraphCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.menu_point: QPoint | None = None
        self._commands = commands
        self._actions: dict[str, QAction] = {}
        self._submenus: list[QMenu] = []
        for row in GRAPH_ACTIONS:
            self._actions[row.name] = self._make(row, parent)
        self._align_menu = QMenu(show_text(ALIGN), parent)
        self._submenus.append(self._align_menu)
        self.fill(self._align_menu, "align")
        commands.selection.changed.connect(self._offer)
        commands.document.changed.connect(self._offer)
        self._offer()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def serve(self, widget: QWidget) -> None:
        """Let the actions' keys work while this widget has the keyboard."""
        rows = [row for row in GRAPH_ACTIONS if not row.submenu and not row.everywhere]
        widget.addActions([self._actions[row.name] for row in rows])

    def fill(self, menu: QMenu, part: Menu) -> None:
        """Put the actions of one part of the menu into `menu`, with lines between their groups."""
        for row in GRAPH_ACTIONS:
            if row.menu == part:
                if row.on.startswith("|") and not menu.isEmpty():
                    menu.addSeparator()
                menu.addAction(self._actions[row.name])
        if part == "network":
            menu.addMenu(self._align_menu)

    def show_context_menu(self, place: Place, where: QPoint) -> QMenu:
        """Open the menu of what was pressed, at a point of the screen."""
        menu = QMenu(self._window)
        menu.setObjectName("contextMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        waiting_line = False
        for row in GRAPH_ACTIONS:
            waiting_line = waiting_line or row.on.startswith("|")
            if place in row.on and self._is_worth_a_line(row):
                if waiting_line and not menu.isEmpty():
                    menu.addSeparator()
                waiting_line = False
                menu.addAction(self._actions[row.name])
        if place == "c" and len(self._commands.selection.ids) > 1:
            menu.addMenu(self._align_menu)
        self.menu_point = where
        menu.aboutToHide.connect(self._forget_menu_point_soon)
        menu.popup(where)
        return menu

    def _forget_menu_point_soon(self) -> None:
        """A menu hides before what was chosen in it is done."""
        QTimer.singleShot(0, self, self._forget_menu_point)

    def _forget_menu_point(self) -> None:
        self.menu_point = None

    def _is_worth_a_line(self, row: GraphActionRow) -> bool:
        """A context menu leaves out what cannot be done here, but for what everybody looks for in one; keys and
        the menu of the window show it faint."""
        is_looked_for = row.menu == "edit" and isinstance(row.shortcut, QKeySequence.StandardKey)
        return self._actions[row.name].isEnabled() or is_looked_for

    def _make(self, row: GraphActionRow, parent: QWidget) -> QAction:
        if row.submenu:
            submenu = QMenu(show_text(row.text), parent)
            self._submenus.append(submenu)
            submenu.aboutToShow.connect(partial(self._fill_submenu, row, submenu))
            action = submenu.menuAction()
        else:
            action = QAction(show_text(row.text), parent)
            action.setShortcuts(row.keys)
            contexts = Qt.ShortcutContext
            action.setShortcutContext(
                contexts.WidgetWithChildrenShortcut if row.everywhere else contexts.WidgetShortcut
            )
            if row.everywhere:
                parent.addAction(action)
            action.setCheckable(row.checked is not None)
            action.triggered.connect(partial(self._run, row))
        action.setObjectName(row.name)
        return action

    def _run(self, row: GraphActionRow) -> None:
        if row.run is None:
            self.asked.emit(row.name)
        else:
            row.run(self._commands)
        self._offer()

    def _fill_submenu(self, row: GraphActionRow, submenu: QMenu) -> None:
        layers = self._commands.layers
        submenu.clear()
        match row.submenu:
            case "insert":
                fill_insert_menu(submenu, layers.entries_to_insert(), self.insert_asked.emit)
            case "replace":
                fill_replace_menu(submenu, layers.kinds_to_replace_by(), layers.replace_by)
            case "weights":
                fill_weights_menu(submenu, layers.weights_to_use(), layers.use_weights_of)
            case "":
                pass

    def _offer(self) -> None:
        """Offer what there is something to do to."""
        for row in GRAPH_ACTIONS:
            action = self._actions[row.name]
            action.setEnabled(row.works(self._commands))
            if row.checked is not None:
                action.setChecked(row.checked(self._commands))
        self._align_menu.menuAction().setEnabled(len(self._commands.selection.ids) > 1)

"""The palette: every kind of layer, in groups, to drag, double-click or take with Enter."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.button import make_button
from widgets.kind_list import KindList
from widgets.label import make_label
from widgets.palette_entries import entry_title
from widgets.theme.theme import Theme


class LayerPalette(QWidget):
    """A search field over the list of kinds; `chosen` carries the id of the entry to add.

    `folds_changed` carries the open groups when someone opened or closed one.
    """

    chosen = Signal(str)
    folds_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = QLineEdit()
        self._search.setObjectName("layerPaletteSearch")
        self._search.setAccessibleName(self.tr("Search layers"))
        self._search.setPlaceholderText(self.tr("Search layers"))
        self._search.setClearButtonEnabled(True)
        self._search.setProperty("role", "search")
        self._list = KindList(theme)
        self._nothing = make_label("", "muted", "nothingFoundText", wrap=True)
        self._nothing.setContentsMargins(4, 4, 4, 0)
        self._nothing.hide()
        self._button = make_button("", "addLayerButton")
        self._button.setAccessibleDescription(self.tr("Adds the chosen kind behind the selected layer."))
        self._button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._search)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._button)
        layout.addSpacing(8)
        self._search.textChanged.connect(self._search_for)
        self._search.returnPressed.connect(self._choose_current)
        self._search.installEventFilter(self)
        self._list.kind_chosen.connect(self.chosen)
        self._list.itemSelectionChanged.connect(self._offer_to_add)
        self._button.clicked.connect(self._choose_current)
        self._list.folds_changed.connect(self.folds_changed)
        self.setFocusProxy(self._search)

    def begin_search(self) -> None:
        """Give the keyboard to the search, so that what is typed replaces what was looked for before."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear_search(self) -> None:
        """Show all kinds again."""
        self._search.clear()

    def _search_for(self, text: str) -> None:
        self._list.show_matching(text)
        self._nothing.setVisible(bool(text.strip()) and not self._list.shows_something())
        self._nothing.setText(self.tr("Nothing found for “{text}”").format(text=text.strip()))

    def set_open_groups(self, groups: Collection[str]) -> None:
        """Open these groups and close the others, as they were left the last time."""
        self._list.set_open_groups(groups)

    def _offer_to_add(self) -> None:
        """Show the button that adds what is chosen in the list."""
        kind_id = self._list.chosen_kind()
        self._button.setVisible(bool(kind_id))
        if kind_id:
            text = self.tr("Add {layer}").format(layer=entry_title(kind_id))
            self._button.setText(text.replace("&", "&&"))
            self._button.setAccessibleName(text)

    def _choose_current(self) -> None:
        kind_id = self._list.chosen_kind()
        if kind_id:
            self.chosen.emit(kind_id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the search field walk through the list; Esc empties the field."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down:
                    self._list.walk(1)
                    return True
                case Qt.Key.Key_Up:
                    self._list.walk(-1)
                    return True
                case Qt.Key.Key_Escape if self._search.text():
                    self._search.clear()
                    return True
        return super().eventFilter(watched, event)

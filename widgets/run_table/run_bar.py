"""The line above the table of runs: what is searched for, how many there are, what can be done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from typing_extensions import override

from widgets.button import make_button, make_icon_button
from widgets.label import ElidedLabel
from widgets.number_text import whole_text
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_SEARCH_WIDTH = 260


class RunBar(QWidget):
    """Counts in; what is searched for, and the wish to compare, out. `left` says that the table is wanted."""

    searched = Signal(str)
    compare_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = _SearchField()
        self.search.setObjectName("runFilterField")
        self.search.setAccessibleName(self.tr("Search runs"))
        self.search.setPlaceholderText(self.tr("Search runs"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.textChanged.connect(self.searched)
        self.search.left.connect(self.left)
        self._count = ElidedLabel("", "faint", "runCountText")
        self._compare = make_button(self.tr("Compare"), "compareRunsButton")
        self._compare.clicked.connect(self.compare_wanted)
        self._more = make_icon_button(self.tr("What can be done with the selected runs"), "runMenuButton")
        self._more.setMenu(menu)
        self._more.setPopupMode(self._more.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 2, 6)
        row.setSpacing(10)
        row.addWidget(self.search, 2)
        row.addWidget(self._count, 3)
        row.addWidget(self._compare)
        row.addWidget(self._more)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_counts(0, 0, 0)
        self.set_comparable(False)

    def show_counts(self, shown: int, there_are: int, selected: int) -> None:
        """Say how many runs are seen, of how many, and how many of them are selected."""
        if shown != there_are:
            text = self.tr("{shown} of {count} runs").format(shown=whole_text(shown), count=whole_text(there_are))
        elif there_are == 1:
            text = self.tr("1 run")
        else:
            text = self.tr("{count} runs").format(count=whole_text(there_are))
        if selected > 1:
            text = self.tr("{runs}, {count} selected").format(runs=text, count=whole_text(selected))
        self._count.setText(text)

    def set_comparable(self, comparable: bool) -> None:
        """Whether there are two runs to compare."""
        self._compare.setEnabled(comparable)
        tip = self.tr("Show what differs between the two runs")
        how = self.tr("Select two runs (Ctrl and click), or tick two, to compare them")
        self._compare.setToolTip(tip if comparable else how)

    def _dress(self) -> None:
        self._more.setIcon(icon("menu", self._theme.tokens.muted))


class _SearchField(QLineEdit):
    """Down and Enter go on to what was found; Escape takes the search back first."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

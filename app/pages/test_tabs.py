"""What stands beside the answer on the Test page, one view at a time: the test set, the inside of the network."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.flow_layout import FlowLayout


class TestTabs(QFrame):
    """Views in; the one that is chosen is shown. `view_shown` tells which (a `QWidget`).

    A view that is not shown need not be kept up to date: it is told nothing, and asks `is_shown`.
    """

    # Its name begins with "Test": it is no test case.
    __test__ = False

    view_shown = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self.setObjectName("testTabs")
        self._chips = QButtonGroup(self)
        self._chips.idClicked.connect(self._show)
        self._names = FlowLayout(2)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(self._names)
        column.addWidget(self._stack, 1)

    def add_view(self, title: str, name: str, view: QWidget) -> None:
        """Put a view behind the others; `name` is the object name of the button that shows it."""
        index = self._stack.count()
        chip = make_button(title, name, "chip")
        chip.setCheckable(True)
        chip.setChecked(index == 0)
        self._chips.addButton(chip, index)
        self._names.addWidget(chip)
        # All views have the same room, whatever they would like.
        view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(view)

    def is_shown(self, view: QWidget) -> bool:
        """Whether this is the view that is chosen, and can be seen."""
        return self._stack.currentWidget() is view and view.isVisible()

    def choose(self, view: QWidget) -> None:
        """Show a view as a click on its button does."""
        self._chips.button(self._stack.indexOf(view)).click()

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.view_shown.emit(self._stack.currentWidget())

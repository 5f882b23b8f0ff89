"""My drawings: a grid of what was kept, filtered by class, how it is read, and learning from it."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import make_label
from widgets.my_drawings.class_filter import ClassFilter
from widgets.my_drawings.class_menu import class_menu
from widgets.my_drawings.drawing_tile import DrawingTile
from widgets.my_drawings.drawings_grid import DrawingsGrid
from widgets.my_drawings.teaching_box import TeachingBox
from widgets.theme.theme import Theme


class DrawingsPanel(QWidget):
    """Tiles and sentences in; what is wished for with which drawings out, by their ids."""

    relabel_requested = Signal(tuple, str)
    delete_requested = Signal(tuple)
    open_requested = Signal(str)
    test_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawingsPanel")
        self.setAccessibleName(self.tr("My drawings"))
        self._tiles: tuple[DrawingTile, ...] = ()
        self._classes: tuple[str, ...] = ()
        self.teaching = TeachingBox()
        self._sentence = make_label("", "small", "drawingsText", wrap=True)
        self._test = make_button(self.tr("Test on them"), "testDrawingsButton")
        self._test.clicked.connect(self.test_requested)
        self._filter = ClassFilter()
        self._filter.chosen.connect(self._show)
        self._grid = DrawingsGrid(theme)
        self._grid.selection_changed.connect(self._offer)
        self._grid.delete_wanted.connect(self._delete)
        self._grid.menu_wanted.connect(self._show_menu)
        self._grid.opened.connect(self.open_requested)
        self._relabel = make_button(self.tr("It is…"), "relabelDrawingsButton")
        self._relabel.clicked.connect(self._show_classes)
        self._delete_button = make_button(self.tr("Delete"), "deleteDrawingsButton")
        self._delete_button.clicked.connect(self._delete)
        self._selected = make_label("", "small", "selectedDrawingsText")
        self._empty = make_label("", "muted", "noDrawingsText", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setText(
            self.tr("Nothing is kept yet. Draw something, and say below the answer what it was: it comes here.")
        )
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._full())
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.addWidget(self._stack)
        self._offer()

    def _full(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._sentence, 1)
        head.addWidget(self._test)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._relabel)
        below.addWidget(self._delete_button)
        below.addWidget(self._selected, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._filter)
        column.addWidget(self._grid, 1)
        column.addLayout(below)
        column.addWidget(self.teaching)
        return page

    def set_drawings(self, tiles: Sequence[DrawingTile], classes: Sequence[str]) -> None:
        """All drawings, the newest first, and the classes that they can be."""
        self._tiles, self._classes = tuple(tiles), tuple(classes)
        counts = Counter(tile.label for tile in tiles)
        order = [*(label for label in classes if label in counts), *sorted(counts.keys() - set(classes))]
        self._filter.set_counts({label: counts[label] for label in order})
        self._stack.setCurrentIndex(1 if tiles else 0)
        self._show()

    def set_sentence(self, text: str) -> None:
        """How many there are, and how many are read right."""
        self._sentence.setText(text)

    def set_test(self, why_not: str) -> None:
        """Whether they can be tested now; `why_not` is empty where they can."""
        self._test.setEnabled(not why_not)
        self._test.setToolTip(why_not)

    def selected(self) -> tuple[str, ...]:
        """The ids of the drawings that are selected."""
        return self._grid.selected()

    def _show(self, *_: object) -> None:
        shown = self._filter.shown
        self._grid.set_tiles([tile for tile in self._tiles if shown in ("", tile.label)])
        self._offer()

    def _offer(self) -> None:
        count = len(self.selected())
        for button in (self._relabel, self._delete_button):
            button.setEnabled(count > 0)
        self._selected.setText(self.tr("Selected: {count}").format(count=count) if count else "")

    def _delete(self) -> None:
        if self.selected():
            self.delete_requested.emit(self.selected())

    def _choose(self, label: str) -> None:
        if self.selected():
            self.relabel_requested.emit(self.selected(), label)

    def _show_classes(self) -> None:
        menu = class_menu(self._classes, self._choose, self)
        self._pop_up(menu, self._relabel.mapToGlobal(self._relabel.rect().bottomLeft()))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addMenu(class_menu(self._classes, self._choose, menu, self.tr("It is…")))
        if len(self.selected()) == 1:
            menu.addAction(self.tr("Put on the pad")).triggered.connect(self._open_selected)
        menu.addAction(self.tr("Delete")).triggered.connect(self._delete)
        self._pop_up(menu, place)

    def _open_selected(self) -> None:
        if self.selected():
            self.open_requested.emit(self.selected()[0])

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

"""The panel left of the canvas: "Add" with the palette, "Layers" with their list, "History" with the steps."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.document import ProjectDocument, Selection
from widgets.history_list import HistoryList
from widgets.layer_palette import LayerPalette
from widgets.layer_tree import LayerTree
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT

_AROUND_WORD = 20


class LayerPanel(QFrame):
    """Three chips above choose what is shown below."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("edge", "right")
        self.palette_widget = LayerPalette(theme)
        self.tree = LayerTree(document, selection, theme)
        self.history = HistoryList(document.undo_stack, theme)
        self._pages = QStackedWidget()
        self._chips = QButtonGroup(self)
        self._chips.setExclusive(True)
        chips = QHBoxLayout()
        chips.setSpacing(1)
        chips.addWidget(self._add_chip(self.tr("Add"), "addLayersTab", self.palette_widget))
        chips.addWidget(self._add_chip(self.tr("Layers"), "layersTab", self.tree))
        chips.addWidget(self._add_chip(self.tr("History"), "historyTab", self.history))
        chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 13, 0)
        layout.setSpacing(8)
        layout.addLayout(chips)
        layout.addWidget(self._pages, 1)
        self._chips.idClicked.connect(self._pages.setCurrentIndex)

    def show_part(self, part: QWidget) -> None:
        """Show the palette, the list of layers or the history, and give it the keyboard."""
        number = self._pages.indexOf(part)
        self._chips.button(number).setChecked(True)
        self._pages.setCurrentIndex(number)
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Give the keyboard to the part that is shown."""
        shown = self._pages.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_chip(self, text: str, name: str, page: QWidget) -> QPushButton:
        chip = _Chip(text, name)
        number = self._pages.addWidget(page)
        self._chips.addButton(chip, number)
        chip.setChecked(number == 0)
        return chip


class _Chip(QPushButton):
    """A button no wider than its word needs; the style would make each at least 80 pixels wide."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("role", "chip")
        self.setProperty("narrow", True)
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = QFontMetrics(font(TEXT, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        return QSize(wide + _AROUND_WORD, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

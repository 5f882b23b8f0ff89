"""The templates beyond the first ones, under headings that say what they read."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.card_grid import CardGrid
from widgets.label import make_label
from widgets.let_go import let_go

_COLUMNS = 4


class TemplateSections(QWidget):
    """Cards in, by their headings; a heading without cards is not shown."""

    def __init__(self, narrowest: int, widest: int, height: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateSections")
        self._measures = (narrowest, widest, height, gap)
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def set_sections(self, sections: Mapping[str, Sequence[QWidget]]) -> None:
        """Show these cards under these headings, in their order."""
        let_go(self._parts)
        self._parts = []
        for heading, cards in sections.items():
            if cards:
                self._add(make_label(heading, "strong"), cards)

    def _add(self, heading: QLabel, cards: Sequence[QWidget]) -> None:
        narrowest, widest, height, gap = self._measures
        grid = CardGrid(narrowest, widest, height, gap, columns=_COLUMNS)
        holder = QWidget()
        holder.setLayout(grid)
        for card in cards:
            grid.addWidget(card)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(holder)
        self._column.addWidget(part)
        self._parts.append(part)

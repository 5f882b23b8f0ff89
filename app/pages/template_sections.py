"""The templates beyond the first ones, under headings that say what they read."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.card_grid import CardGrid
from widgets.label import make_label
from widgets.let_go import let_go

_COLUMNS = 4
_HEADING = 28
"""The height of a heading, with the room below it."""

_Section = tuple[str, Sequence[QWidget]]


class TemplateSections(QWidget):
    """Cards in, by their headings; a heading without cards is not shown.

    Sections that fit into one row stand side by side, the heading of each above its first card.
    """

    def __init__(self, narrowest: int, widest: int, height: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateSections")
        self._narrowest, self._widest, self._height, self._gap = narrowest, widest, height, gap
        self._parts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)

    def set_sections(self, sections: Mapping[str, Sequence[QWidget]]) -> None:
        """Show these cards under these headings, in their order."""
        let_go(self._parts)
        self._parts = []
        together: list[_Section] = []
        for section in sections.items():
            if sum(len(cards) for _heading, cards in (*together, section)) > _COLUMNS:
                self._add(together)
                together = []
            together.append(section)
        self._add(together)

    def _add(self, together: Sequence[_Section]) -> None:
        """Add one section of any length, or several that fit into one row."""
        cards = [card for _heading, cards in together for card in cards]
        if not cards:
            return
        if len(together) == 1:
            part = _below_heading(together[0][0], self._grid(cards, self._height))
        else:
            cells = [
                _below_heading(heading if place == 0 else "", card)
                for heading, own in together
                for place, card in enumerate(own)
            ]
            part = self._grid(cells, self._height + _HEADING)
        self._column.addWidget(part)
        self._parts.append(part)

    def _grid(self, widgets: Sequence[QWidget], height: int) -> QWidget:
        holder = QWidget()
        grid = CardGrid(self._narrowest, self._widest, height, self._gap, columns=_COLUMNS)
        holder.setLayout(grid)
        for widget in widgets:
            grid.addWidget(widget)
        return holder


def _below_heading(heading: str, content: QWidget) -> QWidget:
    """The content with a heading above it, or with the room for one."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if heading:
        label = make_label(heading, "strong")
        label.setFixedHeight(_HEADING - 10)
        column.addWidget(label)
        column.addSpacing(10)
    else:
        column.addSpacing(_HEADING)
    column.addWidget(content, 1)
    return whole

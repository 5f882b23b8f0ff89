"""Home: ready-made networks, the files of late, and a way in for those who are here for the first time."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.pages.home_boxes import HomeBoxes
from app.pages.template_sections import TemplateSections
from widgets.card_grid import CardGrid
from widgets.label import make_label
from widgets.let_go import let_go
from widgets.recent_list import RecentEntry
from widgets.template_card import EmptyPageCard, Picture, TemplateCard
from widgets.theme.theme import Theme

PAGE_WIDTH = 1312
CARD_HEIGHT = 218
_EDGE = 16
"""Between a notice and the edges of the page."""


@dataclass(frozen=True)
class TemplateEntry:
    """A template as its card shows it; `picture` paints its network.

    One with a `group` stands further down, under that heading; one that is `own` can be removed.
    """

    id: str
    title: str
    description: str
    picture: Picture | None = None
    group: str = ""
    own: bool = False


class HomePage(QWidget):
    """Templates and recent files in; what the user wants to begin with out."""

    template_chosen = Signal(str)
    empty_chosen = Signal()
    open_requested = Signal()
    recent_chosen = Signal(str)
    template_removed = Signal(str)
    show_me_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[TemplateCard] = []
        self.setObjectName("homePage")
        self.setAccessibleName(self.tr("Home"))
        self._empty = EmptyPageCard(theme)
        self._empty.clicked.connect(self.empty_chosen)
        self._grid = CardGrid(narrowest=208, widest=340, height=CARD_HEIGHT, gap=14)
        self._sections = TemplateSections(narrowest=208, widest=340, height=CARD_HEIGHT, gap=14)
        self._boxes = HomeBoxes(theme)
        self._boxes.recent_chosen.connect(self.recent_chosen)
        self._boxes.open_requested.connect(self.open_requested)
        self._boxes.show_me_requested.connect(self.show_me_requested)
        self._arrange()

    def _arrange(self) -> None:
        cards = QWidget()
        cards.setLayout(self._grid)
        self._grid.addWidget(self._empty)
        content = QWidget()
        content.setMaximumWidth(PAGE_WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 34, 0, 28)
        column.setSpacing(0)
        column.addWidget(make_label(self.tr("What would you like a network to learn?"), "heading", wrap=True))
        column.addSpacing(4)
        column.addWidget(
            make_label(self.tr("Take a ready-made one and change it, or begin with an empty page."), "subtitle")
        )
        column.addSpacing(18)
        column.addWidget(cards)
        column.addSpacing(28)
        column.addWidget(self._boxes)
        column.addSpacing(28)
        column.addWidget(self._sections)
        column.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(40, 0, 40, 0)
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        middle.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def notice_places(self) -> Sequence[QRect]:
        """Beside the scroll bar: what a notice covers there is mostly scrolled to where it is seen."""
        return (self._scroll.viewport().geometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE),)

    def set_templates(self, entries: Sequence[TemplateEntry]) -> None:
        """Show a card for each template: after the empty page, or under the heading of its group."""
        for old in self._cards:
            self._grid.removeWidget(old)
        let_go(self._cards)
        self._cards = []
        sections: dict[str, list[QWidget]] = {}
        for entry in entries:
            card = TemplateCard(self._theme, *_parts(entry))
            card.chosen.connect(self.template_chosen)
            if entry.own:
                card.offer_removal()
                card.removal_asked.connect(self.template_removed)
            self._cards.append(card)
            if entry.group:
                sections.setdefault(entry.group, []).append(card)
            else:
                self._grid.addWidget(card)
        self._sections.set_sections(sections)

    def set_recent(self, entries: Sequence[RecentEntry]) -> None:
        """Show the files of late, the latest first."""
        self._boxes.set_recent(entries)


def _parts(entry: TemplateEntry) -> tuple[str, str, str, Picture | None]:
    return entry.id, entry.title, entry.description, entry.picture

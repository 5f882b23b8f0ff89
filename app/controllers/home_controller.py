"""Home: which templates and recent files there are, and what choosing one does."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from app.controllers.file_controller import FileController
from app.controllers.opening_controller import OpeningController
from app.openable import holds_a_drawing, holds_a_model
from app.pages.home_page import HomePage, TemplateEntry
from app.settings import RecentFile, SettingsStore
from backend.graph.model import Graph
from backend.own_templates import remove_template
from backend.templates import OWN, Template, all_templates
from widgets.graph_thumbnail import paint_graph
from widgets.number_text import ago_text
from widgets.recent_list import RecentEntry
from widgets.theme.theme import Theme
from widgets.wording import show_text

_FIRST = ("small-cnn", "mlp", "softmax-regression")
"""What stands beside the empty page."""


class HomeController(QObject):
    """Fills the Home page and passes on what is chosen there."""

    def __init__(
        self,
        page: HomePage,
        files: FileController,
        opening: OpeningController,
        settings: SettingsStore,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._settings = settings
        self._theme = theme
        page.template_chosen.connect(files.begin_template)
        page.empty_chosen.connect(files.begin_empty)
        page.recent_chosen.connect(opening.open_recent)
        files.remembered.connect(self.show_recent)
        page.template_removed.connect(self._remove_template)
        self.show_templates()
        self.show_recent()

    def show_recent(self) -> None:
        """List the recent files as the settings have them."""
        now = datetime.now()
        self._page.set_recent([self._recent_entry(recent, now) for recent in self._settings.settings.recent])

    def show_templates(self) -> None:
        """Show the templates as they are now: the first ones, the user's own, and the others by what they read."""
        rows = all_templates()
        own = [row for row in rows if row.group == OWN]
        later = [row for row in rows if row.id not in _FIRST and row.group != OWN]
        first = [row for row in rows if row.id in _FIRST]
        self._page.set_templates([self._template_entry(row) for row in (*first, *own, *later)])

    def _template_entry(self, row: Template) -> TemplateEntry:
        if row.group == OWN:
            # What a person has written is shown as it is.
            title, description = row.title, row.description
        else:
            title, description = show_text(row.title), show_text(row.description)
        group = "" if row.id in _FIRST else show_text(row.group)
        picture = partial(self._paint, row.project.graph)
        return TemplateEntry(row.id, title, description, picture, group, row.group == OWN)

    def _remove_template(self, name: str) -> None:
        remove_template(name)
        self.show_templates()

    def _recent_entry(self, recent: RecentFile, now: datetime) -> RecentEntry:
        path = Path(recent.path)
        when = ago_text(datetime.fromtimestamp(recent.when), now)
        picture = partial(self._paint, recent.graph) if recent.graph is not None else None
        if holds_a_drawing(path):
            kind = self.tr("{ending} drawing")
        else:
            kind = self.tr("{ending} model") if holds_a_model(path) else self.tr("{ending} project")
        return RecentEntry(
            recent.path,
            recent.name,
            path.parent.name,
            recent.result,
            when,
            picture,
            kind.format(ending=path.suffix.lower()).strip(),  # a folder has none
        )

    def _paint(self, graph: Graph, painter: QPainter, room: QRectF) -> None:
        paint_graph(painter, room, graph, self._theme.tokens)

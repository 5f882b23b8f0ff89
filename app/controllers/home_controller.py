"""Home: which templates and recent files there are, and what choosing one does."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from app.controllers.file_controller import FileController
from app.pages.home_page import HomePage, TemplateEntry
from app.settings import RecentFile, SettingsStore
from backend.graph.model import Graph
from backend.templates import TEMPLATES, Template
from widgets.graph_thumbnail import paint_graph
from widgets.number_text import ago_text
from widgets.recent_list import RecentEntry
from widgets.theme.theme import Theme
from widgets.wording import show_text


class HomeController(QObject):
    """Fills the Home page and passes on what is chosen there."""

    def __init__(
        self, page: HomePage, files: FileController, settings: SettingsStore, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._settings = settings
        self._theme = theme
        page.template_chosen.connect(files.begin_template)
        page.empty_chosen.connect(files.begin_empty)
        page.recent_chosen.connect(files.open_recent)
        files.remembered.connect(self.show_recent)
        page.set_templates(
            [
                TemplateEntry(
                    row.id,
                    show_text(row.title),
                    show_text(row.description),
                    partial(self._paint, row.project.graph),
                )
                for row in TEMPLATES
            ]
        )
        self.show_recent()

    def show_recent(self) -> None:
        """List the recent files as the settings have them."""
        now = datetime.now()
        self._page.set_recent([self._recent_entry(recent, now) for recent in self._settings.settings.recent])

    def _template_entry(self, row: Template) -> TemplateEntry:
        picture = partial(self._paint, row.project.graph)
        return TemplateEntry(row.id, show_text(row.title), show_text(row.description), picture)

    def _recent_entry(self, recent: RecentFile, now: datetime) -> RecentEntry:
        path = Path(recent.path)
        when = ago_text(datetime.fromtimestamp(recent.when), now)
        picture = partial(self._paint, recent.graph) if recent.graph is not None else None
        return RecentEntry(recent.path, recent.name, path.parent.name, recent.result, when, picture)

    def _paint(self, graph: Graph, painter: QPainter, room: QRectF) -> None:
        paint_graph(painter, room, graph, self._theme.tokens)

"""Data flowing through: on each card of the canvas, what the layer makes of a sample."""

import random
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QImage

from app.controllers.drawing_controller import DrawingController
from app.controllers.row_controller import RowController
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.pages.build_page import BuildPage
from app.settings import SettingsStore
from backend.catalogue.layers import layer_kind
from backend.graph.computable import computable_spec
from backend.graph.model import Graph
from backend.messages import EngineLost, Event, InsideView, LayerView, LookInside, Refused
from backend.project import Project
from widgets.document import ProjectDocument, Selection
from widgets.layer_picture import LARGE_BARS, layer_image
from widgets.number_text import setting_text
from widgets.theme.theme import Theme
from widgets.wording import show

AFTER_AN_EDIT = 150
"""Milliseconds that an edit may be followed by another before the engine is asked."""
WHILE_TRAINING = 400
MOST_PARAMETERS = 30_000_000
"""A larger network is not built for looking alone."""
MOST_WORK = 3_000_000_000


class FlowController(QObject):
    """Asks the engine to look inside, after each edit, sample and step of training, and shows what it says.

    One question is under way at a time; what changes meanwhile is asked when it is answered.
    """

    def __init__(
        self,
        document: ProjectDocument,
        selection: Selection,
        model: ModelState,
        client: EngineClient,
        drawing: DrawingController,
        rows: RowController,
        page: BuildPage,
        settings: SettingsStore,
        theme: Theme,
        action: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._model, self._client = document, selection, model, client
        self._drawing, self._rows, self._page, self._settings = drawing, rows, page, settings
        self._theme, self._action = theme, action
        self._sample = 0
        self._is_asking = False
        self._is_stale = False
        self._opened = 0
        self.view: InsideView | None = None
        """What was answered last."""
        self._later = QTimer(self, singleShot=True, interval=AFTER_AN_EDIT)
        self._later.timeout.connect(self._ask)
        action.setCheckable(True)
        action.toggled.connect(self._set_shown)
        bar = page.flow_bar
        bar.shown_changed.connect(action.setChecked)
        bar.step_requested.connect(self._step)
        bar.random_requested.connect(self._any)
        bar.drawing_wanted.connect(self.ask_soon)
        document.changed.connect(self._follow)
        document.opened.connect(self._begin_anew)
        selection.changed.connect(self._follow_selection)
        model.replaced.connect(self.ask_soon)
        drawing.looked.connect(self._follow_drawing)
        page.appeared.connect(self.ask_soon)
        theme.changed.connect(self._paint)
        action.setChecked(settings.settings.show_data)

    @property
    def is_shown(self) -> bool:
        return self._action.isChecked()

    @property
    def is_waiting(self) -> bool:
        """Whether the engine is about to be asked, or to answer."""
        return self._later.isActive() or self._is_asking

    # What is wanted -----------------------------------------------------------------------------------------

    def _set_shown(self, shown: bool) -> None:
        self._page.flow_bar.set_shown(shown)
        self._settings.change(show_data=shown)
        if shown:
            self.ask_soon()
        else:
            self._show_nothing("")

    def _step(self, by: int) -> None:
        self._sample += by
        self.ask_soon()

    def _any(self) -> None:
        self._sample = random.randrange(10_000)
        self.ask_soon()

    def _begin_anew(self) -> None:
        """Another project is open: what was seen belongs to the one before."""
        self._opened += 1
        self._sample = 0
        if self.is_shown:
            self._show_nothing("")
            self.ask_soon()

    def _follow(self, before: Project, after: Project) -> None:
        if before.data.name != after.data.name or before.data.path != after.data.path:
            self._sample = 0
        if before.graph is not after.graph or before.data != after.data or before.training != after.training:
            self.ask_soon()

    def _follow_selection(self) -> None:
        if self.is_shown:
            self._page.sample_view.show_view(None)
            self.ask_soon()

    def _follow_drawing(self) -> None:
        if self._page.flow_bar.drawing_is_wanted:
            self.ask_soon()

    def ask_soon(self) -> None:
        """Ask in a moment, once however often this is called meanwhile; only while the page is to be seen."""
        if self.is_shown and self._page.isVisible():
            self._later.start(AFTER_AN_EDIT)

    def ask_while_training(self) -> None:
        """The network has learnt: ask a few times a second at most."""
        if self.is_shown and self._page.isVisible() and not self._later.isActive():
            self._later.start(WHILE_TRAINING)

    # Asking -------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self.is_shown:
            return
        if self._is_asking:
            self._is_stale = True
            return
        project, analysis = self._document.project, self._document.analysis
        spec = computable_spec(project.graph)
        if spec is None:
            self._show_nothing(self._why_nothing(project.graph))
            return
        work = sum(layer.multiply_adds or 0 for layer in analysis.layers.values())
        if analysis.parameters > MOST_PARAMETERS or work > MOST_WORK:
            self._show_nothing(self.tr("This network is too large to be shown while it is drawn."))
            return
        bar = self._page.flow_bar
        bar.set_drawing_offered(self._drawing.given is not None or self._rows.row is not None)
        bar.set_numbers_flow(self._rows.row is not None)
        picture = None
        if bar.drawing_is_wanted:
            picture = self._rows.row if self._rows.row is not None else self._drawing.given
        node = project.graph.by_id.get(self._selection.only or "")
        question = LookInside(
            spec,
            project.training.seed,
            project.data,
            self._sample,
            picture,
            node.name if node else None,
            preparation=project.preparation,
        )
        names = {one.name: one.id for one in project.graph.nodes}
        self._is_asking = True
        if self.view is None:
            bar.set_text(self.tr("Waiting for the part that computes…"))
        self._client.ask(question, partial(self._hear, self._opened, names))

    def _why_nothing(self, graph: Graph) -> str:
        """What keeps every layer from being computed."""
        if any(layer_kind(node.kind).takes == "none" for node in graph.nodes):
            return self.tr("Nothing to show yet: mend the Input layer first.")
        return self.tr("Nothing to show yet: begin with an Input layer.")

    def _hear(self, opened: int, names: dict[str, str], event: Event) -> None:
        self._is_asking = False
        if not self.is_shown:
            return
        match event:
            case _ if opened != self._opened:
                self._is_stale = True
            case InsideView():
                self.view, self._names = event, names
                if event.samples:
                    self._sample = event.sample
                self._paint()
            case Refused(message=message):
                self._show_nothing(show(message))
            case EngineLost():
                self._is_stale = False  # not again by itself: it may be this look that the engine died of
                self._show_nothing(self.tr("The part that computes was lost; change something to look again."))
            case _:
                self._is_stale = True  # the engine was replaced; the next one answers
        if self._is_stale:
            self._is_stale = False
            self.ask_soon()

    # Showing ------------------------------------------------------------------------------------------------

    def _paint(self) -> None:
        view = self.view
        if view is None or not self.is_shown:
            return
        tokens = self._theme.tokens
        pictures: dict[str, QImage] = {
            self._names[layer.layer]: layer_image(layer, view.pictures, tokens)
            for layer in view.layers
            if layer.layer in self._names
        }
        self._page.view.graph_scene.show_pictures(pictures)
        self._page.flow_bar.set_text(self._words(view))
        node = self._document.graph.by_id.get(self._selection.only or "")
        if view.closer is not None and node is not None and view.closer.layer == node.name:
            image = layer_image(view.closer, view.closer_picture, tokens, LARGE_BARS)
            self._page.sample_view.show_view(image, self._range(view.closer))
        else:
            self._page.sample_view.show_view(None)

    def _show_nothing(self, why: str) -> None:
        self.view = None
        self._page.view.graph_scene.show_pictures(None)
        self._page.sample_view.show_view(None)
        self._page.flow_bar.set_text(why)

    def _words(self, view: InsideView) -> str:
        weights = self.tr("trained") if view.trained else self.tr("untrained")
        if not view.samples:
            what = self.tr("My numbers") if self._rows.row is not None else self.tr("My drawing")
            return self.tr("{what} · {weights}").format(what=what, weights=weights)
        text = self.tr("Sample {number} · {label} · {weights}")
        return text.format(number=view.sample + 1, label=view.label, weights=weights)

    def _range(self, layer: LayerView) -> str:
        if layer.low is None or layer.high is None:
            return self.tr("Some of its values are no numbers.")
        low, high = (setting_text(float(f"{value:.3g}")) for value in (layer.low, layer.high))
        match layer.form:
            case "maps":
                text = self.tr("Each channel as a picture: black is {low}, white is {high}.")
            case "steps":
                text = self.tr("One row for each step: black is {low}, white is {high}.")
            case "row":
                text = self.tr("From {low} to {high}.")
        return text.format(low=low, high=high)

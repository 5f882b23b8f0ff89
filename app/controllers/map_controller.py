"""The map of samples: made when it is asked for, and the drawing's place in it, live."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.controllers.drawing_controller import DrawingController
from app.controllers.row_controller import RowController
from app.controllers.sample_on_pad import SampleOnPad
from app.engine_client import EngineClient
from app.model_state import ModelState
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.messages import (
    Event,
    LastEvent,
    MapSamples,
    PlacedInMap,
    PlaceInMap,
    Progress,
    Refused,
    SampleMap,
    Stop,
)
from backend.project import DataChoice
from widgets.document import ProjectDocument
from widgets.layer_titles import layer_titles
from widgets.number_text import percent_text, whole_text
from widgets.sample_map.map_view import MapView

WHILE_TRAINING = 250
"""Milliseconds between two questions where a drawing lies that stands still while the network learns."""
MOST_BY_PCA, MOST_BY_TSNE = 2000, 1000
"""So many samples are placed at most; by t-SNE each is held against all others, hundreds of times."""


class MapController(QObject):
    """Asks for maps and for places in them."""

    def __init__(
        self,
        document: ProjectDocument,
        model: ModelState,
        client: EngineClient,
        drawing: DrawingController,
        rows: RowController,
        sample_on_pad: SampleOnPad,
        notices: Notices,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._client = document, model, client
        self._drawing, self._rows, self._notices = drawing, rows, notices
        self._page, self._view = page, page.map
        self._sample_on_pad = sample_on_pad
        self._data = DataChoice()
        """The data that the map is of."""
        self.map: SampleMap | None = None
        """What is shown."""
        self._making: int | None = None
        self._asked = self._maps = 0
        self._soon = QTimer(self, singleShot=True, interval=WHILE_TRAINING)
        self._soon.timeout.connect(self.place)
        self._view.map_requested.connect(self._make)
        self._view.stop_requested.connect(self._stop)
        self._view.plot.sample_chosen.connect(self._put_on_pad)
        page.tabs.view_shown.connect(self._view_shown)
        page.rows.row_changed.connect(self.place)
        drawing.looked.connect(self.place)
        model.replaced.connect(self._begin_anew)
        document.facts_changed.connect(self._begin_anew)
        client.engine_lost.connect(self._begin_anew)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Another model or other data: the map is not of them."""
        self._stop()
        self.map = None
        if self._model.exists:
            hint = self.tr("See which samples of the test set the network takes for alike: press “Make the map”.")
        else:
            hint = self.tr("Train a network or open a model; then the map shows what it takes for alike.")
        self._view.clear(hint, can_be_made=self._model.exists)

    # The map ----------------------------------------------------------------------------------------------

    def _make(self, way: str) -> None:
        if not self._model.exists:
            return
        self._stop()
        self._view.set_progress(None)
        self._data = data = self._document.project.data
        by_pca = way == "pca"
        request = MapSamples(data, "pca" if by_pca else "tsne", MOST_BY_PCA if by_pca else MOST_BY_TSNE)
        self._maps += 1
        self._making = self._client.ask(request, partial(self._hear_map, self._maps))

    def _stop(self) -> None:
        if self._making is not None:
            self._client.ask(Stop(self._making))
            self._making = None
        self._view.end_progress()

    def _hear_map(self, number: int, event: Event) -> None:
        if self._making is None or number != self._maps:
            return  # it was cancelled, and perhaps another was asked for
        if isinstance(event, LastEvent):
            self._making = None
            self._view.end_progress()
        match event:
            case Progress(done=done, of=of):
                self._view.set_progress(done / of if of else None)
            case SampleMap():
                self._show(event)
            case Refused(message=message):
                self._notices.tell_message("error", message)
            case _:
                pass  # the engine was lost, which is told elsewhere

    def _show(self, found: SampleMap) -> None:
        self.map = found
        self._view.plot.set_samples(found.points, found.labels, found.said, found.classes, found.pictures)
        self._view.legend.set_classes(found.classes)
        self._view.show_map(self._sentence(found))
        self.place()

    def _sentence(self, found: SampleMap) -> str:
        """What is seen, how much of the truth it is, and what the drawing's place means."""
        titles = layer_titles(self._model.project.graph) if self._model.project else {}
        if found.layer:
            what = self.tr("{shown} of {of} samples by the {numbers} numbers that “{layer}” says of each.")
        else:
            what = self.tr("{shown} of {of} samples by their own {numbers} numbers: one layer is all there is.")
        parts = [
            what.format(
                shown=whole_text(len(found.points)),
                of=whole_text(found.of),
                numbers=whole_text(found.numbers),
                layer=titles.get(found.layer, found.layer),
            )
        ]
        if found.share is not None:
            text = self.tr("The plane shows {share} of how they differ.")
            parts.append(text.format(share=percent_text(found.share, 0)))
            parts.append(self.tr("The ring is your drawing; an edge marks what is read wrong."))
        else:
            parts.append(
                self.tr(
                    "Near means alike; how far apart groups lie means little. The ring is your drawing, amid the "
                    "samples that are most like it; an edge marks what is read wrong."
                )
            )
        return " ".join(parts)

    # The drawing in it ------------------------------------------------------------------------------------

    def _view_shown(self, view: QWidget) -> None:
        if isinstance(view, MapView):
            self.place()

    def place(self) -> None:
        """Ask where the drawing lies, if the map can be seen."""
        self._soon.stop()
        if self.map is None or not self._page.tabs.is_shown(self._view):
            return
        row = self._rows.row
        given = row if row is not None else self._drawing.given
        self._asked += 1
        if given is None:
            self._view.plot.set_drawing(None)
        else:
            self._client.ask(PlaceInMap(given), partial(self._hear_place, self._asked))

    def place_soon(self) -> None:
        """Ask again in a while, however often this is called: the network learns."""
        if self.map is not None and not self._soon.isActive() and self._page.tabs.is_shown(self._view):
            self._soon.start()

    def _hear_place(self, asked: int, event: Event) -> None:
        if isinstance(event, PlacedInMap) and asked == self._asked:
            place = event.place
            self._view.plot.set_drawing(None if place is None else (float(place[0]), float(place[1])))

    def _put_on_pad(self, sample: int) -> None:
        if self.map is not None:
            self._sample_on_pad.take(self._data, self.map.part, int(self.map.samples[sample]))

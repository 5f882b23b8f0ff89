"""The samples of the test set: fetches those that are seen, and puts the one that is chosen before the network."""

from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from app.controllers.drawing_controller import DrawingController
from app.engine_client import EngineClient
from app.notices import Notices
from app.pages.test_page import TestPage
from backend.messages import Event, Part, Refused, SampleViews, ShowSamples
from backend.project import DataChoice


class SamplesController(QObject):
    """Asks the engine for samples of the part that was measured last."""

    def __init__(
        self,
        client: EngineClient,
        notices: Notices,
        drawing: DrawingController,
        page: TestPage,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._client, self._notices, self._drawing, self._page = client, notices, drawing, page
        self._of: tuple[DataChoice, Part] | None = None
        self._asked = 0
        self._views = page.test_set.views
        self._views.samples_wanted.connect(self._fetch)
        self._views.sample_chosen.connect(self._take)

    def begin(self, data: DataChoice, part: Part) -> None:
        """The samples are those of this part from now on."""
        self._of = (data, part)

    def _fetch(self, numbers: tuple[int, ...]) -> None:
        if self._of is not None:
            self._client.ask(ShowSamples(*self._of, numbers), partial(self._hear_seen, self._of, numbers))

    def _hear_seen(self, of: tuple[DataChoice, Part], numbers: tuple[int, ...], event: Event) -> None:
        if of is not self._of:
            return
        # Of what cannot be had the places stay empty; why is told when one is clicked.
        self._views.samples.put(numbers, event.samples if isinstance(event, SampleViews) else None)

    def _take(self, number: int) -> None:
        """Give the network this sample to answer, as it is."""
        if self._of is None:
            return
        self._asked += 1
        self._client.ask(ShowSamples(*self._of, (number,), whole=True), partial(self._hear_taken, self._asked))

    def _hear_taken(self, asked: int, event: Event) -> None:
        match event:
            case SampleViews(samples=samples) if asked == self._asked:
                self._give(samples[0])
            case Refused(message=message):
                self._notices.tell_message("warning", message)
            case _:
                pass  # another was clicked since, or the engine was lost, which is told elsewhere

    def _give(self, sample: npt.NDArray[np.float32]) -> None:
        if self._page.rows.takes(sample):
            self._page.rows.set_row([float(value) for value in sample])
        elif not self._drawing.show_sample(sample):
            self._notices.tell(
                "warning",
                self.tr("This sample has no place on the pad."),
                self.tr("The network takes something else than drawings; its answer stands in the list."),
            )

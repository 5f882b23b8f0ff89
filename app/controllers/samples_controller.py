"""The samples of the test set: fetches those that are seen, and has the one that is chosen put on the pad."""

from functools import partial

from PySide6.QtCore import QObject

from app.controllers.sample_on_pad import SampleOnPad
from app.engine_client import EngineClient
from app.pages.test_page import TestPage
from backend.messages import Event, Part, SampleViews, ShowSamples
from backend.project import DataChoice


class SamplesController(QObject):
    """Asks the engine for samples of the part that was measured last."""

    def __init__(self, client: EngineClient, sample_on_pad: SampleOnPad, page: TestPage, parent: QObject) -> None:
        super().__init__(parent)
        self._client, self._sample_on_pad = client, sample_on_pad
        self._of: tuple[DataChoice, Part] | None = None
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
        if self._of is not None:
            self._sample_on_pad.take(*self._of, number)

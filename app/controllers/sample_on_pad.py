"""Puts a sample of some data before the network as it is: on the pad, or into the form for numbers."""

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


class SampleOnPad(QObject):
    """Asks the engine for the sample; of several that were clicked only the last is shown."""

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
        self._asked = 0

    def take(self, data: DataChoice, part: Part, number: int) -> None:
        """Give the network the sample of this number, which counts as those of an `Evaluation` do, to answer."""
        self._asked += 1
        hear = partial(self._hear, self._asked, part in ("test", "held-out"))
        self._client.ask(ShowSamples(data, part, (number,), whole=True), hear)

    def _hear(self, asked: int, is_test: bool, event: Event) -> None:
        match event:
            case SampleViews(samples=samples) if asked == self._asked:
                self._give(samples[0], is_test)
            case Refused(message=message):
                self._notices.tell_message("warning", message)
            case _:
                pass  # another was clicked since, or the engine was lost, which is told elsewhere

    def _give(self, sample: npt.NDArray[np.float32], is_test: bool) -> None:
        if self._page.rows.takes(sample):
            self._page.rows.set_row([float(value) for value in sample])
        elif not self._drawing.show_sample(sample, is_test=is_test):
            self._notices.tell(
                "warning",
                self.tr("This sample has no place on the pad."),
                self.tr("The network takes something else than drawings; its answer stands in the list."),
            )

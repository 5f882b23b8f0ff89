"""Before Train is pressed: about how long an epoch will take, on the Train page."""

from PySide6.QtCore import QObject, QTimer

from app.pages.train_page import TrainPage
from backend.cost.about import about_seconds
from widgets.document import ProjectDocument
from widgets.wording import show

AFTER_AN_EDIT = 100
"""Milliseconds: several changes at once are counted through once."""


class ForecastController(QObject):
    """Follows network, data, settings and computer, while the page is to be seen."""

    def __init__(self, document: ProjectDocument, page: TrainPage, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._page = page
        self._later = QTimer(self, singleShot=True, interval=AFTER_AN_EDIT)
        self._later.timeout.connect(self._tell)
        page.appeared.connect(self._tell)
        for changed in (document.changed, document.facts_changed, document.machine_changed):
            changed.connect(self._tell_soon)

    def _tell_soon(self) -> None:
        if self._page.isVisible():
            self._later.start()

    def _tell(self) -> None:
        forecast = self._document.forecast
        if forecast is None:
            self._page.set_forecast("")
        else:
            text = self.tr("{time} an epoch")
            self._page.set_forecast(text.format(time=show(about_seconds(forecast.epoch_seconds))))

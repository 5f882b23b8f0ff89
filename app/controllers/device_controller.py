"""What is computed on: shows what the engine has, and starts another engine when the choice changes."""

from PySide6.QtCore import QObject

from app.controllers.engine_watch import EngineWatch
from app.controllers.training_controller import TrainingController
from app.engine_client import EngineClient
from app.notices import Notices
from app.settings import SettingsStore
from backend.messages import EngineReady, Event
from widgets.device_chooser import DeviceChooser
from widgets.wording import show


class DeviceController(QObject):
    """The choice is kept in the settings; a device that is gone is told once, and the CPU does the work."""

    def __init__(
        self,
        client: EngineClient,
        watch: EngineWatch,
        training: TrainingController,
        notices: Notices,
        settings: SettingsStore,
        chooser: DeviceChooser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._watch, self._training, self._notices = watch, training, notices
        self._settings, self._chooser = settings, chooser
        self._used = ""
        self._told_lost = ""
        client.announced.connect(self._hear)
        chooser.chosen.connect(self._choose)
        training.begun.connect(lambda: chooser.set_locked(True))
        training.ended.connect(lambda: chooser.set_locked(False))

    def _hear(self, event: Event) -> None:
        if not isinstance(event, EngineReady):
            return
        self._used = event.used
        why = show(event.reason) if event.reason else ""
        self._chooser.set_devices(event.devices, event.used, why)
        if event.lost and event.reason and event.lost != self._told_lost:
            self._told_lost = event.lost
            self._notices.tell_message("warning", event.reason, of_project=False)

    def _choose(self, device: str) -> None:
        if device == self._used or self._training.is_running:
            return
        self._settings.change(device=device)
        self._watch.compute_on(device)

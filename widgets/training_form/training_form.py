"""How the network is trained: the plain settings, and below them the others, folded in groups."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.messages import Device
from backend.project import DataChoice, DataFacts, TrainingSettings
from backend.wording import Message
from widgets.fold import Fold
from widgets.theme.theme import Theme
from widgets.training_form.chance_settings import ChanceSettings
from widgets.training_form.form_part import FormPart
from widgets.training_form.loss_settings import LossSettings
from widgets.training_form.optimizer_settings import OptimizerSettings
from widgets.training_form.output_fields import OutputFields
from widgets.training_form.plain_settings import PlainSettings
from widgets.training_form.schedule_settings import ScheduleSettings
from widgets.training_form.shown import Output, Shown
from widgets.training_form.stopping_settings import StoppingSettings
from widgets.training_form.validation_settings import ValidationSettings


class TrainingForm(QWidget):
    """Settings in, settings as the user changed them out; a group that is folded tells what is set in it."""

    settings_changed = Signal(object)
    """The new `TrainingSettings`."""
    data_changed = Signal(object)
    """The new `DataChoice`: the same data, held out in another way."""
    validation_file_wanted = Signal()
    mistake_changed = Signal()
    """See `mistake`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()
        self._merge_key: Hashable = None
        self._mistake: Message | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(7)
        self._plain = PlainSettings()
        self._column.addWidget(self._plain)
        self._folds: list[tuple[Fold, FormPart]] = []
        self._add_folds(theme)
        for part in (self._plain, *(part for _fold, part in self._folds)):
            part.training_edited.connect(self._change_training)
            part.data_edited.connect(self._change_data)
            part.mistaken.connect(self._tell_mistake)
        self._show()

    @property
    def mistake(self) -> Message | None:
        """What is wrong in the first field that cannot be read; the settings hold its last good value."""
        parts = (self._plain, *(part for fold, part in self._folds if not fold.isHidden()))
        return next((mistake for part in parts for mistake in part.mistakes()), None)

    @property
    def merge_key(self) -> Hashable:
        """Equal for changes that are typed in one go: they are one step of the history. `None` for the others."""
        return self._merge_key

    def set_settings(self, settings: TrainingSettings, data: DataChoice) -> None:
        """Show these settings, and how the data is held out."""
        self._put(replace(self._shown, settings=settings, data=data))

    def set_facts(self, facts: DataFacts | None) -> None:
        """Say what is known of the data; some settings are offered only where they go with it."""
        self._put(replace(self._shown, facts=facts))

    def set_outputs(self, outputs: tuple[Output, ...]) -> None:
        """Say where the network ends, the output that is shown first."""
        self._put(replace(self._shown, outputs=outputs))

    def set_devices(
        self, devices: tuple[Device, ...] | None, half_precision_obstacle: Message | None = None
    ) -> None:
        """Say what there is to compute on, `None` while that is not known, and why not with half precision."""
        self._put(replace(self._shown, devices=devices, half_precision_obstacle=half_precision_obstacle))

    def _add_folds(self, theme: Theme) -> None:
        validation = ValidationSettings()
        validation.file_wanted.connect(self.validation_file_wanted)
        self._add_fold(theme, self.tr("Optimizer settings"), OptimizerSettings(), "optimizerSettingsButton")
        self._add_fold(theme, self.tr("Learning rate over time"), ScheduleSettings(theme), "scheduleButton")
        self._add_fold(theme, self.tr("Loss, metrics and classes"), LossSettings(), "lossSettingsButton")
        self._outputs_fold = self._add_fold(theme, self.tr("Outputs"), OutputFields(), "outputsButton")
        self._add_fold(theme, self.tr("Validation"), validation, "validationButton")
        self._add_fold(theme, self.tr("Stopping"), StoppingSettings(), "stoppingButton")
        self._add_fold(theme, self.tr("Chance and precision"), ChanceSettings(), "chanceButton")

    def _add_fold(self, theme: Theme, title: str, part: FormPart, name: str) -> Fold:
        fold = Fold(theme, title, part, name)
        self._folds.append((fold, part))
        self._column.addWidget(fold)
        return fold

    def _put(self, shown: Shown) -> None:
        """Every edit of the network comes here too: what is shown already costs nothing."""
        if shown != self._shown:
            self._shown = shown
            self._show()

    def _show(self) -> None:
        self._plain.show_settings(self._shown)
        for fold, part in self._folds:
            part.show_settings(self._shown)
            fold.set_summary(part.summary(self._shown))
        self._outputs_fold.setVisible(len(self._shown.outputs) > 1)
        self._tell_mistake()

    def _tell_mistake(self) -> None:
        """A field that is gone has no mistake any more, so this is asked after every change."""
        if self.mistake != self._mistake:
            self._mistake = self.mistake
            self.mistake_changed.emit()

    def _change_training(self, changes: Mapping[str, Any], key: Hashable) -> None:
        settings = msgspec.structs.replace(self._shown.settings, **changes)
        self._merge_key = key
        if settings != self._shown.settings:
            self.settings_changed.emit(settings)

    def _change_data(self, changes: Mapping[str, Any], key: Hashable) -> None:
        data = msgspec.structs.replace(self._shown.data, **changes)
        self._merge_key = key
        if data != self._shown.data:
            self.data_changed.emit(data)

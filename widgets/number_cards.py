"""The four numbers of a training: how well, how far, how long still, how fast."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from widgets.number_card import NumberCard, ProgressCard
from widgets.number_text import duration_text, loss_text, memory_text, percent_text, whole_text
from widgets.training_figures import TrainingFigures


class NumberCards(QWidget):
    """Figures in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accuracy = NumberCard(self.tr("Validation accuracy"), "validationAccuracyText", "bestAccuracyText")
        self._epoch = ProgressCard(self.tr("Epoch"), "epochText", "trainProgress")
        self._time = NumberCard(self.tr("Time left"), "timeLeftText", "epochTimeText")
        self._speed = NumberCard(self.tr("Speed"), "speedText", "speedNote")
        self._forecast = ""
        self._is_running = False
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in (self._accuracy, self._epoch, self._time, self._speed):
            row.addWidget(card, 1)
        self.clear()

    def set_low(self, low: bool) -> None:
        """Whether the cards are to take less height."""
        for card in (self._accuracy, self._epoch, self._time, self._speed):
            card.set_low(low)
        self._row.activate()

    def clear(self) -> None:
        """There is no run to tell of."""
        self._accuracy.set_title(self.tr("Validation accuracy"))
        self._time.set_title(self.tr("Time left"))
        for card in (self._accuracy, self._epoch, self._time, self._speed):
            card.set_number("")
        self._accuracy.set_note(self.tr("on samples it has not seen"))
        self._is_running = False
        self._show_forecast()
        self._speed.set_note(self.tr("samples a second"))
        self._epoch.set_progress(0)

    def set_forecast(self, text: str) -> None:
        """About how long an epoch will take, shown while nothing is trained; empty where that is not known."""
        if text != self._forecast:
            self._forecast = text
            if not self._is_running:
                self._show_forecast()

    def _show_forecast(self) -> None:
        self._time.set_note(self._forecast or self.tr("not training"))

    def show_figures(self, figures: TrainingFigures) -> None:
        """Show how the run stands."""
        self._is_running = True
        self._time.set_title(self.tr("Time left"))
        self._show_headline(figures)
        self._epoch.set_number(self.tr("{epoch} of {epochs}").format(epoch=figures.epoch, epochs=figures.epochs))
        self._epoch.set_progress(figures.share)
        left = figures.seconds_left
        self._time.set_number(duration_text(left) if left is not None else "")
        last = figures.last_epoch
        if last is None or last.seconds <= 0:  # of a run that goes on: how long epochs take now is not known yet
            self._time.set_note(self.tr("in the first epoch"))
        else:
            took = duration_text(last.seconds + last.validation_seconds)
            self._time.set_note(self.tr("{time} an epoch").format(time=took))
        speed = figures.samples_per_second
        self._speed.set_number(whole_text(speed) if speed is not None else "")
        if figures.memory is not None:
            text = self.tr("samples a second · {memory}")
            self._speed.set_note(text.format(memory=memory_text(figures.memory)))

    def show_kept(self, figures: TrainingFigures, state: str) -> None:
        """Show how a run ended that is not the current one; `state` says how far it came."""
        self.clear()
        self.show_figures(figures)
        last = figures.last_epoch
        self._time.set_title(self.tr("Time an epoch"))
        took = (
            duration_text(last.seconds + last.validation_seconds) if last is not None and last.seconds > 0 else ""
        )
        self._time.set_number(took)
        self._time.set_note(state)

    def show_end(self, note: str) -> None:
        """The run is over; `note` says how."""
        self._is_running = False
        self._time.set_number("")
        self._time.set_note(note)

    def _show_headline(self, figures: TrainingFigures) -> None:
        name = figures.headline
        titles = {
            "val_accuracy": self.tr("Validation accuracy"),
            "accuracy": self.tr("Training accuracy"),
            "val_loss": self.tr("Validation loss"),
            "loss": self.tr("Training loss"),
        }
        write = percent_text if name.endswith("accuracy") else loss_text
        last = figures.last_epoch
        now = figures.headline_at(last.epoch) if last is not None else None
        best_epoch = figures.curves.best_epoch
        best = figures.headline_at(best_epoch)
        self._accuracy.set_title(titles[name])
        self._accuracy.set_number(write(now) if now is not None else "")
        if best is None:
            self._accuracy.set_note(self.tr("after the first epoch"))
        else:
            text = self.tr("best {value} at epoch {epoch}")
            self._accuracy.set_note(text.format(value=write(best), epoch=best_epoch))

"""The callback of a training program that keeps the best epoch and ends a training that gets no better."""

from backend.project import TrainingSettings
from backend.script.python_text import literal


def best_lines(training: TrainingSettings, metric: str, mode: str, loss: str) -> list[str]:
    """A class `Best` that judges epochs as NetSketch does; nothing where neither is wanted.

    `metric` is what is watched, better the higher with the `mode` "max"; `loss` is the name of the loss.
    """
    if not (training.stop_early or training.keep_best):
        return []
    of_loss = f"-logs[{literal(loss)}]"
    watched = f"logs[{literal(metric)}]" if mode == "max" else of_loss
    lines = [
        "class Best(keras.callbacks.Callback):",
        f'    """{_purpose(training)}"""',
        "",
        "    best = value = weights = None",
        "    waited = 0",
        "",
        "    def on_epoch_end(self, epoch, logs=None):",
        f"        if {literal(loss)} not in logs:",
        "            return  # this epoch was not measured",
        f"        value = {watched}",
    ]
    lines += _kept(of_loss if mode == "max" else None) if training.keep_best else []
    lines += _ended(training) if training.stop_early else []
    lines += _put_back() if training.keep_best else []
    return [*lines, ""]


def _kept(then: str | None) -> list[str]:
    """What keeps the best weights; of epochs with one value `then` decides."""
    return [
        f"        merit = {'value' if then is None else f'(value, {then})'}",
        "        if self.best is None or merit > self.best:",
        "            self.best, self.weights = merit, self.model.get_weights()",
    ]


def _ended(training: TrainingSettings) -> list[str]:
    return [
        f"        if self.value is None or value > self.value + {training.min_delta!r}:",
        "            self.value, self.waited = value, 0",
        "        else:",
        "            self.waited += 1",
        f"        self.model.stop_training = self.waited >= {training.patience}",
    ]


def _put_back() -> list[str]:
    return [
        "",
        "    def on_train_end(self, logs=None):",
        "        if self.weights is not None:",
        "            self.model.set_weights(self.weights)",
    ]


def _purpose(training: TrainingSettings) -> str:
    keeps = "Puts the weights of the best epoch back at the end"
    ends = "ends the training when it gets no better"
    if training.keep_best:
        return f"{keeps}, and {ends}." if training.stop_early else f"{keeps}."
    return f"{ends.capitalize()}."

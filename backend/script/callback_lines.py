"""What accompanies a training in the program: the learning rate of each step, stopping early, the best weights."""

from collections.abc import Mapping
from typing import Any

from backend.catalogue.accuracy import accuracy_class
from backend.catalogue.keras_call import KerasCall
from backend.catalogue.schedules import schedule_row
from backend.output_losses import output_ids
from backend.project import Project, TrainingSettings
from backend.script.best_lines import best_lines
from backend.script.python_text import assignment
from backend.script.training_lines import losses_of, outputs_of

_DOWN = ["def down(way, least):", "    return least + (1 - least) * (1 + math.cos(math.pi * way)) / 2", ""]


def callback_lines(project: Project, *, exact: bool = False) -> tuple[list[str], list[str]]:
    """The lines that are needed before the training, and how each callback is written in its call.

    With `exact`, epochs are judged by a class of the program's own: as the app does it where two are equally good.
    """
    training, lines, callbacks = project.training, list[str](), list[str]()
    row = schedule_row(training.schedule)
    if training.warm_up or not (row.follows_results or row.id == "constant"):
        lines += _learning_rate(training)
        callbacks.append("LearningRate()")
    if row.follows_results:
        given: Mapping[str, Any] = {**row.defaults(), **training.schedule_parameters}
        drop = {"factor": given["factor"], "patience": given["patience"], "min_lr": given["least_rate"]}
        lines += _watching(project, "on_plateau", "ReduceLROnPlateau", {**drop, "min_delta": 0.0})
        callbacks.append("on_plateau")
    if exact and (judged := best_lines(training, *_monitor(project), f"{_held_out(project)}loss")):
        return [*lines, *judged], [*callbacks, "Best()"]
    if training.stop_early or training.keep_best:
        # Without stopping early it never loses its patience, and only puts the best weights back.
        patience = training.patience if training.stop_early else training.epochs
        best = {"patience": patience, "min_delta": training.min_delta, "restore_best_weights": training.keep_best}
        lines += _watching(project, "stop_early", "EarlyStopping", best)
        callbacks.append("stop_early")
    return lines, callbacks


def _watching(project: Project, variable: str, callback: str, given: dict[str, Any]) -> list[str]:
    name, mode = _monitor(project)
    return assignment(variable, KerasCall(f"callbacks.{callback}", {"monitor": name, "mode": mode, **given}), "")


def _monitor(project: Project) -> tuple[str, str]:
    """What tells how good an epoch was, by its name in Keras, and which way is the good one."""
    held_out = _held_out(project)
    loss, output = losses_of(project)[0].row.id, outputs_of(project)[0]
    accuracy = accuracy_class(loss, output[-1] if output else None)
    if project.training.monitor == "loss" or accuracy is None:
        return f"{held_out}loss", "min"
    ids = output_ids(project.graph)
    of_output = f"{project.graph.by_id[ids[0]].name}_" if len(ids) > 1 else ""
    return f"{held_out}{of_output}accuracy", "max"


def _held_out(project: Project) -> str:
    """What Keras puts before the names of metrics of held-out samples, where there are some."""
    return "val_" if project.data.held_out or project.data.validation_from != "share" else ""


def _learning_rate(training: TrainingSettings) -> list[str]:
    """A callback that sets the learning rate before each step."""
    rate, down, share = repr(training.learning_rate), list[str](), _share(training)
    if any("down(" in line for line in share):
        down = ["import math", "", *_DOWN]
    waits = schedule_row(training.schedule).follows_results
    return [
        *down,
        "def share(step, per_epoch, length):  # of the learning rate",
        *(f"    {line}" for line in share),
        "",
        "class LearningRate(keras.callbacks.Callback):",
        "    def on_epoch_begin(self, epoch, logs=None):",
        "        self.epoch = epoch",
        "",
        "    def on_train_batch_begin(self, batch, logs=None):",
        '        per_epoch = self.params["steps"]',
        "        step = self.epoch * per_epoch + batch",
        f"        warm_up = round({training.warm_up!r} * per_epoch)",
        '        length = max(1, self.params["epochs"] * per_epoch - warm_up)',
        "        if step < warm_up:",
        f"            self.model.optimizer.learning_rate = {rate} * share(0, per_epoch, length) * step / warm_up",
        *(["        elif step == warm_up:"] if waits else ["        else:"]),
        f"            self.model.optimizer.learning_rate = {rate} * share(step - warm_up, per_epoch, length)",
        "",
    ]


def _share(training: TrainingSettings) -> list[str]:
    """The body of the function that says which share of the learning rate a step has."""
    row = schedule_row(training.schedule)
    given: Mapping[str, Any] = {**row.defaults(), **training.schedule_parameters}
    match row.id:
        case "exponential":
            return [f"return {given['decay']!r} ** (step / per_epoch)"]
        case "step":
            return [f"return {given['factor']!r} ** (step // max(1, round({given['every']!r} * per_epoch)))"]
        case "cosine":
            return [f"return down(min(step / length, 1), {given['least']!r})"]
        case "cosine_restarts":
            return _restarts(given)
        case "cyclic":
            return [
                f"done = step / max(1, round({given['length']!r} * per_epoch))",
                "height = 1 - abs(2 * (done % 1) - 1)",
                f"height *= {given['lower']!r} ** (done // 1)",
                f"return {given['least']!r} + (1 - {given['least']!r}) * height",
            ]
        case "one_cycle":
            return [
                "last = max(length - 1, 1)",
                f"top = {given['rise']!r} * last",
                "if step < top:",
                f"    return down(1 - step / top, {given['begin']!r})",
                f"return down(min((step - top) / max(last - top, 1e-9), 1), {given['end']!r})",
            ]
        case _:
            return ["return 1"]


def _restarts(given: Mapping[str, Any]) -> list[str]:
    return [
        f"way, height = max(1, round({given['first']!r} * per_epoch)), 1",
        "while step >= way:",
        f"    step, way, height = step - way, way * {given['longer']!r}, height * {given['lower']!r}",
        f"return {given['least']!r} + (1 - {given['least']!r}) * height * down(step / way, 0)",
    ]

"""Translates how a Keras file was compiled into our training settings, as far as the catalogues go."""

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from backend.catalogue.optimizers import OPTIMIZERS
from backend.engine.model_files.keras_files.unwrapped import unwrapped
from backend.engine.model_files.keras_losses import by_output, from_logits, loss_settings
from backend.engine.model_files.keras_metrics import kept_metrics
from backend.engine.model_files.keras_values import number_of
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.output_losses import output_ids
from backend.project import TrainingSettings
from backend.settings_check import checked_training
from backend.wording import Message, say

_LARGEST_SINGLE = 3e38
_AROUND_OPTIMIZERS = ("LossScaleOptimizer", "LossScaleOptimizerV1", "LossScaleOptimizerV3")


def training_settings(
    config: Any, graph: Graph, names_of_outputs: Mapping[str, str] | None = None
) -> tuple[TrainingSettings, list[Message]]:
    """The settings, and notes on what is different now; a model that was never compiled gets what fits it.

    `names_of_outputs` are what Keras calls the outputs, by their nodes, where these have other names.
    """
    names = names_of_outputs or {}
    config = unwrapped(config)
    config = config if isinstance(config, Mapping) else {}
    settings, notes = loss_settings(config, graph, names)
    if any(map(from_logits, by_output(config.get("loss"), graph, names))):
        notes.append(
            say(
                "The last layer gives plain numbers, not shares that sum to 1. Put a softmax behind it before you "
                "train further or read its answers as chances."
            )
        )
    first = next(iter(output_ids(graph)), None)
    first_name = "" if first is None else names.get(first, graph.by_id[first].name)
    metrics = kept_metrics(config.get("metrics"), settings.loss, first_name)
    settings = msgspec.structs.replace(settings, metrics=metrics)
    optimizer = _bare(config.get("optimizer_config"))
    if isinstance(optimizer, Mapping):
        settings, note = _with_optimizer(settings, optimizer)
        notes += note
    return settings, notes


def _bare(optimizer: Any) -> Any:
    """The optimizer without the one around it that scales the loss for half precision."""
    if not isinstance(optimizer, Mapping) or optimizer.get("class_name") not in _AROUND_OPTIMIZERS:
        return optimizer
    settings = optimizer.get("config")
    inside = (
        [settings.get(key) for key in ("inner_optimizer", "optimizer")] if isinstance(settings, Mapping) else []
    )
    return next((one for one in inside if isinstance(one, Mapping)), optimizer)


def _with_optimizer(
    settings: TrainingSettings, written: Mapping[str, Any]
) -> tuple[TrainingSettings, list[Message]]:
    name = str(written.get("class_name")).removeprefix("Custom>")
    row = next((row for row in OPTIMIZERS.values() if row.keras_class.lower() == name.lower()), None)
    if row is None:
        return settings, [say("The optimizer {name} is not known; Adam is set instead.", name=name[:60])]
    config = written.get("config")
    config = config if isinstance(config, Mapping) else {}
    config = {key: _as_written(value) for key, value in config.items()}
    rate = config.get("learning_rate", config.get("lr"))
    if isinstance(rate, Mapping):
        rate = number_of(rate) or rate  # a number of NumPy's, or a plan by which the rate changes
    begin = _first_of_plan(rate) if isinstance(rate, Mapping) else rate
    usable = isinstance(begin, int | float) and not isinstance(begin, bool) and 0 < begin <= 1000
    changes: dict[str, Any] = {"optimizer": row.id, "learning_rate": begin if usable else row.learning_rate}
    notes = _on_the_rate(rate, config.get("decay"), changes["learning_rate"])
    for parameter in row.parameters:
        if parameter.name not in config:
            continue
        given = changes.get("optimizer_parameters", {})
        try:
            wish = {**changes, "optimizer_parameters": {**given, parameter.name: config[parameter.name]}}
            checked_training(settings, wish)
            changes = wish
        except GraphError:
            continue  # a value of another Keras (epsilon None): the default of today does as well
    return checked_training(settings, changes), notes


def _first_of_plan(plan: Mapping[str, Any]) -> Any:
    """The learning rate with which a plan begins, if it says so."""
    settings = plan.get("config")
    return _as_written(settings.get("initial_learning_rate")) if isinstance(settings, Mapping) else None


def _on_the_rate(rate: Any, decay: Any, now: float) -> list[Message]:
    """What is told of a learning rate that changes with time; `now` is what stands for a plan of it."""
    notes: list[Message] = []
    if isinstance(rate, Mapping):
        notes.append(
            say(
                "The learning rate of the file changes with time, which could not be kept; it is {rate} now.",
                rate=now,
            )
        )
    if isinstance(decay, int | float) and not isinstance(decay, bool) and decay > 0:
        notes.append(
            say(
                "In the file the learning rate falls with every step (decay = {decay}), which could not be kept: "
                "it stays as it is now.",
                decay=f"{decay:g}",
            )
        )
    return notes


def _as_written(value: Any) -> Any:
    """0.001 where the file has the nearest number of single precision, 0.0010000000474974513."""
    if not isinstance(value, float) or abs(value) > _LARGEST_SINGLE:
        return value
    short = float(str(np.float32(value)))
    return short if np.float32(value) == value else value

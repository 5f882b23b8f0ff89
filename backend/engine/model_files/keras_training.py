"""Translates how a Keras file was compiled into our training settings, as far as the catalogues go."""

import re
from collections.abc import Mapping
from typing import Any

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.engine.model_files.keras_values import number_of
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.project import TrainingSettings
from backend.settings_check import checked_training
from backend.wording import Message, say

_SHORT_LOSSES = {"mse": "mean_squared_error", "mae": "mean_absolute_error"}


def training_settings(config: Any, graph: Graph) -> tuple[TrainingSettings, list[Message]]:
    """The settings, and notes on what is different now; a model that was never compiled gets what fits it."""
    config = config if isinstance(config, Mapping) else {}
    notes: list[Message] = []
    loss = _loss_name(config.get("loss"))
    if loss not in LOSSES:
        if loss:
            notes.append(
                say("The loss “{loss}” is not known; one that fits the last layer is set instead.", loss=loss[:60])
            )
        loss = _fitting_loss(graph)
    if _from_logits(config.get("loss")):
        notes.append(
            say(
                "The last layer gives plain numbers, not shares that sum to 1. Put a softmax behind it before you "
                "train further or read its answers as chances."
            )
        )
    settings = TrainingSettings(loss=loss)
    optimizer = config.get("optimizer_config")
    if isinstance(optimizer, Mapping):
        settings, note = _with_optimizer(settings, optimizer)
        notes += note
    return settings, notes


def _with_optimizer(
    settings: TrainingSettings, written: Mapping[str, Any]
) -> tuple[TrainingSettings, list[Message]]:
    name = str(written.get("class_name"))
    row = next((row for row in OPTIMIZERS.values() if row.keras_class.lower() == name.lower()), None)
    if row is None:
        return settings, [say("The optimizer {name} is not known; Adam is set instead.", name=name[:60])]
    config = written.get("config")
    config = config if isinstance(config, Mapping) else {}
    rate = config.get("learning_rate", config.get("lr"))
    if isinstance(rate, Mapping):
        rate = number_of(rate) or rate  # a number of NumPy's, or a plan by which the rate changes
    changes: dict[str, Any] = {
        "optimizer": row.id,
        "learning_rate": rate if isinstance(rate, int | float) and 0 < rate <= 1000 else row.learning_rate,
    }
    notes: list[Message] = []
    if isinstance(rate, Mapping):
        notes.append(
            say(
                "The learning rate of the file changes with time, which could not be kept; it is {rate} now.",
                rate=row.learning_rate,
            )
        )
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


def _loss_name(written: Any) -> str:
    """`"mse"`, `"mean_squared_error"` or `{"class_name": "MeanSquaredError", …}` as the catalogue writes it."""
    if isinstance(written, Mapping):
        written = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", str(written.get("class_name"))).lower()
    text = written if isinstance(written, str) else ""
    return _SHORT_LOSSES.get(text, text)


def _from_logits(written: Any) -> bool:
    settings = written.get("config") if isinstance(written, Mapping) else None
    return isinstance(settings, Mapping) and settings.get("from_logits") is True


def _fitting_loss(graph: Graph) -> str:
    last = [node.parameters.get("activation") for node in graph.nodes if not graph.outgoing[node.id]]
    if last == ["softmax"]:
        return "sparse_categorical_crossentropy"
    return "binary_crossentropy" if last == ["sigmoid"] else "mean_squared_error"

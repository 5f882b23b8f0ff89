"""Translates the losses of a Keras file into our training settings, output by output."""

from collections.abc import Mapping
from typing import Any

import msgspec

from backend.catalogue.losses import LOSSES
from backend.graph.errors import GraphError
from backend.graph.model import Graph
from backend.output_losses import output_ids
from backend.project import OutputSettings, TrainingSettings
from backend.settings_check import checked_training
from backend.wording import Message, say

_OTHER_NAMES = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "msle": "mean_squared_logarithmic_error",
    "bce": "binary_crossentropy",
    "kld": "kl_divergence",
    "kullback_leibler_divergence": "kl_divergence",
    "logcosh": "log_cosh",
    "cosine": "cosine_similarity",
    "cosine_proximity": "cosine_similarity",
    "huber_loss": "huber",
}
_BY_CLASS = {row.keras_class: row.id for row in LOSSES.values()}


def loss_settings(config: Mapping[str, Any], graph: Graph) -> tuple[TrainingSettings, list[Message]]:
    """Settings with the loss of the first output, the others' where they differ, and their weights.

    The notes tell of losses that are not known: what fits the last layer is set instead. A network that was never
    compiled gets what fits, too, without a note.
    """
    ids, notes = output_ids(graph), list[Message]()
    written = by_output(config.get("loss"), graph)
    names = [loss_name(one) for one in written]
    for name in dict.fromkeys(name for name in names if name and name not in LOSSES):
        notes.append(
            say("The loss “{loss}” is not known; one that fits the last layer is set instead.", loss=name[:60])
        )
    known = [name if name in LOSSES else "" for name in names]
    loss = next(iter(known), "") or _fitting_loss(graph)
    settings = _with_parameters(TrainingSettings(loss=loss), written[0] if written else None)
    weights = by_output(config.get("loss_weights"), graph)
    outputs = {}
    for key, name, weight in zip(ids, known, weights, strict=False):
        own = OutputSettings(name if name and name != loss else None, _weight(weight))
        if own != OutputSettings():
            outputs[key] = own
    return msgspec.structs.replace(settings, outputs=outputs), notes


def loss_name(written: Any) -> str:
    """`"mse"`, `"mean_squared_error"` or `{"class_name": "MeanSquaredError", …}` as the catalogue writes it."""
    if isinstance(written, Mapping):
        written = written.get("class_name")
        written = written if written != "function" else None
    text = written if isinstance(written, str) else ""
    return _BY_CLASS.get(text) or _OTHER_NAMES.get(text.lower(), text)


def from_logits(written: Any) -> bool:
    """Whether a loss was computed from plain numbers, before any softmax."""
    settings = written.get("config") if isinstance(written, Mapping) else None
    return isinstance(settings, Mapping) and settings.get("from_logits") is True


def by_output(written: Any, graph: Graph) -> list[Any]:
    """What was said of each output, in their order: it may be one thing for all, a list, or go by their names."""
    ids = output_ids(graph)
    if isinstance(written, list):
        return written if len(written) == len(ids) else [None] * len(ids)
    if isinstance(written, Mapping) and "class_name" not in written:
        return [written.get(graph.by_id[key].name) for key in ids]
    return [written] * len(ids)


def _with_parameters(settings: TrainingSettings, written: Any) -> TrainingSettings:
    """Those settings of the loss that we have, as far as they are allowed and unusual."""
    config = written.get("config") if isinstance(written, Mapping) else None
    row = LOSSES[settings.loss]
    if not isinstance(config, Mapping) or loss_name(written) != row.id:
        return settings
    for parameter in row.parameters:
        if config.get(parameter.name, parameter.default) == parameter.default:
            continue
        given = {**settings.loss_parameters, parameter.name: config[parameter.name]}
        try:
            settings = checked_training(settings, {"loss_parameters": given})
        except GraphError:
            continue  # a row of numbers, say, one a class: the default does as well as any other
    return settings


def _weight(written: Any) -> float:
    usual = isinstance(written, int | float) and not isinstance(written, bool) and 0 <= written <= 1_000_000
    return float(written) if usual else 1.0


def _fitting_loss(graph: Graph) -> str:
    last = [node.parameters.get("activation") for node in graph.nodes if not graph.outgoing[node.id]]
    if last == ["softmax"]:
        return "sparse_categorical_crossentropy"
    return "binary_crossentropy" if last == ["sigmoid"] else "mean_squared_error"

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
from backend.wording import Message, marked, say

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


def loss_settings(
    config: Mapping[str, Any], graph: Graph, names: Mapping[str, str]
) -> tuple[TrainingSettings, list[Message]]:
    """Settings with the loss of the first output, the others' where they differ, and their weights.

    `names` are what Keras calls the outputs, by their nodes. The notes tell of what could not be kept: for a loss
    that is not known, what fits the layer is set instead. A network that was never compiled gets what fits, too,
    without a note. An output without a loss beside others that have one was taught nothing, and counts nothing.
    """
    ids = output_ids(graph)
    written = by_output(config.get("loss"), graph, names)
    given = [loss_name(one) for one in written]
    notes = [
        say("The loss “{loss}” is not known; one that fits the last layer is set instead.", loss=name[:60])
        for name in dict.fromkeys(name for name in given if name and name not in LOSSES)
    ]
    strange = _of_no_output(config.get("loss"), graph, names)
    notes += [
        say("The file gives a loss to “{output}”, which is no output of the network; it is left out.", output=name)
        for name in strange
    ]
    losses = [name if name in LOSSES else _fitting_loss(graph, key) for key, name in zip(ids, given, strict=True)]
    loss = losses[0] if losses else "mean_squared_error"
    settings = _with_parameters(TrainingSettings(loss=loss), written[0] if written else None)
    is_chosen = any(one is not None for one in written) and not strange
    weights = by_output(config.get("loss_weights"), graph, names)
    outputs = {}
    for key, name, one, weight in zip(ids, losses, written, weights, strict=True):
        counts = 0.0 if is_chosen and one is None else _weight(weight)
        own = OutputSettings(name if name != loss else None, counts)
        if own != OutputSettings():
            outputs[key] = own
        kept = settings.loss_parameters if name == loss else {}
        if _with_parameters(TrainingSettings(loss=name), one).loss_parameters != kept:
            notes.append(_other_settings(name, _name_of(key, graph, names)))
    return msgspec.structs.replace(settings, outputs=outputs), notes


def _other_settings(loss: str, output: str) -> Message:
    return say(
        "The loss {loss} of the output “{output}” has settings of its own in the file, which could not be kept.",
        loss=marked(LOSSES[loss].title),
        output=output[:60],
    )


def loss_name(written: Any) -> str:
    """`"mse"`, `"mean_squared_error"` or `{"class_name": "MeanSquaredError", …}` as the catalogue writes it."""
    if isinstance(written, Mapping):
        # Around a function Keras 3 puts a frame, in which its name is.
        written = written.get("config" if written.get("class_name") == "function" else "class_name")
    text = written if isinstance(written, str) else ""
    return _BY_CLASS.get(text) or _OTHER_NAMES.get(text.lower(), text)


def from_logits(written: Any) -> bool:
    """Whether a loss was computed from plain numbers, before any softmax."""
    settings = written.get("config") if isinstance(written, Mapping) else None
    return isinstance(settings, Mapping) and settings.get("from_logits") is True


def by_output(written: Any, graph: Graph, names: Mapping[str, str]) -> list[Any]:
    """What was said of each output, in their order: it may be one thing for all, a list, or go by their names."""
    ids = output_ids(graph)
    if isinstance(written, list):
        return written if len(written) == len(ids) else [None] * len(ids)
    if _goes_by_names(written):
        return [written.get(_name_of(key, graph, names)) for key in ids]
    return [written] * len(ids)


def _goes_by_names(written: Any) -> bool:
    return isinstance(written, Mapping) and "class_name" not in written


def _name_of(key: str, graph: Graph, names: Mapping[str, str]) -> str:
    return names.get(key, graph.by_id[key].name)


def _of_no_output(written: Any, graph: Graph, names: Mapping[str, str]) -> list[str]:
    """Names that something is said of, but no output has."""
    known = {_name_of(key, graph, names) for key in output_ids(graph)}
    return [str(name)[:60] for name in written if name not in known][:3] if _goes_by_names(written) else []


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


def _fitting_loss(graph: Graph, output: str) -> str:
    """What fits the layer that gives the output."""
    node = graph.by_id[output]
    while node.kind == "Identity" and graph.incoming[node.id]:
        node = graph.by_id[graph.incoming[node.id][0].source]
    match "softmax" if node.kind == "Softmax" else node.parameters.get("activation"):
        case "softmax":
            return "sparse_categorical_crossentropy"
        case "sigmoid":
            return "binary_crossentropy"
        case _:
            return "mean_squared_error"

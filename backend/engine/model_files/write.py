"""Writes a model file: an `.h5` that plain `keras.models.load_model` opens, with the whole project inside.

It is written from a snapshot and never through `model.save`, which truncates the earlier file in place and alters
the model that it saves.
"""

import io
import json
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np
from keras.src.legacy.saving import json_utils, saving_options, saving_utils
from keras.src.legacy.saving.legacy_h5_format import save_attributes_to_hdf5_group

from backend.catalogue.accuracy import accuracy_class
from backend.engine.half_precision import in_full_precision, without_scaling
from backend.engine.live_model import LiveModel, Snapshot
from backend.engine.metrics import OfClassNumbers, further_metrics
from backend.engine.model_files.card_of import card_of
from backend.engine.model_files.digests import DIGESTS, digests_of
from backend.engine.model_files.luggage import (
    ATTRIBUTE,
    OPTIMIZER_STATE,
    Luggage,
    luggage_to_json,
)
from backend.engine.model_files.older_form import network_in_older_form, training_in_older_form
from backend.engine.model_files.seal import USER_BLOCK, seal
from backend.engine.start import versions
from backend.model_card import ModelCard
from backend.output_losses import OutputLoss, output_ids, output_losses
from backend.safe_write import SaveError, safe_write
from backend.wording import Message, say

_ENDINGS = (".h5", ".hdf5")


def write_model(
    model: LiveModel,
    path: Path,
    snapshot: Snapshot | None = None,
    *,
    metrics: dict[str, float | None] | None = None,
    keep_earlier: bool = True,
) -> Message:
    """Write the network, whole or not at all, and say what was compared with what was read back.

    The network may be training meanwhile. `snapshot` (of an earlier moment, with its `metrics`) is written
    instead of what the network knows now. Raises `SaveError`.
    """
    snapshot = snapshot or model.snapshot()
    metrics = model.metrics if metrics is None else metrics
    keep_model(model, path, snapshot, metrics, keep_earlier=keep_earlier, card=card_of(model, metrics))
    return _prove(path, model, snapshot)


def keep_model(
    model: LiveModel,
    path: Path,
    snapshot: Snapshot,
    metrics: dict[str, float | None],
    *,
    keep_earlier: bool = False,
    card: ModelCard | None = None,
) -> None:
    """Write what a snapshot knows, whole or not at all, as often as a training likes. Raises `SaveError`.

    What was written is read back and compared byte by byte, not number by number.
    """
    luggage = Luggage(model.project, model.classes, metrics, versions(), model.temperature, card)
    safe_write(path, _file_bytes(model, snapshot, luggage), keep_earlier=keep_earlier)


def model_path(text: str) -> Path:
    """The path that a model is saved to: ending in `.h5` in small letters, the only way Keras takes it."""
    path = Path(text)
    if path.suffix in _ENDINGS:
        return path
    return path.with_suffix(path.suffix.lower()) if path.suffix.lower() in _ENDINGS else Path(f"{path}.h5")


def _file_bytes(model: LiveModel, snapshot: Snapshot, luggage: Luggage) -> memoryview:
    """The whole file, sealed; there is one copy of it, as that of a large network fills the memory."""
    buffer = io.BytesIO()
    with h5py.File(buffer, "w", userblock_size=USER_BLOCK) as file:
        file.attrs["keras_version"] = keras.__version__
        file.attrs["backend"] = keras.backend.backend()
        file.attrs["model_config"] = _model_config(model.network)
        file.attrs["training_config"] = _training_config(model)
        file.attrs[ATTRIBUTE] = luggage_to_json(luggage)
        _write_weights(file.create_group("model_weights"), model.network, snapshot)
        if snapshot.optimizer:
            remembered = without_scaling(model.network.optimizer).variables
            _write_named(
                file.create_group(OPTIMIZER_STATE),
                _told_apart([variable.path for variable in remembered]),
                snapshot.optimizer[-len(remembered) :],  # what scales the loss stands before it
            )
        file.attrs[DIGESTS] = digests_of(file)
    data = buffer.getbuffer()
    seal(data)
    return data


def _told_apart(names: list[str]) -> list[str]:
    """The names, a number after those that stand there already: Adafactor gives one name to several variables."""
    found: list[str] = []
    for name in names:
        number, fresh = 1, name
        while fresh in found:
            number, fresh = number + 1, f"{name}_{number}"
        found.append(fresh)
    return found


def _model_config(network: keras.Model) -> str:
    with saving_options.keras_option_scope(use_legacy_config=True):
        # Without the optimizer: with it, this function takes it out of the live model's own settings.
        metadata = saving_utils.model_metadata(network, include_optimizer=False)
    written = json.dumps(metadata["model_config"], default=json_utils.get_json_type)
    return network_in_older_form(in_full_precision(written))


def _training_config(model: LiveModel) -> str:
    """How the network was compiled, as `load_model` reads it.

    Losses at their defaults go by their full names: Keras does not know the short ones when it loads. Metrics of
    our own are left out, which nothing but NetSketch could make again.
    """
    training, outputs = model.project.training, output_ids(model.project.graph)
    answers = [output.shape[-1] for output in model.network.outputs]
    losses = output_losses(training, outputs, len(answers))
    metrics: list[list[Any]] = [
        ["accuracy"] if accuracy_class(loss.row.id, count) else []
        for loss, count in zip(losses, answers, strict=True)
    ]
    metrics[0] += [
        keras.metrics.serialize(metric)
        for metric in further_metrics(training.metrics, losses[0].row.id, answers[0])
        if not isinstance(metric, OfClassNumbers)
    ]
    optimizer = without_scaling(model.network.optimizer)
    config = json.dumps(
        {
            "loss": _one_or_list([_loss_config(loss) for loss in losses]),
            "metrics": _one_or_list(metrics),
            "loss_weights": [loss.weight for loss in losses] if any(loss.weight != 1 for loss in losses) else None,
            "weighted_metrics": None,
            "optimizer_config": {"class_name": type(optimizer).__name__, "config": optimizer.get_config()},
        },
        default=json_utils.get_json_type,
    )
    return training_in_older_form(config)


def _loss_config(loss: OutputLoss) -> Any:
    if not loss.parameters:
        return loss.row.id
    return keras.losses.serialize(getattr(keras.losses, loss.row.keras_class)(**loss.parameters))


def _one_or_list(things: list[Any]) -> Any:
    return things[0] if len(things) == 1 else things


def _write_weights(group: h5py.Group, network: keras.Model, snapshot: Snapshot) -> None:
    values = {id(variable): value for variable, value in zip(network.weights, snapshot.weights, strict=True)}
    save_attributes_to_hdf5_group(group, "layer_names", [layer.name.encode() for layer in network.layers])
    group.attrs["backend"] = keras.backend.backend()
    group.attrs["keras_version"] = keras.__version__
    for layer in network.layers:
        variables = ordered_weights(layer)
        _write_named(
            group.create_group(layer.name),
            [variable.path for variable in variables],
            [values[id(variable)] for variable in variables],
        )
    _write_named(group.create_group("top_level_model_weights"), [], [])


def ordered_weights(layer: keras.Layer) -> list[keras.Variable]:
    """A layer's weights in the order in which `.h5` files hold them."""
    return [*layer.trainable_weights, *layer.non_trainable_weights]


def _write_named(group: h5py.Group, names: list[str], values: list[np.ndarray]) -> None:
    save_attributes_to_hdf5_group(group, "weight_names", [name.encode() for name in names])
    for name, value in zip(names, values, strict=True):
        group.create_dataset(name, data=value)


def _prove(path: Path, model: LiveModel, snapshot: Snapshot) -> Message:
    """Read the weights back from the file and compare them to the last bit."""
    values = {id(variable): value for variable, value in zip(model.network.weights, snapshot.weights, strict=True)}
    numbers = 0
    with h5py.File(path, "r") as file:
        for layer in model.network.layers:
            for variable in ordered_weights(layer):
                read = file["model_weights"][layer.name][variable.path][()]
                if not np.array_equal(read, values[id(variable)], equal_nan=True):
                    raise SaveError(
                        say("{name} cannot be read back as it was written; save it elsewhere.", name=path.name)
                    )
                numbers += read.size
    return say("{name} was read back: all {count:,} numbers are equal.", name=path.name, count=numbers)

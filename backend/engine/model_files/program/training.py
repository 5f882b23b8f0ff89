"""Takes from `compile` and `fit` of a program how its network is trained, as far as it can be read."""

from collections.abc import Mapping
from typing import Any

import msgspec

from backend.engine.model_files.program.describing import plain
from backend.engine.model_files.program.found import Found
from backend.engine.model_files.program.source import place_of
from backend.engine.model_files.program.things import Made, Model, Reference, Unknown, UnreadableError
from backend.graph.errors import GraphError
from backend.project import Project
from backend.project_format.errors import tamed
from backend.settings_check import checked_data, checked_training
from backend.wording import Message, say

_LONGEST_WAIT = 1_000_000
_COMPILED = ("optimizer", "loss", "metrics", "loss_weights")


def training_config(model: Model) -> tuple[dict[str, Any], list[Message]]:
    """How the model is compiled, as files say it, and notes on what could not be read."""
    config: dict[str, Any] = {}
    notes: list[Message] = []
    for name in _COMPILED:
        value = (model.compiled or {}).get(name)
        if value is None:
            continue
        try:
            if isinstance(value, Unknown):
                raise UnreadableError(value.reason, value.line)
            config[name] = _written(value, model.line)
        except UnreadableError as error:
            notes.append(_not_read(name, error))
    optimizer = config.pop("optimizer", None)
    if isinstance(optimizer, str):
        optimizer = {"class_name": optimizer, "config": {}}
    return {**config, "optimizer_config": optimizer}, notes


def with_fit(project: Project, model: Model, found: Found) -> tuple[Project, list[Message]]:
    """The project with what `fit` says, and notes on what could not be read."""
    given = dict(model.fitted or {})
    notes: list[Message] = []
    changes: dict[str, Any] = {}
    for ours, names in (
        ("epochs", ("epochs", "nb_epoch")),
        ("batch_size", ("batch_size",)),
        ("shuffle", ("shuffle",)),
    ):
        for name in names:
            value = given.get(name)
            if isinstance(value, Unknown):
                notes.append(_not_read(name, UnreadableError(value.reason, value.line)))
            elif value is not None:
                changes[ours] = value
    changes |= _early_stopping(given.get("callbacks"))
    if found.seed is not None:
        changes["seed"] = found.seed
    if found.half_precision:
        changes["mixed_precision"] = True
    training = project.training
    for key, value in changes.items():
        try:
            training = checked_training(training, {key: value})
        except GraphError:
            continue  # a value that we do not have: ours stays
    data = project.data
    share = given.get("validation_split")
    if isinstance(share, int | float):
        try:
            data = checked_data(msgspec.structs.replace(data, validation=float(share)))
        except GraphError:
            data = project.data
    return msgspec.structs.replace(project, training=training, data=data), notes


def _written(value: Any, line: int) -> Any:
    if isinstance(value, Reference) and value.home == "optimizers":
        return value.last
    if isinstance(value, Reference) and not value.path.startswith("keras."):
        raise UnreadableError(say("“{name}” is a function of the program.", name=value.last), line)
    return plain(value, line)


def _early_stopping(callbacks: Any) -> Mapping[str, Any]:
    """What a callback says of when the training is to end."""
    for one in callbacks if isinstance(callbacks, list | tuple) else [callbacks]:
        if isinstance(one, Made) and one.reference.last == "EarlyStopping":
            monitor = str(one.config.get("monitor", "val_loss"))
            return {
                "stop_early": True,
                "patience": _patience(one.config.get("patience")),
                "monitor": "accuracy" if "acc" in monitor else "loss",
                "keep_best": one.config.get("restore_best_weights") is True,
            }
    return {}


def _patience(value: Any) -> int:
    """A whole number of epochs, as long as numbers go: a program may say that it waits for ever."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and value >= 1
    return int(min(value, _LONGEST_WAIT)) if is_number else 1


def _not_read(name: str, error: UnreadableError) -> Message:
    return tamed(
        say(
            "{place}: “{name}” could not be read; what is usual is set instead. {reason}",
            place=place_of(error.line),
            name=name,
            reason=error.message,
        )
    )

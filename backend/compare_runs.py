"""What differs between two runs, in words: network, settings, data, seed, and what came of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import msgspec

from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.compare_graphs import GraphDifference, compare_graphs
from backend.data.catalogue import DATASETS
from backend.graph.errors import GraphError
from backend.graph.likeness import likeness
from backend.graph.model import Graph
from backend.project import DataChoice, Project, TrainingSettings
from backend.runs import EpochRow, RunRecord
from backend.value_text import value_text
from backend.wording import Message, mark, marked, say

TRAINING_TITLES: Mapping[str, str] = {
    "epochs": mark("Epochs"),
    "batch_size": mark("Batch size"),
    "full_batch": mark("All samples in each step"),
    "optimizer": mark("Optimizer"),
    "optimizer_parameters": mark("Settings of the optimizer"),
    "learning_rate": mark("Learning rate"),
    "schedule": mark("Learning rate schedule"),
    "schedule_parameters": mark("Settings of the schedule"),
    "warm_up": mark("Warm-up"),
    "loss": mark("Loss"),
    "loss_parameters": mark("Settings of the loss"),
    "outputs": mark("Losses of the outputs"),
    "metrics": mark("Metrics"),
    "class_weights": mark("Class weights"),
    "shuffle": mark("Shuffle"),
    "seed": mark("Seed"),
    "validation_every": mark("Epochs between validations"),
    "stop_early": mark("Early stopping"),
    "patience": mark("Patience"),
    "min_delta": mark("Smallest improvement"),
    "monitor": mark("What tells the best epoch"),
    "keep_best": mark("Best epoch kept"),
    "mixed_precision": mark("Mixed precision"),
}
"""A title for every field of the settings, in their order."""

DATA_TITLES: Mapping[str, str] = {
    "name": mark("Data"),
    "path": mark("File of the data"),
    "validation": mark("Validation share"),
    "validation_from": mark("Validation samples from"),
    "validation_path": mark("File of the validation samples"),
    "my_drawings": mark("My drawings among the data"),
}
"""A title for every field of the data choice."""

DRAWINGS_TITLES: Mapping[str, str] = {"none": mark("none"), "all": mark("all"), "even": mark("evenly")}

NETWORK = mark("Network")


@dataclass(frozen=True)
class Outcome:
    """What came of a run: the accuracy and loss of its last epoch, its best epoch, seconds an epoch.

    Measured on held-out samples where there were some (`held_out`); `None` is what was not measured.
    """

    accuracy: float | None
    loss: float | None
    best_accuracy: float | None
    best_loss: float | None
    best_epoch: int | None
    epochs: int
    seconds: float | None
    parameters: int
    samples: int
    device: str
    held_out: bool


@dataclass(frozen=True)
class RunDifference:
    """`settings`, `data` and `seed` are sentences, empty where nothing differs."""

    graph: GraphDifference
    settings: tuple[Message, ...]
    data: tuple[Message, ...]
    seed: tuple[Message, ...]

    @property
    def is_none(self) -> bool:
        """Whether both were trained alike."""
        return not (self.graph.words or self.settings or self.data or self.seed)


def compare_projects(before: Project, after: Project, begun_from: tuple[str, str] = ("", "")) -> RunDifference:
    """What differs between what two runs were trained from; `begun_from` are the networks whose weights each began
    with, see `RunRecord`."""
    training = _differences(before.training, after.training, TRAINING_TITLES)
    seed = tuple(message for name, message in training if name == "seed")
    settings = tuple(message for name, message in training if name != "seed") + _begun_otherwise(*begun_from)
    data = tuple(message for _, message in _differences(before.data, after.data, DATA_TITLES))
    return RunDifference(compare_graphs(before.graph, after.graph), settings, data, seed)


def what_differs(one: RunRecord, other: RunRecord, *, same_network: bool) -> tuple[Message, ...]:
    """What differs between two runs, each with the value of the one and of the other; the network first."""
    told = [] if same_network else [_network_change(one.parameters, other.parameters)]
    told += [message for _, message in _differences(one.data, other.data, DATA_TITLES)]
    told += [message for _, message in _differences(one.training, other.training, TRAINING_TITLES)]
    return (*told, *_begun_otherwise(one.begun_from, other.begun_from))


def _begun_otherwise(one: str, other: str) -> tuple[Message, ...]:
    """What a run began with, where that is not the same: fresh weights, or what a network of that name knew."""
    if one == other:
        return ()
    return (say("Begun from {before} → {after}", before=_beginning(one), after=_beginning(other)),)


def _beginning(name: str) -> Message:
    return say("“{name}”", name=marked(name)) if name else say("fresh weights")


def _network_change(one: int, other: int) -> Message:
    if one == other:
        return marked(NETWORK)
    return say("Network of {before} → {after} parameters", before=f"{one:,}", after=f"{other:,}")


def outcome_of(record: RunRecord, rows: list[EpochRow]) -> Outcome:
    """What came of a run, from its record and the lines of its epochs."""
    held_out = any(row.val_loss is not None for row in rows) or "val_loss" in record.metrics
    prefix = "val_" if held_out else ""
    last = rows[-1] if rows else None
    best = next((row for row in rows if row.epoch == record.best_epoch), None)
    seconds = [row.seconds + (row.validation_seconds or 0.0) for row in rows if row.seconds is not None]
    # The first epoch has TensorFlow's preparations in it.
    seconds = seconds[1:] or seconds
    return Outcome(
        accuracy=getattr(last, f"{prefix}accuracy", record.metrics.get(f"{prefix}accuracy")),
        loss=getattr(last, f"{prefix}loss", record.metrics.get(f"{prefix}loss")),
        best_accuracy=getattr(best, f"{prefix}accuracy", None),
        best_loss=getattr(best, f"{prefix}loss", None),
        best_epoch=record.best_epoch,
        epochs=record.epochs_done,
        seconds=fmean(seconds) if seconds else None,
        parameters=record.parameters,
        samples=record.samples,
        device=record.device,
        held_out=held_out,
    )


def network_of_run(folder: Path) -> str | None:
    """What tells the network of a run from others, see `likeness`; `None` where its drawing cannot be read."""
    try:
        return likeness(msgspec.json.decode((folder / "graph.json").read_bytes(), type=Graph))
    except (OSError, msgspec.MsgspecError, RecursionError, KeyError, GraphError):
        return None


def _differences(
    before: TrainingSettings | DataChoice, after: TrainingSettings | DataChoice, titles: Mapping[str, str]
) -> list[tuple[str, Message]]:
    """The name of each field that differs, and the sentence."""
    found = []
    for name, title in titles.items():
        one, other = getattr(before, name), getattr(after, name)
        if one == other:
            continue
        if name == "outputs":
            found.append((name, marked(title)))  # a loss and a weight for each: too long for a sentence
        elif isinstance(one, dict):
            found += [(name, message) for message in _entries(before, after, name)]
        else:
            found.append((name, _change(title, _value(name, one), _value(name, other))))
    return found


def _entries(before: object, after: object, name: str) -> list[Message]:
    """What differs among the settings of the optimizer and the like, one by one, under their own titles."""
    one, other = getattr(before, name), getattr(after, name)
    if name == "optimizer_parameters" and getattr(before, "optimizer", "") != getattr(after, "optimizer", ""):
        one, other = {}, other  # those of another optimizer say nothing beside these
    rows = OPTIMIZERS.get(getattr(after, "optimizer", "")) if name == "optimizer_parameters" else None
    known = {parameter.name: parameter for parameter in rows.parameters} if rows is not None else {}
    messages = []
    for key in dict.fromkeys((*one, *other)):
        parameter = known.get(key)
        default = parameter.default if parameter is not None else None
        first, second = one.get(key, default), other.get(key, default)
        if first != second:
            title = parameter.title if parameter is not None else key
            messages.append(_change(title, value_text(first, parameter), value_text(second, parameter)))
    return messages


def _change(title: str, before: Message, after: Message) -> Message:
    return say("{setting} {before} → {after}", setting=marked(title), before=before, after=after)


def _value(name: str, value: object) -> Message:
    if name == "optimizer" and value in OPTIMIZERS:
        return marked(OPTIMIZERS[str(value)].title)
    if name == "loss" and value in LOSSES:
        return marked(LOSSES[str(value)].title)
    if name == "name" and value in DATASETS:
        return marked(DATASETS[str(value)].title)
    if name == "my_drawings" and value in DRAWINGS_TITLES:
        return marked(DRAWINGS_TITLES[str(value)])
    if name == "metrics" and not value:
        return say("none")
    return value_text(value)

"""The options that say how a network is trained, and what they change in the settings of a project."""

import argparse
import re
from argparse import Namespace
from pathlib import Path
from typing import Any

import msgspec

from app.command_line_errors import UsageError
from backend.catalogue.losses import LOSSES, loss_row
from backend.catalogue.metrics import METRICS
from backend.catalogue.optimizers import OPTIMIZERS, optimizer_row
from backend.catalogue.parameter import Parameter
from backend.catalogue.schedules import SCHEDULES, schedule_row
from backend.graph.model import Graph, ParameterValue
from backend.project import DataChoice, OutputSettings, TrainingSettings
from backend.wording import say

_OWNERS = ("optimizer", "schedule", "loss")
_PLAIN = ("min_delta", "monitor", "shuffle")
"""Settings that have no option of their own."""
_MONITORS = ("accuracy", "loss")
_DEVICE = re.compile(r"cpu|all-gpus|gpu:\d{1,3}")


def whole_number(text: str) -> int:
    """What is written for a whole number, as argparse asks for it."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(str(say("“{text}” is no whole number", text=text))) from None


def plain_number(text: str) -> float:
    """What is written for a number, as argparse asks for it."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(str(say("“{text}” is no number", text=text))) from None


def add_training_options(train: argparse.ArgumentParser) -> None:
    """Add the options; what is not given stays as the project has it."""
    train.add_argument("--epochs", metavar="N", type=whole_number)
    train.add_argument("--batch-size", metavar="N|all", help="samples in a step; all of them for small data")
    train.add_argument("--optimizer", metavar="NAME", help=", ".join(OPTIMIZERS))
    train.add_argument("--learning-rate", metavar="X", type=plain_number)
    train.add_argument("--schedule", metavar="NAME", help="of the learning rate: " + ", ".join(SCHEDULES))
    train.add_argument(
        "--warm-up", metavar="EPOCHS", type=plain_number, help="the learning rate grows from nothing first"
    )
    train.add_argument("--loss", metavar="NAME", help=", ".join(LOSSES))
    train.add_argument("--metrics", metavar="A,B", help="what else is measured: " + ", ".join(METRICS))
    train.add_argument(
        "--class-weights", metavar="equal|balanced|0.5,1,2", help="balanced: rare classes count more"
    )
    train.add_argument(
        "--validation",
        metavar="SHARE|test|FILE",
        help="checked on: the last share (0 for none), the test part, or a .npz file of its own",
    )
    train.add_argument("--with-my-drawings", action="store_true", help="learn from your drawings, too")
    train.add_argument(
        "--validation-every", metavar="N", type=whole_number, help="epochs from one check to the next"
    )
    train.add_argument(
        "--early-stopping", metavar="PATIENCE", type=whole_number, help="end after so many checks without gain"
    )
    train.add_argument("--keep-best", action="store_true", help="the weights of the best epoch, not of the last")
    train.add_argument("--mixed-precision", action="store_true", help="faster on newer graphics cards")
    train.add_argument("--seed", metavar="N", type=whole_number)
    train.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="more settings: optimizer.momentum=0.9, schedule.least=0.1, loss.label_smoothing=0.1, "
        f"output.LAYER.weight=0.5, {', '.join(_PLAIN)}",
    )


def training_changes(options: Namespace, before: TrainingSettings, graph: Graph) -> dict[str, Any]:
    """What the options change, by the fields of `TrainingSettings`; raises `UsageError` or `GraphError`."""
    names = ("epochs", "optimizer", "learning_rate", "schedule", "warm_up", "loss", "validation_every", "seed")
    changes = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    if options.batch_size is not None:
        changes |= _batch_size(options.batch_size)
    if options.metrics is not None:
        changes["metrics"] = tuple(part.strip() for part in options.metrics.split(",") if part.strip())
    if options.class_weights is not None:
        changes["class_weights"] = _class_weights(options.class_weights)
    if options.early_stopping is not None:
        changes |= {"stop_early": True, "patience": options.early_stopping}
    changes |= {name: True for name in ("keep_best", "mixed_precision") if getattr(options, name)}
    if options.optimizer is not None and options.learning_rate is None:
        changes["learning_rate"] = _usual_rate(options.optimizer, before)
    for text in options.set:
        _set(text, changes, before, graph)
    return changes


def data_changed(options: Namespace, data: DataChoice) -> DataChoice:
    """The data with my drawings, if they are wanted, and held out as `--validation` says; raises `UsageError`."""
    if options.with_my_drawings:
        data = msgspec.structs.replace(data, my_drawings="all")
    text = options.validation
    if text is None:
        return data
    if text == "test":
        return msgspec.structs.replace(data, validation_from="test")
    try:
        return msgspec.structs.replace(data, validation_from="share", validation=float(text))
    except ValueError:
        pass  # then it is a file
    path = Path(text).expanduser()
    if path.suffix.lower() != ".npz" and not path.is_file():
        raise UsageError(
            say(
                "“{text}” is nothing that the network can be checked on: give a share from 0 to 1, the word "
                "test or a .npz file.",
                text=text,
            )
        )
    return msgspec.structs.replace(data, validation_from="file", validation_path=str(path.absolute()))


def check_device(device: str) -> None:
    """Raise `UsageError` for what names no device; "" is the usual one."""
    if device and not _DEVICE.fullmatch(device):
        raise UsageError(
            say("There is no device “{device}”. There are: cpu, gpu:0 and so on, all-gpus.", device=device)
        )


def _batch_size(text: str) -> dict[str, Any]:
    if text == "all":
        return {"full_batch": True}
    try:
        return {"full_batch": False, "batch_size": int(text)}
    except ValueError:
        raise UsageError(say("“{text}” is no batch size: give a whole number, or all.", text=text)) from None


def _class_weights(text: str) -> str | tuple[float, ...]:
    if text in ("equal", "balanced"):
        return text
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(
            say("“{text}” are no class weights: give equal, balanced, or numbers as in 0.5,1,2.", text=text)
        ) from None


def _usual_rate(optimizer: str, before: TrainingSettings) -> float:
    """A learning rate that was usual for the optimizer before becomes that of the new one."""
    old = OPTIMIZERS.get(before.optimizer)
    if old is not None and before.learning_rate == old.learning_rate:
        return optimizer_row(optimizer).learning_rate
    return before.learning_rate


def _set(text: str, changes: dict[str, Any], before: TrainingSettings, graph: Graph) -> None:
    """Put what a `--set` says among the changes."""
    name, equals, written = text.partition("=")
    owner, _, rest = name.partition(".")
    if not equals:
        raise UsageError(say("“{text}” sets nothing: write NAME=VALUE, as in optimizer.momentum=0.9.", text=text))
    if owner in _OWNERS and rest:
        title, parameters = _parameters(owner, changes.get(owner, getattr(before, owner)))
        _check_name(title, rest, [parameter.name for parameter in parameters])
        same = changes.get(owner, getattr(before, owner)) == getattr(before, owner)
        # What the project has set belongs to what it has chosen.
        kept: dict[str, ParameterValue] = getattr(before, f"{owner}_parameters") if same else {}
        changes[f"{owner}_parameters"] = {**changes.get(f"{owner}_parameters", kept), rest: _value(written)}
    elif owner == "output" and rest:
        outputs = changes.get("outputs", before.outputs)
        changes["outputs"] = {**outputs, **_output(rest, written, outputs, graph)}
    elif name in _PLAIN:
        if name == "monitor":
            _check_monitor(written)
        changes[name] = _value(written)
    else:
        offered = [*(f"{one}.…" for one in _OWNERS), "output.LAYER.loss", "output.LAYER.weight", *_PLAIN]
        raise UsageError(
            say("There is no setting “{name}”. There are: {offered}.", name=name, offered=", ".join(offered))
        )


def _parameters(owner: str, chosen: str) -> tuple[str, tuple[Parameter, ...]]:
    match owner:
        case "optimizer":
            return optimizer_row(chosen).title, optimizer_row(chosen).parameters
        case "schedule":
            return schedule_row(chosen).title, schedule_row(chosen).parameters
        case _:
            return loss_row(chosen).title, loss_row(chosen).parameters


def _output(rest: str, written: str, outputs: dict[str, Any], graph: Graph) -> dict[str, Any]:
    """The settings of one output, by the id of its node. Names of layers may have dots in them."""
    layer, _, name = rest.rpartition(".")
    ends = {node.name: node.id for node in graph.nodes if not graph.outgoing[node.id]}
    if layer not in ends:
        raise UsageError(
            say(
                "There is no output “{layer}”. There are: {offered}.",
                layer=layer or rest,
                offered=", ".join(ends) or "–",
            )
        )
    _check_name(layer, name, ["loss", "weight"])
    given = msgspec.to_builtins(outputs.get(ends[layer], OutputSettings()))
    return {ends[layer]: {**given, name: written if name == "loss" else _value(written)}}


def _check_monitor(written: str) -> None:
    if written not in _MONITORS:
        raise UsageError(
            say("“{name}” cannot be watched. There are: {offered}.", name=written, offered=", ".join(_MONITORS))
        )


def _check_name(owner: str, name: str, names: list[str]) -> None:
    if name in names:
        return
    if not names:
        raise UsageError(say("{owner} has no settings.", owner=owner))
    raise UsageError(
        say("{owner} has no setting “{name}”. There are: {names}.", owner=owner, name=name, names=", ".join(names))
    )


def _value(text: str) -> ParameterValue:
    """What a written value means: true, false, none, a number, or a word as it stands."""
    words: dict[str, ParameterValue] = {"true": True, "false": False, "none": None}
    if text.lower() in words:
        return words[text.lower()]
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text

"""Hints before a training that does not fit into the memory at hand, or that takes very long."""

from collections.abc import Iterator

from backend.cost.about import about_bytes, about_seconds
from backend.cost.forecast import Forecast, forecast, samples_of
from backend.edits import SetParameter, SetTraining
from backend.machine import Machine
from backend.problem import Problem, Repair
from backend.problems.draft import repair, those
from backend.problems.situation import Situation
from backend.project import Project
from backend.wording import say

LONG = 4 * 3600.0
"""Seconds of a whole training from which on it is called very long."""

_SIZES = ("units", "filters")


def cost_hints(situation: Situation) -> Iterator[Problem]:
    """Hints about memory and time; none while the computer or the data is not known."""
    machine = situation.machine
    if machine is None or any(layer.error is not None for layer in situation.analysis.layers.values()):
        return
    told = forecast(situation.project, situation.facts, machine.speed)
    if told is None:
        return
    if told.memory.beyond_start > machine.free_memory:
        yield _memory_short(situation, machine, told)
    if told.epoch_seconds * situation.project.training.epochs > LONG:
        yield _very_long(situation, machine, told)


def _memory_short(situation: Situation, machine: Machine, told: Forecast) -> Problem:
    return Problem(
        "memory_short",
        say(
            "The training needs {needed} of memory; {free} are free.",
            needed=about_bytes(told.memory.beyond_start),
            free=about_bytes(machine.free_memory),
        ),
        say(
            "It can be tried. When the memory is full, the computer gets very slow or ends the training. Closing "
            "other programs helps too."
        ),
        "hint",
        repairs=those(_smaller_batch(situation, machine), _smaller_layer(situation, machine)),
    )


def _very_long(situation: Situation, machine: Machine, told: Forecast) -> Problem:
    training = situation.project.training
    whole = told.epoch_seconds * training.epochs
    fewer = max(1, int(LONG / 4 / told.epoch_seconds))
    shorter = repair(
        situation.project, say("Train for {epochs} epochs", epochs=fewer), SetTraining({"epochs": fewer})
    )
    return Problem(
        "training_very_long",
        say(
            "The training takes {whole}: {epoch} an epoch.",
            whole=about_seconds(whole),
            epoch=about_seconds(told.epoch_seconds),
        ),
        say(
            "It can be stopped at any time, and what was learnt by then is kept. A smaller network learns faster."
        ),
        "hint",
        repairs=those(shorter if fewer < training.epochs else None, _smaller_layer(situation, machine)),
    )


def _smaller_batch(situation: Situation, machine: Machine) -> Repair | None:
    """The largest half, quarter, … of the batch that fits, if any does."""
    batch = situation.project.training.batch_size
    if situation.project.training.full_batch and situation.facts is not None:
        batch = samples_of(situation.project, situation.facts)[0]
    while batch > 1:
        batch //= 2
        edit = SetTraining({"batch_size": batch, "full_batch": False})
        if _fits(edit.apply(situation.project), situation, machine):
            return repair(situation.project, say("Set the batch size to {batch}", batch=batch), edit)
    return None


def _smaller_layer(situation: Situation, machine: Machine) -> Repair | None:
    """Half the units or filters of the layer that costs most."""
    layers = situation.cost.layers
    nodes = [node for node in situation.in_order[:-1] if any(name in node.parameters for name in _SIZES)]
    if not nodes:
        return None
    node = max(nodes, key=lambda one: layers[one.id].parameters + layers[one.id].kept)
    name = next(name for name in _SIZES if name in node.parameters)
    size = node.parameters[name]
    if not isinstance(size, int) or size < 2:
        return None
    label = say("Give “{name}” {size} units", name=node.name, size=size // 2)
    if name == "filters":
        label = say("Give “{name}” {size} filters", name=node.name, size=size // 2)
    return repair(situation.project, label, SetParameter(node.id, name, size // 2))


def _fits(project: Project, situation: Situation, machine: Machine) -> bool:
    told = forecast(project, situation.facts, machine.speed)
    return told is not None and told.memory.beyond_start <= machine.free_memory

"""About how long an epoch takes and how much RAM a training needs, before it begins.

The seconds of a step are a sum: what every step costs, each layer that does something, each time step of a
recurrent layer, multiply-adds by kind of work (forward once, backward twice), numbers that are only passed on,
and the change of the parameters. The constants were measured on two cores of a cloud machine (AVX-512) with
TensorFlow 2.21; `Speed` corrects them for the computer at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

import msgspec

from backend.cost.memory import EVALUATION_BATCH, NUMBER, Memory, slots, training_memory
from backend.cost.network_cost import NetworkCost, network_cost
from backend.cost.speed import Speed
from backend.project import DataFacts, Project, TrainingSettings

_STEP = 100e-6
_LAYER = 26e-6
_TIME_STEP = 60e-6
_MULTIPLY_ADDS_PER_SECOND = {"dense": 90e9, "convolution": 140e9, "recurrent": 60e9, "other": 5e9}
_NUMBERS_PER_SECOND = 2.5e9
_BYTES_PER_SECOND = 8e9
_NEAR_BYTES = 8e6
_NEAR_BYTES_PER_SECOND = 40e9
"""The parameters of small networks stay in the caches of the processor."""


@dataclass(frozen=True)
class Forecast:
    """What is to be expected. `parts` are the seconds of a step by what takes them."""

    steps: int
    parts: Mapping[str, float]
    epoch_seconds: float
    memory: Memory

    @property
    def step_seconds(self) -> float:
        return sum(self.parts.values())


def forecast(project: Project, facts: DataFacts | None, speed: Speed) -> Forecast | None:
    """The forecast for a project; `None` while too little is known of the network or of the data."""
    cost = network_cost(project.graph)
    if facts is None or not cost.known or not cost.busy_layers:
        return None
    samples, held = samples_of(project, facts)
    training = project.training
    if training.full_batch:
        training = msgspec.structs.replace(training, batch_size=max(1, samples))
    steps = ceil(samples / training.batch_of(samples))
    parts = step_parts(cost, training, speed)
    epoch = steps * sum(parts.values()) + _validation_seconds(cost, held, parts, training.batch_size)
    return Forecast(steps, parts, epoch, training_memory(cost, training, facts))


def samples_of(project: Project, facts: DataFacts) -> tuple[int, int]:
    """How many samples train, and how many are held out."""
    training = int(facts.training_samples * (1.0 - project.data.held_out))
    return training, facts.training_samples - training


def step_parts(cost: NetworkCost, training: TrainingSettings, speed: Speed) -> dict[str, float]:
    """The seconds of one step by what takes them."""
    batch = training.batch_size
    parts: dict[str, float] = {
        work: 3 * batch * count / _MULTIPLY_ADDS_PER_SECOND[work] for work, count in cost.multiply_adds.items()
    }
    parts["recurrent"] += cost.time_steps * _TIME_STEP
    parts["other"] += 3 * batch * cost.passed / _NUMBERS_PER_SECOND
    parts["update"] = _update_seconds(cost, training)
    parts["step"] = _STEP + cost.busy_layers * _LAYER
    return {part: seconds * speed.of(part) for part, seconds in parts.items() if seconds > 0}


def _update_seconds(cost: NetworkCost, training: TrainingSettings) -> float:
    """Each learnt parameter, its gradient and what the optimizer remembers of it are read and written."""
    moved = NUMBER * cost.learnt * (3 + 2 * slots(training))
    near = min(moved, _NEAR_BYTES)
    return near / _NEAR_BYTES_PER_SECOND + (moved - near) / _BYTES_PER_SECOND


def _validation_seconds(cost: NetworkCost, held: int, parts: Mapping[str, float], batch: int) -> float:
    """The held-out samples are only answered: a third of the work, in large batches."""
    if not held:
        return 0.0
    batches = ceil(held / EVALUATION_BATCH)
    by_sample = sum(seconds for part, seconds in parts.items() if part not in ("step", "update", "recurrent"))
    by_batch = parts["step"] + parts.get("recurrent", 0.0)
    return held * by_sample / (3 * batch) + batches * by_batch

"""About how much RAM a training takes: TensorFlow itself, the data, the weights and what a batch holds."""

from dataclasses import dataclass

from backend.cost.layer_cost import LayerCost
from backend.cost.network_cost import NetworkCost
from backend.graph.shapes import size_of
from backend.project import DataFacts, TrainingSettings

NUMBER = 4
"""Bytes of a float32."""

IDLE_ENGINE = 650_000_000
"""Bytes of an engine that waits: Python, TensorFlow, Keras. Measured with TensorFlow 2.21 on Linux."""

_TRAINING_ITSELF = 170_000_000
"""Bytes for the traced graphs of a training and what TensorFlow's memory keeps for itself. Measured."""

EVALUATION_BATCH = 512
"""How many samples the engine measures at once, at the most."""

SLOTS = {"sgd": 0, "rmsprop": 1, "adagrad": 1, "lion": 1}
"""How many numbers an optimizer remembers for each learnt parameter, with its usual settings; the others: two."""


@dataclass(frozen=True)
class Memory:
    """Bytes, by what they are for."""

    base: int
    data: int
    weights: int
    activations: int

    @property
    def total(self) -> int:
        return self.base + self.data + self.weights + self.activations

    @property
    def beyond_start(self) -> int:
        """What a training takes beyond the engine that waits for it."""
        return self.total - IDLE_ENGINE


def training_memory(cost: NetworkCost, training: TrainingSettings, facts: DataFacts | None) -> Memory:
    """The peak while training. The data lies there as it was read and as TensorFlow has it."""
    return Memory(
        base=IDLE_ENGINE + _TRAINING_ITSELF,
        data=_data_bytes(facts),
        weights=_weight_bytes(cost, training),
        activations=max(batch_bytes(cost, training.batch_size), _evaluation_bytes(cost)),
    )


def batch_bytes(cost: NetworkCost, batch: int) -> int:
    """What a batch holds: all that is kept for the way back, and the gradients of the largest layer."""
    return NUMBER * batch * (cost.kept + 2 * cost.largest)


def layer_batch_bytes(cost: LayerCost, batch: int) -> int:
    """What a layer holds while a batch is learnt from, its weights aside."""
    return NUMBER * batch * (cost.kept + cost.output)


def _evaluation_bytes(cost: NetworkCost) -> int:
    """Measuring keeps nothing, but takes large batches: what goes into the largest layer and what leaves it."""
    return NUMBER * EVALUATION_BATCH * cost.largest


def slots(training: TrainingSettings) -> int:
    """How many numbers the optimizer remembers for each learnt parameter."""
    given = training.optimizer_parameters
    extra = sum(bool(given.get(name)) for name in ("amsgrad", "centered"))
    if training.optimizer in ("sgd", "rmsprop"):
        extra += bool(given.get("momentum"))
    return SLOTS.get(training.optimizer, 2) + extra


def _data_bytes(facts: DataFacts | None) -> int:
    if facts is None:
        return 0
    sample = (size_of(facts.sample_shape) or 0) * NUMBER
    return sample * (2 * facts.training_samples + facts.test_samples)


def _weight_bytes(cost: NetworkCost, training: TrainingSettings) -> int:
    """Weights, gradients and the optimizer's numbers, and the copies of the last good epoch that are kept."""
    learning = cost.learnt * (1 + slots(training))
    resting = cost.remembered + cost.frozen
    return NUMBER * (cost.learnt + 3 * (learning + resting))

"""The samples by which an exported model is proven: of the data where some are kept, else drawn by chance."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from backend.cost.network_cost import network_cost
from backend.engine.fit_data import DataDoesNotFitError, as_inputs
from backend.engine.live_model import LiveModel
from backend.given import as_given, line_of
from backend.graph.spec import ModelSpec

COUNT = 100
_MOST_BYTES = 64_000_000
_MOST_WORK = 2 * 10**10
"""Multiply-adds for all samples: some seconds, in which a training that is going on waits."""

_LEAST = 4
"""So many samples are asked of a network however much it computes for one."""

_OPEN_LENGTH = 32
"""How long a side is taken to be that the network leaves open."""
_AXES_OF_A_PICTURE = 3
_SEED = 20_260_101

Source = Literal["data", "both", "chance"]


@dataclass(frozen=True, eq=False)
class ProofSamples:
    """By the name of each input `(count, *shape)`, float32; `source` is where they are from."""

    arrays: dict[str, npt.NDArray[np.float32]]
    source: Source

    @property
    def count(self) -> int:
        return len(next(iter(self.arrays.values())))


def proof_samples(model: LiveModel) -> ProofSamples:
    """100 samples for every input, fewer where they are large or the network is; chance adds what the data lacks.

    What is drawn by chance lies where pictures lie that are prepared for the network, or is a word that it knows.
    """
    shapes = {
        name: tuple(length or _OPEN_LENGTH for length in tensor.shape[1:])
        for name, tensor in zip(model.spec.inputs, model.network.inputs, strict=True)
    }
    each = 4 * sum(int(np.prod(shape)) for shape in shapes.values())
    work = network_cost(model.project.graph).all_multiply_adds
    count = max(1, min(COUNT, _MOST_BYTES // max(each, 1), max(_LEAST, _MOST_WORK // max(work, 1))))
    real = _of_the_data(model, count)
    lacking = count - (len(next(iter(real.values()))) if real else 0)
    if lacking == 0:
        return ProofSamples(real, "data")
    if real:  # as long as those of the data, where the network leaves a length open
        shapes = {name: array.shape[1:] for name, array in real.items()}
    drawn = _by_chance(model, shapes, lacking)
    if not real:
        return ProofSamples(drawn, "chance")
    return ProofSamples({name: np.concatenate([real[name], drawn[name]]) for name in drawn}, "both")


def _of_the_data(model: LiveModel, count: int) -> dict[str, npt.NDArray[np.float32]]:
    if model.kept is None:
        return {}
    given = as_given(model.kept.first(count)[0], model.project.preparation)
    try:
        return {
            name: as_inputs(given, tuple(tensor.shape[1:]))
            for name, tensor in zip(model.spec.inputs, model.network.inputs, strict=True)
        }
    except DataDoesNotFitError:
        return {}


def _by_chance(
    model: LiveModel, shapes: dict[str, tuple[int, ...]], count: int
) -> dict[str, npt.NDArray[np.float32]]:
    generator = np.random.default_rng(_SEED)
    factor, summand = line_of(model.project.preparation)
    drawn = {}
    for name, shape in shapes.items():
        size, entries = (count, *shape), _entries(model.spec, name)
        picture = len(shape) == _AXES_OF_A_PICTURE
        values: npt.NDArray[Any] = (
            generator.random(size) if entries is None else generator.integers(0, entries, size)
        )
        if picture and entries is None:
            values = values * factor + summand
        drawn[name] = values.astype(np.float32)
    return drawn


def _entries(spec: ModelSpec, source: str) -> int | None:
    """How many whole numbers the layers behind an input know that look them up; `None` where there are none."""
    fed, known = {source}, []
    for layer in spec.layers:
        if layer.kind != "Input" and any(reference.layer in fed for reference in layer.inputs):
            fed.add(layer.name)
            for parameter in ("input_dim", "num_tokens"):
                value = layer.parameters.get(parameter)
                if isinstance(value, int):
                    known.append(value)
    return min(known, default=None)

"""The model spec: what the layer editor emits and the engine builds. No positions, no ids, only the network."""

import msgspec

from backend.graph.model import ParameterValue


class TensorRef(msgspec.Struct, frozen=True):
    """An output of an earlier layer: the layer's name and the number of its output."""

    layer: str
    port: int = 0


class LayerSpec(msgspec.Struct, frozen=True):
    """One layer: its catalogue kind, its Keras name, its parameters and where its inputs come from.

    A layer with `shares_weights_with` is another call of the layer of that name, with the same weights.
    """

    name: str
    kind: str
    parameters: dict[str, ParameterValue]
    inputs: tuple[TensorRef, ...] = ()
    shares_weights_with: str | None = None
    trainable: bool = True


class ModelSpec(msgspec.Struct, frozen=True):
    """A whole network: its layers, each after all those that it takes from, its inputs and its outputs.

    `inputs` are names of layers of the kind `Input`, in the order in which the model takes its arrays.
    """

    layers: tuple[LayerSpec, ...]
    inputs: tuple[str, ...]
    outputs: tuple[TensorRef, ...]
    name: str = "network"

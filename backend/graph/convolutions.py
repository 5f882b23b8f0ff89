"""Which convolutions of a network its first answer goes through: those whose pictures can tell where it looked."""

from backend.catalogue.layers import layer_kind
from backend.graph.spec import ModelSpec

_FLAT = ("1D", "2D")


def convolutions(spec: ModelSpec) -> tuple[str, ...]:
    """The names of the convolutions over sequences and pictures that lie between input and first output, in the
    order of the network."""
    by_name = {layer.name: layer for layer in spec.layers}
    waiting, before = [spec.outputs[0].layer], set[str]()
    while waiting:
        name = waiting.pop()
        if name not in before:
            before.add(name)
            waiting += [reference.layer for reference in by_name[name].inputs]
    return tuple(
        layer.name
        for layer in spec.layers
        if layer.name in before
        and layer_kind(layer.kind).group == "convolution"
        and any(dimensions in layer.kind for dimensions in _FLAT)
    )

"""Which arguments a program can leave out: those that Keras would take anyway."""

from collections.abc import Mapping
from functools import cache

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import LAYER_KINDS
from backend.graph.layer_call import layer_call
from backend.graph.spec import LayerSpec

ALWAYS_WRITTEN = frozenset(
    {
        *("name", "layer", "shape", "units", "filters", "kernel_size", "pool_size", "rate", "target_shape"),
        *("size", "dims", "n", "axes", "input_dim", "output_dim", "num_heads", "key_dim", "head_dim"),
        *("num_query_heads", "num_key_value_heads", "height", "width", "height_factor", "width_factor"),
        *("factor", "scale", "stddev", "num_tokens"),
    }
)
"""Arguments that say what a layer is, or that Keras has no default for."""

_WRAPPERS: Mapping[str, Mapping[str, Argument]] = {
    "layers.Bidirectional": {"merge_mode": "concat"},
    "layers.TimeDistributed": {},
}


def left_out(made: KerasCall) -> dict[str, Argument]:
    """The arguments of the call that have to be written, in their order."""
    defaults = _defaults(made.function)
    return {
        name: value
        for name, value in made.arguments.items()
        if name not in defaults or not _same(value, defaults[name])
    }


def _same(value: Argument, default: Argument) -> bool:
    """Equal, and of the same type: 1 is not True, and 1.0 is written as it is."""
    return value == default and type(value) is type(default)


@cache
def _defaults(function: str) -> Mapping[str, Argument]:
    """What Keras takes for arguments that are not given, as far as the catalogue knows it."""
    if function in _WRAPPERS:
        return _WRAPPERS[function]
    name = function.rsplit(".", 1)[-1]
    return _of_kind(LAYER_KINDS[name]) if name in LAYER_KINDS else {}


def _of_kind(kind: LayerKind) -> Mapping[str, Argument]:
    """The catalogue's own defaults, which are those of Keras, without what is always written."""
    made = layer_call(LayerSpec("", kind.id, kind.defaults()))
    while isinstance(inner := made.arguments.get("layer"), KerasCall):
        made = inner
    return {name: value for name, value in made.arguments.items() if name not in _always_written(kind)}


def _always_written(kind: LayerKind) -> frozenset[str]:
    main = {"activation"} if kind.id == "Activation" else set()
    # The picture's axes are in Keras' usual order unless somebody's home folder says otherwise.
    unusual = set(kind.fixed) - {"data_format"}
    switches = {parameter.name for parameter in kind.parameters if parameter.type == "switch"}
    return (ALWAYS_WRITTEN - switches) | main | unusual

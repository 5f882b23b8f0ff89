"""The layer catalogue: every kind of layer, in the order of the palette."""

from collections.abc import Mapping
from types import MappingProxyType

from backend.catalogue.convolution import CONV_2D
from backend.catalogue.core import ACTIVATION, DENSE, FLATTEN
from backend.catalogue.inputs import INPUT
from backend.catalogue.layer_kind import Group, LayerKind
from backend.catalogue.merging import ADD, CONCATENATE
from backend.catalogue.pooling import AVERAGE_POOLING_2D, GLOBAL_AVERAGE_POOLING_2D, MAX_POOLING_2D
from backend.catalogue.recurrent import LSTM
from backend.catalogue.regularization import BATCH_NORMALIZATION, DROPOUT
from backend.catalogue.shaping import RESHAPE
from backend.graph.errors import GraphError
from backend.wording import mark, say

GROUP_TITLES: Mapping[Group, str] = MappingProxyType(
    {
        "input": mark("Input"),
        "core": mark("Core"),
        "convolution": mark("Convolution"),
        "pooling": mark("Pooling"),
        "regularize": mark("Regularize"),
        "recurrent": mark("Recurrent"),
        "merge": mark("Merge"),
        "shape": mark("Shape"),
    }
)
"""The groups in the order of the palette, with their headings."""

LAYER_KINDS: Mapping[str, LayerKind] = MappingProxyType(
    {
        kind.id: kind
        for kind in (
            INPUT,
            DENSE,
            ACTIVATION,
            FLATTEN,
            CONV_2D,
            MAX_POOLING_2D,
            AVERAGE_POOLING_2D,
            GLOBAL_AVERAGE_POOLING_2D,
            DROPOUT,
            BATCH_NORMALIZATION,
            LSTM,
            ADD,
            CONCATENATE,
            RESHAPE,
        )
    }
)


class UnknownKindError(GraphError):
    """A kind of layer that the catalogue does not have."""


def layer_kind(kind: str) -> LayerKind:
    """The row of that id; raises `UnknownKindError`, which says which there are."""
    try:
        return LAYER_KINDS[kind]
    except KeyError:
        raise UnknownKindError(
            say("There is no kind of layer “{kind}”. There are: {kinds}.", kind=kind, kinds=", ".join(LAYER_KINDS))
        ) from None

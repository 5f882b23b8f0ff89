"""The layer catalogue: every kind of layer, in the order of the palette."""

from collections.abc import Mapping
from types import MappingProxyType

from backend.catalogue.augmentation import (
    RANDOM_BRIGHTNESS,
    RANDOM_CONTRAST,
    RANDOM_FLIP,
    RANDOM_ROTATION,
    RANDOM_TRANSLATION,
    RANDOM_ZOOM,
)
from backend.catalogue.convolution import CONV_1D, CONV_2D, CONV_3D
from backend.catalogue.core import ACTIVATION, DENSE, FLATTEN
from backend.catalogue.edges import (
    CROPPING_1D,
    CROPPING_2D,
    CROPPING_3D,
    ZERO_PADDING_1D,
    ZERO_PADDING_2D,
    ZERO_PADDING_3D,
)
from backend.catalogue.global_pooling import (
    GLOBAL_AVERAGE_POOLING_1D,
    GLOBAL_AVERAGE_POOLING_2D,
    GLOBAL_AVERAGE_POOLING_3D,
    GLOBAL_MAX_POOLING_1D,
    GLOBAL_MAX_POOLING_2D,
    GLOBAL_MAX_POOLING_3D,
)
from backend.catalogue.inputs import INPUT
from backend.catalogue.layer_kind import Group, LayerKind
from backend.catalogue.merging import ADD, CONCATENATE
from backend.catalogue.normalization import BATCH_NORMALIZATION
from backend.catalogue.pooling import (
    AVERAGE_POOLING_1D,
    AVERAGE_POOLING_2D,
    AVERAGE_POOLING_3D,
    MAX_POOLING_1D,
    MAX_POOLING_2D,
    MAX_POOLING_3D,
)
from backend.catalogue.recurrent import LSTM
from backend.catalogue.regularization import DROPOUT
from backend.catalogue.resizing import CENTER_CROP, RESIZING
from backend.catalogue.separable import (
    DEPTHWISE_CONV_1D,
    DEPTHWISE_CONV_2D,
    SEPARABLE_CONV_1D,
    SEPARABLE_CONV_2D,
)
from backend.catalogue.shaping import RESHAPE
from backend.catalogue.transposed import CONV_1D_TRANSPOSE, CONV_2D_TRANSPOSE, CONV_3D_TRANSPOSE
from backend.catalogue.upsampling import UP_SAMPLING_1D, UP_SAMPLING_2D, UP_SAMPLING_3D
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
            CONV_1D,
            CONV_2D,
            CONV_3D,
            SEPARABLE_CONV_1D,
            SEPARABLE_CONV_2D,
            DEPTHWISE_CONV_1D,
            DEPTHWISE_CONV_2D,
            CONV_1D_TRANSPOSE,
            CONV_2D_TRANSPOSE,
            CONV_3D_TRANSPOSE,
            MAX_POOLING_1D,
            MAX_POOLING_2D,
            MAX_POOLING_3D,
            AVERAGE_POOLING_1D,
            AVERAGE_POOLING_2D,
            AVERAGE_POOLING_3D,
            GLOBAL_MAX_POOLING_1D,
            GLOBAL_MAX_POOLING_2D,
            GLOBAL_MAX_POOLING_3D,
            GLOBAL_AVERAGE_POOLING_1D,
            GLOBAL_AVERAGE_POOLING_2D,
            GLOBAL_AVERAGE_POOLING_3D,
            DROPOUT,
            BATCH_NORMALIZATION,
            RANDOM_FLIP,
            RANDOM_ROTATION,
            RANDOM_ZOOM,
            RANDOM_TRANSLATION,
            RANDOM_CONTRAST,
            RANDOM_BRIGHTNESS,
            LSTM,
            ADD,
            CONCATENATE,
            RESHAPE,
            CROPPING_1D,
            CROPPING_2D,
            CROPPING_3D,
            ZERO_PADDING_1D,
            ZERO_PADDING_2D,
            ZERO_PADDING_3D,
            UP_SAMPLING_1D,
            UP_SAMPLING_2D,
            UP_SAMPLING_3D,
            RESIZING,
            CENTER_CROP,
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

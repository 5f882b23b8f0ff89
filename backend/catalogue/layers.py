"""The layer catalogue: every kind of layer, in the order of the palette."""

from collections.abc import Mapping
from types import MappingProxyType

from backend.catalogue.activations import ELU, LEAKY_RELU, PRELU, RELU, SOFTMAX
from backend.catalogue.attention import ADDITIVE_ATTENTION, ATTENTION
from backend.catalogue.augmentation import (
    RANDOM_BRIGHTNESS,
    RANDOM_CONTRAST,
    RANDOM_FLIP,
    RANDOM_ROTATION,
    RANDOM_TRANSLATION,
    RANDOM_ZOOM,
)
from backend.catalogue.convolution import CONV_1D, CONV_2D, CONV_3D
from backend.catalogue.convolutional_memory import CONV_LSTM_1D, CONV_LSTM_2D, CONV_LSTM_3D
from backend.catalogue.core import ACTIVATION, DENSE, FLATTEN, IDENTITY
from backend.catalogue.dot import DOT
from backend.catalogue.edges import (
    CROPPING_1D,
    CROPPING_2D,
    CROPPING_3D,
    ZERO_PADDING_1D,
    ZERO_PADDING_2D,
    ZERO_PADDING_3D,
)
from backend.catalogue.embedding import EMBEDDING, MASKING
from backend.catalogue.global_pooling import (
    GLOBAL_AVERAGE_POOLING_1D,
    GLOBAL_AVERAGE_POOLING_2D,
    GLOBAL_AVERAGE_POOLING_3D,
    GLOBAL_MAX_POOLING_1D,
    GLOBAL_MAX_POOLING_2D,
    GLOBAL_MAX_POOLING_3D,
)
from backend.catalogue.group_query_attention import GROUP_QUERY_ATTENTION
from backend.catalogue.inputs import INPUT
from backend.catalogue.layer_kind import Group, LayerKind
from backend.catalogue.merging import ADD, AVERAGE, CONCATENATE, MAXIMUM, MINIMUM, MULTIPLY, SUBTRACT
from backend.catalogue.multi_head_attention import MULTI_HEAD_ATTENTION
from backend.catalogue.normalization import (
    BATCH_NORMALIZATION,
    GROUP_NORMALIZATION,
    LAYER_NORMALIZATION,
    RMS_NORMALIZATION,
    UNIT_NORMALIZATION,
)
from backend.catalogue.pooling import (
    AVERAGE_POOLING_1D,
    AVERAGE_POOLING_2D,
    AVERAGE_POOLING_3D,
    MAX_POOLING_1D,
    MAX_POOLING_2D,
    MAX_POOLING_3D,
)
from backend.catalogue.preparing import CATEGORY_ENCODING, NORMALIZATION, RESCALING
from backend.catalogue.recurrent import GRU, LSTM, SIMPLE_RNN
from backend.catalogue.regularization import (
    ACTIVITY_REGULARIZATION,
    ALPHA_DROPOUT,
    DROPOUT,
    GAUSSIAN_DROPOUT,
    GAUSSIAN_NOISE,
    SPATIAL_DROPOUT_1D,
    SPATIAL_DROPOUT_2D,
    SPATIAL_DROPOUT_3D,
)
from backend.catalogue.resizing import CENTER_CROP, RESIZING
from backend.catalogue.separable import (
    DEPTHWISE_CONV_1D,
    DEPTHWISE_CONV_2D,
    SEPARABLE_CONV_1D,
    SEPARABLE_CONV_2D,
)
from backend.catalogue.shaping import PERMUTE, REPEAT_VECTOR, RESHAPE
from backend.catalogue.time_distributed import time_distributed
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

_AT_EACH_STEP_GROUPS: frozenset[Group] = frozenset({"convolution", "pooling", "recurrent", "shape"})
_AT_EACH_STEP_KINDS = frozenset(
    {"Dense", "Flatten", "BatchNormalization", "LayerNormalization", "GroupNormalization"}
)
"""Kinds for which it is something else to be applied at each step of a sequence by itself."""


def _complete(kind: LayerKind) -> LayerKind:
    at_each_step = kind.group in _AT_EACH_STEP_GROUPS or kind.id in _AT_EACH_STEP_KINDS
    return time_distributed(kind) if at_each_step else kind


LAYER_KINDS: Mapping[str, LayerKind] = MappingProxyType(
    {
        kind.id: _complete(kind)
        for kind in (
            INPUT,
            NORMALIZATION,
            RESCALING,
            CATEGORY_ENCODING,
            DENSE,
            ACTIVATION,
            FLATTEN,
            EMBEDDING,
            MASKING,
            RELU,
            LEAKY_RELU,
            PRELU,
            ELU,
            SOFTMAX,
            IDENTITY,
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
            LAYER_NORMALIZATION,
            GROUP_NORMALIZATION,
            UNIT_NORMALIZATION,
            RMS_NORMALIZATION,
            ALPHA_DROPOUT,
            SPATIAL_DROPOUT_1D,
            SPATIAL_DROPOUT_2D,
            SPATIAL_DROPOUT_3D,
            GAUSSIAN_NOISE,
            GAUSSIAN_DROPOUT,
            ACTIVITY_REGULARIZATION,
            RANDOM_FLIP,
            RANDOM_ROTATION,
            RANDOM_ZOOM,
            RANDOM_TRANSLATION,
            RANDOM_CONTRAST,
            RANDOM_BRIGHTNESS,
            SIMPLE_RNN,
            LSTM,
            GRU,
            CONV_LSTM_1D,
            CONV_LSTM_2D,
            CONV_LSTM_3D,
            ADD,
            SUBTRACT,
            MULTIPLY,
            AVERAGE,
            MAXIMUM,
            MINIMUM,
            CONCATENATE,
            DOT,
            ATTENTION,
            ADDITIVE_ATTENTION,
            MULTI_HEAD_ATTENTION,
            GROUP_QUERY_ATTENTION,
            RESHAPE,
            PERMUTE,
            REPEAT_VECTOR,
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

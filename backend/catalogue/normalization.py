"""The kinds that bring numbers to a common mean and spread: batch, layer, group, unit and RMS normalization."""

from collections.abc import Sequence
from math import prod

from backend.catalogue.axes import axes, axis_place, axis_places, one_axis, one_or_several, several_axes
from backend.catalogue.common_parameters import constraint, regularizer, vector_initializer
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, known_length, switch
from backend.graph.errors import AxisError, SettingsConflictError
from backend.graph.model import Shape
from backend.wording import mark, say

_BATCH, _LAYER, _GROUP = mark("Batch Normalization"), mark("Layer Normalization"), mark("Group Normalization")
_UNIT, _RMS = mark("Unit Normalization"), mark("RMS Normalization")

_CENTER_AND_SCALE = (
    Parameter("center", mark("Center"), "switch", True, mark("Learns an offset (beta) for each channel.")),
    Parameter("scale", mark("Scale"), "switch", True, mark("Learns a factor (gamma) for each channel.")),
)
_FIRST_BETA_AND_GAMMA = (
    vector_initializer("beta_initializer", mark("First offset")),
    vector_initializer("gamma_initializer", mark("First factor"), "ones"),
)
_BETA_AND_GAMMA_RULES = (
    *regularizer("beta", mark("Offset penalty"), mark("Offset penalty strength")),
    *regularizer("gamma", mark("Factor penalty"), mark("Factor penalty strength")),
    constraint("beta", mark("Offset rule")),
    constraint("gamma", mark("Factor rule")),
)


def _epsilon(default: float) -> Parameter:
    return Parameter(
        "epsilon",
        mark("Epsilon"),
        "number",
        default,
        mark("A small number that keeps the division from failing."),
        minimum=1e-12,
        maximum=1.0,
    )


def _axis_summary(parameters: Parameters) -> str:
    named = parameters["axis"]
    numbers = named if isinstance(named, tuple) else (named,)
    return "" if numbers == (-1,) else "axis " + ", ".join(str(axis) for axis in numbers)


def _single_axis_argument(parameters: Parameters) -> dict[str, Argument]:
    return {**parameters, "axis": one_or_several(axes(parameters))}


def _learnt_each(parameters: Parameters) -> int:
    return switch(parameters, "center") + switch(parameters, "scale")


def _axis_length(inputs: Sequence[Shape], parameters: Parameters, layer: str) -> int:
    """The length of the axis that is normalized."""
    return known_length(inputs[0][axis_place(inputs[0], integer(parameters, "axis"), layer)], layer)


def _batch_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    _axis_length(inputs, parameters, _BATCH)
    return inputs[0]


def _batch_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return _axis_length(inputs, parameters, _BATCH) * (2 + _learnt_each(parameters))


BATCH_NORMALIZATION = LayerKind(
    id="BatchNormalization",
    title=_BATCH,
    group="regularize",
    sentence=mark("Brings the numbers to mean 0 and spread 1, which makes deep networks learn faster."),
    takes="one",
    parameters=(
        Parameter(
            "momentum",
            mark("Momentum"),
            "number",
            0.99,
            mark("How slowly the remembered mean and spread follow the batches; 0.9 follows faster than 0.99."),
            minimum=0.0,
            maximum=1.0,
            plain=True,
        ),
        one_axis(mark("Which axis is normalized apart; −1 is the last one, the channels.")),
        _epsilon(0.001),
        *_CENTER_AND_SCALE,
        *_FIRST_BETA_AND_GAMMA,
        vector_initializer("moving_mean_initializer", mark("First remembered mean")),
        vector_initializer("moving_variance_initializer", mark("First remembered spread"), "ones"),
        *_BETA_AND_GAMMA_RULES,
    ),
    shape=_batch_shape,
    count=_batch_count,
    summary=lambda _parameters: "",
    help=mark(
        "While training it uses the mean and spread of the batch, afterwards those it remembers. It stands "
        "between a Dense or Conv 2D layer and its activation. Two of its four numbers for each channel are "
        "remembered, not learnt."
    ),
    formula=mark("y = γ · (x − μ) / √(σ² + ε) + β"),
    one_rank=True,
)


def _lengths_of_axes(inputs: Sequence[Shape], parameters: Parameters, layer: str) -> int:
    """How many numbers lie along the axes that are normalized together."""
    places = axis_places(inputs[0], axes(parameters), layer)
    return prod(known_length(inputs[0][place], layer) for place in places)


def _layer_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    named = axes(parameters)
    axis_places(inputs[0], named, _LAYER)
    if len(named) > 1 and min(named) < 0 < max(named):
        # Keras sorts them as they are written, and so would give the factors of one axis to another.
        raise SettingsConflictError(
            say("Layer Normalization can count axes from the front or from the back, but not both at once.")
        )
    _layer_count(inputs, parameters)
    return inputs[0]


def _layer_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    learnt = _learnt_each(parameters)
    return learnt * _lengths_of_axes(inputs, parameters, _LAYER) if learnt else 0


LAYER_NORMALIZATION = LayerKind(
    id="LayerNormalization",
    title=_LAYER,
    group="regularize",
    sentence=mark(
        "Brings the numbers of each sample to mean 0 and spread 1 by themselves, whatever the batch is."
    ),
    takes="one",
    parameters=(
        several_axes(
            "axis",
            mark("Axes"),
            mark("Which axes are normalized together; −1 is the last one, the features."),
            plain=True,
        ),
        _epsilon(0.001),
        *_CENTER_AND_SCALE,
        *_FIRST_BETA_AND_GAMMA,
        *_BETA_AND_GAMMA_RULES,
    ),
    shape=_layer_shape,
    count=_layer_count,
    summary=_axis_summary,
    help=mark(
        "Used in Transformers and recurrent networks, where batches differ too much for Batch Normalization. It "
        "does the same in training and afterwards."
    ),
    formula=mark("y = γ · (x − μ) / √(σ² + ε) + β"),
    arguments=_single_axis_argument,
    one_rank=True,
)


def _group_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    channels, groups = _axis_length(inputs, parameters, _GROUP), integer(parameters, "groups")
    if groups == 0:
        raise SettingsConflictError(
            say("Group Normalization needs 1 group or more; −1 makes each channel a group.")
        )
    if groups > 0 and channels % groups:
        raise SettingsConflictError(
            say("{groups} groups do not divide {channels} channels evenly.", groups=groups, channels=channels)
        )
    return inputs[0]


def _group_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return _axis_length(inputs, parameters, _GROUP) * _learnt_each(parameters)


GROUP_NORMALIZATION = LayerKind(
    id="GroupNormalization",
    title=_GROUP,
    group="regularize",
    sentence=mark("Splits the channels into groups and brings each group of a sample to mean 0 and spread 1."),
    takes="one",
    parameters=(
        Parameter(
            "groups",
            mark("Groups"),
            "integer",
            32,
            mark(
                "Into how many groups the channels are split; it must divide them. −1 makes each channel a group."
            ),
            minimum=-1,
            maximum=100_000,
            plain=True,
        ),
        one_axis(mark("Which axis is split into groups; −1 is the last one, the channels.")),
        _epsilon(0.001),
        *_CENTER_AND_SCALE,
        *_FIRST_BETA_AND_GAMMA,
        *_BETA_AND_GAMMA_RULES,
    ),
    shape=_group_shape,
    count=_group_count,
    summary=lambda parameters: str(parameters["groups"]),
    help=mark(
        "For pictures when only few samples fit into a batch. One group is like Layer Normalization; as many "
        "groups as channels is called instance normalization."
    ),
    formula=mark("y = γ · (x − μ) / √(σ² + ε) + β"),
    one_rank=True,
)


def _unit_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    axis_places(inputs[0], axes(parameters), _UNIT)
    return inputs[0]


UNIT_NORMALIZATION = LayerKind(
    id="UnitNormalization",
    title=_UNIT,
    group="regularize",
    sentence=mark("Makes each row of numbers as long as 1, so that only its direction counts."),
    takes="one",
    parameters=(
        several_axes(
            "axis",
            mark("Axes"),
            mark("Along which axes a row lies; −1 is the last one, the features."),
            plain=True,
        ),
    ),
    shape=_unit_shape,
    count=lambda _inputs, _parameters: 0,
    summary=_axis_summary,
    help=mark("Useful before comparing directions, as Dot does it. Nothing is learnt here."),
    formula=mark("y = x / √(Σ x²)"),
    arguments=_single_axis_argument,
)


def _rms_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return _axis_length(inputs, parameters, _RMS)


def _rms_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    _rms_count(inputs, parameters)
    if axis_place(inputs[0], integer(parameters, "axis"), _RMS) != len(inputs[0]) - 1:
        # Keras gives its factors to the last axis, whichever is normalized.
        raise AxisError(say("RMS Normalization can normalize the last axis only."))
    return inputs[0]


RMS_NORMALIZATION = LayerKind(
    id="RMSNormalization",
    title=_RMS,
    group="regularize",
    sentence=mark("Divides the numbers of each sample by their usual size, and leaves their mean alone."),
    takes="one",
    parameters=(
        one_axis(mark("Which axis is normalized; −1 is the last one, the features."), plain=True),
        _epsilon(1e-6),
    ),
    shape=_rms_shape,
    count=_rms_count,
    summary=_axis_summary,
    help=mark("A simpler Layer Normalization, used in many language models: it only learns a factor."),
    formula=mark("y = γ · x / √(mean(x²) + ε)"),
    one_rank=True,
)

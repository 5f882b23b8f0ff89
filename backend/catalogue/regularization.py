"""The kinds Dropout and BatchNormalization."""

from collections.abc import Sequence

from backend.catalogue.common_parameters import constraint, regularizer, seed, vector_initializer
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, known_length, switch
from backend.graph.errors import AxisError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, say

DROPOUT = LayerKind(
    id="Dropout",
    title=mark("Dropout"),
    group="regularize",
    sentence=mark(
        "Switches off some numbers at random while training, so that the network does not learn by heart."
    ),
    takes="one",
    parameters=(
        Parameter(
            "rate",
            mark("Rate"),
            "number",
            0.5,
            mark("The share of numbers that is switched off at each step: 0.5 is half of them."),
            minimum=0.0,
            maximum=1.0,
            plain=True,
        ),
        seed(),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"{parameters['rate']:g}",
    help=mark(
        "Only while training: when the network answers, everything is switched on. Use it when the training "
        "accuracy is much better than the validation accuracy."
    ),
)


def _axis_length(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """The length of the axis that is normalized; Keras counts the batch as axis 0."""
    shape, axis = inputs[0], integer(parameters, "axis")
    if not (1 <= axis <= len(shape) or -len(shape) <= axis <= -1):
        raise AxisError(
            say(
                "Batch Normalization works on axis {axis}, which {shape} does not have.",
                axis=axis,
                shape=shape_text(shape),
            )
        )
    return known_length(shape[axis - 1] if axis > 0 else shape[axis], "Batch Normalization")


def _normalization_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    _axis_length(inputs, parameters)
    return inputs[0]


def _normalization_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return _axis_length(inputs, parameters) * (2 + switch(parameters, "center") + switch(parameters, "scale"))


BATCH_NORMALIZATION = LayerKind(
    id="BatchNormalization",
    title=mark("Batch Normalization"),
    group="regularize",
    sentence=mark("Brings the numbers to mean 0 and spread 1, which makes deep networks learn faster."),
    takes="one",
    parameters=(
        Parameter(
            "axis",
            mark("Axis"),
            "axes",
            -1,
            mark("Which axis is normalized apart; −1 is the last one, the channels."),
            minimum=-8,
            maximum=8,
        ),
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
        Parameter(
            "epsilon",
            mark("Epsilon"),
            "number",
            0.001,
            mark("A small number that keeps the division from failing."),
            minimum=1e-12,
            maximum=1.0,
        ),
        Parameter("center", mark("Center"), "switch", True, mark("Learns an offset (beta) for each channel.")),
        Parameter("scale", mark("Scale"), "switch", True, mark("Learns a factor (gamma) for each channel.")),
        vector_initializer("beta_initializer", mark("First offset")),
        vector_initializer("gamma_initializer", mark("First factor"), "ones"),
        vector_initializer("moving_mean_initializer", mark("First remembered mean")),
        vector_initializer("moving_variance_initializer", mark("First remembered spread"), "ones"),
        *regularizer("beta", mark("Offset penalty"), mark("Offset penalty strength")),
        *regularizer("gamma", mark("Factor penalty"), mark("Factor penalty strength")),
        constraint("beta", mark("Offset rule")),
        constraint("gamma", mark("Factor rule")),
    ),
    shape=_normalization_shape,
    count=_normalization_count,
    summary=lambda _parameters: "",
    help=mark(
        "While training it uses the mean and spread of the batch, afterwards those it remembers. It stands "
        "between a Dense or Conv 2D layer and its activation. Two of its four numbers for each channel are "
        "remembered, not learnt."
    ),
    formula=mark("y = γ · (x − μ) / √(σ² + ε) + β"),
    one_rank=True,
)

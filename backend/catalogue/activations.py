"""The kinds ReLU, LeakyReLU, PReLU, ELU and Softmax: activations with settings, as layers of their own."""

from collections.abc import Sequence
from math import prod

from backend.catalogue.axes import axes, axis_places, one_or_several, several_axes
from backend.catalogue.common_parameters import constraint, regularizer, vector_initializer
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import known_length, number
from backend.graph.model import Shape
from backend.wording import mark


def _slope(default: float, *, plain: bool = False) -> Parameter:
    return Parameter(
        "negative_slope",
        mark("Negative slope"),
        "number",
        default,
        mark("What numbers below the threshold are multiplied by; 0 makes them all 0."),
        minimum=0.0,
        maximum=1000.0,
        plain=plain,
    )


def _relu_summary(parameters: Parameters) -> str:
    highest = parameters["max_value"]
    return "" if highest is None else f"≤ {highest:g}"


RELU = LayerKind(
    id="ReLU",
    title=mark("ReLU"),
    group="core",
    sentence=mark("Keeps what is positive and makes everything else 0."),
    takes="one",
    parameters=(
        Parameter(
            "max_value",
            mark("Highest value"),
            "number",
            None,
            mark("Numbers above it become this number; 6 gives ReLU6."),
            minimum=0.0,
            maximum=1e6,
            optional=True,
            none_text=mark("no limit"),
            plain=True,
        ),
        _slope(0.0),
        Parameter(
            "threshold",
            mark("Threshold"),
            "number",
            0.0,
            mark("Numbers up to here count as not positive."),
            minimum=0.0,
            maximum=1e6,
        ),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=_relu_summary,
    help=mark("The most used activation: simple, fast, and good in deep networks."),
    formula=mark("y = max(0, x)"),
)

LEAKY_RELU = LayerKind(
    id="LeakyReLU",
    title=mark("Leaky ReLU"),
    group="core",
    sentence=mark("Keeps what is positive and makes everything else much smaller instead of 0."),
    takes="one",
    parameters=(_slope(0.3, plain=True),),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"{parameters['negative_slope']:g}",
    help=mark("A unit that only gives 0 no longer learns. With a small slope below 0 it always can."),
    formula=mark("y = x for x > 0, otherwise slope · x"),
)


def _prelu_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    shared = axis_places(inputs[0], axes(parameters, "shared_axes"), "PReLU")
    return prod(known_length(length, "PReLU") for place, length in enumerate(inputs[0]) if place not in shared)


def _prelu_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    _prelu_count(inputs, parameters)
    return inputs[0]


PRELU = LayerKind(
    id="PReLU",
    title=mark("PReLU"),
    group="core",
    sentence=mark("A Leaky ReLU that learns by itself how steep it is below 0."),
    takes="one",
    parameters=(
        several_axes(
            "shared_axes",
            mark("Shared axes"),
            mark("Along which axes one slope is shared: 1 × 2 gives each channel of a picture one slope."),
            default=None,
            least=1,
            none_text=mark("none"),
            plain=True,
        ),
        vector_initializer("alpha_initializer", mark("First slope")),
        *regularizer("alpha", mark("Slope penalty"), mark("Slope penalty strength")),
        constraint("alpha", mark("Slope rule")),
    ),
    shape=_prelu_shape,
    count=_prelu_count,
    summary=lambda _parameters: "",
    help=mark(
        "Each number has a slope of its own, which is learnt; sharing them along axes keeps their number low."
    ),
    formula=mark("y = x for x > 0, otherwise α · x"),
    one_rank=True,
)

ELU = LayerKind(
    id="ELU",
    title=mark("ELU"),
    group="core",
    sentence=mark("Keeps what is positive and bends everything else smoothly towards a lowest value."),
    takes="one",
    parameters=(
        Parameter(
            "alpha",
            mark("Alpha"),
            "number",
            1.0,
            mark("How far below 0 the answers can go."),
            minimum=0.0,
            maximum=1000.0,
            plain=True,
        ),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: "" if number(parameters, "alpha") == 1 else f"{parameters['alpha']:g}",
    help=mark("Like ReLU, but its answers are around 0 on average, which can make learning faster."),
    formula=mark("y = x for x > 0, otherwise α · (eˣ − 1)"),
)


def _softmax_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    axis_places(inputs[0], axes(parameters), "Softmax")
    return inputs[0]


def _softmax_arguments(parameters: Parameters) -> dict[str, Argument]:
    return {"axis": one_or_several(axes(parameters))}


SOFTMAX = LayerKind(
    id="Softmax",
    title=mark("Softmax"),
    group="core",
    sentence=mark("Turns numbers into shares that sum to 1."),
    takes="one",
    parameters=(
        several_axes(
            "axis",
            mark("Axis"),
            mark("Along which axis the shares sum to 1; −1 is the last one."),
            plain=True,
        ),
    ),
    shape=_softmax_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: (
        "" if axes(parameters) == (-1,) else "axis " + ", ".join(str(axis) for axis in axes(parameters))
    ),
    help=mark("Stands at the end of a classifier: the largest number becomes the largest share."),
    formula=mark("yᵢ = eˣⁱ / Σ eˣ"),
    arguments=_softmax_arguments,
)

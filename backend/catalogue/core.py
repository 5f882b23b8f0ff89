"""The kinds Dense, Activation, Identity and Flatten."""

from collections.abc import Sequence

from backend.catalogue.choices import activation_text
from backend.catalogue.common_parameters import activation, kernel_and_bias_settings
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, last_length, switch, text
from backend.catalogue.space import data_format
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark


def _dense_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    last_length(inputs[0], "Dense")
    return (*inputs[0][:-1], integer(parameters, "units"))


def _dense_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    units = integer(parameters, "units")
    return last_length(inputs[0], "Dense") * units + (units if switch(parameters, "use_bias") else 0)


def _dense_work(inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
    size = size_of(inputs[0])
    return None if size is None else size * integer(parameters, "units")


def _dense_example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    units = integer(parameters, "units")
    bias = f" + {units:,}" if switch(parameters, "use_bias") else ""
    return f"{_dense_count(inputs, parameters):,} = {last_length(inputs[0], 'Dense'):,} × {units:,}{bias}"


def _dense_summary(parameters: Parameters) -> str:
    units = str(integer(parameters, "units"))
    name = text(parameters, "activation")
    return units if name == "linear" else f"{units} · {activation_text(name)}"


DENSE = LayerKind(
    id="Dense",
    title=mark("Dense"),
    group="core",
    sentence=mark("Every unit looks at everything that comes in and weighs it in its own way."),
    takes="one",
    parameters=(
        Parameter(
            "units",
            mark("Units"),
            "integer",
            64,
            mark("How many units the layer has, and so how many numbers come out."),
            minimum=1,
            maximum=1_000_000,
            plain=True,
        ),
        activation(),
        *kernel_and_bias_settings(),
    ),
    shape=_dense_shape,
    count=_dense_count,
    summary=_dense_summary,
    help=mark(
        "Each unit multiplies every incoming number by a weight, sums them up, adds its bias and applies the "
        "activation. The last layer of a classifier is a Dense layer with one unit for each class and softmax."
    ),
    formula=mark("parameters = inputs × units + units"),
    formula_example=_dense_example,
    multiply_adds=_dense_work,
)

ACTIVATION = LayerKind(
    id="Activation",
    title=mark("Activation"),
    group="core",
    sentence=mark("Bends every number by one function, so that the network can learn more than straight lines."),
    takes="one",
    parameters=(activation("relu"),),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: activation_text(text(parameters, "activation")),
    help=mark(
        "The same as the activation inside a Dense or Conv 2D layer, as a layer of its own: useful when "
        "something, such as Batch Normalization, should stand between the two."
    ),
)


def _flatten_shape(inputs: Sequence[Shape], _parameters: Parameters) -> Shape:
    return (size_of(inputs[0]),)


def _flatten_example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    return f"{shape_text(_flatten_shape(inputs, parameters))} = {shape_text(inputs[0])}"


FLATTEN = LayerKind(
    id="Flatten",
    title=mark("Flatten"),
    group="core",
    sentence=mark("Lays a picture out as one long row of numbers."),
    takes="one",
    parameters=(data_format(),),
    shape=_flatten_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda _parameters: "",
    help=mark(
        "Dense layers expect one row of numbers. Flatten stands between the layers that work on pictures "
        "and the Dense layers that decide. Nothing is lost and nothing is learnt here."
    ),
    formula=mark("length = height × width × channels"),
    formula_example=_flatten_example,
)

IDENTITY = LayerKind(
    id="Identity",
    title=mark("Identity"),
    group="core",
    sentence=mark("Gives on what comes in, unchanged."),
    takes="one",
    parameters=(),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda _parameters: "",
    help=mark("Holds a place, or gives an answer of the network a name of its own."),
)

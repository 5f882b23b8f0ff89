"""The kinds Add and Concatenate, which bring several branches together."""

from collections.abc import Sequence

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer
from backend.graph.errors import AxisError, MergeError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, say


def _add_shape(inputs: Sequence[Shape], _parameters: Parameters) -> Shape:
    sum_so_far = inputs[0]
    for shape in inputs[1:]:
        sum_so_far = _sum_of_two(sum_so_far, shape)
    return sum_so_far


def _sum_of_two(first: Shape, second: Shape) -> Shape:
    """As Keras does it: lengths of 1 are stretched, missing axes stand for 1."""
    long, short = (first, second) if len(first) >= len(second) else (second, first)
    lengths = list(long[: len(long) - len(short)])
    for one, other in zip(long[len(long) - len(short) :], short, strict=True):
        if one is None or other is None:
            lengths.append(None)
        elif one == 1 or other == 1 or one == other:
            lengths.append(max(one, other))
        else:
            raise MergeError(
                say(
                    "Add needs inputs of the same shape, but {first} and {second} come in.",
                    first=shape_text(first),
                    second=shape_text(second),
                )
            )
    return tuple(lengths)


ADD = LayerKind(
    id="Add",
    title=mark("Add"),
    group="merge",
    sentence=mark("Adds its inputs number by number; they must have the same shape."),
    takes="many",
    parameters=(),
    shape=_add_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda _parameters: "",
    help=mark(
        "The heart of residual networks: the input of a block is added to its output, so that the block only has "
        "to learn what should change."
    ),
    one_rank=True,
)


def _joined_axis(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """Where the joined axis stands in the shape of a sample; Keras counts the batch as axis 0."""
    rank, axis = len(inputs[0]), integer(parameters, "axis")
    if not (1 <= axis <= rank or -rank <= axis <= -1):
        raise AxisError(
            say(
                "Concatenate joins along axis {axis}, which {shape} does not have.",
                axis=axis,
                shape=shape_text(inputs[0]),
            )
        )
    return axis - 1 if axis > 0 else rank + axis


def _joined_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    first, joined = inputs[0], _joined_axis(inputs, parameters)
    for shape in inputs[1:]:
        if len(shape) != len(first) or not all(
            place == joined or one is None or other is None or one == other
            for place, (one, other) in enumerate(zip(first, shape, strict=True))
        ):
            raise MergeError(
                say(
                    "Concatenate needs inputs that differ in one axis only, but {first} and {second} come in.",
                    first=shape_text(first),
                    second=shape_text(shape),
                )
            )
    lengths = [shape[joined] for shape in inputs]
    known = [length for length in lengths if length is not None]
    total = sum(known) if len(known) == len(lengths) else None
    return (*first[:joined], total, *first[joined + 1 :])


def _joined_example(inputs: Sequence[Shape], parameters: Parameters) -> str:
    joined = _joined_axis(inputs, parameters)
    parts = " + ".join(shape_text((shape[joined],)) for shape in inputs)
    return f"{shape_text((_joined_shape(inputs, parameters)[joined],))} = {parts}"


CONCATENATE = LayerKind(
    id="Concatenate",
    title=mark("Concatenate"),
    group="merge",
    sentence=mark("Puts its inputs side by side."),
    takes="many",
    parameters=(
        Parameter(
            "axis",
            mark("Axis"),
            "axes",
            -1,
            mark("Along which axis the inputs are joined; −1 is the last one. All other lengths must be equal."),
            minimum=-8,
            maximum=8,
            plain=True,
        ),
    ),
    shape=_joined_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: "" if parameters["axis"] == -1 else f"axis {parameters['axis']}",
    help=mark(
        "Brings branches together without mixing them: a picture with 16 channels beside one with 32 becomes one "
        "with 48. The layers after it see both."
    ),
    formula=mark("L = L₁ + L₂ + …"),
    formula_example=_joined_example,
)

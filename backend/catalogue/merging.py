"""The kinds that bring several branches together number by number, and Concatenate."""

from collections.abc import Sequence

from backend.catalogue.axes import axis_place, one_axis
from backend.catalogue.layer_kind import InputPort, LayerKind, Parameters, ShapeRule, WorkRule
from backend.catalogue.reading import integer
from backend.graph.errors import MergeError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark, marked, say


def _by_number(title: str) -> ShapeRule:
    """As Keras does it: lengths of 1 are stretched, missing axes stand for 1."""

    def shape(inputs: Sequence[Shape], _parameters: Parameters) -> Shape:
        so_far = inputs[0]
        for other in inputs[1:]:
            so_far = _of_two(so_far, other, title)
        return so_far

    return shape


def _of_two(first: Shape, second: Shape, title: str) -> Shape:
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
                    "{layer} needs inputs of the same shape, but {first} and {second} come in.",
                    layer=marked(title),
                    first=shape_text(first),
                    second=shape_text(second),
                )
            )
    return tuple(lengths)


def _products(inputs: Sequence[Shape], output: Shape, _parameters: Parameters) -> int | None:
    size = size_of(output)
    return None if size is None else size * (len(inputs) - 1)


def _merging_kind(
    kind: str, title: str, sentence: str, help_text: str, formula: str, work: WorkRule | None = None
) -> LayerKind:
    return LayerKind(
        id=kind,
        title=title,
        group="merge",
        sentence=sentence,
        takes="many",
        parameters=(),
        shape=_by_number(title),
        count=lambda _inputs, _parameters: 0,
        summary=lambda _parameters: "",
        help=help_text,
        formula=formula,
        multiply_adds=work,
        one_rank=True,
    )


ADD = _merging_kind(
    "Add",
    mark("Add"),
    mark("Adds its inputs number by number; they must have the same shape."),
    mark(
        "The heart of residual networks: the input of a block is added to its output, so that the block only has "
        "to learn what should change."
    ),
    mark("y = a + b + …"),
)

MULTIPLY = _merging_kind(
    "Multiply",
    mark("Multiply"),
    mark("Multiplies its inputs number by number; they must have the same shape."),
    mark("Works as a gate: one branch, between 0 and 1, decides how much of the other one goes on."),
    mark("y = a · b · …"),
    _products,
)

AVERAGE = _merging_kind(
    "Average",
    mark("Average"),
    mark("Takes the average of its inputs number by number; they must have the same shape."),
    mark("Lets several branches decide together, each with the same weight."),
    mark("y = (a + b + …) / n"),
)

MAXIMUM = _merging_kind(
    "Maximum",
    mark("Maximum"),
    mark("Keeps the largest of its inputs number by number; they must have the same shape."),
    mark("What one of the branches has found counts, whatever the others say."),
    mark("y = max(a, b, …)"),
)

MINIMUM = _merging_kind(
    "Minimum",
    mark("Minimum"),
    mark("Keeps the smallest of its inputs number by number; they must have the same shape."),
    mark("Only what all branches have found counts."),
    mark("y = min(a, b, …)"),
)

SUBTRACT = LayerKind(
    id="Subtract",
    title=mark("Subtract"),
    group="merge",
    sentence=mark("Takes its second input away from its first, number by number."),
    takes="ports",
    ports=(InputPort(mark("first")), InputPort(mark("second"))),
    parameters=(),
    shape=_by_number(mark("Subtract")),
    count=lambda _inputs, _parameters: 0,
    summary=lambda _parameters: "",
    help=mark("Shows in what two branches differ; which is first decides the sign."),
    formula=mark("y = a − b"),
    one_rank=True,
)


def _joined_axis(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """Where the joined axis stands in the shape of a sample."""
    return axis_place(inputs[0], integer(parameters, "axis"), "Concatenate")


def _joined_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    first, joined = inputs[0], _joined_axis(inputs, parameters)
    known: Shape = first
    for shape in inputs[1:]:
        if len(shape) != len(first) or not all(
            place == joined or one is None or other is None or one == other
            for place, (one, other) in enumerate(zip(known, shape, strict=True))
        ):
            raise MergeError(
                say(
                    "Concatenate needs inputs that differ in one axis only, but {first} and {second} come in.",
                    first=shape_text(known),
                    second=shape_text(shape),
                )
            )
        # What is open in one of them must be as long as it is in the others.
        known = tuple(other if one is None else one for one, other in zip(known, shape, strict=True))
    lengths = [shape[joined] for shape in inputs]
    total = None if None in lengths else sum(length or 0 for length in lengths)
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
        one_axis(
            mark("Along which axis the inputs are joined; −1 is the last one. All other lengths must be equal."),
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

"""The kind Dot: how much two inputs are alike."""

from collections.abc import Sequence

from backend.catalogue.axes import axes, axis_place, one_or_several, several_axes
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import InputPort, LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.graph.errors import MergeError, SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark, say


def _summed(inputs: Sequence[Shape], parameters: Parameters) -> tuple[int, int]:
    """Where the axes stand that are multiplied and summed, one in each input."""
    named = axes(parameters, "axes")
    if len(named) > 2:
        raise SettingsConflictError(say("Dot takes one axis for both inputs, or one for each of the two."))
    first, second = axis_place(inputs[0], named[0], "Dot"), axis_place(inputs[1], named[-1], "Dot")
    if inputs[0][first] != inputs[1][second]:
        raise MergeError(
            say(
                "Dot needs the same length along its axes, but {first} and {second} come in, with {one} and "
                "{other}.",
                first=shape_text(inputs[0]),
                second=shape_text(inputs[1]),
                one=shape_text((inputs[0][first],)),
                other=shape_text((inputs[1][second],)),
            )
        )
    return first, second


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    first, second = _summed(inputs, parameters)
    kept = [length for place, length in enumerate(inputs[0]) if place != first]
    kept += [length for place, length in enumerate(inputs[1]) if place != second]
    return tuple(kept) or (1,)


def _work(inputs: Sequence[Shape], output: Shape, parameters: Parameters) -> int | None:
    size, length = size_of(output), inputs[0][_summed(inputs, parameters)[0]]
    return None if size is None or length is None else size * length


def _arguments(parameters: Parameters) -> dict[str, Argument]:
    return {**parameters, "axes": one_or_several(axes(parameters, "axes"))}


DOT = LayerKind(
    id="Dot",
    title=mark("Dot"),
    group="merge",
    sentence=mark("Multiplies two inputs and sums along one axis: a large answer means that they are alike."),
    takes="ports",
    ports=(InputPort(mark("first")), InputPort(mark("second"))),
    parameters=(
        several_axes(
            "axes",
            mark("Axes"),
            mark("Along which axis to sum: one number for both inputs, or one for each; −1 is the last one."),
            plain=True,
        ),
        Parameter(
            "normalize",
            mark("Only the direction"),
            "switch",
            False,
            mark("Makes both inputs as long as 1 first, so that the answer is from −1 to 1 (cosine)."),
            plain=True,
        ),
    ),
    shape=_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: "cosine" if parameters["normalize"] else "",
    help=mark(
        "Two rows of numbers that point in the same direction give a large number. So a user can be compared "
        "with a film, or a question with an answer."
    ),
    formula=mark("y = Σ aᵢ · bᵢ"),
    multiply_adds=_work,
    arguments=_arguments,
)

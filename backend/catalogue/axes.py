"""Axes as settings: Keras counts the batch as axis 0, people count the axes of one sample."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.layer_kind import Parameters
from backend.catalogue.parameter import Parameter
from backend.graph.errors import AxisError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, marked, say


def one_axis(sentence: str, *, plain: bool = False) -> Parameter:
    """The parameter `axis` that names one axis, the last one at first."""
    return Parameter("axis", mark("Axis"), "axes", -1, sentence, minimum=-8, maximum=8, plain=plain)


def several_axes(
    name: str,
    title: str,
    sentence: str,
    *,
    default: tuple[int, ...] | None = (-1,),
    least: int = -8,
    none_text: str = "",
    plain: bool = False,
) -> Parameter:
    """A parameter that names one or more axes; with a `none_text` it may name none."""
    return Parameter(
        name,
        title,
        "shape",
        default,
        sentence,
        minimum=least,
        maximum=8,
        optional=bool(none_text),
        none_text=none_text,
        plain=plain,
    )


def axes(parameters: Parameters, name: str = "axis") -> tuple[int, ...]:
    """The axes that the parameter names; none where it is not set."""
    return cast("tuple[int, ...] | None", parameters[name]) or ()


def axis_place(shape: Shape, axis: int, layer: str) -> int:
    """Where the axis stands in the shape of a sample; raises `AxisError` where it has none."""
    if not (1 <= axis <= len(shape) or -len(shape) <= axis <= -1):
        raise AxisError(
            say(
                "{layer} works on axis {axis}, which {shape} does not have.",
                layer=marked(layer),
                axis=axis,
                shape=shape_text(shape),
            )
        )
    return axis - 1 if axis > 0 else len(shape) + axis


def axis_places(shape: Shape, named: Sequence[int], layer: str) -> tuple[int, ...]:
    """Where the axes stand in the shape of a sample, in their order there; raises `AxisError`."""
    places = sorted(axis_place(shape, axis, layer) for axis in named)
    if len(set(places)) < len(places):
        raise AxisError(say("{layer} names one axis twice.", layer=marked(layer)))
    return tuple(places)


def one_or_several(named: tuple[int, ...]) -> int | tuple[int, ...]:
    """A single axis as the number that Keras has for it."""
    return named[0] if len(named) == 1 else named

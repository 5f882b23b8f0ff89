"""The kind Reshape."""

from collections.abc import Sequence
from math import prod
from typing import cast

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.graph.errors import ReshapeError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark, say


def _target(parameters: Parameters) -> tuple[int, ...]:
    return cast(tuple[int, ...], parameters["target_shape"])


def _target_text(parameters: Parameters) -> str:
    return shape_text(_target(parameters)).replace("-", "−")


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    target, size = _target(parameters), size_of(inputs[0])
    if size is None:
        return tuple(None if length == -1 else length for length in target)
    fixed = prod(length for length in target if length != -1)
    if size % fixed if -1 in target else size != fixed:
        raise ReshapeError(
            say(
                "{shape} has {size} values, which cannot be laid out as {target}.",
                shape=shape_text(inputs[0]),
                size=f"{size:,}",
                target=_target_text(parameters),
            )
        )
    return tuple(size // fixed if length == -1 else length for length in target)


RESHAPE = LayerKind(
    id="Reshape",
    title=mark("Reshape"),
    group="shape",
    sentence=mark("Lays the same numbers out in another shape."),
    takes="one",
    parameters=(
        Parameter(
            "target_shape",
            mark("Target shape"),
            "shape",
            (-1,),
            mark("The new lengths of one sample; −1 once stands for what is left over."),
            minimum=-1,
            maximum=1_000_000,
            plain=True,
        ),
    ),
    shape=_shape,
    count=lambda _inputs, _parameters: 0,
    summary=_target_text,
    help=mark(
        "784 numbers can be a row of 784, a picture of 28 × 28 × 1, or 28 steps of 28 features. Reshape only "
        "changes how they are counted; their order stays."
    ),
)

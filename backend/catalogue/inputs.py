"""The kind Input: where samples come in."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark


def _shape(_inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    return cast(Shape, parameters["shape"])


INPUT = LayerKind(
    id="Input",
    title=mark("Input"),
    group="input",
    sentence=mark("Where the data comes in, one sample at a time."),
    takes="none",
    parameters=(
        Parameter(
            "shape",
            mark("Shape"),
            "shape",
            (28, 28, 1),
            mark(
                "The lengths of one sample: height × width × channels for pictures (1 channel is grey, 3 are "
                "colour)."
            ),
            minimum=1,
            maximum=1_000_000,
            plain=True,
            open_lengths=True,
        ),
    ),
    shape=_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: shape_text(cast(Shape, parameters["shape"])),
    help=mark(
        "Every network begins with an Input. Its shape is that of one sample of the data; the number of samples "
        "is no part of it. MNIST's digits are 28 × 28 × 1: 28 rows, 28 columns, one value of grey from 0 to 1."
    ),
)

"""The kinds that prepare data inside the network: Normalization, Rescaling, CategoryEncoding."""

from collections.abc import Sequence
from math import prod
from typing import cast

from backend.catalogue.axes import axes, axis_places, several_axes
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, known_length, number, text
from backend.graph.errors import SettingsConflictError, WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, say

_NORMALIZATION = mark("Normalization")


def _numbers(parameters: Parameters, name: str) -> tuple[float, ...] | None:
    return cast("tuple[float, ...] | None", parameters[name])


def _normalization_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    shape, mean, variance = inputs[0], _numbers(parameters, "mean"), _numbers(parameters, "variance")
    places = axis_places(shape, axes(parameters), _NORMALIZATION)
    lengths = [known_length(shape[place], _NORMALIZATION) for place in places]
    if (mean is None) != (variance is None):
        raise SettingsConflictError(say("Normalization needs both a mean and a variance, or neither."))
    if mean is None or variance is None:
        return shape
    if len(mean) != len(variance):
        raise SettingsConflictError(
            say(
                "Normalization has {means} means but {variances} variances.",
                means=len(mean),
                variances=len(variance),
            )
        )
    fitting = lengths[-1] if lengths else 1
    if len(mean) not in (1, fitting):
        raise SettingsConflictError(
            say(
                "Normalization has {means} means, but there are {length} numbers along its axis.",
                means=len(mean),
                length=fitting,
            )
        )
    return shape


def _normalization_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    """Without a mean of its own: mean and variance as they were learnt from data, and how many samples it were."""
    if _numbers(parameters, "mean") is not None:
        return 0
    places = axis_places(inputs[0], axes(parameters), _NORMALIZATION)
    return 2 * prod(known_length(inputs[0][place], _NORMALIZATION) for place in places) + 1


def _normalization_arguments(parameters: Parameters) -> dict[str, Argument]:
    named = axes(parameters)
    return {
        "axis": None if not named else named[0] if len(named) == 1 else named,
        "mean": _statistic(parameters, "mean"),
        "variance": _statistic(parameters, "variance"),
        "invert": parameters["invert"],
    }


def _statistic(parameters: Parameters, name: str) -> Argument:
    """A list of numbers; where no axis is apart, the one number that holds for all."""
    numbers = _numbers(parameters, name)
    if numbers is None:
        return None
    return list(numbers) if axes(parameters) else numbers[0]


NORMALIZATION = LayerKind(
    id="Normalization",
    title=_NORMALIZATION,
    group="input",
    sentence=mark("Takes away a mean and divides by a spread, the same for every sample."),
    takes="one",
    parameters=(
        Parameter(
            "mean",
            mark("Mean"),
            "numbers",
            None,
            mark("What is taken away: one number for all, or one for each column of the data."),
            minimum=-1e9,
            maximum=1e9,
            optional=True,
            none_text=mark("0"),
            plain=True,
        ),
        Parameter(
            "variance",
            mark("Variance"),
            "numbers",
            None,
            mark("The square of the spread that is divided by: one number for all, or one for each column."),
            minimum=0.0,
            maximum=1e18,
            optional=True,
            none_text=mark("1"),
            plain=True,
        ),
        several_axes(
            "axis",
            mark("Axes"),
            mark("Which axes have a mean and a variance for each of their places; −1 is the last one."),
            none_text=mark("one for all"),
        ),
        Parameter(
            "invert",
            mark("Backwards"),
            "switch",
            False,
            mark("Undoes the normalization instead: multiplies by the spread and adds the mean."),
        ),
    ),
    shape=_normalization_shape,
    count=_normalization_count,
    summary=lambda _parameters: "",
    help=mark(
        "Columns of a table often have very different sizes, such as years and metres. Brought to mean 0 and "
        "spread 1 they can be learnt from equally well. The numbers travel with the network."
    ),
    formula=mark("y = (x − μ) / σ"),
    arguments=_normalization_arguments,
    one_rank=True,
)


def _rescaling_summary(parameters: Parameters) -> str:
    offset = number(parameters, "offset")
    sign = "−" if offset < 0 else "+"
    return f"× {number(parameters, 'scale'):.4g}" + (f" {sign} {abs(offset):.4g}" if offset else "")


RESCALING = LayerKind(
    id="Rescaling",
    title=mark("Rescaling"),
    group="input",
    sentence=mark("Multiplies every number by a factor and adds an offset."),
    takes="one",
    parameters=(
        Parameter(
            "scale",
            mark("Factor"),
            "number",
            1 / 255,
            mark("What every number is multiplied by; 1/255 brings pixels from 0 to 255 to 0 to 1."),
            minimum=-1e9,
            maximum=1e9,
            plain=True,
        ),
        Parameter(
            "offset",
            mark("Offset"),
            "number",
            0.0,
            mark("What is added afterwards."),
            minimum=-1e9,
            maximum=1e9,
            plain=True,
        ),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=_rescaling_summary,
    help=mark(
        "Networks learn best from numbers around 0 to 1. Pixels often come as 0 to 255. As a layer, the rescaling "
        "travels with the network."
    ),
    formula=mark("y = x · factor + offset"),
)


def _encoding_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    shape, tokens = inputs[0], integer(parameters, "num_tokens")
    mode = text(parameters, "output_mode")
    if mode != "one_hot" and len(shape) > 1:
        # Keras gathers what occurs along the first axis, and promises a shape as if it were the last.
        raise WrongRankError(
            say(
                "Category Encoding gathers the categories of one row of numbers, but {shape} comes in.",
                shape=shape_text(shape),
            ),
            needed=1,
            given=shape,
        )
    if mode == "one_hot" and shape[-1] != 1:
        return (*shape, tokens)
    return (*shape[:-1], tokens)


CATEGORY_ENCODING = LayerKind(
    id="CategoryEncoding",
    title=mark("Category Encoding"),
    group="input",
    sentence=mark("Turns numbers of categories into rows of 0 and 1."),
    takes="one",
    parameters=(
        Parameter(
            "num_tokens",
            mark("Categories"),
            "integer",
            10,
            mark("How many categories there are; they are numbered from 0."),
            minimum=1,
            maximum=1_000_000,
            plain=True,
        ),
        Parameter(
            "output_mode",
            mark("Encoding"),
            "choice",
            "multi_hot",
            mark(
                "“multi_hot” puts a 1 for each category that occurs, “one_hot” makes a row for each number, "
                "“count” counts how often each occurs."
            ),
            choices=("multi_hot", "one_hot", "count"),
            plain=True,
        ),
    ),
    shape=_encoding_shape,
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"{parameters['num_tokens']} · {parameters['output_mode']}",
    help=mark(
        "A category is no quantity: colour 3 is not three times colour 1. As a row with a single 1, each category "
        "gets weights of its own in the next layer."
    ),
)

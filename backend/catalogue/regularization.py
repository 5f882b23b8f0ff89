"""The kinds that switch off or disturb numbers while training, and the one that keeps answers small."""

from collections.abc import Sequence
from typing import cast

from backend.catalogue.common_parameters import seed, share
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import number
from backend.catalogue.space import Dimensions, data_format, space_of
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, say

_RATE_SENTENCE = mark("The share of numbers that is switched off at each step: 0.5 is half of them.")
_LARGEST_BELOW_ALL = 0.999
"""Where switching off everything would be a division by zero."""

_NOISE_SHAPE = Parameter(
    "noise_shape",
    mark("Switched off together"),
    "shape",
    None,
    mark(
        "A 1 in the place of a length: along this axis all numbers are switched off together. "
        "? stands for a length."
    ),
    minimum=1,
    maximum=1_000_000,
    optional=True,
    none_text=mark("each number by itself"),
    open_lengths=True,
)


def _noise_shape(parameters: Parameters) -> Shape | None:
    return cast("Shape | None", parameters["noise_shape"])


def _noise_arguments(parameters: Parameters) -> dict[str, Argument]:
    """Keras counts the batch too; what is switched off is drawn for each sample by itself."""
    noise = _noise_shape(parameters)
    return {**parameters, "noise_shape": None if noise is None else (None, *noise)}


def _noisy_shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    noise, shape = _noise_shape(parameters), inputs[0]
    if noise is not None and (
        len(noise) != len(shape)
        or any(wanted not in (None, 1, length) for wanted, length in zip(noise, shape, strict=True))
    ):
        raise SettingsConflictError(
            say(
                "What is switched off together, {noise}, does not go with {shape}: each length must be the "
                "same or 1.",
                noise=shape_text(noise),
                shape=shape_text(shape),
            )
        )
    return shape


def _rate_summary(parameters: Parameters) -> str:
    return f"{number(parameters, 'rate'):g}"


def _rate(default: float, sentence: str, largest: float = 1.0) -> Parameter:
    return Parameter("rate", mark("Rate"), "number", default, sentence, minimum=0.0, maximum=largest, plain=True)


DROPOUT = LayerKind(
    id="Dropout",
    title=mark("Dropout"),
    group="regularize",
    sentence=mark(
        "Switches off some numbers at random while training, so that the network does not learn by heart."
    ),
    takes="one",
    parameters=(share("rate", mark("Rate"), _RATE_SENTENCE, 0.5, plain=True), seed(), _NOISE_SHAPE),
    shape=_noisy_shape,
    count=lambda _inputs, _parameters: 0,
    summary=_rate_summary,
    help=mark(
        "Only while training: when the network answers, everything is switched on. Use it when the training "
        "accuracy is much better than the validation accuracy."
    ),
    arguments=_noise_arguments,
)

ALPHA_DROPOUT = LayerKind(
    id="AlphaDropout",
    title=mark("Alpha Dropout"),
    group="regularize",
    sentence=mark("Dropout for networks with SELU: it keeps the mean and the spread of the numbers."),
    takes="one",
    parameters=(_rate(0.1, _RATE_SENTENCE, _LARGEST_BELOW_ALL), seed(), _NOISE_SHAPE),
    shape=_noisy_shape,
    count=lambda _inputs, _parameters: 0,
    summary=_rate_summary,
    help=mark("Layers with SELU keep their numbers around 0 by themselves; usual Dropout would disturb that."),
    arguments=_noise_arguments,
)


def _spatial_dropout(kind: str, title: str, sentence: str, dimensions: Dimensions) -> LayerKind:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space_of(inputs, parameters, title, dimensions)
        return inputs[0]

    return LayerKind(
        id=kind,
        title=title,
        group="regularize",
        sentence=sentence,
        takes="one",
        parameters=(
            _rate(0.2, mark("The share of channels that is switched off at each step.")),
            *((data_format(),) if dimensions > 1 else ()),
            seed(),
        ),
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=_rate_summary,
        help=mark(
            "Neighbours in a channel are much alike, so that switching off single ones changes little; switching "
            "off the whole channel makes the others learn to do without it."
        ),
    )


SPATIAL_DROPOUT_1D = _spatial_dropout(
    "SpatialDropout1D",
    mark("Spatial Dropout 1D"),
    mark("Switches off whole features of a sequence at random while training."),
    1,
)

SPATIAL_DROPOUT_2D = _spatial_dropout(
    "SpatialDropout2D",
    mark("Spatial Dropout 2D"),
    mark("Switches off whole channels of a picture at random while training."),
    2,
)

SPATIAL_DROPOUT_3D = _spatial_dropout(
    "SpatialDropout3D",
    mark("Spatial Dropout 3D"),
    mark("Switches off whole channels of a volume at random while training."),
    3,
)

GAUSSIAN_NOISE = LayerKind(
    id="GaussianNoise",
    title=mark("Gaussian Noise"),
    group="regularize",
    sentence=mark("Adds a little chance to every number while training."),
    takes="one",
    parameters=(
        Parameter(
            "stddev",
            mark("Spread"),
            "number",
            0.1,
            mark("How far the added numbers are from 0 on average."),
            minimum=0.0,
            maximum=1.0,
            plain=True,
        ),
        seed(),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: f"{number(parameters, 'stddev'):g}",
    help=mark("No sample comes in twice in the same way, so that the network cannot learn it by heart."),
)

GAUSSIAN_DROPOUT = LayerKind(
    id="GaussianDropout",
    title=mark("Gaussian Dropout"),
    group="regularize",
    sentence=mark("Multiplies every number by a chance around 1 while training."),
    takes="one",
    parameters=(
        _rate(
            0.5, mark("How strong the chance is, as the rate of a Dropout that is as strong."), _LARGEST_BELOW_ALL
        ),
        seed(),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=_rate_summary,
    help=mark("Like Dropout, but nothing is switched off altogether: the numbers only become larger or smaller."),
)


def _weight(name: str, title: str, sentence: str) -> Parameter:
    return Parameter(name, title, "number", 0.0, sentence, minimum=0.0, maximum=1000.0, plain=True)


ACTIVITY_REGULARIZATION = LayerKind(
    id="ActivityRegularization",
    title=mark("Activity Regularization"),
    group="regularize",
    sentence=mark("Lets everything through, but adds a penalty for large numbers to the loss."),
    takes="one",
    parameters=(
        _weight("l1", mark("L1"), mark("How much the sizes of the numbers weigh; it makes many of them 0.")),
        _weight("l2", mark("L2"), mark("How much the squares of the numbers weigh; it makes large ones smaller.")),
    ),
    shape=lambda inputs, _parameters: inputs[0],
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: " · ".join(
        f"{name.upper()} {number(parameters, name):g}" for name in ("l1", "l2") if parameters[name]
    ),
    help=mark("Keeps the answers of the layer before it small, as a weight penalty does for weights."),
)

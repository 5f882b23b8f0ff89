"""The kinds RandomFlip, RandomRotation, RandomZoom and so on: pictures changed by chance while training."""

from collections.abc import Callable, Sequence
from typing import cast

from backend.catalogue.common_parameters import seed
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import text
from backend.catalogue.space import data_format, space_of
from backend.graph.model import Shape
from backend.wording import mark

_ONLY_WHILE_TRAINING = mark(
    "Only while training: every time the network sees a picture it looks a little different, as if there were "
    "more data. When the network answers, nothing is changed."
)


def _kind(
    kind: str,
    title: str,
    sentence: str,
    parameters: tuple[Parameter, ...],
    summary: Callable[[Parameters], str],
    help_text: str = _ONLY_WHILE_TRAINING,
) -> LayerKind:
    """A kind that takes a picture and leaves its shape as it is."""

    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        space_of(inputs, parameters, title, 2)
        return inputs[0]

    return LayerKind(
        id=kind,
        title=title,
        group="regularize",
        sentence=sentence,
        takes="one",
        parameters=parameters,
        shape=shape,
        count=lambda _inputs, _parameters: 0,
        summary=summary,
        help=help_text,
    )


def _range_text(parameters: Parameters, *names: str) -> str:
    """The ranges for the card: "±0.1", "0 … 0.2"."""
    ranges = [cast("tuple[float, float] | None", parameters[name]) for name in names]
    return " · ".join(
        f"±{one[1]:g}" if one[0] == -one[1] else f"{one[0]:g} … {one[1]:g}".replace("-", "−")
        for one in ranges
        if one is not None
    )


def _contrast_text(parameters: Parameters) -> str:
    """From the weakest to the strongest contrast: "0.8 … 1.2"."""
    weaker, stronger = sorted(cast("tuple[float, float]", parameters["factor"]))
    return f"{1 - weaker:g} … {1 + stronger:g}"


def _range(
    name: str,
    title: str,
    default: tuple[float, float] | None,
    sentence: str,
    minimum: float = -1.0,
    maximum: float = 1.0,
    none_text: str = "",
) -> Parameter:
    """From how little to how much, in two numbers."""
    return Parameter(
        name,
        title,
        "numbers",
        default,
        sentence,
        minimum=minimum,
        maximum=maximum,
        length=2,
        plain=True,
        optional=bool(none_text),
        none_text=none_text,
    )


def _value_range() -> Parameter:
    return _range(
        "value_range",
        mark("Range of values"),
        (0.0, 255.0),
        mark(
            "The values of black and of full light: 0 and 255 in picture files, 0 and 1 where the values were "
            "scaled."
        ),
        minimum=-1e6,
        maximum=1e6,
    )


def _filling() -> tuple[Parameter, ...]:
    """How the places are filled that a moved picture leaves empty."""
    return (
        Parameter(
            "fill_mode",
            mark("Filling"),
            "choice",
            "reflect",
            mark(
                "What fills the places that become empty: the picture mirrored or repeated, its nearest pixel, or "
                "one value."
            ),
            choices=("reflect", "wrap", "constant", "nearest"),
            plain=True,
        ),
        Parameter(
            "fill_value",
            mark("Value of the filling"),
            "number",
            0.0,
            mark("The value that fills the empty places; it only matters with the filling “constant”."),
            minimum=-1e6,
            maximum=1e6,
        ),
        Parameter(
            "interpolation",
            mark("Interpolation"),
            "choice",
            "bilinear",
            mark("How pixels in between are made: “nearest” takes the closest, “bilinear” blends four."),
            choices=("nearest", "bilinear"),
        ),
        data_format(),
        seed(),
    )


RANDOM_FLIP = _kind(
    "RandomFlip",
    mark("Random Flip"),
    mark("Mirrors pictures at random while training."),
    (
        Parameter(
            "mode",
            mark("Direction"),
            "choice",
            "horizontal_and_vertical",
            mark("Whether left and right are swapped, above and below, or both."),
            choices=("horizontal", "vertical", "horizontal_and_vertical"),
            plain=True,
        ),
        data_format(),
        seed(),
    ),
    lambda parameters: text(parameters, "mode").replace("_", " "),
    mark(
        "Only while training: half of the pictures are mirrored. Good for photographs; digits and letters mean "
        "something else when they are mirrored."
    ),
)

RANDOM_ROTATION = _kind(
    "RandomRotation",
    mark("Random Rotation"),
    mark("Turns pictures by a random angle while training."),
    (
        _range(
            "factor",
            mark("Angle"),
            (-0.1, 0.1),
            mark("The smallest and the largest angle, in turns: 0.1 is 36 degrees, negative turns clockwise."),
        ),
        *_filling(),
    ),
    lambda parameters: _range_text(parameters, "factor"),
)

RANDOM_ZOOM = _kind(
    "RandomZoom",
    mark("Random Zoom"),
    mark("Makes what is on the pictures larger or smaller at random while training."),
    (
        _range(
            "height_factor",
            mark("Height"),
            (-0.2, 0.2),
            mark("The smallest and the largest change of height: −0.2 comes 20 % closer, 0.2 goes 20 % away."),
            minimum=-0.99,
        ),
        _range(
            "width_factor",
            mark("Width"),
            None,
            mark("The smallest and the largest change of width, where it shall differ from that of the height."),
            minimum=-0.99,
            none_text=mark("as the height, keeping proportions"),
        ),
        *_filling(),
    ),
    lambda parameters: _range_text(parameters, "height_factor", "width_factor"),
)

RANDOM_TRANSLATION = _kind(
    "RandomTranslation",
    mark("Random Translation"),
    mark("Shifts pictures up, down and sideways at random while training."),
    (
        _range(
            "height_factor",
            mark("Up and down"),
            (-0.1, 0.1),
            mark("The smallest and the largest shift as a share of the height; negative shifts up."),
        ),
        _range(
            "width_factor",
            mark("Sideways"),
            (-0.1, 0.1),
            mark("The smallest and the largest shift as a share of the width; negative shifts left."),
        ),
        *_filling(),
    ),
    lambda parameters: _range_text(parameters, "height_factor", "width_factor"),
)

RANDOM_CONTRAST = _kind(
    "RandomContrast",
    mark("Random Contrast"),
    mark("Makes pictures stronger or weaker in contrast at random while training."),
    (
        _range(
            "factor",
            mark("Contrast"),
            (0.2, 0.2),
            mark("How much weaker and how much stronger it may become: 0.2 and 0.3 is from 80 % to 130 %."),
            minimum=0.0,
        ),
        _value_range(),
        seed(),
    ),
    _contrast_text,
)

RANDOM_BRIGHTNESS = _kind(
    "RandomBrightness",
    mark("Random Brightness"),
    mark("Makes pictures brighter or darker at random while training."),
    (
        _range(
            "factor",
            mark("Brightness"),
            (-0.2, 0.2),
            mark("The smallest and the largest change, as a share of the range of values; negative is darker."),
        ),
        _value_range(),
        seed(),
    ),
    lambda parameters: _range_text(parameters, "factor"),
)

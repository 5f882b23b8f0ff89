"""The kinds Resizing and CenterCrop, which bring pictures to a size."""

from collections.abc import Sequence

from backend.catalogue.layer_kind import LayerKind, Parameters, ShapeRule
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, switch, text
from backend.catalogue.space import data_format, space_of
from backend.catalogue.windows import times_text
from backend.graph.errors import SettingsConflictError
from backend.graph.model import Shape
from backend.wording import Message, mark, say

_RESIZING = mark("Resizing")
_CENTER_CROP = mark("Center Crop")


def _size(parameters: Parameters) -> tuple[int, int]:
    return integer(parameters, "height"), integer(parameters, "width")


def _shape(title: str) -> ShapeRule:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        picture = space_of(inputs, parameters, title, 2)
        if parameters.get("crop_to_aspect_ratio") and parameters.get("pad_to_aspect_ratio"):
            raise SettingsConflictError(
                say("Resizing can crop or pad to keep the proportions of the picture, but not both.")
            )
        return picture.shape(_size(parameters), picture.open_channels)

    return shape


def _resizing_summary(parameters: Parameters) -> str:
    parts = [times_text(_size(parameters))]
    if text(parameters, "interpolation") != "bilinear":
        parts.append(text(parameters, "interpolation"))
    parts += [
        word
        for name, word in (("crop_to_aspect_ratio", "crop"), ("pad_to_aspect_ratio", "pad"))
        if switch(parameters, name)
    ]
    return " · ".join(parts)


def _cannot_learn(_inputs: Sequence[Shape], parameters: Parameters) -> Message | None:
    """TensorFlow has no gradient for this way of resizing."""
    if text(parameters, "interpolation") != "area":
        return None
    return say("Resizing with the interpolation “area” hands nothing back: layers before it cannot learn.")


def _side(name: str, title: str, default: int, sentence: str) -> Parameter:
    return Parameter(name, title, "integer", default, sentence, minimum=1, maximum=10_000, plain=True)


RESIZING = LayerKind(
    id="Resizing",
    title=_RESIZING,
    group="shape",
    sentence=mark("Brings every picture to the same size by stretching or shrinking it."),
    takes="one",
    parameters=(
        _side("height", mark("Height"), 32, mark("How many rows the picture has afterwards.")),
        _side("width", mark("Width"), 32, mark("How many columns the picture has afterwards.")),
        Parameter(
            "interpolation",
            mark("Interpolation"),
            "choice",
            "bilinear",
            mark("How the new pixels are made: “nearest” takes the closest one, the others blend several."),
            choices=("bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5"),
            plain=True,
        ),
        Parameter(
            "crop_to_aspect_ratio",
            mark("Crop to keep proportions"),
            "switch",
            False,
            mark("Cuts off what is too long, so that nothing is stretched more one way than the other."),
        ),
        Parameter(
            "pad_to_aspect_ratio",
            mark("Pad to keep proportions"),
            "switch",
            False,
            mark("Adds an edge where the picture is too short, so that nothing is stretched or lost."),
        ),
        Parameter(
            "fill_value",
            mark("Value of the edge"),
            "number",
            0.0,
            mark("What is put into the edge that padding adds; it has no effect without."),
            minimum=-1e6,
            maximum=1e6,
        ),
        Parameter(
            "antialias",
            mark("Smooth when shrinking"),
            "switch",
            False,
            mark("Blends all pixels that become one, so that fine patterns do not flicker."),
        ),
        data_format(),
    ),
    shape=_shape(_RESIZING),
    count=lambda _inputs, _parameters: 0,
    summary=_resizing_summary,
    help=mark(
        "Stands right after an Input whose height and width are left open, or where a network wants pictures of "
        "another size than the data has."
    ),
    fixed={"fill_mode": "constant"},
    cannot_learn=_cannot_learn,
)

CENTER_CROP = LayerKind(
    id="CenterCrop",
    title=_CENTER_CROP,
    group="shape",
    sentence=mark("Cuts the middle out of a picture."),
    takes="one",
    parameters=(
        _side("height", mark("Height"), 24, mark("How many rows the picture has afterwards.")),
        _side("width", mark("Width"), 24, mark("How many columns the picture has afterwards.")),
        data_format(),
    ),
    shape=_shape(_CENTER_CROP),
    count=lambda _inputs, _parameters: 0,
    summary=lambda parameters: times_text(_size(parameters)),
    help=mark("What is asked for is kept from the middle; a picture that is smaller than that is enlarged first."),
)

"""Numbers made fit for a network: scaled, turned into a row of zeros and ones, left out where nothing is."""

from collections.abc import Mapping

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch

_PLACES = 6


def _encode(sketch: Sketch, parameters: Parameters) -> None:
    """Each number names a place in the row."""
    several = parameters["output_mode"] != "one_hot"
    given = (1, 4, 4) if several else (4,)
    left = 40 - 10 * len(given)
    for place, number in enumerate(given):
        sketch.cell(left + place * 20, 38, 20, 0.16, str(number))
    sketch.arrow(82, 48, 104, 48)
    for place in range(_PLACES):
        times = given.count(place)
        shown = times if parameters["output_mode"] == "count" else min(times, 1)
        sketch.cell(112 + place * 20, 38, 20, 0.4 * shown, str(shown))
        sketch.word(122 + place * 20, 70, str(place))


def _rescale(sketch: Sketch, parameters: Parameters) -> None:
    """What becomes of the brightnesses of a picture."""
    scale, offset = parameters["scale"], parameters["offset"]
    if not isinstance(scale, int | float) or not isinstance(offset, int | float):
        return
    for place, value in enumerate((0, 128, 255)):
        y = 22 + place * 26
        sketch.word(64, y, str(value), strong=True)
        sketch.arrow(92, y, 128, y)
        sketch.word(160, y, f"{value * scale + offset:.3g}", strong=True)


def _mask(sketch: Sketch, _parameters: Parameters) -> None:
    """Steps in which there is nothing are passed over by what follows."""
    for step in range(7):
        empty = step in (3, 5, 6)
        x = 36 + step * 24
        for row in range(3):
            sketch.cell(x, 12 + row * 16, 16, 0.0 if empty else 0.2 + 0.2 * ((step + row) % 3), dashed=empty)
        if not empty:
            sketch.arrow(x + 8, 64, x + 8, 84)


PICTURES: Mapping[str, Picture] = {"CategoryEncoding": _encode, "Rescaling": _rescale, "Masking": _mask}

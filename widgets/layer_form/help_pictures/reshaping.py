"""The same numbers in another form: flattened, bordered, cut, enlarged, repeated, turned."""

from collections.abc import Mapping

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch, even

_SHADES = (0.15, 0.45, 0.75)


def _flatten(sketch: Sketch, _parameters: Parameters) -> None:
    """The rows of a picture one behind the other."""
    sketch.grid(24, 24, 3, 3, 16, lambda _column, row: _SHADES[row])
    sketch.arrow(82, 48, 104, 48)
    sketch.grid(112, 42, 9, 1, 12, lambda column, _row: _SHADES[column // 3])


def _reshape(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(44, 16, 2, 4, 16, lambda column, row: 0.1 + 0.1 * (row * 2 + column))
    sketch.arrow(92, 48, 118, 48)
    sketch.grid(132, 32, 4, 2, 16, lambda column, row: 0.1 + 0.1 * (row * 4 + column))


def _permute(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(44, 32, 4, 2, 16, lambda column, row: 0.1 + 0.1 * (row * 4 + column))
    sketch.arrow(122, 48, 146, 48)
    sketch.grid(162, 16, 2, 4, 16, lambda column, row: 0.1 + 0.1 * (column * 4 + row))


def _repeat(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(36, 40, 4, 1, 16, lambda column, _row: 0.15 + 0.15 * column)
    sketch.arrow(112, 48, 136, 48)
    sketch.grid(150, 16, 4, 4, 16, lambda column, _row: 0.15 + 0.15 * column)


def _border(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(40, 27, 3, 3, 14, even(0.4))
    sketch.arrow(94, 48, 118, 48)
    for row in range(5):
        for column in range(5):
            inside = 0 < row < 4 and 0 < column < 4
            sketch.cell(130 + column * 14, 13 + row * 14, 14, 0.4 if inside else 0.0, "" if inside else "0")


def _cut(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(40, 13, 5, 5, 14, lambda column, row: 0.4 if 0 < row < 4 and 0 < column < 4 else 0.06)
    sketch.frame(54, 27, 42, 42, dashed=True)
    sketch.arrow(122, 48, 146, 48)
    sketch.grid(158, 27, 3, 3, 14, even(0.4))


def _enlarge(sketch: Sketch, _parameters: Parameters) -> None:
    sketch.grid(48, 32, 2, 2, 16, lambda column, row: 0.15 + 0.2 * (row * 2 + column))
    sketch.arrow(94, 48, 118, 48)
    sketch.grid(136, 16, 4, 4, 16, lambda column, row: 0.15 + 0.2 * (row // 2 * 2 + column // 2))


PICTURES: Mapping[str, Picture] = {
    "Flatten": _flatten,
    "Reshape": _reshape,
    "Permute": _permute,
    "RepeatVector": _repeat,
    "ZeroPadding": _border,
    "Cropping": _cut,
    "CenterCrop": _cut,
    "UpSampling": _enlarge,
    "Resizing": _enlarge,
}

"""Sequences: a recurrent layer unrolled in time, with one answer or one at each step."""

from collections.abc import Mapping

from widgets.layer_form.help_pictures.sketch import Parameters, Picture, Sketch

_STEPS = 4


def _unrolled(sketch: Sketch, parameters: Parameters) -> None:
    """The same cell at each step; what it remembers goes to the right, and back too with both directions."""
    every_step = bool(parameters.get("return_sequences"))
    both = bool(parameters.get("both_directions"))
    backwards = bool(parameters.get("go_backwards"))
    for step in range(_STEPS):
        x = 24 + step * 53
        sketch.arrow(x + 16, 88, x + 16, 66)
        sketch.box(x, 36, 32, 28)
        answers = step == (0 if backwards else _STEPS - 1)
        if every_step or answers or (both and step == 0):
            sketch.arrow(x + 16, 34, x + 16, 12)
        if step == _STEPS - 1:
            continue
        if not backwards:
            sketch.arrow(x + 34, 44 if both else 50, x + 51, 44 if both else 50)
        if both or backwards:
            sketch.arrow(x + 51, 56 if both else 50, x + 34, 56 if both else 50)


def _vectors(sketch: Sketch, _parameters: Parameters) -> None:
    """Each number of a text picks its row out of a table."""
    for row in range(5):
        for column in range(5):
            strength = 0.2 + 0.15 * ((row * 3 + column * 2) % 5) if row in (1, 3) else 0.08
            sketch.cell(84 + column * 14, 13 + row * 14, 14, strength)
    for text, y, row in (("1", 30, 1), ("3", 66, 3)):
        sketch.cell(26, y - 9, 18, 0.0, text)
        sketch.arrow(48, y, 80, 20 + row * 14)
        sketch.arrow(158, 20 + row * 14, 176, y)
        for column in range(3):
            sketch.cell(180 + column * 12, y - 6, 12, 0.2 + 0.15 * ((row * 3 + column * 2) % 5))


PICTURES: Mapping[str, Picture] = {
    "SimpleRNN": _unrolled,
    "LSTM": _unrolled,
    "GRU": _unrolled,
    "ConvLSTM": _unrolled,
    "Embedding": _vectors,
}

"""Numbers for tests: several pictures of digits put side by side on one canvas, and where each of them is."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.digits.resample import FloatArray, resize

_INKED = 0.4


@dataclass(frozen=True)
class Number:
    """`picture` is uint8 `(rows, columns)`; `boxes` are `(top, left, bottom, right)` of each digit's ink."""

    picture: npt.NDArray[np.uint8]
    labels: tuple[int, ...]
    boxes: tuple[tuple[int, int, int, int], ...]


def compose(
    random: np.random.Generator, pictures: npt.NDArray[Any], labels: npt.NDArray[Any], count: int
) -> Number:
    """Put `count` digits, drawn from `pictures` `(many, 28, 28)` white on black, on one canvas.

    They differ in size (to three fifths), stand up to a sixth of their height higher or lower, lean together, and
    have gaps from a hair's breadth to half a digit, some overlapping in columns; paper and ink are of any grey.
    """
    chosen = random.integers(0, len(pictures), count)
    slant = random.uniform(-0.25, 0.25)
    scale = random.uniform(3.0, 6.0)
    digits = [_digit(random, pictures[at], scale * random.uniform(0.6, 1.0), slant) for at in chosen]
    room = round(scale * 28)
    canvas = np.zeros((room * 2, room * (count + 2)), np.float32)
    boxes: list[tuple[int, int, int, int]] = []
    left = room // 2
    for digit in digits:
        top = (canvas.shape[0] - digit.shape[0]) // 2 + round(random.uniform(-3.3, 3.3) * scale)
        left = _clear_of(canvas, digit, top, left, least=round(random.choice([0.7, 1.5, 3, 6, 10]) * scale))
        part = canvas[top : top + digit.shape[0], left : left + digit.shape[1]]
        np.maximum(part, digit, out=part)
        boxes.append((top, left, top + digit.shape[0], left + digit.shape[1]))
        left += round(digit.shape[1] * random.choice([0.8, 1.0]))
    margin = round(random.uniform(3, 10) * scale)
    begin = max(0, boxes[0][1] - margin)
    canvas = canvas[:, begin : boxes[-1][3] + margin]
    boxes = [(top, first - begin, bottom, last - begin) for top, first, bottom, last in boxes]
    return Number(_on_paper(random, canvas), tuple(int(labels[at]) for at in chosen), tuple(boxes))


def _digit(random: np.random.Generator, picture: npt.NDArray[Any], scale: float, slant: float) -> FloatArray:
    """The ink of one picture, enlarged and leaning; nothing is left around it."""
    side = round(28 * scale)
    full = np.float32(255 if picture.max() > 1 else 1)
    large = resize((picture / full).astype(np.float32), side, side)
    leaning = np.zeros((side, side * 2), np.float32)
    for row in range(side):
        begin = side // 2 + round(slant * (side / 2 - row))
        leaning[row, begin : begin + side] = large[row]
    rows = np.flatnonzero(leaning.max(axis=1) >= _INKED)
    columns = np.flatnonzero(leaning.max(axis=0) >= _INKED)
    return leaning[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _clear_of(canvas: FloatArray, digit: FloatArray, top: int, left: int, least: int) -> int:
    """The first place from `left` on where at least `least` pixels lie between the ink and what is there."""
    taken = canvas[top - least : top + digit.shape[0] + least] >= _INKED
    reach = np.array([np.flatnonzero(row)[-1] if row.any() else -canvas.size for row in taken])
    near = np.array([reach[at : at + 2 * least + 1].max() for at in range(digit.shape[0])])
    first = np.array([np.flatnonzero(row)[0] if row.any() else canvas.size for row in digit >= _INKED])
    return max(left, int((near + 1 + least - first).max()))


def _on_paper(random: np.random.Generator, ink: FloatArray) -> npt.NDArray[np.uint8]:
    """Light on dark or dark on light, on paper with a little grain."""
    paper, pen = (random.uniform(0, 60), random.uniform(160, 255))
    if random.random() < 0.5:
        paper, pen = pen, paper
    grain = random.normal(0, 1.5, ink.shape)
    picture: npt.NDArray[np.uint8] = np.clip(paper + ink * (pen - paper) + grain, 0, 255).round().astype(np.uint8)
    return picture

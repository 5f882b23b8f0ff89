"""How wide and how soft the strokes are that a network is given from the pad, beside those of MNIST.

python -m tests.benchmarks.stroke_widths shared/data/mnist.npz

Digits written by skeletons are drawn with each pen of the pad, small and large, and prepared as drawings are. The
width of a picture's strokes is twice its ink over the length of its edges, the softness is the share of its ink
pixels that are neither black nor white; the table has the 10th, 50th and 90th of 100.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from backend.data.skeletons import DIGITS
from backend.digits.prepare import prepare
from backend.project import Preparation
from widgets.drawing import SIDE, Drawing
from widgets.pen_stroke import PEN_WIDTHS, PenName

Picture = npt.NDArray[np.float32]
HEIGHTS = (0.5, 0.7, 0.9)
"""How high digits are drawn, in heights of the pad."""
BETWEEN = 8
"""Points of the pen between two of a skeleton."""


def stroke_width(picture: Picture) -> float:
    """In pixels: a line of length l and width w has the ink l · w and two edges of length l."""
    down, across = np.gradient(np.pad(picture, 2).astype(np.float64))
    return float(2 * picture.sum() / np.hypot(down, across).sum())


def softness(picture: Picture) -> float:
    """The share of pixels with ink that are grey."""
    ink = picture > 0.04
    return float((ink & (picture < 0.9)).sum() / max(1, ink.sum()))


def drawn(digit: int, variant: int, pen: PenName, height: float) -> Picture:
    """A skeleton drawn on the pad and prepared."""
    family = DIGITS[digit][0]
    drawing = Drawing()
    drawing.tool = pen
    side = height * SIDE
    for stroke in family.skeletons[variant % len(family.skeletons)]:
        at = np.linspace(0, len(stroke.points) - 1, BETWEEN * (len(stroke.points) - 1) + 1)
        known = np.arange(len(stroke.points))
        x = np.interp(at, known, stroke.points[:, 0]) * side * 0.8 + (SIDE - side * 0.8) / 2
        y = np.interp(at, known, stroke.points[:, 1]) * side + (SIDE - side) / 2
        drawing.pen_down(QPointF(float(x[0]), float(y[0])))
        for across, down in zip(x[1:], y[1:], strict=True):
            drawing.pen_move(QPointF(float(across), float(down)))
        drawing.pen_up()
    return prepare(drawing.picture(), Preparation())[:, :, 0]


def show(name: str, pictures: list[Picture]) -> None:
    """One row of the table."""
    widths = np.percentile([stroke_width(picture) for picture in pictures], (10, 50, 90))
    soft = np.percentile([softness(picture) for picture in pictures], (10, 50, 90))
    figures = " ".join(f"{value:5.2f}" for value in widths)
    print(f"{name:34} width {figures} pixels   grey {' '.join(f'{100 * value:3.0f}' for value in soft)} %")


def main() -> None:
    """Measure and print a table."""
    application = QGuiApplication(sys.argv[:1])
    with np.load(Path(sys.argv[1])) as arrays:
        show("MNIST", [picture.astype(np.float32) / 255 for picture in arrays["x_test"][:2000]])
    for pen in PEN_WIDTHS:
        for height in HEIGHTS:
            pictures = [drawn(digit, variant, pen, height) for digit in range(10) for variant in range(3)]
            show(f"{pen} pen, {height:.0%} of the pad high", pictures)
    application.quit()


if __name__ == "__main__":
    main()

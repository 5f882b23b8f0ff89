"""The ground of a card looks the same painted from a kept picture as painted stroke by stroke."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from widgets.canvas.card_ground import CardGround, paint_card_ground, paint_stroke_by_stroke
from widgets.theme.tokens import DARK, LIGHT, Tokens

_HARDLY_SEEN = 2
"""Steps of 255: half-covered pixels are rounded once more on the way through the picture."""


def ground(tokens: Tokens, group: str = "merge", chosen: bool = False, problem: bool = False) -> CardGround:
    edge = tokens.warning if problem else tokens.accent if chosen else tokens.line
    return CardGround(
        group, tokens.groups[group], tokens.card, edge, tokens.accent, tokens.dark, chosen, chosen or problem,
        sign=(214, 10, 14),
    )  # fmt: skip


def painted(
    paint: Callable[[QPainter, CardGround], None],
    ground: CardGround,
    scale: float,
    at: float = 20,
    pixels: float = 1,
) -> np.ndarray:
    """The card `at` so many device pixels from the corner of a canvas with `pixels` for each of its units."""
    image = QImage(round(300 * scale), round(110 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(pixels)
    image.fill(DARK.canvas if ground.is_dark else LIGHT.canvas)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at / pixels, at / pixels)
    painter.scale(scale / pixels, scale / pixels)
    paint(painter, ground)
    painter.end()
    colours = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., :3]
    return colours.astype(int)


@pytest.mark.parametrize("scale", [1, 0.5, 1.25, 2])
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("chosen", [False, True], ids=["plain", "chosen"])
def test_that_the_kept_picture_is_what_the_strokes_are(
    qapp: QApplication, tokens: Tokens, chosen: bool, scale: float
) -> None:
    for group in tokens.groups:
        shown = ground(tokens, group, chosen)
        difference = painted(paint_card_ground, shown, scale) - painted(paint_stroke_by_stroke, shown, scale)
        assert abs(difference).max() <= _HARDLY_SEEN


def test_that_screens_with_finer_pixels_get_a_picture_as_fine(qapp: QApplication) -> None:
    shown = ground(LIGHT)
    fine = painted(paint_card_ground, shown, 2, pixels=2)
    assert abs(fine - painted(paint_stroke_by_stroke, shown, 2, pixels=2)).max() <= _HARDLY_SEEN


def test_that_cards_between_the_pixels_are_painted_stroke_by_stroke(qapp: QApplication) -> None:
    shown = ground(LIGHT)
    for scale, at in ((1, 20.5), (0.83, 20)):
        between = painted(paint_card_ground, shown, scale, at)
        assert (between == painted(paint_stroke_by_stroke, shown, scale, at)).all()


def test_that_each_look_has_its_own_picture(qapp: QApplication) -> None:
    looks = [
        ground(LIGHT),
        ground(LIGHT, chosen=True),
        ground(LIGHT, problem=True),
        ground(LIGHT, "core"),
        ground(DARK),
    ]
    looks.append(replace(looks[0], sign=(180, 10, 14)))
    pictures = [painted(paint_card_ground, look, 1) for look in looks]
    for number, picture in enumerate(pictures):
        assert not any((picture == other).all() for other in pictures[:number])

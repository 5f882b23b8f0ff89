"""The small pictures of how layers work follow the settings of the layer."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backend.catalogue.layers import layer_kind
from backend.graph.model import ParameterValue
from widgets.layer_form.help_pictures import HelpPicture, picture_of
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK, LIGHT, Tokens


def drawn(qtbot: QtBot, kind_id: str, settings: dict[str, ParameterValue], tokens: Tokens = LIGHT) -> QImage:
    kind = layer_kind(kind_id)
    found = picture_of(kind)
    assert found is not None
    picture = HelpPicture(found, Theme(tokens))
    qtbot.addWidget(picture)
    picture.resize(240, 108)
    picture.show_parameters({**kind.defaults(), **settings})
    return picture.grab().toImage()


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("RandomFlip", {"mode": "horizontal"}),
        ("RandomFlip", {"mode": "vertical"}),
        ("RandomRotation", {"factor": (-0.25, 0.25)}),
        ("RandomZoom", {"height_factor": (-0.5, 0.5)}),
        ("RandomZoom", {"width_factor": (0.0, 0.0)}),
        ("RandomTranslation", {"width_factor": (0.0, 0.3)}),
        ("RandomContrast", {"factor": (0.9, 0.9)}),
        ("RandomBrightness", {"factor": (-0.5, 0.5)}),
        ("CategoryEncoding", {"output_mode": "one_hot"}),
        ("CategoryEncoding", {"output_mode": "count"}),
        ("Rescaling", {"offset": -1.0}),
    ],
)
def test_that_a_setting_is_seen_in_the_picture(
    qtbot: QtBot, kind: str, settings: dict[str, ParameterValue]
) -> None:
    plain = drawn(qtbot, kind, {})
    assert drawn(qtbot, kind, {}) == plain
    assert drawn(qtbot, kind, settings) != plain


@pytest.mark.parametrize("factor", [(-1.0, 1.0), (1.0, 1.0), (-1.0, -1.0), (0.0, 0.0)])
def test_that_the_widest_ranges_can_be_drawn(qtbot: QtBot, factor: tuple[float, float]) -> None:
    for kind, name in (("RandomZoom", "height_factor"), ("RandomTranslation", "height_factor"),
                       ("RandomBrightness", "factor"), ("RandomContrast", "factor")):  # fmt: skip
        assert not drawn(qtbot, kind, {name: factor}, DARK).isNull()


@pytest.mark.parametrize("kind", ["Identity", "ActivityRegularization", "Input"])
def test_that_layers_in_which_nothing_is_to_be_seen_have_no_picture(kind: str) -> None:
    assert picture_of(layer_kind(kind)) is None

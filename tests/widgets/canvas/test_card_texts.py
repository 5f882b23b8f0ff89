"""What of its texts a card shows where there is little room."""

import re
from html import unescape

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from backend.catalogue.layers import LAYER_KINDS
from backend.graph.analysis import analyse
from backend.project import Project
from tests.backend.drawing import Layer, chain, conv
from widgets.canvas.card_item import CardItem
from widgets.theme.theme import Theme

FILMS: Layer = ("Input", {"shape": (10, 128, 128, 3)})


def texts_on(project: Project, node_id: str, picture: QImage | None = None) -> list[str]:
    """The texts that the card of a layer paints."""
    graph = project.graph
    card = CardItem(graph.by_id[node_id], analyse(graph).layers[node_id], False, Theme())
    card.show_picture(picture)
    buffer, svg = QBuffer(), QSvgGenerator()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    svg.setOutputDevice(buffer)
    painter = QPainter(svg)
    card.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    found = re.findall(r"<text[^>]*>([^<]*)</text>", bytes(buffer.data().data()).decode())
    return [unescape(text).strip() for text in found]


@pytest.fixture(autouse=True)
def _app(qapp: object) -> None:
    """Fonts are measured."""


def test_that_settings_without_room_end_after_a_whole_one() -> None:
    films = chain(FILMS, ("Conv3D", {"filters": 1024, "kernel_size": (13, 13, 13), "activation": "relu"}))
    shown = texts_on(films, "n2")
    assert "1024 · 13×13×13 · …" in shown or "1024 · …" in shown, shown


def test_that_the_shape_is_shown_whole_and_the_parameters_give_way() -> None:
    films = chain(FILMS, ("Conv3D", {"filters": 1024, "kernel_size": (13, 13, 13), "padding": "same"}))
    shown = texts_on(films, "n2")
    assert "10 × 128 × 128 × 1024" in shown
    assert not any("parameters" in text for text in shown)
    small = chain(("Input", {"shape": (28, 28, 1)}), conv(8))
    assert {"26 × 26 × 8", "80 parameters"} <= set(texts_on(small, "n2"))


def test_that_a_shape_is_written_narrowly_before_it_is_cut_in_its_middle() -> None:
    picture = QImage(96, 40, QImage.Format.Format_RGB32)
    picture.fill(0)

    def shape_beside_picture(*shape: int) -> str:
        films = chain(("Input", {"shape": shape}), ("Dropout", {}))
        return texts_on(films, "n2", picture)[-1]

    assert shape_beside_picture(26, 26, 8) == "26 × 26 × 8"
    assert shape_beside_picture(10, 128, 128, 1024).replace(" ", "") == "10×128×128×1024"
    longest = shape_beside_picture(1000, 100, 100, 100, 100, 100, 7)
    assert "…" in longest
    assert (longest[:4], longest[-2:]) == ("1000", "×7")


def test_that_every_kind_has_its_texts_beside_a_wide_picture() -> None:
    picture = QImage(96, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    for kind in LAYER_KINDS.values():
        assert texts_on(chain((kind.id, {})), "n1", picture)

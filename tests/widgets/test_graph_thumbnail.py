"""The small picture of a network."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from backend.graph.model import Graph
from tests.backend.drawing import PICTURE, chain, dense
from tests.widgets.open_project import small_network
from widgets.graph_thumbnail import GraphThumbnail, paint_graph
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT


def picture(graph: Graph) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_graph(painter, QRectF(0, 0, 100, 100), graph, LIGHT)
    painter.end()
    return image


def colours_down_the_middle(image: QImage) -> list[str]:
    """The colours met from top to bottom, each once, without the ground."""
    met: list[str] = []
    for y in range(image.height()):
        colour = image.pixelColor(50, y).name().upper()
        if colour in {QColor(group).name().upper() for group in LIGHT.groups.values()} and [colour] != met[-1:]:
            met.append(colour)
    return met


def width_at(image: QImage, y: int) -> int:
    return sum(image.pixelColor(x, y) != QColor(Qt.GlobalColor.white) for x in range(image.width()))


def test_that_there_is_a_bar_for_each_layer_in_the_colour_of_its_group(qapp: object) -> None:
    groups = LIGHT.groups
    assert colours_down_the_middle(picture(small_network().graph)) == [
        groups["input"],
        groups["convolution"],
        groups["core"],
    ]


def test_that_bars_are_as_wide_as_the_outputs_are_large(qapp: object) -> None:
    image = picture(chain(PICTURE, dense(10)).graph)
    assert width_at(image, 43) > width_at(picture(small_network().graph), 76) > 10


def test_that_an_empty_network_has_an_empty_picture(qapp: object) -> None:
    image = picture(Graph())
    assert all(width_at(image, y) == 0 for y in range(100))


def test_that_a_very_deep_network_stays_inside(qapp: object) -> None:
    deep = chain(PICTURE, *[dense(4)] * 60)
    image = picture(deep.graph)
    assert width_at(image, 2) > 0


def test_that_the_widget_shows_another_network(qtbot: QtBot) -> None:
    thumbnail = GraphThumbnail(Theme(), small_network().graph)
    qtbot.addWidget(thumbnail)
    full = thumbnail.grab().toImage()
    thumbnail.set_graph(Graph())
    assert thumbnail.grab().toImage() != full

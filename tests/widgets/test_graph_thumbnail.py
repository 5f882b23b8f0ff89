"""The small picture of a network."""

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from backend.graph.model import Graph
from tests.backend.drawing import PICTURE, add, chain, conv, dense
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


def colours_across(image: QImage, y: int) -> list[str]:
    """The colours of groups met from left to right, once for each bar."""
    known = {QColor(colour).name().upper() for colour in LIGHT.groups.values()}
    row = [image.pixelColor(x, y).name().upper() for x in range(image.width())]
    return [colour for before, colour in pairwise(row) if colour in known and colour != before]


def test_that_branches_stand_side_by_side(qapp: object) -> None:
    project = chain(PICTURE)
    project = add(project, "Conv2D", "n1", filters=4)
    project = add(project, "MaxPooling2D", "n1")
    project = add(project, "Flatten", "n2")
    project = add(project, "Flatten", "n3")
    project = add(project, "Concatenate", ("n4", "n5"))

    image = picture(project.graph)

    groups = LIGHT.groups
    # Four rows of 13 pixels in a room of 100, the second of them around 42.
    assert colours_across(image, 42) == [groups["convolution"], groups["pooling"]]
    assert colours_across(image, 55) == [groups["core"], groups["core"]]
    assert colours_across(image, 68) == [groups["merge"]]


def test_that_a_skip_runs_beside_the_bars_it_passes(qapp: object) -> None:
    project = chain(PICTURE, conv(4, padding="same"), conv(4, padding="same"))
    plain = picture(project.graph)
    project = add(project, "Add", ("n3", "n2"))

    image = picture(project.graph)

    def right_of_the_bars(picture: QImage) -> int:
        return sum(
            picture.pixelColor(x, y) != QColor(Qt.GlobalColor.white) for x in range(90, 100) for y in range(100)
        )

    # The bars reach to 89; the skip passes one row and the gaps around it.
    assert right_of_the_bars(plain) == 0
    assert right_of_the_bars(image) > 26
    wire = min((image.pixelColor(x, 55) for x in range(89, 100)), key=QColor.lightness)
    assert abs(wire.hue() - QColor(LIGHT.wire).hue()) < 30


def test_that_a_deep_network_of_skips_stays_inside(qapp: object) -> None:
    project = chain(PICTURE, conv(4, padding="same"))
    for _ in range(30):
        before = project.graph.nodes[-1].id
        project = add(project, "Conv2D", before, filters=4, padding="same")
        project = add(project, "Add", (project.graph.nodes[-1].id, before))
    large = QImage(140, 140, QImage.Format.Format_RGB32)
    large.fill(Qt.GlobalColor.white)
    painter = QPainter(large)
    paint_graph(painter, QRectF(20, 20, 100, 100), project.graph, LIGHT)
    painter.end()

    outside = [
        (x, y)
        for x in range(140)
        for y in range(140)
        if not (20 <= x < 120 and 20 <= y < 120) and large.pixelColor(x, y) != QColor(Qt.GlobalColor.white)
    ]
    assert not outside


def test_that_the_widget_shows_another_network(qtbot: QtBot) -> None:
    thumbnail = GraphThumbnail(Theme(), small_network().graph)
    qtbot.addWidget(thumbnail)
    full = thumbnail.grab().toImage()
    thumbnail.set_graph(Graph())
    assert thumbnail.grab().toImage() != full

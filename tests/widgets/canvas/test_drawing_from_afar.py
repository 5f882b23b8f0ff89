"""The canvas from afar, gliding cards, and pictures on cards."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from backend.edits import MoveNodes, SetParameter
from tests.widgets.open_project import Mouse, do, middle_of
from widgets.canvas.card_picture import picture_rect
from widgets.canvas.glide import NO_MOTION
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection


def colours_at(view: GraphView, *points: QPointF) -> list[str]:
    image = view.viewport().grab().toImage()
    return [image.pixelColor(view.mapFromScene(point)).name() for point in points]


@pytest.mark.parametrize("scale", [0.05, 0.12, 0.3])
def test_that_cards_are_seen_from_afar(document: ProjectDocument, view: GraphView, scale: float) -> None:
    view.zoom.by(scale / view.zoom.scale)
    bar = middle_of(document, "n2") - QPointF(112, 0)
    assert colours_at(view, bar) == ["#d55e00"]


@pytest.mark.parametrize("scale", [0.1, 0.3])
def test_that_selection_problems_and_previews_are_seen_from_afar(
    document: ProjectDocument, selection: Selection, view: GraphView, mouse: Mouse, scale: float
) -> None:
    view.zoom.by(scale / view.zoom.scale)
    plain = view.viewport().grab().toImage()
    selection.set(["n3"])
    chosen = view.viewport().grab().toImage()
    do(document, SetParameter("n5", "units", 12))
    warned = view.viewport().grab().toImage()
    mouse.press(middle_of(document, "n5"))
    mouse.move(middle_of(document, "n5") + QPointF(400, 0))
    moved = view.viewport().grab().toImage()
    assert plain != chosen != warned != moved
    mouse.release(middle_of(document, "n5") + QPointF(400, 0))


def test_that_a_rubber_band_is_seen_from_afar(view: GraphView, mouse: Mouse) -> None:
    view.zoom.by(0.1)
    mouse.press(QPointF(-900, -900))
    before = view.viewport().grab().toImage()
    mouse.move(QPointF(600, 600))
    assert view.viewport().grab().toImage() != before
    mouse.release(QPointF(600, 600))


def test_that_tidied_cards_glide_but_the_document_is_there_at_once(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NO_MOTION, raising=False)
    do(document, MoveNodes({"n3": (500.0, -300.0)}))
    view.commands.tidy()
    card, place = view.graph_scene.cards["n3"], document.graph.by_id["n3"].position
    assert place != (500.0, -300.0)
    assert card.pos() == QPointF(500, -300)
    view.graph_scene.finish_motion()
    assert card.pos() == QPointF(*place)
    document.undo_stack.undo()
    assert card.pos() == QPointF(500, -300)


def test_that_an_edit_ends_a_glide(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(NO_MOTION, raising=False)
    do(document, MoveNodes({"n3": (500.0, -300.0)}))
    view.commands.tidy()
    do(document, SetParameter("n4", "units", 9))
    positions = {node_id: (card.x(), card.y()) for node_id, card in view.graph_scene.cards.items()}
    assert positions == {node.id: node.position for node in document.graph.nodes}
    for link, wire in view.graph_scene.wires.items():
        assert wire.path == view.graph_scene.places.ways[link]


def test_that_who_wants_no_motion_has_none(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NO_MOTION, "1")
    do(document, MoveNodes({"n3": (500.0, -300.0)}))
    view.commands.tidy()
    assert view.graph_scene.cards["n3"].pos() == QPointF(*document.graph.by_id["n3"].position)


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    return image


def test_that_pictures_appear_on_their_cards_and_go(view: GraphView) -> None:
    view.graph_scene.show_pictures({"n2": picture(26, 26), "n4": picture(32, 1)})
    square = QPointF(240 - 25, 78 + 26)
    strip = QPointF(240 - 50, 3 * 78 + 36)
    assert colours_at(view, square, strip) == ["#00ff00", "#00ff00"]
    view.graph_scene.show_pictures(None)
    assert "#00ff00" not in colours_at(view, square, strip)


@pytest.mark.parametrize(("width", "height"), [(28, 28), (200, 10), (1, 300), (32, 1)])
def test_that_a_picture_stays_within_its_box_on_the_card(width: int, height: int) -> None:
    rect = picture_rect(picture(width, height))
    assert rect.width() <= 96
    assert rect.height() <= 40
    assert rect.top() > 0
    assert rect.bottom() < 52
    assert rect.right() < 240


def test_that_layers_that_come_later_have_no_picture_until_they_are_given_one(
    document: ProjectDocument, view: GraphView
) -> None:
    view.graph_scene.show_pictures({"n2": picture(26, 26)})
    view.commands.add_layer("Dropout")
    new = document.graph.nodes[-1].id
    view.graph_scene.show_pictures({"n2": picture(26, 26), new: picture(26, 26)})
    assert view.graph_scene.cards[new].picture is not None

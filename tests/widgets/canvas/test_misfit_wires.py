"""A wire that brings what its layer refuses is drawn in the colour of warnings, and no other wire is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from backend.edits import AddNode, Connect, Disconnect, MoveNodes, SetParameter
from backend.graph.model import Link, Node
from tests.widgets.open_project import Mouse, PaletteDrag, do, small_network
from widgets.canvas.graph_view import GraphView
from widgets.canvas.network_picture import save_network_picture
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.document import ProjectDocument, Selection
from widgets.theme.tokens import LIGHT


def looks(view: GraphView) -> dict[tuple[str, str], WireLook]:
    """How the wires look that do not look plain, by the layers that they join."""
    wires = view.graph_scene.wires
    found = {(link.source, link.target): wire.look for link, wire in wires.items()}
    return {ends: look for ends, look in found.items() if look is not WireLook.PLAIN}


def wire(view: GraphView, source: str, target: str) -> WireItem:
    return view.graph_scene.wires[Link(source, target)]


def colours(item: WireItem) -> set[str]:
    """All colours that the item paints with, without the soft edges of strokes."""
    image = QImage(400, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.translate(QPointF(150, 150) - item.path.pointAtPercent(0))
    item.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    pixels = (image.pixelColor(x, y).name().upper() for x in range(400) for y in range(400))
    return set(pixels)


def test_that_only_the_wire_into_the_layer_that_refuses_is_marked(
    document: ProjectDocument, view: GraphView
) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}
    do(document, SetParameter("n2", "kernel_size", (3, 3)))
    assert looks(view) == {}
    document.undo_stack.undo()
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}


def test_that_of_several_wires_only_the_one_to_blame_is_marked(document: ProjectDocument, view: GraphView) -> None:
    more = (AddNode(Node(key, "Dense", key, {"units": 32}, (300.0, 0.0))) for key in ("a", "b"))
    do(document, *more, AddNode(Node("sum", "Add", "sum", {}, (0.0, 600.0))))
    do(document, Connect("n3", "a"), Connect("n3", "b"))
    do(document, *(Connect(source, "sum") for source in ("n4", "a", "b")))
    assert looks(view) == {}
    do(document, SetParameter("a", "units", 7))
    assert looks(view) == {("a", "sum"): WireLook.MISFIT}
    do(document, Disconnect(next(link for link in document.graph.links if link.source == "b")))
    assert looks(view) == {("n4", "sum"): WireLook.MISFIT, ("a", "sum"): WireLook.MISFIT}


def test_that_a_wire_drawn_anew_into_a_layer_that_refuses_is_marked(
    document: ProjectDocument, view: GraphView
) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    do(document, Disconnect(document.graph.links[0]))
    assert looks(view) == {}
    do(document, Connect("n1", "n2"))
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}


def test_that_an_opened_network_shows_its_misfits(document: ProjectDocument, view: GraphView) -> None:
    broken = SetParameter("n2", "kernel_size", (40, 40)).apply(small_network())
    document.set_project(broken)
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}
    document.set_project(small_network())
    assert looks(view) == {}


def test_that_untouched_wires_are_not_asked_for_their_look(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Link] = []
    show_look = view.graph_scene.show_look

    def noting(link: Link) -> None:
        asked.append(link)
        show_look(link)

    monkeypatch.setattr(view.graph_scene, "show_look", noting)
    do(document, SetParameter("n4", "units", 7))
    assert asked == []
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    assert asked == [Link("n1", "n2")]


def test_that_line_arrow_and_shape_have_the_colour(document: ProjectDocument, view: GraphView) -> None:
    misfit = wire(view, "n1", "n2")
    plain = {LIGHT.wire, LIGHT.faint, LIGHT.muted}
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    assert LIGHT.warning in colours(misfit)
    assert not plain & colours(misfit), "neither line nor arrow nor shape are as they are elsewhere"
    do(document, MoveNodes({node.id: (0.0, 200.0 * place) for place, node in enumerate(document.graph.nodes)}))
    assert misfit.has_room
    assert not plain & colours(misfit)


def test_that_what_is_chosen_or_under_the_pointer_looks_so(
    document: ProjectDocument, selection: Selection, view: GraphView, mouse: Mouse
) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    selection.set([], [Link("n1", "n2")])
    assert looks(view) == {("n1", "n2"): WireLook.CHOSEN}
    selection.clear()
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}
    mouse.move(QPointF(120, 65))
    assert looks(view) == {("n1", "n2"): WireLook.UNDER_POINTER}
    mouse.move(QPointF(800, 65))
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}


def test_that_a_gesture_that_lit_the_wire_leaves_it_as_it_was(document: ProjectDocument, view: GraphView) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    drag = PaletteDrag(view, "Dropout")
    drag.enter(QPointF(700, 65))
    drag.move(QPointF(120, 65))
    assert looks(view) == {("n1", "n2"): WireLook.DRAWN}
    drag.leave()
    assert looks(view) == {("n1", "n2"): WireLook.MISFIT}


def test_that_it_is_seen_from_afar(document: ProjectDocument, view: GraphView) -> None:
    do(document, MoveNodes({node.id: (0.0, 200.0 * place) for place, node in enumerate(document.graph.nodes)}))
    do(document, SetParameter("n2", "kernel_size", (40, 40)))

    def colour_at(y: float) -> str:
        image = QImage(100, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.canvas))
        painter = QPainter(image)
        painter.scale(0.25, 0.25)
        view.graph_scene.paint_from_afar(painter, QRectF(0, 0, 400, 1200), 0.25)
        painter.end()
        row = (image.pixelColor(QPoint(x, round(y * 0.25))).name().upper() for x in range(100))
        return next(name for name in row if name != LIGHT.canvas)

    assert colour_at(126) == LIGHT.warning
    assert colour_at(326) == LIGHT.wire


def test_that_a_picture_to_take_away_does_not_warn(qapp: object, tmp_path: Path) -> None:
    broken = SetParameter("n2", "kernel_size", (40, 40)).apply(small_network())
    save_network_picture(broken, tmp_path / "broken.svg")
    assert LIGHT.warning.lower() not in (tmp_path / "broken.svg").read_text(encoding="utf-8").lower()

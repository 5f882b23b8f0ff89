"""A card that is let go on the wire of others is put into it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from backend.edits import AddNode, Connect
from backend.graph.model import Node
from tests.widgets.open_project import Mouse, do, joined, kinds, lower_port, middle_of
from widgets.canvas.graph_view import GraphView
from widgets.canvas.pointer_hint import PointerHint
from widgets.canvas.wire_item import WireLook
from widgets.document import ProjectDocument, Selection


@pytest.fixture(autouse=True)
def free_layer(document: ProjectDocument) -> Node:
    """A Dropout "free" that is joined to nothing, right of the network."""
    node = Node("free", "Dropout", "free", {}, (400.0, 200.0))
    do(document, AddNode(node))
    return node


def test_that_a_free_card_let_go_on_a_wire_is_put_into_it(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    point = lower_port(document, "n2") + QPointF(0, 13)
    link, steps = document.graph.links[1], document.undo_stack.count()
    mouse.press(middle_of(document, "free"))
    mouse.move(point)
    assert view.graph_scene.wires[link].look is WireLook.DRAWN
    hint = view.findChild(PointerHint)
    assert isinstance(hint, PointerHint)
    assert hint.text() == "Insert between conv2d and flatten"
    mouse.release(point)
    assert kinds(document) == ["Input", "Conv2D", "Dropout", "Flatten", "Dense", "Dense"]
    heights = [document.graph.by_id[node_id].position[1] for node_id in document.analysis.order]
    assert heights == sorted(set(heights))
    assert document.undo_stack.count() == steps + 1
    document.undo_stack.undo()
    assert document.graph.by_id["free"].position == (400.0, 200.0)
    assert ("n2", "n3") in joined(document)


def test_that_esc_lets_the_wire_be(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    before, point = document.project, lower_port(document, "n2") + QPointF(0, 13)
    mouse.press(middle_of(document, "free"))
    mouse.move(point)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert {wire.look for wire in view.graph_scene.wires.values()} == {WireLook.PLAIN}
    mouse.release(point)
    assert document.project is before
    assert view.graph_scene.cards["n3"].pos() == QPointF(0, 156)


def test_that_a_card_of_the_chain_goes_to_another_place_in_it(document: ProjectDocument, mouse: Mouse) -> None:
    point = lower_port(document, "n1") + QPointF(0, 13)
    mouse.drag(middle_of(document, "n4"), point)
    assert joined(document) == {("n1", "n4"), ("n4", "n2"), ("n2", "n3"), ("n3", "n5")}


def test_that_a_card_with_branches_is_only_moved(document: ProjectDocument, mouse: Mouse) -> None:
    do(document, Connect("n2", "free"))
    before = document.graph.links
    mouse.drag(middle_of(document, "n2"), lower_port(document, "n4") + QPointF(0, 13))
    assert document.graph.links == before


def test_that_an_input_is_only_moved(document: ProjectDocument, mouse: Mouse) -> None:
    do(document, AddNode(Node("second", "Input", "second", {"shape": (3,)}, (400.0, 0.0))))
    before = document.graph.links
    mouse.drag(middle_of(document, "second"), lower_port(document, "n2") + QPointF(0, 13))
    assert document.graph.links == before


def test_that_several_cards_are_only_moved(document: ProjectDocument, selection: Selection, mouse: Mouse) -> None:
    selection.set(["free", "n5"])
    before = document.graph.links
    mouse.drag(middle_of(document, "free"), lower_port(document, "n2") + QPointF(0, 13))
    assert document.graph.links == before

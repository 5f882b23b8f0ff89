"""Inputs and outputs that each mean something: where they are, what they are called, how wires land on them."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, MoveNodes, SetParameter
from backend.graph.model import Link, Node
from backend.project import Project
from tests.backend.drawing import add
from tests.widgets.open_project import Mouse, do, open_document
from widgets.canvas.graph_view import GraphView
from widgets.canvas.pointer_hint import PointerHint
from widgets.canvas.ports import Port
from widgets.canvas.ports_at import ports_of
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme


def attention_project() -> Project:
    """Two Inputs n1 and n2 side by side, an LSTM n3 that gives its states away, and below them an Attention n4."""
    project = add(Project(), "Input", shape=(8, 4))
    project = add(project, "Input", shape=(8, 4))
    project = add(project, "LSTM", "n1", units=4, return_sequences=True, return_state=True)
    project = add(project, "Attention")
    places = {"n1": (0.0, 0.0), "n2": (300.0, 0.0), "n3": (0.0, 100.0), "n4": (100.0, 300.0)}
    return MoveNodes(places).apply(project)


@pytest.fixture
def document(qapp: object) -> ProjectDocument:
    return open_document(attention_project())


@pytest.fixture
def view(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> GraphView:
    view = GraphView(document, selection, Theme())
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def mouse(view: GraphView) -> Mouse:
    return Mouse(view)


def port(view: GraphView, node_id: str, title: str) -> Port:
    ports = ports_of(view.graph_scene, view.graph_scene.cards[node_id])
    return next(port for port in ports if port.title == title)


def output_of(view: GraphView, node_id: str) -> QPointF:
    return ports_of(view.graph_scene, view.graph_scene.cards[node_id])[0].point


def hint_of(view: GraphView) -> PointerHint:
    hint = view.findChild(PointerHint)
    assert isinstance(hint, PointerHint)
    return hint


def test_that_every_input_and_output_that_means_something_has_its_place(view: GraphView) -> None:
    ports = ports_of(view.graph_scene, view.graph_scene.cards["n4"])
    inputs = [port for port in ports if port.side == "input"]
    assert [port.title for port in inputs] == ["query", "value", "key"]
    assert [port.point.y() for port in inputs] == [300, 300, 300]
    assert inputs[0].point.x() < inputs[1].point.x() == 220 < inputs[2].point.x()
    outputs = [port for port in ports_of(view.graph_scene, view.graph_scene.cards["n3"]) if port.side == "output"]
    assert len({port.point.x() for port in outputs}) == len({port.title for port in outputs}) == 3


def test_that_the_title_of_a_port_is_told_at_the_pointer(view: GraphView, mouse: Mouse) -> None:
    mouse.move(port(view, "n4", "value").point)
    assert hint_of(view).isVisible()
    assert hint_of(view).text() == "value"
    mouse.move(QPointF(220, 330))
    assert not hint_of(view).isVisible()


def test_that_a_wire_lands_on_the_port_at_the_pointer(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    mouse.drag(output_of(view, "n1"), port(view, "n4", "query").point)
    mouse.drag(output_of(view, "n2"), port(view, "n4", "value").point)
    assert Link("n1", "n4", 0, 0) in document.graph.links
    assert Link("n2", "n4", 0, 1) in document.graph.links
    wire = view.graph_scene.wires[Link("n2", "n4", 0, 1)]
    assert wire.path.currentPosition() == port(view, "n4", "value").point


def test_that_over_the_rest_of_a_card_a_wire_lands_on_an_input_that_takes_it(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    far_right = QPointF(330, 340)
    mouse.press(output_of(view, "n1"))
    mouse.move(far_right)
    assert hint_of(view).text() == "query"
    mouse.release(far_right)
    assert document.graph.links[-1] == Link("n1", "n4", 0, 0)


def test_that_a_port_that_cannot_be_yet_says_which_comes_first(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    before = document.project
    mouse.press(output_of(view, "n1"))
    mouse.move(port(view, "n4", "key").point)
    assert hint_of(view).refuses
    assert "“query” of “attention” first" in hint_of(view).text()
    mouse.release(port(view, "n4", "key").point)
    assert document.project is before


def test_that_a_port_that_is_taken_says_so(document: ProjectDocument, view: GraphView, mouse: Mouse) -> None:
    do(document, Connect("n1", "n4"))
    mouse.press(output_of(view, "n2"))
    mouse.move(port(view, "n4", "query").point)
    assert "“query” of “attention” is taken already" in hint_of(view).text()
    mouse.release(port(view, "n4", "query").point)
    assert len(document.graph.links) == 2


def test_that_a_wire_begins_at_the_output_it_was_drawn_from_and_tells_its_shape(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(document, AddNode(Node("d", "Dense", "after", {}, (0.0, 500.0))))
    states = [port for port in ports_of(view.graph_scene, view.graph_scene.cards["n3"]) if port.number == 1]
    mouse.drag(states[0].point, QPointF(120, 530))
    link = Link("n3", "d", 1, 0)
    assert link in document.graph.links
    wire = view.graph_scene.wires[link]
    assert wire.label == "4"
    assert wire.path.pointAtPercent(0) == states[0].point


def test_that_a_wire_is_taken_up_from_its_port(document: ProjectDocument, view: GraphView, mouse: Mouse) -> None:
    do(document, Connect("n1", "n4"), Connect("n2", "n4"))
    mouse.drag(port(view, "n4", "value").point, QPointF(-200, 400))
    assert [link for link in document.graph.links if link.target == "n4"] == [Link("n1", "n4", 0, 0)]


def test_that_a_wire_taken_up_and_put_back_on_its_port_changes_nothing(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(document, Connect("n1", "n4"), Connect("n2", "n4"))
    before = document.project
    mouse.drag(port(view, "n4", "query").point, port(view, "n4", "query").point + QPointF(2, 2))
    assert document.project is before


def test_that_one_of_several_wires_into_a_sum_can_be_taken_up(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(document, AddNode(Node("a", "Add", "sum", {}, (0.0, 500.0))), Connect("n1", "a"), Connect("n2", "a"))
    second = ports_of(view.graph_scene, view.graph_scene.cards["a"])[2]
    mouse.drag(second.point, QPointF(-200, 600))
    assert [link.source for link in document.graph.links if link.target == "a"] == ["n1"]


def test_that_wires_move_when_a_layer_has_more_outputs_than_before(
    document: ProjectDocument, view: GraphView
) -> None:
    do(document, Connect("n3", "n4", source_port=1))
    wire = view.graph_scene.wires[Link("n3", "n4", 1, 0)]
    before = wire.path.pointAtPercent(0)
    do(document, SetParameter("n3", "both_directions", True))
    assert 120 < wire.path.pointAtPercent(0).x() < before.x()


def test_that_an_input_that_alone_is_needed_stands_in_the_middle(view: GraphView) -> None:
    assert port(view, "n3", "sequence").point.x() == view.graph_scene.cards["n3"].x() + 120

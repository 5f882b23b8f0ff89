"""The scene follows the document: cards and wires are those of the graph, whatever was done to it."""

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, Disconnect, MoveNodes, RemoveNodes, Rename, SetParameter
from backend.graph.model import Node
from tests.widgets.open_project import do, middle_of
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.graph_view import GraphView
from widgets.canvas.wire_item import WireLook
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK


def test_that_there_is_a_card_for_each_layer_and_a_wire_for_each_link(
    document: ProjectDocument, view: GraphView
) -> None:
    scene = view.graph_scene
    assert set(scene.cards) == {"n1", "n2", "n3", "n4", "n5"}
    assert set(scene.wires) == set(document.graph.links)


def test_that_a_card_says_kind_settings_shape_and_parameters(view: GraphView) -> None:
    facts = view.graph_scene.cards["n2"].facts
    assert facts.title == "Conv 2D"
    assert facts.summary == "8 · 3×3 · ReLU"
    assert facts.shape == "26 × 26 × 8"
    assert facts.parameters == "80 parameters"


def test_that_a_name_that_somebody_chose_is_the_title_of_the_card(
    document: ProjectDocument, view: GraphView
) -> None:
    do(document, Rename("n2", "left_eye"), Rename("n3", "all_in_a_row"))
    named, plain = view.graph_scene.cards["n2"].facts, view.graph_scene.cards["n3"].facts
    assert (named.title, named.summary) == ("left_eye", "Conv 2D · 8 · 3×3 · ReLU")
    assert (plain.title, plain.summary) == ("all_in_a_row", "Flatten")


def test_that_a_name_with_a_number_is_there_to_tell_layers_of_a_kind_apart(view: GraphView) -> None:
    cards = view.graph_scene.cards
    assert (cards["n5"].facts.title, cards["n5"].facts.number_name) == ("Dense", "dense_2")
    assert cards["n4"].facts.number_name == ""


def test_that_a_layer_without_input_says_so(document: ProjectDocument, view: GraphView) -> None:
    do(document, Disconnect(document.graph.links[0]))
    assert view.graph_scene.cards["n2"].facts.shape == "Nothing comes in yet"


def test_that_a_shape_that_cannot_be_is_said_on_the_card(document: ProjectDocument, view: GraphView) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    assert "40 wide" in view.graph_scene.cards["n2"].facts.shape


def test_that_cards_of_untouched_layers_stay_the_same_items(document: ProjectDocument, view: GraphView) -> None:
    cards = dict(view.graph_scene.cards)
    do(document, SetParameter("n4", "units", 7))
    assert view.graph_scene.cards == cards
    assert view.graph_scene.cards["n4"].facts.summary == "7 · ReLU"
    do(document, RemoveNodes(["n3"], bridge=True))
    del cards["n3"]
    assert view.graph_scene.cards == cards


def test_that_undo_brings_a_card_and_its_wires_back(document: ProjectDocument, view: GraphView) -> None:
    do(document, RemoveNodes(["n3"]))
    assert len(view.graph_scene.wires) == 2
    document.undo_stack.undo()
    assert "n3" in view.graph_scene.cards
    assert set(view.graph_scene.wires) == set(document.graph.links)
    assert len(view.graph_scene.items()) == 5 + 4


def test_that_cards_and_wires_move_with_their_layers(document: ProjectDocument, view: GraphView) -> None:
    do(document, MoveNodes({"n3": (400.0, 300.0)}))
    card = view.graph_scene.cards["n3"]
    wire = view.graph_scene.wires[document.graph.links[1]]
    assert card.pos() == QPointF(400, 300)
    assert wire.path.currentPosition() == QPointF(520, 300)


def test_that_wires_tell_the_shape_that_goes_through(document: ProjectDocument, view: GraphView) -> None:
    assert [wire.label for wire in view.graph_scene.wires.values()] == [
        "28 × 28 × 1",
        "26 × 26 × 8",
        "5408",
        "32",
    ]


def test_that_the_layer_of_a_problem_is_marked(document: ProjectDocument, view: GraphView) -> None:
    do(document, SetParameter("n5", "units", 12))
    assert [card.facts.has_problem for card in view.graph_scene.cards.values()] == [False] * 4 + [True]
    document.set_facts(None)
    assert not view.graph_scene.cards["n5"].facts.has_problem


def test_that_selected_cards_and_wires_are_shown_so(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    link = document.graph.links[2]
    selection.set(["n2", "n3"], [link])
    chosen = [node_id for node_id, card in view.graph_scene.cards.items() if card.is_chosen]
    assert chosen == ["n2", "n3"]
    assert view.graph_scene.wires[link].look is WireLook.CHOSEN
    selection.clear()
    assert view.graph_scene.wires[link].look is WireLook.PLAIN


def test_that_several_wires_end_side_by_side(document: ProjectDocument, view: GraphView) -> None:
    do(document, AddNode(Node("a", "Add", "sum", {}, (0.0, 600.0))), Connect("n4", "a"), Connect("n5", "a"))
    ends = [wire.path.currentPosition().x() for link, wire in view.graph_scene.wires.items() if link.target == "a"]
    assert ends == [106.0, 134.0]


def test_that_what_lies_under_a_point_is_found(document: ProjectDocument, view: GraphView) -> None:
    scene = view.graph_scene
    card = scene.find.card_at(middle_of(document, "n2"))
    assert card is not None
    assert card.node_id == "n2"
    assert scene.find.card_at(QPointF(2000, 2000)) is None
    between = QPointF(120, 52 + 13)
    wire = scene.find.wire_at(between)
    assert wire is not None
    assert wire.link == document.graph.links[0]


def test_that_another_theme_repaints_the_canvas(qtbot: QtBot, document: ProjectDocument) -> None:
    theme = Theme()
    view = GraphView(document, Selection(document), theme)
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    qtbot.waitExposed(view)
    light = view.grab().toImage().pixelColor(5, 5)
    theme.use(DARK)
    dark = view.grab().toImage().pixelColor(5, 5)
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_that_a_scene_can_stand_without_a_view(document: ProjectDocument, selection: Selection) -> None:
    scene = GraphScene(document, selection, Theme())
    assert scene.content_rect().width() == 240

"""Where the pointer rests on a card, a tool tip tells all that the card has no room for."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, Rename, SetParameter, SetTrainable, ShareWeights
from backend.graph.model import Node
from tests.widgets.asking_for_tips import tip_at
from tests.widgets.open_project import Mouse, do, middle_of
from widgets.canvas import card_tips
from widgets.canvas.graph_view import GraphView
from widgets.canvas.pointer_hint import PointerHint
from widgets.document import ProjectDocument
from widgets.theme.tokens import Tokens


def place_of(document: ProjectDocument, view: GraphView, node_id: str) -> QPoint:
    return view.mapFromScene(middle_of(document, node_id))


def tip(qtbot: QtBot, document: ProjectDocument, view: GraphView, node_id: str) -> list[str]:
    """The lines that are told of a layer."""
    return tip_at(qtbot, view.viewport(), place_of(document, view, node_id)).split("\n")


def test_that_a_card_tells_name_kind_settings_shapes_and_parameters(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    lines = tip(qtbot, document, view, "n2")
    assert lines[:2] == ["conv2d", "Conv 2D"]
    told = " ".join(lines)
    for words in ("Filters 8", "Kernel size 3 × 3", "Activation relu"):
        assert words in told, words
    assert lines[-2:] == ["28 × 28 × 1 → 26 × 26 × 8", "80 parameters"]


def test_that_settings_of_the_fold_are_told_once_somebody_changed_them(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    assert "Bias" not in " ".join(tip(qtbot, document, view, "n2"))
    do(document, SetParameter("n2", "use_bias", False))
    assert "Bias off" in " ".join(tip(qtbot, document, view, "n2"))


def test_that_a_layer_that_refuses_tells_why_in_full(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    do(document, SetParameter("n2", "kernel_size", (40, 40)))
    lines = tip(qtbot, document, view, "n2")
    assert "28 × 28 × 1 → ?" in lines
    assert view.graph_scene.cards["n2"].facts.shape in lines
    assert "Nothing comes in yet" in tip(qtbot, document, view, "n3")


def test_that_the_first_problem_is_told_until_it_is_mended(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    sentence = "The last layer has 12 outputs, the data has 10 classes."
    do(document, SetParameter("n5", "units", 12))
    assert tip(qtbot, document, view, "n5")[-1] == sentence
    document.undo_stack.undo()
    assert sentence not in tip(qtbot, document, view, "n5")


def test_that_what_is_unusual_about_its_weights_is_told(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    do(document, AddNode(Node("twin", "Dense", "twin", {"units": 32}, (300.0, 0.0))), Connect("n3", "twin"))
    do(document, ShareWeights("twin", "n4"))
    do(document, SetTrainable("n2", False))
    assert "uses the weights of dense" in tip(qtbot, document, view, "twin")
    assert "frozen" in tip(qtbot, document, view, "n2")
    assert "frozen" not in tip(qtbot, document, view, "n4")


def test_that_it_is_told_from_afar_too(document: ProjectDocument, view: GraphView, qtbot: QtBot) -> None:
    for _ in range(6):
        view.zoom.about_middle(0.7)
    assert view.zoom.scale < 0.2
    assert tip(qtbot, document, view, "n3")[:2] == ["flatten", "Flatten"]


def test_that_beside_the_cards_nothing_is_told(document: ProjectDocument, view: GraphView, qtbot: QtBot) -> None:
    assert tip_at(qtbot, view.viewport(), view.mapFromScene(QPointF(120, 65))) == "", "a wire"
    assert tip_at(qtbot, view.viewport(), view.mapFromScene(QPointF(380, 65))) == "", "the empty canvas"


def test_that_nothing_is_told_while_a_gesture_runs(
    document: ProjectDocument, view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    mouse.press(middle_of(document, "n2"))
    mouse.move(middle_of(document, "n2") + QPointF(90, 0))
    assert view.gesture is not None
    assert tip(qtbot, document, view, "n3") == [""]
    mouse.release(middle_of(document, "n2"))
    assert tip(qtbot, document, view, "n3") != [""]


def test_that_a_bubble_at_the_pointer_is_enough(document: ProjectDocument, view: GraphView, qtbot: QtBot) -> None:
    hint = view.findChild(PointerHint)
    assert hint is not None
    hint.tell("The input for the query", QPoint(10, 10))
    assert tip(qtbot, document, view, "n3") == [""]


def test_that_a_tip_goes_away_with_the_layer_it_told_of(
    document: ProjectDocument, view: GraphView, qtbot: QtBot
) -> None:
    assert tip(qtbot, document, view, "n3") != [""]
    do(document, Rename("n3", "row"))
    qtbot.waitUntil(lambda: not QToolTip.text())


def test_that_edits_put_nothing_into_words(
    document: ProjectDocument, view: GraphView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def put_into_words(_document: ProjectDocument, node_id: str, _tokens: Tokens) -> str:
        asked.append(node_id)
        return "tip"

    monkeypatch.setattr(card_tips, "card_tip", put_into_words)
    do(document, SetParameter("n2", "filters", 9), Rename("n3", "row"))
    assert asked == []
    tip(qtbot, document, view, "n3")
    assert asked == ["n3"]

"""The mouse on the canvas: selecting, moving, wiring, dropping; and Esc, which gives any of it up."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from backend.edits import Disconnect, RemoveNodes, SetParameter
from tests.widgets.open_project import (
    Mouse,
    PaletteDrag,
    do,
    joined,
    kinds,
    lower_port,
    middle_of,
    upper_port,
)
from widgets.canvas.graph_view import GraphView
from widgets.canvas.pointer_hint import PointerHint
from widgets.canvas.wire_item import WireItem, WireLook
from widgets.document import ProjectDocument, Selection

SHIFT = Qt.KeyboardModifier.ShiftModifier
FREE = QPointF(-200, 150)


def hint_of(view: GraphView) -> PointerHint:
    hint = view.findChild(PointerHint)
    assert isinstance(hint, PointerHint)
    return hint


def escape(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Escape)


# Selecting ----------------------------------------------------------------------------------------------------


def test_that_a_click_selects_a_card_and_a_click_beside_it_nothing(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    mouse.click(middle_of(document, "n2"))
    assert selection.ids == {"n2"}
    mouse.click(middle_of(document, "n4"))
    assert selection.ids == {"n4"}
    mouse.click(FREE)
    assert selection.ids == frozenset()


def test_that_a_click_with_shift_adds_and_takes_away(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    mouse.click(middle_of(document, "n2"))
    mouse.click(middle_of(document, "n4"), SHIFT)
    assert selection.ids == {"n2", "n4"}
    mouse.click(middle_of(document, "n2"), SHIFT)
    assert selection.ids == {"n4"}


def test_that_a_click_on_one_of_several_selected_selects_it_alone(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    selection.set(["n2", "n3", "n4"])
    mouse.click(middle_of(document, "n3"))
    assert selection.ids == {"n3"}


def test_that_a_click_on_a_wire_selects_it(document: ProjectDocument, selection: Selection, mouse: Mouse) -> None:
    mouse.click(lower_port(document, "n2") + QPointF(0, 13))
    assert selection.links == {document.graph.links[1]}
    assert selection.ids == frozenset()


def test_that_a_rubber_band_selects_what_it_touches(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    mouse.drag(FREE, middle_of(document, "n4"))
    assert selection.ids == {"n3", "n4"}


def test_that_esc_gives_a_rubber_band_up(
    document: ProjectDocument, selection: Selection, mouse: Mouse, view: GraphView
) -> None:
    selection.set(["n1"])
    mouse.press(FREE)
    mouse.move(middle_of(document, "n4"))
    assert selection.ids == {"n3", "n4"}
    escape(view)
    assert selection.ids == {"n1"}
    mouse.release(middle_of(document, "n4"))
    assert selection.ids == {"n1"}


# Moving -------------------------------------------------------------------------------------------------------


def test_that_a_dragged_card_moves_on_the_grid_as_one_step(document: ProjectDocument, mouse: Mouse) -> None:
    start = middle_of(document, "n5")
    mouse.drag(start, start + QPointF(101, 50))
    x, y = document.graph.by_id["n5"].position
    assert (x % 4, y % 4) == (0, 0)
    assert abs(x - 101) <= 2
    assert abs(y - (4 * 78 + 50)) <= 2
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.graph.by_id["n5"].position == (0, 4 * 78)


def test_that_selected_cards_move_together(document: ProjectDocument, selection: Selection, mouse: Mouse) -> None:
    selection.set(["n4", "n5"])
    start = middle_of(document, "n4")
    mouse.drag(start, start + QPointF(200, 0))
    first, second = (document.graph.by_id[node_id].position for node_id in ("n4", "n5"))
    assert first[0] == second[0] == 200
    assert second[1] - first[1] == 78


def test_that_cards_follow_the_pointer_before_the_document_changes(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    start, before = middle_of(document, "n5"), document.project
    mouse.press(start)
    mouse.move(start + QPointF(80, 40))
    assert view.graph_scene.cards["n5"].pos().x() == 80
    assert document.project is before
    mouse.release(start + QPointF(80, 40))
    assert document.project is not before


def test_that_esc_puts_a_dragged_card_back(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    start, before = middle_of(document, "n5"), document.project
    mouse.press(start)
    mouse.move(start + QPointF(80, 40))
    escape(view)
    mouse.release(start + QPointF(80, 40))
    assert document.project is before
    assert view.graph_scene.cards["n5"].pos() == QPointF(0, 4 * 78)
    assert view.gesture is None


def test_that_an_edit_from_elsewhere_ends_a_gesture(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    start = middle_of(document, "n5")
    mouse.press(start)
    mouse.move(start + QPointF(80, 40))
    do(document, RemoveNodes(["n5"]))
    assert view.gesture is None
    mouse.release(start + QPointF(80, 40))
    assert "n5" not in document.graph.by_id


# Wiring -------------------------------------------------------------------------------------------------------


def test_that_a_wire_is_drawn_from_an_output_to_a_layer(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    do(document, Disconnect(document.graph.links[3]))
    mouse.drag(lower_port(document, "n4"), middle_of(document, "n5"))
    assert ("n4", "n5") in joined(document)
    assert document.undo_stack.undoText() == "Connect dense to dense_2"
    assert len(view.graph_scene.wires) == 4


def test_that_a_wire_can_be_drawn_backwards_from_a_free_input(document: ProjectDocument, mouse: Mouse) -> None:
    do(document, Disconnect(document.graph.links[3]))
    mouse.drag(upper_port(document, "n5"), middle_of(document, "n3"))
    assert ("n3", "n5") in joined(document)


def test_that_a_refused_wire_says_why_at_the_pointer_and_is_not_made(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    before = document.project
    mouse.press(lower_port(document, "n5"))
    mouse.move(middle_of(document, "n3"))
    hint = hint_of(view)
    assert hint.isVisible()
    assert hint.refuses
    assert "one input only" in hint.text()
    drawn = [item for item in view.graph_scene.items() if isinstance(item, WireItem) and item.link is None]
    assert [wire.look for wire in drawn] == [WireLook.REFUSED]
    mouse.release(middle_of(document, "n3"))
    assert document.project is before
    assert not hint.isVisible()


def test_that_a_circle_is_refused_while_drawing(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    do(document, Disconnect(document.graph.links[1]))
    mouse.press(lower_port(document, "n5"))
    mouse.move(middle_of(document, "n3"))
    assert "circle" in hint_of(view).text()
    mouse.release(middle_of(document, "n3"))
    assert ("n5", "n3") not in joined(document)


def test_that_a_wire_let_go_over_free_canvas_is_not_made(document: ProjectDocument, mouse: Mouse) -> None:
    before = document.project
    mouse.drag(lower_port(document, "n5"), FREE)
    assert document.project is before


def test_that_esc_gives_a_wire_up(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    do(document, Disconnect(document.graph.links[3]))
    before = document.project
    mouse.press(lower_port(document, "n4"))
    mouse.move(middle_of(document, "n5"))
    escape(view)
    mouse.release(middle_of(document, "n5"))
    assert document.project is before
    assert len([item for item in view.graph_scene.items() if isinstance(item, WireItem)]) == 3


def test_that_a_wire_taken_up_at_its_end_joins_another_layer(document: ProjectDocument, mouse: Mouse) -> None:
    do(document, Disconnect(document.graph.links[2]))
    mouse.drag(upper_port(document, "n2"), middle_of(document, "n4"))
    assert ("n1", "n4") in joined(document)
    assert ("n1", "n2") not in joined(document)
    document.undo_stack.undo()
    assert ("n1", "n2") in joined(document)


def test_that_a_wire_taken_up_and_put_back_changes_nothing(document: ProjectDocument, mouse: Mouse) -> None:
    before = document.project
    mouse.drag(upper_port(document, "n2"), middle_of(document, "n2"))
    assert document.project is before


def test_that_a_wire_taken_up_stays_where_it_was_if_the_other_layer_refuses_it(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    before = document.project
    mouse.drag(upper_port(document, "n2"), middle_of(document, "n5"))
    assert document.project is before
    assert all(wire.isVisible() for wire in view.graph_scene.wires.values())


def test_that_a_wire_taken_up_and_let_go_over_free_canvas_is_gone(document: ProjectDocument, mouse: Mouse) -> None:
    mouse.drag(upper_port(document, "n5"), FREE)
    assert ("n4", "n5") not in joined(document)
    document.undo_stack.undo()
    assert ("n4", "n5") in joined(document)


def test_that_ports_and_shapes_appear_under_the_pointer(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    wire = view.graph_scene.wires[document.graph.links[1]]
    looks = []
    for below in (13, 0):
        mouse.hover(lower_port(document, "n2") + QPointF(0, below))
        looks.append(wire.look)
    assert looks == [WireLook.UNDER_POINTER, WireLook.PLAIN]
    assert view.viewport().cursor().shape() is Qt.CursorShape.CrossCursor


# Dropping -----------------------------------------------------------------------------------------------------


def test_that_a_layer_dropped_on_a_wire_is_put_between(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    drag = PaletteDrag(view, "MaxPooling2D")
    point = lower_port(document, "n2") + QPointF(0, 13)
    assert drag.enter(FREE)
    drag.move(point)
    assert view.graph_scene.wires[document.graph.links[1]].look is WireLook.DRAWN
    assert hint_of(view).text() == "Insert between conv2d and flatten"
    drag.drop(point)
    assert kinds(document) == ["Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Dense"]
    assert selection.only == document.graph.nodes[-1].id
    assert document.undo_stack.undoText() == "Add Max Pooling 2D"
    document.undo_stack.undo()
    assert kinds(document) == ["Input", "Conv2D", "Flatten", "Dense", "Dense"]


def test_that_cards_make_room_while_a_layer_is_held_over_a_wire(
    document: ProjectDocument, view: GraphView
) -> None:
    drag = PaletteDrag(view, "MaxPooling2D")
    cards, before = view.graph_scene.cards, document.project
    drag.enter(lower_port(document, "n2") + QPointF(0, 13))
    assert [cards[node_id].pos().y() for node_id in ("n2", "n3", "n4", "n5")] == [78, 234, 312, 390]
    drag.move(FREE)
    assert [cards[node_id].pos().y() for node_id in ("n2", "n3", "n4", "n5")] == [78, 156, 234, 312]
    drag.leave()
    assert document.project is before


def test_that_a_layer_dropped_below_the_last_one_is_connected(document: ProjectDocument, view: GraphView) -> None:
    drag = PaletteDrag(view, "Dropout")
    point = middle_of(document, "n5") + QPointF(30, 100)
    drag.enter(point)
    assert hint_of(view).text() == "Connect to dense_2"
    drag.drop(point)
    assert ("n5", document.graph.nodes[-1].id) in joined(document)


def test_that_a_layer_dropped_on_free_canvas_stands_alone(document: ProjectDocument, view: GraphView) -> None:
    drag = PaletteDrag(view, "Dense")
    drag.enter(QPointF(420, 20))
    drag.drop(QPointF(420, 20))
    new = document.graph.nodes[-1]
    assert document.graph.incoming[new.id] == ()
    assert new.position == (300.0, -8.0)


def test_that_a_drag_that_leaves_the_canvas_changes_nothing(document: ProjectDocument, view: GraphView) -> None:
    before, items = document.project, len(view.graph_scene.items())
    drag = PaletteDrag(view, "Dense")
    drag.enter(middle_of(document, "n2"))
    assert len(view.graph_scene.items()) > items
    drag.leave()
    assert len(view.graph_scene.items()) == items
    assert document.project is before
    assert view.gesture is None


@pytest.mark.parametrize("kind_id", ["", "Lambda", "\udcff"])
def test_that_a_drag_of_something_else_is_not_taken(view: GraphView, kind_id: str) -> None:
    drag = PaletteDrag(view, kind_id.encode(errors="replace").decode())
    assert not drag.enter(FREE)
    assert view.gesture is None


def test_that_a_layer_is_added_to_an_empty_canvas(document: ProjectDocument, view: GraphView) -> None:
    do(document, RemoveNodes(["n1", "n2", "n3", "n4", "n5"]))
    drag = PaletteDrag(view, "Input")
    drag.enter(QPointF(0, 0))
    drag.drop(QPointF(0, 0))
    assert kinds(document) == ["Input"]
    do(document, SetParameter(document.graph.nodes[0].id, "shape", (4,)))
    assert view.graph_scene.cards[document.graph.nodes[0].id].facts.shape == "4"

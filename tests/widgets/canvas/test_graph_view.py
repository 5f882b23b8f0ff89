"""The view of the canvas: zoom, fit, keys, and what an empty page says."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backend.edits import Disconnect, MoveNodes
from backend.project import Project
from tests.benchmarks.large_network import large_project
from tests.widgets.open_project import Mouse, do, joined, kinds, middle_of
from widgets.canvas.context_menu import pointer_or_centre
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection

CONTROL = Qt.KeyboardModifier.ControlModifier


def turn_wheel(view: GraphView, steps: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def cards_on_screen(view: GraphView) -> QRectF:
    """Where all cards are seen, in pixels of the viewport."""
    return QRectF(view.mapFromScene(view.graph_scene.content_rect()).boundingRect())


def test_that_a_small_network_is_shown_at_full_size_at_the_top(view: GraphView) -> None:
    cards = cards_on_screen(view)
    assert view.zoom.scale == 1.0
    assert abs(cards.top() - 26) <= 2
    assert abs(cards.center().x() - view.viewport().rect().center().x()) <= 2


def test_that_a_tall_network_is_made_smaller_until_all_is_seen(document: ProjectDocument, view: GraphView) -> None:
    do(document, MoveNodes({"n5": (0.0, 3000.0)}))
    view.fit()
    assert view.zoom.scale < 0.3
    assert QRectF(view.viewport().rect()).contains(cards_on_screen(view))


def test_that_fitted_cards_stay_clear_of_what_covers_the_canvas(
    document: ProjectDocument, view: GraphView
) -> None:
    do(document, MoveNodes({"n5": (700.0, 600.0)}))
    view.zoom.set_covered(below=200, corner=QSize(300, 60))
    cards = cards_on_screen(view)
    assert cards.bottom() <= view.viewport().height() - 200
    assert cards.top() >= 60


def test_that_a_network_too_tall_to_be_read_opens_at_its_beginning_and_can_be_seen_whole(
    document: ProjectDocument, view: GraphView
) -> None:
    document.set_project(large_project(200))
    cards = cards_on_screen(view)
    assert view.zoom.scale == 1.0
    assert abs(cards.top() - 26) <= 2
    assert cards.left() >= 0
    assert cards.right() <= view.viewport().width()
    view.resize(view.width() - 200, view.height())
    assert abs(cards_on_screen(view).top() - 26) <= 2
    view.fit()
    assert QRectF(view.viewport().rect()).contains(cards_on_screen(view))


def test_that_a_beginning_is_left_as_soon_as_someone_looks_elsewhere(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    document.set_project(large_project(200))
    selection.set([document.graph.nodes[-1].id])
    view.show_selected()
    before = view.verticalScrollBar().value()
    assert before > 0
    view.resize(view.width() - 200, view.height())
    assert cards_on_screen(view).top() < -1000


def test_that_problems_that_come_and_go_below_move_no_card(view: GraphView) -> None:
    before = cards_on_screen(view)
    for covered in (60, 120, 0):
        view.zoom.set_covered(below=covered, corner=QSize())
        assert cards_on_screen(view) == before


def test_that_a_fitted_network_stays_fitted_when_the_window_changes(view: GraphView) -> None:
    view.resize(500, 260)
    assert QRectF(view.viewport().rect()).contains(cards_on_screen(view))
    view.zoom.by(2.0)
    scale = view.zoom.scale
    view.resize(600, 300)
    assert view.zoom.scale == scale


def test_that_the_wheel_with_control_zooms_and_without_scrolls(view: GraphView) -> None:
    turn_wheel(view, 1, CONTROL)
    assert view.zoom.scale == pytest.approx(1.2)
    turn_wheel(view, -1, CONTROL)
    assert view.zoom.scale == 1.0
    before = view.verticalScrollBar().value()
    turn_wheel(view, -1)
    assert view.verticalScrollBar().value() > before
    assert view.zoom.scale == 1.0


def test_that_plus_and_minus_zoom_within_limits(view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom.scale == pytest.approx(1.2)
    for _ in range(80):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom.scale == pytest.approx(0.02)


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton])
def test_that_the_canvas_is_moved_by_the_middle_button_or_with_space(
    document: ProjectDocument, view: GraphView, mouse: Mouse, button: Qt.MouseButton
) -> None:
    before, project = view.mapFromScene(QPointF(0, 0)), document.project
    if button is Qt.MouseButton.LeftButton:
        QTest.keyPress(view, Qt.Key.Key_Space)
    start = middle_of(document, "n2")
    end = mouse.seen_at(start) + QPoint(60, 45)
    mouse.press(start, button=button)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), button, Qt.KeyboardModifier.NoModifier, end)
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.mapFromScene(QPointF(0, 0)) - before == QPoint(60, 45)
    assert document.project is project


def test_that_delete_removes_the_selected_layers_and_joins_their_neighbours(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set(["n4"])
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert "n4" not in document.graph.by_id
    assert ("n3", "n5") in joined(document)
    assert document.undo_stack.undoText() == "Delete Dense"
    document.undo_stack.undo()
    assert ("n4", "n5") in joined(document)


def test_that_backspace_removes_a_selected_wire(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set((), [document.graph.links[1]])
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert ("n2", "n3") not in joined(document)
    assert len(document.graph.nodes) == 5


def test_that_delete_with_nothing_selected_is_no_step(document: ProjectDocument, view: GraphView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert document.undo_stack.count() == 0


def test_that_all_layers_can_be_selected_and_removed_by_keys(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert len(selection.ids) == 5
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert document.graph.nodes == ()
    assert document.undo_stack.undoText() == "Delete 5 layers"


def test_that_arrow_keys_nudge_and_nudges_are_one_step(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set(["n1"])
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert document.graph.by_id["n1"].position == (4.0, 24.0)
    assert document.undo_stack.count() == 1


def test_that_control_d_duplicates_and_selects_the_copy(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set(["n4"])
    QTest.keyClick(view, Qt.Key.Key_D, CONTROL)
    assert kinds(document).count("Dense") == 3
    assert selection.only == document.graph.nodes[-1].id


def test_that_layers_are_copied_and_pasted(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set(["n3", "n4"])
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert len(document.graph.nodes) == 7
    assert len(selection.ids) == 2
    assert document.undo_stack.undoText() == "Paste"


def test_that_pasting_something_else_changes_nothing(document: ProjectDocument, view: GraphView) -> None:
    QApplication.clipboard().setText("a shopping list")
    QTest.keyClick(view, Qt.Key.Key_V, CONTROL)
    assert document.undo_stack.count() == 0


def test_that_esc_clears_the_selection(selection: Selection, view: GraphView) -> None:
    selection.set(["n1"])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert selection.ids == frozenset()


def test_that_tidy_up_lays_the_cards_out_and_can_be_undone(document: ProjectDocument, view: GraphView) -> None:
    do(document, MoveNodes({"n3": (500.0, -300.0)}))
    view.commands.tidy()
    places = [node.position[1] for node in document.graph.nodes]
    assert places == sorted(places)
    document.undo_stack.undo()
    assert document.graph.by_id["n3"].position == (500.0, -300.0)


def test_that_an_empty_page_says_what_to_do(document: ProjectDocument, view: GraphView) -> None:
    says = view.findChild(QWidget, "emptyCanvas")
    assert isinstance(says, QWidget)
    assert not says.isVisible()
    document.set_project(Project())
    assert says.isVisible()
    assert "Drag a layer here" in says.accessibleDescription()
    document.undo_stack.undo()


def test_that_a_fitted_network_that_grows_stays_in_sight(document: ProjectDocument, view: GraphView) -> None:
    for _ in range(6):
        view.commands.add_layer("Dropout")
    assert QRectF(view.viewport().rect()).contains(cards_on_screen(view))


def test_that_another_project_is_fitted_into_the_view(document: ProjectDocument, view: GraphView) -> None:
    far = document.project
    view.zoom.by(3.0)
    document.set_project(MoveNodes({"n1": (9000.0, 0.0)}).apply(far))
    assert QRectF(view.viewport().rect()).contains(cards_on_screen(view))


def test_that_a_selected_layer_out_of_sight_is_brought_into_sight(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    view.zoom.by(3.0)
    do(document, MoveNodes({"n5": (0.0, 4000.0)}), Disconnect(document.graph.links[3]))
    selection.set(["n5"])
    view.show_selected()
    seen = view.mapFromScene(middle_of(document, "n5"))
    assert view.viewport().rect().contains(seen)


def test_that_nothing_is_pointed_at_when_the_pointer_has_left(view: GraphView) -> None:
    card = view.graph_scene.cards["n2"]
    view.graph_scene.point_at(card)
    assert card.shows_ports
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert not card.shows_ports


def test_that_what_a_menu_adds_stands_where_the_menu_was_asked_for(view: GraphView) -> None:
    asked_at = view.viewport().mapToGlobal(QPoint(30, 40))
    point = view.mapToScene(QPoint(30, 40))
    assert pointer_or_centre(view, asked_at) == (point.x(), point.y())


@pytest.mark.parametrize("pointed_at", [True, False])
def test_that_a_fitted_network_uses_the_room_that_problems_leave_but_not_under_the_pointer(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch, pointed_at: bool
) -> None:
    monkeypatch.setattr(GraphView, "underMouse", lambda _view: pointed_at)
    do(document, MoveNodes({"n5": (0.0, 900.0)}))
    view.fit()
    view.zoom.set_covered(below=200, corner=QSize())
    small = view.zoom.scale
    view.zoom.set_covered(below=0, corner=QSize())
    assert (view.zoom.scale > small) is not pointed_at

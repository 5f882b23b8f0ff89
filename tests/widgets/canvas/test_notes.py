"""Notes on the canvas: written in place, moved, made larger, removed, and all of it undone."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from backend.edits import PutNote, RemoveNotes
from backend.project import Note
from tests.widgets.open_project import Mouse, do, middle_of
from widgets.canvas.graph_view import GraphView
from widgets.canvas.note_editor import NoteEditor
from widgets.document import ProjectDocument, Selection

NOTE = Note("note1", "Looks for edges", (300.0, 40.0), (200.0, 80.0))
INSIDE = QPointF(360, 70)
CORNER = QPointF(497, 117)


@pytest.fixture(autouse=True)
def note(document: ProjectDocument) -> Note:
    do(document, PutNote(NOTE))
    return NOTE


def the_note(document: ProjectDocument) -> Note:
    return document.project.notes[0]


def editor_of(view: GraphView) -> NoteEditor:
    editor = view.notes.editor
    assert editor is not None
    return editor


def double_click(view: GraphView, mouse: Mouse, point: QPointF) -> None:
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mouse.seen_at(point)
    )


def test_that_notes_are_drawn_under_the_wires(document: ProjectDocument, view: GraphView) -> None:
    item = view.graph_scene.notes["note1"]
    assert item.pos() == QPointF(300, 40)
    assert item.zValue() < min(wire.zValue() for wire in view.graph_scene.wires.values())
    do(document, RemoveNotes(("note1",)))
    assert view.graph_scene.notes == {}
    document.undo_stack.undo()
    assert "note1" in view.graph_scene.notes


def test_that_a_click_selects_a_note_and_shift_adds_it_to_layers(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    mouse.click(INSIDE)
    assert selection.notes == {"note1"}
    assert not selection.ids
    mouse.click(middle_of(document, "n2"))
    assert not selection.notes
    mouse.click(INSIDE, Qt.KeyboardModifier.ShiftModifier)
    assert selection.notes == {"note1"}
    assert selection.ids == {"n2"}


def test_that_a_rubber_band_takes_notes_too(selection: Selection, mouse: Mouse, view: GraphView) -> None:
    mouse.drag(QPointF(280, 20), QPointF(400, 60))
    assert selection.notes == {"note1"}
    assert view.graph_scene.notes["note1"].is_chosen


def test_that_a_dragged_note_moves_as_one_step(document: ProjectDocument, mouse: Mouse) -> None:
    mouse.drag(INSIDE, INSIDE + QPointF(40, 80))
    assert the_note(document).position == (340.0, 120.0)
    assert document.undo_stack.undoText() == "Move note"
    document.undo_stack.undo()
    assert the_note(document) == NOTE


def test_that_notes_and_layers_move_together(
    document: ProjectDocument, selection: Selection, mouse: Mouse
) -> None:
    selection.set(["n5"], (), ["note1"])
    start = middle_of(document, "n5")
    mouse.drag(start, start + QPointF(200, 40))
    assert list(the_note(document).position) == [500, 80]
    assert list(document.graph.by_id["n5"].position) == [200, 4 * 78 + 40]
    document.undo_stack.undo()
    assert the_note(document) == NOTE
    assert list(document.graph.by_id["n5"].position) == [0, 4 * 78]


def test_that_esc_puts_a_dragged_note_back(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    before = document.project
    mouse.press(INSIDE)
    mouse.move(INSIDE + QPointF(40, 80))
    assert view.graph_scene.notes["note1"].pos() == QPointF(340, 120)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    mouse.release(INSIDE + QPointF(40, 80))
    assert view.graph_scene.notes["note1"].pos() == QPointF(300, 40)
    assert document.project is before


def test_that_the_corner_makes_a_note_larger(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    mouse.hover(CORNER)
    assert view.viewport().cursor().shape() is Qt.CursorShape.SizeFDiagCursor
    mouse.drag(CORNER, CORNER + QPointF(40, 20))
    assert the_note(document).size == (240.0, 100.0)
    mouse.drag(CORNER + QPointF(40, 20), QPointF(0, 0))
    assert the_note(document).size == (96.0, 40.0)


def test_that_esc_gives_a_change_of_size_up(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    before = document.project
    mouse.press(CORNER)
    mouse.move(CORNER + QPointF(40, 20))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    mouse.release(CORNER + QPointF(40, 20))
    assert document.project is before
    assert view.graph_scene.notes["note1"].body.width() == 200


def test_that_a_double_click_writes_in_place_and_a_click_elsewhere_keeps_it(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    double_click(view, mouse, INSIDE)
    editor = editor_of(view)
    assert editor.toPlainText() == "Looks for edges"
    assert view.mapFromScene(QPointF(300, 40)).x() <= editor.x() <= view.mapFromScene(QPointF(500, 40)).x()
    QTest.keyClicks(editor, "Second thought")
    view.setFocus()
    view.notes.end()
    assert the_note(document).text == "Second thought"
    assert view.notes.editor is None
    document.undo_stack.undo()
    assert the_note(document).text == "Looks for edges"


def test_that_enter_writes_the_selected_note_and_control_enter_keeps_it(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set((), (), ["note1"])
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClicks(editor_of(view), "New")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert the_note(document).text == "New"
    assert view.notes.editor is None


def test_that_esc_gives_the_writing_up(document: ProjectDocument, mouse: Mouse, view: GraphView) -> None:
    before = document.project
    double_click(view, mouse, INSIDE)
    QTest.keyClicks(editor_of(view), "No")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Escape)
    assert view.notes.editor is None
    assert document.project is before


def test_that_a_note_that_goes_while_it_is_written_stays_gone(
    document: ProjectDocument, mouse: Mouse, view: GraphView
) -> None:
    double_click(view, mouse, INSIDE)
    QTest.keyClicks(editor_of(view), "Too late")
    do(document, RemoveNotes(("note1",)))
    assert view.notes.editor is None
    assert not document.project.notes


def test_that_a_new_note_is_written_at_once(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    view.commands.add_note((600.0, 300.0))
    new = document.project.notes[-1]
    assert selection.notes == {new.id}
    assert editor_of(view).note_id == new.id
    QTest.keyClicks(editor_of(view), "Here")
    view.notes.end()
    assert document.project.notes[-1].text == "Here"


def test_that_delete_removes_a_selected_note(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set((), (), ["note1"])
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert not document.project.notes
    assert selection.notes == frozenset()
    document.undo_stack.undo()
    assert list(document.project.notes) == [NOTE]


def test_that_notes_belong_to_what_is_fitted(document: ProjectDocument, view: GraphView) -> None:
    do(document, PutNote(Note("far", "", (2000.0, 0.0))))
    assert view.graph_scene.content_rect().right() == 2200

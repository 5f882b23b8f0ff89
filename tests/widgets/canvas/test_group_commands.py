"""Groups by command: made with room for their frames, undone, left, selected, copied and cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.edits import GroupNodes, PutNote
from backend.graph.group_boxes import boxes_of
from backend.graph.layout import CARD_HEIGHT
from backend.project import Note
from tests.widgets.open_project import do
from widgets.canvas.commands import GraphCommands
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument, Selection

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def commands(document: ProjectDocument, selection: Selection) -> GraphCommands:
    return GraphCommands(document, selection)


def groups(document: ProjectDocument) -> list[str | None]:
    return [node.group for node in document.graph.nodes]


def test_that_keys_group_and_ungroup_as_one_step_each(
    document: ProjectDocument, selection: Selection, view: GraphView
) -> None:
    selection.set(["n2", "n3"])
    QTest.keyClick(view, Qt.Key.Key_G, CONTROL)
    assert groups(document) == [None, "Convolution block", "Convolution block", None, None]
    assert selection.ids == {"n2", "n3"}
    QTest.keyClick(view, Qt.Key.Key_G, CONTROL)
    assert document.undo_stack.count() == 1
    QTest.keyClick(view, Qt.Key.Key_G, CONTROL | SHIFT)
    assert groups(document) == [None] * 5
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert groups(document) == [None] * 5


def test_that_each_group_gets_a_name_of_its_own_after_its_layers(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    for ids in (["n1", "n3"], ["n4", "n5"], ["n1", "n2", "n3"]):
        selection.set(ids)
        commands.groups.group()
    assert groups(document) == [
        "Convolution block/Dense block",
        "Convolution block",
        "Convolution block/Dense block",
        "Dense block 2",
        "Dense block 2",
    ]


def test_that_cards_and_notes_make_room_for_a_new_frame(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, PutNote(Note("note1", "The end", (300.0, document.graph.by_id["n5"].position[1]))))
    before = document.project
    for ids in (["n2", "n3"], ["n4", "n5"]):
        selection.set(ids)
        commands.groups.group()
    boxes, nodes = boxes_of(document.graph), document.graph.by_id
    upper, lower = boxes["Convolution block",], boxes["Dense block",]
    assert nodes["n1"].position == before.graph.by_id["n1"].position
    assert upper[1] >= nodes["n1"].position[1] + CARD_HEIGHT + 20
    assert lower[1] >= upper[3] + 20
    moved = nodes["n5"].position[1] - before.graph.by_id["n5"].position[1]
    assert document.project.notes[0].position[1] - before.notes[0].position[1] == pytest.approx(moved, abs=4)
    # Where there is room enough, nothing moves.
    places = [node.position for node in document.graph.nodes]
    commands.groups.ungroup()
    commands.groups.group()
    assert [node.position for node in document.graph.nodes] == places


def test_that_layers_are_taken_out_and_whole_groups_selected(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, GroupNodes(("n4", "n5"), "end"), GroupNodes(("n3", "n4", "n5"), "body"))
    selection.set(["n4"])
    commands.groups.select_all()
    assert selection.ids == {"n4", "n5"}
    commands.groups.select_all()
    assert selection.ids == {"n3", "n4", "n5"}
    assert not commands.groups.can_select_all()
    assert not commands.groups.can_leave()
    selection.set(["n1", "n4"])
    commands.groups.leave()
    assert groups(document) == [None, None, "body", "body", "body/end"]
    commands.groups.ungroup()
    assert groups(document) == [None, None, None, None, "end"]


def test_that_layers_beside_a_group_are_added_to_it(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, GroupNodes(("n4", "n5"), "end"), GroupNodes(("n3", "n4", "n5"), "body"))
    selection.set(["n3", "n2"])
    commands.groups.join()
    assert groups(document) == [None, "body", "body", "body/end", "body/end"]
    selection.set(["n4", "n2", "n3"])
    commands.groups.join()
    assert groups(document) == [None, "body", "body", "body/end", "body/end"]
    selection.set(["n5", "n4"])
    assert not commands.groups.can_join()


def test_that_a_copied_group_is_a_group_of_its_own_and_a_copied_layer_stays_in_its_group(
    document: ProjectDocument, selection: Selection, commands: GraphCommands
) -> None:
    do(document, GroupNodes(("n4", "n5"), "end"), GroupNodes(("n3", "n4", "n5"), "body"))
    selection.set(["n3", "n4", "n5"])
    commands.duplicate_selected()
    assert groups(document)[5:] == ["body 2", "body 2/end", "body 2/end"]
    document.undo_stack.undo()
    selection.set(["n4", "n5"])
    commands.duplicate_selected()
    assert groups(document)[5:] == ["body/end 2", "body/end 2"]
    document.undo_stack.undo()
    selection.set(["n3"])
    commands.duplicate_selected()
    assert groups(document)[5:] == ["body"]
    document.undo_stack.undo()
    selection.set(["n3", "n4", "n5"])
    commands.cut_selected()
    assert groups(document) == [None, None]
    commands.paste()
    assert groups(document) == [None, None, "body", "body/end", "body/end"]

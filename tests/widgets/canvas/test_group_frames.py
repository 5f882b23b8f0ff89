"""Groups on the canvas: their frames, and what can be done with their names."""

from collections.abc import Collection, Iterable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backend.edits import DissolveGroups, GroupNodes, MoveNodes, PutGraph, PutNote
from backend.graph.group_boxes import Box, Position, frame_around
from backend.graph.groups import group_of
from backend.graph.model import Graph, Node
from backend.project import Note
from tests.widgets.open_project import Mouse, do, middle_of, upper_port
from widgets.canvas import group_frames
from widgets.canvas.extent import extent_of
from widgets.canvas.graph_view import GraphView
from widgets.canvas.group_frame import GroupFrame
from widgets.canvas.group_naming import GroupNameEditor
from widgets.canvas.group_tip import group_tip
from widgets.document import ProjectDocument, Selection

BODY, END = ("body",), ("body", "end")


@pytest.fixture(autouse=True)
def groups(document: ProjectDocument) -> None:
    do(document, GroupNodes(("n4", "n5"), "end"), GroupNodes(("n3", "n4", "n5"), "body"))


def frame(view: GraphView, group: tuple[str, ...] = BODY) -> GroupFrame:
    return view.graph_scene.groups.frames[group]


def box(view: GraphView, group: tuple[str, ...] = BODY) -> QRectF:
    return frame(view, group).body.translated(frame(view, group).pos())


def name_of(view: GraphView, group: tuple[str, ...] = BODY) -> QPointF:
    return frame(view, group).pos() + frame(view, group).name_rect().center()


def editor_of(view: GraphView) -> GroupNameEditor:
    assert view.naming.editor is not None
    return view.naming.editor


def groups_now(document: ProjectDocument) -> dict[str, str | None]:
    return {node.id: node.group for node in document.graph.nodes}


def double_click(view: GraphView, mouse: Mouse, point: QPointF) -> None:
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=mouse.seen_at(point))


def test_that_frames_lie_around_their_cards_and_inner_frames(document: ProjectDocument, view: GraphView) -> None:
    assert box(view).contains(box(view, END))
    for node_id, within in (("n2", []), ("n3", [BODY]), ("n4", [BODY, END])):
        card = view.graph_scene.cards[node_id]
        body = QRectF(card.x(), card.y(), 240, 52)
        assert [group for group in (BODY, END) if box(view, group).contains(body)] == within
    assert frame(view).zValue() < frame(view, END).zValue() < -1
    assert extent_of(document.project).contains(box(view))
    document.undo_stack.undo()
    assert view.graph_scene.groups.frames == {}


def test_that_frames_follow_moved_cards_and_gestures(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    before, outer = box(view, END), box(view)
    start = middle_of(document, "n5")
    mouse.press(start)
    mouse.move(start + QPointF(100, 60))
    assert box(view, END).right() == before.right() + 100
    assert box(view).bottom() == outer.bottom() + 60
    QTest.keyClick(view, Qt.Key.Key_Escape)
    mouse.release(start)
    assert (box(view, END), box(view)) == (before, outer)
    do(document, MoveNodes({"n5": (0.0, 900.0)}))
    assert box(view, END).bottom() > before.bottom()


def test_that_only_frames_of_moved_cards_are_measured_anew(
    document: ProjectDocument, view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(document, GroupNodes(("n1", "n2"), "start"))
    measured: list[object] = []

    def measure(cards: Collection[Position], frames: Iterable[Box]) -> Box:
        measured.append(cards)
        return frame_around(cards, frames)

    monkeypatch.setattr(group_frames, "frame_around", measure)
    scene = view.graph_scene
    scene.preview_positions({"n3": (300.0, 300.0)})
    assert len(measured) == 1
    scene.preview_positions({"n4": (300.0, 400.0)})
    assert len(measured) == 3


def test_that_a_click_on_the_name_selects_the_layers_and_shift_adds_them(
    document: ProjectDocument, selection: Selection, view: GraphView, mouse: Mouse
) -> None:
    mouse.click(name_of(view))
    assert selection.ids == {"n3", "n4", "n5"}
    assert frame(view).is_chosen
    assert frame(view, END).is_chosen
    mouse.click(name_of(view, END))
    assert selection.ids == {"n4", "n5"}
    assert not frame(view).is_chosen
    mouse.click(middle_of(document, "n2"))
    mouse.click(name_of(view, END), Qt.KeyboardModifier.ShiftModifier)
    assert selection.ids == {"n2", "n4", "n5"}
    mouse.click(name_of(view, END), Qt.KeyboardModifier.ShiftModifier)
    assert selection.ids == {"n2"}


def test_that_dragging_the_name_moves_all_cards_as_one_step(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    inside = box(view).topLeft()
    do(document, PutNote(Note("in", "", (inside.x() + 2, inside.y() + 20), (96.0, 40.0))))
    do(document, PutNote(Note("out", "", (600.0, 0.0))))
    before = {node.id: node.position for node in document.graph.nodes}
    mouse.drag(name_of(view), name_of(view) + QPointF(80, 40))
    moved = {node.id for node in document.graph.nodes if node.position != before[node.id]}
    assert moved == {"n3", "n4", "n5"}
    assert [note.position for note in document.project.notes] == [(inside.x() + 82, inside.y() + 60), (600.0, 0.0)]
    assert document.undo_stack.undoText() == "Move group"
    document.undo_stack.undo()
    assert {node.id: node.position for node in document.graph.nodes} == before


def test_that_a_card_let_go_in_a_frame_belongs_to_its_group_and_stays_when_it_is_moved_out(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(document, MoveNodes({"n2": (400.0, 0.0), "n4": (320.0, 400.0)}))
    start, inside = middle_of(document, "n2"), QPointF(545, 330)
    mouse.press(start)
    mouse.move(inside)
    hint = view.findChild(QLabel, "pointerHint")
    assert isinstance(hint, QLabel)
    assert hint.text() == "Add to the group end"
    mouse.release(inside)
    assert groups_now(document)["n2"] == "body/end"
    assert document.undo_stack.undoText() == "Add to the group"
    before = document.graph.by_id["n2"].position
    mouse.drag(middle_of(document, "n2"), middle_of(document, "n2") + QPointF(300, 40))
    assert document.graph.by_id["n2"].position == (before[0] + 300, before[1] + 40)
    assert groups_now(document)["n2"] == "body/end"
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert groups_now(document)["n2"] is None
    assert document.graph.by_id["n2"].position == (400.0, 0.0)


def test_that_a_group_let_go_in_the_frame_of_another_stays_beside_it(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(document, GroupNodes(("n1", "n2"), "start"))
    mouse.drag(name_of(view, ("start",)), name_of(view, END) + QPointF(20, 30))
    assert [node.group for node in document.graph.nodes[:2]] == ["start", "start"]


def test_that_a_group_of_one_layer_is_never_put_into_a_wire(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    do(
        document,
        PutGraph(Graph((*document.graph.nodes, Node("d", "Dropout", "d", {}, (500.0, 0.0), group="one")), ())),
    )
    links = document.graph.links
    start = name_of(view, ("one",))
    mouse.drag(start, start + upper_port(document, "n2") - QPointF(620, 0))
    assert document.graph.links == links
    assert document.graph.by_id["d"].position != (500.0, 0.0)


def test_that_a_double_click_on_the_name_lets_it_be_written(
    document: ProjectDocument, view: GraphView, mouse: Mouse
) -> None:
    double_click(view, mouse, name_of(view))
    QTest.keyClicks(editor_of(view), "  my   trunk ")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    assert group_of(document.graph.by_id["n4"]) == ("my trunk", "end")
    assert view.naming.editor is None
    double_click(view, mouse, name_of(view, ("my trunk",)))
    QTest.keyClicks(editor_of(view), "other")
    QTest.keyClick(editor_of(view), Qt.Key.Key_Escape)
    assert group_of(document.graph.by_id["n4"]) == ("my trunk", "end")
    document.undo_stack.undo()
    assert group_of(document.graph.by_id["n4"]) == END


def test_that_the_writing_ends_when_its_group_goes_or_is_refused(
    document: ProjectDocument, view: GraphView, mouse: Mouse, qtbot: QtBot
) -> None:
    double_click(view, mouse, name_of(view))
    do(document, DissolveGroups((BODY,)))
    assert view.naming.editor is None
    double_click(view, mouse, name_of(view, ("end",)))
    QTest.keyClicks(editor_of(view), "a/b")
    with qtbot.waitSignal(document.refused):
        QTest.keyClick(editor_of(view), Qt.Key.Key_Return)
    assert list(view.graph_scene.groups.frames) == [("end",)]


@pytest.mark.parametrize("name", ["<img src='x'>" * 15, "W" * 200, " ", "é̂̂̂̂" * 20])
def test_that_no_name_of_a_file_reaches_beyond_its_frame(
    name: str, document: ProjectDocument, view: GraphView
) -> None:
    nodes = [*document.graph.nodes, Node("d", "Dropout", "d", {}, (500.0, 0.0), group=name)]
    do(document, PutGraph(Graph(tuple(nodes), document.graph.links)))
    (group,) = (way for way in view.graph_scene.groups.frames if way not in (BODY, END))
    shown = frame(view, group)
    assert 20 < shown.name_rect().right() < shown.body.width() / 2
    assert "<img" not in group_tip(document.graph, group)


def test_that_frames_are_painted_from_afar(view: GraphView) -> None:
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    painter.scale(0.3, 0.3)
    painter.translate(-box(view).topLeft() + QPointF(10, 10))
    view.graph_scene.paint_from_afar(painter, box(view).adjusted(-10, -10, 10, 10), 0.3)
    painter.end()
    ground = picture.pixelColor(5, 60).lightness()
    assert ground > 0
    assert picture.pixelColor(399, 399).lightness() == 0

"""Whatever the mouse does, the canvas shows the document, and undoing all leads back to the start."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.open_project import Mouse, PaletteDrag, open_document
from widgets.canvas.graph_view import GraphView
from widgets.document import Selection
from widgets.theme.theme import Theme

PLACES = [QPointF(x, y) for x in (-90, 60, 120, 300) for y in (0, 26, 52, 65, 78, 130, 260, 400)]
KINDS = ["Dense", "Input", "Add", "MaxPooling2D"]

places = st.sampled_from(PLACES)
steps = st.one_of(
    st.tuples(st.just("drag"), places, places, st.booleans()),
    st.tuples(st.just("drop"), places, places, st.sampled_from(KINDS)),
    st.tuples(st.just("key"), st.sampled_from([Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Right])),
    st.tuples(st.just("undo")),
)


def act(view: GraphView, mouse: Mouse, step: tuple[object, ...]) -> None:
    match step:
        case ("drag", QPointF() as start, QPointF() as end, bool() as given_up):
            mouse.press(start)
            mouse.move(end)
            if given_up:
                QTest.keyClick(view, Qt.Key.Key_Escape)
            mouse.release(end)
        case ("drop", QPointF() as start, QPointF() as end, str() as kind_id):
            drag = PaletteDrag(view, kind_id)
            drag.enter(start)
            drag.move(end)
            drag.drop(end)
        case ("key", Qt.Key() as key):
            QTest.keyClick(view, key)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=st.lists(steps, max_size=12))
def test_that_the_canvas_shows_the_document_whatever_the_mouse_does(
    qtbot: QtBot, done: list[tuple[object, ...]]
) -> None:
    document = open_document()
    start = document.project
    view = GraphView(document, Selection(document), Theme())
    view.resize(900, 700)
    view.show()
    mouse = Mouse(view)
    for step in done:
        if step == ("undo",):
            document.undo_stack.undo()
        act(view, mouse, step)
        scene, graph = view.graph_scene, document.graph
        assert {node_id: (card.x(), card.y()) for node_id, card in scene.cards.items()} == {
            node.id: node.position for node in graph.nodes
        }
        assert set(scene.wires) == set(graph.links)
        assert len(scene.items()) == len(graph.nodes) + len(graph.links)
        assert view.gesture is None
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.project == start
    view.close()
    view.deleteLater()

"""The list of layers: the same network for the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, RemoveNodes, Rename, SetParameter, SetTrainable
from backend.graph.model import Node
from tests.widgets.open_project import do
from widgets.document import ProjectDocument, Selection
from widgets.layer_row_delegate import LayerRowDelegate
from widgets.layer_rows import BRANCH_ROLE, STATE
from widgets.layer_tree import LayerTree
from widgets.theme.theme import Theme


@pytest.fixture
def tree(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> LayerTree:
    tree = LayerTree(document, selection, Theme())
    qtbot.addWidget(tree)
    tree.resize(208, 500)
    tree.show()
    qtbot.waitExposed(tree)
    return tree


def column(tree: LayerTree, number: int) -> list[object]:
    model = tree.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_that_layers_stand_in_the_order_of_the_data_with_all_that_is_known(tree: LayerTree) -> None:
    assert column(tree, 0) == ["input", "conv2d", "flatten", "dense", "dense_2"]
    assert column(tree, 1) == ["Input", "Conv 2D", "Flatten", "Dense", "Dense"]
    assert column(tree, 2) == ["28 × 28 × 1", "26 × 26 × 8", "5408", "32", "10"]
    assert column(tree, 3) == ["0", "80", "0", "173,088", "330"]


def test_that_a_row_is_read_out_in_whole(document: ProjectDocument, tree: LayerTree) -> None:
    do(document, SetParameter("n5", "units", 12))
    said = tree.model().index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "dense_2, Dense, 12 · softmax, output 12, 396 parameters, takes from dense, "
        "The last layer has 12 outputs, the data has 10 classes."
    )


def test_that_edits_are_seen_in_the_rows(document: ProjectDocument, tree: LayerTree) -> None:
    do(document, SetParameter("n4", "units", 7))
    assert column(tree, 2)[3] == "7"
    do(document, AddNode(Node("d", "Dropout", "drop", {})), Connect("n5", "d"))
    assert column(tree, 0)[-1] == "drop"
    document.undo_stack.undo()
    assert column(tree, 0)[-1] == "dense_2"


def test_that_rows_and_selection_follow_each_other(selection: Selection, tree: LayerTree) -> None:
    selection.set(["n3", "n4"])
    assert sorted(index.row() for index in tree.selectionModel().selectedRows()) == [2, 3]
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(tree.model().index(1, 0)).center()
    )
    assert selection.ids == {"n2"}


def test_that_the_selection_survives_when_rows_come_and_go(
    document: ProjectDocument, selection: Selection, tree: LayerTree
) -> None:
    selection.set(["n4"])
    do(document, AddNode(Node("d", "Dropout", "drop", {})), Connect("n2", "d"))
    assert selection.ids == {"n4"}
    (index,) = tree.selectionModel().selectedRows()
    assert index.data() == "dense"


def test_that_arrows_walk_and_delete_removes(
    document: ProjectDocument, selection: Selection, tree: LayerTree
) -> None:
    selection.set(["n2"])
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert selection.only == "n3"
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert column(tree, 0) == ["input", "conv2d", "dense", "dense_2"]


def test_that_enter_asks_for_the_settings(selection: Selection, tree: LayerTree, qtbot: QtBot) -> None:
    selection.set(["n2"])
    tree.setFocus()
    with qtbot.waitSignal(tree.activated_layer):
        QTest.keyClick(tree, Qt.Key.Key_Return)


def test_that_an_edit_renews_only_the_rows_it_changed(document: ProjectDocument, tree: LayerTree) -> None:
    renewed: list[tuple[int, int]] = []
    tree.model().dataChanged.connect(lambda first, last: renewed.append((first.row(), last.row())))
    tree.model().modelReset.connect(lambda: pytest.fail("all rows were made anew"))
    do(document, SetParameter("n4", "units", 7))
    assert {row for first, last in renewed for row in range(first, last + 1)} == {3, 4}
    do(document, AddNode(Node("d", "Dropout", "drop", {})), Connect("n5", "d"))
    do(document, RemoveNodes(["n3"], bridge=True))
    assert column(tree, 0) == ["input", "conv2d", "dense", "dense_2", "drop"]


def test_that_a_branch_says_where_it_comes_from(document: ProjectDocument, tree: LayerTree) -> None:
    do(
        document,
        AddNode(Node("c", "Concatenate", "join", {})),
        Connect("n3", "c"),
        Connect("n4", "c"),
    )
    row = column(tree, 0).index("join")
    assert tree.model().index(row, 0).data(BRANCH_ROLE) == "from flatten, dense"
    assert tree.model().index(1, 0).data(BRANCH_ROLE) == ""


def test_that_a_name_is_written_in_its_row(
    document: ProjectDocument, selection: Selection, tree: LayerTree, qtbot: QtBot
) -> None:
    selection.set(["n4"])
    tree.setFocus()
    tree.rename_current()
    editor = tree.findChild(QLineEdit, "layerNameEditor")
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "hidden")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.graph.by_id["n4"].name == "hidden")
    assert document.undo_stack.undoText() == "Rename dense"


def test_that_a_name_that_cannot_be_is_refused_with_a_sentence(document: ProjectDocument, tree: LayerTree) -> None:
    said: list[object] = []
    document.refused.connect(said.append)
    assert not tree.model().setData(tree.model().index(3, 0), "conv2d")
    assert "already" in str(said[0])
    assert document.graph.by_id["n4"].name == "dense"


def test_that_the_menu_is_about_the_selected_layer(selection: Selection, tree: LayerTree, qtbot: QtBot) -> None:
    selection.set(["n2"])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(tree.menu_asked) as asked:
        QApplication.sendEvent(tree.viewport(), event)
    assert asked.args is not None
    assert asked.args[0] == "c"


def test_that_what_a_layer_keeps_is_said_in_its_row_and_read_out(
    document: ProjectDocument, tree: LayerTree
) -> None:
    assert column(tree, STATE) == [""] * 5
    document.learnt.set_learnt(document.graph)
    assert column(tree, STATE) == [""] * 5  # a training would not begin with it
    document.learnt.tell(True)
    assert column(tree, STATE) == ["", "kept", "", "kept", "kept"]
    do(document, SetTrainable("n2", trainable=False), SetParameter("n5", "units", 12))
    assert column(tree, STATE) == ["", "frozen", "", "kept", "changed"]
    row = tree.model().index(4, 0)
    assert "396 parameters, takes from dense, changed" in str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert str(row.data(Qt.ItemDataRole.ToolTipRole)).endswith("with fresh weights. Units 10 → 12.")
    document.learnt.tell(False)
    assert column(tree, STATE) == ["", "frozen", "", "", ""]  # that is so, whatever a training begins with


def test_that_what_came_in_later_is_kept_when_it_has_learnt_too_and_a_lost_model_comes_back_as_it_was(
    document: ProjectDocument, tree: LayerTree
) -> None:
    learnt = document.graph
    document.learnt.set_learnt(learnt)
    document.learnt.tell(True)
    last = document.graph.by_id["n5"]
    again = Node(last.id, last.kind, last.name, dict(last.parameters), last.position)
    do(document, RemoveNodes(["n5"]))
    do(document, AddNode(again), Connect("n4", "n5"))
    assert column(tree, STATE)[-1] == "new"
    document.learnt.set_learnt(None)
    assert column(tree, STATE)[-1] == ""
    document.learnt.set_learnt(learnt, is_back=True)
    assert column(tree, STATE)[-1] == "new"
    assert document.graph == learnt
    document.learnt.set_learnt(document.graph)  # a training has brought a model of it
    assert column(tree, STATE)[-1] == "kept"


def test_that_a_long_name_takes_the_room_of_the_parameters_and_keeps_its_end(
    document: ProjectDocument, tree: LayerTree, qtbot: QtBot
) -> None:
    do(document, SetTrainable("n4", trainable=False), Rename("n4", "batch_normalization_1"))
    delegate = tree.itemDelegate()
    assert isinstance(delegate, LayerRowDelegate)
    index = tree.model().index(3, 0)

    narrow = delegate.lines(QRectF(0, 0, 172, 46), index)
    assert narrow[0].shown.endswith("n_1")
    assert narrow[1].text == ""
    fitting = delegate.lines(QRectF(0, 0, 224, 46), index)
    assert not fitting[0].is_cut
    wide = delegate.lines(QRectF(0, 0, 320, 46), index)
    assert (wide[0].is_cut, wide[1].text, wide[4].text) == (False, "173,088", "frozen")

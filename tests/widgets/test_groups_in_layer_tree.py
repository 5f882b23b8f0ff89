"""Groups in the list of layers: a row with the name, the layers below it, folded and unfolded."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, DissolveGroups, GroupNodes, RemoveNodes, SetParameter, SetTrainable
from backend.graph.model import Node
from tests.widgets.open_project import do
from widgets.document import ProjectDocument, Selection
from widgets.layer_rows import CHOSEN_ROLE, FOLD_ROLE, KIND, PARAMETERS, PROBLEM_ROLE, STATE
from widgets.layer_tree import LayerTree
from widgets.theme.theme import Theme


@pytest.fixture
def tree(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> LayerTree:
    do(document, GroupNodes(("n4", "n5"), "end"), GroupNodes(("n3", "n4", "n5"), "body"))
    tree = LayerTree(document, selection, Theme())
    qtbot.addWidget(tree)
    QAbstractItemModelTester(tree.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, tree)
    tree.resize(208, 500)
    tree.show()
    qtbot.waitExposed(tree)
    return tree


def outline(tree: LayerTree, parent: QModelIndex | None = None) -> list[object]:
    """The names of the rows, those below one as a list after it."""
    model, said = tree.model(), list[object]()
    above = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        said.append(index.data())
        said += [outline(tree, index)] if model.hasChildren(index) else []
    return said


def row(tree: LayerTree, name: str) -> QModelIndex:
    found = tree.model().match(
        tree.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        name,
        1,
        Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly,
    )
    assert len(found) == 1
    return found[0]


def click(tree: LayerTree, name: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, keys, tree.visualRect(row(tree, name)).center())


def editor_of(tree: LayerTree) -> QLineEdit:
    editor = tree.findChild(QLineEdit, "layerNameEditor")
    assert editor is not None
    return editor


def test_that_layers_of_a_group_come_under_a_row_with_its_name_and_count(
    document: ProjectDocument, tree: LayerTree
) -> None:
    assert outline(tree) == ["input", "conv2d", "body", ["flatten", "end", ["dense", "dense_2"]]]
    body = row(tree, "body")
    assert body.data(FOLD_ROLE)
    assert body.siblingAtColumn(KIND).data() == "3 layers"
    assert body.siblingAtColumn(PARAMETERS).data() == "173,418"
    assert body.data(Qt.ItemDataRole.AccessibleTextRole) == "Group body, 3 layers, 173,418 parameters"
    do(document, SetParameter("n5", "units", 12))
    assert row(tree, "body").data(PROBLEM_ROLE)
    do(document, SetTrainable("n4", False), SetTrainable("n5", False))
    assert row(tree, "end").siblingAtColumn(STATE).data() == "frozen"
    assert row(tree, "body").siblingAtColumn(STATE).data() == "frozen"
    do(document, SetTrainable("n5", True))
    assert row(tree, "end").siblingAtColumn(STATE).data() == ""


def test_that_rows_follow_every_edit_and_leave_the_others_be(document: ProjectDocument, tree: LayerTree) -> None:
    kept = QPersistentModelIndex(row(tree, "dense"))
    do(document, AddNode(Node("d", "Dropout", "drop", {}, group="body/end")), Connect("n5", "d"))
    assert outline(tree)[3] == ["flatten", "end", ["dense", "dense_2", "drop"]]
    assert kept.isValid()
    do(document, RemoveNodes(("n3",), bridge=True), GroupNodes(("n1", "n2"), "start"))
    assert outline(tree) == ["start", ["input", "conv2d"], "body", ["end", ["dense", "dense_2", "drop"]]]
    assert kept.data() == "dense"
    do(document, DissolveGroups((("body",), ("start",))))
    assert outline(tree) == ["input", "conv2d", "end", ["dense", "dense_2", "drop"]]
    do(document, RemoveNodes(("n4", "n5", "d")))
    assert outline(tree) == ["input", "conv2d"]
    for _ in range(4):
        document.undo_stack.undo()
    assert outline(tree) == ["input", "conv2d", "body", ["flatten", "end", ["dense", "dense_2"]]]
    assert tree.isExpanded(row(tree, "end"))


def test_that_the_row_of_a_group_stands_for_its_layers(selection: Selection, tree: LayerTree) -> None:
    click(tree, "end")
    assert selection.ids == {"n4", "n5"}
    assert row(tree, "end").data(CHOSEN_ROLE)
    assert not row(tree, "body").data(CHOSEN_ROLE)
    click(tree, "dense")
    assert selection.ids == {"n4"}
    assert not row(tree, "end").data(CHOSEN_ROLE)
    click(tree, "body", Qt.KeyboardModifier.ControlModifier)
    assert selection.ids == {"n3", "n4", "n5"}
    click(tree, "end", Qt.KeyboardModifier.ControlModifier)
    assert selection.ids == {"n3"}
    click(tree, "end")
    click(tree, "end")
    assert selection.ids == {"n4", "n5"}


def test_that_groups_are_walked_and_folded_by_keyboard(selection: Selection, tree: LayerTree) -> None:
    click(tree, "conv2d")
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert selection.ids == {"n3", "n4", "n5"}
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(row(tree, "body"))
    assert selection.ids == {"n3", "n4", "n5"}
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert tree.isExpanded(row(tree, "body"))
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert selection.ids == {"n3"}


def test_that_a_folded_group_stays_folded_until_one_of_its_layers_is_looked_for(
    document: ProjectDocument, selection: Selection, tree: LayerTree
) -> None:
    sign = tree.visualRect(row(tree, "body")).topLeft()
    sign.setX(sign.x() + 8)
    sign.setY(sign.y() + 20)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert not tree.isExpanded(row(tree, "body"))
    assert not selection.ids
    do(document, SetParameter("n4", "units", 7), GroupNodes(("n1", "n2"), "start"))
    assert not tree.isExpanded(row(tree, "body"))
    assert tree.isExpanded(row(tree, "start"))
    selection.set(["n5"])
    assert tree.isExpanded(row(tree, "body"))
    tree.collapse(row(tree, "body"))
    document.set_project(document.project)
    assert tree.isExpanded(row(tree, "body"))


def test_that_a_group_is_renamed_in_its_row(document: ProjectDocument, tree: LayerTree, qtbot: QtBot) -> None:
    click(tree, "end")
    tree.rename_current()
    editor = editor_of(tree)
    assert editor.accessibleName() == "Name of the group"
    editor.setText(" my  end ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.graph.by_id["n4"].group == "body/my end")
    assert document.undo_stack.undoText() == "Rename group"

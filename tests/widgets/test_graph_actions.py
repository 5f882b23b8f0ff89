"""The actions of the network: offered where they can be done, the same in every menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QUndoView
from pytestqt.qtbot import QtBot

from app.pages.build_page import BuildPage
from backend.edits import AddNode, Connect, GroupNodes, SetParameter
from backend.graph.model import Node
from tests.widgets.open_project import do, kinds
from widgets.canvas.action_table import GRAPH_ACTIONS
from widgets.document import ProjectDocument, Selection
from widgets.graph_actions import GraphActions
from widgets.theme.theme import Theme


@pytest.fixture
def page(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> BuildPage:
    page = BuildPage(document, selection, Theme())
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def actions(page: BuildPage) -> GraphActions:
    return page.actions_of_network


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def submenu(actions: GraphActions, name: str) -> QMenu:
    """A submenu as it is when it opens."""
    menu = actions[name].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


@pytest.mark.usefixtures("qapp")
def test_that_no_two_actions_have_the_same_key() -> None:
    keys = [key.toString() for row in GRAPH_ACTIONS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_that_actions_are_offered_for_what_is_selected(actions: GraphActions, selection: Selection) -> None:
    names = ("actionDelete", "actionRename", "actionAlignLeft", "actionDistributeDown", "actionSelectAll")
    offered = []
    for ids in ((), ("n2",), ("n2", "n3"), ("n2", "n3", "n4")):
        selection.set(ids)
        offered.append([actions[name].isEnabled() for name in names])
    assert offered == [
        [False, False, False, False, True],
        [True, True, False, False, True],
        [True, False, True, False, True],
        [True, False, True, True, True],
    ]


def test_that_each_place_has_its_menu(actions: GraphActions, selection: Selection, qtbot: QtBot) -> None:
    selection.set(["n4"])
    menu = actions.show_context_menu("c", QPoint())
    card = texts(menu)
    menu.close()
    assert {"Cut", "Copy", "Delete", "Replace by", "Rename…", "Insert layer"} <= set(card)
    selection.clear()
    menu = actions.show_context_menu("e", QPoint())
    empty = texts(menu)
    menu.close()  # one that stays open takes the next click, of whatever test
    assert {"Paste", "Select all", "Insert layer", "Add note"} <= set(empty)
    assert "Rename…" not in empty


def test_that_a_layer_is_replaced_from_the_menu(
    actions: GraphActions, document: ProjectDocument, selection: Selection
) -> None:
    selection.set(["n4"])
    menu = submenu(actions, "actionReplaceKind")
    regularize = next(action.menu() for action in menu.actions() if action.text() == "Regularize")
    assert isinstance(regularize, QMenu)
    next(action for action in regularize.actions() if action.text() == "Dropout").trigger()
    assert document.graph.by_id["n4"].kind == "Dropout"


def test_that_a_layer_is_inserted_into_a_wire_from_the_menu(
    actions: GraphActions, document: ProjectDocument, selection: Selection
) -> None:
    selection.set((), [document.graph.links[2]])
    menu = submenu(actions, "actionInsertLayer")
    next(action for action in menu.actions() if action.text() == "Dropout").trigger()
    assert kinds(document)[3] == "Dropout"


def test_that_rename_leads_to_the_name(actions: GraphActions, selection: Selection, page: BuildPage) -> None:
    page.activateWindow()
    selection.set(["n4"])
    page.view.setFocus()
    actions["actionRename"].trigger()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "field:name"


def test_that_rename_of_a_group_leads_to_its_name_on_the_canvas(
    actions: GraphActions, document: ProjectDocument, selection: Selection, page: BuildPage
) -> None:
    do(document, GroupNodes(("n3", "n4"), "body"))
    page.activateWindow()
    page.view.setFocus()
    selection.set(["n3", "n4"])
    actions["actionRename"].trigger()
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "groupNameEditor"
    assert focused.accessibleName()


def test_that_a_context_menu_offers_of_groups_only_what_can_be_done(
    actions: GraphActions, document: ProjectDocument, selection: Selection
) -> None:
    def offered() -> set[str]:
        menu = actions.show_context_menu("c", QPoint(0, 0))
        names = {action.objectName() for action in menu.actions() if "Group" in action.objectName()}
        menu.close()
        return names | {action.objectName() for action in menu.actions() if action.objectName() == "actionUngroup"}

    selection.set(["n3"])
    assert offered() == set()
    selection.set(["n3", "n4"])
    assert offered() == {"actionGroup"}
    actions["actionGroup"].trigger()
    assert offered() == {"actionUngroup"}
    selection.set(["n4"])
    assert offered() == {"actionUngroup", "actionLeaveGroup", "actionSelectGroup"}


def test_that_freeze_shows_whether_it_is_on(
    actions: GraphActions, document: ProjectDocument, selection: Selection
) -> None:
    selection.set(["n4"])
    assert not actions["actionFreeze"].isChecked()
    actions["actionFreeze"].trigger()
    assert actions["actionFreeze"].isChecked()
    document.undo_stack.undo()
    assert not actions["actionFreeze"].isChecked()


def test_that_the_history_goes_back_to_a_step(document: ProjectDocument, page: BuildPage) -> None:
    for units in (7, 8, 9):
        do(document, SetParameter("n4", "units", units))
    page.actions_of_network["actionHistory"].trigger()
    listed = page.focusWidget()
    assert isinstance(listed, QUndoView)
    assert listed.objectName() == "historyList"
    listed.setCurrentIndex(listed.model().index(1, 0))
    assert document.graph.by_id["n4"].parameters["units"] == 7
    assert document.undo_stack.index() == 1


def test_that_all_that_stands_before_a_layer_is_frozen_in_one_step(
    document: ProjectDocument, actions: GraphActions, selection: Selection
) -> None:
    selection.set(["n2"])
    assert not actions["actionFreezeBefore"].isEnabled()  # only the Input stands before it, which learns nothing
    selection.set(["n5"])
    actions["actionFreezeBefore"].trigger()
    assert [node.name for node in document.graph.nodes if not node.trainable] == ["conv2d", "dense"]
    assert not actions["actionFreezeBefore"].isEnabled()
    assert document.undo_stack.undoText() == "Freeze the layers before"
    document.undo_stack.undo()
    assert all(node.trainable for node in document.graph.nodes)


def test_that_all_that_stands_before_a_layer_learns_again_in_one_step(
    document: ProjectDocument, actions: GraphActions, selection: Selection
) -> None:
    selection.set(["n5"])
    again = actions["actionLetLearnBefore"]
    assert not again.isEnabled()
    actions["actionFreezeBefore"].trigger()
    assert again.isEnabled()
    again.trigger()
    assert all(node.trainable for node in document.graph.nodes)
    assert not again.isEnabled()
    assert actions["actionFreezeBefore"].isEnabled()
    document.undo_stack.undo()
    assert [node.name for node in document.graph.nodes if not node.trainable] == ["conv2d", "dense"]


def test_that_an_input_is_not_frozen_with_the_layers(
    document: ProjectDocument, actions: GraphActions, selection: Selection
) -> None:
    selection.set(["n1"])
    assert not actions["actionFreeze"].isEnabled()
    selection.set([node.id for node in document.graph.nodes])
    actions["actionFreeze"].trigger()
    assert [node.kind for node in document.graph.nodes if node.trainable] == ["Input"]
    assert actions["actionFreeze"].isChecked()
    actions["actionFreeze"].trigger()
    assert all(node.trainable for node in document.graph.nodes)


def test_that_weights_that_a_layer_uses_itself_are_not_frozen_with_what_stands_before_it(
    document: ProjectDocument, actions: GraphActions, selection: Selection
) -> None:
    twin = Node("twin", "Dense", "twin", dict(document.graph.by_id["n5"].parameters), shares_weights_with="n5")
    do(document, AddNode(twin))
    do(document, Connect("n4", "twin"), AddNode(Node("join", "Add", "join", {})), Connect("n5", "join"))
    do(document, Connect("twin", "join"))
    selection.set(["twin", "join"])
    actions["actionFreezeBefore"].trigger()
    assert [node.name for node in document.graph.nodes if not node.trainable] == ["conv2d", "dense"]

"""The Build page as a whole: from an empty page to a network, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from app.pages.build_page import BuildPage
from backend.edits import MoveNodes, SetParameter
from backend.project import Project
from backend.templates import template
from tests.widgets.open_project import Mouse, PaletteDrag, do, joined, kinds, middle_of
from widgets.document import ProjectDocument, Selection
from widgets.kind_row_delegate import KIND_ROLE
from widgets.theme.theme import Theme


@pytest.fixture
def page(document: ProjectDocument, selection: Selection, qtbot: QtBot) -> BuildPage:
    page = BuildPage(document, selection, Theme())
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def found(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    widget = page.findChild(kind, name)
    assert isinstance(widget, QWidget), name
    return widget


def double_click(page: BuildPage, kind_id: str) -> None:
    listed = page.findChild(QListWidget, "layerPalette")
    assert isinstance(listed, QListWidget)
    item = next(listed.item(row) for row in range(listed.count()) if listed.item(row).data(KIND_ROLE) == kind_id)
    listed.scrollToItem(item)
    place = listed.visualItemRect(item).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_that_the_parts_have_the_names_that_tools_rely_on(page: BuildPage) -> None:
    assert page.objectName() == "buildPage"
    for name in ("layerPalette", "layerPaletteSearch", "graphView", "layerTree", "layerForm", "problemList"):
        assert found(page, QWidget, name).accessibleName()


def test_that_a_network_is_built_by_double_clicks(document: ProjectDocument, page: BuildPage) -> None:
    document.set_project(Project())
    for kind_id in ("Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense"):
        double_click(page, kind_id)
    assert kinds(document) == ["Input", "Conv2D", "MaxPooling2D", "Flatten", "Dense"]
    assert len(document.graph.links) == 4
    last = document.graph.nodes[-1]
    assert document.analysis.layers[last.id].output == (64,)


def test_that_a_network_is_built_by_keys_alone(
    document: ProjectDocument, selection: Selection, page: BuildPage
) -> None:
    document.set_project(Project())
    search = found(page, QLineEdit, "layerPaletteSearch")
    for text in ("input", "flatten", "dense"):
        search.setFocus()
        QTest.keyClicks(search, text)
        QTest.keyClick(search, Qt.Key.Key_Return)
        QTest.keyClick(search, Qt.Key.Key_Escape)
    assert kinds(document) == ["Input", "Flatten", "Dense"]
    found(page, QPushButton, "layersTab").setFocus()
    QTest.keyClick(found(page, QPushButton, "layersTab"), Qt.Key.Key_Space)
    tree = found(page, QTreeView, "layerTree")
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Up)
    assert selection.only == document.graph.nodes[1].id
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    units = found(page, QLineEdit, "field:units")
    assert units.hasFocus()
    QTest.keyClicks(units, "10")
    assert document.graph.nodes[2].parameters["units"] == 10


def test_that_a_layer_dragged_onto_a_wire_can_be_undone_by_the_button(
    document: ProjectDocument, page: BuildPage
) -> None:
    drag = PaletteDrag(page.view, "Dropout")
    between = (middle_of(document, "n4") + middle_of(document, "n5")) / 2
    drag.enter(QPointF(-200, -200))
    drag.move(between)
    drag.drop(between)
    assert kinds(document)[-2:] == ["Dropout", "Dense"]
    QTest.mouseClick(found(page, QToolButton, "canvasUndoButton"), Qt.MouseButton.LeftButton)
    assert kinds(document) == ["Input", "Conv2D", "Flatten", "Dense", "Dense"]
    QTest.mouseClick(found(page, QToolButton, "canvasRedoButton"), Qt.MouseButton.LeftButton)
    assert kinds(document)[-2:] == ["Dropout", "Dense"]


def test_that_another_project_empties_the_search(document: ProjectDocument, page: BuildPage) -> None:
    search = page.findChild(QLineEdit, "layerPaletteSearch")
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "conv")
    page.actions_of_network["actionFindLayer"].trigger()
    assert search.selectedText() == "conv"
    document.set_project(template("mlp").project)
    assert search.text() == ""


def test_that_undo_and_redo_buttons_follow_the_history(document: ProjectDocument, page: BuildPage) -> None:
    undo, redo = (found(page, QToolButton, name) for name in ("canvasUndoButton", "canvasRedoButton"))
    states = [(undo.isEnabled(), redo.isEnabled())]
    do(document, SetParameter("n4", "units", 7))
    states.append((undo.isEnabled(), redo.isEnabled()))
    document.undo_stack.undo()
    states.append((undo.isEnabled(), redo.isEnabled()))
    assert states == [(False, False), (True, False), (False, True)]


def test_that_the_tidy_button_lays_the_cards_out_and_shows_them_all(
    document: ProjectDocument, page: BuildPage
) -> None:
    do(document, MoveNodes({"n2": (5000.0, -700.0)}))
    QTest.mouseClick(found(page, QToolButton, "canvasTidyButton"), Qt.MouseButton.LeftButton)
    assert document.graph.by_id["n2"].position[0] < 1000
    seen = page.view.mapFromScene(page.view.graph_scene.content_rect()).boundingRect()
    assert page.view.viewport().rect().contains(seen)


def test_that_a_click_on_a_card_fills_the_form_and_the_list(document: ProjectDocument, page: BuildPage) -> None:
    Mouse(page.view).click(middle_of(document, "n2"))
    assert found(page, QLineEdit, "field:filters").isVisible()
    tree = page.findChild(QTreeView, "layerTree")
    assert isinstance(tree, QTreeView)
    assert [index.data() for index in tree.selectionModel().selectedRows()] == ["conv2d"]


def test_that_the_problem_bar_repairs_and_leads_to_its_layer(
    document: ProjectDocument, selection: Selection, page: BuildPage
) -> None:
    do(document, SetParameter("n5", "units", 12))
    bar = found(page, QWidget, "problemList")
    assert bar.isVisible()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    row_label = bar.findChildren(QWidget)
    assert row_label
    QTest.mouseClick(found(page, QPushButton, "repairButton:0"), Qt.MouseButton.LeftButton)
    assert document.graph.by_id["n5"].parameters["units"] == 10
    assert not bar.isVisible()


def test_that_cards_stay_clear_of_the_problem_bar(document: ProjectDocument, page: BuildPage) -> None:
    document.set_project(template("small-cnn").project)
    last = document.graph.nodes[-1].id
    do(document, SetParameter(last, "units", 12))
    bar = found(page, QWidget, "problemList")
    lowest = page.view.mapFromScene(page.view.graph_scene.content_rect()).boundingRect().bottom()
    assert lowest <= bar.geometry().top()


def test_that_a_template_without_problems_shows_none(document: ProjectDocument, page: BuildPage) -> None:
    document.set_project(template("mlp").project)
    assert not found(page, QWidget, "problemList").isVisible()
    assert joined(document) >= {("n1", "n2")}

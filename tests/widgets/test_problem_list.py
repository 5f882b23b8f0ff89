"""The list of problems and its repairs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backend.edits import Disconnect, RemoveNodes, SetParameter
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
from tests.widgets.open_project import do, kinds, open_document
from widgets.document import ProjectDocument
from widgets.problem_list import ProblemList
from widgets.theme.theme import Theme


@pytest.fixture
def document(qapp: object) -> ProjectDocument:
    return open_document()


@pytest.fixture
def problems(document: ProjectDocument, qtbot: QtBot) -> ProblemList:
    problems = ProblemList(document, Theme())
    qtbot.addWidget(problems)
    problems.resize(800, 200)
    return problems


def button(problems: ProblemList, number: int) -> QPushButton:
    found = problems.findChild(QPushButton, f"repairButton:{number}")
    assert isinstance(found, QPushButton)
    return found


def test_that_the_list_is_hidden_while_all_is_well(problems: ProblemList) -> None:
    assert problems.isHidden()
    assert problems.rows == []


def test_that_a_problem_says_what_and_why(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, SetParameter("n5", "units", 12))
    assert not problems.isHidden()
    texts = [label.text() for label in problems.rows[0].findChildren(QLabel)]
    assert texts == [str(document.problems[0].message), str(document.problems[0].why)]
    assert problems.rows[0].accessibleName() == texts[0]


def test_that_a_repair_is_one_step_and_ends_the_problem(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, SetParameter("n5", "units", 12))
    problems.show()
    repair = button(problems, 0)
    assert repair.text() == "Set to 10"
    QTest.mouseClick(repair, Qt.MouseButton.LeftButton)
    assert document.graph.by_id["n5"].parameters["units"] == 10
    assert problems.isHidden()
    assert problems.findChild(QPushButton, "repairButton:0") is None
    assert document.undo_stack.undoText() == "Set to 10"
    document.undo_stack.undo()
    assert button(problems, 0).text() == "Set to 10"


def test_that_flatten_is_put_in_by_its_repair(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, RemoveNodes(["n3"], bridge=True))
    problems.show()
    QTest.mouseClick(button(problems, 0), Qt.MouseButton.LeftButton)
    assert kinds(document) == ["Input", "Conv2D", "Flatten", "Dense", "Dense"]


def test_that_repairs_are_numbered_through_the_list(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, Disconnect(document.graph.links[2]), SetParameter("n5", "units", 12))
    repairs = [repair for problem in document.problems for repair in problem.repairs]
    assert len(document.problems) >= 2
    assert [button(problems, number).text() for number in range(len(repairs))] == [
        str(repair.label) for repair in repairs
    ]
    assert problems.findChild(QPushButton, f"repairButton:{len(repairs)}") is None


def test_that_a_click_on_a_problem_chooses_its_layer(
    document: ProjectDocument, problems: ProblemList, qtbot: QtBot
) -> None:
    do(document, SetParameter("n5", "units", 12))
    problems.show()
    with qtbot.waitSignal(problems.node_chosen) as chosen:
        QTest.mouseClick(problems.rows[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["n5"]


def test_that_other_edits_leave_the_rows_as_they_are(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, SetParameter("n5", "units", 12))
    row = problems.rows[0]
    do(document, SetParameter("n4", "units", 7))
    assert problems.rows[0] is row


def test_that_the_list_grows_to_three_rows_and_then_scrolls(
    document: ProjectDocument, problems: ProblemList
) -> None:
    do(document, SetParameter("n5", "units", 12))
    one = problems.height_for(800)
    do(document, *[Disconnect(link) for link in document.graph.links])
    assert len(problems.rows) > 3
    assert one < problems.height_for(800) <= 4 * one


def test_that_a_row_is_used_again_for_the_next_problem(document: ProjectDocument, problems: ProblemList) -> None:
    do(document, SetParameter("n5", "units", 12))
    row = problems.rows[0]
    do(document, SetParameter("n5", "units", 13))
    assert problems.rows[0] is row
    assert row.accessibleName() == str(document.problems[0].message)
    assert "13" in row.accessibleName()
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert problems.rows == []
    do(document, RemoveNodes(["n3"], bridge=True))
    assert problems.rows[0] is row
    assert [label.text() for label in row.findChildren(QLabel)] == [
        str(document.problems[0].message),
        str(document.problems[0].why),
    ]


def test_that_buttons_of_problems_that_are_gone_are_not_found(
    document: ProjectDocument, problems: ProblemList
) -> None:
    do(document, *[Disconnect(link) for link in document.graph.links])
    for _ in range(2):
        repairs = [repair for problem in document.problems for repair in problem.repairs]
        named = [one for one in problems.findChildren(QPushButton) if one.objectName()]
        assert len(named) == len(repairs)
        for number, repair in enumerate(repairs):
            assert button(problems, number).text() == str(repair.label)
            assert (button(problems, number).property("role") == "primary") == (number == 0)
        document.undo_stack.undo()


def test_that_a_row_without_a_layer_leads_nowhere(
    document: ProjectDocument, problems: ProblemList, qtbot: QtBot
) -> None:
    do(document, SetParameter("n5", "units", 12))
    do(document, RemoveNodes([node.id for node in document.graph.nodes]))
    assert document.problems[0].node is None
    problems.show()
    with qtbot.assertNotEmitted(problems.node_chosen):
        QTest.mouseClick(problems.rows[0], Qt.MouseButton.LeftButton)


def test_that_of_many_problems_the_first_are_shown_and_the_others_counted(qtbot: QtBot) -> None:
    document = open_document(chain(PICTURE, FLATTEN, *[dense(4)] * 60, ANSWER))
    many = ProblemList(document, Theme())
    qtbot.addWidget(many)
    assert len(document.problems) == 60
    assert len(many.rows) == 40
    further = many.findChild(QLabel, "furtherProblems")
    assert further is not None
    assert further.text() == "… and 20 more"
    assert not further.isHidden()
    do(document, SetParameter("n3", "activation", "relu"))
    assert further.text() == "… and 19 more"
    assert len(many.rows) == 40
    for place in range(4, 40):
        do(document, SetParameter(f"n{place}", "activation", "relu"))
    assert further.isHidden()
    assert len(many.rows) == len(document.problems)

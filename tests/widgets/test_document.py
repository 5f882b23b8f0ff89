"""The document: changes, history, what is saved, problems, and the selection."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from backend.edits import AddNode, Connect, Edit, MoveNodes, RemoveNodes, SetParameter, SetProjectName, SetTraining
from backend.graph.model import Node
from backend.graph.naming import fresh_id, fresh_name
from backend.machine import Machine
from backend.project import Project
from tests.backend.drawing import DIGITS
from tests.widgets.open_project import do, open_document, small_network
from widgets.document import ProjectDocument, Selection


@pytest.fixture
def document(qapp: object) -> ProjectDocument:
    return open_document()


def test_that_an_edit_changes_the_project_and_tells_before_and_after(
    document: ProjectDocument, qtbot: QtBot
) -> None:
    before = document.project
    with qtbot.waitSignal(document.changed) as told:
        assert document.do(SetParameter("n4", "units", 7), "Change units")
    assert told.args == [before, document.project]
    assert document.graph.by_id["n4"].parameters["units"] == 7
    assert document.undo_stack.undoText() == "Change units"


def test_that_undo_and_redo_tell_the_change_too(document: ProjectDocument, qtbot: QtBot) -> None:
    before = document.project
    do(document, SetParameter("n4", "units", 7))
    after = document.project
    with qtbot.waitSignal(document.changed) as undone:
        document.undo_stack.undo()
    with qtbot.waitSignal(document.changed) as redone:
        document.undo_stack.redo()
    assert undone.args == [after, before]
    assert redone.args == [before, after]


def test_that_a_refused_edit_changes_nothing_and_says_why(document: ProjectDocument, qtbot: QtBot) -> None:
    before = document.project
    edits: list[Edit] = [RemoveNodes(["n4"]), Connect("n3", "n2")]
    with qtbot.waitSignal(document.refused) as refused, qtbot.assertNotEmitted(document.changed):
        assert not document.do(edits, "impossible")
    assert refused.args is not None
    assert "n3" not in str(refused.args[0])
    assert document.project is before
    assert document.undo_stack.count() == 0


def test_that_a_refusal_can_be_asked_for_without_an_edit(document: ProjectDocument) -> None:
    before = document.project
    assert document.refusal(Connect("n3", "n1")) is not None
    assert document.refusal(SetParameter("n4", "units", 7)) is None
    assert document.project is before


def test_that_an_edit_that_changes_nothing_is_no_step_of_the_history(document: ProjectDocument) -> None:
    assert document.do(SetParameter("n4", "units", 32), "nothing")
    assert document.undo_stack.count() == 0


def test_that_edits_with_the_same_key_become_one_step(document: ProjectDocument) -> None:
    before = document.project
    for units in (1, 12, 128):
        document.do(SetParameter("n4", "units", units), "Change units", merge_key=("n4", "units"))
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.project == before
    document.undo_stack.redo()
    assert document.graph.by_id["n4"].parameters["units"] == 128


def test_that_edits_with_other_keys_or_none_stay_apart(document: ProjectDocument) -> None:
    document.do(SetParameter("n4", "units", 1), "one", merge_key=("n4", "units", 1))
    document.do(SetParameter("n4", "units", 2), "two", merge_key=("n4", "units", 2))
    document.do(SetParameter("n4", "units", 3), "three")
    document.do(SetParameter("n4", "units", 4), "four")
    assert document.undo_stack.count() == 4


def test_that_merged_edits_that_lead_back_to_the_start_leave_no_step(document: ProjectDocument) -> None:
    for units in (33, 32):
        document.do(SetParameter("n4", "units", units), "Change units", merge_key="typing")
    assert document.undo_stack.count() == 0
    assert not document.is_modified


def test_that_a_step_after_saving_is_not_merged_into_what_was_saved(document: ProjectDocument) -> None:
    document.do(SetParameter("n4", "units", 33), "Change units", merge_key="typing")
    document.mark_saved()
    document.do(SetParameter("n4", "units", 34), "Change units", merge_key="typing")
    states = [document.is_modified]
    document.undo_stack.undo()
    states.append(document.is_modified)
    assert states == [True, False]


def test_that_a_document_is_modified_until_it_is_saved_or_undone(document: ProjectDocument) -> None:
    states = [document.is_modified]
    do(document, SetProjectName("Digits"))
    states.append(document.is_modified)
    document.undo_stack.undo()
    states.append(document.is_modified)
    document.undo_stack.redo()
    states.append(document.is_modified)
    document.mark_saved()
    states.append(document.is_modified)
    assert states == [False, True, False, True, False]


def test_that_another_project_begins_with_an_empty_history(document: ProjectDocument, qtbot: QtBot) -> None:
    do(document, SetProjectName("Digits"))
    with qtbot.waitSignals([document.changed, document.opened], order="strict"):
        document.set_project(Project(name="Another"))
    assert document.undo_stack.count() == 0
    assert not document.is_modified


def test_that_problems_follow_edits_and_are_new_before_the_change_is_told(
    document: ProjectDocument, qtbot: QtBot
) -> None:
    assert document.problems == []
    seen: list[int] = []
    document.changed.connect(lambda: seen.append(len(document.problems)))
    with qtbot.waitSignal(document.problems_changed):
        do(document, SetParameter("n5", "units", 12))
    assert seen == [1]
    document.do(document.problems[0].repairs[0].edits, "Set to 10")
    assert document.problems == []


def test_that_facts_of_the_data_bring_problems(qapp: object, qtbot: QtBot) -> None:
    project = SetParameter("n5", "units", 12).apply(small_network())
    document = ProjectDocument(project)
    assert document.problems == []
    with qtbot.waitSignal(document.problems_changed):
        document.set_facts(DIGITS)
    assert len(document.problems) == 1


def test_that_what_leaves_the_graph_leaves_the_selection(document: ProjectDocument, qtbot: QtBot) -> None:
    selection = Selection(document)
    link = document.graph.links[0]
    selection.set(["n2", "n4"], [link])
    with qtbot.waitSignal(selection.changed):
        do(document, RemoveNodes(["n2"]))
    assert selection.ids == {"n4"}
    assert selection.links == frozenset()
    assert selection.only == "n4"


def test_that_selecting_the_same_again_is_not_told(document: ProjectDocument, qtbot: QtBot) -> None:
    selection = Selection(document)
    selection.set(["n2"])
    with qtbot.assertNotEmitted(selection.changed):
        selection.set(["n2"])


def some_edit(project: Project, choice: int, number: int) -> Edit:
    """One of many edits; some of them are refused."""
    graph = project.graph
    ids = [node.id for node in graph.nodes] or ["nobody"]
    one, other = ids[number % len(ids)], ids[(number * 7 + 3) % len(ids)]
    match choice:
        case 0:
            kind = ("Dense", "Conv2D", "Dropout", "Add")[number % 4]
            return AddNode(Node(fresh_id(graph), kind, fresh_name(graph, kind), {}, (float(number), 0.0)))
        case 1:
            return Connect(one, other)
        case 2:
            return RemoveNodes([one], bridge=number % 2 == 0)
        case 3:
            return MoveNodes({one: (float(number), float(choice))})
        case _:
            return SetParameter(one, "units", number)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 60), st.sampled_from([None, "a", "b"]))))
def test_that_undoing_all_leads_to_the_start_and_redoing_all_to_the_end(
    qapp: object, steps: list[tuple[int, int, str | None]]
) -> None:
    document = open_document()
    start = document.project
    replay = [start]
    for choice, number, key in steps:
        edit = some_edit(document.project, choice, number)
        if document.do(edit, "step", merge_key=key):
            replay.append(edit.apply(replay[-1]))
    assert document.project == replay[-1]
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.project == start
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.project == replay[-1]


def test_that_an_error_while_an_edit_is_done_is_reported_and_ends_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = ProjectDocument()

    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("widgets.document.find_problems", fail)
    with qtbot.captureExceptions() as exceptions:
        document.do(SetTraining({"epochs": 9}), "epochs")
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]
    assert document.project.training.epochs == 9


def test_that_the_computer_brings_problems_and_a_forecast_but_no_other_data(
    qtbot: QtBot, document: ProjectDocument
) -> None:
    document.set_facts(DIGITS)
    assert document.forecast is None
    with (
        qtbot.assertNotEmitted(document.facts_changed),
        qtbot.waitSignals([document.machine_changed, document.problems_changed]),
    ):
        document.set_machine(Machine(1_000_000_000, 1_000_000))
    assert "memory_short" in [problem.code for problem in document.problems]
    assert document.forecast is not None


def test_that_nothing_of_another_project_is_selected(document: ProjectDocument) -> None:
    selection = Selection(document)
    selection.set(document.graph.by_id)
    document.set_project(Project(name="same layers", graph=document.graph))
    assert not selection.ids

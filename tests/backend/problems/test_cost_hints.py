"""Warnings before a training that does not fit this computer."""

from backend.cost.forecast import forecast
from backend.cost.speed import Speed
from backend.edits import SetTraining, apply_all
from backend.machine import Machine, read_machine
from backend.problem import Problem
from backend.problems import find_problems
from backend.project import DataFacts, Project
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, chain, conv, dense

LARGE = Machine(64_000_000_000, 60_000_000_000)
MANY = DataFacts("Many digits", (28, 28, 1), tuple("0123456789"), 100_000_000, 0)

WIDE = chain(PICTURE, conv(64, padding="same", activation="relu"), FLATTEN, ANSWER)


def hint(code: str, project: Project, machine: Machine | None, facts: DataFacts = DIGITS) -> Problem | None:
    found = [problem for problem in find_problems(project, facts, machine) if problem.code == code]
    assert all(problem.severity == "hint" for problem in found)
    return found[0] if found else None


def test_that_a_training_that_fits_is_not_warned_of() -> None:
    assert hint("memory_short", WIDE, LARGE) is None
    assert hint("training_very_long", WIDE, LARGE) is None
    assert hint("memory_short", WIDE, None) is None


def test_that_a_batch_too_large_for_the_memory_is_warned_of_and_made_smaller() -> None:
    project = SetTraining({"batch_size": 50_000}).apply(WIDE)
    machine = Machine(8_000_000_000, 4_000_000_000)
    problem = hint("memory_short", project, machine)
    assert problem is not None
    assert "about 4 GB are free" in str(problem.message)
    smaller, fewer = problem.repairs
    mended = apply_all(project, smaller.edits)
    assert mended.training.batch_size < 50_000
    assert hint("memory_short", mended, machine) is None
    assert "32 filters" in str(fewer.label)


def test_that_weights_too_large_for_the_memory_are_warned_of() -> None:
    project = chain(PICTURE, FLATTEN, dense(60_000, activation="relu"), dense(20_000, activation="relu"), ANSWER)
    problem = hint("memory_short", project, Machine(8_000_000_000, 4_000_000_000))
    assert problem is not None
    assert [str(one.label) for one in problem.repairs] == ["Give “dense_2” 10000 units"]


def test_that_a_very_long_training_is_said_before() -> None:
    machine = Machine(10**13, 10**13)
    project = SetTraining({"epochs": 100}).apply(WIDE)
    problem = hint("training_very_long", project, machine, MANY)
    assert problem is not None
    assert "about" in str(problem.message)
    shorter = apply_all(project, problem.repairs[0].edits)
    assert 1 <= shorter.training.epochs < 100
    told = forecast(shorter, MANY, Speed())
    assert told is not None


def test_that_the_computer_can_be_asked() -> None:
    machine = read_machine()
    assert 0 < machine.free_memory <= machine.memory


def test_that_all_samples_in_each_step_are_a_large_batch() -> None:
    project = SetTraining({"full_batch": True}).apply(WIDE)
    problem = hint("memory_short", project, Machine(8_000_000_000, 500_000_000))
    assert problem is not None
    changes = [
        edit.changes for repair in problem.repairs for edit in repair.edits if isinstance(edit, SetTraining)
    ]
    assert [change.get("full_batch") for change in changes if isinstance(change, dict)] == [False]

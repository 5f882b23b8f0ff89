"""Mends a project as a person would who always presses the first button."""

from backend.edits import apply_all
from backend.problems import find_problems
from backend.project import DataFacts, Project


def mended_by_first_repairs(
    project: Project, facts: DataFacts | None, most: int = 80, *, hints: bool = True
) -> Project:
    """Press the first repair button of the first problem that has one, again and again.

    It ends where nothing is left, or what is left was there before: which of two answers is shown can be chosen
    for ever. With `hints` also what is only a hint is mended.
    """
    before: list[Project] = []
    for _ in range(most):
        found = [problem for problem in find_problems(project, facts) if hints or problem.severity == "error"]
        repairs = [problem.repairs[0] for problem in found if problem.repairs]
        if not repairs or project in before:
            break
        before.append(project)
        project = apply_all(project, repairs[0].edits)
    return project

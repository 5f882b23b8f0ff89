"""Mends a project as a person would who always presses the first button."""

from backend.edits import apply_all
from backend.problems import find_problems
from backend.project import DataFacts, Project


def mended_by_first_repairs(project: Project, facts: DataFacts | None, most: int = 80) -> Project:
    """Press the first repair button of the first problem that has one, again and again."""
    for _ in range(most):
        repairs = [problem.repairs[0] for problem in find_problems(project, facts) if problem.repairs]
        if not repairs:
            break
        project = apply_all(project, repairs[0].edits)
    return project

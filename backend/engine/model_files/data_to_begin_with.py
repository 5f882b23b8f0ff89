"""Which data a network from elsewhere begins with: that of a new project where it fits, else none yet.

Its file does not say what it was taught with, and nobody chose the data of a new project for it.
"""

import msgspec

from backend.data.catalogue import FILE
from backend.data.facts import describe
from backend.problems import find_problems
from backend.project import DataChoice, DataFacts, Project


def with_data_that_fits(project: Project) -> Project:
    """The project with the data that it names, or where that brings errors with none chosen yet."""
    if _errors(project, describe(project.data)) <= _errors(project, None):
        return project
    return msgspec.structs.replace(project, data=DataChoice(FILE))


def _errors(project: Project, facts: DataFacts | None) -> set[tuple[str, str | None]]:
    problems = find_problems(project, facts)
    return {(problem.code, problem.node) for problem in problems if problem.severity == "error"}

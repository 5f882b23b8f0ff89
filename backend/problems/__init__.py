"""Finds what keeps a project from being trained, or from learning well, and offers repairs."""

from backend.problem import Problem
from backend.problems.situation import Situation
from backend.problems.structure import structure_problems
from backend.project import DataFacts, Project


def find_problems(project: Project, facts: DataFacts | None) -> list[Problem]:
    """The problems of a project, the causes before what follows from them, errors before hints.

    `facts` tells of the data; without them only what is wrong with any data is found. A project without errors
    can be built.
    """
    return list(structure_problems(Situation(project, facts)))

"""The first error of a project, as the one sentence with which a training or a program of it is refused."""

from collections.abc import Iterable

from backend.problem import Problem
from backend.problems import find_problems
from backend.problems.situation import Situation
from backend.problems.structure import structure_problems
from backend.project import DataFacts, Project
from backend.project_format.errors import tamed
from backend.wording import UserError, say


class ObstacleError(UserError):
    """An error of the project stands in the way; the sentence says what, why and what helps."""


def check_trainable(project: Project, facts: DataFacts) -> None:
    """Raise `ObstacleError` for the first error that the project has with data of these facts; hints do not count.

    Keras takes some of these networks all the same, and learns nonsense or cannot save what it has learnt.
    """
    _raise_first(find_problems(project, facts))


def check_writable(project: Project) -> None:
    """Raise `ObstacleError` where the drawing or its names are wrong: a program of it would be another network.

    What does not go with the data or the loss does not count: the program says the same as the drawing.
    """
    _raise_first(structure_problems(Situation(project, None)))


def _raise_first(problems: Iterable[Problem]) -> None:
    first = next((problem for problem in problems if problem.severity == "error"), None)
    if first is None:
        return
    message = say("{what} {why}", what=first.message, why=first.why)
    if first.repairs:
        message = say(
            "{what} {why} What helps: {repair}.",
            what=first.message,
            why=first.why,
            repair=first.repairs[0].label,
        )
    raise ObstacleError(tamed(message))

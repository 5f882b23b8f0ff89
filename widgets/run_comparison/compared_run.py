"""One of two runs that are compared, as the comparison shows it."""

from dataclasses import dataclass

from backend.compare_runs import Outcome
from backend.project import Project
from widgets.plots.curves import RunCurves


@dataclass(frozen=True)
class ComparedRun:
    """`when` and `state` are the words that stand in the table of runs, `look` how its lines are drawn
    (see `run_looks`).
    """

    name: str
    when: str
    state: str
    project: Project
    outcome: Outcome
    curves: RunCurves
    look: int

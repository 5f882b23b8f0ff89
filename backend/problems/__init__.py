"""Finds what keeps a project from being trained, or from learning well, and offers repairs."""

from itertools import chain

from backend.machine import Machine
from backend.problem import Problem
from backend.problems.answer_fit import answer_problems
from backend.problems.cost_hints import cost_hints
from backend.problems.held_out import held_out_problems
from backend.problems.hints import hints
from backend.problems.input_fit import as_prepared, input_problems, preparation_problems
from backend.problems.learning import learning_problems
from backend.problems.loss_fit import loss_problems
from backend.problems.masks import mask_problems
from backend.problems.several import dangling_ends, several_hints
from backend.problems.shape_errors import shape_problems
from backend.problems.situation import Situation
from backend.problems.structure import structure_problems
from backend.problems.training_fit import class_weight_problems, training_hints
from backend.problems.way_back import way_back_problems
from backend.problems.whole_numbers import whole_number_problems
from backend.project import DataFacts, Project

_FINDERS = (
    structure_problems,
    dangling_ends,
    input_problems,
    shape_problems,
    whole_number_problems,
    mask_problems,
    way_back_problems,
    answer_problems,
    loss_problems,
    learning_problems,
    class_weight_problems,
    held_out_problems,
    preparation_problems,
    several_hints,
    training_hints,
    hints,
    cost_hints,
)
"""The causes before what follows from them."""


def find_problems(project: Project, facts: DataFacts | None, machine: Machine | None = None) -> list[Problem]:
    """The problems of a project, the causes before what follows from them, errors before hints.

    `facts` tells of the data; without them only what is wrong with any data is found. `machine` tells of the
    computer, for hints about memory and time. A project without errors can be built.
    """
    situation = Situation(project, as_prepared(project, facts), machine)
    if not project.graph.nodes:
        return list(structure_problems(situation))
    found = chain.from_iterable(find(situation) for find in _FINDERS)
    return sorted(found, key=lambda problem: problem.severity == "hint")

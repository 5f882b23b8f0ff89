"""A beginner's errors: every broken network is mended by its first repair buttons alone, and then learns.

The files in `broken` are named by what went wrong; parameters that they do not name are at their defaults.
"""

from pathlib import Path

import numpy as np
import pytest

from backend.data.facts import describe
from backend.edits import apply_all
from backend.engine.build import build_model, compile_model
from backend.graph.to_spec import model_spec
from backend.problem import Problem
from backend.problems import find_problems
from backend.project import Project
from backend.project_file import read_project

FILES = sorted((Path(__file__).parent / "broken").glob("*.netsketch"))
MOST_PRESSED = 12
"""Buttons that somebody would press before giving up."""


def errors(project: Project) -> list[Problem]:
    facts = describe(project.data)
    return [problem for problem in find_problems(project, facts) if problem.severity == "error"]


def mended(project: Project) -> Project:
    """The project after the first repair of the first problem, again and again, until none is an error."""
    for _ in range(MOST_PRESSED):
        found = errors(project)
        if not found:
            break
        assert found[0].repairs, str(found[0].message)
        project = apply_all(project, found[0].repairs[0].edits)
    return project


def test_that_there_are_twenty_broken_networks_and_more() -> None:
    assert len(FILES) >= 20


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_that_a_broken_network_is_mended_by_its_first_repairs_and_learns(file: Path) -> None:
    broken = read_project(file)
    assert errors(broken)
    project = mended(broken)
    assert [str(problem.message) for problem in errors(project)] == []
    # Something of what was drawn is left: a repair that takes everything out is none.
    kinds = {node.kind for node in broken.graph.nodes} - {"Input"}
    assert kinds & {node.kind for node in project.graph.nodes}
    facts = describe(project.data)
    model = build_model(model_spec(project.graph), seed=1)
    compile_model(model, project.training)
    assert model.output_shape == (None, len(facts.classes))
    generator = np.random.default_rng(1)
    samples = generator.random((8, *model.input_shape[1:]), np.float32)
    labels = generator.integers(0, len(facts.classes), 8)
    model.run_eagerly = True  # one step: tracing it would take far longer
    before = [weight.numpy().copy() for weight in model.trainable_weights]
    model.train_on_batch(
        samples, labels if "sparse" in project.training.loss else np.eye(len(facts.classes))[labels]
    )
    after = [weight.numpy() for weight in model.trainable_weights]
    assert any(not np.array_equal(one, other) for one, other in zip(before, after, strict=True))

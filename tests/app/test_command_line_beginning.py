"""`train --start-from`: layers begin with what a model has learnt."""

from pathlib import Path

import pytest

from app.command_line import main
from app.command_line_beginning import pairs_to_keep
from app.command_line_output import Output
from backend.edits import AddNode, Connect, Edit, RemoveNodes, apply_all
from backend.graph.model import Node
from backend.templates import template
from tests.benchmarks.round_trip import write_untrained


def test_that_a_project_starts_from_what_a_model_has_learnt(capsys: pytest.CaptureFixture[str]) -> None:
    project = template("iris-two-layer").project
    *_, before, last = (node.id for node in project.graph.nodes)
    head = Node("head", "Dense", "head", {"units": 3, "activation": "softmax"})
    edits: list[Edit] = [RemoveNodes([last]), AddNode(head), Connect(before, "head")]
    edited = apply_all(project, edits).graph
    pairs = pairs_to_keep("iris.h5", project.graph, edited, Output(as_json=False))
    names = [node.name for node in project.graph.nodes if node.kind == "Dense"][:-1]
    assert pairs == tuple((name, name) for name in names)
    said = capsys.readouterr().err
    assert f"{len(names)} of {len(names) + 1} layers start from what iris.h5 has learnt." in said
    assert "Fresh weights: head." in said


def test_that_a_model_that_has_nothing_in_common_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = write_untrained(template("iris-two-layer").project, tmp_path)
    assert main(["train", "small-cnn", "--start-from", str(model)]) == 1
    assert "nothing of untrained.h5" in capsys.readouterr().err
    assert main(["train", str(model)]) == 2
    assert "--start-from untrained.h5" in capsys.readouterr().err

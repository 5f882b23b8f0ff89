"""First repairs that keep what a person meant."""

from backend.edits import AddNode, Connect, apply_all
from backend.graph.analysis import analyse
from backend.graph.model import Node, ParameterValue
from backend.problems import find_problems
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, chain, conv
from tests.backend.problems.mending import mended_by_first_repairs


def test_that_open_branches_of_other_sizes_are_joined_too() -> None:
    one = chain(PICTURE, conv(8, kernel_size=(3, 3)))
    kernel: dict[str, ParameterValue] = {"filters": 8, "kernel_size": (5, 5)}
    both = apply_all(one, [AddNode(Node("n9", "Conv2D", "wide", kernel, (300.0, 78.0))), Connect("n1", "n9")])
    first = find_problems(both, DIGITS)[0]
    assert first.code == "several_outputs"
    assert str(first.repairs[0].label) == "Join it with “conv2d”"
    mended = mended_by_first_repairs(both, DIGITS, hints=False)
    kinds = [node.kind for node in mended.graph.nodes]
    assert kinds.count("Conv2D") == 2
    assert "Concatenate" in kinds
    assert [problem for problem in find_problems(mended, DIGITS) if problem.severity == "error"] == []


def test_that_a_mean_over_a_row_is_taken_out_before_the_row_becomes_a_picture() -> None:
    flat = chain(PICTURE, conv(8), FLATTEN, ("GlobalAveragePooling2D", {}), ANSWER)
    (problem,) = (one for one in find_problems(flat, DIGITS) if one.severity == "error")
    labels = [str(repair.label) for repair in problem.repairs]
    assert labels[0].startswith("Remove “flatten”")
    beside = chain(("Input", {"shape": (784,)}), ("GlobalAveragePooling2D", {}), ANSWER)
    problem = next(one for one in find_problems(beside, DIGITS) if one.code == "wrong_dimensions")
    assert str(problem.repairs[0].label).startswith("Remove “")
    mended = apply_all(beside, problem.repairs[0].edits)
    assert analyse(mended.graph).layers["n3"].inputs == ((784,),)

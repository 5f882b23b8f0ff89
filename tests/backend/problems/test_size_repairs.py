"""What is too large is made smaller by the setting that made it so, or by taking its layer out."""

import pytest

from backend.edits import Connect, Edit, SetParameter, apply_all
from backend.graph.model import ParameterValue
from backend.problem import Problem
from backend.problems import find_problems
from backend.project import Project
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, chain, conv, dense
from tests.backend.problems.cases import UP
from tests.backend.problems.mending import mended_by_first_repairs
from tests.backend.problems.networks import RELU

_LAST = (conv(8, **RELU), FLATTEN, dense(64, **RELU), ANSWER)
_STEP: tuple[str, dict[str, ParameterValue]] = (
    "Conv2DTranspose",
    {"filters": 4, "strides": (100, 100), "activation": "relu"},
)


def _attention() -> Project:
    settings: dict[str, ParameterValue] = {"num_heads": 10_000, "key_dim": 1000}
    project = chain(("Input", {"shape": (28, 28)}), ("MultiHeadAttention", settings), FLATTEN, ANSWER)
    return Connect("n1", "n2", 0, 1).apply(project)


PROJECTS: dict[str, tuple[Project, str]] = {
    "padding": (
        chain(PICTURE, ("ZeroPadding2D", {"padding": (5000, 5000, 5000, 5000)}), *_LAST),
        "Set Added of “zero_padding2d” to 1 × 1 × 1 × 1",
    ),
    "enlarged": (chain(PICTURE, UP, *_LAST), "Set Factor of “up_sampling2d” to 2 × 2"),
    "enlarged twice": (chain(PICTURE, UP, UP, *_LAST), "Remove “up_sampling2d_2”"),
    "resized": (
        chain(PICTURE, ("Resizing", {"height": 10_000, "width": 10_000}), *_LAST),
        "Set “resizing” to its usual size",
    ),
    "stepped": (chain(PICTURE, _STEP, _STEP, FLATTEN, ANSWER), "Set Stride of “conv2dtranspose_2” to 1 × 1"),
    "attention": (_attention(), "Set Heads of “multi_head_attention” to 4"),
}


def _first(project: Project) -> Problem:
    return find_problems(project, DIGITS)[0]


@pytest.mark.parametrize(("project", "label"), PROJECTS.values(), ids=PROJECTS)
def test_that_what_made_it_large_is_set_as_it_usually_is(project: Project, label: str) -> None:
    problem = next(one for one in find_problems(project, DIGITS) if one.code == "too_many_parameters")
    assert [str(repair.label) for repair in problem.repairs] == [label]
    mended = mended_by_first_repairs(project, DIGITS, hints=False)
    assert [problem for problem in find_problems(mended, DIGITS) if problem.severity == "error"] == []
    assert len(mended.graph.nodes) > 3


def test_that_what_many_parameters_are_is_told_as_it_is_for_the_layer() -> None:
    assert "head of an attention layer" in str(_first(_attention()).why)
    large_convolution = chain(PICTURE, conv(30_000), conv(30_000), ("GlobalAveragePooling2D", {}), ANSWER)
    assert "A convolution has one weight" in str(_first(large_convolution).why)
    dense_after_it = chain(PICTURE, FLATTEN, dense(1_000_000), ANSWER)
    assert "A Dense layer has one weight" in str(_first(dense_after_it).why)


def test_that_one_value_or_one_output_is_told_in_the_singular() -> None:
    reshaped = chain(PICTURE, FLATTEN, ("Reshape", {"target_shape": (27, 27, 1)}), FLATTEN, ANSWER)
    assert str(_first(reshaped).message) == "784 values come in, which cannot be laid out as 27 × 27 × 1."
    of_one = chain(PICTURE, FLATTEN, dense(1), ("Reshape", {"target_shape": (2,)}), ANSWER)
    assert str(_first(of_one).message) == "One value comes in, which cannot be laid out as 2."
    edits: list[Edit] = [SetParameter("n3", "units", 1)]
    short = apply_all(chain(PICTURE, FLATTEN, ANSWER), edits)
    message = str(next(one.message for one in find_problems(short, DIGITS) if one.code == "classes_do_not_fit"))
    assert message == "The last layer has 1 output, the data has 10 classes."

"""The thread rule: one thread for networks of small matrices, all cores for the others."""

import pytest

from backend.graph.model import Graph
from backend.templates import template
from backend.threads import intra_op_threads, usable_cores
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense


@pytest.mark.parametrize(
    ("name", "threads"),
    [
        ("mlp", 1),
        ("softmax-regression", 1),
        ("lstm-rows", 1),
        ("bilstm-rows", 1),
        ("gru-rows", 1),
        ("small-cnn", 0),
    ],
)
def test_that_small_matrices_get_one_thread_and_convolutions_all_cores(name: str, threads: int) -> None:
    assert intra_op_threads(template(name).project.graph) == threads


def test_that_large_dense_layers_get_all_cores() -> None:
    assert intra_op_threads(chain(PICTURE, FLATTEN, dense(512), ANSWER).graph) == 1
    assert intra_op_threads(chain(PICTURE, FLATTEN, dense(2048), dense(1664), ANSWER).graph) == 0


def test_that_an_unfinished_drawing_gets_a_number_too() -> None:
    assert intra_op_threads(Graph()) == 1
    assert intra_op_threads(chain(FLATTEN, dense(8)).graph) == 1


def test_that_there_is_a_core() -> None:
    assert usable_cores() >= 1

"""The thread rule: one thread for dense networks, all cores for the others."""

from backend.graph.to_spec import model_spec
from backend.templates import template
from backend.threads import intra_op_threads, usable_cores


def test_that_dense_networks_get_one_thread_and_convolutions_all_cores() -> None:
    for name, threads in (("mlp", 1), ("softmax-regression", 1), ("small-cnn", 0)):
        graph = template(name).project.graph
        assert intra_op_threads(graph) == threads
        assert intra_op_threads(model_spec(graph)) == threads


def test_that_there_is_a_core() -> None:
    assert usable_cores() >= 1

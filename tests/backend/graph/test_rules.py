"""Which connections may be."""

import pytest

from backend.graph.errors import (
    AlreadyConnectedError,
    CycleError,
    GraphError,
    NoInputsError,
    NoSuchNodeError,
    NoSuchPortError,
    PortTakenError,
    SelfLinkError,
)
from backend.graph.rules import can_connect, check_connect, next_port
from backend.project import Project
from tests.backend.drawing import FLATTEN, PICTURE, add, chain, dense

GRAPH = chain(PICTURE, FLATTEN, dense(5), dense(3)).graph


def test_that_a_link_closing_a_cycle_is_refused() -> None:
    joined = add(add(chain(PICTURE), "Add", "n1"), "Flatten", "n2").graph
    with pytest.raises(CycleError, match="circle"):
        check_connect(joined, "n3", "n2")


def test_that_a_layer_is_not_connected_to_itself() -> None:
    with pytest.raises(SelfLinkError):
        check_connect(add(Project(), "Add").graph, "n1", "n1")


def test_that_two_layers_are_connected_once_only() -> None:
    graph = add(chain(PICTURE), "Add", "n1").graph
    with pytest.raises(AlreadyConnectedError):
        check_connect(graph, "n1", "n2")


def test_that_an_input_takes_no_connection() -> None:
    with pytest.raises(NoInputsError):
        check_connect(GRAPH, "n4", "n1")


def test_that_a_second_wire_to_a_layer_of_one_input_is_refused_and_the_way_out_is_said() -> None:
    with pytest.raises(PortTakenError, match="Concatenate"):
        check_connect(GRAPH, "n1", "n4")


def test_that_a_taken_input_of_a_merging_layer_is_refused() -> None:
    graph = add(add(chain(PICTURE), "Flatten", "n1"), "Add", "n2").graph
    with pytest.raises(PortTakenError):
        check_connect(graph, "n1", "n3", target_port=0)
    assert can_connect(graph, "n1", "n3", target_port=1)
    assert next_port(graph, "n3") == 1


def test_that_ports_that_do_not_exist_are_refused() -> None:
    graph = add(chain(PICTURE), "Add").graph
    with pytest.raises(NoSuchPortError):
        check_connect(graph, "n1", "n2", source_port=1)
    with pytest.raises(NoSuchPortError):
        check_connect(graph, "n1", "n2", target_port=3)
    with pytest.raises(NoSuchPortError):
        check_connect(graph, "n1", "n2", target_port=-1)


@pytest.mark.parametrize(("source", "target"), [("n1", "lost"), ("lost", "n1")])
def test_that_layers_that_do_not_exist_are_named(source: str, target: str) -> None:
    with pytest.raises(NoSuchNodeError, match="lost"):
        check_connect(GRAPH, source, target)


def test_that_can_connect_says_what_check_connect_says() -> None:
    for source in GRAPH.by_id:
        for target in GRAPH.by_id:
            try:
                check_connect(GRAPH, source, target)
                allowed = True
            except GraphError:
                allowed = False
            assert can_connect(GRAPH, source, target) is allowed

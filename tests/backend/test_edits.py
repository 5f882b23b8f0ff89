"""Edits: each does one thing, raises only a GraphError, and leaves the old project be."""

from math import inf, nan

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.catalogue.layers import LAYER_KINDS, UnknownKindError, layer_kind
from backend.catalogue.optimizers import UnknownOptimizerError
from backend.edits import (
    AddNode,
    Connect,
    Disconnect,
    Edit,
    InsertOnLink,
    MoveNodes,
    MoveOntoLink,
    PutGraph,
    RemoveNodes,
    Rename,
    ReplaceKind,
    SetData,
    SetParameter,
    SetPreparation,
    SetProjectName,
    SetTrainable,
    SetTraining,
    ShareWeights,
    apply_all,
)
from backend.graph.analysis import analyse
from backend.graph.consistency import completed
from backend.graph.errors import (
    CycleError,
    DuplicateNodeError,
    GraphError,
    LayerNameError,
    NoInputsError,
    NoSuchLinkError,
    NoSuchNodeError,
    ParameterError,
    PortTakenError,
    PositionError,
    SelfLinkError,
    SettingsError,
    SharingError,
)
from backend.graph.model import Graph, Link, Node
from backend.project import DataChoice, Preparation, Project, TrainingSettings
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, add, chain, dense
from tests.backend.graph.found import found_in, made_anew

BASE = chain(PICTURE, FLATTEN, dense(20), ANSWER)


def links(project: Project) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in project.graph.links}


def test_that_a_new_layer_has_all_parameters_of_its_kind() -> None:
    project = AddNode(Node("x", "Conv2D", "edges", {"filters": 4})).apply(Project())
    assert project.graph.by_id["x"].parameters == {**LAYER_KINDS["Conv2D"].defaults(), "filters": 4}


@pytest.mark.parametrize(
    ("node", "error"),
    [
        (Node("n1", "Dense", "fresh", {}), DuplicateNodeError),
        (Node("x", "Dense", "dense", {}), LayerNameError),
        (Node("x", "Lambda", "fresh", {}), UnknownKindError),
        (Node("x", "Dense", "fresh", {"unit": 3}), ParameterError),
        (Node("x", "Dense", "fresh", {"units": 0}), ParameterError),
        (Node("x", "Dense", "fresh", {}, (nan, 0.0)), PositionError),
        (Node("x", "Dense", "fresh", {}, shares_weights_with="lost"), NoSuchNodeError),
        (Node("x", "Flatten", "fresh", {}, shares_weights_with="n3"), SharingError),
    ],
)
def test_that_a_layer_that_cannot_be_is_not_added(node: Node, error: type[GraphError]) -> None:
    with pytest.raises(error):
        AddNode(node).apply(BASE)


def test_that_removing_a_layer_takes_its_connections_along() -> None:
    assert links(RemoveNodes(["n3"]).apply(BASE)) == {("n1", "n2")}


def test_that_bridging_connects_what_the_removed_layers_stood_between() -> None:
    assert links(RemoveNodes(["n2", "n3"], bridge=True).apply(BASE)) == {("n1", "n4")}


def test_that_bridging_connects_what_took_one_output_by_several_inputs() -> None:
    project = add(add(chain(("Input", {"shape": (28, 28)})), "Attention", ("n1", "n1", "n1")), "Flatten", "n2")
    assert analyse(project.graph).layers["n3"].output == (784,)
    bridged = RemoveNodes(["n2"], bridge=True).apply(project)
    assert bridged.graph.links == (Link("n1", "n3", 0, 0),)
    assert found_in(bridged.graph) == found_in(made_anew(bridged.graph))


def test_that_bridging_connects_nothing_where_different_outputs_were_taken() -> None:
    project = chain(("Input", {"shape": (28, 28)}), ("LSTM", {"return_sequences": True, "return_state": True}))
    project = add(project, "Multiply", "n2")
    project = add(Connect("n2", "n3", 1).apply(project), "Flatten", "n3")
    assert RemoveNodes(["n3"], bridge=True).apply(project).graph.links == (Link("n1", "n2", 0, 0),)


def test_that_bridging_never_connects_two_layers_twice() -> None:
    project = add(add(chain(PICTURE), "Activation", "n1"), "Add", ("n1", "n2"))
    bridged = RemoveNodes(["n2"], bridge=True).apply(project)
    assert bridged.graph.links == (Link("n1", "n3", 0, 0),)


def test_that_the_inputs_of_a_merging_layer_move_up_when_one_goes() -> None:
    project = add(chain(PICTURE), "Activation", "n1")
    project = add(add(project, "Activation", "n1"), "Add", ("n1", "n2", "n3"))
    left = Disconnect(project.graph.incoming["n4"][0]).apply(project)
    assert [(link.source, link.target_port) for link in left.graph.incoming["n4"]] == [("n2", 0), ("n3", 1)]


def test_that_a_connection_that_is_not_there_cannot_be_taken_away() -> None:
    with pytest.raises(NoSuchLinkError):
        Disconnect(Link("n1", "n3")).apply(BASE)


def test_that_a_layer_is_inserted_between_two_and_keeps_the_port() -> None:
    project = add(add(chain(PICTURE), "Activation", "n1"), "Add", ("n1", "n2"))
    node = Node("x", "Dropout", "dropout", {})
    inserted = InsertOnLink(node, project.graph.incoming["n3"][0]).apply(project).graph
    assert [link.source for link in inserted.incoming["n3"]] == ["x", "n2"]
    assert [link.source for link in inserted.incoming["x"]] == ["n1"]


def test_that_a_layer_goes_from_its_place_in_a_chain_into_another_wire() -> None:
    first = BASE.graph.links[0]
    project = MoveOntoLink("n3", first).apply(BASE)
    assert links(project) == {("n1", "n3"), ("n3", "n2"), ("n2", "n4")}
    assert [node.id for node in project.graph.nodes] == [node.id for node in BASE.graph.nodes]
    completed(project.graph)


def test_that_a_layer_that_is_joined_to_nothing_goes_into_a_wire() -> None:
    project = add(BASE, "Dropout")
    project = MoveOntoLink("n5", BASE.graph.links[1]).apply(project)
    assert links(project) == {("n1", "n2"), ("n2", "n5"), ("n5", "n3"), ("n3", "n4")}


def test_that_the_inputs_of_a_sum_keep_their_order_when_a_layer_goes_into_one_of_them() -> None:
    project = chain(PICTURE, ("Dropout", {}), ("Dropout", {}))
    project = add(project, "Add", ("n1", "n2", "n3"))
    into = Link("n2", "n4", 0, 1)
    after = MoveOntoLink("n3", into).apply(project)
    assert [link.source for link in after.graph.incoming["n4"]] == ["n1", "n3", "n2"]
    assert [link.target_port for link in after.graph.incoming["n4"]] == [0, 1, 2]
    completed(after.graph)


def test_that_a_layer_cannot_go_into_its_own_wire_nor_an_input_into_any() -> None:
    with pytest.raises(SelfLinkError):
        MoveOntoLink("n2", BASE.graph.links[0]).apply(BASE)
    with pytest.raises(NoInputsError):
        MoveOntoLink("n1", BASE.graph.links[2]).apply(BASE)
    with pytest.raises(NoSuchLinkError):
        MoveOntoLink("n2", Link("n4", "n1")).apply(BASE)


def test_that_an_input_cannot_be_inserted_between_two_layers() -> None:
    with pytest.raises(NoInputsError):
        InsertOnLink(Node("x", "Input", "fresh", {}), BASE.graph.links[0]).apply(BASE)


@pytest.mark.parametrize(
    ("name", "value"),
    [("units", 0), ("units", 2.5), ("units", True), ("units", None), ("activation", "magic"), ("colour", 1)],
)
def test_that_a_value_that_is_not_allowed_is_refused(name: str, value: int | float | str | None) -> None:
    with pytest.raises(ParameterError):
        SetParameter("n3", name, value).apply(BASE)


def test_that_a_whole_number_is_taken_where_a_number_is_meant() -> None:
    project = SetParameter("n2", "rate", 1).apply(chain(PICTURE, ("Dropout", {})))
    rate = project.graph.by_id["n2"].parameters["rate"]
    assert rate == 1.0
    assert isinstance(rate, float)


def test_that_layers_that_share_weights_share_their_settings() -> None:
    project = ShareWeights("n5", "n3").apply(add(BASE, "Dense", "n2", units=4))
    assert project.graph.by_id["n5"].parameters["units"] == 20
    changed = SetParameter("n5", "units", 7).apply(project)
    assert changed.graph.by_id["n3"].parameters["units"] == 7
    assert SetTrainable("n5", False).apply(project).graph.by_id["n3"].trainable is False


def test_that_the_first_heir_keeps_the_weights_when_their_owner_goes() -> None:
    project = add(add(BASE, "Dense", "n2"), "Dense", "n2")
    project = apply_all(project, [ShareWeights("n5", "n3"), ShareWeights("n6", "n3"), RemoveNodes(["n3"])])
    assert project.graph.by_id["n5"].shares_weights_with is None
    assert project.graph.by_id["n6"].shares_weights_with == "n5"


def test_that_sharing_is_refused_between_kinds_in_chains_and_for_owners() -> None:
    project = ShareWeights("n5", "n3").apply(add(BASE, "Dense", "n2"))
    for edit in (
        ShareWeights("n2", "n3"),
        ShareWeights("n4", "n5"),
        ShareWeights("n3", "n4"),
        ShareWeights("n3", "n3"),
    ):
        with pytest.raises(SharingError):
            edit.apply(project)
    with pytest.raises(SharingError):
        ReplaceKind("n5", "Flatten").apply(project)
    assert ShareWeights("n5", None).apply(project).graph.by_id["n5"].shares_weights_with is None


def test_that_a_replaced_layer_keeps_its_place_its_wires_and_what_both_kinds_have() -> None:
    project = chain(PICTURE, ("MaxPooling2D", {"pool_size": (3, 3), "padding": "same"}))
    node = ReplaceKind("n2", "AveragePooling2D").apply(project).graph.by_id["n2"]
    assert node.parameters == {
        **layer_kind("AveragePooling2D").defaults(),
        "pool_size": (3, 3),
        "padding": "same",
    }
    assert node.name == "average_pooling2d"
    assert node.position == project.graph.by_id["n2"].position


def test_that_a_name_somebody_chose_outlives_the_kind() -> None:
    project = Rename("n2", "shrink").apply(chain(PICTURE, ("MaxPooling2D", {})))
    assert ReplaceKind("n2", "AveragePooling2D").apply(project).graph.by_id["n2"].name == "shrink"


def test_that_a_layer_with_wires_becomes_no_kind_that_cannot_have_them() -> None:
    project = add(add(chain(PICTURE), "Activation", "n1"), "Add", ("n1", "n2"))
    with pytest.raises(NoInputsError):
        ReplaceKind("n2", "Input").apply(project)
    with pytest.raises(PortTakenError):
        ReplaceKind("n3", "Dense").apply(project)


@pytest.mark.parametrize("position", [(nan, 0.0), (0.0, inf), (1e300, 0.0)])
def test_that_a_card_is_not_put_where_no_canvas_is(position: tuple[float, float]) -> None:
    with pytest.raises(PositionError):
        MoveNodes({"n1": position}).apply(BASE)


def test_that_a_foreign_graph_is_checked_before_it_is_put() -> None:
    ring = Graph((Node("a", "Flatten", "a", {}), Node("b", "Flatten", "b", {})), (Link("a", "b"), Link("b", "a")))
    with pytest.raises(CycleError):
        PutGraph(ring).apply(BASE)
    bare = Graph((Node("a", "Dropout", "a", {}),))
    assert PutGraph(bare).apply(BASE).graph.nodes[0].parameters == LAYER_KINDS["Dropout"].defaults()


def test_that_training_settings_change_by_name_or_as_a_whole() -> None:
    assert SetTraining({"epochs": 7}).apply(BASE).training == TrainingSettings(epochs=7)
    assert SetTraining(TrainingSettings(batch_size=8)).apply(BASE).training == TrainingSettings(batch_size=8)


def test_that_another_optimizer_begins_with_its_own_parameters() -> None:
    project = SetTraining({"optimizer_parameters": {"beta_1": 0.5}}).apply(BASE)
    assert SetTraining({"optimizer": "sgd"}).apply(project).training.optimizer_parameters == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"epochs": 0},
        {"batch_size": "many"},
        {"learning_rate": nan},
        {"learning_rate": 0},
        {"colour": 1},
        {"loss": "magic"},
        {"optimizer_parameters": {"magic": 1}},
        {"optimizer_parameters": {"beta_1": 2.0}},
    ],
)
def test_that_training_settings_that_cannot_be_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(GraphError):
        SetTraining(changes).apply(BASE)


def test_that_an_unknown_optimizer_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownOptimizerError, match="adam, sgd"):
        SetTraining({"optimizer": "magic"}).apply(BASE)


def test_that_data_preparation_and_name_are_checked() -> None:
    assert SetData(DataChoice("file", "/tmp/x.npz")).apply(BASE).data.path == "/tmp/x.npz"
    assert SetPreparation(Preparation("plain", 32, 32, 3)).apply(BASE).preparation.channels == 3
    assert SetProjectName("  Mine ").apply(BASE).name == "Mine"
    refused: list[Edit] = [
        SetData(DataChoice("mnist", "/tmp/x.npz")),
        SetData(DataChoice(validation=1.0)),
        SetPreparation(Preparation(height=0)),
        SetPreparation(Preparation(height=10_000, width=10_000)),
        SetProjectName(" "),
        SetProjectName("x" * 201),
    ]
    for edit in refused:
        with pytest.raises(SettingsError):
            edit.apply(BASE)


# Random edits --------------------------------------------------------------------------------------------

_ids = st.sampled_from([f"n{number}" for number in range(1, 9)])
_kinds = st.sampled_from([*LAYER_KINDS, "Lambda"])
_names = st.sampled_from(["dense", "conv2d", "a b", "x1", "x2", "x3", "x4", "x5"])
_links = st.builds(Link, _ids, _ids, st.just(0), st.integers(0, 1))
_positions = st.tuples(st.floats(), st.floats())
_nodes = st.builds(Node, _ids, _kinds, _names, st.just({}), _positions, st.none() | _ids)
_values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 40),
    st.floats(),
    st.just("relu"),
    st.tuples(st.integers(0, 4)),
    st.tuples(st.integers(1, 4), st.integers(1, 4)),
)
_parameter_names = st.sampled_from(["units", "shape", "kernel_size", "activation", "axis", "rate", "target_shape"])
_edits = st.one_of(
    st.builds(AddNode, _nodes),
    st.builds(AddNode, st.builds(Node, _ids, st.sampled_from([*LAYER_KINDS]), _names, st.just({}))),
    st.builds(RemoveNodes, st.lists(_ids, max_size=3), st.booleans()),
    st.builds(Connect, _ids, _ids, st.just(0), st.none() | st.integers(0, 2)),
    st.builds(Connect, _ids, _ids),
    st.builds(Disconnect, _links),
    st.builds(InsertOnLink, _nodes, _links),
    st.builds(MoveOntoLink, _ids, _links),
    st.builds(SetParameter, _ids, _parameter_names, _values),
    st.builds(Rename, _ids, _names),
    st.builds(MoveNodes, st.dictionaries(_ids, _positions, max_size=2)),
    st.builds(ReplaceKind, _ids, _kinds),
    st.builds(ShareWeights, _ids, st.none() | _ids),
    st.builds(SetTrainable, _ids, st.booleans()),
    st.builds(SetTraining, st.dictionaries(st.sampled_from(["epochs", "loss", "seed"]), _values, max_size=2)),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_edits, max_size=25))
def test_that_random_edits_keep_the_graph_whole_and_undo_is_the_old_value(edits: list[Edit]) -> None:
    project = BASE
    for edit in edits:
        before, written = project, msgspec.json.encode(project)
        try:
            project = edit.apply(project)
        except GraphError:
            continue
        assert msgspec.json.encode(before) == written
        assert completed(project.graph) == project.graph
        assert len({node.name for node in project.graph.nodes}) == len(project.graph.nodes)
        fresh = Graph(_fresh(project.graph), project.graph.links)
        assert _said_of(project.graph) == _said_of(fresh)
        for what in ("by_id", "places", "incoming", "outgoing", "sharing"):
            assert getattr(project.graph, what) == getattr(fresh, what), what


def _said_of(graph: Graph) -> list[tuple[object, ...]]:
    """The analysis of each layer, in a form that compares errors by what they say."""
    layers = analyse(graph).layers.values()
    return [(one.inputs, one.output, one.parameters, one.multiply_adds, str(one.error)) for one in layers]


def _fresh(graph: Graph) -> tuple[Node, ...]:
    """The same nodes without what was remembered of them."""
    return tuple(msgspec.structs.replace(node) for node in graph.nodes)


def test_that_every_kind_of_layer_can_be_added_and_set_to_each_of_its_defaults() -> None:
    for kind in LAYER_KINDS.values():
        project = add(Project(), kind.id)
        for name, value in kind.defaults().items():
            assert SetParameter("n1", name, value).apply(project) == project

"""Shapes and counts of the catalogue against Keras itself, for every kind of layer and random networks."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.edits import AddNode, Connect, ShareWeights, apply_all
from backend.engine.build import build_model, compile_model
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import Node, ParameterValue, Shape
from backend.graph.naming import fresh_id, fresh_name
from backend.graph.shapes import size_of
from backend.graph.spec import ModelSpec, TensorRef
from backend.graph.to_spec import model_spec
from backend.problems import find_problems
from backend.project import DataFacts, Project
from tests.backend.catalogue.against_keras import assert_agreement, our_figures
from tests.backend.catalogue.values_of import inputs_for, parameters_of, shapes, shapes_for
from tests.backend.drawing import DIGITS
from tests.backend.problems.mending import mended_by_first_repairs

# Keras warns of masks that a layer does not pass on; the model is built all the same.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:keras")

ones = [kind.id for kind in LAYER_KINDS.values() if kind.takes == "one"]
joins = [kind.id for kind in LAYER_KINDS.values() if kind.takes == "many"]
ported = [kind.id for kind in LAYER_KINDS.values() if kind.takes == "ports"]


@pytest.mark.parametrize("kind", ones)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_layers_accept_and_give_what_keras_does(kind: str, data: st.DataObject) -> None:
    row = layer_kind(kind)
    parameters = data.draw(parameters_of(row))
    inputs = [data.draw(shapes_for(row, parameters))]
    assert_agreement(kind, inputs, parameters)


@pytest.mark.parametrize("kind", ported)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_layers_with_several_inputs_accept_and_give_what_keras_does(kind: str, data: st.DataObject) -> None:
    row = layer_kind(kind)
    parameters = data.draw(parameters_of(row))
    assert_agreement(kind, data.draw(inputs_for(row, parameters)), parameters)


@pytest.mark.parametrize("kind", joins)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_merging_layers_accept_and_give_what_keras_does(kind: str, data: st.DataObject) -> None:
    first = data.draw(shapes())
    similar = st.tuples(*(st.sampled_from([length, length, 1, 3]) for length in first))
    inputs = [first, *data.draw(st.lists(similar | shapes(), min_size=1, max_size=3))]
    assert_agreement(kind, inputs, data.draw(parameters_of(layer_kind(kind))))


def test_that_lengths_that_are_open_in_one_branch_must_agree_in_the_others() -> None:
    open_first: list[Shape] = [(None, None), (3, 2), (1, 2)]
    assert our_figures("Concatenate", open_first, {"axis": -1}) is None
    assert_agreement("Concatenate", open_first, {"axis": -1})


@st.composite
def networks(draw: st.DrawFn) -> Project:
    """Random networks that have no shape error: each layer is kept only if it fits where it is put."""
    project = Project()
    for _ in range(draw(st.integers(1, 2))):
        project = grown(project, "Input", {"shape": draw(shapes(1, 3))}, [])
    for _ in range(draw(st.integers(1, 10))):
        kind = draw(st.sampled_from([*ones, *joins, "Conv2D", "Dense"]))
        ids = [node.id for node in project.graph.nodes]
        count = draw(st.integers(1, 3)) if kind in joins else 1
        sources = [draw(st.sampled_from(ids[-4:])) for _ in range(count)]
        parameters = draw(parameters_of(layer_kind(kind)))
        try:
            tried = grown(project, kind, parameters, sources)
            if draw(st.integers(0, 4)) == 0:
                tried = shared(tried)
        except GraphError:
            continue
        layer = analyse(tried.graph).layers[tried.graph.nodes[-1].id]
        if layer.error is None and (layer.parameters or 0) < 100_000:
            project = tried
    return project


def grown(project: Project, kind: str, parameters: dict[str, ParameterValue], sources: list[str]) -> Project:
    node = Node(fresh_id(project.graph), kind, fresh_name(project.graph, kind), parameters)
    return apply_all(project, [AddNode(node), *(Connect(source, node.id) for source in dict.fromkeys(sources))])


def shared(project: Project) -> Project:
    """The last layer uses the weights of the first of its kind."""
    last = project.graph.nodes[-1]
    first = next(node for node in project.graph.nodes if node.kind == last.kind)
    return ShareWeights(last.id, first.id).apply(project)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(networks())
def test_that_random_networks_have_the_shapes_and_counts_of_keras(project: Project) -> None:
    assume(any(node.kind != "Input" for node in project.graph.nodes))
    analysis = analyse(project.graph)
    spec = model_spec(project.graph)
    everything = ModelSpec(spec.layers, spec.inputs, tuple(TensorRef(layer.name) for layer in spec.layers))
    model = build_model(everything)
    outputs = [tuple(tensor.shape[1:]) for tensor in model.outputs]
    by_name = {node.name: analysis.layers[node.id] for node in project.graph.nodes}
    assert outputs == [by_name[layer.name].output for layer in spec.layers]
    assert model.count_params() == analysis.parameters
    assert build_model(spec).count_params() == analysis.parameters


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(networks(), st.sampled_from([DIGITS, None]))
def test_that_a_network_without_errors_always_builds(project: Project, facts: DataFacts | None) -> None:
    project = mended_by_first_repairs(project, facts)
    errors = [problem for problem in find_problems(project, facts) if problem.severity == "error"]
    assert [problem.code for problem in errors if problem.repairs] == []
    if errors:
        return
    model = build_model(model_spec(project.graph))
    compile_model(model, project.training)
    if facts is not None:
        sizes = {size_of(tuple(tensor.shape[1:])) for tensor in model.inputs}
        assert sizes <= {size_of(facts.sample_shape), None}
        assert all(tensor.shape == (None, 10) for tensor in model.outputs)

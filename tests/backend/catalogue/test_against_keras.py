"""Shapes and counts of the catalogue against Keras itself, for every kind of layer and random networks."""

import inspect
from typing import Any

import keras
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.catalogue.optimizers import OPTIMIZERS
from backend.edits import AddNode, Connect, ShareWeights, apply_all
from backend.engine.build import build_model, compile_model, keras_layer
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError, ShapeError
from backend.graph.model import Node, ParameterValue, Shape
from backend.graph.naming import fresh_id, fresh_name
from backend.graph.spec import LayerSpec, ModelSpec, TensorRef
from backend.graph.to_spec import model_spec
from backend.problems import find_problems
from backend.project import DataFacts, Project
from tests.backend.catalogue.values_of import parameters_of, shapes
from tests.backend.drawing import DIGITS
from tests.backend.problems.mending import mended_by_first_repairs

REFUSALS = (ValueError, TypeError, IndexError, KeyError, ZeroDivisionError)
"""What Keras raises for what cannot be."""

REQUIRED = {
    ("Input", "shape"),
    ("Dense", "units"),
    ("Activation", "activation"),
    ("Conv2D", "filters"),
    ("Conv2D", "kernel_size"),
    ("AveragePooling2D", "pool_size"),
    ("Dropout", "rate"),
    ("LSTM", "units"),
    ("Reshape", "target_shape"),
}
"""Keras has no defaults for these."""

NOT_OFFERED = {
    # What every layer is given elsewhere: its name, its type of numbers, the data it is made from.
    "Input": {"batch_size", "dtype", "sparse", "batch_shape", "name", "tensor", "optional", "ragged"},
    "Dense": {"lora_rank", "lora_alpha", "quantization_config"},
    "Conv2D": set(),
    "MaxPooling2D": {"name"},
    "AveragePooling2D": {"name"},
    "Dropout": {"noise_shape"},
    "BatchNormalization": {"renorm", "renorm_clipping", "renorm_momentum", "synchronized"},
    "LSTM": {"return_state", "stateful", "use_cudnn"},
}
"""Arguments of Keras that the catalogue leaves out on purpose."""

ones = [kind.id for kind in LAYER_KINDS.values() if kind.takes == "one"]
joins = [kind.id for kind in LAYER_KINDS.values() if kind.takes == "many"]


def signature_of(cls: Any) -> dict[str, inspect.Parameter]:
    found = dict(inspect.signature(cls if inspect.isfunction(cls) else cls.__init__).parameters)
    return {name: one for name, one in found.items() if name != "self" and one.kind is not one.VAR_KEYWORD}


def plain(value: Any) -> Any:
    """Defaults as the catalogue writes them: Keras' missing activation is linear."""
    return tuple(value) if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("kind", LAYER_KINDS)
def test_that_names_and_defaults_are_those_of_keras(kind: str) -> None:
    row = layer_kind(kind)
    signature = signature_of(getattr(keras.layers, kind))
    for parameter in row.parameters:
        if parameter.name.endswith("_regularizer_strength"):
            assert parameter.default == keras.regularizers.L2().l2 == keras.regularizers.L1().l1
            continue
        default = signature[parameter.name].default
        if (kind, parameter.name) in REQUIRED:
            assert default in (inspect.Parameter.empty, None)
        elif default is None and parameter.name == "activation":
            assert keras.activations.get(None) is keras.activations.get(parameter.default)
        else:
            assert plain(default) == parameter.default, parameter.name
    offered = {parameter.name for parameter in row.parameters} | set(row.fixed)
    assert set(signature) - offered <= NOT_OFFERED.get(kind, set())


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_that_optimizers_have_the_names_and_defaults_of_keras(optimizer: str) -> None:
    row = OPTIMIZERS[optimizer]
    signature = signature_of(getattr(keras.optimizers, row.keras_class))
    assert signature["learning_rate"].default == row.learning_rate
    for parameter in row.parameters:
        assert signature[parameter.name].default == parameter.default, parameter.name


def keras_figures(
    kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]
) -> tuple[Shape, int] | None:
    """Shape and count as Keras has them; `None` for what it refuses."""
    try:
        layer = keras_layer(LayerSpec("tried", kind, parameters))
        tensors = [keras.KerasTensor((None, *shape)) for shape in inputs]
        output = layer(tensors if layer_kind(kind).takes == "many" else tensors[0])
    except REFUSALS:
        return None
    return tuple(output.shape[1:]), layer.count_params()


def our_figures(kind: str, inputs: list[Shape], parameters: dict[str, ParameterValue]) -> tuple[Shape, int] | None:
    row = layer_kind(kind)
    try:
        return row.shape(inputs, parameters), row.count(inputs, parameters)
    except ShapeError:
        return None


@pytest.mark.parametrize("kind", ones)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_layers_accept_and_give_what_keras_does(kind: str, data: st.DataObject) -> None:
    usual = {"Conv2D": 3, "MaxPooling2D": 3, "AveragePooling2D": 3, "GlobalAveragePooling2D": 3, "LSTM": 2}
    rank = usual.get(kind)
    inputs = [data.draw(shapes() if rank is None else shapes(rank, rank) | shapes())]
    parameters = data.draw(parameters_of(layer_kind(kind)))
    if parameters.get("unroll") and inputs[0][0] is None:
        # Keras says so only when the layer is run: "Cannot unroll a RNN if the time dimension is undefined".
        assert our_figures(kind, inputs, parameters) is None
    else:
        assert our_figures(kind, inputs, parameters) == keras_figures(kind, inputs, parameters)


@pytest.mark.parametrize("kind", joins)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_merging_layers_accept_and_give_what_keras_does(kind: str, data: st.DataObject) -> None:
    first = data.draw(shapes())
    similar = st.tuples(*(st.sampled_from([length, length, 1, 3]) for length in first))
    inputs = [first, *data.draw(st.lists(similar | shapes(), min_size=1, max_size=3))]
    parameters = data.draw(parameters_of(layer_kind(kind)))
    if parameters.get("axis") in (0, -len(first) - 1):
        # Keras would join samples of a batch here, which makes no sense in a network.
        assert our_figures(kind, inputs, parameters) is None
    else:
        assert our_figures(kind, inputs, parameters) == keras_figures(kind, inputs, parameters)


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
    assert len(model.inputs) == len(model.outputs) == 1
    if facts is not None:
        assert model.output_shape == (None, 10)

"""Every kind of layer survives a model file: our own, and one that Keras writes."""

from pathlib import Path

import keras
import numpy as np
import pytest

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.edits import AddNode, Connect, Edit, apply_all
from backend.engine.build import build_model, compile_model
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.graph.model import Node, ParameterValue, Shape
from backend.graph.to_spec import model_spec
from backend.project import Project

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")

SAMPLES = 3

SEQUENCE, PICTURE, VOLUME = (4, 6), (6, 8, 4), (5, 6, 6, 2)

SHAPES: dict[str, list[Shape]] = {
    "CategoryEncoding": [(4,)],
    "RepeatVector": [(4,)],
    "Subtract": [SEQUENCE, SEQUENCE],
    "Dot": [SEQUENCE, SEQUENCE],
    "Attention": [SEQUENCE, (5, 6), (5, 6)],
    "AdditiveAttention": [SEQUENCE, (5, 6)],
    "MultiHeadAttention": [SEQUENCE, (4, 3), (4, 2)],
    "GroupQueryAttention": [SEQUENCE, SEQUENCE],
    "Permute": [SEQUENCE],
    "Masking": [SEQUENCE],
    "SimpleRNN": [SEQUENCE],
    "LSTM": [SEQUENCE],
    "GRU": [SEQUENCE],
    "Resizing": [PICTURE],
    "CenterCrop": [PICTURE],
    "ConvLSTM1D": [(3, 6, 2)],
    "ConvLSTM2D": [(3, 6, 6, 2)],
    "ConvLSTM3D": [(2, 4, 4, 4, 2)],
}
"""What comes in, where the name of the kind does not say it."""

SMALLER: dict[str, dict[str, ParameterValue]] = {
    "GroupNormalization": {"groups": 2},
    "Embedding": {"input_dim": 12, "output_dim": 3},
    "Reshape": {"target_shape": (8, -1)},
    "Resizing": {"height": 4, "width": 5},
    "CenterCrop": {"height": 4, "width": 5},
    "UpSampling3D": {"size": (1, 2, 1)},
}

OTHERWISE: dict[str, list[dict[str, ParameterValue]]] = {
    "Normalization": [
        {"mean": (1.0, 2.0, 3.0, 4.0), "variance": (0.5, 1.0, 2.0, 4.0)},
        {"mean": (1.0,), "variance": (2.0,), "axis": None, "invert": True},
        {"axis": (1, -1)},
    ],
    "ReLU": [{"max_value": 0.5, "negative_slope": 0.1, "threshold": 0.25}],
    "PReLU": [{"shared_axes": (1, 2), "alpha_initializer": "ones"}],
    "Softmax": [{"axis": (1, 2)}],
    "Flatten": [{"data_format": "channels_first"}],
    "LayerNormalization": [{"axis": (-2, -1), "center": False}],
    "UnitNormalization": [{"axis": (1,)}],
    "BatchNormalization": [{"axis": 1, "time_distributed": True}],
    "Dropout": [{"noise_shape": (None, 1, 4)}],
    "Dense": [{"time_distributed": True, "kernel_regularizer": "l1_l2", "activation": "mish"}],
    "Conv1D": [{"padding": "causal", "dilation_rate": (2,), "data_format": "channels_first", "use_bias": False}],
    "Conv2D": [
        {"time_distributed": True, "padding": "same"},
        {"data_format": "channels_first", "groups": 3, "strides": (2, 1), "kernel_regularizer": "l1_l2"},
    ],
    "SeparableConv2D": [{"depth_multiplier": 2, "pointwise_constraint": "max_norm", "activation": "gelu"}],
    "DepthwiseConv1D": [{"data_format": "channels_first", "depth_multiplier": 2}],
    "Conv2DTranspose": [{"strides": (2, 3), "padding": "same", "output_padding": (1, 2)}],
    "MaxPooling3D": [{"strides": (1, 2, 1), "padding": "same", "data_format": "channels_first"}],
    "GlobalMaxPooling2D": [{"keepdims": True, "data_format": "channels_first"}],
    "Cropping2D": [{"cropping": (1, 0, 2, 3)}, {"cropping": (1, 0, 0, 3), "data_format": "channels_first"}],
    "ZeroPadding2D": [{"padding": (1, 0, 2, 3)}],
    "ZeroPadding3D": [{"padding": (1, 0, 2, 3, 0, 4), "data_format": "channels_first"}],
    "UpSampling2D": [{"interpolation": "bicubic", "data_format": "channels_first"}],
    "Resizing": [{"interpolation": "lanczos3", "pad_to_aspect_ratio": True, "fill_value": 0.5}],
    "RandomZoom": [{"width_factor": (0.0, 0.25), "fill_mode": "constant", "seed": 3}],
    "SimpleRNN": [
        {"both_directions": True, "merge_mode": "sum", "go_backwards": True},
        {"return_state": True, "go_backwards": True},
    ],
    "LSTM": [
        {"both_directions": True, "return_sequences": True, "return_state": True},
        {"both_directions": True, "time_distributed": True},
    ],
    "GRU": [{"both_directions": True, "merge_mode": "ave"}, {"reset_after": False}],
    "ConvLSTM2D": [
        {"both_directions": True, "return_sequences": True},
        {"data_format": "channels_first", "return_state": True, "padding": "same"},
    ],
    "Dot": [{"axes": (1,), "normalize": True}],
    "Attention": [{"use_causal_mask": True, "return_attention_scores": True, "use_scale": True}],
    "AdditiveAttention": [{"return_attention_scores": True}],
    "MultiHeadAttention": [
        {"use_causal_mask": True, "return_attention_scores": True},
        {"value_dim": 3, "output_shape": (2, 3), "use_gate": True, "sliding_window": 2},
    ],
    "GroupQueryAttention": [{"use_causal_mask": True, "return_attention_scores": True}],
}
"""Settings that are written in another way than the usual ones."""

CASES = [
    pytest.param(kind, parameters, id=f"{kind}-{number}" if number else kind)
    for kind, row in LAYER_KINDS.items()
    if row.takes != "none"
    for number, parameters in enumerate([{}, *OTHERWISE.get(kind, [])])
]


def inputs_of(kind: str) -> list[Shape]:
    """Shapes that the kind takes at its defaults."""
    if kind in SHAPES:
        return SHAPES[kind]
    if layer_kind(kind).takes == "many":
        return [PICTURE, PICTURE]
    by_dimensions: dict[str, Shape] = {"1D": SEQUENCE, "2D": PICTURE, "3D": VOLUME}
    return [next((shape for end, shape in by_dimensions.items() if end in kind), PICTURE)]


def project_with(kind: str, parameters: dict[str, ParameterValue], states: int = 0) -> Project:
    """An Input for each input of the kind, the layer, and a layer behind each further output."""
    row = layer_kind(kind)
    settings = {**row.defaults(), **SMALLER.get(kind, {}), **parameters}
    settings |= {name: 3 for name in ("units", "filters") if name in settings}
    shapes = inputs_of(kind)
    if settings.get("time_distributed"):
        shapes = [(2, *shape) for shape in shapes]
    shapes = [*shapes, *([(3,)] * states)]
    nodes = [Node(f"i{place}", "Input", f"input_{place}", {"shape": shape}) for place, shape in enumerate(shapes)]
    layer = Node("layer", kind, "layer", settings)
    edits: list[Edit] = [*(AddNode(node) for node in nodes), AddNode(layer)]
    edits += [Connect(node.id, "layer") for node in nodes]
    for port in range(1, row.output_count(settings)):
        behind = Node(f"o{port}", "Rescaling", f"behind_{port}", {"scale": 2.0, "offset": 0.0})
        edits += [AddNode(behind), Connect("layer", behind.id, port)]
    if row.output_count(settings) > 1:
        edits += [AddNode(Node("o0", "Identity", "behind_0", {})), Connect("layer", "o0")]
    return apply_all(Project(), edits)


def live(project: Project) -> LiveModel:
    """The network with weights that are not those it began with."""
    spec = model_spec(project.graph)
    network = build_model(spec, seed=4)
    generator = np.random.default_rng(5)
    for variable in network.weights:
        variable.assign(generator.random(variable.shape) * 0.5 + 0.1)
    for layer in network.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()
    compile_model(network, project.training)
    return LiveModel(network, spec, project)


def answers(model: LiveModel) -> list[np.ndarray]:
    """By the names of the outputs, for inputs that are always the same."""
    arrays = {
        name: np.random.default_rng(place).integers(0, 9, (SAMPLES, *tensor.shape[1:])).astype("float32") / 4
        for place, (name, tensor) in enumerate(zip(model.spec.inputs, model.network.inputs, strict=True))
    }
    found = model.answer_arrays(arrays)
    return [np.asarray(found[name]) for name in sorted(found)]


def assert_equal(one: list[np.ndarray], other: list[np.ndarray]) -> None:
    assert len(one) == len(other)
    for ours, theirs in zip(one, other, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize(("kind", "parameters"), CASES)
def test_that_every_kind_comes_back_from_a_file(
    kind: str, parameters: dict[str, ParameterValue], tmp_path: Path
) -> None:
    model = live(project_with(kind, parameters))
    expected = answers(model)
    write_model(model, tmp_path / "ours.h5")
    assert_equal(answers(open_model(tmp_path / "ours.h5").model), expected)
    plain = LiveModel(keras.models.load_model(tmp_path / "ours.h5"), model.spec, model.project)
    assert_equal(answers(plain), expected)
    model.network.save(tmp_path / "theirs.h5")
    opened = open_model(tmp_path / "theirs.h5")
    assert_equal(answers(opened.model), expected)
    known = {node.name: node for node in model.project.graph.nodes}
    for node in opened.model.project.graph.nodes:
        assert node.kind == known[node.name].kind


@pytest.mark.parametrize(("kind", "states"), [("SimpleRNN", 1), ("GRU", 1), ("LSTM", 2)])
def test_that_states_that_a_layer_begins_with_come_back(kind: str, states: int, tmp_path: Path) -> None:
    model = live(project_with(kind, {"return_state": True}, states))
    expected = answers(model)
    model.network.save(tmp_path / "theirs.h5")
    assert_equal(answers(open_model(tmp_path / "theirs.h5").model), expected)

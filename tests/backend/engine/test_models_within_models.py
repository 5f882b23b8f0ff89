"""Models within models: groups of layers, shared by all calls, each with its part of the weights of the whole."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.keras_files import own_weights
from backend.engine.model_files.read import ModelFile, read_model_file
from backend.output_losses import output_ids, output_losses
from tests.backend.engine.old_files import called, functional, layer, sequential, some, write_old


def normal(name: str, **settings: Any) -> dict[str, Any]:
    return layer("BatchNormalization", name, **settings)


def dense(name: str, **settings: Any) -> dict[str, Any]:
    return layer("Dense", name, units=3, **settings)


def inner(*, frozen: bool = False) -> dict[str, Any]:
    """A model of three layers with weights, as tf.keras describes it."""
    first = dense("first", batch_input_shape=[None, 3])
    first["config"]["trainable"] = not frozen
    return {
        "class_name": "Sequential",
        "config": {"name": "inner", "layers": [first, normal("bn"), dense("last")]},
    }


def dense_arrays(name: str, seed: int) -> list[tuple[str, Any]]:
    return [(f"{name}/kernel:0", some(3, 3, seed=seed)), (f"{name}/bias:0", some(3, seed=seed))]


GAMMA_BETA = [("bn/gamma:0", some(3, seed=7)), ("bn/beta:0", some(3, seed=8))]
MOVING = [("bn/moving_mean:0", some(3, seed=9)), ("bn/moving_variance:0", some(3, seed=11))]


def in_order(*, frozen: bool) -> list[tuple[str, Any]]:
    """The arrays as Keras writes them: what learns first, then the rest."""
    first, last = dense_arrays("first", 1), dense_arrays("last", 2)
    return [*GAMMA_BETA, *last, *first, *MOVING] if frozen else [*first, *GAMMA_BETA, *last, *MOVING]


def read_nested(tmp_path: Path, weights: list[tuple[str, Any]], *, frozen: bool = False) -> ModelFile:
    config = sequential(inner(frozen=frozen), dense("first"))
    arrays = {"inner": weights, "first": dense_arrays("first", 5)}
    return read_model_file(write_old(tmp_path / "old.h5", config, arrays, "2.4.0", "tensorflow"))


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("named", [False, True])
def test_that_weights_of_a_model_within_go_to_their_layers(frozen: bool, named: bool, tmp_path: Path) -> None:
    weights = in_order(frozen=frozen)
    if not named:
        weights = [(f"variable_{place}:0", array) for place, (_, array) in enumerate(weights)]
    file = read_nested(tmp_path, weights, frozen=frozen)
    nodes = {node.name: node for node in file.project.graph.nodes}
    assert [nodes[name].group for name in ("first", "bn", "last", "first_2")] == ["inner", "inner", "inner", None]
    assert nodes["first"].trainable is not frozen
    for name, seed in (("first", 1), ("last", 2), ("first_2", 5)):
        np.testing.assert_array_equal(file.weights[name][0], some(3, 3, seed=seed))
    for ours, (_, theirs) in zip(file.weights["bn"], [*GAMMA_BETA, *MOVING], strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_that_missing_weights_of_a_model_within_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="belong to other layers"):
        read_nested(tmp_path, in_order(frozen=False)[:-1])


@pytest.mark.parametrize("first_call", [0, 1])
def test_that_each_call_of_a_model_shares_the_weights_of_the_first(first_call: int, tmp_path: Path) -> None:
    calls = (("left", 0, 0),), (("inner", first_call, 0),)
    config = functional(
        called("InputLayer", "left", batch_input_shape=[None, 3]),
        {**called("Sequential", "inner", *calls), "config": inner()["config"]},
        inputs=["left"],
        outputs=[("inner", first_call + 1, 0)],
    )
    path = write_old(tmp_path / "old.h5", config, {"inner": in_order(frozen=False)}, "2.4.0", "tensorflow")
    graph = read_model_file(path).project.graph
    owners = {
        node.name: node.shares_weights_with and graph.by_id[node.shares_weights_with].name for node in graph.nodes
    }
    assert owners == {
        "left": None,
        **dict.fromkeys(("first", "bn", "last")),
        "first_2": "first",
        "bn_2": "bn",
        "last_2": "last",
    }
    by_name = {node.name: node for node in graph.nodes}
    assert [by_name[name].group for name in ("first", "last", "first_2", "last_2")] == [
        *["inner"] * 2,
        *["inner 2"] * 2,
    ]
    assert [link.source for link in graph.incoming[by_name["first_2"].id]] == [by_name["last"].id]


def test_that_a_model_at_each_step_is_its_layers_at_each_step(tmp_path: Path) -> None:
    around = layer("TimeDistributed", "steps", batch_input_shape=[None, 5, 3], layer=inner())
    path = write_old(
        tmp_path / "old.h5", sequential(around), {"steps": in_order(frozen=False)}, "2.3.1", "tensorflow"
    )
    nodes = read_model_file(path).project.graph.nodes
    assert nodes[0].parameters["shape"] == (5, 3)
    assert [node.parameters["time_distributed"] for node in nodes[1:]] == [True, True, True]


def test_that_a_layer_at_each_step_learns_only_if_it_may(tmp_path: Path) -> None:
    inside = dense("inside")
    inside["config"]["trainable"] = False
    around = layer("TimeDistributed", "steps", batch_input_shape=[None, 5, 3], layer=inside)
    path = write_old(
        tmp_path / "old.h5", sequential(around), {"steps": dense_arrays("steps", 1)}, "2.3.1", "tensorflow"
    )
    assert [node.trainable for node in read_model_file(path).project.graph.nodes] == [True, False]


def test_that_outputs_from_the_middle_get_an_end_of_their_own(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 3]),
        called("Dense", "h", ["x"], units=3),
        called("Dense", "y", ["h"], units=3),
        called("Dense", "unused", ["h"], units=3),
        inputs=["x"],
        outputs=["y", "h", "x"],
    )
    arrays = {name: dense_arrays(name, 1) for name in ("h", "y", "unused")}
    file = read_model_file(write_old(tmp_path / "old.h5", config, arrays, "2.2.4", "tensorflow"))
    assert [output.layer for output in file.spec.outputs] == ["y", "h_output", "x_output"]
    assert file.weights.keys() == {"h", "y"}


def test_that_all_outputs_of_a_layer_can_be_outputs(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 4, 3]),
        called("SimpleRNN", "read", ["x"], units=3, return_state=True),
        inputs=["x"],
        outputs=["read", ("read", 0, 1), "read"],
    )
    arrays = {"read": [("kernel:0", some(3, 3)), ("recurrent:0", some(3, 3)), ("bias:0", some(3))]}
    file = read_model_file(write_old(tmp_path / "old.h5", config, arrays, "2.2.4", "tensorflow"))
    assert [output.layer for output in file.spec.outputs] == ["read_output", "read_output_2", "read_output_3"]
    links = [
        link.source_port for link in file.project.graph.links if link.source != file.project.graph.nodes[0].id
    ]
    assert links == [0, 1, 0]


def test_that_weights_of_layers_without_names_go_by_their_order(tmp_path: Path) -> None:
    models = [{"class_name": "Sequential", "config": [dense(name, batch_input_shape=[None, 3])]} for name in "ab"]
    arrays = {f"sequential_{number}": dense_arrays(name, number) for number, name in ((4, "a"), (7, "b"))}
    file = read_model_file(write_old(tmp_path / "old.h5", sequential(*models), arrays, "2.0.5", "tensorflow"))
    np.testing.assert_array_equal(file.weights["a"][0], some(3, 3, seed=4))
    np.testing.assert_array_equal(file.weights["b"][0], some(3, 3, seed=7))


def test_that_models_that_multiply_endlessly_are_refused(tmp_path: Path) -> None:
    model: dict[str, Any] = sequential(layer("Activation", "a", activation="relu", batch_input_shape=[None, 3]))
    for depth in range(9):
        name = f"m{depth}"
        calls = [[[f"{name}_in", 0, 0, {}]]] + [[[name, number, 0, {}]] for number in range(5)]
        model = functional(
            called("InputLayer", f"{name}_in", batch_input_shape=[None, 3]),
            {"class_name": model["class_name"], "config": model["config"], "name": name, "inbound_nodes": calls},
            inputs=[f"{name}_in"],
            outputs=[(name, 5, 0)],
        )
    with pytest.raises(ModelFileError, match="Larger ones cannot be opened"):
        read_model_file(write_old(tmp_path / "old.h5", model, {}, "2.3.1"))


@pytest.mark.parametrize(
    "outputs",
    [["nowhere"], [("y", 7, 0)], [("y", 0, 3)], [("y", -1, 0)]],
)
def test_that_outputs_that_are_not_there_are_refused(outputs: list[Any], tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 3]),
        called("Activation", "y", ["x"], activation="relu"),
        inputs=["x"],
        outputs=outputs,
    )
    with pytest.raises(ModelFileError, match="cannot be understood"):
        read_model_file(write_old(tmp_path / "old.h5", config, {}, "2.3.1"))


def test_that_an_input_that_nothing_uses_is_refused(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 3]),
        called("InputLayer", "spare", batch_input_shape=[None, 3]),
        called("Activation", "y", ["x"], activation="relu"),
        inputs=["x", "spare"],
        outputs=["y"],
    )
    with pytest.raises(ModelFileError, match="spare"):
        read_model_file(write_old(tmp_path / "old.h5", config, {}, "2.3.1"))


def test_that_inputs_and_outputs_by_name_come_in_the_order_of_the_names(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 3]),
        called("InputLayer", "y", batch_input_shape=[None, 3]),
        called("Activation", "one", ["x"], activation="relu"),
        called("Activation", "two", ["y"], activation="relu"),
        inputs=["x"],
        outputs=["one"],
    )
    config["config"]["input_layers"] = {"b": ["x", 0, 0], "a": ["y", 0, 0]}
    config["config"]["output_layers"] = {"d": ["one", 0, 0], "c": ["two", 0, 0]}
    spec = read_model_file(write_old(tmp_path / "old.h5", config, {}, "2.8.0")).spec
    assert spec.inputs == ("y", "x")
    assert [output.layer for output in spec.outputs] == ["two", "one"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("config", {"class_name": "__tuple__", "items": [1]}),
        ("config", []),
        ("class_name", ["Dense"]),
        ("inbound_nodes", [[7]]),
        ("inbound_nodes", [[["x", 0, 0, 3]]]),
        ("name", ["y"]),
    ],
)
def test_that_layers_that_are_none_are_refused(key: str, value: Any, tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "x", batch_input_shape=[None, 3]),
        {**called("Dense", "y", ["x"], units=3), key: value},
        inputs=["x"],
        outputs=["y"],
    )
    with pytest.raises(ModelFileError, match="cannot be understood"):
        read_model_file(write_old(tmp_path / "old.h5", config, {}, "2.8.0"))


def test_that_what_a_file_says_of_its_outputs_finds_models_within_and_layers_in_the_middle(tmp_path: Path) -> None:
    config = functional(
        called("InputLayer", "left", batch_input_shape=[None, 3]),
        {**called("Sequential", "inner", ["left"]), "config": inner()["config"]},
        called("Dense", "middle", [("inner", 1, 0)], units=3),
        called("Dense", "end", ["middle"], units=3),
        inputs=["left"],
        outputs=[("inner", 1, 0), "middle", "end"],
    )
    weights = {"inner": in_order(frozen=False), "middle": dense_arrays("middle", 5), "end": dense_arrays("end", 6)}
    training = {"loss": {"end": "poisson", "inner": "mse", "middle": "mae"}, "loss_weights": {"middle": 0.25}}
    path = write_old(tmp_path / "old.h5", config, weights, "2.4.0", "tensorflow", training)
    project = read_model_file(path).project
    assert [node.kind for node in project.graph.nodes[-3:]] == ["Identity", "Identity", "Dense"]
    losses = output_losses(project.training, output_ids(project.graph), 3)
    assert [(loss.row.id, loss.weight) for loss in losses] == [
        ("mean_squared_error", 1.0),
        ("mean_absolute_error", 0.25),
        ("poisson", 1.0),
    ]


class Counting:
    """A function that counts how often it is called."""

    def __init__(self, function: Callable[..., bool]) -> None:
        self._function = function
        self.times = 0

    def __call__(self, *given: Any) -> bool:
        self.times += 1
        return self._function(*given)


def test_that_the_layers_of_a_large_model_within_are_not_compared_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"dense_{number}" for number in range(60)]
    first = dense(names[0], batch_input_shape=[None, 3])
    large = {"class_name": "Sequential", "config": {"name": "large", "layers": [first, *map(dense, names[1:])]}}
    # In another order than the layers: only the names tell.
    arrays = [array for seed, name in enumerate(names) for array in dense_arrays(f"large/{name}", seed)][::-1]
    pairs = [pair for place in range(0, len(arrays), 2) for pair in arrays[place : place + 2][::-1]]
    compared = Counting(own_weights._is_in)
    monkeypatch.setattr(own_weights, "_is_in", compared)
    path = write_old(tmp_path / "old.h5", sequential(large), {"large": pairs}, "2.4.0", "tensorflow")
    held = read_model_file(path).weights
    for seed, name in enumerate(names):
        np.testing.assert_array_equal(held[name][0], some(3, 3, seed=seed))
    assert compared.times <= 2 * len(pairs)

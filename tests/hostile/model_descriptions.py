"""Hostile descriptions of networks: code, names of functions, numbers and names that cannot be."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.hostile.plain_model import (
    called,
    code_that_marks,
    command_that_marks,
    dense,
    describe,
    description,
    functional,
    input_layer,
    last_layer,
    last_settings,
    layers,
    sequential,
    training,
)

Spoil = Callable[[Path], Any]

EXEC = {"module": "builtins", "class_name": "function", "config": "exec", "registered_name": "function"}
SYSTEM = {"module": "os", "class_name": "system", "config": command_that_marks, "registered_name": None}
FETCH = {
    "module": "keras.utils",
    "class_name": "get_file",
    "config": {"fname": "x", "origin": "http://127.0.0.1:9/x"},
}
OLD_LAMBDA: dict[str, Any] = {
    "function": [code_that_marks, None, None],
    "function_type": "lambda",
    "module": "__main__",
}
NEW_LAMBDA = {"class_name": "__lambda__", "config": {"code": code_that_marks, "defaults": None, "closure": None}}


def layer(class_name: str, name: str = "last", **settings: Any) -> dict[str, Any]:
    return {"class_name": class_name, "config": {"name": name, **settings}}


def around(wrapper: str, inside: Any, **settings: Any) -> dict[str, Any]:
    return layer(wrapper, "outer", layer=inside, **settings)


def nested(inside: dict[str, Any]) -> dict[str, Any]:
    inner = {**sequential(input_layer("inner_given"), inside, name="inner"), "name": "inner"}
    return functional(
        input_layer(), {**inner, "inbound_nodes": [[["given", 0, 0, {}]]]}, first="given", last="inner"
    )


CODE: dict[str, tuple[str, Spoil]] = {
    "lambda of Keras 2": ("Lambda", layers(layer("Lambda", **OLD_LAMBDA))),
    "lambda of Keras 3": ("Lambda", layers(layer("Lambda", function=NEW_LAMBDA))),
    "lambda that names a function": ("Lambda", layers(layer("Lambda", function="load_model", module="keras"))),
    "lambda in a network in a network": (
        "inner",
        lambda path: describe(path, nested(layer("Lambda", "inner_lambda", function="exec"))),
    ),
    "lambda at each step": ("Lambda", layers(around("TimeDistributed", layer("Lambda", **OLD_LAMBDA)))),
    "lambda in both directions": ("Lambda", layers(around("Bidirectional", layer("Lambda", **OLD_LAMBDA)))),
    "lambda backwards": (
        "Lambda",
        layers(around("Bidirectional", layer("LSTM", units=2), backward_layer=layer("Lambda", **OLD_LAMBDA))),
    ),
    "graph of TensorFlow": ("TFSMLayer", layers(layer("TFSMLayer", filepath="/tmp/evil"))),
    "pickle of PyTorch": ("TorchModuleWrapper", layers(layer("TorchModuleWrapper", module="gASVCg=="))),
    "function of JAX": ("JaxLayer", layers(layer("JaxLayer", call_fn=NEW_LAMBDA))),
    "class from a module": ("Evil", last_layer(class_name="Evil", module="evil", registered_name="evil>Evil")),
    "class that bears a known name": ("Evil", last_layer(module="evil", registered_name="Evil>Dense")),
    "class of the standard library": ("Popen", last_layer(module="subprocess", class_name="Popen")),
    "class that nobody has": ("It has: Input, ", last_layer(class_name="Wavelet")),
    "words from a file": ("StringLookup", layers(layer("StringLookup", vocabulary="/etc/passwd"))),
    "texts from a file": ("TextVectorization", layers(layer("TextVectorization", vocabulary="/etc/passwd"))),
    "numbers from a file": ("IntegerLookup", layers(layer("IntegerLookup", vocabulary="/etc/passwd"))),
    "mean from a file": ("mean", layers(layer("Normalization", mean="/etc/passwd", variance="/etc/passwd"))),
    "model of its own class": ("MyModel", description({"class_name": "MyModel", "config": {"layers": [1]}})),
    "activation that is exec": ("activation", last_settings(activation=EXEC)),
    "activation that is a command": ("activation", last_settings(activation=SYSTEM)),
    "activation by its path": ("os.system", last_settings(activation="os.system")),
    "activation that is a lambda": ("code", last_settings(activation=NEW_LAMBDA)),
    "initializer that is exec": ("exec", last_settings(kernel_initializer=EXEC)),
    "initializer that is a command": ("os", last_settings(bias_initializer=SYSTEM)),
    "initializer that fetches": ("keras.utils", last_settings(kernel_initializer=FETCH)),
    "initializer that is a lambda": ("lambda", last_settings(kernel_initializer=NEW_LAMBDA)),
    "regularizer that is a command": ("os", last_settings(kernel_regularizer=SYSTEM)),
    "constraint that is a command": ("os", last_settings(kernel_constraint=SYSTEM)),
    "setting that nobody knows": ("quantization_config", last_settings(quantization_config=layer("Evil"))),
    "policy from a module": ("subprocess", last_settings(dtype={**SYSTEM, "module": "subprocess"})),
    "loss that is exec": ("exec", training(loss=EXEC)),
    "loss that is a command": ("os", training(loss=[SYSTEM])),
    "metric that is a command": ("os", training(metrics=["mae", SYSTEM])),
    "optimizer that is a command": ("os", training(optimizer_config=SYSTEM)),
    "learning rate that is a command": (
        "os",
        training(optimizer_config={"class_name": "Adam", "config": {"learning_rate": SYSTEM}}),
    ),
}

LOOP = functional(
    input_layer(),
    called("ReLU", "one", "two"),
    called("ReLU", "two", "one"),
    called("Add", "last", "given", "one"),
    first="given",
    last="last",
)


def many_calls(count: int) -> dict[str, Any]:
    last = {**called("ReLU", "last", "given"), "inbound_nodes": [[["given", 0, 0, {}]]] * count}
    return functional(input_layer(), last, first="given", last="last")


def wrapped(depth: int) -> dict[str, Any]:
    inside = dense("inside", 2)
    for number in range(depth):
        inside = layer("TimeDistributed", f"outer{number}", layer=inside)
    return inside


def plain_with(text: str) -> str:
    """The plain description, a piece of JSON put into the last layer as it is."""
    whole = json.dumps(sequential(input_layer(), dense("first", 3), dense("last", 2)))
    return f"{whole[:-5]}, {text}{whole[-5:]}"


BLOWN_UP = [layer("UpSampling2D", f"larger{number}", size=[100, 100]) for number in range(3)]
MANY = {"class_name": "Sequential", "config": {"layers": [{"class_name": "ReLU", "config": {}}] * 99_999}}

NUMBERS: dict[str, tuple[str, Spoil]] = {
    "no description": ("understood", description("null")),
    "description that is a list": ("understood", description("[]")),
    "description of nothing": ("understood", description(sequential())),
    "layers that are numbers": ("understood", description(sequential(1, 2))),  # type: ignore[arg-type]
    "description cut off": ("damaged", description('{"class_name": "Sequential", "config": {')),
    "description of other letters": ("understood", description('{"class_name": "Sécheresse"}'.encode("latin-1"))),
    "description that is nested": ("too large", description("[" * 200 + "]" * 200)),
    "description without end": ("too large", description(json.dumps(["x" * 6_000_000]))),
    "description of quotes": ("damaged", description('"' + '\\"' * 400_000)),
    "compilation that is nested": ("too large", lambda path: describe(path, "[" * 99_999, "training_config")),
    "key that stands twice": ("damaged", description(plain_with('"units": 2, "units": 3'))),
    "number of 5,000 digits": ("damaged", description(plain_with(f'"extra": {"9" * 5000}'))),
    "number of 100 digits": ("damaged", description(plain_with(f'"extra": {"9" * 100}'))),
    "units that are no number": ("units", last_settings(units=float("nan"))),
    "units without end": ("units", description(plain_with('"x": 0').replace('"units": 2', '"units": 1e999'))),
    "negative units": ("units", last_settings(units=-3)),
    "no units": ("units", last_settings(units=0)),
    "a billion units": ("units", last_settings(units=10**12)),
    "units that are true": ("units", last_settings(units=True)),
    "units that are text": ("units", last_settings(units="2")),
    "units that are halves": ("units", last_settings(units=2.5)),
    "use_bias that is text": ("use_bias", last_settings(use_bias="yes")),
    "chance that is no number": ("rate", layers(dense("first", 3), layer("Dropout", rate=float("nan")))),
    "picture of 10^12 numbers": ("shape", description(sequential(input_layer(shape=(None, 10**12))))),
    "picture of negative size": ("shape", description(sequential(input_layer(shape=(None, -4))))),
    "picture of true size": ("shape", description(sequential(input_layer(shape=(None, True))))),
    "picture without size": ("shape", description(sequential(input_layer(shape=())))),
    "a picture larger than memory": (
        "memory",
        lambda path: _without_weights(path, sequential(input_layer(shape=(None, 10**6, 10**6)), layer("ReLU"))),
    ),
    "a picture that is blown up": (
        "memory",
        lambda path: _without_weights(path, sequential(input_layer(shape=(None, 4, 4, 4)), *BLOWN_UP)),
    ),
    "name that is a list": ("understood", last_settings(name=["no", "name"])),
    "two layers of one name": ("understood", last_settings(name="first")),
    "lone surrogate": ("Lambda", layers(layer("Lambda", "\ud800\udfff"))),
    "name that colours the terminal": ("Lambda", layers(layer("Lambda", "\x1b[31mred\x07\r\n\u202e"))),
    "name of 10,000 letters": ("Lambda", layers(layer("Lambda", "x" * 10_000))),
    "name with gaps to fill": ("Lambda", layers(layer("Lambda", "{name} {0} {kind.__class__}"))),
    "network in a circle": ("circle", description(LOOP)),
    "layer that takes from itself": (
        "circle",
        description(
            functional(
                input_layer(),
                called("Add", "self", "given", "self"),
                called("ReLU", "last", "self"),
                first="given",
                last="last",
            )
        ),
    ),
    "layer that takes from nowhere": (
        "understood",
        description(functional(input_layer(), called("ReLU", "last", "nobody"), first="given", last="last")),
    ),
    "100,000 layers": ("layers", description(MANY)),
    "layer that is called 20,000 times": ("layers", description(many_calls(20_000))),
    "30,000 wires": (
        "connections",
        description(
            functional(input_layer(), called("Add", "last", *["given"] * 30_000), first="given", last="last")
        ),
    ),
    "layers in layers": ("TimeDistributed", lambda path: describe(path, sequential(input_layer(), wrapped(25)))),
}


def _without_weights(path: Path, config: dict[str, Any]) -> None:
    from tests.hostile.model_structures import no_weights

    describe(path, config)
    no_weights(path)

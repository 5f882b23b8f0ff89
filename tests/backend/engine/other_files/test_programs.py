"""Keras programs are drawn: read as text, never run; what cannot be known is told with its line."""

import json
from itertools import pairwise
from pathlib import Path
from random import Random
from textwrap import dedent

import pytest

from app.command_line import main
from backend.engine.model_files.drawing import Drawing
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.read_drawing import read_drawing
from backend.graph.errors import GraphError
from backend.graph.spec import LayerSpec
from backend.graph.to_spec import model_spec
from backend.project import Project
from backend.script import write_program
from backend.templates import all_templates
from tests.backend.random_networks import FACTS, random_network

CLASSIC = """
from __future__ import print_function
import keras
from keras.datasets import mnist
from keras.models import Sequential
from keras.layers import Dense as D, Dropout, Flatten
from keras.layers import Conv2D, MaxPooling2D
from keras import backend as K

batch_size = 128
num_classes = 10
img_rows, img_cols = 28, 28
(x_train, y_train), (x_test, y_test) = mnist.load_data()
if K.image_data_format() == 'channels_first':
    input_shape = (1, img_rows, img_cols)
else:
    x_train = x_train.reshape(x_train.shape[0], img_rows, img_cols, 1)
    input_shape = (img_rows, img_cols, 1)
x_train /= 255
model = Sequential()
model.add(Conv2D(2 ** 5, kernel_size=(3, 3), activation='relu', input_shape=input_shape))
model.add(Conv2D(64, (3, 3), activation='relu'))
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Dropout(0.25))
model.add(Flatten())
model.add(D(num_classes, activation='softmax'))
model.compile(loss=keras.losses.categorical_crossentropy,
              optimizer=keras.optimizers.SGD(lr=0.02), metrics=['accuracy'])
model.fit(x_train, y_train, batch_size=batch_size, epochs=12, verbose=1, validation_data=(x_test, y_test))
print('Test loss:', model.evaluate(x_test, y_test)[0])
"""

OF_KERAS_1 = """
from keras.models import Sequential
from keras.layers.core import Dense, Activation, Flatten, Dropout
from keras.layers.convolutional import Convolution2D, MaxPooling2D
model = Sequential()
model.add(Convolution2D(8, 3, 5, border_mode='same', subsample=(2, 2), input_shape=(28, 28, 1), init='he_normal'))
model.add(Activation('relu'))
model.add(Dropout(p=0.3))
model.add(Flatten())
model.add(Dense(output_dim=10, W_regularizer='l2' and None, bias=False))
model.fit(X, Y, nb_epoch=3, batch_size=64, validation_split=0.1)
"""

FUNCTIONS = """
import tensorflow as tf
from tensorflow.keras import layers as L, Model
from tensorflow.keras.layers import *
from tensorflow import keras

WIDTHS = [16, 8]

def block(x, n, *, rate=.1, **more):
    y = L.Conv2D(n, 3, padding="same", **more)(x)
    y = L.Activation(tf.nn.relu)(y)
    y = L.Dropout(rate)(y)
    return L.add([x, y]) if n == 4 else y

class Nets:
    @staticmethod
    def build(width, height, depth=3, classes=10):
        picture = keras.Input(shape=(height, width, depth), name="picture")
        x = L.Conv2D(4, (3, 3), padding="same", kernel_regularizer=keras.regularizers.l2(1e-4))(picture)
        for _ in range(2):
            x = block(x, 4, use_bias=False)
        a, b = GlobalAveragePooling2D()(x), GlobalMaxPool2D()(x)
        x = Concatenate(axis=-1)([a, b])
        for i, n in enumerate(WIDTHS):
            x = L.Dense(n, "relu", name=f"wide_{i}")(x)
        shared = L.Dense(8, name="shared")
        x = L.concatenate([shared(x), shared(L.LeakyReLU(0.2)(x))])
        return Model(inputs=picture, outputs=[L.Dense(classes, activation="softmax", name="kind")(x),
                                              L.Dense(1, name="size")(x)])

if __name__ == "__main__":
    m = Nets.build(12, 12, depth=1 * 3, classes=len(["a", "b", "c"]))
    m.compile(optimizer="rmsprop", loss={"kind": "sparse_categorical_crossentropy", "size": "mse"})
    m.fit(data(), epochs=20, callbacks=[keras.callbacks.EarlyStopping(patience=3)])
"""


def drawn(text: str, path: Path) -> Drawing:
    path.write_text(dedent(text), encoding="utf-8")
    return read_drawing(path)


def layers_of(project: Project) -> dict[str, LayerSpec]:
    return {layer.name: layer for layer in model_spec(project.graph).layers}


def test_that_the_classic_program_is_drawn_with_how_it_trains(tmp_path: Path) -> None:
    drawing = drawn(CLASSIC, tmp_path / "mnist_cnn.py")
    layers = layers_of(drawing.project)
    kinds = [layer.kind for layer in layers.values()]
    assert kinds == ["Input", "Conv2D", "Conv2D", "MaxPooling2D", "Dropout", "Flatten", "Dense"]
    assert layers["conv2d"].parameters["filters"] == 32
    assert layers["conv2d_1"].parameters["kernel_size"] == (3, 3)
    assert layers["dense"].parameters["units"] == 10
    training = drawing.project.training
    assert (training.optimizer, training.learning_rate) == ("sgd", 0.02)
    assert (training.loss, training.epochs, training.batch_size) == ("categorical_crossentropy", 12, 128)
    assert (drawing.project.data.name, drawing.project.data.validation_from) == ("mnist", "test")
    (note,) = drawing.notes
    assert "data of the program is chosen" in str(note)


def test_that_a_program_of_keras_1_says_the_same_in_its_words(tmp_path: Path) -> None:
    drawing = drawn(OF_KERAS_1, tmp_path / "old.py")
    layers = layers_of(drawing.project)
    conv = layers["conv2d"].parameters
    assert (conv["kernel_size"], conv["strides"], conv["padding"]) == ((3, 5), (2, 2), "same")
    assert conv["kernel_initializer"] == "he_normal"
    assert layers["dropout"].parameters["rate"] == 0.3
    assert (layers["dense"].parameters["units"], layers["dense"].parameters["use_bias"]) == (10, False)
    assert (drawing.project.training.epochs, drawing.project.data.validation) == (3, 0.1)


def test_that_functions_loops_and_shared_layers_are_followed(tmp_path: Path) -> None:
    drawing = drawn(FUNCTIONS, tmp_path / "nets.py")
    layers = layers_of(drawing.project)
    kinds = [layer.kind for layer in layers.values()]
    assert kinds.count("Add") == 2
    assert layers["conv2d"].parameters["kernel_regularizer_strength"] == 0.0001
    assert layers["wide_1"].parameters["units"] == 8
    assert [layer.name for layer in layers.values() if layer.shares_weights_with == "shared"] == ["shared_2"]
    assert layers["kind"].parameters["units"] == 3
    assert [end.layer for end in model_spec(drawing.project.graph).outputs] == ["kind", "size"]
    assert drawing.project.training.optimizer == "rmsprop"
    assert (drawing.project.training.stop_early, drawing.project.training.patience) == (True, 3)


def test_that_a_list_with_layers_around_layers_is_drawn(tmp_path: Path) -> None:
    text = """
    from keras import Sequential, layers
    from keras.layers import LSTM, Bidirectional, Embedding, TimeDistributed
    vocabulary = 20_000
    model = Sequential([
        Embedding(vocabulary, 12, input_length=100),
        Bidirectional(LSTM(6, return_sequences=True), merge_mode="sum"),
        TimeDistributed(layers.Dense(7)),
        *[LSTM(n, return_sequences=n > 16) for n in (32, 16)],
        layers.Dense(1, activation="sigmoid"),
    ], name="words")
    """
    layers = layers_of(drawn(text, tmp_path / "words.py").project)
    assert layers["bidirectional"].parameters["merge_mode"] == "sum"
    assert layers["time_distributed"].parameters["time_distributed"] is True
    assert [layers[name].parameters["return_sequences"] for name in ("lstm", "lstm_1")] == [True, False]


def test_that_a_function_that_nobody_calls_is_tried(tmp_path: Path) -> None:
    text = """
    import keras
    def build_model(units=5):
        model = keras.Sequential()
        model.add(keras.layers.Dense(units, input_dim=8, activation='relu'))
        if units > 3:
            units //= 2
        model.add(keras.layers.Dense(units))
        return model
    """
    layers = layers_of(drawn(text, tmp_path / "later.py").project)
    assert [layers[name].parameters["units"] for name in ("dense", "dense_1")] == [5, 2]


def test_that_the_network_that_is_trained_is_the_one_and_that_is_said(tmp_path: Path) -> None:
    text = """
    from keras.layers import *
    from keras.models import Model
    given = Input(shape=(8,))
    code = Dense(3, activation='relu')(given)
    both = Model(given, Dense(8)(code))
    first = Model(given, code)
    both.compile('adam', loss='mse')
    """
    drawing = drawn(text, tmp_path / "code.py")
    assert [layer.kind for layer in layers_of(drawing.project).values()] == ["Input", "Dense", "Dense"]
    assert str(drawing.notes[0]) == "Line 6 makes the network that was read; the program makes 2."


def test_that_cells_of_a_notebook_are_one_program_and_lines_are_counted_in_them(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# A network"]},
        {"cell_type": "code", "source": ["%matplotlib inline\n", "!ls\n", "import keras\n", "n = 3"]},
        {"cell_type": "code", "source": "%%bash\nls"},
        {
            "cell_type": "code",
            "source": "m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(n)])\n"
            "m.compile(loss=lambda a, b: 0, optimizer='sgd')",
        },
    ]
    (tmp_path / "book.ipynb").write_text(json.dumps({"cells": cells, "nbformat": 4}), encoding="utf-8")
    drawing = read_drawing(tmp_path / "book.ipynb")
    assert layers_of(drawing.project)["dense"].parameters["units"] == 3
    assert str(drawing.notes[0]).startswith("Cell 3, line 2: “loss” could not be read")
    (tmp_path / "list.ipynb").write_text("[]", encoding="utf-8")
    with pytest.raises(ModelFileError, match="no cells"):
        read_drawing(tmp_path / "list.ipynb")


def test_that_a_cell_whose_time_is_taken_is_python_and_one_of_a_notebook_of_old(tmp_path: Path) -> None:
    text = ["%%time\n", "import keras\n", "m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(7)])"]
    sheets = [None, {"cells": None}, {"cells": [{"cell_type": "code", "input": text}]}]
    (tmp_path / "book.ipynb").write_text(json.dumps({"worksheets": sheets}), encoding="utf-8")
    assert layers_of(read_drawing(tmp_path / "book.ipynb").project)["dense"].parameters["units"] == 7


def test_that_a_program_may_wait_for_ever_for_something_better(tmp_path: Path) -> None:
    waits = "\nm.fit(1, 2, callbacks=[keras.callbacks.EarlyStopping(patience=float('inf'))])"
    drawing = drawn(BEGIN + "m = Sequential([Input((3,)), layers.Dense(3)])" + waits, tmp_path / "program.py")
    assert drawing.project.training.patience >= 1_000_000


BEGIN = "import sys, keras\nfrom keras import Sequential, layers, Model, Input\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "n = int(sys.argv[1])\nm = Sequential([Input((4,)), layers.Dense(n)])",
            "Line 3 of.*sys.argv.1.*Write its value",
        ),
        ("m = Sequential([layers.Dense(3)])", "Line 3 of.*what the network takes"),
        ("m = Sequential([Input((3,)), layers.Lambda(lambda x: x)])", "Line 3 of.*program code"),
        (
            "m = Sequential([Input((3,)), layers.Dense(3, kernel_initialiser='zeros')])",
            "Line 3 of.*kernel_initialiser",
        ),
        ("class Net(keras.Model):\n    pass\nnet = Net()", "Line 3 of.*class of its own, “Net”"),
        ("i = Input((3,))\nx = keras.ops.relu(i)\nm = Model(i, x)", "Line 4 of.*keras.ops.relu"),
        ("i = Input((3,))\nm = Model(i, layers.Add()([i, i.shape]))", "Line 4 of.*only known when"),
        ("m = Sequential([Input((3,)), layers.Dense(2 ** 70)])", "Line 3 of.*cannot be computed"),
        ("m = Sequential([Input((4, 4, 1)), layers.Conv2D(2, 9)])", "cannot be opened"),
        ("x = 3", "makes no network"),
        ("m = keras.models.load_model('a.h5')", "makes no network.*load_model"),
        ("m = Sequential()\nm.add(Input((3,)))\nfor n in open('sizes'):\n    m.add(layers.Dense(n))", "Line 5 of"),
        ("print 'old'", "Line 3 of.*not Python as it is written today"),
        ("i = Input((3,))\nj = Input((3,))\nm = Model(i, layers.Add()([i, j]))", "not among the inputs"),
        ("d = layers.Dense(3)\nm = Sequential([Input((3,)), d, d])", "twice in a Sequential"),
        ("x = layers.Dense(3)(Input((3,)))\nm = Model(x, layers.Dense(2)(x))", "Line 3 of.*begins behind a layer"),
        ("def f(x):\n    return f(x)\nm = Sequential([Input((3,)), layers.Dense(f(1))])", "too deep"),
        ("m = Sequential()\nwhile True:\n    m.add(layers.Dense(1))", "too"),
        ("n = [0] * 10 ** 9\nm = Sequential([Input((3,)), layers.Dense(n[0])])", "Line 3 of.*cannot be computed"),
        ("n = 9 ** 9 ** 9\nm = Sequential([Input((3,)), layers.Dense(n)])", "Line 3 of.*cannot be computed"),
        (
            "a = [1] * 9000\nb = [a] * 9000\nc = [b] * 9000\nm = Sequential([Input((3,)), layers.Dense(c[0])])",
            "Line 5 of.*cannot be computed",
        ),
        (
            "a = [1] * 10\n"
            + "".join(f"{b} = [{', '.join(a * 10)}]\n" for a, b in pairwise("abcdefgh"))
            + "m = Sequential([Input((3,)), layers.Dense(3, kernel_initializer=h)])",
            "Line 11 of.*nested too deep",
        ),
        ("m = Sequential([Input((3,)), layers.Dense(round(5, -(10 ** 9)))])", "Line 3 of"),
        ("m = Sequential([Input((3, 2)), layers.Dense(3)])\nwhile True:\n    m += lambda: 0", "too much"),
        (
            "i = Input((3, 2))\nm = Model(i, layers.LSTM(2)(i, mask=i))",
            "called in a way that NetSketch does not have",
        ),
        ("m = " + "(" * 300 + "1" + ")" * 300, "Python"),
        ("m = " + "-" * 20_000 + "1", "Python|computes too much"),
    ],
)
def test_that_what_cannot_be_read_is_told_with_its_line(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=words):
        drawn(BEGIN + text, tmp_path / "program.py")


def test_that_nothing_of_a_program_is_run(tmp_path: Path) -> None:
    mark = tmp_path / "it ran"
    text = f"""
    import os, keras
    __import__("os").system("touch '{mark}'")
    open({str(mark)!r}, "w").write("ran")
    class Trap:
        open({str(mark)!r}, "w")
    m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(eval("open({str(mark)!r}, 'w')") and 3 or 3)])
    """
    with pytest.raises(ModelFileError, match="eval"):
        drawn(text, tmp_path / "trap.py")
    assert not mark.exists()


def test_that_options_of_a_program_hold_what_they_hold_without_any(tmp_path: Path) -> None:
    text = """
    import argparse, keras
    def main():
        parser = argparse.ArgumentParser()
        parser.add_argument("-u", "--hidden-units", type=int, default=7)
        parser.add_argument("--epochs", type=int, default=3)
        options = parser.parse_args()
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(options.hidden_units)])
        model.fit(x, y, epochs=options.epochs)
    main()
    """
    drawing = drawn(text, tmp_path / "options.py")
    assert layers_of(drawing.project)["dense"].parameters["units"] == 7
    assert drawing.project.training.epochs == 3
    assert [str(note) for note in drawing.notes] == [
        "Line 7 lets options be given; those that hold without any were read."
    ]


def test_that_a_decision_of_the_moment_is_told_where_one_way_makes_the_network(tmp_path: Path) -> None:
    text = """
    import os, keras
    def build():
        return keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)])
    if os.path.exists("model.h5"):
        model = keras.models.load_model("model.h5")
    else:
        model = build()
    """
    drawing = drawn(text, tmp_path / "either.py")
    assert str(drawing.notes[0]).startswith("Line 5 decides only when the program runs")


@pytest.mark.parametrize("template", all_templates(), ids=lambda template: str(template.id))
def test_that_the_program_of_a_template_comes_back_as_the_same_network(template: object, tmp_path: Path) -> None:
    project = template.project  # type: ignore[attr-defined]
    drawing = drawn(write_program(project).text, tmp_path / "program.py")
    assert layers_of(drawing.project) == layers_of(project)
    ours, theirs = model_spec(project.graph), model_spec(drawing.project.graph)
    assert (ours.inputs, ours.outputs) == (theirs.inputs, theirs.outputs)
    assert drawing.project.training.optimizer == project.training.optimizer
    assert drawing.project.training.learning_rate == project.training.learning_rate
    assert drawing.project.training.loss == project.training.loss


def without_unused_strengths(layers: dict[str, LayerSpec]) -> dict[str, tuple[object, ...]]:
    """What the layers are, without the strengths of penalties that are not there or weigh nothing."""

    def kept(layer: LayerSpec) -> dict[str, object]:
        values: dict[str, object] = dict(layer.parameters)
        for name in layer.parameters:
            penalty = name.removesuffix("_strength")
            if name.endswith("_regularizer_strength") and not (values[penalty] and values[name]):
                del values[name], values[penalty]
        return values

    return {
        name: (layer.kind, kept(layer), layer.inputs, layer.shares_weights_with, layer.trainable)
        for name, layer in layers.items()
    }


def test_that_programs_of_random_networks_come_back_as_the_same_networks(tmp_path: Path) -> None:
    compared = 0
    for seed in range(120):
        project = random_network(Random(seed), FACTS[seed % len(FACTS)])
        try:
            model_spec(project.graph)
        except GraphError:
            continue
        drawing = drawn(write_program(project).text, tmp_path / f"{seed}.py")
        ours, theirs = layers_of(project), layers_of(drawing.project)
        assert without_unused_strengths(theirs) == without_unused_strengths(ours), seed
        compared += 1
    assert compared > 60


def test_that_the_command_line_takes_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "net.py").write_text(CLASSIC, encoding="utf-8")
    assert main(["check", str(tmp_path / "net.py"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [layer["kind"] for layer in told["layers"]][:2] == ["Input", "Conv2D"]
    assert main(["evaluate", str(tmp_path / "net.py"), "--data", "starter-digits"]) == 1
    assert "without weights" in capsys.readouterr().err

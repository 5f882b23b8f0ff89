"""A program that loads a set which NetSketch brings is drawn with that data chosen."""

from pathlib import Path

import pytest

from backend.engine.model_files.drawing import Drawing
from backend.engine.model_files.read_drawing import read_drawing
from backend.project import DataChoice

NETWORK = """
model = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
"""


def drawn(tmp_path: Path, load: str, fit: str = "") -> Drawing:
    path = tmp_path / "program.py"
    path.write_text(f"import keras\n{load}\n{NETWORK}\n{fit}\n")
    return read_drawing(path)


@pytest.mark.parametrize(
    ("load", "name"),
    [
        ("(a, b), (c, d) = keras.datasets.mnist.load_data()", "mnist"),
        ("from keras.datasets import mnist\n(a, b), _ = mnist.load_data(path='m.npz')", "mnist"),
        ("import tensorflow as tf\nd = tf.keras.datasets.fashion_mnist\nx = d.load_data()", "fashion-mnist"),
        ("import tensorflow as tf\nx = tf.keras.datasets.fashion_mnist.load_data()", "fashion-mnist"),
        (
            "from tensorflow.keras.datasets import fashion_mnist as clothes\nx = clothes.load_data()",
            "fashion-mnist",
        ),
        ("from keras.datasets.mnist import load_data as get\n(a, b), (c, d) = get()", "mnist"),
        ("from sklearn.datasets import load_iris\niris = load_iris()", "iris"),
        ("def data():\n    from keras.datasets import mnist\n    return mnist.load_data()", "mnist"),
    ],
)
def test_that_the_data_of_the_program_is_chosen(tmp_path: Path, load: str, name: str) -> None:
    assert drawn(tmp_path, load).project.data.name == name


def test_that_the_choice_is_told(tmp_path: Path) -> None:
    notes = drawn(tmp_path, "x = keras.datasets.mnist.load_data()").notes
    assert any("Line 2" in str(note) and "“mnist”" in str(note) for note in notes)


def test_that_samples_to_check_with_are_the_test_part(tmp_path: Path) -> None:
    load = "(x, y), (u, v) = keras.datasets.mnist.load_data()"
    checked = drawn(tmp_path, load, "model.compile(loss='mse')\nmodel.fit(x, y, validation_data=(u, v))")
    assert checked.project.data == DataChoice(name="mnist", validation_from="test")
    shared = drawn(tmp_path, load, "model.compile(loss='mse')\nmodel.fit(x, y, validation_split=0.1)")
    assert shared.project.data == DataChoice(name="mnist", validation=0.1)


@pytest.mark.parametrize(
    "load", ["x = keras.datasets.cifar10.load_data()", "from keras.datasets import imdb\nimdb.load_data()"]
)
def test_that_data_which_is_not_brought_is_told(tmp_path: Path, load: str) -> None:
    drawing = drawn(tmp_path, load)
    assert drawing.project.data.name == "starter-digits"
    assert any("does not bring" in str(note) for note in drawing.notes)


@pytest.mark.parametrize("load", ["x = open('data').read()", "x = mnist", "x = load_data()", "x = (lambda: 1)()"])
def test_that_other_calls_choose_nothing(tmp_path: Path, load: str) -> None:
    drawing = drawn(tmp_path, load)
    assert drawing.project.data == DataChoice()
    assert not any("data of the program" in str(note) for note in drawing.notes)

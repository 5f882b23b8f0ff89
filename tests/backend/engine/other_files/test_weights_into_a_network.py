"""Weights alone go into the network that is there if they fit, and else say which layer does not."""

from collections.abc import Callable
from pathlib import Path

import keras
import msgspec
import numpy as np
import pytest

from app.command_line import main
from backend.engine.control import Control
from backend.engine.jobs import Jobs
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.open_weights import WeightsUnfitError
from backend.engine.model_files.read_any import read_any
from backend.graph.model import Graph
from backend.messages import OpenModel, SaveModel, WeightsUnfit
from backend.project import Project
from backend.project_file import write_project
from backend.wording import UserError
from tests.backend.engine.other_files.weights_files import write_named, write_stored

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> tuple[keras.Model, Path]:
    """A model of plain Keras with layers inside layers, and its folder: net.keras and net.weights.h5."""
    layers = keras.layers
    words = keras.Input((6,), name="words")
    read = layers.Embedding(20, 4)(words)
    read = layers.Bidirectional(layers.LSTM(3, return_sequences=True))(read)
    looked = layers.MultiHeadAttention(2, 3, name="looks")(read, read)
    told = layers.GRU(4)(layers.Add()([read, looked]))
    told = layers.BatchNormalization()(told)
    model = keras.Model(words, layers.Dense(2, "softmax", name="last")(told))
    for number, variable in enumerate(model.weights):
        variable.assign(np.abs(np.random.default_rng(number).normal(0.2, 0.3, variable.shape)))
    model.compile(keras.optimizers.SGD(0.02, momentum=0.5), "sparse_categorical_crossentropy")
    folder = tmp_path_factory.mktemp("theirs")
    model.save(folder / "net.keras")
    model.save_weights(folder / "net.weights.h5")
    return model, folder


@pytest.fixture(scope="module")
def drawn(theirs: tuple[keras.Model, Path]) -> Project:
    return read_any(theirs[1] / "net.keras").project


def test_that_weights_of_keras_3_go_into_the_drawing_with_equal_answers(
    theirs: tuple[keras.Model, Path], drawn: Project
) -> None:
    model, folder = theirs
    opened = open_model(folder / "net.weights.h5", drawn)
    words = np.random.default_rng(3).integers(0, 20, (5, 6))
    answers = next(iter(opened.model.answer_arrays({"words": words}).values()))
    np.testing.assert_allclose(answers, model.predict(words, verbose=0), atol=1e-6)
    assert opened.taken == "weights"
    assert opened.model.project == drawn
    assert "by the names" in str(opened.notes[0])


def two_dense(tmp_path: Path) -> Project:
    """A drawing that a file of weights was guessed for."""
    layers = {"first": [(6, 5), (5,)], "second": [(5, 3), (3,)]}
    return read_any(write_named(tmp_path / "drawn.h5", layers)).project


def test_that_other_names_are_matched_by_their_order(tmp_path: Path) -> None:
    into = two_dense(tmp_path)
    path = write_named(tmp_path / "w.h5", {"dense_8": [(6, 5), (5,)], "dense_9": [(5, 3), (3,)]})
    opened = open_model(path, into)
    assert "in the order" in str(opened.notes[0])
    assert opened.model.network.get_layer("second").kernel.shape == (5, 3)
    stored = write_stored(tmp_path / "w.weights.h5", {"dense_1": [(5, 3), (3,)], "dense": [(6, 5), (5,)]})
    assert open_model(stored, into).taken == "weights"


_MISFIT = "“first” needs 6 × 5 and 5, the file has 7 × 5 and 5"


def test_that_what_does_not_fit_is_said_by_its_layer_and_the_model_stays(tmp_path: Path) -> None:
    path = write_named(tmp_path / "w.h5", {"first": [(7, 5), (5,)], "second": [(5, 3), (3,)]})
    jobs, into = Jobs(), two_dense(tmp_path)
    told = jobs.do(OpenModel(str(path), into), Control(), lambda _event: None)
    assert isinstance(told, WeightsUnfit)
    assert _MISFIT in str(told.reason)
    with pytest.raises(UserError, match="no trained network"):
        jobs.do(SaveModel(str(tmp_path / "none.h5")), Control(), lambda _event: None)
    assert "guessed" in str(open_model(path).notes[0])


@pytest.mark.parametrize("write", [write_named, write_stored])
def test_that_weights_of_other_layers_are_said_with_the_first_that_lacks_them(
    tmp_path: Path, write: Callable[[Path, dict[str, list[tuple[int, ...]]]], Path]
) -> None:
    path = write(tmp_path / "w.h5", {"dense": [(7, 5), (5,)]})
    with pytest.raises(WeightsUnfitError, match=f"the file has weights of 1: dense. {_MISFIT}"):
        open_model(path, two_dense(tmp_path))
    path = write(tmp_path / "w.h5", {"dense": [(6, 5), (5,)]})
    with pytest.raises(WeightsUnfitError, match="For “second” there is nothing in the file"):
        open_model(path, two_dense(tmp_path))


def test_that_neither_fit_nor_guess_is_one_refusal_with_both_reasons(tmp_path: Path) -> None:
    path = write_named(tmp_path / "w.h5", {"odd": [(2, 3, 4), (5, 6), (7,)]})
    with pytest.raises(ModelFileError) as refused:
        open_model(path, two_dense(tmp_path))
    assert "The network has 2 layers with weights, the file has weights of 1: odd" in str(refused.value)
    assert "cannot be guessed" in str(refused.value)


def test_that_an_unfinished_or_empty_drawing_is_no_place_for_weights(tmp_path: Path) -> None:
    into = two_dense(tmp_path)
    path = tmp_path / "drawn.h5"
    assert len(open_model(path, Project()).notes) >= 2
    loose = msgspec.structs.replace(into, graph=Graph(into.graph.nodes, into.graph.links[:1]))
    with pytest.raises(WeightsUnfitError, match="not finished"):
        open_model(path, loose)


def test_that_the_command_line_puts_weights_into_the_network_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # TensorFlow runs here already; a process starts it once.
    monkeypatch.setattr("app.command_line._start_engine", lambda _threads, _device="": None)
    into = two_dense(tmp_path)
    write_project(tmp_path / "drawn.netsketch", into)
    weights = write_named(tmp_path / "w.h5", {"dense_8": [(6, 5), (5,)], "dense_9": [(5, 3), (3,)]})
    np.savez(tmp_path / "given.npz", x=np.ones((4, 6), np.float32))
    asked = [str(weights), str(tmp_path / "given.npz"), "--out", str(tmp_path / "answers.npz")]
    assert main(["predict", *asked, "--into", str(tmp_path / "drawn.netsketch")]) == 0
    assert "in the order" in capsys.readouterr().err
    with np.load(tmp_path / "answers.npz") as answers:
        assert answers["second"].shape == (4, 3)
    assert main(["predict", *asked]) == 0
    assert "guessed" in capsys.readouterr().err
    asked[0] = str(write_named(tmp_path / "w.h5", {"first": [(7, 5), (5,)], "second": [(5, 3), (3,)]}))
    assert main(["predict", *asked, "--into", str(tmp_path / "drawn.netsketch")]) == 1
    told = capsys.readouterr().err
    assert _MISFIT in told
    assert "canvas" not in told

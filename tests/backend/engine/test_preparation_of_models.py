"""The preparation belongs to the model: guessed where it comes from elsewhere, saved, and the same everywhere."""

from pathlib import Path

import keras
import msgspec
import numpy as np
import pytest

from backend.data.load import load
from backend.data.streamed import StreamedSamples
from backend.engine.control import Control
from backend.engine.evaluate import evaluate
from backend.engine.fit_data import DataDoesNotFitError, samples_as_given
from backend.engine.jobs import Jobs
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.read import read_model_file
from backend.engine.model_files.write import write_model
from backend.engine.train import new_model
from backend.given import as_given
from backend.messages import Done, Predict, Prediction, UsePreparation
from backend.project import DataChoice, Preparation
from tests.backend.engine.small import dense_project, training

pytestmark = [
    pytest.mark.usefixtures("home"),
    # Keras' own saving stumbles over NumPy 2.
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
]

PLAIN = Preparation()
BRIGHT = Preparation(scale="0 to 255")


def small_model(data: DataChoice, preparation: Preparation = PLAIN) -> LiveModel:
    request = training(dense_project(), data)
    project = msgspec.structs.replace(request.project, preparation=preparation)
    return new_model(request.spec, request.settings, project, load(data))


def saved(tmp_path: Path, layers: list[keras.Layer], name: str = "model") -> Path:
    """A file of plain Keras."""
    network = keras.Sequential(layers, name=name)
    path = tmp_path / "elsewhere.h5"
    network.save(path)
    return path


def guessed(path: Path) -> Preparation:
    return open_model(path).model.project.preparation


def test_that_a_network_is_given_what_its_preparation_says(small_data: DataChoice) -> None:
    pictures = np.random.default_rng(1).random((4, 28, 28, 1), np.float32)
    plain, bright = small_model(small_data), small_model(small_data, BRIGHT)
    np.testing.assert_allclose(bright.answer(pictures), plain.answer(pictures * 255), atol=1e-6)
    dark = small_model(small_data, Preparation(shades="dark on light"))
    np.testing.assert_allclose(dark.answer(pictures), plain.answer(1 - pictures), atol=1e-6)


def test_that_it_is_measured_on_data_as_it_answers_drawings(small_data: DataChoice) -> None:
    dataset = load(small_data)
    losses = []
    for preparation in (PLAIN, Preparation(shades="dark on light")):
        model = small_model(small_data, preparation)
        shares = model.answer(dataset.x_test)[np.arange(len(dataset.x_test)), dataset.y_test]
        losses.append(evaluate(model, dataset, "test", Control()).loss)
        assert losses[-1] == pytest.approx(float(-np.log(shares).mean()), rel=1e-4)
    assert losses[0] != pytest.approx(losses[1], rel=1e-3)


def test_that_it_is_saved_with_the_model(small_data: DataChoice, tmp_path: Path) -> None:
    chosen = Preparation("plain", scale="-1 to 1", shades="dark on light")
    write_model(small_model(small_data, chosen), tmp_path / "a.h5")
    assert guessed(tmp_path / "a.h5") == chosen


def test_that_samples_in_a_file_are_given_in_the_same_numbers() -> None:
    class Rows:
        """Two pictures of 1 × 2, as a file holds them."""

        length = 2

        def read(self, index: np.ndarray) -> np.ndarray:
            stored: np.ndarray = np.array([[0, 255], [51, 102]], np.uint8)[index]
            return stored

    streamed = StreamedSamples(Rows(), 255.0, 0, 2, (1, 2, 1))  # type: ignore[arg-type]
    for preparation in (BRIGHT, Preparation(scale="-1 to 1", shades="dark on light")):
        given = samples_as_given(streamed, preparation)
        assert isinstance(given, StreamedSamples)
        np.testing.assert_allclose(given.copy(), as_given(streamed.copy(), preparation), atol=1e-5)
    wide = msgspec.structs.replace(BRIGHT, channels=3, channels_first=True)
    with pytest.raises(DataDoesNotFitError, match="colours"):
        samples_as_given(StreamedSamples(Rows(), 255.0, 0, 2, (1, 1, 2)), wide)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        ((28, 28, 1), Preparation()),
        ((20, 16), Preparation(height=20, width=16)),
        ((400,), Preparation(height=20, width=20)),
        ((1, 20, 20), Preparation(height=20, width=20, channels_first=True)),
        ((32, 24, 3), Preparation("plain", 32, 24, 3)),
        ((3, 32, 24), Preparation("plain", 32, 24, 3, channels_first=True)),
        ((5,), Preparation()),
    ],
)
def test_that_the_size_is_that_of_the_input(shape: tuple[int, ...], wanted: Preparation, tmp_path: Path) -> None:
    path = saved(tmp_path, [keras.Input(shape), keras.layers.Flatten(), keras.layers.Dense(2)])
    assert guessed(path) == wanted


@pytest.mark.parametrize(
    ("layers", "is_told"),
    [
        ([keras.Input((28, 28, 1)), keras.layers.Flatten()], True),
        ([keras.Input((784,))], True),
        ([keras.Input((28, 28, 1)), keras.layers.Rescaling(1 / 255), keras.layers.Flatten()], False),
        ([keras.Input((4,))], False),
    ],
)
def test_that_the_numbers_of_pictures_are_told_as_a_guess_where_nothing_tells_them(
    layers: list[keras.Layer], is_told: bool, tmp_path: Path
) -> None:
    file = read_model_file(saved(tmp_path, [*layers, keras.layers.Dense(2)]))
    assert any("are a guess" in str(note) for note in file.notes) == is_told


def test_that_colours_first_are_given_first(tmp_path: Path) -> None:
    layers = [keras.Input((3, 6, 5)), keras.layers.Flatten(), keras.layers.Dense(2)]
    model = open_model(saved(tmp_path, layers)).model
    pictures = np.random.default_rng(2).random((3, 6, 5, 3), np.float32)
    right = model.network.predict(np.moveaxis(pictures, -1, 1), verbose=0)
    np.testing.assert_allclose(model.answer(pictures), right, atol=1e-6)


@pytest.mark.parametrize(
    ("factor", "offset", "scale"),
    [(1 / 255, 0.0, "0 to 255"), (1 / 127.5, -1.0, "0 to 255"), (2.0, -1.0, "0 to 1")],
)
def test_that_a_rescaling_tells_the_scale(factor: float, offset: float, scale: str, tmp_path: Path) -> None:
    layers = [
        keras.Input((8, 8, 1)),
        keras.layers.Rescaling(factor, offset),
        keras.layers.Flatten(),
        keras.layers.Dense(2),
    ]
    assert guessed(saved(tmp_path, layers)).scale == scale


@pytest.mark.parametrize(("largest", "scale"), [(1.0, "0 to 1"), (255.0, "0 to 255")])
def test_that_a_first_normalization_tells_the_scale(largest: float, scale: str, tmp_path: Path) -> None:
    first = keras.layers.BatchNormalization()
    layers = [keras.Input((8, 8, 1)), first, keras.layers.Flatten(), keras.layers.Dense(2)]
    first.build((None, 8, 8, 1))
    gamma, beta, _, variance = first.get_weights()
    first.set_weights([gamma, beta, np.full(1, 0.13 * largest, np.float32), variance])
    assert guessed(saved(tmp_path, layers)).scale == scale


@pytest.mark.parametrize(
    ("name", "scale"),
    [("mobilenetv2_1", "-1 to 1"), ("resnet50v2", "-1 to 1"), ("vgg16", "0 to 255"), ("a", "0 to 1")],
)
def test_that_the_name_of_a_network_that_keras_brings_tells_the_scale(
    name: str, scale: str, tmp_path: Path
) -> None:
    layers = [keras.Input((8, 8, 3)), keras.layers.Flatten(), keras.layers.Dense(2)]
    assert guessed(saved(tmp_path, layers, name)).scale == scale


def test_that_the_engine_uses_another_preparation_from_then_on(small_data: DataChoice, tmp_path: Path) -> None:
    model, jobs = small_model(small_data), Jobs()
    jobs._publish(model)
    pictures = np.random.default_rng(1).random((2, 28, 28, 1), np.float32)
    right = model.answer(pictures * 255)

    assert isinstance(jobs.do(UsePreparation(BRIGHT), Control(), lambda _: None), Done)

    answered = jobs.do(Predict(pictures), Control(), lambda _: None)
    assert isinstance(answered, Prediction)
    np.testing.assert_allclose(answered.answers, right, atol=1e-6)
    write_model(model, tmp_path / "a.h5")
    assert guessed(tmp_path / "a.h5") == BRIGHT

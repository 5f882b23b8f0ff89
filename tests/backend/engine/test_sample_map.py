"""The map of samples: what the last layer before the answer says, placed in a plane, and a drawing in it."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.data.load import load
from backend.embedding.principal import principal_components
from backend.engine.control import Control
from backend.engine.last_layer import LastLayer
from backend.engine.live_model import LiveModel
from backend.engine.sample_map import NEAREST, SampleMapper
from backend.engine.train import new_model
from backend.messages import (
    Event,
    MapSamples,
    PlacedInMap,
    PlaceInMap,
    Progress,
    SampleMap,
    Stop,
    TrainingEnded,
    TrainingStarted,
)
from backend.project import DataChoice, Preparation, Project
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, Layer, chain, conv, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import TEST_SAMPLES, convolution_project, dense_project, training
from tests.backend.engine.test_several_ends import two_inputs_two_answers


def untrained(project: Project, data: DataChoice) -> LiveModel:
    request = training(project, data)
    return new_model(request.spec, request.settings, request.project, load(data))


def made(
    mapper: SampleMapper, model: LiveModel, data: DataChoice, way: str = "pca", most: int = 2000
) -> SampleMap:
    told: list[Event] = []
    request = MapSamples(data, "pca" if way == "pca" else "tsne", most)
    found = mapper.make(request, model, Control(), told.append)
    assert isinstance(told[-1], Progress)
    return found


def test_that_the_numbers_are_those_of_the_layer_before_the_answer(small_data: DataChoice) -> None:
    model = untrained(dense_project(), small_data)
    samples = load(small_data).x_test[:7]
    layer = LastLayer(model)

    numbers, answers = layer.numbers(samples)

    assert layer.size == 16
    flat, (kernel, bias) = samples.reshape(7, -1), model.network.get_layer(layer.name).get_weights()
    np.testing.assert_allclose(numbers, np.maximum(flat @ kernel + bias, 0), rtol=1e-3, atol=1e-4)
    np.testing.assert_allclose(answers, model.answer(samples), rtol=1e-5)


def test_that_an_activation_behind_the_answer_and_dropout_before_it_are_no_layers_of_their_own(
    small_data: DataChoice,
) -> None:
    project = chain(
        PICTURE, FLATTEN, dense(12, activation="relu"), ("Dropout", {"rate": 0.5}), dense(10), ("Softmax", {})
    )
    model = untrained(project, small_data)

    layer = LastLayer(model)

    assert layer.size == 12
    assert layer.name == model.spec.layers[2].name


def test_that_a_network_of_one_layer_is_mapped_by_the_pictures_themselves(small_data: DataChoice) -> None:
    found = made(SampleMapper(), untrained(chain(PICTURE, FLATTEN, ANSWER), small_data), small_data)

    assert found.layer == ""
    assert found.numbers == 784


def test_that_a_map_has_a_point_a_picture_and_a_class_for_each_sample(small_data: DataChoice) -> None:
    model = untrained(convolution_project(), small_data)

    found = made(SampleMapper(), model, small_data)

    dataset = load(small_data)
    assert found.points.shape == (TEST_SAMPLES, 2)
    assert found.pictures.shape == (TEST_SAMPLES, 28, 28)
    np.testing.assert_array_equal(found.labels, dataset.y_test)
    np.testing.assert_array_equal(found.said, model.answer(dataset.x_test).argmax(axis=1))
    assert len(found.classes) == 10
    assert found.of == TEST_SAMPLES
    assert (found.part, found.samples.tolist()) == ("test", list(range(TEST_SAMPLES)))
    numbers, _ = LastLayer(model).numbers(dataset.x_test)
    wanted = principal_components(numbers)
    np.testing.assert_allclose(found.points, wanted.project(numbers), rtol=1e-4, atol=1e-4)
    assert found.share == pytest.approx(wanted.share)


def test_that_fewer_samples_come_from_all_over(small_data: DataChoice) -> None:
    found = made(SampleMapper(), untrained(dense_project(), small_data), small_data, most=5)

    dataset = load(small_data)
    np.testing.assert_array_equal(found.labels, dataset.y_test[[0, 12, 24, 36, 49]])
    assert found.of == TEST_SAMPLES


def test_that_a_sample_that_is_drawn_lies_where_it_lies_in_the_map(small_data: DataChoice) -> None:
    mapper, model = SampleMapper(), untrained(dense_project(), small_data)
    found = made(mapper, model, small_data)

    placed = mapper.place(load(small_data).x_test[3], model)

    assert placed.place is not None
    np.testing.assert_allclose(placed.place, found.points[3], rtol=1e-3, atol=1e-4)


def test_that_in_a_map_by_tsne_a_drawing_lies_amid_its_nearest_ones(small_data: DataChoice) -> None:
    mapper, model = SampleMapper(), untrained(dense_project(), small_data)
    found = made(mapper, model, small_data, "tsne")
    numbers, _ = LastLayer(model).numbers(load(small_data).x_test)

    placed = mapper.place(load(small_data).x_test[3], model)

    nearest = np.argsort(np.square(numbers - numbers[3]).sum(axis=1))[:NEAREST]
    assert placed.place is not None
    np.testing.assert_allclose(placed.place, found.points[nearest].mean(axis=0), rtol=1e-4, atol=1e-5)
    assert found.share is None


def test_that_what_does_not_fit_or_is_of_another_model_has_no_place(small_data: DataChoice) -> None:
    mapper, model = SampleMapper(), untrained(dense_project(), small_data)
    picture = load(small_data).x_test[3]
    assert mapper.place(picture, model).place is None
    made(mapper, model, small_data)

    assert mapper.place(np.zeros((9, 9, 1), np.float32), model).place is None
    assert mapper.place(picture, untrained(dense_project(), small_data)).place is None
    assert mapper.place(picture, None).place is None


def test_that_a_network_whose_weights_are_no_numbers_has_no_map(small_data: DataChoice) -> None:
    model = untrained(chain(PICTURE, FLATTEN, dense(8), ANSWER), small_data)
    model.network.set_weights([np.full_like(weights, np.nan) for weights in model.network.get_weights()])

    with pytest.raises(UserError, match="no number"):
        made(SampleMapper(), model, small_data)


def test_that_data_that_does_not_fit_is_refused_and_a_map_can_be_stopped(small_data: DataChoice) -> None:
    rows = untrained(chain(("Input", {"shape": (4,)}), dense(3), dense(3)), small_data)
    with pytest.raises(UserError, match="takes samples of"):
        made(SampleMapper(), rows, small_data)
    control = Control()
    control.stop()
    with pytest.raises(UserError, match="stopped"):
        SampleMapper().make(
            MapSamples(small_data, "tsne", 50), untrained(dense_project(), small_data), control, lambda _: None
        )


def test_that_rows_of_numbers_have_a_map_without_pictures() -> None:
    data = DataChoice(name="iris")
    found = made(SampleMapper(), untrained(chain(("Input", {"shape": (4,)}), dense(6), dense(3)), data), data)

    assert found.pictures.shape[1:] == (0, 0)
    assert found.points.shape == (len(found.labels), 2)
    assert len(found.classes) == 3


COLOURS: Layer = ("Input", {"shape": (14, 14, 3)})


@pytest.mark.parametrize(
    ("project", "size"),
    [
        (two_inputs_two_answers(), None),
        (chain(("Input", {"shape": (28, 28)}), ("LSTM", {"units": 7, "dropout": 0.2}), ANSWER), 7),
        (chain(PICTURE, conv(3), ("GlobalAveragePooling2D", {}), dense(10), ("Softmax", {})), 3),
    ],
    ids=["several ends", "recurrent", "no dense layer before"],
)
def test_that_networks_of_every_sort_have_a_map(
    project: Project, size: int | None, small_data: DataChoice
) -> None:
    mapper, model = SampleMapper(), untrained(project, small_data)

    found = made(mapper, model, small_data)

    assert np.isfinite(found.points).all()
    assert size in (None, found.numbers)
    placed = mapper.place(load(small_data).x_test[3], model)
    assert placed.place is not None
    np.testing.assert_allclose(placed.place, found.points[3], rtol=1e-3, atol=1e-4)


def test_that_a_network_for_pictures_of_another_size_is_given_its_own_preparation(small_data: DataChoice) -> None:
    drawn = chain(COLOURS, FLATTEN, dense(8), ANSWER)
    project = Project(graph=drawn.graph, training=drawn.training, preparation=Preparation("plain", 14, 14, 3))

    found = made(SampleMapper(), untrained(project, small_data), small_data)

    assert found.points.shape == (TEST_SAMPLES, 2)
    assert found.pictures.shape[1:] == (28, 28)


def test_that_two_classes_answered_by_one_number_have_a_map() -> None:
    data = DataChoice(name="xor")
    project = chain(("Input", {"shape": (2,)}), dense(4, activation="tanh"), dense(1, activation="sigmoid"))
    settings = msgspec.structs.replace(project.training, loss="binary_crossentropy")

    found = made(SampleMapper(), untrained(msgspec.structs.replace(project, training=settings), data), data)

    assert found.numbers == 4
    assert set(found.said.tolist()) <= {0, 1}


def test_that_a_map_is_made_beside_a_training(engine: EngineAtWork, home: Path, small_data: DataChoice) -> None:
    long = engine.send(training(dense_project(), small_data, epochs=100_000))
    engine.hear_until(long, TrainingStarted)

    found = engine.hear_until(engine.send(MapSamples(small_data, "pca", 2000)), SampleMap)
    placed = engine.hear_until(engine.send(PlaceInMap(load(small_data).x_test[0])), PlacedInMap)

    assert len(found.points) == TEST_SAMPLES
    assert placed.place is not None
    engine.send(Stop(long))
    engine.hear_until(long, TrainingEnded)

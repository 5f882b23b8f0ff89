"""Measuring a network: each answer for itself, against Keras and numpy asked directly."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.data.held_out import held_out
from backend.data.load import Dataset, load, load_test_part
from backend.engine.control import Control
from backend.engine.copy_to_measure import copy_to_measure
from backend.engine.evaluate import classes_of_answers, evaluate
from backend.engine.evaluated_data import MOST_AT_ONCE, EvaluatedData
from backend.engine.live_model import LiveModel
from backend.engine.train import new_model
from backend.graph.to_spec import model_spec
from backend.messages import (
    EpochDone,
    Evaluate,
    Evaluation,
    Part,
    Refused,
    SampleViews,
    ShowSamples,
    Stop,
    TrainingEnded,
)
from backend.project import DataChoice, DataFacts, Project
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, chain, conv, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import (
    TEST_SAMPLES,
    TRAINING_SAMPLES,
    convolution_project,
    dense_project,
    training,
)

FOREVER = 1_000_000
ROWS = DataFacts("Rows", (3,), (), 0, 40)


def untrained(project: Project, dataset: Dataset) -> LiveModel:
    return new_model(model_spec(project.graph), project.training, project, dataset)


def rows(facts: DataFacts, make_labels: Callable[[np.ndarray], np.ndarray]) -> Dataset:
    x = np.random.default_rng(3).normal(size=(40, 3)).astype(np.float32)
    nothing, none = np.zeros((0, 3), np.float32), np.zeros(0, np.int64)
    return Dataset(nothing, none, x, make_labels(x), facts)


def test_that_each_sample_has_its_label_its_answer_and_how_sure_that_is(small_data: DataChoice) -> None:
    dataset = load(small_data)
    model = untrained(convolution_project(), dataset)

    told = evaluate(model, dataset, "all", Control())

    samples = np.concatenate([dataset.x_train, dataset.x_test])
    labels = np.concatenate([dataset.y_train, dataset.y_test])
    said = model.network.predict(samples, verbose=0)
    np.testing.assert_array_equal(told.labels, labels)
    np.testing.assert_array_equal(told.answers, said.argmax(axis=1))
    np.testing.assert_allclose(told.sureness, said.max(axis=1), atol=1e-5)
    assert told.accuracy == pytest.approx(float((said.argmax(axis=1) == labels).mean()))
    assert np.trace(told.confusion) == (said.argmax(axis=1) == labels).sum()
    assert [str(one.dtype) for one in (told.labels, told.answers, told.sureness)] == ["int32", "int32", "float32"]
    assert told.classes == tuple("0123456789")


def test_that_one_sigmoid_unit_tells_two_classes_apart() -> None:
    facts = msgspec.structs.replace(ROWS, classes=("no", "yes"))
    dataset = rows(facts, lambda x: (x[:, 0] > 0).astype(np.int64))
    project = chain(("Input", {"shape": (3,)}), dense(1, activation="sigmoid"))
    settings = msgspec.structs.replace(project.training, loss="binary_crossentropy")
    model = untrained(msgspec.structs.replace(project, training=settings), dataset)

    told = evaluate(model, dataset, "test", Control())

    said = model.network.predict(dataset.x_test, verbose=0)[:, 0]
    np.testing.assert_array_equal(told.answers, said > 0.5)
    np.testing.assert_allclose(told.sureness, np.maximum(said, 1 - said), atol=1e-6)
    assert np.sum(told.confusion) == 40
    assert told.classes == ("no", "yes")


def test_that_a_regression_tells_the_numbers_that_were_answered() -> None:
    dataset = rows(ROWS, lambda x: (3 * x[:, 0] - x[:, 1]).astype(np.float32))
    project = chain(("Input", {"shape": (3,)}), dense(1))
    settings = msgspec.structs.replace(project.training, loss="mean_squared_error")
    model = untrained(msgspec.structs.replace(project, training=settings), dataset)

    told = evaluate(model, dataset, "test", Control())

    said = model.network.predict(dataset.x_test, verbose=0)[:, 0]
    np.testing.assert_allclose(told.answers, said, atol=1e-5)
    np.testing.assert_array_equal(told.labels, dataset.y_test)
    assert told.loss == pytest.approx(float(((said - dataset.y_test) ** 2).mean()), rel=1e-4)
    assert told.confusion == []
    assert told.classes == ()


def test_that_a_network_without_one_answer_a_sample_tells_none() -> None:
    dataset = rows(ROWS, lambda x: x[:, 0])
    project = chain(("Input", {"shape": (3,)}), dense(2))
    settings = msgspec.structs.replace(project.training, loss="mean_squared_error")
    model = untrained(msgspec.structs.replace(project, training=settings), dataset)

    told = evaluate(model, dataset, "test", Control())

    assert len(told.labels) == len(told.answers) == len(told.sureness) == 0
    assert told.loss is not None


def named(*classes: str) -> DataFacts:
    return DataFacts("Data", (2,), classes, 1, 1)


def test_that_classes_are_matched_by_their_names() -> None:
    assert classes_of_answers((), named("a", "b")) == (("a", "b"), None)
    assert classes_of_answers(("a", "b"), named("a", "b")) == (("a", "b"), None)
    names, numbers = classes_of_answers(("cat", "dog", "fox"), named("fox", "cat"))
    assert names == ("cat", "dog", "fox")
    assert numbers is not None
    assert list(numbers) == [2, 0]
    assert classes_of_answers(("cat", "dog", "fox"), named("0", "1")) == (("cat", "dog", "fox"), None)
    assert classes_of_answers(("cat", "dog"), named("car", "tree")) == (("car", "tree"), None)


# The samples ------------------------------------------------------------------------------------------------


def shown(data: EvaluatedData, choice: DataChoice, part: Part, *numbers: int, whole: bool = False) -> np.ndarray:
    return np.asarray(data.show(ShowSamples(choice, part, numbers, whole)).samples)


def test_that_samples_are_shown_in_the_order_of_the_evaluation(small_data: DataChoice) -> None:
    data, dataset = EvaluatedData(), load(small_data)

    whole = shown(data, small_data, "all", 0, TRAINING_SAMPLES - 1, TRAINING_SAMPLES, 249, whole=True)

    np.testing.assert_array_equal(whole[:2], dataset.x_train[[0, -1]])
    np.testing.assert_array_equal(whole[2:], dataset.x_test[[0, -1]])
    small = shown(data, small_data, "test", 7)
    assert small.dtype == np.uint8
    np.testing.assert_array_equal(small[0], np.round(dataset.x_test[7, :, :, 0] * 255))


def test_that_held_out_samples_are_those_of_the_choice(small_data: DataChoice) -> None:
    (_, held) = held_out(load(small_data), small_data)

    first = shown(EvaluatedData(), small_data, "held-out", 0, whole=True)

    np.testing.assert_array_equal(first[0], held[0][0])
    none = msgspec.structs.replace(small_data, validation=0.0)
    with pytest.raises(UserError, match="Nothing of this data is held out"):
        shown(EvaluatedData(), none, "held-out", 0)


@pytest.mark.parametrize("numbers", [(TEST_SAMPLES,), (-1,), tuple(range(MOST_AT_ONCE + 1))])
def test_that_samples_that_are_not_there_are_refused(small_data: DataChoice, numbers: tuple[int, ...]) -> None:
    with pytest.raises(UserError, match="not there any more"):
        EvaluatedData().show(ShowSamples(small_data, "test", numbers))


def test_that_large_pictures_come_small_and_in_colour(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("colour") / "large.npz"
    pictures = np.zeros((4, 200, 100, 3), np.uint8)
    pictures[..., 1] = 200
    labels = np.array([0, 1, 0, 1])
    np.savez(path, x_train=pictures, y_train=labels, x_test=pictures, y_test=labels)

    small = shown(EvaluatedData(), DataChoice("file", str(path)), "test", 0, 3)

    assert small.shape == (2, 64, 64, 3)
    assert small[0, 0, 0].tolist() == [0, 200, 0]


def test_that_rows_of_numbers_come_as_they_are() -> None:
    iris = DataChoice("iris")

    found = shown(EvaluatedData(), iris, "test", 3, 1)

    np.testing.assert_array_equal(found, load(iris).x_test[[3, 1]])


# Beside a training ------------------------------------------------------------------------------------------


def test_that_a_twin_answers_as_the_network_and_is_not_the_network(small_data: DataChoice) -> None:
    dataset = load(small_data)
    model = untrained(convolution_project(), dataset)
    changed = [weights + 0.01 for weights in model.network.get_weights()]
    model.network.set_weights(changed)

    twin = copy_to_measure(model)
    wanted = model.answer(dataset.x_test)
    np.testing.assert_allclose(twin.answer(dataset.x_test), wanted, atol=1e-6)

    model.network.set_weights([weights * 0 for weights in changed])
    np.testing.assert_allclose(twin.answer(dataset.x_test), wanted, atol=1e-6)


def test_that_the_network_is_measured_while_it_learns(engine: EngineAtWork, small_data: DataChoice) -> None:
    number = engine.send(training(dense_project(), small_data, epochs=FOREVER))
    engine.hear_until(number, EpochDone)

    told = engine.ask(Evaluate(small_data, "test"))
    views = engine.ask(ShowSamples(small_data, "test", (0, 1)))

    assert isinstance(told, Evaluation)
    assert len(told.labels) == told.count == TEST_SAMPLES
    assert isinstance(views, SampleViews)
    assert views.samples.shape == (2, 28, 28)
    engine.ask(Stop(number))
    ended = engine.last(number)
    assert isinstance(ended, TrainingEnded)
    assert ended.outcome == "stopped"


def test_that_data_that_does_not_fit_is_refused_by_a_sentence(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    engine.last(engine.send(training(dense_project(), small_data, epochs=1)))

    refused = engine.ask(Evaluate(DataChoice("iris"), "test"))

    assert isinstance(refused, Refused)
    assert "28 × 28" in str(refused.message)


def test_that_measuring_beside_a_training_leaves_the_training_as_it_would_have_been(
    engine: EngineAtWork, small_data: DataChoice
) -> None:
    project = chain(("Input", {"shape": (28, 28, 1)}), conv(4), FLATTEN, ("Dropout", {"rate": 0.3}), ANSWER)
    losses = []
    for measures in (False, True):
        number = engine.send(training(project, small_data, epochs=12, batch_size=8))
        engine.hear_until(number, EpochDone)
        if measures:
            assert isinstance(engine.ask(Evaluate(small_data, "all")), Evaluation | Refused)
        engine.last(number)
        losses.append([event.metrics["loss"] for event in engine.said[number] if isinstance(event, EpochDone)])
    assert losses[0] == losses[1]


def test_that_the_test_part_is_read_alone_and_to_the_last_bit(small_data: DataChoice, tmp_path: Path) -> None:
    whole, alone = load(small_data), load_test_part(small_data)
    np.testing.assert_array_equal(alone.x_test, whole.x_test)
    np.testing.assert_array_equal(alone.y_test, whole.y_test)
    assert alone.x_train.shape == (0, 28, 28, 1)
    assert alone.facts == whole.facts

    # What is dark throughout the test part is scaled as the training part was.
    path, labels = tmp_path / "dark.npz", np.array([0, 1])
    bright, dark = np.full((2, 4, 4), 200, np.uint8), np.ones((2, 4, 4), np.uint8)
    np.savez(path, x_train=bright, y_train=labels, x_test=dark, y_test=labels)
    assert load_test_part(DataChoice("file", str(path))).x_test[0].max() == np.float32(1) / np.float32(255)
    np.savez(path, x_train=dark, y_train=labels, x_test=dark, y_test=labels)
    assert load_test_part(DataChoice("file", str(path))).x_test[0].max() == 1

"""A second model beside the first: both answer a drawing and the same test part, each in its own way."""

from pathlib import Path

import numpy as np
import pytest

from backend.data.load import load
from backend.engine.compare_models import SHOWN, compare_models
from backend.engine.control import Control
from backend.engine.jobs import Jobs
from backend.engine.live_model import LiveModel
from backend.engine.model_files.write import write_model
from backend.engine.second_model import SecondModel
from backend.engine.train import new_model, train
from backend.message_frames import event_from_frames, request_from_frames, to_frames
from backend.messages import (
    BothEvaluation,
    BothPrediction,
    Done,
    EvaluateBoth,
    Event,
    EventEnvelope,
    OpenSecond,
    Predict,
    PredictBoth,
    Prediction,
    Progress,
    Refused,
    RequestEnvelope,
    SecondOpened,
    Stop,
    TrainingEnded,
    TrainingStarted,
)
from backend.project import DataChoice, Preparation, Project
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, chain, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import TEST_SAMPLES, dense_project, training


def untrained(project: Project, data: DataChoice, seed: int = 1) -> LiveModel:
    request = training(project, data, seed=seed)
    return new_model(request.spec, request.settings, request.project, load(data))


def trained(project: Project, data: DataChoice) -> LiveModel:
    request = training(project, data, epochs=3)
    made: list[LiveModel] = []
    train(request.spec, request.settings, data, request.project, lambda _: None, Control(), made.append)
    return made[0]


def ask(second: SecondModel, request: OpenSecond | PredictBoth | EvaluateBoth, first: LiveModel | None) -> Event:
    return second.do(request, first, Control(), lambda _: None)


def small_picture_project() -> Project:
    """A network that takes pictures of 14 × 14, and is given drawings of that size."""
    project = chain(("Input", {"shape": (14, 14, 1)}), FLATTEN, dense(8), ANSWER)
    return Project(
        name="fourteen", graph=project.graph, training=project.training, preparation=Preparation("plain", 14, 14)
    )


@pytest.fixture
def file(tmp_path: Path, small_data: DataChoice) -> Path:
    path = tmp_path / "second.h5"
    write_model(untrained(dense_project(), small_data, seed=9), path)
    return path


def test_that_both_answer_the_drawing_each_as_it_would_alone(file: Path, small_data: DataChoice) -> None:
    first, second = untrained(dense_project(), small_data), SecondModel()
    opened = ask(second, OpenSecond(str(file)), first)
    assert isinstance(opened, SecondOpened)
    assert len(opened.classes) == 10
    picture = load(small_data).x_test[0]

    both = ask(second, PredictBoth(picture, picture), first)

    assert isinstance(both, BothPrediction)
    assert both.first is not None
    assert both.second is not None
    np.testing.assert_array_equal(both.first, first.answer(picture[None])[0])
    of_same_seed = untrained(dense_project(), small_data, seed=9).answer(picture[None])[0]
    np.testing.assert_allclose(both.second, of_same_seed, rtol=1e-5)
    assert both.obstacle is None


def test_that_what_is_shown_of_an_answer_is_as_sure_as_it_is_called(file: Path, small_data: DataChoice) -> None:
    """By one model and beside a second, whose temperature is 1."""
    first, second, jobs = untrained(dense_project(), small_data), SecondModel(), Jobs()
    first.temperature, jobs._model = 3.0, first
    picture = load(small_data).x_test[:1]

    alone = jobs.do(Predict(picture), Control(), lambda _: None)
    ask(second, OpenSecond(str(file)), first)
    both = ask(second, PredictBoth(picture[0], picture[0]), first)

    assert isinstance(alone, Prediction)
    assert isinstance(both, BothPrediction)
    assert both.first is not None
    np.testing.assert_allclose(alone.answers.max(axis=1), alone.sureness, atol=1e-6)
    np.testing.assert_allclose(both.first, alone.answers[0], atol=1e-6)
    assert (alone.sureness < first.answer(picture).max(axis=1)).all()


def test_that_a_drawing_that_does_not_fit_one_is_answered_by_the_other(file: Path, small_data: DataChoice) -> None:
    first, second = untrained(dense_project(), small_data), SecondModel()
    ask(second, OpenSecond(str(file)), first)

    both = ask(second, PredictBoth(np.zeros((28, 28, 1), np.float32), np.zeros((9, 9, 1), np.float32)), first)

    assert isinstance(both, BothPrediction)
    assert both.first is not None
    assert both.second is None
    assert both.obstacle is not None


def test_that_without_models_nothing_is_answered(small_data: DataChoice) -> None:
    nothing = np.zeros((28, 28, 1), np.float32)
    both = ask(SecondModel(), PredictBoth(nothing, nothing), None)
    assert isinstance(both, BothPrediction)
    assert both.first is both.second is None

    with pytest.raises(UserError, match="Two models are needed"):
        ask(SecondModel(), EvaluateBoth(small_data), untrained(dense_project(), small_data))


def test_that_a_file_that_is_none_leaves_the_second_model_as_it_was(
    file: Path, tmp_path: Path, small_data: DataChoice
) -> None:
    first, second = untrained(dense_project(), small_data), SecondModel()
    ask(second, OpenSecond(str(file)), first)
    bad = tmp_path / "bad.h5"
    bad.write_bytes(b"no model")

    with pytest.raises(UserError):
        ask(second, OpenSecond(str(bad)), first)

    picture = np.zeros((28, 28, 1), np.float32)
    both = ask(second, PredictBoth(picture, picture), first)
    assert isinstance(both, BothPrediction)
    assert both.second is not None
    assert isinstance(ask(second, OpenSecond(""), first), Done)
    both = ask(second, PredictBoth(picture, picture), first)
    assert isinstance(both, BothPrediction)
    assert both.second is None


def test_that_right_and_wrong_are_counted_sample_by_sample(home: Path, small_data: DataChoice) -> None:
    good, poor = trained(dense_project(), small_data), untrained(dense_project(), small_data, seed=3)
    dataset = load(small_data)
    told: list[Event] = []

    found = compare_models(good, poor, dataset, Control(), told.append)

    right = good.answer(dataset.x_test).argmax(axis=1) == dataset.y_test
    right_too = poor.answer(dataset.x_test).argmax(axis=1) == dataset.y_test
    assert found.count == TEST_SAMPLES
    assert (found.both_right, found.only_first) == ((right & right_too).sum(), (right & ~right_too).sum())
    assert (found.only_second, found.both_wrong) == ((~right & right_too).sum(), (~right & ~right_too).sum())
    assert found.only_first > found.only_second
    assert found.chance < 0.05
    assert 0 < len(found.pictures) <= SHOWN
    assert found.pictures.shape[1:] == (28, 28)
    assert all(one != other for one, other in zip(found.said_first, found.said_second, strict=True))
    said = [model.answer(dataset.x_test).argmax(axis=1) for model in (good, poor)]
    assert found.differing == (said[0] != said[1]).sum()
    assert found.labels == tuple(str(label) for label in dataset.y_test[found.samples])
    assert found.said_first == tuple(str(label) for label in said[0][found.samples])
    assert isinstance(told[-1], Progress)
    assert told[-1].done == told[-1].of == 2 * TEST_SAMPLES


def test_that_a_model_that_takes_another_size_is_given_its_own_preparation(small_data: DataChoice) -> None:
    first, second = untrained(dense_project(), small_data), untrained_small(small_data)

    found = compare_models(first, second, load(small_data), Control(), lambda _: None)

    assert found.count == TEST_SAMPLES
    assert found.both_right + found.only_first + found.only_second + found.both_wrong == TEST_SAMPLES


def untrained_small(data: DataChoice) -> LiveModel:
    request = training(small_picture_project(), data)
    return new_model(request.spec, request.settings, request.project, load(data))


def test_that_comparing_can_be_stopped_and_says_why_it_cannot_be_done(small_data: DataChoice) -> None:
    model, dataset = untrained(dense_project(), small_data), load(small_data)
    control = Control()
    control.stop()
    with pytest.raises(UserError, match="stopped"):
        compare_models(model, model, dataset, control, lambda _: None)
    rows = untrained(chain(("Input", {"shape": (4,)}), dense(3)), small_data)
    with pytest.raises(UserError, match="takes samples of"):
        compare_models(model, rows, dataset, Control(), lambda _: None)


def test_that_the_same_model_twice_differs_nowhere(small_data: DataChoice) -> None:
    model = untrained(dense_project(), small_data)

    found = compare_models(model, model, load(small_data), Control(), lambda _: None)

    assert found.only_first == found.only_second == 0
    assert found.chance == 1.0
    assert found.labels == ()
    assert len(found.pictures) == 0


def test_that_the_messages_travel(small_data: DataChoice) -> None:
    model = untrained(dense_project(), small_data)
    sent = compare_models(model, model, load(small_data), Control(), lambda _: None)
    read = event_from_frames(*_parted(to_frames(EventEnvelope(1, sent)))).body
    assert isinstance(read, BothEvaluation)
    assert read.count == sent.count
    head, *frames = to_frames(RequestEnvelope(1, PredictBoth(np.ones((2, 2, 1), np.float32), np.zeros((3, 3, 1)))))
    body = request_from_frames(head, frames).body
    assert isinstance(body, PredictBoth)
    assert body.first.shape == (2, 2, 1)


def _parted(frames: list[bytes]) -> tuple[bytes, list[bytes]]:
    return frames[0], frames[1:]


def test_that_two_models_are_compared_beside_a_training(
    engine: EngineAtWork, file: Path, small_data: DataChoice
) -> None:
    long = engine.send(training(dense_project(), small_data, epochs=100_000))
    engine.hear_until(long, TrainingStarted)

    opened = engine.hear_until(engine.send(OpenSecond(str(file))), SecondOpened)
    found = engine.hear_until(engine.send(EvaluateBoth(small_data)), BothEvaluation)
    refused = engine.hear_until(engine.send(OpenSecond(str(file) + "x")), Refused)

    assert opened.path == str(file)
    assert found.count == TEST_SAMPLES
    assert refused.message.template
    engine.send(Stop(long))
    engine.hear_until(long, TrainingEnded)

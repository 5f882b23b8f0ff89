"""Looking back along a run: the network as it was at an earlier moment."""

import os
import shutil
from pathlib import Path

import keras
import msgspec
import numpy as np
import pytest

from backend.data.held_out import held_out
from backend.data.load import load
from backend.engine.build import build_model
from backend.engine.control import Control
from backend.engine.kept_samples import MOST, kept_samples
from backend.engine.live_model import LiveModel
from backend.engine.looking_back import LookingBack
from backend.engine.moments import keep_moment
from backend.engine.train import train
from backend.message_frames import event_from_frames, request_from_frames, to_frames
from backend.messages import (
    EpochDone,
    Event,
    EventEnvelope,
    MomentView,
    RequestEnvelope,
    ShowMoment,
    Stop,
    TrainingEnded,
    TrainingStarted,
)
from backend.project import DataChoice, Project
from backend.run_moments import FOLDER, moments_of
from backend.wording import UserError
from tests.backend.drawing import chain, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import TRAINING_SAMPLES, convolution_project, dense_project, training
from tests.backend.engine.untrained_run import EPOCHS, moment_path, untrained_run


class _Trained:
    """A finished run, and the weights of its network at the end of each epoch, kept by hand."""

    def __init__(self, project: Project, data: DataChoice) -> None:
        self.by_hand: dict[int, list[np.ndarray]] = {}
        self.events: list[Event] = []
        self.model: LiveModel | None = None
        request = training(project, data, epochs=EPOCHS)
        ended = train(
            request.spec, request.settings, request.data, request.project, self._hear, Control(), self._publish
        )
        assert ended.outcome == "finished"
        assert ended.run is not None
        self.folder = Path(ended.run)
        self.spec = request.spec
        self.kept_by_itself = {epoch: _weights(self.folder, epoch) for epoch in moments_of(self.folder)}

    def _publish(self, model: LiveModel) -> None:
        self.model = model
        self.by_hand[0] = model.network.get_weights()

    def _hear(self, event: Event) -> None:
        self.events.append(event)
        if isinstance(event, EpochDone):
            assert self.model is not None
            self.by_hand[event.epoch] = self.model.network.get_weights()

    def network_at(self, epoch: int) -> keras.Model:
        network = build_model(self.spec)
        network.set_weights(self.by_hand[epoch])
        return network


@pytest.fixture
def run(home: Path, small_data: DataChoice) -> _Trained:
    return _Trained(convolution_project(), small_data)


@pytest.fixture
def folder(home: Path, small_data: DataChoice) -> Path:
    """A run whose moments tests may damage."""
    return untrained_run(dense_project(), small_data)


def _weights(folder: Path, epoch: int) -> list[np.ndarray]:
    with np.load(moment_path(folder, epoch)) as content:
        return [content[name] for name in content.files]


def _look(folder: Path, epoch: float = 1, picture: np.ndarray | None = None) -> MomentView:
    return LookingBack().look(ShowMoment(str(folder), epoch, picture), None)


# What is seen -------------------------------------------------------------------------------------------------


def test_that_a_moment_answers_as_the_network_did_after_that_epoch(run: _Trained, small_data: DataChoice) -> None:
    looking = LookingBack()
    _, (held, labels) = held_out(load(small_data), small_data)
    picture = np.random.default_rng(3).random((28, 28, 1), np.float32)
    for epoch in (2, 0, EPOCHS):
        view = looking.look(ShowMoment(str(run.folder), epoch, picture), run.model)
        network = run.network_at(epoch)
        said = network(np.asarray(held), training=False).numpy().argmax(axis=1)
        wanted = np.zeros((10, 10), np.int32)
        np.add.at(wanted, (labels, said), 1)
        assert view.epoch == epoch
        assert view.accuracy == pytest.approx((said == labels).mean())
        assert (view.count, view.held_out) == (TRAINING_SAMPLES // 5, True)
        np.testing.assert_array_equal(view.confusion, wanted)
        assert view.drawing is not None
        np.testing.assert_allclose(view.drawing, network(picture[None], training=False).numpy()[0], atol=1e-5)
    accuracies = [looking.look(ShowMoment(str(run.folder), at), None).accuracy for at in (0, EPOCHS)]
    assert accuracies[0] != accuracies[1]


def test_that_the_watched_samples_are_those_of_the_training(run: _Trained) -> None:
    started = next(event for event in run.events if isinstance(event, TrainingStarted))
    view = _look(run.folder, EPOCHS)
    assert view.watched_labels == started.watched_labels
    assert view.watched.dtype == np.uint8
    np.testing.assert_allclose(view.watched / 255, started.watched, atol=1 / 255)
    answers = run.network_at(EPOCHS)(started.watched[..., None], training=False).numpy()
    np.testing.assert_allclose(view.answers, answers, atol=1e-5)
    assert view.classes == tuple("0123456789")


def test_that_a_run_keeps_the_weights_of_its_epochs(run: _Trained) -> None:
    assert list(run.kept_by_itself) == list(range(EPOCHS + 1))  # all, however quick they are
    for epoch, weights in run.kept_by_itself.items():
        for value, wanted in zip(weights, run.by_hand[epoch], strict=True):
            np.testing.assert_array_equal(value, wanted)


def test_that_the_nearest_moment_is_shown(folder: Path) -> None:
    assert moments_of(folder) == [0, 1, 2, 3]
    assert [_look(folder, at).epoch for at in (-1, 0.4, 1.6, 99)] == [0, 0, 2, EPOCHS]


def test_that_looking_back_leaves_the_live_network_alone(run: _Trained) -> None:
    assert run.model is not None
    before = run.model.network.get_weights()
    LookingBack().look(ShowMoment(str(run.folder), 0), run.model)
    for value, wanted in zip(run.model.network.get_weights(), before, strict=True):
        np.testing.assert_array_equal(value, wanted)


def test_that_the_data_is_loaded_once_for_a_run_and_not_at_all_while_the_network_has_it(
    run: _Trained, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[DataChoice] = []
    real = load

    def count(choice: DataChoice) -> object:
        loads.append(choice)
        return real(choice)

    monkeypatch.setattr("backend.engine.looking_back.load_or_stream", count)
    beside, later = LookingBack(), LookingBack()
    assert beside.look(ShowMoment(str(run.folder), 1), run.model).count == TRAINING_SAMPLES // 5
    assert loads == []
    for epoch in range(EPOCHS):
        later.look(ShowMoment(str(run.folder), epoch), None)
    assert len(loads) == 1


def test_that_a_moment_that_was_written_anew_is_read_anew(folder: Path) -> None:
    looking = LookingBack()
    before = looking.look(ShowMoment(str(folder), EPOCHS), None)
    path = moment_path(folder, EPOCHS)
    stamp = path.stat()
    keep_moment(folder, EPOCHS, _weights(folder, 0))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns + 1))
    after = looking.look(ShowMoment(str(folder), EPOCHS), None)
    assert not np.array_equal(before.answers, after.answers)


def test_that_where_nothing_is_held_out_it_says_that_it_learnt_from_these(
    home: Path, small_data: DataChoice
) -> None:
    whole = msgspec.structs.replace(small_data, validation=0.0)
    view = _look(untrained_run(dense_project(), whole))
    assert (view.count, view.held_out) == (TRAINING_SAMPLES, False)


def test_that_much_data_is_measured_in_part_and_from_all_over() -> None:
    choice = DataChoice("starter-digits", validation=0.5)
    dataset = load(choice)
    learnt, held = held_out(dataset, choice)
    kept = kept_samples(dataset, learnt, held)
    assert len(kept.x) == MOST < len(held[0])
    np.testing.assert_array_equal(kept.x[0], held[0][0])
    np.testing.assert_array_equal(kept.x[-1], held[0][-1])
    x, labels = kept.first(7)
    assert len(x) == len(labels) == 7


def test_that_rows_of_numbers_have_no_pictures_and_a_drawing_that_does_not_fit_no_answer(home: Path) -> None:
    project = chain(("Input", {"shape": (4,)}), dense(5), dense(3, activation="softmax"))
    folder = untrained_run(project, DataChoice("iris"))
    view = _look(folder, 2, np.zeros((28, 28, 1), np.float32))
    assert view.watched.shape == (10, 4)
    assert view.drawing is None
    assert view.classes[0] == "setosa"
    assert view.confusion.shape == (3, 3)
    assert view.filters is not None
    assert (view.filters.form, view.filters.shape) == ("steps", (4, 5))
    row = _look(folder, 2, np.array([5.1, 3.5, 1.4, 0.2], np.float32))
    assert row.drawing is not None
    assert row.drawing.sum() == pytest.approx(1, abs=1e-5)


def test_that_units_that_see_a_picture_are_shown_as_pictures(folder: Path) -> None:
    view = _look(folder)
    assert view.filters is not None
    assert (view.filters.form, view.filters.shape) == ("maps", (28, 28, 16))
    assert view.filter_picture.shape == (view.filters.height, view.filters.width) == (115, 115)


def test_that_filters_over_several_channels_are_their_mean(home: Path, small_data: DataChoice) -> None:
    run = untrained_run(convolution_project(), small_data)
    view = _look(run, 1)
    assert view.filters is not None
    assert (view.filters.layer, view.filters.shape) == ("conv2d", (3, 3, 4))
    kernel = _weights(run, 1)[0].mean(axis=2)
    assert view.filters.low == pytest.approx(kernel.min())
    assert view.filters.high == pytest.approx(kernel.max())


# What cannot be -----------------------------------------------------------------------------------------------


def test_that_a_run_without_moments_a_run_that_is_gone_and_data_that_is_gone_are_sentences(
    home: Path, folder: Path, tmp_path: Path, small_data: DataChoice
) -> None:
    copied = tmp_path / "copied.npz"
    shutil.copy(str(small_data.path), copied)
    other = untrained_run(dense_project(), msgspec.structs.replace(small_data, path=str(copied)))
    copied.unlink()
    with pytest.raises(UserError, match=r"copied\.npz"):
        _look(other)
    shutil.rmtree(folder / FOLDER)
    with pytest.raises(UserError, match="kept no moments"):
        _look(folder)
    shutil.rmtree(folder)
    with pytest.raises(UserError, match="not there any more"):
        _look(folder)


def test_that_weights_that_are_no_numbers_are_shown_as_such(folder: Path) -> None:
    keep_moment(folder, EPOCHS, [np.full_like(weights, np.nan) for weights in _weights(folder, 0)])
    view = _look(folder, EPOCHS)
    assert np.isnan(view.answers).all()
    assert view.filters is not None
    assert view.filters.low is None


# In the engine ------------------------------------------------------------------------------------------------


def test_that_question_and_answer_travel(folder: Path) -> None:
    question = ShowMoment(str(folder), 1.5, np.zeros((28, 28, 1), np.float32))
    head, *frames = to_frames(RequestEnvelope(4, question))
    back = request_from_frames(head, frames).body
    assert isinstance(back, ShowMoment)
    view = LookingBack().look(back, None)
    head, *frames = to_frames(EventEnvelope(4, view))
    heard = event_from_frames(head, frames).body
    assert isinstance(heard, MomentView)
    assert heard.filters == view.filters
    np.testing.assert_array_equal(heard.confusion, view.confusion)
    assert heard.drawing is not None


def test_that_one_can_look_back_while_the_training_goes_on(engine: EngineAtWork, small_data: DataChoice) -> None:
    number = engine.send(training(dense_project(), small_data, epochs=1_000_000))
    started = engine.hear_until(number, TrainingStarted)
    engine.hear_until(number, EpochDone)
    view = engine.ask(ShowMoment(started.run, 0))
    while not isinstance(view, MomentView):  # the first moment may still be on its way to the disk
        view = engine.ask(ShowMoment(started.run, 0))
    assert view.epoch == 0
    assert not any(isinstance(event, TrainingEnded) for event in engine.said[number])
    engine.ask(Stop(number))
    engine.last(number)

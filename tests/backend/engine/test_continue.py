"""A training that was interrupted and goes on: the curve and the weights are those of one that was not."""

import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.engine.generations import read_checkpoint
from backend.engine.live_look import LiveLook
from backend.engine.model_files.open import open_model
from backend.engine.train import continue_run
from backend.interrupted import CHECKPOINTS
from backend.messages import EpochDone, LiveView, StepsDone, Train, TrainingEnded, TrainingStarted
from backend.project import DataChoice, Project, TrainingSettings
from backend.project_file import project_to_json
from backend.run_layer_sizes import NAME as SIZES
from backend.run_layer_sizes import read_layer_sizes
from backend.run_lock import RunInUseError, RunLock, is_being_trained
from backend.run_steps import read_steps
from backend.runs import PROJECT_FILE, list_runs, read_epochs, read_record
from backend.wording import UserError
from tests.backend.drawing import ANSWER, FLATTEN, PICTURE, chain, dense
from tests.backend.engine.small import convolution_project, dense_project, training
from tests.backend.engine.test_train import Watch

pytestmark = pytest.mark.usefixtures("home")

SETTINGS = {"epochs": 4, "batch_size": 32}

ROWS = chain(
    PICTURE,
    ("Reshape", {"target_shape": (28, 28)}),
    ("LSTM", {"units": 4, "dropout": 0.2, "recurrent_dropout": 0.2}),
    ANSWER,
)
NOISY = chain(
    PICTURE,
    ("RandomTranslation", {"height_factor": (-0.1, 0.1), "width_factor": (-0.1, 0.1)}),
    FLATTEN,
    ("GaussianNoise", {"stddev": 0.2}),
    dense(8, activation="relu"),
    ("Dropout", {"rate": 0.3}),
    ANSWER,
)


def go_on(run: str, epochs: int | None = None, watch: Watch | None = None) -> TrainingEnded:
    watch = watch or Watch()
    return continue_run(Path(run), epochs, watch.hear, watch.control, watch.models.append)


def interrupted(request: Train, steps: int) -> TrainingEnded:
    """Stopped behind so many steps or a few more, as chunks have it; once more, so that it is stopped twice."""
    watch = Watch()

    def hear(event: object) -> None:
        if isinstance(event, StepsDone) and event.step >= steps:
            watch.control.stop()

    watch._also = hear
    ended = watch.run(request)
    assert ended.outcome == "stopped"
    return ended


def assert_same(one: str, other: str) -> None:
    """Weights, optimizer, every step and every epoch are equal to the last bit."""
    left, right = read_checkpoint(Path(one)), read_checkpoint(Path(other))
    assert left is not None
    assert right is not None
    for ours, theirs in (
        (left.now.weights, right.now.weights),
        (left.now.optimizer, right.now.optimizer),
        (left.others, right.others),
    ):
        assert len(ours) == len(theirs)
        for mine, other_one in zip(ours, theirs, strict=True):
            np.testing.assert_array_equal(mine, other_one)
    np.testing.assert_array_equal(read_steps(Path(one)), read_steps(Path(other)))
    rows = [
        [msgspec.structs.replace(row, seconds=None, validation_seconds=None) for row in read_epochs(Path(run))]
        for run in (one, other)
    ]
    assert rows[0] == rows[1]
    assert left.standing.best_epoch == right.standing.best_epoch


@pytest.mark.parametrize(
    ("project", "more"),
    [
        (dense_project(), {}),
        (dense_project(), {"optimizer": "sgd", "optimizer_parameters": {"momentum": 0.9}}),
        (dense_project(), {"schedule": "cosine", "warm_up": 1.0, "metrics": ("auc",)}),
        (dense_project(), {"schedule": "on_plateau", "schedule_parameters": {"patience": 1}}),
        (dense_project(), {"class_weights": "balanced", "validation_every": 2, "keep_best": True}),
        (convolution_project(), {"optimizer": "adamw"}),
        (ROWS, {"optimizer": "rmsprop"}),
        (NOISY, {"optimizer": "nadam"}),
    ],
    ids=["dense", "momentum", "schedule", "plateau", "weights", "convolution", "lstm", "noise"],
)
def test_that_an_interrupted_training_ends_like_one_that_was_not(
    project: Project, more: dict[str, object], small_data: DataChoice
) -> None:
    request = training(project, small_data, **SETTINGS, **more)
    whole = Watch().run(request)
    assert whole.outcome == "finished"
    for steps in (1, 8, 12) if not more else (8,):
        ended = interrupted(request, steps)
        assert ended.run is not None
        again = Watch()
        assert go_on(ended.run, watch=again).outcome == "finished"
        assert whole.run is not None
        assert_same(ended.run, whole.run)
        assert again.of_kind(TrainingStarted)[0].steps_done >= steps
        assert again.of_kind(StepsDone)[-1].step == again.of_kind(StepsDone)[-1].of


def test_that_training_on_is_as_if_more_epochs_had_been_planned(small_data: DataChoice) -> None:
    short = Watch().run(training(convolution_project(), small_data, **(SETTINGS | {"epochs": 2})))
    long = Watch().run(training(convolution_project(), small_data, **(SETTINGS | {"epochs": 5})))
    assert short.run is not None
    assert long.run is not None
    watch = Watch()
    assert go_on(short.run, 5, watch).outcome == "finished"
    assert [event.epoch for event in watch.of_kind(EpochDone)] == [3, 4, 5]
    assert_same(short.run, long.run)
    record = read_record(Path(short.run))
    assert record is not None
    assert (record.training.epochs, record.epochs_done, record.outcome) == (5, 5, "finished")
    assert open_model(Path(short.run) / "last.h5").model.project.training.epochs == 5


def test_that_a_damaged_checkpoint_is_passed_over_for_the_one_before(small_data: DataChoice) -> None:
    request = training(dense_project(), small_data, **SETTINGS)
    whole, ended = Watch().run(request), interrupted(request, 8)
    assert ended.run is not None
    assert whole.run is not None
    newest = sorted((Path(ended.run) / CHECKPOINTS).glob("[0-9]*.npz"))[-1]
    content = bytearray(newest.read_bytes())
    content[len(content) // 2] ^= 0xFF
    newest.write_bytes(content)
    assert go_on(ended.run).outcome == "finished"
    assert_same(ended.run, whole.run)


def test_that_a_run_without_any_readable_checkpoint_is_refused(small_data: DataChoice) -> None:
    ended = interrupted(training(dense_project(), small_data, **SETTINGS), 8)
    assert ended.run is not None
    for path in (Path(ended.run) / CHECKPOINTS).glob("*.npz"):
        path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(UserError, match="no checkpoint can be read"):
        go_on(ended.run)


def test_that_a_run_that_was_ended_before_its_first_checkpoint_begins_anew(small_data: DataChoice) -> None:
    request = training(dense_project(), small_data, **SETTINGS)
    whole, ended = Watch().run(request), interrupted(request, 8)
    assert ended.run is not None
    assert whole.run is not None
    shutil.rmtree(Path(ended.run) / CHECKPOINTS)
    assert go_on(ended.run).outcome == "finished"
    assert_same(ended.run, whole.run)


def test_that_a_run_that_has_nothing_left_to_do_says_so(small_data: DataChoice) -> None:
    ended = Watch().run(training(dense_project(), small_data, epochs=1))
    assert ended.run is not None
    with pytest.raises(UserError, match="has had 1 epochs already"):
        go_on(ended.run)


def test_that_a_run_that_is_trained_elsewhere_is_left_alone(small_data: DataChoice) -> None:
    ended = interrupted(training(dense_project(), small_data, **SETTINGS), 8)
    assert ended.run is not None
    assert not is_being_trained(Path(ended.run))
    lock = RunLock(Path(ended.run))
    assert is_being_trained(Path(ended.run))
    with pytest.raises(RunInUseError, match="another window"):
        go_on(ended.run)
    lock.release()
    assert go_on(ended.run).outcome == "finished"
    assert not is_being_trained(Path(ended.run))


def test_that_a_run_whose_folder_has_gone_is_refused(small_data: DataChoice) -> None:
    ended = interrupted(training(dense_project(), small_data, **SETTINGS), 8)
    assert ended.run is not None
    shutil.rmtree(ended.run)
    with pytest.raises(UserError, match="no run in"):
        go_on(ended.run)
    assert list_runs() == []


def test_that_changed_data_keeps_a_run_from_going_on(small_data: DataChoice, tmp_path: Path) -> None:
    assert small_data.path is not None
    path = tmp_path / "mine.npz"
    shutil.copy(small_data.path, path)
    data = msgspec.structs.replace(small_data, path=str(path))
    ended = interrupted(training(dense_project(), data, **SETTINGS), 8)
    assert ended.run is not None
    with np.load(path) as content:
        arrays = {name: content[name] for name in content.files}
    arrays["y_train"] = np.roll(arrays["y_train"], 1)
    np.savez(path, **arrays)
    watch = Watch()
    with pytest.raises(UserError, match="its data has changed"):
        go_on(ended.run, watch=watch)
    record = read_record(Path(ended.run))
    assert record is not None
    assert record.outcome == "stopped", "or it would be offered at every start"
    assert watch.models == [], "the network that is asked stays"


@pytest.mark.parametrize("more", [{}, {"optimizer": "sgd"}])
def test_that_a_checkpoint_of_another_network_or_optimizer_is_refused(
    more: dict[str, object], small_data: DataChoice
) -> None:
    ended = interrupted(training(dense_project(), small_data, **SETTINGS), 8)
    assert ended.run is not None
    project = dense_project() if more else convolution_project()
    settings = msgspec.structs.replace(TrainingSettings(epochs=4), **more)
    changed = msgspec.structs.replace(project, training=settings, data=small_data)
    (Path(ended.run) / PROJECT_FILE).write_bytes(project_to_json(changed))
    with pytest.raises(UserError, match="checkpoint does not fit"):
        go_on(ended.run)
    assert not is_being_trained(Path(ended.run))


def test_that_one_goes_on_after_early_stopping_with_all_patience(small_data: DataChoice) -> None:
    settings = {"epochs": 50, "optimizer": "sgd", "learning_rate": 1e-9, "stop_early": True, "patience": 2}
    ended = Watch().run(training(dense_project(), small_data, **settings, min_delta=0.01))
    assert ended.run is not None
    watch = Watch()
    again = go_on(ended.run, watch=watch)
    assert "nothing became better in the last 2 measured epochs" in str(again.why)
    assert [done.epoch for done in watch.of_kind(EpochDone)] == [4, 5]


def test_that_a_run_whose_folder_takes_no_lock_is_refused(small_data: DataChoice) -> None:
    ended = interrupted(training(dense_project(), small_data, **SETTINGS), 8)
    assert ended.run is not None
    (Path(ended.run) / "lock").unlink(missing_ok=True)
    (Path(ended.run) / "lock").mkdir()
    assert not is_being_trained(Path(ended.run))
    with pytest.raises(UserError, match="nothing can be written in"):
        go_on(ended.run)


def test_that_a_training_stops_early_and_says_which_epoch_was_best(small_data: DataChoice) -> None:
    settings = {"epochs": 50, "optimizer": "sgd", "learning_rate": 1e-9, "stop_early": True, "patience": 2}
    watch = Watch()
    ended = watch.run(training(dense_project(), small_data, **settings, min_delta=0.01))
    assert ended.outcome == "finished"
    assert "nothing became better in the last 2 measured epochs" in str(ended.why)
    assert len(watch.of_kind(EpochDone)) == 3


def test_that_the_weights_of_the_best_epoch_are_put_back_where_that_is_wanted(small_data: DataChoice) -> None:
    settings = TrainingSettings(epochs=6, optimizer="sgd", learning_rate=1.0, keep_best=True)
    watch = Watch()
    ended = watch.run(training(dense_project(), small_data, **msgspec.structs.asdict(settings)))
    assert ended.run is not None
    assert ended.model is not None
    record = read_record(Path(ended.run))
    assert record is not None
    best = open_model(Path(ended.run) / "best.h5").model.network.get_weights()
    saved = open_model(Path(ended.model)).model.network.get_weights()
    for kept, now, written in zip(best, watch.models[0].network.get_weights(), saved, strict=True):
        np.testing.assert_array_equal(kept, now)
        np.testing.assert_array_equal(kept, written)


def test_that_the_sizes_of_the_layers_are_those_up_to_where_it_goes_on_and_those_of_then(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.engine.live_look._SECONDS_BETWEEN_LOOKS", 0.0)
    monkeypatch.setattr("backend.engine.live_look._SHARE_FOR_LOOKS", 0)
    monkeypatch.setattr(LiveLook, "_is_prepared", lambda _look: True)
    request = training(dense_project(), small_data, **SETTINGS)
    first, then = Watch(stop_at=EpochDone), Watch()
    ended = first.run(request)
    assert ended.run is not None
    told = first.of_kind(LiveView)
    before = read_layer_sizes(Path(ended.run))
    assert before.layers == first.of_kind(TrainingStarted)[0].layers
    assert before.steps.tolist() == [view.step for view in told]
    np.testing.assert_array_equal(before.gradients, [view.gradients for view in told])
    np.testing.assert_array_equal(before.weights, [view.weights for view in told])

    go_on(ended.run, watch=then)
    done = then.of_kind(TrainingStarted)[0].steps_done
    steps = [view.step for view in told if view.step <= done] + [view.step for view in then.of_kind(LiveView)]
    assert read_layer_sizes(Path(ended.run)).steps.tolist() == steps
    assert steps[-1] > done


def test_that_a_damaged_file_of_sizes_costs_the_training_nothing(small_data: DataChoice) -> None:
    request = training(dense_project(), small_data, **SETTINGS)
    ended = interrupted(request, 8)
    assert ended.run is not None
    (Path(ended.run) / SIZES).write_bytes(b"damaged")
    on = go_on(ended.run)
    assert (on.outcome, on.why) == ("finished", None)

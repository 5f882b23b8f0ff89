"""A training from its beginning to all the ends it can have, and the run folder that it leaves."""

import errno
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
import pytest

from backend.engine.control import Control
from backend.engine.faults import log_file
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.train import train
from backend.messages import EpochDone, Event, StepsDone, Train, TrainingEnded, TrainingStarted, Warned
from backend.problems.obstacle import ObstacleError
from backend.project import DataChoice, Project
from backend.run_steps import read_steps
from backend.runs import list_runs, read_epochs, read_record, runs_folder
from backend.wording import UserError
from tests.backend.drawing import FLATTEN, PICTURE, chain, dense
from tests.backend.engine.small import convolution_project, dense_project, training

pytestmark = pytest.mark.usefixtures("home")


Kind = TypeVar("Kind")


class Watch:
    """Hears a training; stops it at the first event of a kind, and does something at each, if that is given."""

    def __init__(self, stop_at: type | None = None, also: Callable[[Event], None] | None = None) -> None:
        self.control = Control()
        self.events: list[Event] = []
        self.models: list[LiveModel] = []
        self._stop_at = stop_at
        self._also = also

    def hear(self, event: Event) -> None:
        self.events.append(event)
        if self._stop_at is not None and isinstance(event, self._stop_at):
            self.control.stop()
        if self._also is not None:
            self._also(event)

    def of_kind(self, kind: type[Kind]) -> list[Kind]:
        return [event for event in self.events if isinstance(event, kind)]

    def run(self, request: Train) -> TrainingEnded:
        return train(
            request.spec,
            request.settings,
            request.data,
            request.project,
            self.hear,
            self.control,
            self.models.append,
        )


def test_that_a_network_learns_and_its_run_folder_tells_all(small_data: DataChoice) -> None:
    watch = Watch()
    ended = watch.run(training(dense_project(), small_data, epochs=15))
    assert ended.outcome == "finished"
    assert ended.run is not None
    folder = Path(ended.run)

    rows, record = read_epochs(folder), read_record(folder)
    epochs = watch.of_kind(EpochDone)
    assert [row.epoch for row in rows] == list(range(1, 16))
    assert [row.val_accuracy for row in rows] == [event.metrics["val_accuracy"] for event in epochs]
    assert rows[-1].accuracy is not None
    assert rows[-1].accuracy > 0.9
    assert record is not None
    assert record in list_runs()
    assert (record.outcome, record.epochs_done, record.samples) == ("finished", 15, 160)
    assert record.ended is not None
    assert (folder / "graph.json").is_file()

    last = open_model(folder / "last.h5").model.network.get_weights()
    for kept, now in zip(last, watch.models[0].network.get_weights(), strict=True):
        np.testing.assert_array_equal(kept, now)


def test_that_the_best_epoch_is_kept_though_others_follow(small_data: DataChoice) -> None:
    ended = Watch().run(training(dense_project(), small_data, epochs=12, learning_rate=0.02))
    assert ended.run is not None
    folder = Path(ended.run)
    record, rows = read_record(folder), read_epochs(folder)
    assert record is not None
    best = max(rows, key=lambda row: (row.val_accuracy or 0.0, -(row.val_loss or 0.0)))
    assert record.best_epoch == best.epoch
    assert open_model(folder / "best.h5").model.metrics["val_loss"] == best.val_loss


@pytest.mark.parametrize("project", [dense_project(), convolution_project()], ids=["dense", "convolution"])
def test_that_the_same_seed_gives_the_same_curve_and_another_seed_another(
    project: Project, small_data: DataChoice
) -> None:
    curves = []
    for seed in (4, 4, 5):
        watch = Watch()
        watch.run(training(project, small_data, epochs=2, seed=seed))
        curves.append([event.metrics for event in watch.of_kind(EpochDone)])
    assert curves[0] == curves[1]
    assert curves[0] != curves[2]


def test_that_a_stopped_training_keeps_the_network_as_it_is(small_data: DataChoice) -> None:
    watch = Watch(stop_at=StepsDone)
    ended = watch.run(training(dense_project(), small_data, epochs=50))
    assert ended.outcome == "stopped"
    assert len(watch.of_kind(StepsDone)) == 1
    assert watch.models[0].network.optimizer.iterations == 1
    assert ended.model is not None
    assert open_model(Path(ended.model)).model.network.optimizer.iterations == 1


def test_that_a_training_that_runs_away_ends_with_the_weights_before(small_data: DataChoice) -> None:
    watch = Watch()
    project = chain(PICTURE, FLATTEN, dense(16), dense(10))
    ended = watch.run(
        training(project, small_data, epochs=500, optimizer="sgd", learning_rate=1000.0, loss="mean_squared_error")
    )
    assert ended.outcome == "failed"
    assert "smaller learning rate" in str(ended.why)
    assert watch.models[0].weights_are_finite()
    assert ended.model is not None
    assert open_model(Path(ended.model)).model.weights_are_finite()


def test_that_nothing_held_out_means_no_validation(small_data: DataChoice) -> None:
    watch = Watch()
    data = msgspec.structs.replace(small_data, validation=0.0)
    watch.run(training(dense_project(), data, epochs=1))
    started = watch.of_kind(TrainingStarted)[0]
    assert (started.samples, started.validation_samples) == (200, 0)
    done = watch.of_kind(EpochDone)[0]
    assert done.metrics.keys() == {"loss", "accuracy"}


@pytest.mark.parametrize(
    "loss", ["categorical_crossentropy", "binary_crossentropy", "mean_squared_error", "mean_absolute_error"]
)
def test_that_every_loss_gets_answers_it_can_compare_with(loss: str, small_data: DataChoice) -> None:
    watch = Watch()
    assert watch.run(training(dense_project(), small_data, epochs=1, loss=loss)).outcome == "finished"
    done = watch.of_kind(EpochDone)[0]
    assert done.metrics["val_loss"] is not None


@pytest.mark.parametrize(
    ("project", "word"),
    [
        (chain(PICTURE, FLATTEN, dense(9, activation="softmax")), "10"),
        (chain(("Input", {"shape": (5,)}), dense(10, activation="softmax")), "28 × 28 × 1"),
    ],
)
def test_that_data_that_does_not_fit_is_refused_with_the_numbers(
    project: Project, word: str, small_data: DataChoice
) -> None:
    with pytest.raises(UserError, match=word):
        Watch().run(training(project, small_data))


def test_that_a_project_with_an_error_is_refused_with_its_sentence_and_no_run_is_begun(
    small_data: DataChoice,
) -> None:
    """Keras would train both: the one into a model that answers nonsense, the other into no file."""
    nonsense = chain(PICTURE, FLATTEN, dense(10))
    graph = dense_project().graph
    first, second, *rest = graph.nodes
    nodes = (first, msgspec.structs.replace(second, name="top_level_model_weights"), *rest)
    unsaved = msgspec.structs.replace(dense_project(), graph=msgspec.structs.replace(graph, nodes=nodes))
    for project, words in ((nonsense, "without activation"), (unsaved, "top_level_model_weights")):
        watch = Watch()
        with pytest.raises(ObstacleError, match=words):
            watch.run(training(project, small_data))
        assert watch.of_kind(TrainingStarted) == []
        assert watch.models == []


def test_that_a_missing_number_in_the_data_is_found_before_training(tmp_path: Path) -> None:
    pictures = np.zeros((20, 28, 28), np.float32)
    pictures[7, 3, 3] = np.nan
    labels = np.arange(20) % 10
    np.savez(tmp_path / "holes.npz", x_train=pictures, y_train=labels)
    with pytest.raises(UserError):
        Watch().run(training(dense_project(), DataChoice(name="file", path=str(tmp_path / "holes.npz"))))


def test_that_pictures_are_laid_out_as_the_input_wants_them(small_data: DataChoice) -> None:
    project = chain(("Input", {"shape": (784,)}), dense(10, activation="softmax"))
    watch = Watch()
    assert watch.run(training(project, small_data, epochs=1)).outcome == "finished"
    assert watch.models[0].answer(np.zeros((2, 28, 28, 1), np.float32)).shape == (2, 10)


def test_that_a_full_disk_does_not_end_a_training_and_is_told_at_its_end(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_disk(event: Event) -> None:
        if isinstance(event, StepsDone):
            monkeypatch.setattr(os, "fsync", _no_space)

    watch = Watch(also=fill_disk)
    ended = watch.run(training(dense_project(), small_data, epochs=3))
    assert ended.outcome == "finished"
    assert len(watch.of_kind(EpochDone)) == 3
    assert ended.model is None
    assert "disk is full" in str(ended.why)


def test_that_a_full_disk_is_told_at_once_and_all_is_there_when_it_has_room_again(
    small_data: DataChoice,
) -> None:
    told, disk = threading.Event(), pytest.MonkeyPatch()

    def follow(event: Event) -> None:
        if isinstance(event, TrainingStarted):
            disk.setattr(os, "fsync", _no_space)
        elif isinstance(event, EpochDone) and event.epoch == 1:
            told.wait(30)  # the writer has met the full disk
        elif isinstance(event, Warned):
            disk.undo()
            told.set()

    watch = Watch(also=follow)
    ended = watch.run(training(dense_project(), small_data, epochs=2))
    assert "disk is full" in str(watch.of_kind(Warned)[0].message)
    assert "goes on" in str(watch.of_kind(Warned)[0].message)
    assert (ended.outcome, ended.why) == ("finished", None)
    assert ended.run is not None
    assert len(read_epochs(Path(ended.run))) == 2
    assert len(read_steps(Path(ended.run))) == watch.of_kind(StepsDone)[-1].of


def test_that_what_can_be_written_is_written_though_checkpoints_cannot(small_data: DataChoice) -> None:
    def put_in_the_way(event: Event) -> None:
        if isinstance(event, TrainingStarted):
            (Path(event.run) / "checkpoints").write_text("in the way")

    watch = Watch(also=put_in_the_way)
    ended = watch.run(training(dense_project(), small_data, epochs=2))
    assert ended.why is not None
    assert ended.run is not None
    assert ended.model is not None
    assert Path(ended.model).is_file()
    record = read_record(Path(ended.run))
    assert record is not None
    assert (record.outcome, record.epochs_done) == ("finished", 2)


def test_that_a_run_that_cannot_begin_leaves_the_network_of_before(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _no_space)
    watch = Watch()
    with pytest.raises(UserError, match="disk is full"):
        watch.run(training(dense_project(), small_data, epochs=1))
    assert watch.models == []
    assert list(runs_folder().iterdir()) == []


def test_that_a_run_folder_that_was_deleted_does_not_end_a_training(small_data: DataChoice) -> None:
    def delete_folder(event: Event) -> None:
        if isinstance(event, TrainingStarted):
            shutil.rmtree(event.run)

    ended = Watch(also=delete_folder).run(training(dense_project(), small_data, epochs=2))
    assert ended.outcome == "finished"
    assert ended.model is None
    assert ended.why is not None


def test_that_a_fault_nobody_foresaw_is_told_and_logged(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("quite unforeseen")

    watch = Watch()
    monkeypatch.setattr(LiveModel, "weights_are_finite", fail)
    ended = watch.run(training(dense_project(), small_data, epochs=1))
    assert ended.outcome == "failed"
    assert "RuntimeError" in str(ended.why)
    assert str(log_file()) in str(ended.why)


def test_that_running_out_of_memory_says_what_to_make_smaller(
    small_data: DataChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise MemoryError

    monkeypatch.setattr(LiveModel, "weights_are_finite", fail)
    ended = Watch().run(training(dense_project(), small_data, epochs=1))
    assert ended.outcome == "failed"
    assert "batch size" in str(ended.why)


def _no_space(_descriptor: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")

"""What networks cost: counts that are exact, forecasts that follow what is known, and words that stay careful."""

import pytest

from backend.cost.about import about_bytes, about_seconds, bytes_text, rounded
from backend.cost.forecast import forecast, samples_of
from backend.cost.memory import slots, training_memory
from backend.cost.network_cost import network_cost
from backend.cost.speed import Speed, learned, read_speed, write_speed
from backend.edits import SetParameter, SetTrainable, SetTraining, ShareWeights
from backend.folders import state_folder
from backend.project import Project, TrainingSettings
from backend.templates import template
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, add, chain, conv, dense

SMALL = chain(PICTURE, conv(8), ("BatchNormalization", {}), FLATTEN, ANSWER)


def test_that_parameters_are_counted_by_what_becomes_of_them() -> None:
    cost = network_cost(SMALL.graph)
    assert cost.layers["n3"].learnt == cost.layers["n3"].remembered == 16
    assert (cost.learnt, cost.remembered, cost.frozen) == (80 + 16 + 54_090, 16, 0)
    frozen = network_cost(SetTrainable("n2", False).apply(SMALL).graph)
    assert (frozen.learnt, frozen.frozen) == (16 + 54_090, 80)
    bare = SetParameter("n3", "scale", False).apply(SetParameter("n3", "center", False).apply(SMALL))
    assert network_cost(bare.graph).layers["n3"].remembered == 16
    assert network_cost(bare.graph).layers["n3"].learnt == 0


def test_that_layers_that_share_weights_are_counted_once_and_freeze_with_their_owner() -> None:
    project = chain(("Input", {"shape": (8,)}), dense(8), dense(8))
    project = ShareWeights("n3", "n2").apply(project)
    assert network_cost(project.graph).learnt == 72
    before = network_cost(project.graph).layers["n3"]
    frozen = SetTrainable("n2", False).apply(project)
    assert network_cost(frozen.graph).frozen == 72
    assert before.multiply_adds == 64


def test_that_an_edit_counts_only_what_it_changed() -> None:
    before = network_cost(SMALL.graph)
    after = network_cost(SetParameter("n5", "units", 12).apply(SMALL).graph)
    assert after.layers["n2"] is before.layers["n2"]
    assert after.layers["n5"].learnt > before.layers["n5"].learnt


def test_that_an_unfinished_network_is_counted_as_far_as_it_is_known() -> None:
    cost = network_cost(add(SMALL, "Dense").graph)
    assert not cost.known
    assert cost.learnt == network_cost(SMALL.graph).learnt
    assert forecast(add(SMALL, "Dense"), DIGITS, Speed()) is None
    assert forecast(SMALL, None, Speed()) is None


def test_that_held_out_samples_do_not_train() -> None:
    assert samples_of(SMALL, DIGITS) == (800, 200)


def test_that_memory_grows_with_the_batch_the_data_and_the_optimizer() -> None:
    cost = network_cost(SMALL.graph)

    def memory(**changes: object) -> int:
        training = SetTraining(changes).apply(SMALL).training if changes else SMALL.training
        return training_memory(cost, training, DIGITS).total

    assert memory(batch_size=4096) > memory(batch_size=1024) > memory()
    assert memory() > memory(optimizer="sgd")
    assert training_memory(cost, SMALL.training, DIGITS).data == 784 * 4 * 2100
    assert slots(TrainingSettings(optimizer="sgd", optimizer_parameters={"momentum": 0.9})) == 1


def test_that_more_work_takes_longer() -> None:
    def seconds(project: Project) -> float:
        told = forecast(project, DIGITS, Speed())
        assert told is not None
        return told.epoch_seconds

    assert seconds(template("small-cnn").project) > seconds(template("mlp").project) > 0
    assert seconds(SetTraining({"batch_size": 1}).apply(SMALL)) > seconds(SMALL)


def test_that_a_training_corrects_the_next_forecast() -> None:
    project = template("small-cnn").project
    first = forecast(project, DIGITS, Speed())
    assert first is not None
    speed = learned(Speed(), first.parts, 3 * first.step_seconds)
    second = forecast(project, DIGITS, speed)
    assert second is not None
    assert second.step_seconds == pytest.approx(3 * first.step_seconds, rel=0.35)
    assert speed.trainings == 1
    assert speed.of("convolution") > speed.of("update") >= 1


def test_that_speed_is_kept_and_nonsense_is_not_believed() -> None:
    write_speed(Speed({"dense": 2.0}, 3))
    assert read_speed() == Speed({"dense": 2.0}, 3)
    for nonsense in (b"", b"{", b'{"slowness": {"dense": 1e9}}', b'{"slowness": {"dense": -1}}'):
        (state_folder() / "speed.json").write_bytes(nonsense)
        assert read_speed() == Speed()
    (state_folder() / "speed.json").unlink()


@pytest.mark.parametrize(
    ("value", "wanted"), [(0, 0), (0.83, 0.8), (14.6, 15), (270, 300), (1490, 1500), (9.6, 10), (19.6, 20)]
)
def test_that_forecasts_have_few_digits(value: float, wanted: float) -> None:
    assert rounded(value) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "less than a second"),
        (1.24, "about 1.2 s"),
        (7.6, "about 8 s"),
        (59, "about 1 min"),
        (400, "about 7 min"),
        (3500, "about 1 h"),
        (12_000, "about 3 h"),
        (400_000, "about 5 days"),
    ],
)
def test_that_time_is_said_in_the_unit_that_suits(seconds: float, text: str) -> None:
    assert str(about_seconds(seconds)) == text


def test_that_memory_is_said_in_the_unit_that_suits() -> None:
    assert str(about_bytes(912_345_678)) == "about 900 MB"
    assert str(about_bytes(1_380_000_000)) == "about 1.4 GB"
    assert bytes_text(0) == "0 B"
    assert bytes_text(4321) == "4 kB"
    assert bytes_text(999_999_999) == "1 GB"

"""The options of `train`: what they change, and what is said of those that mean nothing."""

from pathlib import Path

import pytest

from app.command_line import main
from app.command_line_parser import make_parser
from app.command_line_project import project_to_train
from backend.project import DataChoice, OutputSettings, Project, TrainingSettings
from backend.project_file import write_project
from backend.templates import template
from tests.backend.data.digit_files import write_digit_file
from tests.backend.problems.networks import TWO_ANSWERS


def _project(*options: str, network: str = "mlp") -> Project:
    return project_to_train(make_parser().parse_args(["train", network, *options]))


def _training(*options: str) -> TrainingSettings:
    return _project(*options).training


def test_that_what_is_not_said_stays_as_the_project_has_it() -> None:
    assert _training() == template("mlp").project.training


def test_that_the_course_of_a_training_can_be_said() -> None:
    training = _training(
        *("--batch-size", "64", "--learning-rate", "0.02", "--schedule", "cosine", "--warm-up", "0.5"),
        *("--loss", "categorical_crossentropy", "--metrics", "auc, f1", "--validation-every", "2"),
        *("--early-stopping", "3", "--keep-best", "--mixed-precision", "--class-weights", "balanced"),
    )
    assert (training.batch_size, training.full_batch, training.learning_rate) == (64, False, 0.02)
    assert (training.schedule, training.warm_up, training.loss) == ("cosine", 0.5, "categorical_crossentropy")
    assert (training.metrics, training.validation_every) == (("auc", "f1"), 2)
    assert (training.stop_early, training.patience, training.keep_best) == (True, 3, True)
    assert (training.mixed_precision, training.class_weights) == (True, "balanced")


def test_that_all_samples_can_make_a_step() -> None:
    assert _training("--batch-size", "all").full_batch


def test_that_class_weights_can_be_numbers() -> None:
    assert _training("--class-weights", "0.5,1,2").class_weights == (0.5, 1.0, 2.0)


def test_that_another_optimizer_brings_its_usual_learning_rate_unless_one_is_given() -> None:
    assert _training("--optimizer", "sgd").learning_rate == 0.01
    assert _training("--optimizer", "sgd", "--learning-rate", "0.3").learning_rate == 0.3


def test_that_the_settings_of_what_is_chosen_can_be_set() -> None:
    training = _training(
        *("--optimizer", "sgd", "--set", "optimizer.momentum=0.9", "--set", "optimizer.nesterov=true"),
        *("--schedule", "step", "--set", "schedule.every=3", "--set", "min_delta=0.01", "--set", "monitor=loss"),
        *("--loss", "categorical_crossentropy", "--set", "loss.label_smoothing=0.1", "--set", "shuffle=false"),
    )
    assert training.optimizer_parameters == {"momentum": 0.9, "nesterov": True}
    assert training.schedule_parameters == {"every": 3.0}
    assert training.loss_parameters == {"label_smoothing": 0.1}
    assert (training.min_delta, training.monitor, training.shuffle) == (0.01, "loss", False)


def test_that_an_output_is_set_by_the_name_of_its_layer(tmp_path: Path) -> None:
    path = tmp_path / "two.netsketch"
    write_project(path, TWO_ANSWERS)
    ends = [node for node in TWO_ANSWERS.graph.nodes if not TWO_ANSWERS.graph.outgoing[node.id]]
    last = ends[-1]
    options = ("--set", f"output.{last.name}.loss=mean_squared_error", "--set", f"output.{last.name}.weight=0.5")
    training = _project(*options, network=str(path)).training
    assert training.outputs == {last.id: OutputSettings("mean_squared_error", 0.5)}


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("0.3", {"validation": 0.3}),
        ("0", {"validation": 0.0}),
        ("test", {"validation_from": "test"}),
        ("/somewhere/digits.npz", {"validation_from": "file", "validation_path": "/somewhere/digits.npz"}),
    ],
)
def test_that_the_network_is_checked_on_a_share_the_test_part_or_a_file(
    text: str, changed: dict[str, object]
) -> None:
    data = _project("--validation", text).data
    assert {name: getattr(data, name) for name in changed} == changed
    assert data.name == DataChoice().name


def test_that_other_data_is_held_out_as_the_project_says(tmp_path: Path) -> None:
    data = _project("--data", str(write_digit_file(tmp_path / "mine.npz")), "--validation", "test").data
    assert (data.name, data.validation_from) == ("file", "test")


@pytest.mark.parametrize("device", ["cpu", "gpu:0", "gpu:12", "all-gpus"])
def test_that_a_device_can_be_said(device: str) -> None:
    options = make_parser().parse_args(["train", "mlp", "--device", device])
    project_to_train(options)
    assert options.device == device


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--optimizer frog", "There are: adam, sgd"),
        ("--schedule frog", "There are: constant, exponential"),
        ("--loss frog", "There are: sparse_categorical_crossentropy"),
        ("--metrics auc,frog", "There are: top_3_accuracy"),
        ("--device tpu", "There are: cpu, gpu:0"),
        ("--set optimizer.frog=1", "There are: beta_1"),
        ("--set schedule.frog=1", "Constant has no settings."),
        ("--set frog=1", "There are: optimizer."),
        ("--set frog", "write NAME=VALUE"),
        ("--set output.frog.weight=1", "There are: dense"),
        ("--set monitor=frog", "There are: accuracy, loss."),
        ("--set optimizer.beta_1=nan", "Beta 1 must be from"),
        ("--set optimizer.beta_1=frog", "Beta 1 must be a number."),
        ("--batch-size many", "a whole number, or all"),
        ("--batch-size 0", "The batch size must be a whole number, 1 or more."),
        ("--class-weights 1,frog", "as in 0.5,1,2"),
        ("--class-weights nan,1", "The weight of a class"),
        ("--validation frog", "a share from 0 to 1, the word test or a .npz file"),
        ("--validation nan", "The share for validation"),
        ("--validation 1", "The share for validation"),
        ("--warm-up nan", "of the warm-up must be a number"),
        ("--early-stopping 0", "The patience must be a whole number"),
        ("--validation-every 0", "between two validations"),
    ],
)
def test_that_what_means_nothing_is_a_mistake_in_the_call(
    options: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "mlp", *options.split()]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--class-weights", "1,2"), "There are 2 class weights, but the data has 10 classes."),
        (("--validation", "/nowhere/gone.npz"), "gone.npz"),
    ],
)
def test_that_what_does_not_fit_is_told_before_the_training(
    options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "mlp", *options]) == 1
    assert said in capsys.readouterr().err


def test_that_the_help_tells_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    for word in ("cosine_restarts", "top_3_accuracy", "optimizer.momentum=0.9", "SHARE|test|FILE", "all-gpus"):
        assert word in told

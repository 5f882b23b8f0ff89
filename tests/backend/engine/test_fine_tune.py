"""A network that is taught drawings: it learns them, is a run like any other, and can be had back as it was."""

import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest

from backend.digits.prepare import prepare
from backend.engine.answer_drawings import answer_drawings
from backend.engine.fine_tune import fine_tune
from backend.engine.generations import read_checkpoint
from backend.engine.lesson import LESSON
from backend.engine.live_model import LiveModel
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.interrupted import CHECKPOINTS
from backend.messages import (
    AnswerDrawings,
    DrawingsAnswered,
    EpochDone,
    FineTune,
    ModelOpened,
    OpenModel,
    StepsDone,
    TrainingEnded,
    TrainingStarted,
)
from backend.my_drawings.plan import TeachingPlan, teaching_plan
from backend.my_drawings.store import delete_drawings, read_drawings
from backend.project import DataChoice, Preparation, Project
from backend.runs import START_FILE, read_record
from backend.wording import UserError
from tests.backend.digits.drawings import drawn_seven
from tests.backend.drawing import FLATTEN, chain, dense
from tests.backend.engine.engine_at_work import EngineAtWork
from tests.backend.engine.small import convolution_project, dense_project, training
from tests.backend.engine.test_continue import assert_same, go_on
from tests.backend.engine.test_train import Watch
from tests.backend.my_drawings.kept import keep_seven

pytestmark = pytest.mark.usefixtures("home")

DIGITS = tuple("0123456789")


def trained(project: Project, data: DataChoice, epochs: int = 3) -> LiveModel:
    watch = Watch()
    assert watch.run(training(project, data, epochs=epochs)).outcome == "finished"
    return watch.models[-1]


def plan_for(model: LiveModel, data: DataChoice) -> TeachingPlan:
    return teaching_plan(model.project, model.classes, read_drawings().drawings, (data,))


def taught(model: LiveModel, data: DataChoice, watch: Watch | None = None) -> tuple[TrainingEnded, Watch]:
    watch, plan = watch or Watch(), plan_for(model, data)
    request = FineTune(plan.settings, plan.data, "Taught")
    return fine_tune(request, model, watch.hear, watch.control, watch.models.append), watch


def wrongly_read(model: LiveModel) -> str:
    """Keep a seven under the name of the class that the network holds for the second best; gives its name."""
    given = prepare(drawn_seven(), Preparation())
    second = DIGITS[int(np.argsort(model.answer(given[np.newaxis])[0])[-2])]
    keep_seven(second)
    return second


@pytest.mark.parametrize("project", [dense_project(), convolution_project()], ids=["dense", "convolution"])
def test_that_a_wrongly_read_drawing_is_read_right_after_teaching(
    project: Project, small_data: DataChoice
) -> None:
    model = trained(project, small_data, epochs=8)
    label = wrongly_read(model)
    before = model.snapshot().weights
    assert set(answer_drawings(model).answers.values()) != {label}
    ended, watch = taught(model, small_data)
    assert ended.outcome == "finished"
    after = watch.models[-1]
    assert set(answer_drawings(after).answers.values()) == {label}
    # It has not forgotten the others, and the network of before is untouched.
    last = watch.of_kind(EpochDone)[-1].metrics["val_accuracy"]
    assert last is not None
    assert last > 0.8
    for one, other in zip(before, model.snapshot().weights, strict=True):
        np.testing.assert_array_equal(one, other)
    again, other_watch = taught(model, small_data)
    assert again.outcome == "finished"
    for one, other in zip(after.snapshot().weights, other_watch.models[-1].snapshot().weights, strict=True):
        np.testing.assert_array_equal(one, other)


def test_that_it_is_a_run_of_its_own_that_keeps_what_it_began_with(small_data: DataChoice) -> None:
    model = trained(dense_project(), small_data)
    wrongly_read(model)
    ended, _watch = taught(model, small_data)
    folder = Path(ended.run or "")
    record = read_record(folder)
    assert record is not None
    assert (record.name, record.outcome, record.epochs_done) == ("Taught", "finished", 5)
    assert record.data.my_drawings == "even"
    start = open_model(folder / START_FILE).model
    assert start.project == model.project
    for one, other in zip(model.snapshot().weights, start.snapshot().weights, strict=True):
        np.testing.assert_array_equal(one, other)


def interrupted(model: LiveModel, data: DataChoice, step: int) -> Path:
    watch = Watch()

    def hear(event: object) -> None:
        if isinstance(event, StepsDone) and event.step >= step:
            watch.control.stop()

    watch._also = hear
    ended, _ = taught(model, data, watch)
    assert ended.outcome == "stopped"
    return Path(ended.run or "")


@pytest.mark.parametrize("has_checkpoint", [True, False])
def test_that_one_that_was_interrupted_goes_on_as_if_it_had_not_been(
    has_checkpoint: bool, small_data: DataChoice
) -> None:
    model = trained(dense_project(), small_data)
    wrongly_read(model)
    whole, _watch = taught(model, small_data)
    folder = interrupted(model, small_data, 20)
    # What was drawn meanwhile changes nothing in it, nor does a process that died before its first checkpoint.
    keep_seven("3", 90)
    delete_drawings([read_drawings().drawings[0].id])
    if not has_checkpoint:
        shutil.rmtree(folder / CHECKPOINTS)
    assert go_on(str(folder)).outcome == "finished"
    if has_checkpoint:
        assert_same(str(folder), whole.run or "")
    one, other = read_checkpoint(folder), read_checkpoint(Path(whole.run or ""))
    assert one is not None
    assert other is not None
    for ours, theirs in zip(one.now.weights, other.now.weights, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_that_one_whose_engine_was_killed_goes_on_as_if_nothing_had_been(
    small_data: DataChoice, tmp_path: Path
) -> None:
    model = trained(dense_project(), small_data)
    wrongly_read(model)
    plan = plan_for(model, small_data)
    settings = msgspec.structs.replace(plan.settings, epochs=40)
    write_model(model, tmp_path / "model.h5")
    engine = EngineAtWork(tmp_path / "log.txt")
    assert isinstance(engine.ask(OpenModel(str(tmp_path / "model.h5"))), ModelOpened)
    assert isinstance(answered := engine.ask(AnswerDrawings()), DrawingsAnswered)
    assert len(answered.answers) == 1
    number = engine.send(FineTune(settings, plan.data, "Taught"))
    run = engine.hear_until(number, TrainingStarted).run
    engine.hear_until(number, EpochDone)
    engine.process.kill()
    engine.process.wait()
    engine.connection.close()
    watch = Watch()
    whole = fine_tune(
        FineTune(settings, plan.data, "Taught"), model, watch.hear, watch.control, watch.models.append
    )
    keep_seven("3", 90)  # which is none of what it was to learn
    assert go_on(run).outcome == "finished"
    assert_same(run, whole.run or "")


def test_that_one_whose_beginning_is_gone_does_not_begin_from_nothing(small_data: DataChoice) -> None:
    model = trained(dense_project(), small_data)
    wrongly_read(model)
    folder = interrupted(model, small_data, 1)
    shutil.rmtree(folder / CHECKPOINTS)
    (folder / START_FILE).unlink()
    with pytest.raises(UserError, match="what it began with is not there"):
        go_on(str(folder))
    assert (folder / LESSON).exists()


def test_that_drawings_are_prepared_for_the_network_that_answers(small_data: DataChoice) -> None:
    keep_seven()
    keep_seven("Sandal")
    colours = chain(("Input", {"shape": (20, 20, 3)}), FLATTEN, dense(3, activation="softmax"))
    project = msgspec.structs.replace(colours, preparation=Preparation("plain", 20, 20, 3))
    taught_project = msgspec.structs.replace(project, training=msgspec.structs.replace(project.training, epochs=1))
    model = _untrained(taught_project, ("7", "8", "9"))
    answers = answer_drawings(model).answers
    assert list(answers) == [read_drawings().drawings[0].id]
    assert set(answers.values()) <= {"7", "8", "9"}
    # No data here is like that: it learns from the drawings alone.
    ended, watch = taught(model, small_data)
    assert (ended.outcome, watch.models[-1].classes) == ("finished", ("7", "8", "9"))
    assert answer_drawings(watch.models[-1]).answers == dict.fromkeys(answers, "7")


def test_that_networks_that_cannot_be_taught_say_so_in_one_sentence(small_data: DataChoice) -> None:
    keep_seven()
    numbers = chain(("Input", {"shape": (28, 28, 1)}), FLATTEN, dense(1))
    training_ = msgspec.structs.replace(numbers.training, loss="mean_squared_error")
    regression = _untrained(msgspec.structs.replace(numbers, training=training_), ())
    rows = _untrained(chain(("Input", {"shape": (4,)}), dense(3, activation="softmax")), ("a", "7", "c"))
    with pytest.raises(UserError, match="answers with a number"):
        answer_drawings(regression)
    with pytest.raises(UserError, match="takes no pictures"):
        answer_drawings(rows)
    request = FineTune(training_, small_data, "Taught")
    with pytest.raises(UserError, match="answers with a number"):
        fine_tune(request, regression, Watch().hear, Watch().control)
    fitting = msgspec.structs.replace(dense_project().training, epochs=1)
    other = _untrained(dense_project(), tuple("abcdefghij"))
    with pytest.raises(UserError, match="other classes"):
        fine_tune(FineTune(fitting, small_data, "Taught"), other, Watch().hear, Watch().control)


def _untrained(project: Project, classes: tuple[str, ...]) -> LiveModel:
    from backend.engine.build import build_model, compile_model
    from backend.graph.to_spec import model_spec
    from backend.output_losses import output_ids

    spec = model_spec(project.graph)
    network = build_model(spec)
    compile_model(network, project.training, output_ids(project.graph))
    return LiveModel(network, spec, project, classes)

"""Trains a network: loads the data, builds, runs epochs in chunks, keeps the run folder, ends in good order."""

import dataclasses
from collections.abc import Callable
from functools import partial
from pathlib import Path

import keras
import msgspec

from backend.data.errors import DataCancelledError
from backend.data.load import Dataset, load_or_stream
from backend.data.load import Progress as LoadingProgress
from backend.data.streamed import Samples
from backend.engine.build import BUILDING, build_model, compile_model
from backend.engine.control import Control
from backend.engine.devices import half_precision_obstacle, scope
from backend.engine.epochs import Training
from backend.engine.evaluate import StoppedError
from backend.engine.faults import fault_message, is_out_of_memory, smaller_batch
from backend.engine.generations import Checkpoint, has_checkpoints, read_checkpoint
from backend.engine.lesson import begin_from, begins_from_another, read_lesson, write_start
from backend.engine.live_model import LiveModel
from backend.engine.take_over import Pairs, take_over
from backend.graph.spec import ModelSpec
from backend.graph.to_spec import model_spec
from backend.messages import Event, Progress, TrainingEnded, Warned
from backend.my_drawings.samples import Taker
from backend.output_losses import output_ids
from backend.problems.obstacle import check_trainable
from backend.project import DataChoice, Project, TrainingSettings
from backend.run_lock import RunLock
from backend.run_project import project_of_run
from backend.runs import RunFolder, open_run
from backend.settings_check import checked_training
from backend.wording import UserError, say

Emit = Callable[[Event], None]
Begin = Callable[[LiveModel], None]
Load = Callable[[DataChoice, LoadingProgress, Callable[[], bool], Taker | None], Dataset[Samples]]


@dataclasses.dataclass(frozen=True, eq=False)
class Beginning:
    """What a new network begins with: the weights of layers of the `learnt` one, see `take_over`."""

    learnt: LiveModel
    pairs: Pairs


def train(
    spec: ModelSpec,
    settings: TrainingSettings,
    data: DataChoice,
    project: Project,
    emit: Emit,
    control: Control,
    publish: Callable[[LiveModel], None] = lambda model: None,
    beginning: Beginning | None = None,
) -> TrainingEnded:
    """Train a new network and return how it ended; `emit` is told all that happens on the way.

    `publish` is given the network as soon as it is built, so that others can ask it while it learns. With a
    `beginning` some layers begin with what those of another network have learnt. Raises `UserError` for what
    cannot be begun: data that cannot be read or does not fit, a network that cannot be built or that has an error
    in it.
    """
    project = msgspec.structs.replace(project, training=settings, data=data)
    prepared = prepare_training(spec, project, emit, control, begin=_begin_as(beginning))
    if isinstance(prepared, TrainingEnded):
        return prepared
    run = prepared.new_run(begun_from="" if beginning is None else beginning.learnt.project.name)
    lock = RunLock(run.path)
    try:
        if beginning is not None:
            write_start(run.path, prepared.model)
        publish(prepared.model)  # only now: where nothing can be begun the network of before stays
        return prepared.run(run, lock)
    finally:
        lock.release()


def _begin_as(beginning: Beginning | None) -> Begin | None:
    return None if beginning is None else lambda model: take_over(model, beginning.learnt, beginning.pairs)


def prepare_training(
    spec: ModelSpec,
    project: Project,
    emit: Emit,
    control: Control,
    dataset: Dataset[Samples] | None = None,
    begin: Begin | None = None,
) -> Training | TrainingEnded:
    """The training of the project, ready to begin; or how it ended before that, stopped or for want of memory.

    It learns from the `dataset`, where one is given, else from the data that the project names. `begin` gives the
    network what it knows already, where it does not begin anew.
    """
    settings = project.training
    try:
        if dataset is None:
            dataset = load_watched(project.data, emit, control, Taker(project.preparation))
        check_trainable(project, dataset.facts)
        emit(Progress(say("Building the network"), 0, 0))
        if settings.mixed_precision and (why_not := half_precision_obstacle()) is not None:
            emit(Warned(why_not))
        model = new_model(spec, settings, project, dataset)
        if begin is not None:
            begin(model)
        return Training(model, dataset, emit, control)
    except StoppedError:
        return TrainingEnded("stopped")
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        batch = settings.batch_size
        return TrainingEnded("failed", fault_message(error, batch), smaller_batch=smaller_batch(error, batch))


def continue_run(
    folder: Path,
    epochs: int | None,
    emit: Emit,
    control: Control,
    publish: Callable[[LiveModel], None] = lambda model: None,
) -> TrainingEnded:
    """Go on with a run from its last checkpoint, to so many epochs in all (`None`: as many as were planned).

    A run that was ended before its first checkpoint begins anew, which comes to the same. It ends as `train` does.
    Raises `UserError` for a run that is gone, is damaged, is trained elsewhere, has nothing left to do, or whose
    data is not as it was.
    """
    run = open_run(folder)
    lock = RunLock(folder)
    try:
        checkpoint = read_checkpoint(folder)
        if checkpoint is None and has_checkpoints(folder):
            raise UserError(
                say(
                    "Of “{name}” no checkpoint can be read, so it cannot go on. Train it anew.",
                    name=run.record.name,
                )
            )
        project = _with_epochs(project_of_run(folder), run, checkpoint, epochs)
        if checkpoint is not None and run.record.outcome == "finished":
            checkpoint = _patient_again(checkpoint)
        lesson = read_lesson(folder)
        again = partial(begin_from, folder=folder, needed=checkpoint is None)
        begin = again if begins_from_another(run.record) else None
        prepared = prepare_training(model_spec(project.graph), project, emit, control, lesson, begin)
        if isinstance(prepared, TrainingEnded):
            return prepared
        prepared.go_on_from(run, checkpoint)
        publish(prepared.model)
        return prepared.run(run, lock)
    finally:
        lock.release()


def _with_epochs(project: Project, run: RunFolder, checkpoint: Checkpoint | None, epochs: int | None) -> Project:
    wanted = run.record.training.epochs if epochs is None else epochs
    if checkpoint is not None and checkpoint.standing.epoch > wanted:
        raise UserError(
            say(
                "“{name}” has had {done} epochs already. Choose more than that to train it further.",
                name=run.record.name,
                done=checkpoint.standing.epoch - 1,
            )
        )
    training = checked_training(project.training, {"epochs": wanted})
    return msgspec.structs.replace(project, training=training)


def _patient_again(checkpoint: Checkpoint) -> Checkpoint:
    """Who goes on with a training that early stopping has ended wants more epochs, not the same end at once."""
    return dataclasses.replace(checkpoint, standing=msgspec.structs.replace(checkpoint.standing, since_best=0))


def new_model(
    spec: ModelSpec, settings: TrainingSettings, project: Project, dataset: Dataset[Samples]
) -> LiveModel:
    """Build and compile an untrained network; its initial weights and its dropout follow from the seed."""
    half_precision = settings.mixed_precision and half_precision_obstacle() is None
    with BUILDING, scope():
        keras.utils.set_random_seed(settings.seed)
        network = build_model(spec, half_precision=half_precision)
        compile_model(network, settings, output_ids(project.graph))
    return LiveModel(network, spec, project, dataset.facts.classes)


def load_watched(
    data: DataChoice, emit: Emit, control: Control, taker: Taker | None = None, load: Load = load_or_stream
) -> Dataset[Samples]:
    """Load data, telling its progress; raises `StoppedError` when that was stopped, `UserError` as `load` does.

    My drawings are prepared for the `taker`, where one is given.
    """
    if control.stopped:
        raise StoppedError(say("It was stopped before it began."))

    def tell(done: float, of: float) -> None:
        emit(Progress(say("Loading the data"), done, of))

    try:
        dataset = load(data, tell, lambda: control.stopped, taker)
    except DataCancelledError as error:
        raise StoppedError(error.message) from error
    if control.stopped:
        raise StoppedError(say("The loading of the data was stopped."))
    return dataset

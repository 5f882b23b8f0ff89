"""Goes on training a network from what it knows, on other data, as a run of its own."""

from collections.abc import Callable

import msgspec

from backend.engine.answer_drawings import taker_of
from backend.engine.control import Control
from backend.engine.evaluate import StoppedError
from backend.engine.lesson import know, write_lesson
from backend.engine.live_model import LiveModel
from backend.engine.train import Emit, load_watched, prepare_training
from backend.messages import FineTune, TrainingEnded
from backend.run_lock import RunLock
from backend.wording import UserError, marked, say


def fine_tune(
    request: FineTune,
    model: LiveModel,
    emit: Emit,
    control: Control,
    publish: Callable[[LiveModel], None] = lambda model: None,
) -> TrainingEnded:
    """Train a copy of the network further and return how that ended; the network itself stays as it is.

    `publish` is given the copy before its first step. Raises `UserError` for what cannot be begun: a network that
    does not answer with classes, data that cannot be read or does not fit.
    """
    taker = taker_of(model)
    if not taker.classes:
        raise UserError(say("This network answers with a number, not with a class: drawings cannot teach it."))
    project = msgspec.structs.replace(
        model.project, name=request.name, training=request.settings, data=request.data
    )
    try:
        dataset = load_watched(request.data, emit, control, taker)
    except StoppedError:
        return TrainingEnded("stopped")
    if model.classes and dataset.facts.classes != model.classes:
        raise UserError(
            say(
                "The network tells other classes apart than those of {name}. Choose the data that it learnt from.",
                name=marked(dataset.facts.title),
            )
        )
    prepared = prepare_training(model.spec, project, emit, control, dataset, lambda copy: know(copy, model))
    if isinstance(prepared, TrainingEnded):
        return prepared
    run = prepared.new_run(begun_from=model.project.name)
    lock = RunLock(run.path)
    try:
        write_lesson(run.path, dataset, model)
        publish(prepared.model)
        return prepared.run(run, lock)
    finally:
        lock.release()

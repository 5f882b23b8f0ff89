"""What a run begins with that does not begin anew, kept in its folder: the weights it starts from, and what it
learns from where that may change.

My drawings and the model may have changed when such a run goes on after a crash; these have not.
"""

import io
import zipfile
from pathlib import Path

import keras
import msgspec
import numpy as np

from backend.data.load import Dataset
from backend.data.streamed import Samples
from backend.engine.live_model import LiveModel
from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import write_model
from backend.engine.take_over import finish_state
from backend.project import DataFacts
from backend.runs import START_FILE, RunRecord
from backend.safe_write import safe_write
from backend.wording import UserError, say

LESSON = "lesson.npz"
_PARTS = ("x_train", "y_train", "x_test", "y_test")


def write_lesson(folder: Path, dataset: Dataset[Samples], model: LiveModel) -> None:
    """Keep what is learnt from, and the `model` that it is taught to, in the run's folder. Raises `SaveError`."""
    write_start(folder, model)
    arrays = {name: np.asarray(getattr(dataset, name)) for name in _PARTS}
    facts = np.frombuffer(msgspec.json.encode(dataset.facts), np.uint8)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, facts=facts, **arrays)
    safe_write(folder / LESSON, buffer.getvalue(), keep_earlier=False)


def write_start(folder: Path, model: LiveModel) -> None:
    """Keep what the network knows before its first step in the run's folder. Raises `SaveError`."""
    write_model(model, folder / START_FILE, keep_earlier=False)


def read_lesson(folder: Path) -> Dataset[Samples] | None:
    """What the run learns from; `None` for a run that learns from its data, or whose lesson cannot be read."""
    try:
        with (folder / LESSON).open("rb") as file, np.load(file, allow_pickle=False) as content:
            arrays = {name: content[name] for name in _PARTS}
            facts = msgspec.json.decode(content["facts"].tobytes(), type=DataFacts)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError):
        return None
    return Dataset[Samples](**arrays, facts=facts)


def begins_from_another(record: RunRecord) -> bool:
    """Whether a run goes on from what a network knew already."""
    return bool(record.begun_from) or record.data.my_drawings == "even"


def begin_from(model: LiveModel, folder: Path, *, needed: bool) -> None:
    """Let the network know what the run in this folder began with. Raises `UserError` where that is gone.

    It is not `needed` where a checkpoint follows, but for what is never learnt: a Normalization answers from
    numbers that must be there before the network is traced.
    """
    fixed = any(isinstance(layer, keras.layers.Normalization) for layer in model.network.layers)
    if not (needed or fixed):
        return
    try:
        start = open_model(folder / START_FILE).model
        know(model, start)
    except (ModelFileError, ValueError) as error:
        raise UserError(
            say("The run cannot go on: what it began with is not there any more. Begin a new training.")
        ) from error


def know(model: LiveModel, other: LiveModel) -> None:
    """Let a network know what another one, of the same layers, has learnt."""
    weights = other.snapshot().weights
    with model.lock.hold():
        model.network.set_weights(weights)
        for layer in model.network.layers:
            finish_state(layer)

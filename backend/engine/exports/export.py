"""Exports the engine's model: written whole or not at all and proven by a clean process, beside a training."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import tensorflow as tf

from backend.engine.control import Control
from backend.engine.devices import CPU, current_choice
from backend.engine.exports.proof_samples import proof_samples
from backend.engine.exports.prove import Prover
from backend.engine.live_model import LiveModel
from backend.engine.model_files.write import keep_model, model_path
from backend.messages import Event, Export, Exported, Progress
from backend.proof import ModelForm
from backend.wording import UserError, say

_BOUND = 1e-6
_BOUND_ELSEWHERE = 1e-4
"""Other programs than Keras add up in another order, and put layers together."""
_BOUND_ROUGH = 1e-2
"""Half precision has three digits, and graphics cards round the factors of a product to as many."""


def export(request: Export, model: LiveModel, control: Control, emit: Callable[[Event], None]) -> Exported:
    """Do it; raises `UserError` where nothing was written, or where it was stopped."""
    form, path = request.form, export_path(request.path, request.form)
    samples = proof_samples(model)
    with ExitStack() as within:
        folder = Path(within.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        prover = Prover(form, samples, folder, tf.config.threading.get_intra_op_parallelism_threads(), within)
        emit(Progress(say("Writing"), 0, 0))
        snapshot, answers = model.snapshot_with_answers(samples.arrays)
        if form != "h5":
            raise UserError(say("This form cannot be written yet."))
        keep_model(model, path, snapshot, model.metrics, keep_earlier=True)
        emit(Progress(say("Proving"), 0, 0))
        proof = prover.prove(path, list(answers.values()), _bound(model, form), control)
    return Exported(str(path), form, proof)


def export_path(text: str, form: ModelForm) -> Path:
    """The path with the ending that the form has."""
    return model_path(text)


def _bound(model: LiveModel, form: ModelForm) -> float:
    if current_choice().id != CPU or model.project.training.mixed_precision:
        return _BOUND_ROUGH
    return _BOUND_ELSEWHERE if form in ("litert", "onnx") else _BOUND

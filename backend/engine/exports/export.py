"""Exports the engine's model: written whole or not at all and proven by a clean process, beside a training."""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import tensorflow as tf

from backend.engine.build import BUILDING
from backend.engine.control import Control
from backend.engine.devices import CPU, current_choice
from backend.engine.exports.convert import Converter
from backend.engine.exports.form_names import export_path
from backend.engine.exports.forms import NETWORK_JSON, write_form
from backend.engine.exports.proof_samples import proof_samples
from backend.engine.exports.prove import Prover
from backend.engine.live_model import LiveModel
from backend.engine.model_files.contents import WHOLE_IN_FOLDER
from backend.engine.model_files.open import open_model
from backend.engine.model_files.write import keep_model
from backend.messages import Event, Export, Exported, Progress
from backend.proof import ModelForm
from backend.safe_write import safe_write
from backend.safe_write_folder import safe_write_folder
from backend.wording import say

_BOUND = 1e-6
_BOUND_ELSEWHERE = 1e-4
"""Other programs than Keras add up in another order, and put layers together."""
_BOUND_ROUGH = 1e-2
"""Half precision has three digits, and graphics cards round the factors of a product to as many."""

_CONVERTED: tuple[ModelForm, ...] = ("saved-model", "litert", "onnx")
"""Forms that take compilers, which are large and may fail hard: those work in a process of their own."""

Emit = Callable[[Event], None]


def export(request: Export, model: LiveModel, control: Control, emit: Emit) -> Exported:
    """Do it; raises `UserError` where nothing was written, or where it was stopped."""
    form, path = request.form, export_path(request.path, request.form)
    samples = proof_samples(model)
    with ExitStack() as within:
        work = _Work(Path(within.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))))
        prover = Prover(
            form, samples, work.proving, tf.config.threading.get_intra_op_parallelism_threads(), within
        )
        converter = Converter(work.converting, within) if form in _CONVERTED else None
        emit(Progress(say("Writing"), 0, 0))
        snapshot, answers = model.snapshot_with_answers(samples.arrays)
        if form == "h5":
            keep_model(model, path, snapshot, model.metrics, keep_earlier=True)
        else:
            whole = work.folder / "whole.h5"
            keep_model(model, whole, snapshot, model.metrics)
            _convert(whole, form, path, work, converter, control)
        emit(Progress(say("Proving"), 0, 0))
        network = work.converting / NETWORK_JSON
        proof = prover.prove(path, list(answers.values()), _bound(model, form), control, network)
    return Exported(str(path), form, proof)


@dataclass(frozen=True)
class _Work:
    """A folder for what is nobody's in the end; each process has one of its own in it."""

    folder: Path

    @property
    def proving(self) -> Path:
        return self._made("proving")

    @property
    def converting(self) -> Path:
        return self._made("converting")

    def _made(self, name: str) -> Path:
        (self.folder / name).mkdir(exist_ok=True)
        return self.folder / name


def _convert(
    whole: Path, form: ModelForm, path: Path, work: _Work, converter: Converter | None, control: Control
) -> None:
    """Bring the model in the file `whole` into the form and put it in its place. The network itself is not touched."""
    made = work.converting / export_path("model", form).name
    if converter is None:
        with BUILDING:  # it must not take of the chance that a training is just built with
            model = open_model(whole).model
        write_form(model, form, made)
    else:
        converter.convert(whole, form, made, control)
    if form == "saved-model":
        shutil.copyfile(whole, made / WHOLE_IN_FOLDER)
        safe_write_folder(path, made, WHOLE_IN_FOLDER)
    else:
        safe_write(path, made.read_bytes())


def _bound(model: LiveModel, form: ModelForm) -> float:
    if current_choice().id != CPU or model.project.training.mixed_precision:
        return _BOUND_ROUGH
    return _BOUND_ELSEWHERE if form in ("litert", "onnx") else _BOUND

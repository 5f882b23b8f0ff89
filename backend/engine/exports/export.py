"""Exports the engine's model: written whole or not at all and proven by a clean process, beside a training."""

import errno
import hashlib
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
from backend.engine.evaluate import StoppedError
from backend.engine.exports.convert import Converter
from backend.engine.exports.form_names import export_path
from backend.engine.exports.forms import NETWORK_JSON, write_form
from backend.engine.exports.proof_samples import proof_samples
from backend.engine.exports.prove import Prover
from backend.engine.half_precision import without_scaling
from backend.engine.live_model import LiveModel
from backend.engine.model_files.card_of import card_of
from backend.engine.model_files.open import open_model
from backend.engine.model_files.saved_model import OUR_MODEL
from backend.engine.model_files.write import keep_model
from backend.messages import Event, Export, Exported, Progress
from backend.model_card import CARD_ENDING, ModelCard, card_text
from backend.proof import ModelForm, Proof
from backend.safe_write import SaveError, safe_write, why_not_saved
from backend.safe_write_folder import safe_write_folder
from backend.wording import UserError, say

_BOUND = 1e-6
_BOUND_ELSEWHERE = 1e-4
"""Other programs than Keras add up in another order, and put layers together."""
_BOUND_ROUGH = 1e-2
"""Half precision has three digits, and graphics cards round the factors of a product to as many."""

_CONVERTED: tuple[ModelForm, ...] = ("saved-model", "litert", "onnx")
"""Forms that take compilers, which are large and may fail hard: those work in a process of their own."""

Emit = Callable[[Event], None]


def export(request: Export, model: LiveModel, control: Control, emit: Emit) -> Exported:
    """Do it; raises `UserError` where nothing was written, or where it was stopped (it says which)."""
    form, path = request.form, export_path(request.path, request.form)
    if not path.absolute().parent.is_dir():  # told before it takes half a minute
        raise SaveError(why_not_saved(FileNotFoundError(errno.ENOENT, "no folder"), path))
    card = card_of(model, model.metrics)
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as within:
            proof = _written_and_proven(form, path, model, card, control, emit, _Work(Path(folder), within))
    except OSError as error:  # what concerns the place of the export itself is a `SaveError`
        raise _cannot_work(error) from error
    return Exported(str(path), form, proof, _write_card(card, model, path, proof))


def _written_and_proven(
    form: ModelForm, path: Path, model: LiveModel, card: ModelCard, control: Control, emit: Emit, work: "_Work"
) -> Proof:
    """Put the model at the path and have it read; raises `OSError` where it cannot work in its own folder."""
    samples = proof_samples(model)
    threads = tf.config.threading.get_intra_op_parallelism_threads()
    prover = Prover(form, samples, work.proving, threads, work.within)
    converter = Converter(work.converting, work.within) if form in _CONVERTED else None
    emit(Progress(say("Writing"), 0, 0))
    snapshot, answers = model.snapshot_with_answers(samples.arrays)
    _go_on(control)
    if form == "h5":
        keep_model(model, path, snapshot, model.metrics, keep_earlier=True, card=card)
    else:
        whole = work.folder / "whole.h5"
        try:
            keep_model(model, whole, snapshot, model.metrics, card=card)
        except SaveError as error:
            raise error.__cause__ or error from None
        _convert(whole, form, path, work, converter, control)
    emit(Progress(say("Proving: a clean process reads it and answers {count} samples", count=samples.count), 0, 0))
    try:
        network = work.converting / NETWORK_JSON
        return prover.prove(path, list(answers.values()), _bound(model, form), control, network)
    except StoppedError as error:  # what stands there now is said, or it would be taken for the earlier file
        message = say("It was stopped: {name} is written, but not proven.", name=path.name)
        raise StoppedError(message) from error


def _go_on(control: Control) -> None:
    if control.stopped:
        raise StoppedError(say("The export was stopped."))


def _cannot_work(error: OSError) -> UserError:
    return UserError(
        say(
            "The export was not made: NetSketch works on it in {folder}, and could not write there ({reason}). "
            "Make room there and try again.",
            folder=tempfile.gettempdir(),
            reason=error.strerror or type(error).__name__,
        )
    )


@dataclass(frozen=True)
class _Work:
    """A folder for what is nobody's in the end; each process has one of its own in it, and ends with `within`."""

    folder: Path
    within: ExitStack

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
    """Bring the model in the file `whole` into the form and put it in its place."""
    made = work.converting / export_path("model", form).name
    if converter is None:
        with BUILDING:  # it must not take of the chance that a training is just built with
            model = open_model(whole).model
        write_form(model, form, made)
    else:
        converter.convert(whole, form, made, control)
    _go_on(control)
    if form == "saved-model":
        shutil.copyfile(whole, made / OUR_MODEL)
        safe_write_folder(path, made, OUR_MODEL)
    else:
        safe_write(path, made.read_bytes())


def _write_card(card: ModelCard, model: LiveModel, path: Path, proof: Proof) -> str:
    """Put the card beside the export; its path, or nothing where it cannot lie there."""
    beside = path.with_name(f"{path.name}{CARD_ENDING}")
    text = card_text(card, model.project, path.name, digest_of(path), proof)
    try:
        safe_write(beside, text.encode("utf-8", "replace"), keep_earlier=False)
    except SaveError:
        return ""  # the export is there all the same, and the proof is told
    return str(beside)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file; of a folder that of what `sha256sum` prints of its files, in order of their names."""
    if not path.is_dir():
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    parts = sorted(part for part in path.rglob("*") if part.is_file())
    lines = "".join(f"{digest_of(part)}  {part.relative_to(path).as_posix()}\n" for part in parts)
    return hashlib.sha256(lines.encode()).hexdigest()


def _bound(model: LiveModel, form: ModelForm) -> float:
    optimizer = model.network.optimizer
    if current_choice().id != CPU or without_scaling(optimizer) is not optimizer:
        return _BOUND_ROUGH
    return _BOUND_ELSEWHERE if form in ("litert", "onnx") else _BOUND

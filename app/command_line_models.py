"""Export of trained models: the form that an ending means, and what is printed of the export and its proof."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line_errors import UsageError
from app.command_line_output import Output
from app.command_line_signals import StopSignals
from app.openable import holds_a_model
from backend.messages import Event, Export, Exported, Progress
from backend.proof import ModelForm
from backend.safe_write import SaveError
from backend.wording import UserError, say

if TYPE_CHECKING:
    from backend.engine.live_model import LiveModel

_FORMS: dict[str, ModelForm] = {
    ".weights.h5": "weights",
    ".h5": "h5",
    ".hdf5": "h5",
    ".keras": "keras",
    ".tflite": "litert",
    ".onnx": "onnx",
}
OFFERED = (".h5", ".keras", ".weights.h5", ".tflite", ".onnx")


def form_of(target: Path) -> ModelForm | None:
    """The form of a model that a path means by its ending; a folder is a SavedModel. `None`: no model at all."""
    if not target.suffix or target.is_dir():
        return "saved-model"
    name = target.name.lower()
    return next((form for ending, form in _FORMS.items() if name.endswith(ending)), None)


def model_to_export(options: Namespace) -> Path:
    """The trained model that is to be exported; raises `UserError` for a drawing, or without a folder to save in.

    A folder may be a SavedModel that NetSketch wrote.
    """
    source, target = Path(options.network), options.to
    if not holds_a_model(source):
        raise UsageError(
            say(
                "{network} is a drawing: it has learnt nothing yet that could be taken along. Train it first: "
                "`netsketch train {network} --out model.h5`; then export model.h5.",
                network=options.network,
            )
        )
    if not target.absolute().parent.is_dir():
        raise SaveError(say("There is no folder {folder} to save in.", folder=str(target.absolute().parent)))
    return source


def export_model(model: "LiveModel", target: Path, form: ModelForm, output: Output) -> int:
    """Write the model in the form and have it proven; the exit status is 1 where it was not."""
    from backend.engine.control import Control
    from backend.engine.exports.export import export

    def hear(event: Event) -> None:
        if isinstance(event, Progress):
            output.passing(f"{event.what} …")

    control = Control()
    signals = StopSignals(control.stop)
    try:
        exported = export(Export(str(target), form), model, control, hear)
    except UserError as error:
        if not control.stopped:
            raise
        output.error(error.message)
        return signals.status
    output.clear_passing()
    _tell(exported, output)
    return 0 if exported.proof.is_proven else 1


def _tell(exported: Exported, output: Output) -> None:
    proof = exported.proof
    card = f"\nIts card is in {exported.card}" if exported.card else ""
    output.result(
        {
            "file": str(Path(exported.path).absolute()),
            "form": exported.form,
            "proof": {
                "samples": proof.samples,
                "equal": proof.equal,
                "largest_difference": proof.largest_difference,
                "reader": proof.reader,
                "sentence": str(proof.sentence),
            },
            "card": exported.card,
        },
        f"The model is in {exported.path}\n{proof.sentence}{card}",
    )

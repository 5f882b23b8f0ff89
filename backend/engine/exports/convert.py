"""Has a model brought into another form by the converter's process, within bounds of time and memory."""

import json
from contextlib import ExitStack
from pathlib import Path

import backend
from backend.engine.control import Control
from backend.engine.exports.form_names import FORM_NAMES
from backend.engine.exports.other_process import LOG, HelperError, OtherProcess, bytes_allowed
from backend.engine.faults import log_text
from backend.proof import ModelForm
from backend.wording import Message, UserError, marked, say

_SECONDS = 600
_BYTES_EACH = 80
"""So many bytes of memory may the converter take for each byte of the model: ONNX takes 65."""


class Converter:
    """One process; it imports TensorFlow while the model is still being written for it."""

    def __init__(self, folder: Path, within: ExitStack) -> None:
        self._folder = folder
        root = str(Path(backend.__file__).parents[1])
        self._process = within.enter_context(
            OtherProcess(["-m", "backend.engine.exports.converter"], folder, root)
        )

    def convert(self, source: Path, form: ModelForm, target: Path, control: Control) -> None:
        """Write the model in our `.h5` at `source` to `target`; raises `UserError` where that cannot be done."""
        task = {"source": str(source), "form": form, "target": str(target)}
        (self._folder / "task.json").write_text(json.dumps(task), "utf-8")
        self._process.go()
        try:
            self._process.wait(control, _SECONDS, bytes_allowed(_BYTES_EACH, source.stat().st_size))
            result = json.loads((self._folder / "result.json").read_text("utf-8"))
        except HelperError as error:
            raise self._failed(form, error.message) from error
        except (OSError, ValueError) as error:
            raise self._failed(form, say("It left no result.")) from error
        if "failed" in result:
            raise self._failed(
                form, say("The converter says: {error}", error=" ".join(str(result["failed"]).split())[:300])
            )
        if "unknown" in result:
            raise UserError(
                say(
                    "The network cannot be written as {form}: “{operation}”, which it computes, is not known "
                    "there. Take another form, such as .keras or .h5.",
                    form=marked(FORM_NAMES[form]),
                    operation=str(result["unknown"])[:60],
                )
            )

    def _failed(self, form: ModelForm, why: Message) -> UserError:
        log_text((self._folder / LOG).read_text("utf-8", "replace"))
        return UserError(
            say(
                "The network could not be written as {form}. {why} Take another form, such as .keras or .h5.",
                form=marked(FORM_NAMES[form]),
                why=why,
            )
        )

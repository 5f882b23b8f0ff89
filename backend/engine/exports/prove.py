"""Proves an exported model: a clean process reads it and answers samples as the network itself did."""

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.engine.control import Control
from backend.engine.exports import clean_reader
from backend.engine.exports.input_names import input_names
from backend.engine.exports.other_process import HelperError, OtherProcess, bytes_allowed
from backend.engine.exports.proof_samples import ProofSamples, Source
from backend.proof import ModelForm, Proof
from backend.wording import Message, say

_SECONDS = 300
_BYTES_EACH = 20
"""So many bytes of memory may a reader take for each byte of the file."""

_NAMES = {
    "keras": "Keras",
    "tensorflow": "TensorFlow",
    "onnxruntime": "ONNX Runtime",
    "ai-edge-litert": "LiteRT",
}

Answers = list[npt.NDArray[Any]]


class Prover:
    """One clean process; it imports its libraries while the file is still being written."""

    def __init__(
        self, form: ModelForm, samples: ProofSamples, folder: Path, threads: int, within: ExitStack
    ) -> None:
        self._form, self._samples, self._folder = form, samples, folder
        self._task = {"form": form, "threads": threads, "inputs": input_names(samples.arrays)}
        arrays = {f"x{place}": array for place, array in enumerate(samples.arrays.values())}
        np.savez(folder / "samples.npz", allow_pickle=False, **arrays)
        self._write_task({})
        self._process = within.enter_context(OtherProcess(["-I", clean_reader.__file__], folder))

    def prove(
        self, path: Path, live: Answers, bound: float, control: Control, network: Path | None = None
    ) -> Proof:
        """Let the process read what is at `path` and compare; `live` are the network's own answers.

        `network` describes the network that weights belong to. Raises `StoppedError`; all else that happens is
        told by the proof.
        """
        self._write_task({"path": str(path.absolute()), "network": str(network)})
        self._process.go()
        try:
            self._process.wait(control, _SECONDS, bytes_allowed(_BYTES_EACH, _size(path)))
            result = json.loads((self._folder / "result.json").read_text("utf-8"))
            if "error" in result:
                return self._unread(
                    result["reader"], say("It says: {error}", error=" ".join(result["error"].split())[:300])
                )
            return self._compared(result["reader"], live, bound)
        except HelperError as error:
            return self._unread("", error.message)
        except (OSError, ValueError, KeyError) as error:
            return self._unread("", say("Its answers cannot be read ({kind}).", kind=type(error).__name__))

    def _write_task(self, more: dict[str, Any]) -> None:
        (self._folder / "task.json").write_text(json.dumps(self._task | more), "utf-8")

    def _unread(self, reader: str, why: Message) -> Proof:
        sentence = say(
            "A plain script could not read the file, so do not rely on it: take another form. {why}", why=why
        )
        return Proof(self._samples.count, 0, None, reader, sentence)

    def _compared(self, reader: str, live: Answers, bound: float) -> Proof:
        with np.load(self._folder / "answers.npz", allow_pickle=False) as file:
            read = [file[f"y{place}"] for place in range(len(file.files))]
        count = self._samples.count
        if not any(np.isfinite(one).any() for one in live):
            return Proof(count, 0, None, reader, _no_numbers(reader))
        differences = differences_of(live, read)
        if differences is None:
            return self._unread(reader, say("Its answers have another shape."))
        equal, largest = int((differences <= bound).sum()), float(differences.max())
        return Proof(count, equal, largest, reader, _sentence(self._samples.source, equal, count, largest, reader))


def _no_numbers(reader: str) -> Message:
    return say(
        "{reader} reads it, but the network answers nothing that is a number, so there is nothing to compare. "
        "Train it again with a smaller learning rate; the earlier runs may hold one that is well.",
        reader=reader,
    )


def differences_of(live: Answers, read: Answers) -> npt.NDArray[np.float64] | None:
    """For each sample the largest difference over all outputs, as a share of that output's largest answer.

    What is no number on both sides is equal; on one side only it is infinitely far. `None`: other shapes.
    """
    if [one.shape for one in live] != [one.shape for one in read]:
        return None
    worst = np.zeros(len(live[0]))
    for ours, theirs in zip(live, read, strict=True):
        ours, theirs = (one.reshape(len(one), -1).astype(np.float64) for one in (ours, theirs))
        size = np.abs(ours[np.isfinite(ours)]).max(initial=0) or 1.0
        with np.errstate(invalid="ignore"):
            apart = np.abs(ours - theirs) / size
        apart[(ours == theirs) | (np.isnan(ours) & np.isnan(theirs))] = 0
        apart[np.isnan(apart)] = np.inf
        worst = np.maximum(worst, apart.max(axis=1, initial=0))
    return worst


def _sentence(source: Source, equal: int, count: int, largest: float, reader: str) -> Message:
    what, difference, reader = _samples_word(source), _difference_word(largest), _in_words(reader)
    if equal == count:
        return say(
            "{reader} reads it and answers {equal} of {count} {samples} equally; the largest difference is "
            "{difference}.",
            reader=reader,
            equal=equal,
            count=count,
            samples=what,
            difference=difference,
        )
    return say(
        "{reader} reads it, but answers only {equal} of {count} {samples} equally; the largest difference is "
        "{difference}. Do not rely on this file: take another form, such as .h5.",
        reader=reader,
        equal=equal,
        count=count,
        samples=what,
        difference=difference,
    )


def _difference_word(largest: float) -> Message | str:
    """How large a difference is, in words where it is small, with the number behind them."""
    number = f"{largest:.0e}".replace("e-0", "e-").replace("e+00", "")
    if 0 < largest < 1e-6:
        return say("less than a millionth ({number})", number=number)
    if 0 < largest < 1e-3:
        return say("less than a thousandth ({number})", number=number)
    return number


def _in_words(reader: str) -> str:
    """The package that read it by the name that people know: "keras 3.15.1" is "Keras 3.15.1"."""
    package, _, version = reader.partition(" ")
    return f"{_NAMES.get(package, package)} {version}".rstrip()


def _samples_word(source: Source) -> Message:
    match source:
        case "data":
            return say("samples of the data")
        case "both":
            return say("samples, some of the data and some random,")
        case "chance":
            return say("random samples")


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(part.stat().st_size for part in path.rglob("*") if part.is_file())
    return path.stat().st_size

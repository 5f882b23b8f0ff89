"""Every template, trained for one epoch on a few samples, exported in every form: is each proven?

    uv run python -m tests.benchmarks.prove_exports [--templates small-cnn lstm-rows] [--forms onnx litert]

A row an export: what read it, how many of 100 samples it answered as the network did, the largest difference as a
share of the largest answer, and how long writing and proving took. Templates for pictures learn from 400 of the
starter digits, the others from their own data. It ends with 1 where one was not proven.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["NETSKETCH_HOME"] = tempfile.mkdtemp(prefix="netsketch-prove-")

import msgspec
import numpy as np

from backend.engine.start import start_tensorflow
from backend.graph.to_spec import model_spec
from backend.messages import Export
from backend.project import DataChoice, Project
from backend.proof import ModelForm
from backend.templates import TEMPLATES
from backend.wording import UserError

FORMS: tuple[ModelForm, ...] = ("h5", "keras", "weights", "saved-model", "litert", "onnx")
_SAMPLES = 400
_LINE = "{:20} {:12} {:24} {:>11} {:>9} {:>7}"


def main() -> int:
    """Train, export, print; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    names = [template.id for template in TEMPLATES]
    parser.add_argument("--templates", nargs="+", choices=names, default=names)
    parser.add_argument("--forms", nargs="+", choices=FORMS, default=FORMS)
    options = parser.parse_args()
    start_tensorflow(0, "cpu")
    folder = Path(tempfile.mkdtemp())
    few_digits = _few_digits(folder / "few.npz")
    _print("template", "form", "read by", "equal", "largest", "seconds")
    proven = True
    for template in TEMPLATES:
        if template.id in options.templates:
            proven &= _prove(template.id, template.project, few_digits, options.forms, folder)
    return 0 if proven else 1


def _few_digits(path: Path) -> DataChoice:
    from backend.data.load import load

    whole = load(DataChoice())
    chosen = np.linspace(0, len(whole.x_train) - 1, _SAMPLES).astype(np.int64)
    pictures = np.round(255 * whole.x_train[chosen].reshape(_SAMPLES, 28, 28)).astype(np.uint8)
    labels = whole.y_train[chosen].astype(np.uint8)
    np.savez(path, x_train=pictures, y_train=labels, x_test=pictures[:50], y_test=labels[:50])
    return DataChoice(name="file", path=str(path))


def _prove(name: str, project: Project, digits: DataChoice, forms: tuple[ModelForm, ...], folder: Path) -> bool:
    from backend.engine.control import Control
    from backend.engine.exports.export import export
    from backend.engine.live_model import LiveModel
    from backend.engine.train import train

    settings = msgspec.structs.replace(project.training, epochs=1)
    data = project.data if project.data.name in ("iris", "xor") else digits
    trained: list[LiveModel] = []
    train(model_spec(project.graph), settings, data, project, lambda event: None, Control(), trained.append)
    proven = True
    for form in forms:
        began = time.perf_counter()
        try:
            proof = export(
                Export(str(folder / f"{name}-{form}"), form), trained[-1], Control(), lambda e: None
            ).proof
        except UserError as error:
            _print(name, form, f"refused: {error.message}", "", "", "")
            proven = False
            continue
        largest = "-" if proof.largest_difference is None else f"{proof.largest_difference:.0e}"
        seconds = f"{time.perf_counter() - began:.0f}"
        _print(name, form, proof.reader, f"{proof.equal} of {proof.samples}", largest, seconds)
        proven &= proof.is_proven
    return proven


def _print(*cells: str) -> None:
    print(_LINE.format(*cells), flush=True)


if __name__ == "__main__":
    sys.exit(main())

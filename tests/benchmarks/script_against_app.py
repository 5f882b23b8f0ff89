"""Whether exported programs do what the app does: the answers to pictures, and the first epoch of a training.

    uv run python -m tests.benchmarks.script_against_app pictures MODEL.h5 [--digits FOLDER]
    uv run python -m tests.benchmarks.script_against_app training [TEMPLATE ...] [--samples N] [--epochs N]

`pictures` answers every picture below the folder as `netsketch predict` does, and by the exported program in a
Python of its own that sees nothing of NetSketch; it compares labels and probabilities. `training` trains templates
(all, where none is named) by `netsketch train` and by the exported program, on the first N samples of their data,
and compares the losses of the epochs and the weights at the end.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import h5py
import msgspec
import numpy as np
import numpy.typing as npt

from app.command_line_answers import answer_picture
from backend.data.load import load
from backend.project import DataChoice, Project
from backend.project_file import write_project
from backend.script import write_prediction_program, write_training_program
from backend.templates import TEMPLATES, template

DATA = Path(__file__).parents[3] / "shared" / "data"

_HEARD = """
import json, runpy, sys
import keras
fit = keras.Model.fit
def heard(self, *given, **named):
    history = fit(self, *given, **named, verbose=0)
    print("\\n" + json.dumps(history.history))
    return history
keras.Model.fit = heard
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a program and tells the losses of its epochs with all their digits."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="what", required=True)
    pictures = commands.add_parser("pictures")
    pictures.add_argument("model", type=Path)
    pictures.add_argument("--digits", type=Path, default=DATA / "digits")
    training = commands.add_parser("training")
    training.add_argument("templates", nargs="*")
    training.add_argument("--samples", type=int, default=2000)
    training.add_argument("--epochs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.what == "pictures":
            _compare_pictures(options.model, options.digits, Path(folder))
        else:
            for name in options.templates or [one.id for one in TEMPLATES]:
                _compare_training(name, options.samples, options.epochs, Path(folder))


# Pictures ------------------------------------------------------------------------------------------------------


def _compare_pictures(path: Path, digits: Path, folder: Path) -> None:
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.engine.model_files.open import open_model

    model = open_model(path).model
    program = folder / "predict.py"
    text = write_prediction_program(model.project, model.classes, model.temperature, path.name)
    program.write_text(text, encoding="utf-8")
    pictures = [str(one) for one in sorted(digits.glob("*/*")) if one.is_file()]
    ours = [answer_picture(model, one) for one in pictures]
    command = [sys.executable, "-I", str(program), "--json", "--model", str(path.absolute()), *pictures]
    theirs = json.loads(_run(command, folder, good=(0, 1)))
    differences = [_difference(*both) for both in zip(ours, theirs, strict=True)]
    alike = [one for one in differences if one is not None]
    say(
        f"{len(alike)} of {len(pictures)} pictures have the same label, doubt and number of digits; "
        f"the largest difference of a probability is {max(alike):.1e}"
    )
    for picture, difference in zip(pictures, differences, strict=True):
        if difference is None:
            say(f"  another answer: {picture}")


def _difference(ours: dict[str, Any], theirs: dict[str, Any]) -> float | None:
    """The largest difference of a probability; `None` where anything else differs."""
    same = ("image", "label", "doubt", "error")
    if ours.keys() != theirs.keys() or any(ours.get(key) != theirs.get(key) for key in same):
        return None
    parts = list(zip(ours.get("digits", [ours]), theirs.get("digits", [theirs]), strict=True))
    if any(our.get(key) != their.get(key) for our, their in parts for key in ("label", "doubt", "box")):
        return None
    return max((_apart(our, their) for our, their in parts if "probabilities" in our), default=0.0)


def _apart(ours: dict[str, Any], theirs: dict[str, Any]) -> float:
    shares = np.abs(np.subtract(ours["probabilities"], theirs["probabilities"])).max()
    return float(max(shares, abs((ours["sure"] or 0) - (theirs["sure"] or 0))))


# Training ------------------------------------------------------------------------------------------------------


def _compare_training(name: str, samples: int, epochs: int, folder: Path) -> None:
    project = template(name).project
    project = _on_few_samples(project, samples, folder)
    project = msgspec.structs.replace(project, training=msgspec.structs.replace(project.training, epochs=epochs))
    drawing, program = folder / f"{name}.netsketch", folder / f"{name}.py"
    write_project(drawing, project)
    program.write_text(write_training_program(project), encoding="utf-8")
    ours, theirs = folder / f"{name}-app.h5", folder / f"{name}-program.h5"
    train = [sys.executable, "-m", "app", "train", str(drawing), "--json", "--device", "cpu", "--out", str(ours)]
    told = json.loads(_run(train, Path.cwd()))["epochs"]
    heard = _run([sys.executable, "-I", "-c", _HEARD, str(program), "--out", str(theirs)], folder)
    history = next(json.loads(line) for line in heard.splitlines() if line.startswith('{"'))
    apart = max(abs(one - two) for one, two in zip(_weights(ours), _weights(theirs), strict=True))
    losses = [(row["loss"], loss) for row, loss in zip(told, history["loss"], strict=True)]
    held = [(row["val_loss"], loss) for row, loss in zip(told, history.get("val_loss", []), strict=False)]
    say(
        f"{name}: first loss {losses[0][0]:.8f} in the app, {losses[0][1]:.8f} by the program; losses apart by "
        f"at most {_most_apart(losses):.0e}, held out {_most_apart(held):.0e}; weights by at most {apart:.0e}"
    )


def _on_few_samples(project: Project, samples: int, folder: Path) -> Project:
    """The project on a file of the first samples of its data; small data stays as it is."""
    if project.data.name in ("iris", "xor"):
        return project
    path = folder / f"{project.data.name}.npz"
    if not path.exists():
        fashion = DataChoice("file", str(DATA / "fashion_mnist.npz"))
        data = load(fashion if project.data.name == "fashion-mnist" else project.data)
        arrays: dict[str, Any] = {
            "x_train": _bytes(data.x_train[:samples]),
            "y_train": data.y_train[:samples],
            "x_test": _bytes(data.x_test[:samples]),
            "y_test": data.y_test[:samples],
        }
        np.savez(path, **arrays)
    data_choice = msgspec.structs.replace(project.data, name="file", path=str(path))
    return msgspec.structs.replace(project, data=data_choice)


def _bytes(pictures: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    return np.rint(pictures * 255).astype(np.uint8)


def _weights(path: Path) -> Iterator[float]:
    """All weights of a model file, one after the other; the states of dropout are none."""
    found: dict[str, npt.NDArray[Any]] = {}

    def take(name: str, thing: Any) -> None:
        if isinstance(thing, h5py.Dataset) and "seed" not in name:
            found[name] = thing[()]

    with h5py.File(path) as file:
        file["model_weights"].visititems(take)
    for name in sorted(found):
        yield from found[name].ravel().tolist()


def _most_apart(pairs: list[tuple[float, float]]) -> float:
    return max((abs(one - two) for one, two in pairs), default=0.0)


def _run(command: list[str], folder: Path, good: tuple[int, ...] = (0,)) -> str:
    """What a process prints; what it complains of is shown where it fails."""
    environment = {**os.environ, "CUDA_VISIBLE_DEVICES": "-1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in good:
        raise SystemExit(done.stderr[-3000:])
    return done.stdout


say: Callable[[str], int] = lambda text: sys.stdout.write(text + "\n")  # noqa: E731


if __name__ == "__main__":
    main()

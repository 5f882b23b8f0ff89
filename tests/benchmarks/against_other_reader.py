"""Compares our answers with those of another reader of old files, the package `tf_keras` in another environment.

    python -m tests.benchmarks.against_other_reader --python OTHER/bin/python [FOLDER ...] [--only WORD]

Every full model without program code is opened here and there and given the same random numbers. Prints a line for
each file that only one of the two opens, or whose answers differ, and totals.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.open_models import full_models, kind_of, some_numbers, usual_folders

NEAR = 1e-5
_OTHER = """
import os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tf_keras
for line in sys.stdin:
    number, path, folder = line.rstrip("\\n").split("\\t")
    try:
        model = tf_keras.models.load_model(path, compile=False)
        with np.load(f"{folder}/{number}.npz") as file:
            given = [file[f"arr_{place}"] for place in range(len(file.files))]
        answers = model.predict_on_batch(given if len(given) > 1 else given[0])
        answers = [answers[key] for key in sorted(answers)] if isinstance(answers, dict) else answers
        answers = answers if isinstance(answers, (list, tuple)) else [answers]
        np.savez(f"{folder}/{number}_answers.npz", *answers)
        print("opened", number, flush=True)
    except Exception as error:
        print("failed", number, repr(error).replace("\\n", " ")[:160], flush=True)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", type=Path, required=True, help="the Python that has tf_keras")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--only", default="", help="only files with this in their name")
    arguments = parser.parse_args()
    paths = [path for path in full_models(arguments.folders or usual_folders()) if arguments.only in path.name]
    paths = [path for path in paths if kind_of(path) == "plain"]
    with tempfile.TemporaryDirectory() as folder:
        ours = {number: _answers(path, Path(folder) / f"{number}.npz") for number, path in enumerate(paths)}
        theirs = _other(arguments.python, paths, [number for number, own in ours.items() if own], Path(folder))
    equal = 0
    for number, path in enumerate(paths):
        own, other = ours[number], theirs.get(number)
        if own is None or not isinstance(other, list):
            print(f"{path.name}: {'not opened here' if own is None else f'not opened there, {other}'}")
            continue
        far = max(
            float(np.max(np.abs(one - two))) if one.shape == two.shape else np.inf
            for one, two in zip(own, other, strict=True)
        )
        equal += far <= NEAR
        if not far <= NEAR:  # what is no number is apart, too
            print(f"{path.name}: {far:g} apart")
    both = sum(ours[number] is not None and isinstance(theirs.get(number), list) for number in ours)
    print(f"opened here {sum(own is not None for own in ours.values())} of {len(paths)}, in both {both}")
    print(f"answers within {NEAR:g}: {equal} of {both}")


def _answers(path: Path, given_to: Path) -> list[Any] | None:
    from backend.engine.model_files.open import open_model
    from backend.wording import UserError

    try:
        network = open_model(path).model.network
    except UserError:
        return None
    given = [some_numbers(tensor.shape, seed) for seed, tensor in enumerate(network.inputs)]
    np.savez(given_to, *given)
    answers = network.predict_on_batch(given if len(given) > 1 else given[0])
    return list(answers) if isinstance(answers, list | tuple) else [answers]


def _other(python: Path, paths: list[Path], numbers: list[int], folder: Path) -> dict[int, list[Any] | str]:
    """The answers of the other reader, or why it has none."""
    lines = "".join(f"{number}\t{paths[number].resolve()}\t{folder}\n" for number in numbers)
    run = subprocess.run([str(python), "-c", _OTHER], input=lines, capture_output=True, text=True, check=False)
    found: dict[int, list[Any] | str] = {}
    for line in run.stdout.splitlines():
        word, number, *why = line.split(" ", 2)
        if word == "opened":
            with np.load(folder / f"{number}_answers.npz") as file:
                found[int(number)] = [file[f"arr_{place}"] for place in range(len(file.files))]
        elif word == "failed":
            found[int(number)] = " ".join(why)
    if run.returncode != 0:
        sys.exit(f"the other reader ended with {run.returncode}:\n{run.stderr[-2000:]}")
    return found


if __name__ == "__main__":
    main()

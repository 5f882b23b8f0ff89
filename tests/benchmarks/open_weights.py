"""How files of weights alone open: which network is guessed for each, and whether they fit the one they are from.

    python -m tests.benchmarks.open_weights [FOLDER]

FOLDER is ../shared/data/h5 if not said. Where `X_model.h5` stands beside `X_weights.h5`, the weights go into that
network too, and what it answers is compared with `X_inputs_and_outputs.h5`, if that is there.
"""

import sys
from pathlib import Path
from time import perf_counter

import h5py
import numpy as np

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.open import OpenedModel, open_model
from backend.engine.model_files.weights_only import holds_weights_only


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else Path(__file__).parents[3] / "shared" / "data" / "h5"
    paths = [path for path in sorted(folder.rglob("*.h*5")) if holds_weights_only(path)]
    opened = 0
    for path in paths:
        begin = perf_counter()
        try:
            model = open_model(path)
        except ModelFileError as error:
            print(f"{path.name}: {error}")
            continue
        opened += 1
        kinds = " → ".join(layer.kind for layer in model.model.spec.layers)
        shape = model.model.spec.layers[0].parameters["shape"]
        print(f"{path.name}: {perf_counter() - begin:.1f} s, {shape} {kinds}; {_own_network(path)}")
    print(f"{opened} of {len(paths)} files of weights alone opened")


def _own_network(path: Path) -> str:
    """How the weights go into the network that they are from."""
    beside = path.with_name(path.name.replace("_weights.h5", "_model.h5"))
    if beside == path or not beside.is_file():
        return "no network beside it"
    try:
        into = open_model(path, open_model(beside).model.project)
    except ModelFileError as error:
        return f"{beside.name}: {error}"
    answers = beside.with_name(beside.name.replace("_model.h5", "_inputs_and_outputs.h5"))
    compared = f", answers differ by {_difference(into, answers):.1e}" if answers.is_file() else ""
    return f"in {beside.name}: {into.taken}{compared}"


def _difference(opened: OpenedModel, path: Path) -> float:
    """The largest difference to the answers that the file holds."""
    with h5py.File(path) as file:
        given = [np.asarray(file["inputs"][name]) for name in sorted(file["inputs"])]
        expected = [np.asarray(file["predictions"][name]) for name in sorted(file["predictions"])]
    inputs = dict(zip(opened.model.spec.inputs, given, strict=True))
    found = list(opened.model.answer_arrays(inputs).values())
    return max(float(np.abs(ours - theirs).max()) for ours, theirs in zip(found, expected, strict=True))


if __name__ == "__main__":
    main(sys.argv[1:])

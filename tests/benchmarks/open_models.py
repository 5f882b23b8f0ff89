"""Opens every full model of a folder, lets it answer, and compares with the answers that lie beside it.

    python -m tests.benchmarks.open_models [FOLDER ...] [--limit SECONDS] [--only WORD]

Without a folder: `h5` and `h5/reference` of the test data. A model `X_model.h5` may have its answers beside it in
`X_inputs_and_outputs.h5`. Prints one line for each file that was not opened or answered otherwise, and totals.
"""

import argparse
import json
import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import h5py
import numpy as np

SAMPLES = 2
NEAR = 1e-4
_NO_EQUIVALENT = ("ParametricSoftplus", "SReLU")
_CODE = ("Lambda", "TensorFlowOpLayer")


class TooSlowError(Exception):
    """The file took longer than it may."""


@dataclass
class Outcome:
    """What became of a file: `kind` is "plain", "code" or "gone" by the layers in it."""

    name: str
    kind: str
    opened: bool = False
    near: bool | None = None
    why: str = ""
    seconds: float = 0.0


def main() -> None:
    arguments = _arguments()
    outcomes = []
    for path in full_models(arguments.folders or usual_folders()):
        if arguments.only in path.name:
            outcome = _tried(path, arguments.limit)
            outcomes.append(outcome)
            if outcome.why:
                print(f"{outcome.name} ({outcome.kind}, {outcome.seconds:.1f} s): {outcome.why}", flush=True)
    plain = [outcome for outcome in outcomes if outcome.kind == "plain"]
    compared = [outcome for outcome in outcomes if outcome.near is not None]
    code = [outcome for outcome in outcomes if outcome.kind == "code"]
    gone = [outcome for outcome in outcomes if outcome.kind == "gone"]
    print(f"opened {sum(one.opened for one in plain)} of {len(plain)} without code or layers that are gone")
    print(f"answers within {NEAR:g}: {sum(bool(one.near) for one in compared)} of {len(compared)}")
    print(f"refused {sum(not one.opened for one in code)} of {len(code)} with program code or an own class")
    print(f"refused {sum(not one.opened for one in gone)} of {len(gone)} with layers that have no equivalent")
    print(f"slowest: {max((one.seconds for one in outcomes), default=0):.1f} s")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--limit", type=float, default=60, help="seconds for each file")
    parser.add_argument("--only", default="", help="only files with this in their name")
    return parser.parse_args()


def usual_folders() -> list[Path]:
    data = Path(os.environ.get("NETSKETCH_TEST_DATA") or Path(__file__).parents[3] / "shared" / "data")
    return [data / "h5", data / "h5" / "reference"]


def full_models(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.is_dir():
            sys.exit(f"{folder} is no folder; name one, or set NETSKETCH_TEST_DATA")
        for path in sorted(folder.iterdir()):
            if path.suffix in (".h5", ".hdf5") and h5py.is_hdf5(path):
                with h5py.File(path, "r") as file:
                    full = "model_config" in file.attrs
                if full:
                    yield path


def _tried(path: Path, limit: float) -> Outcome:
    from backend.wording import UserError

    outcome = Outcome(path.name, kind_of(path))
    begin = time.monotonic()
    try:
        with _within(limit):
            _open_and_compare(path, outcome)
    except (UserError, TooSlowError) as error:
        outcome.why = str(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, the next file is tried
        outcome.why = f"failed: {error!r}"[:300]
    outcome.seconds = time.monotonic() - begin
    return outcome


def _open_and_compare(path: Path, outcome: Outcome) -> None:
    from backend.engine.model_files.open import open_model

    network = open_model(path).model.network
    known = _known_answers(path)
    given = known[0] if known else [some_numbers(tensor.shape, seed) for seed, tensor in enumerate(network.inputs)]
    answers = network.predict_on_batch(given if len(given) > 1 else given[0])
    answers = answers if isinstance(answers, list | tuple) else [answers]
    outcome.opened = all(np.isfinite(answer).all() for answer in answers)
    if not outcome.opened:
        outcome.why = "its answers are not numbers"
    if known:
        far = max(float(np.max(np.abs(one - other))) for one, other in zip(answers, known[1], strict=True))
        outcome.near = far <= NEAR
        if not outcome.near:
            outcome.why = f"its answers are {far:g} away from those beside it"


def _known_answers(path: Path) -> tuple[list[Any], list[Any]] | None:
    """What the model was given and must answer, in the order of its inputs and outputs."""
    beside = path.with_name(path.name.replace("_model.", "_inputs_and_outputs."))
    if beside == path or not beside.exists():
        return None
    with h5py.File(beside, "r") as file:
        inputs, outputs = (json.loads(file.attrs[which])[which] for which in ("inputs", "outputs"))
        return [file["inputs"][name][()] for name in inputs], [file["predictions"][name][()] for name in outputs]


def some_numbers(shape: tuple[int | None, ...], seed: int) -> Any:
    sizes = [8 if size is None else size for size in shape[1:]]
    return np.random.default_rng(seed).random((SAMPLES, *sizes)).astype("float32")


def kind_of(path: Path) -> str:
    with h5py.File(path, "r") as file:
        classes = set(re.findall(r'"class_name": ?"([A-Za-z0-9_>]+)"', str(file.attrs["model_config"])))
    if classes & set(_CODE) or any(">" in name for name in classes):
        return "code"
    return "gone" if classes & set(_NO_EQUIVALENT) else "plain"


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    def too_slow(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"took more than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, too_slow)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


if __name__ == "__main__":
    main()

"""How many pictures of digits by other people a model reads, prepared by NetSketch and merely resized.

    uv run python -m tests.benchmarks.read_digits MODEL.h5 [--digits FOLDER] [--wrong]

The folder holds a folder for each owner, and in it pictures named `LABEL__name`. Each is read, prepared as the
model says, and answered as `netsketch predict` does (taken for several digits it is wrong); "resized"
is the same picture in grey, light on dark,
stretched to the size of the network and nothing else.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.digits.find_digits import find_on
from backend.digits.prepare import prepare
from backend.digits.read_image import read_image
from backend.project import Preparation

Picture = npt.NDArray[Any]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--digits", type=Path, default=Path(__file__).parents[3] / "shared" / "data" / "digits")
    parser.add_argument("--wrong", action="store_true", help="name the pictures that were read wrong")
    options = parser.parse_args()
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.engine.model_files.open import open_model

    model = open_model(options.model).model
    prepared = model.project.preparation
    right: dict[str, list[tuple[bool, bool]]] = {}
    for path in sorted(options.digits.glob("*/*__*")):
        label, picture = int(path.name.split("__")[0]), read_image(path)
        found = [digit.prepared for digit in find_on(picture, prepared)]
        *answers, of_plain = model.answer(np.stack([*found, resized(picture, prepared)]))
        ours = [int(answer.argmax()) for answer in answers] == [label]
        plain = int(of_plain.argmax()) == label
        right.setdefault(path.parent.name, []).append((ours, plain))
        if options.wrong and not ours:
            read = "".join(str(int(answer.argmax())) for answer in answers)
            say(f"{path.parent.name}/{path.name}: {read} ({answers[0].max():.2f})")
    for owner, counted in right.items():
        say(f"{owner}: {_share(counted, 0)} prepared, {_share(counted, 1)} resized, of {len(counted)}")
    every = [pair for counted in right.values() for pair in counted]
    say(f"all: {_share(every, 0)} prepared, {_share(every, 1)} resized, of {len(every)}")


def resized(picture: Picture, preparation: Preparation) -> Picture:
    """Grey, stretched, and turned to light on dark where the border is light: what most demos do."""
    plain = Preparation(kind="plain", height=preparation.height, width=preparation.width)
    small = prepare(picture, plain)
    border = np.concatenate([small[0], small[-1], small[:, 0], small[:, -1]])
    turned = 1 - small if float(np.median(border)) > 0.5 else small
    return np.repeat(turned, preparation.channels, axis=2)


def _share(found: list[tuple[bool, bool]], which: int) -> str:
    return f"{100 * sum(pair[which] for pair in found) / len(found):.1f} %"


say: Callable[[str], int] = lambda text: sys.stdout.write(text + "\n")  # noqa: E731


if __name__ == "__main__":
    main()

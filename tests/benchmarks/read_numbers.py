"""How many digits of numbers are read right, each at its place: several digits of MNIST's test part on one canvas.

    uv run python -m tests.benchmarks.read_numbers MODEL.h5 [--data MNIST.npz] [--numbers 40] [--seeds 1 2 3]
        [--wrong]

A number has 2 to 5 digits of different sizes, up and down, leaning, with gaps from a hair's breadth to half a
digit, some overlapping in columns, light on dark or dark on light. A digit counts only at its place; where more or
fewer are found than there are, what has no partner is wrong.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from backend.digits.find_digits import find_digits
from tests.backend.digits.numbers import Number, compose

if TYPE_CHECKING:
    from backend.engine.live_model import LiveModel


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[3] / "shared" / "data" / "mnist.npz")
    parser.add_argument("--numbers", type=int, default=40)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--wrong", action="store_true", help="name the numbers that were read wrong")
    options = parser.parse_args()
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.engine.model_files.open import open_model

    model = open_model(options.model).model
    with np.load(options.data) as data:
        pictures, labels = data["x_test"], data["y_test"]
    for seed in options.seeds:
        random = np.random.default_rng(seed)
        right = count = whole = 0
        for at in range(options.numbers):
            number = compose(random, pictures, labels, int(random.integers(2, 6)))
            read = read_number(model, number)
            wanted = "".join(map(str, number.labels))
            right += sum(one == other for one, other in zip(read, wanted, strict=False))
            count += max(len(wanted), len(read))
            whole += read == wanted
            if options.wrong and read != wanted:
                say(f"seed {seed}, number {at + 1}: {wanted} was read as {read}")
        say(f"seed {seed}: {100 * right / count:.1f} % of {count} digits, {whole} of {options.numbers} numbers")


def read_number(model: "LiveModel", number: Number) -> str:
    """What the model makes of the picture."""
    found = find_digits(number.picture, model.project.preparation)
    answers = model.answer(np.stack([digit.prepared for digit in found]))
    return "".join(str(int(answer.argmax())) for answer in answers)


say: Callable[[str], int] = lambda text: sys.stdout.write(text + "\n")  # noqa: E731


if __name__ == "__main__":
    main()

"""How many digits of MNIST's test part a model reads in photos of every kind, made by code.

    uv run python -m tests.benchmarks.read_photos MODEL.h5 [--mnist mnist.npz] [--count 200] [--kind NAME]

For each kind: the share read of so many digits, prepared by NetSketch and merely resized, and how long it took to
prepare one.
"""

import argparse
import time
from pathlib import Path

import numpy as np

from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.digits.read_image import read_image
from tests.backend.digits.photos import KINDS, photo
from tests.benchmarks.read_digits import resized, say


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    data = Path(__file__).parents[3] / "shared" / "data"
    parser.add_argument("--mnist", type=Path, default=data / "mnist.npz")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args()
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.engine.model_files.open import open_model

    model = open_model(options.model).model
    prepared = model.project.preparation
    with np.load(options.mnist) as arrays:
        digits, labels = arrays["x_test"][: options.count] / np.float32(255), arrays["y_test"][: options.count]
    for name in options.kind or KINDS:
        ours, plain, seconds = [], [], 0.0
        for number, digit in enumerate(digits):
            picture = read_image(photo(KINDS[name], digit, number))
            before = time.perf_counter()
            try:
                ours.append(prepare(picture, prepared))
            except EmptyPictureError:
                ours.append(np.zeros((prepared.height, prepared.width, prepared.channels), np.float32))
            seconds += time.perf_counter() - before
            plain.append(resized(picture, prepared))
        right = [int((model.answer(np.stack(one)).argmax(axis=1) == labels).sum()) for one in (ours, plain)]
        each = 1000 * seconds / len(digits)
        say(f"{name:24} {right[0]:4} prepared {right[1]:4} resized of {len(digits)}, {each:5.1f} ms each")


if __name__ == "__main__":
    main()

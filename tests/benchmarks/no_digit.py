"""How honest a model of digits is about what it does not know: its sureness, and what is no digit at all.

    uv run python -m tests.benchmarks.no_digit MODEL.h5 [--data FOLDER]

The folder holds `mnist.npz` and `fashion_mnist.npz`. All goes through the preparation as a drawing does. For
each kind of picture it says how many were empty to the preparation, how many "do not look like a digit", how many
of the others the network "does not know", and how many get an answer. Of the second half of MNIST's test digits it
says too how far the sureness is from the share that was right (expected calibration error, 15 bins): as it is,
with the temperature in the file, and with that of the first half.
"""

import argparse
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

import resources
from backend.calibration import UNSURE, measured_temperature, sureness
from backend.digits.digit_likeness import why_no_digit
from backend.digits.find_ink import EmptyPictureError
from backend.digits.prepare import prepare
from backend.digits.read_image import read_image
from backend.project import Preparation

Picture = npt.NDArray[Any]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[3] / "shared" / "data")
    options = parser.parse_args()
    from backend.engine.start import start_tensorflow

    start_tensorflow(0)
    from backend.engine.model_files.open import open_model

    model = open_model(options.model).model
    mnist = np.load(options.data / "mnist.npz")
    labels = mnist["y_test"].astype(np.int64)
    test = mnist["x_test"][:, :, :, None].astype(np.float32) / 255
    answers = np.concatenate([model.answer(part) for part in np.array_split(test, 20)])
    half = len(answers) // 2
    temperature = measured_temperature(answers[:half], labels[:half])
    say(f"temperature of the file {model.temperature:.3f}, of half the test digits {temperature:.3f}")
    right = answers[half:].argmax(axis=1) == labels[half:]
    for name, value in (("as it is", 1.0), ("with the file's", model.temperature), ("with that", temperature)):
        error = 100 * calibration_error(sureness(answers[half:], value), right)
        say(f"sureness {name}: {error:.2f} % from what is right, of {100 * right.mean():.2f} % right")
    random = np.random.default_rng(1)
    kinds: dict[str, Iterable[Picture]] = {
        "digits of MNIST's test part": mnist["x_test"],
        "digits by other people": (read_image(path) for path in sorted(options.data.glob("digits/*/*__*"))),
        "Fashion-MNIST": np.load(options.data / "fashion_mnist.npz")["x_test"],
        "noise": (random.integers(0, 256, (60, 60)).astype(np.uint8) for _ in range(300)),
        "paper, photographed": (paper(random) for _ in range(200)),
        "scribbles, short": (scribble(random, 5, 9) for _ in range(300)),
        "scribbles, long": (scribble(random, 12, 30) for _ in range(300)),
        "letters": letters(),
    }
    for name, pictures in kinds.items():
        empty, prepared = _prepared(pictures, model.project.preparation)
        no_digit = np.array([why_no_digit(picture) is not None for picture in prepared], bool)
        sure = sureness(model.answer(np.stack(prepared)), model.temperature) if prepared else np.zeros(0)
        unsure = ~no_digit & (sure < UNSURE)
        of = empty + len(prepared)
        shares = [100 * count / of for count in (empty, no_digit.sum(), unsure.sum())]
        say(
            f"{name} ({of}): empty {shares[0]:.1f} %, no digit {shares[1]:.1f} %, not known {shares[2]:.1f} %, "
            f"answered {100 - sum(shares):.1f} %"
        )


def calibration_error(sure: npt.NDArray[np.float32], right: npt.NDArray[np.bool_]) -> float:
    """The mean distance of sureness and share right over 15 bins of sureness, weighed by their samples."""
    bins = np.minimum((sure * 15).astype(int), 14)
    return float(
        sum(
            abs(float(sure[bins == one].mean()) - float(right[bins == one].mean())) * float((bins == one).mean())
            for one in np.unique(bins)
        )
    )


def paper(random: np.random.Generator) -> Picture:
    """Nothing on paper in uneven light, with the grain of a camera."""
    down, across = np.mgrid[:240, :320] / 320
    light = 200 + 40 * (across * random.normal() + down * random.normal())
    grainy = light + random.normal(0, random.uniform(1, 5), light.shape)
    return np.asarray(grainy.clip(0, 255), np.uint8)


def scribble(random: np.random.Generator, fewest: int, most: int) -> Picture:
    """A smooth line through so many places at random."""
    places = random.uniform(30, 250, (int(random.integers(fewest, most)), 2))
    middles = (places[:-1] + places[1:]) / 2
    line = [
        tuple((1 - t) ** 2 * start + 2 * t * (1 - t) * corner + t * t * end)
        for start, corner, end in zip(middles[:-1], places[1:-1], middles[1:], strict=True)
        for t in np.linspace(0, 1, 8)
    ]
    picture = Image.new("L", (280, 280))
    ImageDraw.Draw(picture).line(line, fill=255, width=int(random.integers(10, 24)), joint="curve")
    return np.asarray(picture)


def letters() -> Iterator[Picture]:
    """All letters, large and small, in the app's own type."""
    for path in sorted(resources.path("fonts").rglob("*.ttf")):
        face = ImageFont.truetype(str(path), 120)
        for letter in string.ascii_letters:
            picture = Image.new("L", (240, 240))
            ImageDraw.Draw(picture).text((70, 40), letter, fill=255, font=face)
            yield np.asarray(picture)


def _prepared(pictures: Iterable[Picture], preparation: Preparation) -> tuple[int, list[Picture]]:
    """How many were empty, and the others as the network is given them."""
    empty, prepared = 0, []
    for picture in pictures:
        try:
            prepared.append(prepare(picture, preparation))
        except EmptyPictureError:
            empty += 1
    return empty, prepared


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()

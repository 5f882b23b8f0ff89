"""Loading data: from its choice to arrays that a network can be trained on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, cast, overload

import msgspec
import numpy as np
import numpy.typing as npt
from typing_extensions import TypeVar

from backend.data import fashion_mnist, iris, mnist, starter_digits, xor_plane
from backend.data.catalogue import DATASETS, FILE
from backend.data.digit_file import read_digit_file
from backend.data.facts import chosen_file, describe, unknown_data
from backend.data.room import streams
from backend.data.streamed import Samples
from backend.data.streamed_file import open_streamed_file
from backend.machine import read_machine
from backend.my_drawings.mixing import Parts, mixed, repeated
from backend.my_drawings.samples import NAME, Taker, drawing_samples, drawings_facts, no_drawings, taken_by
from backend.project import DataChoice, DataFacts

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]
Progress = Callable[[float, float], None]
"""Called with what is done and of how much (bytes); the second is 0 where the end is not known."""


Kept = TypeVar("Kept", bound=Samples, default=Floats, covariant=True)
"""How samples are kept: in memory, or `Samples` where they may also stay in their file."""


@dataclass(frozen=True, eq=False)
class Dataset(Generic[Kept]):
    """Samples and their classes, int64 from 0.

    Pictures are `(count, height, width, channels)`, float32 from 0 to 1; rows of numbers `(count, columns)`,
    float32 as they were measured. A data set without a test part has an empty one.
    """

    x_train: Kept
    y_train: Labels
    x_test: Kept
    y_test: Labels
    facts: DataFacts


def load(
    choice: DataChoice,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    taker: Taker | None = None,
) -> Dataset:
    """Load the chosen data, fetching it first where needed. Raises `DataError`, or `DataCancelledError`.

    My drawings are prepared for the `taker`, where one is given.
    """
    if choice.name == NAME:
        return _my_drawings(choice, taker)
    dataset = _load_alone(choice, progress, cancelled)
    return cast(Dataset, _with_drawings(dataset, choice, taker))


def _load_alone(choice: DataChoice, progress: Progress | None, cancelled: Callable[[], bool] | None) -> Dataset:
    match choice.name:
        case "starter-digits":
            return _of_parts(starter_digits.read_part, starter_digits.facts())
        case "iris":
            return _of_parts(iris.read_part, iris.facts())
        case "xor":
            return _of_parts(xor_plane.read_part, xor_plane.facts())
        case "fashion-mnist":
            arrays: dict[str, Any] = fashion_mnist.read(fashion_mnist.fetch(progress, cancelled))
            return Dataset(**arrays, facts=fashion_mnist.FACTS)
        case "mnist":
            content = read_digit_file(mnist.fetch(progress, cancelled))
            return Dataset(content.x_train, content.y_train, content.x_test, content.y_test, mnist.FACTS)
        case _ if choice.name == FILE:
            content = read_digit_file(chosen_file(choice))
            return Dataset(content.x_train, content.y_train, content.x_test, content.y_test, content.facts)
        case _:
            raise unknown_data(choice.name)


def load_or_stream(
    choice: DataChoice,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    taker: Taker | None = None,
) -> Dataset[Samples]:
    """Load as `load` does; what memory could not hold stays in its file: `StreamedSamples`, used like an array."""
    alone = msgspec.structs.replace(choice, my_drawings="none")
    if choice.name != FILE or not streams(describe(alone), read_machine().free_memory):
        return load(choice, progress, cancelled, taker)
    content = open_streamed_file(chosen_file(choice), progress, cancelled)
    dataset = Dataset[Samples](content.x_train, content.y_train, content.x_test, content.y_test, content.facts)
    return _with_drawings(dataset, choice, taker)


def _with_drawings(dataset: Dataset[Samples], choice: DataChoice, taker: Taker | None) -> Dataset[Samples]:
    """The data with my drawings in it, if these are wanted."""
    if choice.my_drawings == "none":
        return dataset
    parts = Parts(dataset.x_train, dataset.y_train, dataset.x_test, dataset.y_test)
    found = mixed(parts, dataset.facts, choice.my_drawings, taker)
    counted = msgspec.structs.replace(
        dataset.facts, training_samples=len(found.x_train), test_samples=len(found.x_test)
    )
    return Dataset(found.x_train, found.y_train, found.x_test, found.y_test, counted)


def _my_drawings(choice: DataChoice, taker: Taker | None) -> Dataset:
    """My drawings alone: all to learn from, for a test they are drawn anew."""
    facts = drawings_facts(taker)
    drawn = drawing_samples(*taken_by(taker))
    if not drawn.ids:
        raise no_drawings()
    x, y = repeated(drawn) if choice.my_drawings == "even" else (drawn.x, drawn.y)
    facts = msgspec.structs.replace(facts, training_samples=len(x))
    return Dataset(x, y, x[:0], y[:0], facts)


def load_test_part(
    choice: DataChoice,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    taker: Taker | None = None,
) -> Dataset[Samples]:
    """As `load_or_stream`, but the training part may be left out, to save time and memory."""
    if choice.my_drawings != "none":
        return load_or_stream(choice, progress, cancelled, taker)
    if choice.name == "mnist":
        content = read_digit_file(mnist.fetch(progress, cancelled), only_test=True)
        return Dataset(content.x_train, content.y_train, content.x_test, content.y_test, mnist.FACTS)
    if choice.name != FILE or streams(describe(choice), read_machine().free_memory):
        return load_or_stream(choice, progress, cancelled, taker)
    content = read_digit_file(chosen_file(choice), only_test=True)
    return Dataset(content.x_train, content.y_train, content.x_test, content.y_test, content.facts)


def _of_parts(read_part: Callable[[str], tuple[Floats, Labels]], facts: DataFacts) -> Dataset:
    """Data whose parts are read one by one."""
    (x_train, y_train), (x_test, y_test) = read_part("train"), read_part("test")
    return Dataset(x_train, y_train, x_test, y_test, facts)


@overload
def split(dataset: Dataset, validation: float) -> tuple[tuple[Floats, Labels], tuple[Floats, Labels]]: ...
@overload
def split(
    dataset: Dataset[Samples], validation: float
) -> tuple[tuple[Samples, Labels], tuple[Samples, Labels]]: ...
def split(dataset: Dataset[Samples], validation: float) -> tuple[tuple[Samples, Labels], tuple[Samples, Labels]]:
    """Hold out the last share of the training part, exactly as Keras' `validation_split` does."""
    at = int(len(dataset.x_train) * (1.0 - validation))
    return (dataset.x_train[:at], dataset.y_train[:at]), (dataset.x_train[at:], dataset.y_train[at:])


def data_choice_from_text(text: str) -> DataChoice:
    """The choice that is meant by the name of a data set or the path of a file. Raises `UnknownDataError`."""
    if text in DATASETS:
        return DataChoice(name=text)
    path = Path(text).expanduser()
    if path.suffix.lower() == ".npz" or path.is_file():
        return DataChoice(name=FILE, path=str(path.absolute()))
    raise unknown_data(text)

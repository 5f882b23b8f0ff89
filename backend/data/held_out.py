"""What is held out to check on the network: a share of the training part, the test part, or a file of its own."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from backend.data.catalogue import FILE
from backend.data.errors import DataError
from backend.data.facts import describe
from backend.data.load import Dataset, Labels, load_or_stream, split
from backend.data.streamed import Samples
from backend.project import DataChoice, DataFacts
from backend.wording import Message, marked, say

Part = tuple[Samples, Labels]


def held_out(dataset: Dataset[Samples], choice: DataChoice) -> tuple[Part, Part]:
    """The samples that are trained with, and those that are held out, each with their labels.

    Shapes are those of `Dataset`; with a share of 0 nothing is held out. Labels of a file stand for the same
    classes as those of the data set. Raises `DataError` where there is no test part, or where the file is not
    there, cannot be read or holds other samples than the data.
    """
    match choice.validation_from:
        case "share":
            return split(dataset, choice.validation)
        case "test":
            _check_test_part(dataset.facts)
            return (dataset.x_train, dataset.y_train), (dataset.x_test, dataset.y_test)
        case "file":
            other = load_or_stream(_file_of(choice))
            _check_same(dataset.facts, other.facts, _name_of(choice))
            numbers = _class_numbers(dataset.facts, other.facts)
            labels = other.y_train if numbers is None else numbers[other.y_train]
            return (dataset.x_train, dataset.y_train), (other.x_train, labels)


def refusal(facts: DataFacts, choice: DataChoice) -> Message | None:
    """Why nothing can be held out in the chosen way from the data of these facts; `None` where it can.

    It looks at the head of a file only, and again only when that has changed.
    """
    try:
        if choice.validation_from == "test":
            _check_test_part(facts)
        elif choice.validation_from == "file":
            _check_same(facts, _facts_of(choice), _name_of(choice))
    except DataError as error:
        return error.message
    return None


def kept_for(choice: DataChoice, facts: DataFacts) -> DataChoice:
    """The choice of new data, that of these facts, held out as before where that can be, else by its share."""
    if refusal(facts, choice) is None:
        return choice
    return msgspec.structs.replace(choice, validation_from="share")


def _file_of(choice: DataChoice) -> DataChoice:
    if not choice.validation_path:
        raise DataError(say("No file is chosen yet to check the network on."))
    return DataChoice(name=FILE, path=choice.validation_path)


def _name_of(choice: DataChoice) -> str:
    return Path(choice.validation_path or "").name


def _facts_of(choice: DataChoice) -> DataFacts:
    """The facts of the file; they are asked for with every edit, so they are kept while the file is the same."""
    file = _file_of(choice)
    path = str(file.path)
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return describe(file)  # which says what is the matter
    return _described(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=8)
def _described(path: str, _changed: int, _size: int) -> DataFacts:
    return describe(DataChoice(name=FILE, path=path))


def _check_test_part(facts: DataFacts) -> None:
    if not facts.test_samples:
        raise DataError(say("The data {name} has no test part to check the network on.", name=marked(facts.title)))


def _check_same(facts: DataFacts, other: DataFacts, name: str) -> None:
    """Raise `DataError` where the file has samples or classes that the data has not."""
    if other.sample_shape != facts.sample_shape:
        message = say(
            "The samples of “{file}” are {has}, but those of the data are {wanted}.",
            file=name,
            has=_shape_text(other),
            wanted=_shape_text(facts),
        )
        raise DataError(message)
    if bool(facts.classes) != bool(other.classes):
        message = say("“{file}” has classes, but the data has numbers.", file=name)
        if facts.classes:
            message = say("“{file}” has numbers, but the data has classes.", file=name)
        raise DataError(message)
    if _are_numbers(other) and len(other.classes) <= len(facts.classes):
        return
    unknown = [one for one in other.classes if one not in facts.classes]
    if unknown:
        message = say("“{file}” has the class “{name}”, which the data does not have.", file=name, name=unknown[0])
        raise DataError(message)


def _class_numbers(facts: DataFacts, other: DataFacts) -> npt.NDArray[Any] | None:
    """By the number of a class in the file, its number in the data; `None` where they are the same."""
    if not facts.classes or other.classes == facts.classes[: len(other.classes)]:
        return None
    if all(one in facts.classes for one in other.classes):
        return np.array([facts.classes.index(one) for one in other.classes], np.int64)
    return None


def _are_numbers(facts: DataFacts) -> bool:
    """Whether the classes have no names: a file that only numbers them means those of the data."""
    return facts.classes == tuple(str(number) for number in range(len(facts.classes)))


def _shape_text(facts: DataFacts) -> str:
    return " × ".join("?" if length is None else str(length) for length in facts.sample_shape)

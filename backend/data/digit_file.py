"""Files shaped like `mnist.npz`: pictures `x_train`, their classes `y_train`; for testing `x_test`, `y_test`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.aligned import aligned_floats
from backend.data.array_file import ArrayFile, ArrayHead
from backend.data.errors import DataError
from backend.project import DataFacts
from backend.wording import Message, say

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]

MOST_CLASSES = 1000
MOST_VALUES = 512 * 1024**2
"""Pictures that are read whole are kept as float32: at most 2 GiB of them."""


@dataclass(frozen=True, eq=False)
class DigitFile:
    """What such a file holds: pictures `(count, height, width, channels)` from 0 to 1, classes from 0."""

    x_train: Floats
    y_train: Labels
    x_test: Floats
    y_test: Labels
    facts: DataFacts


def describe_digit_file(path: Path) -> DataFacts:
    """What is known from the heads of the arrays and the labels alone. Raises `DataError`."""
    with ArrayFile(path) as file:
        return facts_of(file, *labels_of(file))


def read_digit_file(path: Path, *, only_test: bool = False) -> DigitFile:
    """Read the whole file, or only its test part: `x_train` is empty then. Raises `DataError`."""
    with ArrayFile(path) as file:
        y_train, y_test = labels_of(file)
        facts = facts_of(file, y_train, y_test)
        for name in ("x_train", "x_test") if has_test(file) else ("x_train",):
            _refuse_too_many(file, name)
        if only_test:
            scale, x_train = _scale_of_blocks(file), np.zeros((0, *_sizes(facts)), np.float32)
        else:
            raw = file.read("x_train")
            scale = _scale(raw, "x_train", path)
            x_train = _pictures(raw, facts, scale)
        if has_test(file):
            raw = file.read("x_test")
            _scale(raw, "x_test", path)
            x_test = _pictures(raw, facts, scale)
        else:
            x_test = np.zeros((0, *x_train.shape[1:]), np.float32)
    return DigitFile(x_train, y_train, x_test, y_test, facts)


def facts_of(file: ArrayFile, y_train: Labels, y_test: Labels) -> DataFacts:
    """Check that everything fits together, and say what it is; the pictures themselves are not looked at."""
    name = file.path.name
    head = _picture_head(file, "x_train")
    _check_lengths(head, "x_train", y_train, "y_train", name)
    if not head.shape[0]:
        raise DataError(say("The data file “{name}” is empty: it holds no training pictures.", name=name))
    if has_test(file):
        test_head = _picture_head(file, "x_test")
        _check_lengths(test_head, "x_test", y_test, "y_test", name)
        if test_head.shape[1:] != head.shape[1:]:
            message = say("In “{name}” the pictures of x_test have another size than those of x_train.", name=name)
            raise DataError(message)
    classes = int(max(y_train.max(), y_test.max(initial=0))) + 1
    shape = head.shape[1:] if len(head.shape) == 4 else (*head.shape[1:], 1)
    return DataFacts(
        title=file.path.stem,
        sample_shape=shape,
        classes=tuple(str(number) for number in range(classes)),
        training_samples=len(y_train),
        test_samples=len(y_test),
    )


def has_test(file: ArrayFile) -> bool:
    """Whether there is a test part."""
    return "x_test" in file.names and "y_test" in file.names


def _picture_head(file: ArrayFile, name: str) -> ArrayHead:
    head = file.head(name)
    values = {"name": name, "file": file.path.name}
    if len(head.shape) not in (3, 4):
        shape = " × ".join(str(length) for length in head.shape)
        message = say(
            "“{name}” in “{file}” is {shape}: pictures are count × height × width, or × channels after that.",
            shape=shape,
            **values,
        )
        raise DataError(message)
    if 0 in head.shape[1:]:
        raise DataError(say("The pictures of “{name}” in “{file}” have no pixels.", **values))
    return head


def _refuse_too_many(file: ArrayFile, name: str) -> None:
    if int(np.prod(file.head(name).shape, dtype=object)) > MOST_VALUES:
        values = {"name": name, "file": file.path.name}
        raise DataError(say("“{name}” in “{file}” is too large: its pictures take more than 2 GB.", **values))


def _check_lengths(head: ArrayHead, pictures: str, labels: Labels, labels_name: str, name: str) -> None:
    if head.shape[0] != len(labels):
        message = say(
            "“{file}” does not fit together: {pictures} holds {count} pictures, {labels} {label_count} labels.",
            file=name,
            pictures=pictures,
            count=head.shape[0],
            labels=labels_name,
            label_count=len(labels),
        )
        raise DataError(message)


def labels_of(file: ArrayFile) -> tuple[Labels, Labels]:
    """The labels of the training and the test part; the latter empty where there is none."""
    missing = [name for name in ("x_train", "y_train") if name not in file.names]
    if missing:
        message = say(
            "“{file}” has no “{name}”: NetSketch reads files with x_train and y_train,"
            " and for testing x_test and y_test.",
            file=file.path.name,
            name=missing[0],
        )
        raise DataError(message)
    train = _label_array(file, "y_train")
    if len(np.unique(train)) == 1:
        message = say(
            "All the labels in “{file}” are the same: there is nothing to tell apart.", file=file.path.name
        )
        raise DataError(message)
    return train, _label_array(file, "y_test") if has_test(file) else np.zeros(0, np.int64)


def _label_array(file: ArrayFile, name: str) -> Labels:
    head = file.head(name)
    if len(head.shape) == 2 and head.shape[1] == 1:
        head = ArrayHead(head.shape[:1], head.dtype, head.fortran_order)
    if len(head.shape) != 1 or head.dtype.kind not in "ui":
        raise DataError(_no_labels(name, file.path.name))
    labels = file.read(name).reshape(-1)
    if len(labels) and (labels.min() < 0 or labels.max() >= MOST_CLASSES):
        message = say(
            "“{name}” in “{file}” has labels from {low} to {high}: they must count from 0, to at most {most}.",
            name=name,
            file=file.path.name,
            low=int(labels.min()),
            high=int(labels.max()),
            most=MOST_CLASSES - 1,
        )
        raise DataError(message)
    return labels.astype(np.int64)


def _no_labels(name: str, file: str) -> Message:
    return say(
        "“{name}” in “{file}” is no list of labels: one whole number for each picture.", name=name, file=file
    )


def _scale(raw: npt.NDArray[Any], name: str, path: Path) -> float:
    """What the values are divided by to lie between 0 and 1."""
    return scale_of(float(raw.min()), float(raw.max()), name, path) if raw.size else 1.0


def _scale_of_blocks(file: ArrayFile) -> float:
    """The same for the training part, read no farther than needed: brightness shows in the first block."""
    return 255.0 if any(block.size and block.max() > 1 for block in file.blocks("x_train")) else 1.0


def _sizes(facts: DataFacts) -> tuple[int, ...]:
    return tuple(size or 0 for size in facts.sample_shape)


def scale_of(low: float, high: float, name: str, path: Path) -> float:
    """What values from `low` to `high` are divided by to lie between 0 and 1; raises `DataError` for others."""
    if not (np.isfinite(low) and np.isfinite(high)):
        message = say(
            "“{name}” in “{file}” holds values that are not numbers (NaN or infinite).", name=name, file=path.name
        )
        raise DataError(message)
    if low < 0 or high > 255:
        message = say(
            "The pixels of “{name}” in “{file}” go from {low} to {high}:"
            " they must lie between 0 and 255, or 0 and 1.",
            name=name,
            file=path.name,
            low=f"{low:g}",
            high=f"{high:g}",
        )
        raise DataError(message)
    return 255.0 if high > 1 else 1.0


def _pictures(raw: npt.NDArray[Any], facts: DataFacts, scale: float) -> Floats:
    pictures = aligned_floats((len(raw), *facts.sample_shape))
    np.copyto(pictures, raw.reshape(pictures.shape), casting="unsafe")
    pictures /= np.float32(scale)
    return pictures

"""How old a file of Keras is: which Keras wrote it, and which program computed for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_ONLY_IN_KERAS_1 = frozenset(
    {
        "nb_filter",
        "border_mode",
        "init",
        "inner_activation",
        "W_regularizer",
        "dim_ordering",
        "input_dtype",
        "subsample",
    }
)

_DEEPEST = 24


@dataclass(frozen=True)
class FileAge:
    """`major` is that of Keras; `theano` says that Theano computed, whose convolutions turn their kernels.

    `old_bilinear` says that pictures were enlarged as TensorFlow 1 did it, whose corners lie elsewhere.
    `old_gaps` says that it was Keras by itself, not that within TensorFlow: it answered otherwise at gaps.
    `channels_first` is the order of axes of the layers for which Keras 1 wrote none: that of the others.
    """

    major: int
    theano: bool = False
    old_bilinear: bool = False
    old_gaps: bool = False
    channels_first: bool = False


def file_age(version: str, backend: str, config: Any, array_names: Iterable[str]) -> FileAge:
    """What the version, the backend, the description and the names of the weights tell; each may be missing.

    Keras 1 wrote no backend, but named weights after the variables, and those of TensorFlow end in ":0".
    """
    first = version.split(".")[0]
    major = int(first) if first.isdecimal() and len(first) < 3 else 1 if _is_of_keras_1(config) else 2
    names = [name for name in array_names if name]
    theano = (
        backend == "theano" if backend else major == 1 and bool(names) and not any(":" in name for name in names)
    )
    alone = "-" not in version
    minor = version.split("-")[0].split(".")[1:2]
    bilinear = major == 2 and alone and minor in (["2"], ["3"])
    gaps = major < 3 and alone and (major == 1 or minor in (["0"], ["1"], ["2"], ["3"]))
    orders = {*_orders(config)} if major == 1 else set()
    return FileAge(major, theano, bilinear, gaps, orders == {"th"} or (theano and not orders))


def _orders(config: Any, depth: int = 0) -> Iterator[str]:
    """The orders of axes that layers of Keras 1 are said to have."""
    if depth > _DEEPEST:
        return
    if isinstance(config, Mapping):
        order = config.get("dim_ordering")
        if order in ("th", "tf"):
            yield order
    parts = config.values() if isinstance(config, Mapping) else config if isinstance(config, list) else ()
    for part in parts:
        yield from _orders(part, depth + 1)


def _is_of_keras_1(config: Any, depth: int = 0) -> bool:
    if depth > _DEEPEST:
        return False
    if isinstance(config, Mapping):
        return bool(_ONLY_IN_KERAS_1 & config.keys()) or any(
            _is_of_keras_1(part, depth + 1) for part in config.values()
        )
    return isinstance(config, list) and any(_is_of_keras_1(part, depth + 1) for part in config)

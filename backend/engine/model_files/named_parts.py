"""Reads the parts of a stranger's HDF5 file that it lists by name: each once, and none beyond its place."""

from typing import Any

import h5py
import numpy as np
import numpy.typing as npt

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.structure import LONGEST_JSON
from backend.wording import say

Array = npt.NDArray[Any]

_NO_NAMES = frozenset({"", ".", ".."})


class NamedParts:
    """`name` is what the file is called in sentences."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._read: set[int] = set()

    def arrays(self, group: h5py.Group) -> tuple[Array, ...]:
        """The datasets that the group lists, in its order; raises `ModelFileError`.

        A list that names one dataset a thousand times would fill the memory with it.
        """
        found: list[Array] = []
        for name in self.names(group, "weight_names"):
            dataset = group[name]
            if not isinstance(dataset, h5py.Dataset):
                raise TypeError("a weight that is no dataset")
            address = int(h5py.h5o.get_info(dataset.id).addr)
            if address in self._read:
                raise self._entangled()
            self._read.add(address)
            found.append(np.asarray(dataset[()]))
        return tuple(found)

    def names(self, group: h5py.Group, attribute: str) -> list[str]:
        """A list of names, each a way down from the group; Keras splits long lists into numbered attributes."""
        if attribute in group.attrs:
            names = [as_text(name) for name in group.attrs[attribute]]
        else:
            names, part = [], 0
            while f"{attribute}{part}" in group.attrs:
                names += [as_text(name) for name in group.attrs[f"{attribute}{part}"]]
                part += 1
        if len(set(names)) < len(names) or any(_NO_NAMES.intersection(name.split("/")) for name in names):
            raise self._entangled()
        return names

    def _entangled(self) -> ModelFileError:
        return ModelFileError(say("{name} is not opened: its parts are entangled.", name=self._name))


def as_text(value: object) -> str:
    """An attribute that is a text, whichever way it was written."""
    if isinstance(value, bytes):
        return value[: LONGEST_JSON + 1].decode("utf-8")
    if isinstance(value, str):
        return value
    raise TypeError("an attribute of the file is not a text")

"""Arrays that people give and take as `.npy` and `.npz` files: the inputs of a network and its answers."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from backend.data.array_file import ArrayFile
from backend.data.errors import DataError
from backend.safe_write import safe_write
from backend.wording import say

Array = npt.NDArray[Any]


def read_arrays(path: Path, names: Sequence[str]) -> dict[str, Array]:
    """One array for each of these inputs.

    A `.npy` file is the only input's; so is a `.npz` file with one array, whatever its name. Raises `DataError`.
    """
    if path.suffix.lower() == ".npy":
        if len(names) != 1:
            raise _missing(path, names)
        return {names[0]: _read_npy(path)}
    with ArrayFile(path) as file:
        if len(names) == 1 and len(file.names) == 1:
            return {names[0]: file.read(next(iter(file.names)))}
        if not set(names) <= file.names:
            raise _missing(path, names)
        return {name: file.read(name) for name in names}


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """Write arrays as a `.npz` file, in this order; raises `SaveError`."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **dict(arrays))
    safe_write(path, buffer.getvalue())


def _read_npy(path: Path) -> Array:
    try:
        # Mapped first: what the file claims to hold is checked before it is read.
        array: Array = np.load(path, mmap_mode="r", allow_pickle=False)
    except FileNotFoundError as error:
        raise DataError(say("There is no file “{path}”.", path=str(path))) from error
    except (OSError, ValueError, EOFError) as error:
        raise DataError(
            say("“{name}” is not a .npy file that can be read: save it with numpy.save.", name=path.name)
        ) from error
    if array.dtype.kind not in "buif" or array.ndim == 0:
        raise DataError(say("“{name}” holds something other than rows of numbers.", name=path.name))
    return np.array(array)


def _missing(path: Path, names: Sequence[str]) -> DataError:
    return DataError(
        say(
            "“{name}” does not hold what the network takes: a .npz file with the arrays {inputs}.",
            name=path.name,
            inputs=", ".join(names),
        )
    )

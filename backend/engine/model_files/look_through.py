"""Reads a stranger's model file in a process of its own, whose time and memory are limited, before it is opened.

What the checks cannot foresee (a fault in the library that reads HDF5, a file on which it runs in circles) ends
that process and no other:

    python -m backend.engine.model_files.look_through PATH
"""

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from backend.engine.model_files.errors import ModelFileError
from backend.engine.model_files.saved_model import OUR_MODEL
from backend.wording import Message, UserError, say

REFUSED = 3
"""The exit status when the file is refused; the sentence stands on standard output."""

_SECONDS = 8
_BYTES_A_SECOND = 20_000_000
"""A disk that is slower than that is not waited for."""
_PATIENCE = 120
"""Seconds more that the process may wait for its turn: the computer has other work."""
_MEMORY = 300_000_000
_MEMORY_A_BYTE = 3
"""The numbers as they are read, as floats, and while they are checked."""

_COMMAND = (sys.executable, "-m", "backend.engine.model_files.look_through")


def look_through(path: Path, command: Sequence[str] = _COMMAND, patience: float = _PATIENCE) -> None:
    """Have the file read in a process of its own; raises `ModelFileError` where that does not end well."""
    try:
        looked = subprocess.run(
            [*command, str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_seconds_for(path) + patience,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_much(path) from None
    except ValueError as error:  # a path that no file can have
        raise ModelFileError(say("There is no file {path}.", path=str(path))) from error
    if looked.returncode == REFUSED:
        raise ModelFileError(msgspec.json.decode(looked.stdout, type=Message))
    if looked.returncode != 0:
        raise _too_much(path)


def _too_much(path: Path) -> ModelFileError:
    return ModelFileError(
        say(
            "{name} is not opened: it is damaged, or takes more time or memory to read than a model file of its "
            "size can need.",
            name=path.name,
        )
    )


def _seconds_for(path: Path) -> int:
    return _SECONDS + _size(path) // _BYTES_A_SECOND


def _size(path: Path) -> int:
    try:
        return (path / OUR_MODEL if path.is_dir() else path).stat().st_size
    except OSError:
        return 0  # it is refused for that in a moment


def _limit_this_process(path: Path) -> None:
    """Where the system can: on Windows time alone is limited, from outside."""
    if platform.system() != "Linux":
        return
    import resource

    taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    allowed = taken + _MEMORY + _MEMORY_A_BYTE * _size(path)
    for limit, value in (
        (resource.RLIMIT_AS, allowed),
        (resource.RLIMIT_CPU, _seconds_for(path)),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def main(path: Path) -> int:
    """Read the file; returns the exit status."""
    from backend.engine.model_files.read_any import read_any
    from backend.engine.model_files.weights_only import holds_weights_only, read_weights

    _limit_this_process(path)
    try:
        if holds_weights_only(path):
            read_weights(path)  # whether they fit a network is seen later
        else:
            read_any(path)
    except UserError as error:
        sys.stdout.buffer.write(msgspec.json.encode(error.message))
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""A helper in a process of its own, with bounds: it may be stopped, take too long, grow too large, or die."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import psutil

from backend.engine.control import Control
from backend.engine.evaluate import StoppedError
from backend.machine import read_machine
from backend.wording import Message, UserError, say

_LOOK_EVERY = 0.05
LOG = "log.txt"

_LEAST_BYTES, _USUAL_BYTES = 2 * 1024**3, 4 * 1024**3
_SHARE_OF_FREE = 0.8


def bytes_allowed(each: int, size: int, free: int | None = None) -> int:
    """How much memory a helper may take for a file of `size` bytes: `each` for one of them and what all take.

    Never so much of the `free` memory of the computer that other programs have to make room; but some always.
    """
    free = read_machine().free_memory if free is None else free
    return max(_LEAST_BYTES, min(_USUAL_BYTES + each * size, int(free * _SHARE_OF_FREE)))


class HelperError(UserError):
    """A helper did not come to its end; the sentence says why."""


class OtherProcess:
    """A Python process that works in `folder`; it waits for `go` once it has imported what it needs.

    It sees no variables of Python's but the `python_path`, no graphics card (that is in use) and no terminal. Use
    it in a `with`, whose end kills it.
    """

    def __init__(self, arguments: Sequence[str], folder: Path, python_path: str = "") -> None:
        self._folder = folder
        with (folder / LOG).open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=_plain_environment(python_path),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )

    def __enter__(self) -> "OtherProcess":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()

    def go(self) -> None:
        """What it works with is there."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(b"go\n")
            self._process.stdin.flush()
        except OSError:
            return  # it has died; `wait` tells

    def wait(self, control: Control, seconds: float, largest_bytes: int) -> None:
        """Wait for its end; raises `HelperError` where it does not come to one, `StoppedError` when stopped."""
        end = time.monotonic() + seconds
        while (status := self._status()) is None:
            if control.stopped:
                raise StoppedError(say("The export was stopped."))
            if time.monotonic() > end:
                raise HelperError(say("It took more than {seconds} seconds.", seconds=round(seconds)))
            if self._bytes() > largest_bytes:
                raise HelperError(
                    say("It took more than {memory:.0f} GB of memory.", memory=largest_bytes / 1024**3)
                )
        if status != 0:
            raise HelperError(_ended(status))

    def has_ended(self) -> bool:
        """Whether it runs no more."""
        return self._process.poll() is not None

    def _status(self) -> int | None:
        try:
            return self._process.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            return None

    def _bytes(self) -> int:
        try:
            return int(psutil.Process(self._process.pid).memory_info().rss)
        except psutil.Error:
            return 0  # it has just ended


def _ended(status: int) -> Message:
    return say("The program that should do it ended by itself (status {status}).", status=status)


def _plain_environment(python_path: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "KERAS_BACKEND": "tensorflow", "CUDA_VISIBLE_DEVICES": "-1"}
    return {**kept, **quiet, **({"PYTHONPATH": python_path} if python_path else {})}

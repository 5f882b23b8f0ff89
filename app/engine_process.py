"""The engine as a process of its own: started, joined by a keyed connection, heard, ended. Knows no Qt."""

import contextlib
import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Client, Listener
from pathlib import Path

from backend.message_frames import FrameError, event_from_frames
from backend.messages import EventEnvelope, RequestEnvelope
from backend.wire import KEY_VARIABLE, Wire


class EngineDidNotStartError(Exception):
    """The engine process ended before it had joined; the text is the end of its log."""


class EngineProcess:
    """One engine process and the connection to it.

    `events` is to be iterated by one thread, `send` called by one other; `kill` by any.
    """

    def __init__(self, process: subprocess.Popen[bytes], wire: Wire, log: Path) -> None:
        self._process = process
        self._wire = wire
        self._log = log

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, envelope: RequestEnvelope) -> None:
        """Write a request; raises `OSError` when the engine is gone. Blocks while the pipe is full."""
        self._wire.send(envelope)

    def events(self) -> Iterator[EventEnvelope]:
        """The engine's events as they come; ends when the engine does, or says what nobody can read."""
        try:
            while True:
                yield event_from_frames(*self._wire.receive())
        except (EOFError, OSError, FrameError):
            return

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def wait(self, seconds: float) -> int | None:
        """The exit status, or `None` when it still runs after `seconds`."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def close(self) -> int:
        """End the process if it still runs, take its exit status, and close the connection."""
        if self.wait(0.2) is None:
            self.kill()
        status = self._process.wait()
        with contextlib.suppress(OSError):
            self._wire.close()
        return status

    def last_words(self) -> str:
        """The end of the engine's log, for the report of a crash."""
        return _tail(self._log)


def start_engine(command: list[str], log: Path) -> EngineProcess:
    """Start `command` with `--address ADDRESS` behind it, and wait until it has joined.

    What the process prints goes to `log`. Raises `EngineDidNotStartError` when it ends before it joins.
    """
    key = secrets.token_bytes(32)
    log.parent.mkdir(parents=True, exist_ok=True)
    with Listener(backlog=2, authkey=key) as listener, log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--address", str(listener.address)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, KEY_VARIABLE: key.hex()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        joined = threading.Event()
        # `accept` has no time limit of its own: should the process end before it knocks, we knock ourselves.
        watcher = threading.Thread(
            target=_knock_when_ended, args=(process, listener.address, key, joined), daemon=True
        )
        watcher.start()
        connection = listener.accept()
        joined.set()
    if process.poll() is not None:
        connection.close()
        raise EngineDidNotStartError(_tail(log))
    return EngineProcess(process, Wire(connection), log)


def engine_command(threads: int, device: str = "") -> list[str]:
    """How the engine is started: with this Python, as a program of its own (so that it loads no Qt).

    `threads` is the intra-op thread count, 0 for all cores, `device` what is computed on, as "cpu" or "gpu:0",
    empty for the best there is; TensorFlow cannot change either later.
    """
    return [sys.executable, "-m", "backend.engine", "--threads", str(threads), "--device", device]


def _knock_when_ended(
    process: subprocess.Popen[bytes], address: str | tuple[str, int], key: bytes, joined: threading.Event
) -> None:
    process.wait()
    if not joined.is_set():
        # The listener may have been closed in the meantime: then nobody waits any more.
        with contextlib.suppress(OSError, EOFError):
            Client(address, authkey=key).close()


def _tail(log: Path, characters: int = 2000) -> str:
    try:
        return log.read_text(encoding="utf-8", errors="replace")[-characters:]
    except OSError:
        return ""

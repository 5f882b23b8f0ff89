"""A real engine process for tests, and what it says."""

import os
import secrets
import subprocess
import sys
from collections import defaultdict
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from typing import TypeVar

from backend.message_frames import event_from_frames
from backend.messages import Event, EventEnvelope, LastEvent, Request, RequestEnvelope
from backend.wire import KEY_VARIABLE, Wire

PATIENCE = 120.0
"""Seconds after which a test gives up waiting for the engine."""

Kind = TypeVar("Kind")


class EngineAtWork:
    """Starts an engine, sends it requests, and keeps all that it says, by the number of the request."""

    def __init__(self, log: Path, threads: int = 1) -> None:
        key = secrets.token_bytes(16)
        with Listener(authkey=key) as listener, log.open("wb") as output:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "backend.engine",
                    "--address",
                    str(listener.address),
                    "--threads",
                    str(threads),
                ],
                env={**os.environ, KEY_VARIABLE: key.hex()},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            self.connection: Connection = listener.accept()
        self._wire = Wire(self.connection)
        self._next = 1
        self.said: dict[int, list[Event]] = defaultdict(list)

    def send(self, request: Request) -> int:
        """Send a request; returns its number."""
        number, self._next = self._next, self._next + 1
        self._wire.send(RequestEnvelope(number, request))
        return number

    def hear(self) -> EventEnvelope:
        """Wait for the next event."""
        assert self.connection.poll(PATIENCE), f"the engine says nothing; so far: {dict(self.said)}"
        envelope = event_from_frames(*self._wire.receive())
        self.said[envelope.number].append(envelope.body)
        return envelope

    def hear_until(self, number: int, kind: type[Kind]) -> Kind:
        """Wait until the request has brought an event of this kind; what it brought before counts."""
        while True:
            for event in self.said[number]:
                if isinstance(event, kind):
                    return event
                assert not isinstance(event, LastEvent), f"it ended with {event}"
            self.hear()

    def last(self, number: int) -> LastEvent:
        """Wait for the last event of a request."""
        while True:
            for event in self.said[number]:
                if isinstance(event, LastEvent):
                    return event
            self.hear()

    def ask(self, request: Request) -> LastEvent:
        """Send a request and wait for its last event."""
        return self.last(self.send(request))

    def hang_up(self) -> int:
        """Close the connection, as a window that dies does, and wait for the engine to end."""
        self.connection.close()
        return self.process.wait(PATIENCE)

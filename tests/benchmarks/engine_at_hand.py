"""An engine process for benchmarks, spoken to without a window."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import psutil

from app.engine_process import EngineProcess, engine_command, start_engine
from backend.graph.to_spec import model_spec
from backend.messages import EngineReady, Event, LastEvent, Refused, Request, RequestEnvelope, Train
from backend.project import Project
from backend.threads import intra_op_threads


class EngineAtHand:
    """A started engine; `with` it is ended at the end."""

    def __init__(self, project: Project) -> None:
        """With the threads that the network of the project wants."""
        log = Path(tempfile.mkdtemp()) / "engine.log"
        self.process: EngineProcess = start_engine(engine_command(intra_op_threads(project.graph)), log)
        self._events = self.process.events()
        self._number = 0
        self.project = project
        if not isinstance(next(self._events).body, EngineReady):
            raise RuntimeError("the engine could not start")

    def __enter__(self) -> "EngineAtHand":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.close()

    def send(self, request: Request) -> int:
        """Send a request; returns its number."""
        self._number += 1
        self.process.send(RequestEnvelope(self._number, request))
        return self._number

    def train(self) -> int:
        """Ask for a training of the project."""
        project = self.project
        return self.send(Train(model_spec(project.graph), project.training, project.data, project))

    def hear(self, number: int, until: Callable[[Event], bool] = lambda event: False) -> tuple[Event, float]:
        """The first event of that request that it is waited for, or its last one; and when it came."""
        for envelope in self._events:
            if envelope.number != number:
                continue
            if isinstance(envelope.body, Refused):
                raise RuntimeError(str(envelope.body.message))
            if isinstance(envelope.body, LastEvent) or until(envelope.body):
                return envelope.body, time.perf_counter()
        raise RuntimeError("the engine has ended")

    def ask(self, request: Request) -> LastEvent:
        """Send a request and wait for its last event, whatever that is."""
        number = self.send(request)
        for envelope in self._events:
            if envelope.number == number and isinstance(envelope.body, LastEvent):
                return envelope.body
        raise RuntimeError("the engine has ended")

    def memory(self) -> int:
        """What it takes, in bytes."""
        return int(psutil.Process(self.process.pid).memory_info().rss)

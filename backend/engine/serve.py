"""The serve loop: reads requests at a door, does them in two lanes, and gives each its one last event.

Four threads. The *door* reads requests as they come, also while TensorFlow is still being imported, and does at
once what cannot wait: Stop, Pause, Resume. The *work* lane does long jobs one after the other. The *quick* lane
answers drawings and saves, also beside a training, and shares the model with it. The lane *beside* does what takes
seconds and must wait for no training, nor let a drawing wait.
"""

import os
import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from backend.engine import start
from backend.engine.control import Control
from backend.engine.faults import fault_message
from backend.message_frames import FrameError, number_of, request_from_frames
from backend.messages import (
    AnswerDrawings,
    Continue,
    Done,
    Evaluate,
    EvaluateBoth,
    Event,
    EventEnvelope,
    Explain,
    Export,
    FineTune,
    LastEvent,
    LookInside,
    MapSamples,
    OpenSecond,
    Pause,
    PlaceInMap,
    Predict,
    PredictBoth,
    Refused,
    Request,
    Resume,
    SaveModel,
    ShowMoment,
    ShowSamples,
    Shutdown,
    Stop,
    Train,
    UsePreparation,
)
from backend.runs import sweep_runs
from backend.wire import Wire
from backend.wording import Message, UserError, say

if TYPE_CHECKING:
    from backend.engine.jobs import Jobs

_QUICK = (
    Predict,
    SaveModel,
    LookInside,
    Explain,
    ShowMoment,
    ShowSamples,
    AnswerDrawings,
    PredictBoth,
    PlaceInMap,
    UsePreparation,
)
_BESIDE = (OpenSecond, EvaluateBoth, MapSamples, Export)

_Lane = queue.SimpleQueue[tuple[int, Request] | None]


class Server:
    """Serves one window until it says Shutdown or goes away."""

    def __init__(self, wire: Wire, threads: int, device: str = "") -> None:
        self._wire = wire
        self._threads = threads
        self._device = device
        self._work: _Lane = queue.SimpleQueue()
        self._quick: _Lane = queue.SimpleQueue()
        self._beside: _Lane = queue.SimpleQueue()
        self._controls: dict[int, Control] = {}
        self._trainings: set[int] = set()
        self._jobs: Jobs | None = None
        self._cannot_start: Message | None = None
        self._started = threading.Event()

    def run(self) -> NoReturn:
        """Serve; ends the process."""
        lanes = [
            threading.Thread(target=self._run_work_lane, name="work", daemon=True),
            threading.Thread(target=self._run_quick_lane, args=(self._quick,), name="quick", daemon=True),
            threading.Thread(target=self._run_quick_lane, args=(self._beside,), name="beside", daemon=True),
        ]
        for lane in lanes:
            lane.start()
        number = self._run_door()
        if number is not None:
            for lane in lanes:
                lane.join()
            self._send(number, Done())
        leave()

    # The door ------------------------------------------------------------------------------------------

    def _run_door(self) -> int | None:
        """Read until Shutdown, whose number is the answer, or until the window has gone (`None`)."""
        while True:
            head = b""
            try:
                head, frames = self._wire.receive()
                envelope = request_from_frames(head, frames)
            except FrameError:
                self._send(number_of(head), Refused(say("The engine was sent something that it cannot read.")))
                continue
            except (EOFError, OSError):
                return None
            if isinstance(envelope.body, Shutdown):
                self._close()
                return envelope.number
            self._take(envelope.number, envelope.body)

    def _take(self, number: int, request: Request) -> None:
        match request:
            case Stop(of=of):
                if of in self._controls:
                    self._controls[of].stop()
                self._send(number, Done())
            case Pause() | Resume():
                for training in list(self._trainings):
                    control = self._controls[training]
                    control.pause() if isinstance(request, Pause) else control.resume()
                self._send(number, Done())
            case _ if isinstance(request, _QUICK):
                self._quick.put((number, request))
            case _ if isinstance(request, _BESIDE) or (isinstance(request, Evaluate) and self._trainings):
                self._controls[number] = Control()
                self._beside.put((number, request))
            case _:
                self._controls[number] = Control()
                if isinstance(request, Train | Continue | FineTune):
                    self._trainings.add(number)
                self._work.put((number, request))

    def _close(self) -> None:
        for control in list(self._controls.values()):
            control.stop()
        self._work.put(None)
        self._quick.put(None)
        self._beside.put(None)

    # The lanes -----------------------------------------------------------------------------------------

    def _run_work_lane(self) -> None:
        self._start()
        _sweep()
        self._run_lane(self._work)

    def _run_quick_lane(self, lane: _Lane) -> None:
        self._started.wait()
        self._run_lane(lane)

    def _start(self) -> None:
        try:
            start.start_tensorflow(self._threads, self._device, or_cpu=True)
            start.warm_up()
            from backend.engine.jobs import Jobs  # only now: it imports TensorFlow

            self._jobs = Jobs()
            self._send(0, start.ready(self._threads))
        except Exception as error:  # noqa: BLE001 - logged, and told to whoever asks
            self._cannot_start = fault_message(error)
            self._send(0, Refused(self._cannot_start))
        finally:
            self._started.set()

    def _run_lane(self, lane: _Lane) -> None:
        while (waiting := lane.get()) is not None:
            self._answer(*waiting)

    def _answer(self, number: int, request: Request) -> None:
        """Do one request; whatever happens, it gets exactly one last event."""
        control = self._controls.get(number) or Control()
        last: LastEvent = Refused(say("The engine ended before this was done."))
        try:
            last = self._do(request, control, lambda event: self._send(number, event))
        except UserError as error:
            last = Refused(error.message)
        except Exception as error:  # noqa: BLE001 - logged, and told as the last event
            last = Refused(fault_message(error))
        finally:
            self._trainings.discard(number)
            self._controls.pop(number, None)
            self._send(number, last)
        if self._jobs is not None:
            self._jobs.tidy(request)

    def _do(self, request: Request, control: Control, emit: Callable[[Event], None]) -> LastEvent:
        if self._jobs is None:
            assert self._cannot_start is not None
            return Refused(self._cannot_start)
        return self._jobs.do(request, control, emit)

    def _send(self, number: int, event: Event) -> None:
        try:
            self._wire.send(EventEnvelope(number, event))
        except OSError:
            leave()


def _sweep() -> None:
    """Remove what engines that were killed left unfinished; no reason not to work if that fails."""
    try:
        sweep_runs()
    except OSError as error:
        fault_message(error)  # for the log


def leave() -> NoReturn:
    """End the process at once: the window has gone or has said goodbye, and files are only ever written whole.

    `sys.exit` would wait for TensorFlow's threads, and can crash in them.
    """
    os._exit(0)

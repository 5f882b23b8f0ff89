"""An engine that computes nothing: it speaks the protocol, so that the worker can be tested in milliseconds.

Run as `python -m tests.app.fake_engine WAY --threads N --address ADDRESS`.
"""

import os
import sys
import time
from multiprocessing.connection import Client

import numpy as np

from backend.messages import (
    Done,
    EngineReady,
    EpochDone,
    Event,
    EventEnvelope,
    Predict,
    Prediction,
    Shutdown,
    Stop,
    Train,
    TrainingEnded,
    request_from_frames,
)
from backend.wire import KEY_VARIABLE, Wire
from backend.wording import say


def main() -> None:
    way, threads, address = sys.argv[1], int(sys.argv[3]), sys.argv[5]
    if way == "never-starts":
        sys.exit("nothing to start with")
    wire = Wire(Client(address, authkey=bytes.fromhex(os.environ[KEY_VARIABLE])))

    def tell(number: int, event: Event) -> None:
        wire.send(EventEnvelope(number, event))

    tell(0, EngineReady(say("Training on nothing"), threads, {"process": str(os.getpid())}))
    training = 0
    while True:
        envelope = request_from_frames(*wire.receive())
        number = envelope.number
        match envelope.body:
            case Train():
                training = number
                tell(number, EpochDone(1, 2, {"loss": 0.5, "accuracy": None}, 0.1, 1.0, 0.0))
                if way == "dies-while-training":
                    os._exit(9)
            case Stop():
                tell(training, TrainingEnded("stopped"))
                tell(number, Done())
            case Predict(pictures=pictures):
                if way == "slow-answers":
                    time.sleep(0.05)
                tell(number, Prediction(np.full((len(pictures), 10), pictures.mean(), np.float32), 1.0))
            case Shutdown() if way != "deaf":
                tell(number, Done())
                return
            case _:
                pass


if __name__ == "__main__":
    main()

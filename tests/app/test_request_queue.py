"""The queue between window and engine: of those that only look, the newest of a kind is enough."""

import numpy as np

from app.request_queue import RequestQueue
from backend.graph.spec import ModelSpec
from backend.messages import LookInside, Pause, Predict, ShowMoment
from backend.project import DataChoice

DRAWING = Predict(np.zeros((1, 28, 28, 1), np.float32))
LOOK = LookInside(ModelSpec((), (), ()), 1, DataChoice())


MOMENT = ShowMoment("run", 1)


def test_that_a_newer_look_replaces_its_like_and_nothing_else() -> None:
    queue = RequestQueue()
    assert queue.put(DRAWING) == (1, [])
    assert queue.put(LOOK) == (2, [])
    assert queue.put(Pause()) == (3, [])
    assert queue.put(LOOK) == (4, [2])
    assert queue.put(DRAWING) == (5, [1])
    assert queue.put(MOMENT) == (6, [])
    assert queue.put(MOMENT) == (7, [6])
    taken = [queue.take() for _ in range(4)]
    assert [envelope.number for envelope in taken if envelope is not None] == [3, 4, 5, 7]


def test_that_a_drawing_takes_the_place_of_no_part_of_a_longer_work() -> None:
    queue = RequestQueue()
    part = Predict(np.zeros((64, 28, 28, 1), np.float32), one_of_many=True)
    assert queue.put(DRAWING) == (1, [])
    assert queue.put(part) == (2, [])
    assert queue.put(part) == (3, [])
    assert queue.put(DRAWING) == (4, [1])

"""The examples of the data on the Train page: asked for again where an engine was replaced before it answered."""

import pytest

from app.main_window import MainWindow
from backend.messages import Done, EngineReady, LoadData, Request
from backend.wording import say


def test_that_examples_are_asked_of_the_next_engine_where_the_one_before_was_replaced(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Request] = []
    send = window.client.worker.send

    def heard(request: Request) -> int:
        asked.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", heard)
    ready = EngineReady(say("Training on nothing"), 1, {}, ())
    window.client.announced.emit(ready)
    assert not any(isinstance(request, LoadData) for request in asked), "nothing was left unanswered"
    window._data._hear_data(Done())
    window.client.announced.emit(ready)
    assert sum(isinstance(request, LoadData) for request in asked) == 1

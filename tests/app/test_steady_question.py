"""One question at a time: what changes meanwhile is asked when it is answered."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.controllers.steady_question import SteadyQuestion
from app.engine_client import Hearer
from backend.messages import Done, EngineLost, Event, Pause, Progress, Refused, Request, Resume
from backend.wording import say


class Client:
    """Keeps who asked, to be answered when the test wants it."""

    def __init__(self) -> None:
        self.hearers: list[Hearer] = []

    def ask(self, request: Request, hearer: Hearer) -> int:
        self.hearers.append(hearer)
        return len(self.hearers)


class Asker:
    """A steady question, what it asks next, and what it heard."""

    def __init__(self, parent: QObject) -> None:
        self.client = Client()
        self.next: Request | None = Pause()
        self.heard: list[Event] = []
        self.question = SteadyQuestion(self.client, lambda: self.next, parent)  # type: ignore[arg-type]
        self.question.answered.connect(self.heard.append)

    def answer(self, event: Event) -> None:
        self.client.hearers[-1](event)


@pytest.fixture
def asker(qapp: QObject) -> Asker:
    return Asker(qapp)


def _asked(asker: Asker, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: len(asker.client.hearers) == count)


def test_that_many_changes_make_one_question(asker: Asker, qtbot: QtBot) -> None:
    for _ in range(5):
        asker.question.ask_soon()
    _asked(asker, qtbot, 1)
    asker.answer(Done())
    assert len(asker.heard) == 1
    assert not asker.question.is_waiting


def test_that_a_change_meanwhile_is_asked_about_after_the_answer(asker: Asker, qtbot: QtBot) -> None:
    asker.question.ask_soon()
    _asked(asker, qtbot, 1)
    asker.question.ask_soon(0)
    qtbot.waitUntil(lambda: not asker.question._later.isActive())
    assert len(asker.client.hearers) == 1
    asker.answer(Done())
    _asked(asker, qtbot, 2)


def test_that_only_the_last_word_is_an_answer(asker: Asker, qtbot: QtBot) -> None:
    asker.question.ask_soon()
    _asked(asker, qtbot, 1)
    asker.answer(Progress(say("Measuring"), 1, 2))
    assert asker.heard == []
    assert asker.question.is_waiting
    asker.answer(Done())
    assert len(asker.heard) == 1


@pytest.mark.parametrize("event", [EngineLost(say("It is gone.")), Refused(say("It cannot be."))])
def test_that_after_a_loss_or_a_refusal_it_waits_for_the_next_change(
    asker: Asker, qtbot: QtBot, event: Event
) -> None:
    asker.question.ask_soon()
    _asked(asker, qtbot, 1)
    asker.question._is_stale = True
    asker.answer(event)
    assert asker.heard == [event]
    assert not asker.question.is_waiting


def test_that_what_was_forgotten_is_not_heard_and_asked_anew(asker: Asker, qtbot: QtBot) -> None:
    asker.question.ask_soon()
    _asked(asker, qtbot, 1)
    asker.question.forget()
    asker.next = Resume()
    asker.answer(Done())
    assert asker.heard == []
    _asked(asker, qtbot, 2)
    asker.answer(Done())
    assert len(asker.heard) == 1


def test_that_nothing_is_asked_where_there_is_nothing_to_ask(asker: Asker, qtbot: QtBot) -> None:
    asker.next = None
    asker.question.ask_soon()
    qtbot.waitUntil(lambda: not asker.question.is_waiting)
    assert asker.client.hearers == []

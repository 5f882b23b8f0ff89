"""The line that says how a training goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from backend.verdicts.verdict import Severity, Verdict
from backend.wording import say
from tests.finding import part
from widgets.theme.theme import Theme
from widgets.verdict_line import VerdictLine


@pytest.fixture
def line(qtbot: QtBot) -> VerdictLine:
    made = VerdictLine(Theme())
    qtbot.addWidget(made)
    made.resize(900, made.height())
    made.show()
    return made


def verdict(name: str, severity: Severity = "warning") -> Verdict:
    return Verdict(name, severity, say("It is {name}", name=name), say("Because of {name}.", name=name))


def more(line: VerdictLine) -> QPushButton:
    return part(line, QPushButton, "moreVerdictsButton")


def test_that_the_first_verdict_is_shown_with_what_it_means(line: VerdictLine) -> None:
    line.set_verdicts([verdict("a"), verdict("b"), verdict("c")])
    assert part(line, QLabel, "verdictText").text() == "It is a"
    assert part(line, QLabel, "verdictWhy").text() == "Because of a."
    assert more(line).text() == "+2"
    assert line.toolTip() == "It is a\nBecause of a."


def test_that_one_verdict_has_no_others_behind_it(line: VerdictLine) -> None:
    line.set_verdicts([verdict("a")])
    assert more(line).text() == "Why?"


def test_that_the_height_is_the_same_with_and_without(line: VerdictLine) -> None:
    wanted = {line.sizeHint().height(), line.minimumHeight(), line.maximumHeight()}
    line.set_verdicts([verdict("a"), verdict("b")])
    assert {line.minimumHeight(), line.maximumHeight()} <= wanted
    line.clear()
    assert not more(line).isVisible()
    assert {line.minimumHeight(), line.maximumHeight()} <= wanted


def test_that_a_new_first_verdict_is_announced_and_the_same_one_is_not(
    line: VerdictLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(line, "announce", said.append)
    for names in (["a"], ["a", "b"], [], ["a"], ["b", "a"]):
        line.set_verdicts([verdict(name) for name in names])
    assert said == ["It is a", "It is a", "It is b"]


def test_that_no_verdict_is_said_in_words(line: VerdictLine) -> None:
    line.set_verdicts([])
    assert part(line, QLabel, "verdictWhy").text() == "Nothing stands out so far."


def test_that_all_are_shown_by_the_keyboard_and_go_with_escape(line: VerdictLine, qtbot: QtBot) -> None:
    line.set_verdicts([verdict("a"), verdict("b", "hint"), verdict("c", "good")])
    more(line).setFocus()
    QTest.keyClick(more(line), Qt.Key.Key_Space)
    box = part(line, QMenu, "verdictBox")
    qtbot.waitUntil(box.isVisible)
    texts = [label.text() for label in box.findChildren(QLabel)]
    assert [text for text in texts if text] == [
        *("It is a", "Because of a.", "It is b", "Because of b.", "It is c", "Because of c.")
    ]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert "Because of c." in more(line).accessibleDescription()

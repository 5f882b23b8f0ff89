"""The words of a comparison, and the samples on which two models differ."""

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backend.messages import BothEvaluation
from tests.finding import part
from widgets.compare.differing_samples import DifferingSample, DifferingSamples
from widgets.compare.named_answer import NamedAnswer
from widgets.compare.outcome_words import accuracy_text, chance_text, verdict_text
from widgets.theme.theme import Theme

NOTHING = BothEvaluation(
    100, 80, 0, 0, 20, 1.0, np.zeros((0, 0, 0), np.uint8), (), (), (), np.zeros(0, np.int32), 0
)


def found(only_first: int, only_second: int, chance: float) -> BothEvaluation:
    return msgspec.structs.replace(NOTHING, only_first=only_first, only_second=only_second, chance=chance)


def test_that_the_better_one_is_named_with_what_it_rests_on(qapp: object) -> None:
    assert verdict_text(found(12, 34, 0.0016), "A", "B") == (
        "B is better: it is right on 34 that A gets wrong, and wrong on 12 that the other gets right. That is "
        "hardly chance: two models that are equally good would differ so much in 2 of 1,000 such tests "
        "(p = 0.002)."
    )
    assert verdict_text(found(40, 2, 1e-9), "A", "B").startswith(
        "A is better: it is right on 40 that B gets wrong"
    )
    assert "in less than one of 1,000 such tests (p < 0.001)" in verdict_text(found(40, 2, 1e-9), "A", "B")


def test_that_what_may_be_chance_is_said_so(qapp: object) -> None:
    assert verdict_text(found(20, 14, 0.39), "A", "B") == (
        "Neither is clearly better: A alone is right on 20, B alone on 14. That may be chance: two models "
        "that are equally good would differ so much in 39 of 100 such tests (p = 0.39)."
    )
    assert "no difference" in verdict_text(NOTHING, "A", "B")


@pytest.mark.parametrize(
    ("chance", "text"), [(0.0, "p < 0.001"), (0.0043, "p = 0.004"), (0.04, "p = 0.04"), (1.0, "p = 1.00")]
)
def test_that_a_chance_is_as_exact_as_it_matters(chance: float, text: str) -> None:
    assert chance_text(chance) == text


def test_that_an_accuracy_comes_with_its_interval(qapp: object) -> None:
    assert accuracy_text(987, 1000) == "98.7 % right (97.8–99.2 %)"


def test_that_the_keys_go_along_the_samples_and_choose_one(qtbot: QtBot) -> None:
    samples = DifferingSamples(Theme())
    qtbot.addWidget(samples)
    samples.resize(150, 400)  # two columns
    samples.set_samples(np.zeros((5, 8, 8), np.uint8), [DifferingSample(str(at), "1", "2") for at in range(5)])
    chosen = QSignalSpy(samples.sample_chosen)

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(samples, key)

    assert chosen.at(0) == [3]
    assert samples.accessibleDescription() == "4 of 5: it is 3; the first says 1, the second 2."
    QTest.mouseClick(samples, Qt.MouseButton.LeftButton, pos=samples._place(4).center().toPoint())
    assert chosen.at(1) == [4]
    assert samples.heightForWidth(150) > samples.heightForWidth(600)


def test_that_rows_of_numbers_are_shown_by_their_labels(qtbot: QtBot) -> None:
    samples = DifferingSamples(Theme())
    qtbot.addWidget(samples)

    samples.set_samples(np.zeros((1, 0, 0), np.uint8), [DifferingSample("setosa", "setosa", "virginica")])

    assert not samples.grab().isNull()
    samples.set_samples(np.zeros((0, 0, 0), np.uint8), [])
    assert samples.accessibleDescription() == ""


def test_that_of_two_models_one_whose_answers_are_no_shares_tells_a_number(qtbot: QtBot) -> None:
    answer = NamedAnswer(Theme(), "first", "First")
    qtbot.addWidget(answer)
    said = part(answer, QLabel, "firstAnswerText")
    answer.show_answer(np.array([0.25, 0.75], np.float32), ["cat", "dog"])
    assert said.text() == "dog · 75.0 %"
    answer.show_answer(np.array([12.4, -3.0], np.float32), ["cat", "dog"])
    assert said.text() == "cat · 12.4"

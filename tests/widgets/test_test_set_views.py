"""The parts of the view of the test set: pictures by the thousand, filters, classes, numbers."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backend.answered_samples import AnsweredSamples
from backend.evaluation_figures import ClassFigures
from backend.messages import Evaluation
from tests.finding import part
from widgets.confusion_matrix import ConfusionMatrix
from widgets.fields.choice_box import ChoiceBox
from widgets.test_set.answer_scatter import AnswerScatter
from widgets.test_set.class_table import ClassTable
from widgets.test_set.evaluation_views import EvaluationViews
from widgets.test_set.sample_list import SampleList
from widgets.test_set.sample_model import AT_ONCE
from widgets.test_set.sample_text import answer_text, short_answer_text, sure_text
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK

COUNT = 10_000


def answered(classes: int = 10, count: int = COUNT) -> AnsweredSamples:
    generator = np.random.default_rng(5)
    labels = generator.integers(0, classes, count).astype(np.int32)
    answers = np.where(generator.random(count) < 0.9, labels, generator.integers(0, classes, count))
    names = tuple(str(number) for number in range(classes))
    return AnsweredSamples(labels, answers.astype(np.int32), generator.random(count).astype(np.float32), names)


def evaluation(samples: AnsweredSamples) -> Evaluation:
    size = len(samples.names)
    counts = np.zeros((size, size), np.int64)
    np.add.at(counts, (samples.labels, samples.answers), 1)
    accuracy = float((samples.labels == samples.answers).mean())
    return Evaluation(
        0.1,
        accuracy,
        len(samples),
        counts.tolist(),
        samples.names,
        samples.labels,
        samples.answers,
        samples.sureness,
    )


@pytest.fixture
def views(qtbot: QtBot) -> EvaluationViews:
    views = EvaluationViews(Theme(DARK))
    qtbot.addWidget(views)
    views.resize(360, 460)
    views.show()
    qtbot.waitExposed(views)
    return views


# What is chosen ---------------------------------------------------------------------------------------------


def test_that_the_chosen_samples_are_those_that_numpy_finds_the_surest_first() -> None:
    samples = answered()

    chosen = samples.chosen(3, 7)

    np.testing.assert_array_equal(np.sort(chosen), np.flatnonzero((samples.labels == 3) & (samples.answers == 7)))
    assert (np.diff(samples.sureness[chosen]) <= 0).all()
    wrong = samples.chosen()
    np.testing.assert_array_equal(np.sort(wrong), np.flatnonzero(samples.labels != samples.answers))
    assert wrong[0] == max(wrong, key=lambda number: samples.sureness[number])
    assert len(samples.chosen(only_wrong=False)) == COUNT
    assert len(samples.chosen(3, 3)) == 0


def test_that_an_answer_that_is_no_number_comes_last_and_does_no_harm() -> None:
    labels, answers = np.zeros(3, np.int32), np.ones(3, np.int32)
    samples = AnsweredSamples(labels, answers, np.array([0.5, np.nan, 0.9], np.float32), ("a", "b"))
    assert samples.chosen().tolist() == [2, 0, 1]
    assert sure_text(samples, 1) == "nan"


def test_that_numbers_come_by_how_far_they_are_off() -> None:
    true, said = np.array([1.0, 2.0, 3.0], np.float32), np.array([1.5, -2.0, 3.0], np.float32)
    samples = AnsweredSamples(true, said)
    assert samples.chosen().tolist() == [1, 0, 2]
    assert answer_text(samples, 1) == "-2 for 2"
    assert sure_text(samples, 1) == "−4"
    assert sure_text(samples, 0) == "+0.5"


def test_that_a_sample_is_told_in_words() -> None:
    samples = AnsweredSamples(
        np.array([0, 1], np.int32), np.array([0, 7], np.int32), np.array([0.981, 3.2], np.float32), ("cat", "dog")
    )
    assert [answer_text(samples, at) for at in (0, 1)] == ["cat read right", "dog read as 7"]
    assert [short_answer_text(samples, at) for at in (0, 1)] == ["cat", "dog → 7"]
    assert [sure_text(samples, at) for at in (0, 1)] == ["98.1 %", "3.2"]


# The list ---------------------------------------------------------------------------------------------------


def test_that_of_ten_thousand_pictures_only_those_that_are_seen_are_asked_for(qtbot: QtBot) -> None:
    samples, shown = answered(), SampleList(Theme())
    qtbot.addWidget(shown)
    shown.resize(360, 200)
    shown.set_samples(samples)
    everything = samples.chosen(only_wrong=False)
    wanted: list[tuple[int, ...]] = []
    shown.samples_wanted.connect(wanted.append)
    shown.show_numbers(everything)
    shown.show()

    qtbot.waitUntil(lambda: len(wanted) == 1)
    assert 0 < len(wanted[0]) <= AT_ONCE
    assert set(wanted[0]) <= set(everything[:AT_ONCE].tolist())

    shown.scrollToBottom()
    shown.grab()
    assert len(wanted) == 1  # one lot at a time
    shown.put(wanted[0], np.zeros((len(wanted[0]), 28, 28), np.uint8))
    qtbot.waitUntil(lambda: len(wanted) == 2)
    assert int(everything[-1]) in wanted[1]
    shown.put(wanted[1], None)  # which cannot be had: it is not asked for for ever
    shown.grab()
    QTest.qWait(0)
    assert len(wanted) == 2


def test_that_pictures_of_an_earlier_evaluation_are_not_taken(qtbot: QtBot) -> None:
    shown, samples = SampleList(Theme()), answered(count=20)
    qtbot.addWidget(shown)
    wanted: list[tuple[int, ...]] = []
    shown.samples_wanted.connect(wanted.append)
    shown.set_samples(samples)
    shown.show_numbers(samples.chosen(only_wrong=False))
    shown.show()
    qtbot.waitUntil(lambda: len(wanted) == 1)

    shown.set_samples(answered(count=30))
    shown.put(wanted[0], np.zeros((len(wanted[0]), 28, 28), np.uint8))
    shown.show_numbers(samples.chosen(only_wrong=False))

    qtbot.waitUntil(lambda: len(wanted) == 2)


@pytest.mark.parametrize("rows", [False, True])
def test_that_a_sample_is_chosen_by_click_and_by_key(qtbot: QtBot, rows: bool) -> None:
    shown, samples = SampleList(Theme()), answered(count=40)
    qtbot.addWidget(shown)
    shown.resize(300, 300)
    shown.show_as_rows(rows)
    shown.set_samples(samples)
    shown.show_numbers(samples.chosen(only_wrong=False))
    shown.show()
    qtbot.waitExposed(shown)
    numbers = shown.listed()

    with qtbot.waitSignal(shown.sample_chosen) as heard:
        place = shown.visualRect(shown.model().index(2, 0)).center()
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [numbers[2]]
    QTest.keyClick(shown, Qt.Key.Key_Home)
    with qtbot.waitSignal(shown.sample_chosen) as heard:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert heard.args == [numbers[0]]
    told = str(shown.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert answer_text(samples, numbers[0]) in told


# All together -----------------------------------------------------------------------------------------------


def test_that_filters_choose_by_class_and_by_answer(views: EvaluationViews) -> None:
    samples = answered()
    views.show_evaluation(evaluation(samples), samples.names)
    listed = part(views, SampleList, "worstErrors")
    assert listed.listed() == samples.chosen().tolist()

    part(views, ChoiceBox, "trueClassFilter").setCurrentIndex(1 + 4)
    assert listed.listed() == samples.chosen(4).tolist()
    part(views, ChoiceBox, "answeredClassFilter").setCurrentIndex(1 + 4)
    only_wrong = part(views, QPushButton, "onlyWrongSwitch")
    assert not only_wrong.isEnabled()
    assert listed.listed() == samples.chosen(4, 4, only_wrong=False).tolist()
    part(views, ChoiceBox, "answeredClassFilter").setCurrentIndex(0)
    assert only_wrong.isEnabled()
    assert listed.listed() == samples.chosen(4).tolist()


def test_that_a_hundred_classes_can_be_pointed_at_one_by_one(views: EvaluationViews) -> None:
    samples = answered(classes=100)
    views.show_evaluation(evaluation(samples), samples.names)
    matrix = part(views, ConfusionMatrix, "confusionMatrix")
    true, said = (int(values[samples.chosen()[0]]) for values in (samples.labels, samples.answers))

    views.grab()
    QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix._cell_room((true, said)).center().toPoint())

    chosen = part(views, ChoiceBox, "trueClassFilter").currentText()
    assert abs(int(chosen.removeprefix("was ")) - true) <= 1  # a cell may be smaller than a pixel
    assert matrix.cell_text((true, said)).endswith(f"times a {true} was read as {said}")


def test_that_numbers_have_points_and_rows_and_no_matrix(views: EvaluationViews, qtbot: QtBot) -> None:
    true = np.linspace(0, 10, 50).astype(np.float32)
    said = true.copy()
    said[20] += 6
    views.show_evaluation(Evaluation(1.0, None, 50, [], (), true, said), (), rows=True)
    scatter = part(views, AnswerScatter, "answerScatter")
    assert scatter.isVisible()
    assert not part(views, ConfusionMatrix, "confusionMatrix").isVisible()
    assert not part(views, ChoiceBox, "trueClassFilter").isVisible()
    assert part(views, SampleList, "worstErrors").listed()[0] == 20

    x, y = scatter._places()
    with qtbot.waitSignal(views.sample_chosen) as heard:
        place = QPointF(float(x[20]), float(y[20])).toPoint()
        QTest.mouseClick(scatter, Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [20]
    QTest.mouseClick(scatter, Qt.MouseButton.LeftButton, pos=QPoint(0, 0))  # beside all: nothing is chosen
    scatter.set_answers(np.array([np.nan, 1.0]), np.array([1.0, 1.0]))
    scatter.grab()
    scatter.set_answers(np.zeros(0), np.zeros(0))
    scatter.grab()


def test_that_a_network_without_answers_says_so(views: EvaluationViews) -> None:
    views.show_evaluation(Evaluation(1.0, None, 50, []), ())

    assert "cannot be listed" in part(views, QLabel, "worstErrorsText").text()
    assert not part(views, SampleList, "worstErrors").isVisible()


def test_that_classes_are_sorted_by_a_click_on_a_heading(qtbot: QtBot) -> None:
    table = ClassTable()
    qtbot.addWidget(table)
    table.set_classes(
        [ClassFigures("a", 10, 12, 9), ClassFigures("b", 1200, 0, 0), ClassFigures("c", 0, 5, 0)],
    )

    def names() -> list[object]:
        return [table.model().index(row, 0).data() for row in range(3)]

    assert names() == ["a", "b", "c"]
    assert [table.model().index(row, 1).data() for row in range(3)] == ["10", "1,200", "0"]
    assert [table.model().index(row, 2).data() for row in range(3)] == ["75.0 %", "–", "0.0 %"]
    assert [table.model().index(row, 3).data() for row in range(3)] == ["90.0 %", "0.0 %", "–"]

    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names() == ["b", "a", "c"]
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert names() == ["c", "b", "a"]

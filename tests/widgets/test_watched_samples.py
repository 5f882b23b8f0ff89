"""Answers to watched samples: how they are read, and how they are shown."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.samples_box import SamplesBox
from widgets.theme.theme import Theme
from widgets.watched_answer import WatchedAnswer, read_answers
from widgets.watched_samples import WatchedSamples

CLASSES = ("cat", "dog", "hen")


def test_that_the_most_likely_class_is_the_answer() -> None:
    answers = read_answers([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]], ("dog", "hen"), CLASSES)

    assert answers == (
        WatchedAnswer("dog", "dog", 0.7, 0.7, True),
        WatchedAnswer("hen", "cat", 0.5, 0.2, False),
    )


def test_that_one_output_between_two_classes_is_how_sure_it_is_of_the_second() -> None:
    (answer,) = read_answers([[0.25]], ("yes",), ("no", "yes"))

    assert answer == WatchedAnswer("yes", "no", 0.75, 0.25, False)


@pytest.mark.parametrize(
    ("answers", "classes", "said"),
    [([[2.5]], (), "2.5"), ([[1.0, 2.0, 3.0, 4.0]], (), "1, 2, 3, …"), ([[np.nan]], (), "–")],
)
def test_that_numbers_are_told_as_they_are(
    answers: list[list[float]], classes: tuple[str, ...], said: str
) -> None:
    (answer,) = read_answers(answers, ("21.6",), classes)

    assert answer == WatchedAnswer("21.6", said)


def test_that_an_answer_of_no_numbers_is_wrong() -> None:
    (answer,) = read_answers([[np.nan, 0.5, 0.5]], ("dog",), CLASSES)

    assert answer == WatchedAnswer("dog", "–", None, None, False)


def test_that_outputs_beyond_nought_and_one_are_kept_within() -> None:
    (answer,) = read_answers([[-3.0, 7.0, 0.0]], ("cat",), CLASSES)

    assert (answer.share, answer.right_share) == (1.0, 0.0)


def test_that_outputs_without_names_are_numbered() -> None:
    (answer,) = read_answers([[0.1, 0.9]], ("1",), ())

    assert answer == WatchedAnswer("1", "1", 0.9, 0.9, True)


@pytest.fixture
def box(qtbot: QtBot) -> SamplesBox:
    made = SamplesBox(Theme())
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_that_a_box_without_samples_says_what_to_do(box: SamplesBox) -> None:
    assert part(box, QLabel, "watchedSamplesEmpty").text().startswith("Press Train")

    box.set_samples(np.zeros((0, 1, 1)), (), (), True)

    assert part(box, QLabel, "watchedSamplesEmpty").text() == "This run watches no samples."
    assert not part(box, WatchedSamples, "watchedSamples").isVisible()


def test_that_answers_are_shown_and_said(box: SamplesBox) -> None:
    samples = part(box, WatchedSamples, "watchedSamples")
    box.set_samples(np.zeros((2, 8, 8), np.float32), ("dog", "hen"), CLASSES, True)
    before = samples.grab().toImage()

    box.set_answers([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2]])

    assert samples.isVisible()
    assert samples.accessibleDescription() == "dog: answered dog (70 %), right; hen: answered cat (50 %), wrong"
    assert samples.grab().toImage() != before


def test_that_rows_of_numbers_have_no_picture(box: SamplesBox) -> None:
    samples = part(box, WatchedSamples, "watchedSamples")

    box.set_samples(np.zeros((2, 4), np.float32), ("1.5", "2.5"), (), False)
    box.set_answers([[1.0], [2.0]])

    assert samples._images == []
    assert samples.accessibleDescription() == "1.5: answered 1; 2.5: answered 2"
    samples.grab()


def test_that_only_the_last_views_are_kept(box: SamplesBox) -> None:
    samples = part(box, WatchedSamples, "watchedSamples")
    box.set_samples(np.zeros((1, 8, 8), np.float32), ("dog",), CLASSES, True)

    for view in range(100):
        box.set_answers([[0.0, view / 100, 0.0]])

    assert len(samples._past) == 40
    assert samples._past[-1] == (0.99,)


def test_that_more_samples_need_more_height() -> None:
    samples = WatchedSamples(Theme())
    samples.set_samples(np.zeros((12, 8, 8), np.float32), ("dog",) * 12, CLASSES, True)

    assert samples.heightForWidth(1000) < samples.heightForWidth(400)


def test_that_beside_another_run_no_answers_of_the_current_one_are_shown(qtbot: QtBot) -> None:
    box = SamplesBox(Theme())
    qtbot.addWidget(box)
    box.set_samples(np.zeros((1, 4, 4)), ("dog",), CLASSES, are_pictures=True)
    past = part(box, QLabel, "watchedSamplesOfPast")
    samples = part(box, WatchedSamples, "watchedSamples")
    assert past.isHidden()

    box.set_past(True)
    assert not past.isHidden()
    assert not samples.isVisibleTo(box)

    box.set_past(False)
    assert past.isHidden()
    assert samples.isVisibleTo(box)

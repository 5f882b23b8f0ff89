"""The words beside the answer: they share the room with it, whatever the language and however long a class."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.answer import Answer
from widgets.keeps_size import KeepsSize
from widgets.theme.fonts import load_fonts
from widgets.theme.stylesheet import stylesheet
from widgets.theme.tokens import LIGHT


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> KeepsSize:
    """As the Test page holds it, in the fonts of the app: it has the width that there is."""
    load_fonts(qapp)
    page = KeepsSize(Answer())
    qtbot.addWidget(page)
    page.setStyleSheet(stylesheet(LIGHT))
    page.show()
    return page


def answer_on(page: KeepsSize) -> Answer:
    (answer,) = page.findChildren(Answer)
    return answer


def is_whole(answer: Answer) -> bool:
    """Whether answer and words are seen whole, inside of the widget."""
    seen = [part(answer, QLabel, name) for name in ("predictionLabel", "sureText")]
    return all(
        label.geometry().right() <= answer.width()
        and label.geometry().bottom() <= answer.height()
        and label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        for label in seen
    )


@pytest.mark.parametrize("share", [0.999, 0.85, 0.6])
@pytest.mark.parametrize("width", [265, 240, 400])
@pytest.mark.parametrize("label", ["7", "Ankle boot"])
def test_that_the_words_share_the_room_with_the_answer(
    page: KeepsSize, qtbot: QtBot, share: float, width: int, label: str
) -> None:
    answer = answer_on(page)
    page.resize(width, page.height())
    answer.show_probabilities([share, 1 - share], [label, "other"])
    qtbot.waitUntil(lambda: is_whole(answer))


def test_that_the_words_are_large_again_where_there_is_room(page: KeepsSize, qtbot: QtBot) -> None:
    answer = answer_on(page)
    words = part(answer, QLabel, "sureText")
    sizes = []
    for width in (500, *range(480, 200, -10), 500):
        page.resize(width, page.height())
        answer.show_probabilities([0.999, 0.001], ["70", "other"])
        qtbot.waitUntil(lambda: is_whole(answer))
        sizes.append(words.font().pixelSize())
    assert sizes[0] == sizes[-1] == 26
    assert 20 in sizes


@pytest.mark.parametrize("width", [265, 400])
@pytest.mark.parametrize("values", [[0.75], [-0.000123456], [12.4, -3.0], [1e9, 2.0]])
def test_that_numbers_stand_whole_beside_their_words(
    page: KeepsSize, qtbot: QtBot, width: int, values: list[float]
) -> None:
    answer = answer_on(page)
    page.resize(width, page.height())
    answer.show_probabilities(values, ["a cat", "dog"][: len(values)])
    qtbot.waitUntil(lambda: is_whole(answer))

"""The handle of a plot: it snaps to what is kept, by pointer and by keys, and covers nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.widgets.plots.test_looking_into_plots import LEFT, Told, at, drag, ten_epochs
from widgets.theme.tokens import LIGHT


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[Told]:
    made = Told()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.set_curves(ten_epochs())
    made.show()
    qtbot.waitUntil(lambda: made._drawn.best.isVisible() and made.area().width() > 300)
    qtbot.waitUntil(lambda: not made._timer.isActive())  # the words stand where they stay
    return made


def test_that_the_handle_snaps_to_the_kept_epochs_and_these_are_marked(plot: Told) -> None:
    plot.set_scrubbing(True)
    plot.set_kept([0, 4, 8, 12])
    chosen = QSignalSpy(plot.moment_chosen)
    assert plot.overlay._kept == pytest.approx([plot.pixel_of(epoch) for epoch in (0, 4, 8)])

    drag(plot, QPoint(round(plot.pixel_of(8)), round(plot.area().top()) - 8), at(plot, 2.6))

    told = {chosen.at(place)[0] for place in range(chosen.count())}
    assert told == {8.0, 4.0}
    assert plot.moment == 4
    assert plot.overlay._handle == pytest.approx(plot.pixel_of(4))


def test_that_a_click_above_the_curves_takes_the_handle_there(plot: Told) -> None:
    plot.set_scrubbing(True)
    plot.set_kept(range(9))

    QTest.mouseClick(plot.viewport(), LEFT, pos=QPoint(round(plot.pixel_of(2.2)), round(plot.area().top()) - 8))

    assert plot.moment == 2


def test_that_keys_take_the_handle_from_kept_to_kept(plot: Told) -> None:
    plot.set_scrubbing(True)
    plot.set_kept([0, 4, 8])
    moments = []

    for key in (*[Qt.Key.Key_Left] * 3, Qt.Key.Key_Right):
        QTest.keyClick(plot, key, Qt.KeyboardModifier.ControlModifier)
        moments.append(plot.moment)

    assert moments == [4, 0, 0, 4]
    assert plot.at == 4
    assert plot.said[-1].startswith("Epoch 4")
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.at == 5  # the crosshair reads every epoch; the handle stays where there is something to show
    assert plot.moment == 4


def test_that_the_handle_covers_neither_the_curves_nor_the_words_among_them(plot: Told, qtbot: QtBot) -> None:
    plot.resize(300, 300)  # so narrow that the words stand where the handle can go
    qtbot.waitUntil(lambda: plot.label_room().right() < plot.pixel_of(8))
    words = plot.label_room().toAlignedRect()
    assert plot.area().adjusted(0, -4, 0, 4).contains(plot.label_room())  # the room has an empty edge
    plot.set_scrubbing(True)
    plot.set_moment(plot.position_of(float(round(words.center().x()))))
    assert plot.label_room().toAlignedRect() == words
    image = plot.overlay.grab().toImage()

    def is_painted(x: int, y: int) -> bool:
        return image.pixelColor(x, y).name() == QColor(LIGHT.accent).name()

    handle = round(plot.pixel_of(plot.moment or 0))
    assert any(is_painted(handle + 5, y) for y in range(round(plot.area().top())))
    inside = range(round(plot.area().top()) + 2, round(plot.area().bottom()))
    assert not any(is_painted(handle + 5, y) for y in inside)
    assert any(is_painted(handle, y) for y in inside)
    # Less the empty edge around them, in which the tip of the handle ends.
    written = range(max(words.top() + 4, inside.start), words.bottom() - 3)
    assert not any(is_painted(handle, y) for y in written)


def test_that_the_handle_stands_on_the_mark_of_its_epoch(plot: Told) -> None:
    for epoch in (1, 8):
        mark = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(epoch, 0))
        assert plot.pixel_of(epoch) == pytest.approx(plot.viewportTransform().map(mark).x(), abs=0.01)


def test_that_the_words_of_the_best_epoch_stand_where_they_have_room(plot: Told, qtbot: QtBot) -> None:
    # The marked epoch is at four fifths of the plot: there is room behind it in a wide plot only.
    plot.resize(300, 300)
    qtbot.waitUntil(lambda: plot.label_room().right() < plot.pixel_of(8))
    plot.resize(900, 300)
    qtbot.waitUntil(lambda: plot.label_room().left() > plot.pixel_of(8))
    assert plot.area().right() > plot.label_room().right()

"""The view of my drawings: the grid, the filter, what is done with those selected, learning, before and after."""

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QMenu, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.my_drawings import DrawingsPanel, DrawingTile
from widgets.my_drawings.before_after import Comparison
from widgets.theme.theme import Theme

DIGITS = tuple("0123456789")


def tiles(labels: Sequence[str], answers: Sequence[str | None] | None = None) -> list[DrawingTile]:
    picture = np.zeros((28, 28, 1), np.float32)
    answers = answers or [None] * len(labels)
    return [
        DrawingTile(str(at), label, picture, answer)
        for at, (label, answer) in enumerate(zip(labels, answers, strict=True))
    ]


@pytest.fixture
def panel(qtbot: QtBot) -> DrawingsPanel:
    made = DrawingsPanel(Theme())
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def grid(panel: DrawingsPanel) -> QListWidget:
    return part(panel, QListWidget, "drawingsGrid")


def read(panel: DrawingsPanel) -> list[str]:
    shown = grid(panel)
    return [str(shown.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(shown.count())]


def select(panel: DrawingsPanel, *places: int) -> None:
    for place in places:
        grid(panel).item(place).setSelected(True)


def test_that_without_drawings_it_says_what_to_do(panel: DrawingsPanel) -> None:
    assert part(panel, QLabel, "noDrawingsText").isVisible()
    panel.set_drawings(tiles(["7"]), DIGITS)
    assert not part(panel, QLabel, "noDrawingsText").isVisible()
    panel.set_drawings([], DIGITS)
    assert part(panel, QLabel, "noDrawingsText").isVisible()


def test_that_each_drawing_is_read_out_with_what_it_was_taken_for(panel: DrawingsPanel) -> None:
    panel.set_drawings(tiles(["7", "1", "2"], ["7", "9", None]), DIGITS)
    assert read(panel) == ["7, read right", "1, read as 9", "2"]


def test_that_the_filter_counts_classes_and_shows_one(panel: DrawingsPanel) -> None:
    panel.set_drawings(tiles(["7", "1", "7", "cat"]), DIGITS)
    chips = ["drawingsOf:all", "drawingsOf:1", "drawingsOf:7", "drawingsOf:cat"]
    assert [part(panel, QPushButton, name).text() for name in chips] == ["All 4", "1 ×1", "7 ×2", "cat ×1"]
    part(panel, QPushButton, "drawingsOf:7").click()
    assert read(panel) == ["7", "7"]
    # The class that was chosen is gone: all are shown again.
    panel.set_drawings(tiles(["1"]), DIGITS)
    assert read(panel) == ["1"]


def test_that_what_is_selected_can_be_deleted_and_relabelled(panel: DrawingsPanel, qtbot: QtBot) -> None:
    panel.set_drawings(tiles(["7", "1", "2"]), DIGITS)
    relabel, delete = (part(panel, QPushButton, f"{name}DrawingsButton") for name in ("relabel", "delete"))
    assert not relabel.isEnabled()
    assert not delete.isEnabled()
    select(panel, 0, 2)
    with qtbot.waitSignal(panel.delete_requested) as told:
        delete.click()
    assert told.args == [("0", "2")]
    with qtbot.waitSignal(panel.delete_requested):
        QTest.keyClick(grid(panel), Qt.Key.Key_Delete)
    relabel.click()
    menu = part(panel, QMenu, "classMenu")
    with qtbot.waitSignal(panel.relabel_requested) as named:
        menu.actions()[3].trigger()
    assert named.args == [("0", "2"), "3"]
    menu.close()
    assert part(panel, QLabel, "selectedDrawingsText").text() == "Selected: 2"


def test_that_a_selection_stays_where_labels_and_answers_change(panel: DrawingsPanel) -> None:
    panel.set_drawings(tiles(["7", "1", "2"]), DIGITS)
    select(panel, 1)
    panel.set_drawings(tiles(["7", "4", "2"], ["7", "9", "2"]), DIGITS)
    assert panel.selected() == ("1",)


def test_that_enter_puts_a_drawing_on_the_pad(panel: DrawingsPanel, qtbot: QtBot) -> None:
    panel.set_drawings(tiles(["7", "1"]), DIGITS)
    grid(panel).setCurrentRow(1)
    with qtbot.waitSignal(panel.open_requested) as told:
        QTest.keyClick(grid(panel), Qt.Key.Key_Return)
    assert told.args == ["1"]


def test_that_learning_is_offered_shown_and_stopped(panel: DrawingsPanel, qtbot: QtBot) -> None:
    panel.set_drawings(tiles(["7"]), DIGITS)
    box, learn = panel.teaching, part(panel, QPushButton, "learnButton")
    box.set_plan("No network.", possible=False)
    assert not learn.isEnabled()
    box.set_plan("It learns.", possible=True)
    with qtbot.waitSignal(box.learn_requested):
        learn.click()
    box.show_progress("Epoch 1 of 5", 0.2)
    assert not learn.isVisible()
    assert part(panel, QProgressBar, "teachingProgress").value() == 200
    with qtbot.waitSignal(box.stop_requested):
        part(panel, QPushButton, "stopLearningButton").click()
    box.end_progress()
    assert learn.isVisible()


def test_that_before_and_after_stand_side_by_side(panel: DrawingsPanel, qtbot: QtBot) -> None:
    panel.set_drawings(tiles(["7"]), DIGITS)
    comparison = panel.teaching.comparison
    assert not comparison.isVisible()
    rows = (Comparison("Your drawings", 0.5, 1.0), Comparison("Test set", 0.98, None))
    comparison.show_comparisons(rows, "Draw new ones.", can_go_back=True)
    assert [part(panel, QLabel, name).text() for name in ("before:1", "after:1", "before:2", "after:2")] == [
        "50.0 %",
        "100.0 %",
        "98.0 %",
        "…",
    ]
    assert part(panel, QLabel, "after:1").accessibleName() == "Your drawings: 50.0 % before, 100.0 % after"
    with qtbot.waitSignal(comparison.back_requested):
        part(panel, QPushButton, "backToBeforeButton").click()
    comparison.show_comparisons(rows, "", can_go_back=False)
    assert not part(panel, QPushButton, "backToBeforeButton").isVisible()

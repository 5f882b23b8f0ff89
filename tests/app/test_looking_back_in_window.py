"""Looking back along a run in the window, with an engine that computes nothing."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import TRAIN, MainWindow
from app.robot import Robot
from backend.messages import Request, ShowMoment
from backend.run_layer_sizes import NAME as SIZES
from backend.run_layer_sizes import LayerSizesFile
from backend.run_steps import StepsFile
from backend.runs import PROJECT_FILE, EpochRow, create_run, runs_folder
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import trained
from tests.finding import part
from widgets.moment.answer_tiles import AnswerTiles
from widgets.plots.layer_plot import LayerPlot
from widgets.plots.training_plot import TrainingPlot


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[ShowMoment]:
    """The moments that the window asks for."""
    kept: list[ShowMoment] = []
    send = window.client.worker.send

    def keep(request: Request) -> int:
        if isinstance(request, ShowMoment):
            kept.append(request)
        return send(request)

    monkeypatch.setattr(window.client.worker, "send", keep)
    return kept


def begin(window: MainWindow, qtbot: QtBot) -> TrainingPlot:
    """A run of one epoch stands on the plots."""
    trained(window, Robot(window), qtbot)
    window.show_page(TRAIN)
    window._train_page.plots.make_plots()
    plot = window._train_page.plots.plots[0]
    box = plot.parentWidget()
    qtbot.waitUntil(lambda: plot.moment == 1 and plot.isVisible() and box.rect().contains(plot.geometry()))
    return plot


def title(window: MainWindow) -> str:
    return part(window, QLabel, "momentTitle").text()


def panel(window: MainWindow) -> QFrame:
    return part(window, QFrame, "momentPanel")


def said(window: MainWindow, name: str = "momentAnswers") -> str:
    return part(window, AnswerTiles, name).accessibleDescription()


def drag_to(plot: TrainingPlot, position: float) -> None:
    y = round(plot.area().top()) + 4
    moment = plot.moment
    assert moment is not None
    QTest.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(plot.pixel_of(moment)), y))
    QTest.mouseMove(plot.viewport(), QPoint(round(plot.pixel_of(position)), y))


def let_go(plot: TrainingPlot) -> None:
    QTest.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton)


def test_that_dragging_the_handle_shows_the_moment_and_its_answers(window: MainWindow, qtbot: QtBot) -> None:
    plot = begin(window, qtbot)
    assert not panel(window).isVisible()

    drag_to(plot, 0)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    assert said(window).startswith("0: answered 9 (75 %), wrong; 1:")
    assert part(window, QLabel, "momentAccuracy").text() == "0.0 % right of 20 held-out samples"

    QTest.mouseMove(plot.viewport(), QPoint(round(plot.pixel_of(1)), round(plot.area().top()) + 4))
    qtbot.waitUntil(lambda: title(window) == "Epoch 1")
    assert said(window).startswith("0: answered 0 (75 %), right; 1: answered 9")
    let_go(plot)
    assert part(window, QWidget, "momentConfusion").isVisible()
    assert "weights of dense" in part(window, QWidget, "momentFilters").accessibleDescription()
    assert not part(window, AnswerTiles, "momentDrawing").isVisible()


def test_that_left_and_right_go_from_moment_to_moment(window: MainWindow, qtbot: QtBot) -> None:
    plot = begin(window, qtbot)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: title(window) == "Epoch 1")
    for _ in range(25):  # of a single epoch the keys go through the parts
        QTest.keyClick(plot, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    assert plot.moment == 0
    for _ in range(25):
        QTest.keyClick(plot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: title(window) == "Epoch 1")


def test_that_the_panel_takes_the_place_of_the_runs_and_moves_nothing_else(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1100, 700)
    plot = begin(window, qtbot)
    before = plot.mapTo(window, QPoint(0, 0)), plot.size()
    drag_to(plot, 0)
    qtbot.waitUntil(lambda: window.looking_back.moments.view is not None)
    let_go(plot)
    assert (plot.mapTo(window, QPoint(0, 0)), plot.size()) == before
    assert not part(window, QLabel, "noRunsText").isVisible()
    corner = panel(window).mapTo(window, panel(window).rect().bottomRight())
    assert corner.x() < 1100
    assert corner.y() < 700
    tiles = part(window, AnswerTiles, "momentAnswers")
    assert tiles.height() >= 60

    part(window, QPushButton, "momentBackButton").click()
    assert not panel(window).isVisible()
    assert part(window, QLabel, "noRunsText").isVisible()
    assert plot.moment == 1
    assert window.looking_back.moments.view is None


def test_that_one_question_is_under_way_and_the_newest_comes_next(
    window: MainWindow, asked: list[ShowMoment], qtbot: QtBot
) -> None:
    plot = begin(window, qtbot)
    for position in (0.9, 0.7, 0.5, 0.3, 0.1):
        plot.drag_moment(position)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    assert [request.epoch for request in asked] == [0.9, 0.1]
    assert {request.run for request in asked} == {"nowhere"}


def test_that_what_is_drawn_is_answered_too(window: MainWindow, asked: list[ShowMoment], qtbot: QtBot) -> None:
    plot = begin(window, qtbot)
    window.show_page(3)
    Robot(window).draw("digitPad")
    window.show_page(TRAIN)
    plot.drag_moment(1)
    qtbot.waitUntil(lambda: said(window, "momentDrawing") == "0 (75 %)")
    assert asked[-1].picture is not None
    assert asked[-1].picture.shape == (28, 28, 1)

    window.show_page(3)
    Robot(window).click("clearPadButton")
    window.show_page(TRAIN)
    qtbot.waitUntil(lambda: asked[-1].picture is None)
    qtbot.waitUntil(lambda: not part(window, AnswerTiles, "momentDrawing").isVisible())


def test_that_another_training_ends_the_looking_back(window: MainWindow, qtbot: QtBot) -> None:
    plot = begin(window, qtbot)
    plot.drag_moment(0)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    assert not panel(window).isVisible()
    assert plot.moment == 1


def test_that_there_is_no_handle_without_a_run(window: MainWindow, asked: list[ShowMoment], qtbot: QtBot) -> None:
    plot = begin(window, qtbot)
    window._train_page.clear_run()
    assert plot.moment is None
    window._train_page.plots.moment_chosen.emit(1.0)
    assert asked == []


# Old runs -----------------------------------------------------------------------------------------------------


@pytest.fixture
def old_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run of an earlier start, of three epochs."""
    monkeypatch.setenv("NETSKETCH_HOME", str(tmp_path / "home"))
    run = create_run(
        template("mlp").project, parameters=7, samples=80, validation_samples=20, steps_per_epoch=4, device="paper"
    )
    run.write_epochs([EpochRow(epoch, 1 / epoch, 0.5) for epoch in (1, 2, 3)])
    run.update(outcome="finished", epochs_done=3)
    steps = StepsFile(run.path)
    steps.add(np.ones(12, np.float32), np.ones(12, np.float32))
    steps.write()
    steps.close()
    sizes = LayerSizesFile(run.path, ("dense", "dense_2"))
    for step in (2, 8):
        sizes.add(step, [1e-6, 1e-2], [0.1, 0.2])
    sizes.write()
    return run.path


def look_back(window: MainWindow, qtbot: QtBot) -> None:
    view = part(window, QTableView, "runTable")
    qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    window.show_page(TRAIN)
    window._train_page.plots.make_plots()
    view.selectRow(0)
    part(window, QAction, "actionLookBack").trigger()


def test_that_one_looks_back_along_a_run_of_the_table(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    look_back(window, qtbot)
    qtbot.waitUntil(lambda: title(window) == "Epoch 3")
    page = window._train_page
    assert page.plots.curves is not None
    assert page.plots.curves.steps_done == 12
    plot = page.plots.plots[0]
    assert plot.hasFocus()
    assert part(window, QLabel, "shownRunText").text().startswith("Shown:")
    QTest.keyClick(plot, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: title(window) == "Epoch 1")

    part(window, QPushButton, "currentRunButton").click()
    assert not panel(window).isVisible()
    assert page.plots.curves is None


def test_that_the_handle_stands_at_the_moment_that_is_shown(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    moments = old_run / "moments"
    moments.mkdir()
    for epoch in (0, 2):
        (moments / f"{epoch:06}.npz").touch()
    window = make_window()
    look_back(window, qtbot)
    qtbot.waitUntil(lambda: title(window) == "Epoch 2")
    plot = window._train_page.plots.plots[0]
    stood = [plot.moment]
    assert list(plot.handle.kept) == [0, 2]

    drag_to(plot, 0.7)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    let_go(plot)

    assert [*stood, plot.moment] == [2, 0]


def test_that_the_handle_goes_to_what_was_found_where_the_kept_epochs_are_not_known(
    window: MainWindow, qtbot: QtBot
) -> None:
    plot = begin(window, qtbot)
    drag_to(plot, 0.3)
    qtbot.waitUntil(lambda: title(window) == "Before training")
    let_go(plot)
    assert plot.moment == 0


def test_that_a_run_that_is_gone_is_told(old_run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: part(window, QTableView, "runTable").model().rowCount() == 1)
    old_run.rename(old_run.with_name("elsewhere"))
    (runs_folder() / "elsewhere" / "run.json").unlink()
    look_back(window, qtbot)
    assert window.notices.current is not None
    assert "not there any more" in window.notices.current.what
    assert not panel(window).isVisible()


def test_that_a_run_without_moments_says_so(old_run: Path, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("no-moments")
    look_back(window, qtbot)
    text = part(window, QLabel, "momentText")
    qtbot.waitUntil(lambda: text.text() == "This run kept no moments.")
    assert text.isVisible()
    assert not part(window, AnswerTiles, "momentAnswers").isVisible()


def test_that_an_engine_that_is_lost_is_told_and_not_asked_again_by_itself(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("dies-looking-back")
    look_back(window, qtbot)
    text = part(window, QLabel, "momentText")
    qtbot.waitUntil(lambda: "was lost" in text.text())
    assert not window.looking_back.moments._is_asking


def test_that_it_speaks_chinese(old_run: Path, chinese_window: MainWindow, qtbot: QtBot) -> None:
    look_back(chinese_window, qtbot)
    qtbot.waitUntil(lambda: "3" in title(chinese_window))
    assert part(chinese_window, QPushButton, "momentBackButton").text() == "回到现在"
    assert "留出样本" in part(chinese_window, QLabel, "momentAccuracy").text()


def test_that_the_layers_of_an_old_run_are_shown_as_they_were(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    look_back(window, qtbot)
    part(window._train_page, QPushButton, "layerSizesTab").click()
    lines = part(window, QListWidget, "layerLines")
    assert [lines.item(row).text() for row in range(lines.count())] == ["Dense", "Dense (2)"]
    assert part(window, LayerPlot, "gradientPlot").stops().tolist() == [0.5, 2]
    assert "they vanish" in part(window, QLabel, "gradientReading").text()

    part(window, QPushButton, "currentRunButton").click()
    assert lines.count() == 0
    assert part(window, QLabel, "gradientReading").text().startswith("Press Train")


def test_that_layers_of_a_run_whose_drawing_is_lost_are_called_by_their_names(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    for name in (PROJECT_FILE, "graph.json"):
        (old_run / name).write_bytes(b"damaged")
    window = make_window()
    look_back(window, qtbot)
    lines = part(window, QListWidget, "layerLines")
    assert [lines.item(row).text() for row in range(lines.count())] == ["dense", "dense_2"]


def test_that_an_old_run_without_sizes_of_its_layers_says_so(
    old_run: Path, make_window: MakeWindow, qtbot: QtBot
) -> None:
    (old_run / SIZES).write_bytes(b"damaged")
    window = make_window()
    look_back(window, qtbot)
    part(window._train_page, QPushButton, "layerSizesTab").click()
    assert part(window, QLabel, "gradientReading").text() == "The sizes of the layers of this run were not kept."
    assert window._train_page.plots.curves is not None
    assert window._train_page.plots.curves.steps_done == 12

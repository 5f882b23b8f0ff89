"""Curves saved from the window, as pictures and as tables."""

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from backend.messages import EpochDone, StepsDone, TrainingStarted
from tests.app.using_window import notice_of, save_to
from tests.finding import part
from widgets.plots.curves import RunCurves
from widgets.theme.tokens import DARK, LIGHT


def run_something(window: MainWindow) -> None:
    page = window._train_page
    page.plots.make_plots()
    page.begin_run(TrainingStarted("run", 3, 10, 320, 100, 1000))
    for epoch in (1, 2):
        values = np.full(10, 1 / epoch, np.float32)
        page.add_steps(StepsDone(epoch, epoch * 10, 30, values, values, 100.0))
        page.add_epoch(EpochDone(epoch, 3, {"loss": 1 / epoch, "val_loss": 1.2 / epoch}, 0.001, 1.0, 0.1))


def choose(window: MainWindow, row: int, name: str = "lossExport") -> None:
    part(window, QToolButton, name).menu().actions()[row].trigger()


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_that_a_picture_is_saved_in_light_colours(
    tokens: object, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window._train_page.plots._theme.use(DARK if tokens is DARK else LIGHT)
    run_something(window)
    save_to(tmp_path / "loss", monkeypatch)

    choose(window, 0)

    qtbot.waitUntil(lambda: "loss.png" in notice_of(window))
    image = QImage(str(tmp_path / "loss.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1920, 2) for y in range(0, 1080, 2)}
    assert {QColor(LIGHT.panel).name(), QColor(LIGHT.training).name(), QColor(LIGHT.validation).name()} <= colours
    assert QColor(DARK.panel).name() not in colours


def test_that_a_drawing_is_saved_with_its_words_and_nothing_beyond_its_edges(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run_something(window)
    window._train_page.plots.set_overlays([RunCurves(3, 10, "An earlier run")])
    save_to(tmp_path / "loss.svg", monkeypatch)

    choose(window, 1)

    qtbot.waitUntil(lambda: "loss.svg" in notice_of(window))
    text = (tmp_path / "loss.svg").read_text("utf-8")
    assert QSvgRenderer(str(tmp_path / "loss.svg")).isValid()
    words = re.findall(r">\s*([^<>]*?)\s*</text>", text)
    assert {"training", "validation", "lowest loss", "epoch", "An earlier run", "0", "3"} <= set(words)
    assert "<image" not in text


@pytest.mark.parametrize(("row", "lines"), [(2, 3), (3, 21)])
def test_that_tables_are_saved(
    row: int, lines: int, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run_something(window)
    save_to(tmp_path / "curves.csv", monkeypatch)

    choose(window, row, "metricExport")

    qtbot.waitUntil(lambda: "curves.csv" in notice_of(window))
    assert len((tmp_path / "curves.csv").read_text().splitlines()) == lines


def test_that_a_place_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run_something(window)
    save_to(tmp_path / "missing" / "curves.csv", monkeypatch)

    choose(window, 2)

    qtbot.waitUntil(lambda: notice_of(window) != "")
    assert "curves.csv" in notice_of(window)
    assert "Saved" not in notice_of(window)
    assert not (tmp_path / "missing").exists()


def test_that_a_dialog_that_is_cancelled_saves_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_something(window)
    monkeypatch.setattr("app.controllers.curves_controller.QFileDialog.getSaveFileName", lambda *_: ("", ""))

    for row in range(4):
        choose(window, row)

    assert notice_of(window) == ""
    assert list(tmp_path.glob("*.csv")) == []

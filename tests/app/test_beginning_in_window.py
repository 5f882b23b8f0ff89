"""What a training starts from, as the window offers it: what was learnt, as far as it fits, or fresh weights."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTreeView
from pytestqt.qtbot import QtBot

from app.main_window import TRAIN, MainWindow
from app.robot import Robot
from backend.edits import AddNode, Connect, RemoveNodes, SetParameter, SetTrainable
from backend.graph.model import Node
from backend.messages import Event, Request, Train
from tests.app.using_window import trained
from widgets.layer_rows import STATE
from widgets.learnt_words import state_sentence


@pytest.fixture
def opened(window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window in which a trained multilayer perceptron was opened from a file."""
    trained(window, robot, qtbot)
    (path := tmp_path / "digits.h5").write_bytes(b"weights")
    window.opening.open(path)
    qtbot.waitUntil(lambda: window.files.name() == "digits" and window.model.exists)
    window.show_page(TRAIN)
    return window


def box(window: MainWindow) -> QComboBox:
    found = window.findChild(QComboBox, "beginningChooser")
    assert isinstance(found, QComboBox)
    return found


def text(window: MainWindow) -> str:
    found = window.findChild(QLabel, "beginningText")
    assert isinstance(found, QLabel)
    return found.text()


def states(window: MainWindow) -> list[str]:
    """What the list of layers says of each, from the first to the last."""
    tree = window.findChild(QTreeView, "layerTree")
    assert isinstance(tree, QTreeView)
    model = tree.model()
    return [str(model.index(row, STATE).data()) for row in range(model.rowCount())]


def choose(window: MainWindow, *, down: bool) -> None:
    """Choose by the keyboard."""
    box(window).setFocus()
    QTest.keyClick(box(window), Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def kept(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[tuple[str, str], ...]:
    """Press Train: the layers that begin with what they have learnt."""
    asked: list[Request] = []
    ask = window.client.ask

    def heard(request: Request, *rest: Callable[[Event], None]) -> int:
        asked.append(request)
        return ask(request, *rest)

    monkeypatch.setattr(window.client, "ask", heard)
    threads = window.client.worker.threads
    window.training.train()
    assert window.training.is_running
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    assert window.client.worker.threads == threads
    return next(request.keep for request in asked if isinstance(request, Train))


def ids(window: MainWindow) -> list[str]:
    return list(window.document.analysis.order)


def put_another_head(window: MainWindow) -> None:
    """Delete the last layer and put another one on; it gets the id of the one that was deleted."""
    *_, before, last = ids(window)
    head = Node(last, "Dense", "head", {"units": 10, "activation": "softmax"})
    window.document.do(RemoveNodes([last]), "Delete")
    window.document.do([AddNode(head), Connect(before, last)], "Add")


def test_that_a_network_that_was_trained_here_begins_anew_unless_one_chooses_otherwise(
    window: MainWindow, robot: Robot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page(TRAIN)
    assert not box(window).isVisible()
    trained(window, robot, qtbot)
    window.show_page(TRAIN)
    assert (box(window).isVisible(), box(window).currentData()) == (True, "fresh")
    assert text(window) == "All layers begin anew; what the network has learnt is not used."
    assert not any(states(window))
    choose(window, down=False)
    assert box(window).currentText() == "What it has learnt (all layers)"
    assert states(window)[-1] == "kept"
    names = [node.name for node in window.document.graph.nodes if node.kind == "Dense"]
    assert kept(window, qtbot, monkeypatch) == tuple((name, name) for name in names)
    assert not box(window).isVisible()  # nothing to choose while it runs
    assert not any(states(window))
    # What began with something learnt goes on with it the next time, too.
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert (box(window).isVisible(), box(window).currentData()) == (True, "learnt")


def test_that_a_model_that_was_opened_and_edited_goes_on_from_what_it_knows(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert box(opened).currentText() == "What it has learnt (all layers)"
    put_another_head(opened)
    names = [node.name for node in opened.document.graph.nodes if node.kind == "Dense"]
    assert box(opened).currentText() == f"What it has learnt ({len(names) - 1} of {len(names)} layers)"
    assert text(opened) == "New or changed, with fresh weights: head."
    assert states(opened)[-1] == "new"
    pairs = kept(opened, qtbot, monkeypatch)
    assert pairs == tuple((name, name) for name in names if name != "head")


def test_that_fresh_weights_can_be_chosen_for_it(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(opened, down=True)
    assert not any(states(opened))
    assert kept(opened, qtbot, monkeypatch) == ()


def test_that_undo_brings_back_what_a_layer_has_learnt(opened: MainWindow) -> None:
    before = states(opened)
    put_another_head(opened)
    assert states(opened)[-1] == "new"
    opened.document.undo_stack.undo()
    opened.document.undo_stack.undo()
    assert states(opened) == before
    opened.document.do(SetParameter(ids(opened)[-1], "units", 4), "Change")
    assert states(opened)[-1] == "changed"
    verdict = opened.document.learnt.told[ids(opened)[-1]]
    assert state_sentence(verdict).endswith("fresh weights. Units 10 → 4.")


def test_that_frozen_layers_mean_that_what_was_learnt_is_wanted(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    trained(window, robot, qtbot)
    window.show_page(TRAIN)
    dense = next(node.id for node in window.document.graph.nodes if node.kind == "Dense")
    window.document.do(SetTrainable(dense, trainable=False), "Freeze")
    assert box(window).currentData() == "learnt"
    assert "frozen" in states(window)
    choose(window, down=True)
    assert text(window) == "All layers begin anew. Those that are frozen never learn: let them learn first."
    choose(window, down=False)
    window.document.undo_stack.undo()
    assert states(window)[-1] == "kept"  # what was chosen holds
    window.show_page(TRAIN)


def test_that_another_project_has_nothing_to_do_with_the_model(window: MainWindow, qtbot: QtBot) -> None:
    window.files.begin_template("mlp")
    window.show_page(TRAIN)
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    window.files.begin_template("mlp")  # beside the training, whose model stays
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert window.model.exists
    window.show_page(TRAIN)
    assert not box(window).isVisible()
    assert not any(states(window))

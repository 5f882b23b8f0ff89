"""What is computed on, in the window: chosen where there is a choice, and told when it is gone."""

from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.controllers.training_controller import TrainingController
from app.main_window import TRAIN, MainWindow
from app.settings import SettingsStore
from backend.folders import data_folder
from backend.messages import EngineReady
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.finding import part


def box(window: MainWindow) -> QComboBox:
    return part(window, QComboBox, "deviceChooser")


def test_that_the_choice_takes_no_room_where_there_is_only_the_cpu(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(TRAIN)
    qtbot.waitUntil(lambda: "nothing" in part(window, QLabel, "deviceText").text())
    assert not box(window).isVisible()


def test_that_another_card_is_chosen_kept_and_used_by_a_new_engine(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window("two-cards")
    window.show_page(TRAIN)
    qtbot.waitUntil(lambda: box(window).isVisible())
    assert [box(window).itemData(row) for row in range(4)] == ["cpu", "gpu:0", "gpu:1", "all-gpus"]
    assert box(window).currentData() == "gpu:0"
    ready: list[EngineReady] = []
    window.client.announced.connect(ready.append)
    box(window).setCurrentIndex(2)
    box(window).activated.emit(2)
    qtbot.waitUntil(lambda: bool(ready))
    assert ready[0].used == "gpu:1"
    assert part(window, QLabel, "deviceReason").text() == "It is used because it was chosen."
    window.close()
    again = make_window("two-cards")
    qtbot.waitUntil(lambda: box(again).currentData() == "gpu:1")


def test_that_a_chosen_card_that_is_gone_is_told_and_the_cpu_used(make_window: MakeWindow, qtbot: QtBot) -> None:
    first = make_window("two-cards")
    first.settings.change(device="gpu:1")
    first.close()
    (data_folder() / "second-card-gone").touch()
    window = make_window("two-cards")
    qtbot.waitUntil(lambda: window.notices.current is not None)
    notice = window.notices.current
    assert notice is not None
    assert notice.what == "The card is gone."
    assert box(window).currentData() == "cpu"
    assert SettingsStore().settings.device == "gpu:1", "it may come back"


def test_that_a_training_without_memory_offers_half_the_batch_and_trains_again(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window("no-memory")
    window.document.set_project(template("mlp").project)
    training: TrainingController = window.training
    training.train()
    qtbot.waitUntil(lambda: not training.is_running)
    notice = window.notices.current
    assert notice is not None
    assert notice.actions == (("0", "Train with batches of 16"),)
    window.notices._act("0")
    assert window.document.project.training.batch_size == 16
    assert training.is_running
    window.document.undo_stack.undo()
    assert window.document.project.training.batch_size == 32

"""Weights, archives, programs and descriptions in the window, with an engine that computes nothing."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import TEST, MainWindow
from app.openable import holds_a_drawing, holds_a_model
from app.robot import Robot
from backend.edits import SetTraining
from backend.project import DataChoice
from tests.app.using_window import action, notice_of, trained
from tests.finding import part


def made(path: Path) -> Path:
    path.write_bytes(b"whatever it holds")
    return path


def opened(window: MainWindow, qtbot: QtBot, path: Path, words: str) -> None:
    window.open_file(path)
    qtbot.waitUntil(lambda: words in notice_of(window))


def test_that_weights_go_into_the_drawing_which_stays_with_its_history(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    before, name = window.document.project, window.files.name()
    opened(window, qtbot, made(tmp_path / "w.weights.h5"), "has the weights of “w.weights.h5” now")
    assert window.document.project is before
    assert window.files.name() == name
    assert window.document.undo_stack.canUndo()
    assert window.model.project == before
    assert window.model.unsaved
    window.document.undo_stack.undo()
    assert window.document.project.training.epochs == 5


def test_that_weights_taught_to_the_same_drawing_keep_the_names_of_its_classes(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    classes = window.model.classes
    assert classes
    opened(window, qtbot, made(tmp_path / "w.weights.h5"), "has the weights of")
    assert window.model.classes == classes


def test_that_where_one_tests_the_next_model_is_tested_and_a_project_is_drawn(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show_page(TEST)
    opened(window, qtbot, made(tmp_path / "theirs.keras"), "ready to answer")
    assert window._is_testing()
    robot.click("pageButton1")
    robot.click("templateCard:mlp")
    assert not window._is_testing()


def test_that_weights_of_another_network_leave_the_drawing_unless_one_wants_theirs(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    path = made(tmp_path / "unfit.weights.h5")
    robot.click("templateCard:mlp")
    before = window.document.project
    opened(window, qtbot, path, "do not fit the network on the canvas")
    assert "“d” needs 2, the file has 3" in notice_of(window)
    assert window.document.project is before
    assert not window.model.exists
    robot.click("messageAction:0")
    qtbot.waitUntil(lambda: "“unfit.weights.h5” is open" in notice_of(window))
    assert window.document.project is not before
    window.files.begin_empty()
    opened(window, qtbot, path, "“unfit.weights.h5” is open")


def test_that_the_file_of_another_program_is_replaced_only_by_who_was_asked(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "theirs.h5")
    opened(window, qtbot, path, "ready to answer")
    action(window, "actionSave").trigger()
    assert "was written by Keras 2.0.5" in notice_of(window)
    assert path.read_bytes() == b"whatever it holds"
    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        proposed.append(proposal)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    robot.click("messageAction:0")
    assert proposed == [str(tmp_path / "theirs (copy).h5")]
    action(window, "actionSave").trigger()
    robot.click("messageAction:1")
    qtbot.waitUntil(lambda: "saved as “theirs.h5”" in notice_of(window))
    assert path.read_bytes() == b"weights"
    path.write_bytes(b"ours")
    action(window, "actionSave").trigger()  # it is ours now
    qtbot.waitUntil(lambda: path.read_bytes() == b"weights")


def test_that_a_file_that_was_changed_elsewhere_is_no_good_news(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, made(tmp_path / "changed.h5"), "is open, but it is not as it was saved")
    assert window.notices.current is not None
    assert window.notices.current.kind == "warning"


@pytest.mark.parametrize("ending", [".onnx", ".tflite"])
def test_that_what_is_written_but_not_read_says_so(ending: str, window: MainWindow, tmp_path: Path) -> None:
    window.open_file(made(tmp_path / f"net{ending}"))
    assert "writes such files, but does not read them" in notice_of(window)


def test_that_a_network_without_data_is_trained_once_data_is_chosen(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    fresh = msgspec.structs.replace(window.document.project, data=DataChoice("file"))
    window.files.begin(fresh, None)
    assert part(window, QLabel, "dataSentence").text().endswith("Choose data that fits it.")
    assert not window.document.problems
    window.training.train()
    assert "No data is chosen yet" in notice_of(window)
    window._data._choose("mnist")
    assert window.document.project.data.is_made
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)


def test_that_what_is_told_of_a_project_goes_with_it_but_news_of_the_program_stays(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, made(tmp_path / "w.weights.h5"), "is open and ready")
    window.files.begin_template("mlp")
    assert notice_of(window) == ""
    window.tell_unforeseen("a fault", "the log")
    window.files.begin_template("mlp")
    assert "a fault" in notice_of(window)


@pytest.mark.parametrize("name", ["w.weights.h5", "theirs.keras"])
def test_that_a_copy_stands_in_no_file_so_that_saving_asks_where(
    name: str, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / name)
    opened(window, qtbot, path, "Assumed: it takes 28 × 28 × 1")
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposal)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    action(window, "actionSave").trigger()
    assert len(asked) == 1
    assert path.read_bytes() == b"whatever it holds"
    assert window.files.state() == "not saved yet"  # nothing was edited, and the file is there


@pytest.mark.parametrize("name", ["net.py", "net.ipynb", "net.json"])
def test_that_a_network_without_weights_is_drawn_and_the_model_goes(
    name: str, window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    opened(window, qtbot, made(tmp_path / name), "has not learnt anything yet")
    assert "the program makes 2" in notice_of(window)
    assert not window.model.exists
    assert window.files.state() == "not saved yet"


def test_that_a_refusal_leaves_drawing_history_and_model_as_they_are(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    window.document.do(SetTraining({"epochs": 9}), "epochs")
    before, model = window.document.project, window.model.project
    for path, words in ((tmp_path / "no.py", "Nothing can be read"), (tmp_path / "no.h5", "no such file")):
        opened(window, qtbot, path, words)
        assert window.document.project is before
        assert window.document.undo_stack.canUndo()
        assert window.model.project is model


def dropped(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_that_what_is_dropped_is_opened_a_saved_model_as_well(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    dropped(window, made(tmp_path / "net.py"))
    qtbot.waitUntil(lambda: "has not learnt anything yet" in notice_of(window))
    folder = tmp_path / "exported"
    folder.mkdir()
    made(folder / "saved_model.pb")
    dropped(window, folder)
    qtbot.waitUntil(lambda: "“exported” is open" in notice_of(window))
    window.files.begin_empty()
    opened(window, qtbot, folder / "saved_model.pb", "“exported” is open")
    assert window.files.name() == "exported"


def test_that_the_dialog_offers_all_kinds(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    action(window, "actionOpen").trigger()
    for kind in ("*.h5", "*.keras", "saved_model.pb", "*.json", "*.py", "*.ipynb", "*.netsketch"):
        assert kind in asked[0]


def test_that_endings_say_what_is_looked_for() -> None:
    assert holds_a_model(Path("a.H5"))
    assert holds_a_model(Path("a.keras"))
    assert holds_a_model(Path("x/saved_model.pb"))
    assert holds_a_drawing(Path("a.IPYNB"))
    assert not holds_a_model(Path("a.netsketch"))
    assert not holds_a_drawing(Path("a.h5"))

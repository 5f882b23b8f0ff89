"""The Export dialog in the window, with an engine that computes nothing: what it offers, asks and tells."""

import ast
import json
import os
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app import command_line_scripts
from app.export_place import proposed_name, what_is_in_the_way
from app.export_reasons import export_notes, export_reasons
from app.main_window import MainWindow
from app.model_state import ModelState
from app.robot import Robot
from backend.edits import Disconnect, Rename
from backend.project_file import read_project
from backend.templates import template
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of, trained
from tests.finding import part
from widgets.export_dialog import ExportDialog, form_named


def asked(window: MainWindow, folder: Path, form: str = "h5", name: str = "net") -> ExportDialog:
    """The dialog, with that form and place."""
    action(window, "actionExport").trigger()
    dialog = window.exporting.dialog
    dialog.choose(form)
    dialog.place.set_place(name, str(folder))
    return dialog


def told(dialog: ExportDialog) -> str:
    """What the dialog says of the export."""
    texts = (part(dialog, QLabel, f"exportOutcome{name}") for name in ("What", "Why"))
    return " ".join(label.accessibleName() for label in texts if label.isVisible())


def button(dialog: ExportDialog, name: str) -> QPushButton:
    return part(dialog, QPushButton, name)


def test_that_without_a_trained_network_only_the_drawing_can_be_exported_and_it_is_said_why(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    robot.click("mainActionButton")
    dialog = window.exporting.dialog
    assert dialog.form.id == "project"
    assert button(dialog, "exportButton").isEnabled()
    dialog.choose("onnx")
    assert "no trained network" in part(dialog, QLabel, "exportReason").text()
    assert not button(dialog, "exportButton").isEnabled()
    window.files.begin_empty()
    dialog.choose("picture")
    assert "no layers" in part(dialog, QLabel, "exportReason").text()


def test_that_two_keys_export_the_model_and_tell_the_proof(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    window.files.last_folder.use(tmp_path / "any")
    action(window, "actionExport").trigger()
    dialog = window.exporting.dialog
    assert dialog.form.id == "h5"
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    path = tmp_path / "Multilayer perceptron.h5"
    assert path.is_file()
    assert "proven. 100 of 100 are equal. Beside it lies a card" in told(dialog)
    assert not window.model.unsaved
    assert window.files.name() == "Multilayer perceptron"
    assert window.files.state() == "saved"
    button(dialog, "exportCopyButton").click()
    assert QGuiApplication.clipboard().text() == str(path)


def test_that_answers_that_differ_are_no_proof_and_a_changed_drawing_is_noted(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("export-differs")
    trained(window, Robot(window), qtbot)
    dialog = asked(window, tmp_path, "onnx")
    note = part(dialog, QLabel, "exportNote")
    assert "changed after the training" not in note.text()
    window.document.do(Rename(window.document.graph.nodes[0].id, "other"), "rename")
    assert "changed after the training" in note.text()
    button(dialog, "exportButton").click()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert "not proven. 97 of 100" in told(dialog)


def test_that_a_file_that_is_there_is_replaced_only_when_a_person_says_so(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    (tmp_path / "net.h5").write_bytes(b"mine")
    dialog = asked(window, tmp_path)
    button(dialog, "exportButton").click()
    assert "“net.h5” is there already" in told(dialog)
    button(dialog, "exportKeepButton").click()
    assert told(dialog) == ""
    button(dialog, "exportButton").click()
    dialog.place.set_place("other", str(tmp_path))
    assert told(dialog) == "", "the question was about another place"
    dialog.place.set_place("net", str(tmp_path))
    button(dialog, "exportButton").click()
    assert (tmp_path / "net.h5").read_bytes() == b"mine"
    button(dialog, "exportReplaceButton").click()
    qtbot.waitUntil(lambda: (tmp_path / "net.h5").read_bytes() == b"weights")


def test_that_an_export_goes_on_when_the_dialog_is_closed_and_can_be_broken_off(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("export-waits")
    trained(window, Robot(window), qtbot)
    dialog = asked(window, tmp_path)
    button(dialog, "exportButton").click()
    qtbot.waitUntil(lambda: told(dialog) == "Proving")
    assert not button(dialog, "exportButton").isEnabled()
    assert not dialog.isModal()
    dialog.close()
    assert window.exporting.is_working
    action(window, "actionExport").trigger()
    assert told(dialog) == "Proving", "it is still the same one"
    button(dialog, "exportCancelButton").click()
    dialog.close()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert notice_of(window) == "It was stopped. "
    assert window.model.unsaved


def test_that_a_model_that_came_meanwhile_is_not_taken_for_the_exported_one(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window()
    trained(window, Robot(window), qtbot)
    dialog = asked(window, tmp_path, "litert")
    button(dialog, "exportButton").click()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert window.model.unsaved, "a form for elsewhere does not make the work a saved one"
    dialog.choose("h5")
    button(dialog, "exportButton").click()
    project = window.document.project
    window.files.begin_empty()
    window.model.put(project, (), unsaved=True, checkpoint=None)
    assert not dialog.isVisible(), "it was about another network"
    qtbot.waitUntil(lambda: "is exported and proven" in notice_of(window))
    assert window.model.unsaved
    assert window.files.state() == "not saved yet"


def test_that_an_engine_that_dies_over_an_export_is_told_in_the_dialog(
    make_window: MakeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window("dies-exporting")
    trained(window, Robot(window), qtbot)
    dialog = asked(window, tmp_path)
    button(dialog, "exportButton").click()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert told(dialog).startswith("The engine ended during the export.")
    assert button(dialog, "exportButton").isEnabled() == window.model.exists


def test_that_what_is_drawn_is_written_without_the_engine(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_line_scripts, "own_data", lambda _project: {"mine.npz": b"samples"})
    robot.click("templateCard:mlp")
    for form, name in (
        ("picture", "a.png"),
        ("table", "a.md"),
        ("train-program", "a.py"),
        ("train-notebook", "a.ipynb"),
        ("project", "a.netsketch"),
    ):
        dialog = asked(window, tmp_path, form, "a")
        button(dialog, "exportButton").click()
        qtbot.waitUntil(lambda: not window.exporting.is_working)
        data = " Beside it lies the data that it learns from: “mine.npz”." if "train" in form else ""
        assert told(dialog) == f"“{name}” is exported.{data}"
        assert (tmp_path / name).stat().st_size > 100
    ast.parse((tmp_path / "a.py").read_text(encoding="utf-8"))
    assert json.loads((tmp_path / "a.ipynb").read_bytes())["cells"]
    assert read_project(tmp_path / "a.netsketch").graph == window.document.graph
    assert window.files.state() == "saved"


def test_that_a_program_that_predicts_comes_with_the_model_that_it_loads(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path
) -> None:
    trained(window, robot, qtbot)
    (tmp_path / "net predict.h5").write_bytes(b"mine")
    dialog = asked(window, tmp_path, "predict-program")
    button(dialog, "exportButton").click()
    assert "“net predict.h5” is there already" in told(dialog)
    button(dialog, "exportReplaceButton").click()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    assert "“net predict.py” is exported and proven. It loads “net predict.h5”. 100 of 100" in told(dialog)
    program = (tmp_path / "net predict.py").read_text(encoding="utf-8")
    assert "net predict.h5" in program
    assert "TEMPERATURE = 1.5" in program
    assert (tmp_path / "net predict.h5").read_bytes() == b"weights"
    assert not window.model.unsaved


def test_that_a_drawing_that_is_not_finished_makes_no_program_and_rows_no_program_for_pictures(
    window: MainWindow, robot: Robot, tmp_path: Path
) -> None:
    robot.click("templateCard:mlp")
    graph = window.document.graph
    dialog = asked(window, tmp_path, "train-program")
    assert not part(dialog, QLabel, "exportReason").isVisible()
    window.document.do(Disconnect(graph.links[0]), "apart")
    assert part(dialog, QLabel, "exportReason").isVisible()
    iris = template("iris-softmax").project
    model = ModelState()
    model.put(iris, (), unsaved=True, checkpoint=None)
    reasons = export_reasons(iris, model)
    assert set(reasons) == {"predict-program", "predict-notebook"}
    half = msgspec.structs.replace(iris, training=msgspec.structs.replace(iris.training, mixed_precision=True))
    model.put(half, (), unsaved=True, checkpoint=None)
    assert "in full precision" in str(export_notes(iris, model)["onnx"][0])
    assert "project" not in export_notes(iris, model)


def test_that_a_bad_place_is_told_and_nothing_is_begun(
    window: MainWindow, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(window, robot, qtbot)
    dialog = asked(window, tmp_path / "gone")
    button(dialog, "exportButton").click()
    assert "there is no folder" in told(dialog)
    assert not window.exporting.is_working
    (tmp_path / "made").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "made"))
    button(dialog, "exportBrowseButton").click()
    assert dialog.place.path == str(tmp_path / "made" / "net.h5")
    button(dialog, "exportButton").click()
    qtbot.waitUntil(lambda: not window.exporting.is_working)
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    button(dialog, "exportShowButton").click()
    assert shown == [str(tmp_path / "made")]


def test_that_what_is_in_the_way_is_known_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    h5, folder = form_named("h5"), form_named("saved-model")
    (tmp_path / "things").mkdir()
    assert what_is_in_the_way(h5, tmp_path / "a.h5") is None
    assert "name of a folder" in str(what_is_in_the_way(h5, tmp_path / "things"))
    assert what_is_in_the_way(folder, tmp_path / "things") is None, "it is empty"
    (tmp_path / "things" / "diary.txt").write_text("dear")
    assert "other things in it" in str(what_is_in_the_way(folder, tmp_path / "things"))
    (tmp_path / "things" / "saved_model.pb").write_text("")
    assert what_is_in_the_way(folder, tmp_path / "things") is None
    assert "a file is called so" in str(what_is_in_the_way(folder, tmp_path / "things" / "diary.txt"))
    assert "its name is too long" in str(what_is_in_the_way(h5, tmp_path / f"{'数' * 100}.h5"))
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "not allowed" in str(what_is_in_the_way(h5, tmp_path / "a.h5"))


def test_that_the_name_that_is_proposed_is_one_that_a_file_may_have() -> None:
    assert proposed_name('a/b\\c: "d"\u202e') == "a_b_c_ _d__"
    assert proposed_name(" 数字 2026 ") == "数字 2026"
    assert proposed_name("数" * 90) == "数" * 50


def test_that_the_forms_are_read_out_with_what_they_are_for_and_why_not(
    chinese_window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(chinese_window, tmp_path)
    rows = part(dialog, QListWidget, "exportFormList")
    described = [
        str(rows.item(row).data(Qt.ItemDataRole.AccessibleDescriptionRole))
        for row in range(rows.count())
        if rows.item(row).flags() & Qt.ItemFlag.ItemIsSelectable
    ]
    assert all(text and not text.isascii() for text in described)
    assert dialog.windowTitle().startswith("导出")


def test_that_the_note_that_it_is_being_trained_goes_with_the_training(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.files.begin_template("mlp")
    window.training.train()
    qtbot.waitUntil(lambda: window.training.epochs_done == 1)
    note = part(asked(window, tmp_path), QLabel, "exportNote")
    assert "is being trained" in note.text()
    window.training.stop()
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert "is being trained" not in note.text()

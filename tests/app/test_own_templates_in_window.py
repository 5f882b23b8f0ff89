"""Keeping a network as a template, finding it on Home, using and removing it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.controllers.template_controller import TemplateDialog
from app.main_window import MainWindow
from app.robot import Robot
from backend.folders import data_folder
from backend.own_templates import ENDING, own_templates
from tests.app.conftest import MakeWindow
from tests.app.using_window import action, notice_of
from tests.finding import part
from widgets.template_card import TemplateCard


def _keep(window: MainWindow, title: str, sentence: str) -> None:
    action(window, "actionSaveAsTemplate").trigger()
    dialog = part(window, TemplateDialog, "templateDialog")
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    part(dialog, QLineEdit, "templateTitleField").setText(title)
    part(dialog, QLineEdit, "templateSentenceField").setText(sentence)
    part(dialog, QPushButton, "keepTemplateButton").click()


def test_that_a_kept_network_stands_on_home_and_begins_a_project(
    window: MainWindow, robot: Robot, qtbot: QtBot
) -> None:
    window.files.begin_template("lenet-5")
    graph = window.document.graph
    _keep(window, "My LeNet", "For our school.")
    assert "“my-lenet”" in notice_of(window)
    window.files.begin_empty()
    window.show_page(0)
    robot.click("templateCard:my-lenet")
    assert window.document.graph == graph
    assert window.document.project.name == "My LeNet"


def test_that_a_template_of_ones_own_can_be_removed_and_others_cannot(window: MainWindow) -> None:
    window.files.begin_template("mlp")
    _keep(window, "Mine", "")
    window.show_page(0)
    part(window, QToolButton, "removeTemplate:mine").click()
    assert own_templates() == ([], [])
    assert window.findChild(TemplateCard, "templateCard:mine") is None
    assert window.findChild(QToolButton, "removeTemplate:mlp") is None


def test_that_a_name_is_needed_and_an_empty_page_is_no_template(window: MainWindow) -> None:
    action(window, "actionSaveAsTemplate").trigger()
    assert "nothing to keep" in notice_of(window)
    window.files.begin_template("mlp")
    action(window, "actionSaveAsTemplate").trigger()
    dialog = part(window, TemplateDialog, "templateDialog")
    part(dialog, QLineEdit, "templateTitleField").setText("   ")
    assert not part(dialog, QPushButton, "keepTemplateButton").isEnabled()
    dialog.reject()


def test_that_the_dialog_takes_the_keyboard_and_enter_keeps_and_escape_leaves(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.begin_template("mlp")
    for key, kept in ((Qt.Key.Key_Escape, 0), (Qt.Key.Key_Return, 1)):
        action(window, "actionSaveAsTemplate").trigger()
        dialog = part(window, TemplateDialog, "templateDialog")
        qtbot.waitUntil(part(dialog, QLineEdit, "templateTitleField").hasFocus)
        QTest.keyClicks(dialog.focusWidget(), "Mine")
        QTest.keyClick(dialog.focusWidget(), key)
        assert not dialog.isVisible()
        assert len(own_templates()[0]) == kept


def test_that_a_damaged_template_is_told_and_the_window_opens(make_window: MakeWindow) -> None:
    folder = data_folder() / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"broken{ENDING}").write_bytes(b"\x00")
    window = make_window()
    assert "“broken” cannot be read" in notice_of(window)
    assert window.findChild(TemplateCard, "templateCard:mlp") is not None


def test_that_home_groups_what_there_is(window: MainWindow) -> None:
    cards = window.findChildren(TemplateCard)
    assert len(cards) == 15
    assert len({card.objectName() for card in cards}) == 15

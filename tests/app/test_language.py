"""The language of the window: which one it is, chosen how, and seen in Chinese."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.language import OVERRIDE, language_of, load_language
from app.main_window import MainWindow
from app.robot import Robot
from app.settings import Language, SettingsStore
from backend.edits import RemoveNodes
from backend.wording import Message
from tests.app.conftest import MakeWindow
from widgets.answer import Answer
from widgets.theme.fonts import CHINESE_FAMILIES, load_fonts


def text_of(window: QWidget, name: str) -> str:
    button = window.findChild(QPushButton, name)
    assert button is not None
    return button.text()


def action(window: QWidget, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def told(window: MainWindow) -> str:
    notice = window.notices.current
    return notice.what if notice is not None else ""


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("system", ["zh-Hans-CN", "zh-CN", "zh"], "zh_CN"),
        ("system", ["zh_CN"], "zh_CN"),
        ("system", ["zh-Hans-SG"], "zh_CN"),
        ("system", ["zh-Hant-TW", "zh-TW"], "en"),
        ("system", ["en-US", "zh-Hans-CN"], "en"),
        ("system", ["de-DE"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("en", ["zh-Hans-CN"], "en"),
        ("zh_CN", ["en-US"], "zh_CN"),
    ],
)
def test_that_the_language_is_the_chosen_one_or_else_the_systems(
    choice: Language, system: list[str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OVERRIDE)
    assert language_of(choice, system) == language


def test_that_tests_read_english_whatever_the_machine_speaks(
    make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["zh-Hans-CN"])
    assert text_of(make_window(), "trainButton") == "Train"


def test_that_the_window_is_chinese_on_a_chinese_system(
    make_window: MakeWindow, english_again: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OVERRIDE)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["zh-Hans-CN"])
    assert text_of(make_window(), "trainButton") == "训练"


def test_that_all_pages_speak_chinese(chinese_window: MainWindow, qtbot: QtBot) -> None:
    robot = Robot(chinese_window)
    assert text_of(chinese_window, "pageButton2").endswith("搭建")
    robot.click("templateCard:small-cnn")
    document = chinese_window.document
    assert document.project.name == "小型 CNN"
    flatten = next(node for node in document.graph.nodes if node.kind == "Flatten")
    document.do(RemoveNodes((flatten.id,), bridge=True), "")
    qtbot.waitUntil(lambda: text_of(chinese_window, "repairButton:0") == "插入展平层")
    assert text_of(chinese_window, "clearPadButton") == "清空"
    answer = chinese_window.findChild(Answer)
    assert answer is not None
    assert answer.tr("Draw something") == "画点什么吧"


def test_that_qts_own_buttons_speak_chinese_too(
    qapp: QApplication, english_again: None, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv(OVERRIDE, "zh_CN")
    load_language(qapp, "system")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_that_chinese_is_one_pair_of_files_however_often_it_is_chosen_and_english_none(
    qapp: QApplication, english_again: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OVERRIDE, "zh_CN")
    for _ in range(5):
        assert load_language(qapp, "system") == "zh_CN"
    assert len(qapp.findChildren(QTranslator)) == 2
    monkeypatch.setenv(OVERRIDE, "en")
    assert load_language(qapp, "zh_CN") == "en"
    assert not qapp.findChildren(QTranslator)


def test_that_chinese_is_written_with_the_letters_of_china(qapp: QApplication, english_again: None) -> None:
    there = [family for family in CHINESE_FAMILIES if QFontDatabase.hasFamily(family)]
    if not there:
        pytest.skip("no font of Simplified Chinese is installed")
    load_fonts(qapp, chinese=True)
    assert qapp.font().families()[:2] == ["Inter", there[0]]
    load_fonts(qapp)
    assert there[0] not in qapp.font().families()[1:2]


def test_that_a_language_chosen_in_the_menu_is_there_at_the_next_start(make_window: MakeWindow) -> None:
    first = make_window()
    assert action(first, "actionLanguageSystem").isChecked()
    action(first, "actionLanguageSystem").trigger()
    assert told(first) == ""
    action(first, "actionLanguageChinese").trigger()
    assert "next start" in told(first)
    assert text_of(first, "trainButton") == "Train"
    first.close()
    assert make_window().settings.settings.language == "zh_CN"


def test_that_the_menu_ticks_the_language_and_the_look_that_are_set(make_window: MakeWindow) -> None:
    SettingsStore().change(language="en", appearance="dark")
    window = make_window()
    ticked = {
        found.objectName()
        for found in window.findChildren(QAction)
        if found.isChecked() and found.objectName().startswith("action")
    }
    assert ticked == {"actionLanguageEnglish", "actionLookDark"}
    window.look.choose("light")
    assert action(window, "actionLookLight").isChecked()


def test_that_a_chinese_sentence_is_told_apart_from_its_reason(make_window: MakeWindow) -> None:
    window = make_window()
    for sentence, what, why in (
        ("先说什么。再说为什么。", "先说什么。", "再说为什么。"),
        ("只有一句。", "只有一句。", ""),
    ):
        window.notices.tell_message("info", Message(sentence))
        notice = window.notices.current
        assert notice is not None
        assert (notice.what, notice.why) == (what, why)

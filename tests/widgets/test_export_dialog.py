"""The parts of the Export dialog: what each form says and offers, by mouse, keyboard and screen reader."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from tests.reading import DESCRIPTION, NAME, Reader
from widgets.export_dialog import FORMS, ExportDialog, Outcome
from widgets.export_dialog.forms import GROUPS
from widgets.theme.theme import Theme
from widgets.theme.tokens import DARK


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(Theme())
    qtbot.addWidget(made)
    made.begin("lenet", "lenet", "/home/ada")
    qtbot.waitExposed(made)
    return made


def test_that_every_form_stands_in_a_group_under_a_title_of_its_own() -> None:
    assert {form.group for form in FORMS} == set(GROUPS)
    assert len({form.id for form in FORMS}) == len(FORMS)
    assert len({form.title for form in FORMS}) == len(FORMS)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_that_a_form_names_its_place_and_what_it_keeps(form: object, dialog: ExportDialog) -> None:
    row = next(one for one in FORMS if one is form)
    dialog.choose(row.id)
    ending = row.endings[0] if row.endings else ""
    assert dialog.place.path == str(Path("/home/ada") / f"lenet{row.added}{ending}")
    kept = [label.accessibleName() for label in dialog.findChildren(QLabel) if ": kept" in label.accessibleName()]
    assert len(kept) == len(row.keeps)
    assert part(dialog, QLabel, "exportFormTitle").text() == row.title
    wanted: list[tuple[str, str]] = []
    dialog.export_wanted.connect(lambda form_id, path: wanted.append((form_id, path)))
    part(dialog, QPushButton, "exportButton").click()
    assert wanted == [(row.id, dialog.place.path)]


def test_that_a_form_of_several_endings_lets_one_choose(dialog: ExportDialog) -> None:
    dialog.choose("picture")
    endings = part(dialog, QComboBox, "exportEndingField")
    endings.setCurrentText(".svg")
    assert dialog.place.path.endswith("lenet.svg")
    dialog.choose("h5")
    assert dialog.place.path.endswith("lenet.h5")
    assert not endings.isVisible()


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\\b", "..", ".", "a\u202eb", "a\x7f"])
def test_that_a_name_that_leads_elsewhere_is_refused(name: str, dialog: ExportDialog) -> None:
    part(dialog, QLineEdit, "exportNameField").setText(name)
    assert not part(dialog, QPushButton, "exportButton").isEnabled()
    assert "name without slashes" in part(dialog, QPushButton, "exportButton").toolTip()


@pytest.mark.parametrize("folder", ["", "here", "~nobody-of-this-name/x", "a\tb"])
def test_that_a_folder_that_is_not_said_whole_is_asked_for(folder: str, dialog: ExportDialog) -> None:
    part(dialog, QLineEdit, "exportFolderField").setText(folder)
    assert not part(dialog, QPushButton, "exportButton").isEnabled()
    assert part(dialog, QPushButton, "exportButton").toolTip() == "Choose a folder."


def test_that_a_form_that_cannot_be_had_can_be_looked_at_and_says_why(dialog: ExportDialog) -> None:
    dialog.set_reasons({"onnx": "Because."}, {"h5": "By the way."})
    dialog.choose("onnx")
    assert part(dialog, QLabel, "exportReason").text() == "Because."
    assert not part(dialog, QPushButton, "exportButton").isEnabled()
    dialog.choose("h5")
    assert part(dialog, QLabel, "exportNote").text() == "By the way."
    assert not part(dialog, QLabel, "exportReason").isVisible()
    assert part(dialog, QPushButton, "exportButton").isEnabled()


def test_that_the_dialog_is_used_by_keyboard_alone(dialog: ExportDialog) -> None:
    rows = part(dialog, QListWidget, "exportFormList")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert dialog.form.id == "keras"
    for _ in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert dialog.form.id == "saved-model", "headings are passed over"
    wanted: list[str] = []
    dialog.export_wanted.connect(lambda form_id, _path: wanted.append(form_id))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert wanted == ["saved-model"], "once"
    dialog.show_progress("Proving")
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert wanted == ["saved-model"]
    dialog.show_outcome(Outcome("good", "It is exported.", "100 of 100.", "/home/ada/lenet"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_progress_without_an_end_is_told_from_progress_with_one(dialog: ExportDialog) -> None:
    bar = part(dialog, QProgressBar, "exportProgress")
    dialog.show_progress("Writing", 1, 4)
    assert bar.value() / bar.maximum() == pytest.approx(0.25)
    dialog.show_progress("Proving")
    assert bar.maximum() == 0


def test_that_an_outcome_stands_below_its_own_form_and_is_named_below_another(dialog: ExportDialog) -> None:
    what = part(dialog, QLabel, "exportOutcomeWhat")
    part(dialog, QPushButton, "exportButton").click()
    dialog.show_progress("Proving")
    assert what.text() == "Proving"
    dialog.choose("onnx")
    assert what.text() == "NetSketch and Keras model: Proving"
    dialog.show_progress("Still proving")
    assert what.text() == "NetSketch and Keras model: Still proving"
    dialog.show_outcome(Outcome("error", "It was not exported."))
    assert what.text() == "NetSketch and Keras model: It was not exported."
    dialog.choose("keras")
    assert not what.isVisible()
    dialog.choose("h5")
    assert (what.isVisible(), what.text()) == (True, "It was not exported.")
    part(dialog, QPushButton, "exportButton").click()
    assert not what.isVisible()
    dialog.show_outcome(Outcome("good", "It is exported."))
    dialog.begin("lenet", "lenet", "/home/ada")
    assert not what.isVisible()


def test_that_the_dialog_is_as_high_as_its_list_where_there_is_room(dialog: ExportDialog) -> None:
    rows = part(dialog, QListWidget, "exportFormList")
    assert rows.verticalScrollBar().maximum() == 0
    assert rows.visualItemRect(rows.item(rows.count() - 1)).bottom() <= rows.viewport().height()


def test_that_hostile_texts_stay_plain_and_long_ones_are_cut(dialog: ExportDialog) -> None:
    dialog.show_outcome(Outcome("error", "<b>bold</b>", "no end " * 400))
    what, why = part(dialog, QLabel, "exportOutcomeWhat"), part(dialog, QLabel, "exportOutcomeWhy")
    assert what.textFormat() == Qt.TextFormat.PlainText
    assert len(why.text()) < 1000 < len(why.toolTip())


def test_that_a_screen_reader_finds_forms_fields_and_outcome(dialog: ExportDialog, qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    dialog.set_reasons({"onnx": "Because."}, {})
    reader = Reader(dialog, qtbot)
    listed = reader.find("Export as", QAccessible.Role.List)
    rows = {listed.child(at).text(NAME): listed.child(at).text(DESCRIPTION) for at in range(listed.childCount())}
    assert rows["ONNX model"] == "For programs that know neither Keras nor TensorFlow. Because."
    reader.write("Name", "other")
    assert dialog.place.path.endswith("other.h5")
    dialog.show_outcome(Outcome("good", "It is exported.", "100 of 100.", "/home/ada/other.h5"))
    assert reader.find("100 of 100.", QAccessible.Role.StaticText)
    reader.press("Copy path")
    QAccessible.setActive(False)


def test_that_all_of_it_is_seen_at_its_smallest_in_the_dark_too(qtbot: QtBot) -> None:
    theme = Theme()
    dialog = ExportDialog(theme)
    qtbot.addWidget(dialog)
    dialog.begin("n" * 200, "n" * 200, "/" + "f" * 200)
    dialog.resize(dialog.minimumSize())
    theme.use(DARK)
    dialog.show_outcome(Outcome("good", "x" * 300, "y " * 200, "/a"))
    qtbot.waitExposed(dialog)
    assert dialog.width() == dialog.minimumWidth(), "long names do not push it open"
    copy = part(dialog, QPushButton, "exportCopyButton")
    # It scrolls to what is told.
    qtbot.waitUntil(lambda: copy.visibleRegion().boundingRect().height() == copy.height())


def test_that_a_program_that_predicts_has_a_name_of_its_own_until_one_is_written(qtbot: QtBot) -> None:
    dialog = ExportDialog(Theme())
    qtbot.addWidget(dialog)
    dialog.begin("digits", "digits", "/home/ada")
    names = []
    for form in ("train-program", "predict-program", "predict-notebook", "h5"):
        dialog.choose(form)
        names.append(Path(dialog.place.path).name)
    assert names == ["digits.py", "digits predict.py", "digits predict.ipynb", "digits.h5"]
    part(dialog, QLineEdit, "exportNameField").setText("mine")
    dialog.choose("predict-program")
    assert Path(dialog.place.path).name == "mine.py"

"""A form that takes back what it says, as the document lets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backend.project import DataChoice, DataFacts, TrainingSettings
from tests.finding import part
from widgets.fields.switch_field import SwitchField
from widgets.fold import Fold
from widgets.theme.theme import Theme
from widgets.training_form import TrainingForm
from widgets.training_form.shown import Output

FLOWERS = DataFacts("Flowers", (4,), ("setosa", "versicolor", "virginica"), 120, 30)
PRICES = DataFacts("Prices", (4,), (), 120, 30)


class Using:
    """Uses a form as a person does; what it says goes back into it, `settings` and `data` are what is set."""

    def __init__(self, form: TrainingForm) -> None:
        self.form = form
        self.settings, self.data = TrainingSettings(), DataChoice()
        self.steps = 0
        form.settings_changed.connect(self._take_settings)
        form.data_changed.connect(self._take_data)

    def put(self, settings: TrainingSettings, data: DataChoice | None = None) -> None:
        self.settings, self.data = settings, data or self.data
        self.form.set_settings(self.settings, self.data)

    def _take_settings(self, settings: TrainingSettings) -> None:
        self.steps += 1
        self.put(settings)

    def _take_data(self, data: DataChoice) -> None:
        self.steps += 1
        self.put(self.settings, data)

    def write(self, name: str, text: str) -> QLineEdit:
        """Write a text into a field and leave it."""
        field = part(self.form, QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return field

    def choose(self, name: str, text: str) -> None:
        """Choose with the keyboard."""
        box = part(self.form, QComboBox, name)
        box.setFocus()
        steps = box.findText(text) - box.currentIndex()
        for _ in range(abs(steps)):
            QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)

    def tick(self, name: str) -> None:
        """Tick a box, or untick it, with the keyboard."""
        box = part(self.form, SwitchField, name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)

    def fold(self, name: str) -> Fold:
        """The fold with the button of that name."""
        button = part(self.form, QWidget, name)
        fold = button.parentWidget()
        assert isinstance(fold, Fold)
        return fold


@pytest.fixture
def using(qtbot: QtBot) -> Using:
    form = TrainingForm(Theme())
    qtbot.addWidget(form)
    form.resize(252, 700)
    form.set_facts(FLOWERS)
    form.set_outputs((Output("n1", "answer", 3),))
    form.show()
    qtbot.waitExposed(form)
    for fold in form.findChildren(Fold):
        fold.set_open(True)
    return Using(form)

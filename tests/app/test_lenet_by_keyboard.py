"""LeNet-5 built in the real window by the keyboard alone: keys go to whatever has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.robot import Robot

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Presses keys on whatever has the keyboard, as the window system does."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused(), key, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focused(), text)

    def add(self, text: str) -> None:
        """Find a layer by a text, add it, and go to its settings."""
        self.press(Qt.Key.Key_F, CONTROL)
        self.write(text)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Return, ALT)

    def fill(self, *texts: str) -> None:
        """Write into the fields one after another; an empty text leaves a field as it is."""
        for number, text in enumerate(texts):
            if number:
                self.press(Qt.Key.Key_Tab)
            field = self.focused()
            if isinstance(field, QComboBox):
                self._choose(field, text)
            elif text:
                self.write(text)

    def _choose(self, field: QComboBox, text: str) -> None:
        """Walk down to an entry. Typing its name would do, but only slowly: the letters of two visits add up."""
        self.press(Qt.Key.Key_Home)
        for _step in range(field.count()):
            if field.currentText() == text:
                return
            self.press(Qt.Key.Key_Down)
        assert field.currentText() == text


def test_that_lenet_5_is_built_by_the_keyboard_alone(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keyboard = Keyboard(window)
    keyboard.press(Qt.Key.Key_N, CONTROL)
    assert keyboard.focused().objectName() == "layerPaletteSearch"
    keyboard.add("input")
    keyboard.fill("28x28x1")
    keyboard.add("conv 2d")
    keyboard.fill("6", "5x5", "", "same", "tanh")
    keyboard.add("average pooling 2d")
    keyboard.add("conv 2d")
    keyboard.fill("16", "5x5", "", "valid", "tanh")
    keyboard.add("average pooling 2d")
    keyboard.add("flatten")
    for units in ("120", "84"):
        keyboard.add("dense")
        keyboard.fill(units, "tanh")
    keyboard.add("dense")
    keyboard.fill("10", "softmax")
    assert window.document.analysis.parameters == 61_706
    assert "61,706" in robot.find("modelText").property("text")
    assert [str(problem.message) for problem in window.document.problems] == []
    assert not robot.find("problemList").isVisible()
    names = [window.document.graph.by_id[key].kind for key in window.document.analysis.order]
    assert names == [
        "Input", "Conv2D", "AveragePooling2D", "Conv2D", "AveragePooling2D", "Flatten", "Dense", "Dense", "Dense",
    ]  # fmt: skip


def test_that_f6_leads_through_the_parts_of_the_page(window: MainWindow, robot: Robot, qtbot: QtBot) -> None:
    robot.click("templateCard:mlp")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keyboard = Keyboard(window)
    assert keyboard.focused().objectName() == "graphView"
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Down, CONTROL)
    keyboard.press(Qt.Key.Key_F6)
    assert keyboard.focused().objectName().startswith("field:")
    keyboard.press(Qt.Key.Key_F6)
    assert keyboard.focused().objectName() == "layerPaletteSearch"
    keyboard.press(Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert keyboard.focused().objectName() == "layerTree"
    keyboard.press(Qt.Key.Key_F6)
    assert keyboard.focused().objectName() == "graphView"

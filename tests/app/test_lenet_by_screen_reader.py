"""LeNet-5 built in the real window through its accessibility interface alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from tests.app.conftest import MakeWindow
from tests.reading import NAME, Reader


@pytest.fixture
def window(make_window: MakeWindow) -> Iterator[MainWindow]:
    QAccessible.setActive(True)
    yield make_window()
    QAccessible.setActive(False)


def add(reader: Reader, text: str, title: str) -> None:
    reader.write("Search layers", text)
    reader.press(f"Add {title}")


def test_that_lenet_5_is_built_through_the_accessibility_interface_alone(window: MainWindow, qtbot: QtBot) -> None:
    reader = Reader(window, qtbot)
    reader.menu("File", "New")
    add(reader, "input", "Input")
    reader.write("Shape", "28 × 28 × 1")
    for filters, padding in (("6", "same"), ("16", "valid")):
        add(reader, "conv 2d", "Conv 2D")
        reader.write("Filters", filters)
        reader.write("Kernel size", "5 × 5")
        reader.choose("Padding", padding)
        reader.choose("Activation", "tanh")
        add(reader, "average pooling 2d", "Average Pooling 2D")
    add(reader, "flatten", "Flatten")
    for units, activation in (("120", "tanh"), ("84", "tanh"), ("10", "softmax")):
        add(reader, "dense", "Dense")
        reader.write("Units", units)
        reader.choose("Activation", activation)
    assert window.document.analysis.parameters == 61_706
    assert any("61,706" in part.text(NAME) for part in reader.everything())
    assert not any(part.text(NAME) == "Problems of the network" for part in reader.everything())

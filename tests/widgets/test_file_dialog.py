"""The dialogs of Qt in which files are chosen can be read in both looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.finding import part
from widgets.theme.stylesheet import stylesheet
from widgets.theme.tokens import DARK, LIGHT, Tokens


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    found = request.param
    assert isinstance(found, Tokens)
    return found


@pytest.fixture
def dialog(tokens: Tokens, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[QFileDialog]:
    """As the app shows it: Qt takes the signs from the sheet of the app when the dialog is made."""
    before = qapp.styleSheet()
    qapp.setStyleSheet(stylesheet(tokens))
    made = QFileDialog(None, "Open", str(tmp_path))
    qtbot.addWidget(made)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.show()
    yield made
    qapp.setStyleSheet(before)


def lightness_of(picture: QPixmap) -> float:
    """The mean lightness of what is drawn, from 0 to 1."""
    image = picture.toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    drawn = [colour.lightnessF() for colour in seen if colour.alphaF() > 0.6]
    return sum(drawn) / len(drawn)


def test_that_what_completes_a_name_stands_on_a_ground_of_its_own(dialog: QFileDialog, tokens: Tokens) -> None:
    popup = part(dialog, QLineEdit, "fileNameEdit").completer().popup()
    assert popup is not None
    popup.resize(200, 60)
    ground = popup.grab().toImage().pixelColor(100, 50)
    assert ground == QColor(tokens.card)


@pytest.mark.parametrize("name", ["backButton", "forwardButton", "toParentButton", "listModeButton"])
def test_that_the_signs_on_its_buttons_are_seen_on_light_and_dark(dialog: QFileDialog, name: str) -> None:
    sign = part(dialog, QToolButton, name).icon().pixmap(16, 16)
    assert 0.3 < lightness_of(sign) < 0.7

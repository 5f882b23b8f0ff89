"""What changes inside of it moves nothing outside."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from widgets.keeps_size import KeepsSize


class _Asked(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def _shown(qtbot: QtBot, inside: QWidget) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(inside)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    return window


def test_that_another_text_asks_the_window_for_nothing(qtbot: QtBot) -> None:
    label, counted = QLabel("7"), _Asked()
    window = _shown(qtbot, KeepsSize(label))
    window.installEventFilter(counted)

    label.setText("over 99 % sure")
    QApplication.processEvents()

    assert counted.times == 0


def test_that_without_it_the_window_is_asked(qtbot: QtBot) -> None:
    label, counted = QLabel("7"), _Asked()
    window = _shown(qtbot, label)
    window.installEventFilter(counted)

    label.setText("over 99 % sure")
    QApplication.processEvents()

    assert counted.times > 0


def test_that_what_is_inside_has_all_the_room(qtbot: QtBot) -> None:
    label = QLabel("7")
    kept = KeepsSize(label)
    window = _shown(qtbot, kept)

    window.resize(400, 200)

    assert label.size() == kept.size()
    assert kept.height() == kept.sizeHint().height()

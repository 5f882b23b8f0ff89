"""What differs between two runs, in words: network, settings, data, seed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.compare_runs import RunDifference
from backend.wording import Message
from widgets.label import make_label
from widgets.long_words import breakable
from widgets.wording import show


class DifferenceWords(QWidget):
    """A heading and a line for each difference; what is the same in both is said too."""

    def __init__(self, difference: RunDifference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differenceWords")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(5)
        if difference.is_none:
            self._add(
                self.tr("Nothing: both were trained alike. What came of them differs by the machine at most.")
            )
        else:
            self._section(self.tr("Network"), difference.graph.words)
            self._section(self.tr("Settings"), difference.settings)
            self._section(self.tr("Data"), difference.data)
            self._section(self.tr("Seed"), difference.seed)
        self._column.addStretch(1)

    def _section(self, title: str, messages: Sequence[Message]) -> None:
        self._column.addWidget(make_label(title, "section"))
        for message in messages:
            text = show(message)
            self._add(text[0].upper() + text[1:] if title != self.tr("Network") else text)
        if not messages:
            self._add(self.tr("the same"), "muted")
        self._column.addSpacing(8)

    def _add(self, text: str, role: str = "") -> None:
        self._column.addWidget(make_label(breakable(text), role, wrap=True))

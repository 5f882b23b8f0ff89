"""Which class of drawings is shown: all, or one, each with how many there are."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from widgets.button import make_button
from widgets.flow_layout import FlowLayout
from widgets.number_text import whole_text


class ClassFilter(QWidget):
    """Counts by class in; the chosen class out: its name, or an empty one for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawingsFilter")
        self.setAccessibleName(self.tr("Drawings of which class"))
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        self._line = FlowLayout(2, self)
        self.shown = ""

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """The classes there are, and of how many drawings; a choice whose class has gone is all again."""
        wanted = ["", *counts]
        if list(self._chips) != wanted:
            self._make(wanted)
        for label, chip in self._chips.items():
            count = whole_text(counts[label] if label else sum(counts.values()))
            title = label or self.tr("All")
            chip.setText((f"{title} ×{count}" if label else f"{title} {count}").replace("&", "&&"))
            chip.setAccessibleName(self.tr("{label}: {count} drawings").format(label=title, count=count))
        if self.shown not in counts:
            self.shown = ""
        self._chips[self.shown].setChecked(True)

    def _make(self, wanted: list[str]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._line.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for label in wanted:
            chip = make_button("", f"drawingsOf:{label or 'all'}", "chip")
            chip.setProperty("narrow", True)
            chip.setCheckable(True)
            chip.clicked.connect(partial(self._choose, label))
            self._group.addButton(chip)
            self._line.addWidget(chip)
            self._chips[label] = chip

    def _choose(self, label: str, _checked: bool = False) -> None:
        self.shown = label
        self.chosen.emit(label)

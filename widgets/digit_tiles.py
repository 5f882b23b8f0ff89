"""The digits that were found, as a row of small tiles with answer and sureness, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from widgets.button import make_button
from widgets.flow_layout import FlowLayout
from widgets.number_text import percent_text
from widgets.tool_tip import plain_tip


class DigitTiles(QWidget):
    """Answers in; with fewer than two nothing is seen. `chosen` tells by its place which one was clicked.

    The tiles are one group for the keyboard: Tab comes to the chosen one, the arrow keys go on from there.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitTiles")
        self.setAccessibleName(self.tr("The digits that were found"))
        self._tiles: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._tell)
        self._row = FlowLayout(4)
        self.setLayout(self._row)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setVisible(False)

    def show_answers(self, answers: Sequence[tuple[str, float]], chosen: int) -> None:
        """Show what each digit is read as and how sure that is, from 0 to 1."""
        if len(answers) < 2:
            answers = ()
        while len(self._tiles) < len(answers):
            self._add_tile()
        self._group.blockSignals(True)
        for place, tile in enumerate(self._tiles):
            if place < len(answers):
                self._dress(tile, place, *answers[place])
                tile.setChecked(place == chosen)
            tile.setVisible(place < len(answers))
        self._group.blockSignals(False)
        self.setVisible(bool(answers))

    def _add_tile(self) -> None:
        tile = make_button("", f"digitTile:{len(self._tiles) + 1}", "chip")
        tile.setProperty("narrow", True)
        tile.setCheckable(True)
        self._group.addButton(tile, len(self._tiles))
        self._tiles.append(tile)
        self._row.addWidget(tile)

    def _dress(self, tile: QPushButton, place: int, label: str, share: float) -> None:
        percent = percent_text(min(share, 0.99), 0)  # nothing is ever quite sure
        tile.setText(f"{label}\n{percent}")
        text = self.tr("Digit {place}: {answer}, {share} sure")
        tile.setAccessibleName(text.format(place=place + 1, answer=label, share=percent))
        tile.setToolTip(plain_tip(tile.accessibleName()))

    def _tell(self, place: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(place)

"""What the network is given: the picture prepared, or as it is. A way to look, which leaves the model as it is."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from widgets.button import make_button

Way = Literal["digit", "plain"]


class InputSwitch(QWidget):
    """Two buttons; `way_chosen` goes out when a person changes it."""

    way_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inputSwitch")
        self.setAccessibleName(self.tr("How the picture is given to the network"))
        self._taught: Way | None = None
        self._is_guess = False
        self._prepared = make_button(self.tr("Prepared"), "preparedInputButton", "chip")
        self._plain = make_button(self.tr("As it is"), "plainInputButton", "chip")
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self._prepared, self._plain):
            button.setCheckable(True)
            button.setProperty("narrow", True)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        group.buttonClicked.connect(self.way_chosen)
        self.set_taught("digit")

    def way(self) -> Way:
        """What is chosen, as the kind of a `Preparation`."""
        return "digit" if self._prepared.isChecked() else "plain"

    @property
    def is_guess(self) -> bool:
        """Whether nobody said how the network was taught."""
        return self._is_guess

    def set_taught(self, way: Way, *, is_guess: bool = False) -> None:
        """The way the network was taught with, or is guessed: chosen, until a person chooses the other."""
        if way != self._taught:
            (self._prepared if way == "digit" else self._plain).setChecked(True)
        self._taught, self._is_guess = way, is_guess
        if is_guess:
            taught = self.tr("How the network was taught is a guess.")
        elif way == "digit":
            taught = self.tr("The network was taught with prepared pictures.")
        else:
            taught = self.tr("The network was taught with pictures as they are.")
        self._prepared.setToolTip(
            self.tr("The digit is found, centred and scaled, white on black.") + "\n" + taught
        )
        self._plain.setToolTip(self.tr("The picture is only brought to the size of the network.") + "\n" + taught)

    def note(self, rows: int, columns: int) -> str:
        """What to say beside a picture of this size."""
        if self._is_guess:
            text = self._note_of_guess()
        elif self.way() == self._taught:
            if self.way() == "digit":
                text = self.tr("{rows} × {columns}, centred and scaled as it was taught.")
            else:
                text = self.tr("{rows} × {columns}, only brought to this size, as it was taught.")
        elif self.way() == "digit":
            text = self.tr("{rows} × {columns}, centred and scaled. It was taught with pictures as they are.")
        else:
            text = self.tr("{rows} × {columns}, only brought to this size. It was taught with prepared pictures.")
        return text.format(rows=rows, columns=columns)

    def _note_of_guess(self) -> str:
        is_digit = self.way() == "digit"
        if self.way() == self._taught:
            if is_digit:
                return self.tr("{rows} × {columns}, centred and scaled as was guessed.")
            return self.tr("{rows} × {columns}, only brought to this size, as was guessed.")
        if is_digit:
            return self.tr("{rows} × {columns}, centred and scaled, other than was guessed.")
        return self.tr("{rows} × {columns}, only brought to this size, other than was guessed.")

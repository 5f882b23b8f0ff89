"""A number that matters, large, with its name above and a remark or a progress bar below."""

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from widgets.label import ElidedLabel, show_named
from widgets.theme.fonts import font
from widgets.theme.tokens import TEXT_NUMBER

NOTHING = "–"
_FINENESS = 1000
_AROUND_NUMBER = 6


class NumberCard(QFrame):
    """Texts in. `number_name` and `note_name` are the objectNames of its two texts."""

    def __init__(self, title: str, number_name: str, note_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._title = ElidedLabel(title, role="small")
        self._number = ElidedLabel(NOTHING, role="number", name=number_name)
        self._number.setAccessibleName(title)
        self._number.setFont(font(TEXT_NUMBER, even_digits=True))
        # Chinese letters make their line higher: without this the cards of one row would not be level.
        self._number.setFixedHeight(TEXT_NUMBER + _AROUND_NUMBER)
        self._note = ElidedLabel("", role="small", name=note_name)
        self._note.setAccessibleName(self.tr("{title}, remark").format(title=title))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(1)
        for label in (self._title, self._number, self._note):
            self._column.addWidget(label)
        self._column.addStretch(1)
        self.set_low(False)

    def set_low(self, low: bool) -> None:
        """Whether it is to take less height."""
        edge = 6 if low else 13
        if self._column.contentsMargins().top() != edge:
            self._column.setContentsMargins(16, edge, 16, edge)
            self._column.activate()

    def set_title(self, title: str) -> None:
        """What the number is."""
        self._title.setText(title)
        show_named(self._number, title, self._number.text())

    def set_number(self, text: str) -> None:
        """The number as it is read; a dash stands where there is none."""
        show_named(self._number, self._title.text(), text or NOTHING)
        role = "number" if text else "nothing"
        if self._number.property("role") != role:
            self._number.setProperty("role", role)
            self._number.style().polish(self._number)

    def set_note(self, text: str) -> None:
        """The remark below."""
        show_named(self._note, self.tr("{title}, remark").format(title=self._title.text()), text)


class ProgressCard(NumberCard):
    """A number card with a bar in place of the remark."""

    def __init__(self, title: str, number_name: str, bar_name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, number_name, parent=parent)
        self._bar = QProgressBar()
        self._bar.setObjectName(bar_name)
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _FINENESS)
        self._note.hide()
        self._column.insertSpacing(3, 6)
        self._column.insertWidget(4, self._bar)

    def set_progress(self, share: float) -> None:
        """How much is done, from 0 to 1."""
        self._bar.setValue(round(max(0.0, min(1.0, share)) * _FINENESS))

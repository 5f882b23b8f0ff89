"""What a network got right before it was taught, and after."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import make_label
from widgets.number_text import percent_text


@dataclass(frozen=True)
class Comparison:
    """Shares of right answers from 0 to 1, before and after; `None` for what is not measured (yet)."""

    title: str
    before: float | None = None
    after: float | None = None


class BeforeAfter(QWidget):
    """Comparisons in, a row each; the wish for the network of before out."""

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("beforeAfter")
        self.setAccessibleName(self.tr("Before and after"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._note = make_label("", "small", "teachingNote", wrap=True)
        self._back = make_button(self.tr("Back to before"), "backToBeforeButton")
        self._back.clicked.connect(self.back_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._note, 1)
        below.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(below)
        self.hide()

    def show_comparisons(self, rows: tuple[Comparison, ...], note: str, *, can_go_back: bool) -> None:
        """Show these rows, a sentence below, and whether one can go back."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, title in enumerate((self.tr("Read right"), self.tr("Before"), self.tr("After"))):
            self._put(0, place, make_label(title, "faint"))
        for line, row in enumerate(rows, start=1):
            self._put(line, 0, make_label(row.title, "", wrap=True))
            self._put(line, 1, make_label(_share(row.before), "muted", f"before:{line}"))
            after = make_label(_share(row.after), "strong", f"after:{line}")
            words = self.tr("{title}: {before} before, {after} after")
            after.setAccessibleName(
                words.format(title=row.title, before=_share(row.before), after=_share(row.after))
            )
            self._put(line, 2, after)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._back.setVisible(can_go_back)
        self.show()

    def _put(self, line: int, place: int, label: QLabel) -> None:
        if place:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, line, place)


def _share(share: float | None) -> str:
    return percent_text(share) if share is not None else "…"

"""The two boxes of the Home page: files of late, and a way in for those who are here for the first time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.label import make_frame, make_label
from widgets.recent_list import RecentEntry, RecentList
from widgets.theme.theme import Theme

_MORE, _LESS = 66, 34
"""Shares of the width, in hundredths."""


class HomeBoxes(QWidget):
    """Recent files in; which one is opened, and what a newcomer wants, out.

    While there are recent files they have the most room; before, the way in has.
    """

    recent_chosen = Signal(str)
    open_requested = Signal()
    show_me_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = RecentList(theme)
        self._recent.chosen.connect(self.recent_chosen)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._row.addWidget(self._recent_box())
        self._first = self._first_time_box()
        self._row.addWidget(self._first)
        self.set_recent([])

    def set_recent(self, entries: Sequence[RecentEntry]) -> None:
        """Show the files of late, the latest first."""
        self._recent.set_entries(entries)
        known = bool(entries)
        self._row.setStretch(0, _MORE if known else _LESS)
        self._row.setStretch(1, _LESS if known else _MORE)
        forwards, backwards = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft
        self._row.setDirection(forwards if known else backwards)
        # Beside more rows than it has itself it would be a tall box with nothing in it.
        self._row.setAlignment(self._first, Qt.AlignmentFlag.AlignTop if known else Qt.AlignmentFlag(0))
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if known else forwards)

    def _recent_box(self) -> QFrame:
        box = make_frame("box")
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(make_label(self.tr("Recent"), "strong"))
        column.addWidget(self._recent)
        column.addStretch(1)
        return box

    def _first_time_box(self) -> QFrame:
        box = make_frame("box")
        show_me = make_button(self.tr("Show me"), "showMeButton", "primary")
        show_me.clicked.connect(self.show_me_requested)
        open_file = make_button(self.tr("Open a model or project…"), "openFileButton")
        open_file.clicked.connect(self.open_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(show_me)
        buttons.addWidget(open_file)
        buttons.addStretch(1)
        sentence = self.tr(
            "Three steps, two minutes: train a network on digits, draw one yourself, keep what it learnt."
        )
        drop = self.tr("or drop a file anywhere: models, programs, pictures")
        self._foot.setSpacing(12)
        self._foot.addLayout(buttons)
        self._foot.addWidget(make_label(drop, "small", wrap=True), 1)
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(make_label(self.tr("First time here?"), "strong"))
        column.addWidget(make_label(sentence, "small", wrap=True))
        column.addSpacing(4)
        column.addLayout(self._foot)
        column.addStretch(1)
        return box

"""The projects and models of late, each a row that opens it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.button import make_button
from widgets.clickable_frame import ClickableFrame
from widgets.label import make_label
from widgets.template_card import Picture
from widgets.text_line import TextLine, texts_cut
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT, TEXT_SMALL

ROW_HEIGHT = 46
SHOWN_AT_FIRST = 4
"""So many rows are as high as the box beside; more are shown when they are asked for."""

_BEHIND = 12.0
"""Between the texts of a row."""


@dataclass(frozen=True)
class RecentEntry:
    """A file of late: `result` says how well it did ("98.8 % on 4,000 digits"), `when` how long ago, `kind` what
    it is (".h5 model")."""

    path: str
    name: str
    folder: str
    result: str = ""
    when: str = ""
    picture: Picture | None = None
    kind: str = ""

    @property
    def where(self) -> str:
        """What it is and in which folder; a project and its model have one name."""
        return " · ".join(part for part in (self.kind, self.folder) if part)


class RecentList(QWidget):
    """Entries in; the path of the one that was chosen out."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[RecentRow] = []
        self.setObjectName("recentList")
        self.setAccessibleName(self.tr("Recent projects"))
        self._nothing = make_label(
            self.tr("Nothing yet. Projects and models that you save or open are listed here."), "muted", wrap=True
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._more = make_button("", "moreRecentButton", "link")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_rows)
        self._below = QHBoxLayout()
        self._below.setContentsMargins(56, 4, 0, 0)
        self._below.addWidget(self._more)
        self._below.addStretch(1)
        self._column.addLayout(self._below)

    def set_entries(self, entries: Sequence[RecentEntry]) -> None:
        """Show these, the latest first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(self._theme, entry, last=entry is entries[-1]) for entry in entries]
        for place, row in enumerate(self._rows):
            row.chosen.connect(self.chosen)
            self._column.insertWidget(1 + place, row)
        self._nothing.setVisible(not entries)
        self._show_rows()

    def _show_rows(self) -> None:
        """The latest of many, or all of them."""
        further = len(self._rows) - SHOWN_AT_FIRST
        is_open = self._more.isChecked()
        for row in self._rows[SHOWN_AT_FIRST:]:
            row.setVisible(is_open)
        self._more.setVisible(further > 0)
        text = self.tr("Fewer") if is_open else self.tr("{count} more").format(count=further)
        self._more.setText(text)
        self._more.setAccessibleName(text)


class RecentRow(ClickableFrame):
    """One entry."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entry: RecentEntry, last: bool = False) -> None:
        super().__init__(theme, CORNER, outlined=False)
        self._entry = entry
        self._last = last
        self.setText(entry.name)
        self.setAccessibleName(entry.name)
        told = (entry.kind, entry.folder, entry.result, entry.when)
        self.setAccessibleDescription(", ".join(part for part in told if part))
        self.setToolTip(entry.path)
        self.setFixedHeight(ROW_HEIGHT)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._entry.path)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, ROW_HEIGHT)

    @override
    def paint_content(self, painter: QPainter, room: QRectF) -> None:
        tokens = self.theme.tokens
        if self._entry.picture is not None:
            painter.save()
            self._entry.picture(painter, QRectF(room.x() + 8, room.y() + 7, 40, room.height() - 14))
            painter.restore()
        for line in self._lines(room):
            line.paint(painter)
        if not self._last:
            painter.fillRect(QRectF(room.x(), room.bottom(), room.width(), 1), QColor(tokens.line))

    @override
    def texts_cut(self, room: QRectF) -> Sequence[str]:
        """Where it lies, the path says anyway."""
        return texts_cut(line for line in self._lines(room) if line.text != self._entry.where)

    def _lines(self, room: QRectF) -> tuple[TextLine, ...]:
        tokens, entry = self.theme.tokens, self._entry
        left, width = room.x() + 60, room.width() - 60
        half = room.height() / 2
        name_width, result_width = self._widths(width)
        upper = QRectF(left, room.y() + 4, name_width - _BEHIND, half - 4)
        lower = QRectF(left, room.y() + half, name_width - _BEHIND, half - 5)
        middle = QRectF(left + name_width, room.y(), result_width - _BEHIND, room.height())
        right = QRectF(middle.right() + _BEHIND, room.y(), room.right() - middle.right() - 20, room.height())
        cut = Qt.TextElideMode.ElideMiddle
        return (
            TextLine(entry.name, upper, font(TEXT, QFont.Weight.DemiBold), tokens.text, cut=cut),
            TextLine(entry.where, lower, font(TEXT_SMALL), tokens.muted, cut=cut),
            TextLine(entry.result, middle, font(TEXT), tokens.text),
            TextLine(entry.when, right, font(TEXT_SMALL), tokens.muted),
        )

    def _widths(self, width: float) -> tuple[float, float]:
        """Of name and result, each with the room behind it: they share what the time does not need.

        The results stand below one another, but a longer name takes what a result leaves.
        """
        entry, both, usual = self._entry, width * 0.76, width * 0.38
        name = QFontMetricsF(font(TEXT, QFont.Weight.DemiBold)).horizontalAdvance(entry.name)
        where = QFontMetricsF(font(TEXT_SMALL)).horizontalAdvance(entry.where)
        result = QFontMetricsF(font(TEXT)).horizontalAdvance(entry.result) + _BEHIND if entry.result else 0.0
        wanted = max(name, where) + _BEHIND
        taken = max(usual, min(wanted, both - result))
        return taken, both - taken

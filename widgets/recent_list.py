"""The projects and models of late, each a row that opens it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.clickable_frame import ClickableFrame
from widgets.label import make_label
from widgets.template_card import Picture
from widgets.text_line import TextLine, texts_cut
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import CORNER, TEXT, TEXT_SMALL

ROW_HEIGHT = 46


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

    def set_entries(self, entries: Sequence[RecentEntry]) -> None:
        """Show these, the latest first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(self._theme, entry, last=entry is entries[-1]) for entry in entries]
        for row in self._rows:
            row.chosen.connect(self.chosen)
            self._column.addWidget(row)
        self._nothing.setVisible(not entries)


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
        name_width, result_width = width * 0.38, width * 0.38
        upper = QRectF(left, room.y() + 4, name_width - 12, half - 4)
        lower = QRectF(left, room.y() + half, name_width - 12, half - 5)
        middle = QRectF(left + name_width, room.y(), result_width - 12, room.height())
        right = QRectF(middle.right() + 12, room.y(), room.right() - middle.right() - 20, room.height())
        cut = Qt.TextElideMode.ElideMiddle
        return (
            TextLine(entry.name, upper, font(TEXT, QFont.Weight.DemiBold), tokens.text, cut=cut),
            TextLine(entry.where, lower, font(TEXT_SMALL), tokens.muted, cut=cut),
            TextLine(entry.result, middle, font(TEXT), tokens.text),
            TextLine(entry.when, right, font(TEXT_SMALL), tokens.muted),
        )

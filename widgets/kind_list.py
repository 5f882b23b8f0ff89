"""The list in the palette: kinds of layers and presets under the headings of their groups, which fold."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem
from typing_extensions import override

from backend.catalogue.layers import GROUP_TITLES
from widgets.canvas.drop_layer import LAYER_MIME
from widgets.canvas.glyphs import paint_glyph
from widgets.kind_row_delegate import COUNT_ROLE, GROUP_ROLE, KIND_ROLE, OPEN_ROLE, KindRowDelegate
from widgets.palette_entries import OFTEN_USED, PaletteEntry, folded, palette_entries, search_text
from widgets.theme.theme import Theme
from widgets.wording import show_text

OFTEN = "often"
"""The heading above the kinds that most networks are made of; it is not a group of the catalogue."""

_SIGN = 28
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class KindList(QListWidget):
    """Headings that fold their kinds away, and a row for each kind.

    `folds_changed` carries the open groups when someone opened or closed one.
    """

    kind_chosen = Signal(str)
    folds_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._open = {OFTEN}
        self._wanted = ""
        self._words = {entry.id: search_text(entry) for entry in palette_entries().values()}
        self._dress()
        entries = palette_entries()
        self._add_group(OFTEN, self.tr("Often used"), [entries[key] for key in OFTEN_USED if key in entries])
        for group, title in GROUP_TITLES.items():
            self._add_group(group, show_text(title), [entry for entry in entries.values() if entry.group == group])
        self.itemActivated.connect(self._choose)
        theme.changed.connect(self.viewport().update)
        self._show_rows()

    def _dress(self) -> None:
        self.setObjectName("layerPalette")
        self.setAccessibleName(self.tr("Kinds of layers"))
        self.setAccessibleDescription(
            self.tr("Enter adds a kind behind the selected layer; on a heading it opens or closes the group.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(KindRowDelegate(self._theme, self))

    def _add_group(self, group: str, title: str, entries: Sequence[PaletteEntry]) -> None:
        if not entries:
            return
        heading = QListWidgetItem(title, self)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setData(GROUP_ROLE, group)
        heading.setData(COUNT_ROLE, len(entries))
        for entry in entries:
            item = QListWidgetItem(show_text(entry.title), self)
            item.setData(KIND_ROLE, entry.id)
            item.setData(GROUP_ROLE, entry.group)
            item.setData(OPEN_ROLE, group)
            item.setToolTip(show_text(entry.sentence))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, show_text(entry.sentence))
            item.setFlags(_SHOWN)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    # What is shown ----------------------------------------------------------------------------------------

    def show_matching(self, text: str) -> None:
        """Show only what the text finds: by title, Keras name, group or other name, else by the sentence.

        What fits best is current. A search opens all groups; without one they are as they were left.
        """
        self._wanted = folded(text)
        self._show_rows()
        best = self._best() if self._wanted else None
        self.setCurrentRow(self.row(best) if best is not None else -1)

    def shows_something(self) -> bool:
        """Whether any kind or heading is in sight."""
        return any(not item.isHidden() for item in self._items())

    def set_open_groups(self, groups: Collection[str]) -> None:
        """Open these groups and close the others."""
        self._open = set(groups)
        self._show_rows()

    def set_open(self, group: str, wanted: bool) -> None:
        """Open or close a group."""
        if wanted != (group in self._open):
            self._open ^= {group}
            self._show_rows()
            self.folds_changed.emit(tuple(sorted(self._open)))

    def _show_rows(self) -> None:
        found = self._found() if self._wanted else set()
        filled: set[str] = set()
        for item in self._items():
            kind_id, group = item.data(KIND_ROLE), item.data(OPEN_ROLE)
            if kind_id:
                shown = kind_id in found and group != OFTEN if self._wanted else group in self._open
                item.setHidden(not shown)
                if shown:
                    filled.add(group)
        for item in self._items():
            if not item.data(KIND_ROLE):
                group = item.data(GROUP_ROLE)
                item.setHidden(bool(self._wanted) and group not in filled)
                item.setData(OPEN_ROLE, group in filled)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._heading_in_words(item))

    def _heading_in_words(self, heading: QListWidgetItem) -> str:
        is_open = bool(heading.data(OPEN_ROLE))
        text = self.tr("{group}, {count}, open") if is_open else self.tr("{group}, {count}, closed")
        return text.format(group=heading.text(), count=heading.data(COUNT_ROLE))

    def _found(self) -> set[str]:
        named = {key for key, (names, _sentence) in self._words.items() if self._wanted in names}
        return named or {key for key, (_names, sentence) in self._words.items() if self._wanted in sentence}

    def _best(self) -> QListWidgetItem | None:
        """The row in sight whose title begins with what is looked for, or the first; often used ones before."""
        rows = [item for item in self._items() if item.data(KIND_ROLE) and not item.isHidden()]
        return min(rows, key=self._rank, default=None)

    def _rank(self, item: QListWidgetItem) -> tuple[bool, bool, bool]:
        title = folded(item.text())
        return (
            title != self._wanted,
            not title.startswith(self._wanted),
            item.data(KIND_ROLE) not in OFTEN_USED,
        )

    # Taking a kind ----------------------------------------------------------------------------------------

    def chosen_kind(self) -> str:
        """The id of the kind that is selected; empty when there is none in sight."""
        chosen = [item for item in self.selectedItems() if not item.isHidden()]
        return str(chosen[0].data(KIND_ROLE)) if chosen else ""

    def walk(self, way: int) -> None:
        """Make the next kind in sight current."""
        rows = [row for row, item in enumerate(self._items()) if item.data(KIND_ROLE) and not item.isHidden()]
        if not rows:
            return
        here = rows.index(self.currentRow()) if self.currentRow() in rows else (-1 if way > 0 else len(rows))
        self.setCurrentRow(rows[max(0, min(len(rows) - 1, here + way))])

    def _choose(self, item: QListWidgetItem) -> None:
        kind_id = item.data(KIND_ROLE)
        if kind_id:
            self.kind_chosen.emit(kind_id)
        elif not self._wanted:
            self.set_open(item.data(GROUP_ROLE), not item.data(OPEN_ROLE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens the group of a heading, Left closes it."""
        item = self.currentItem()
        is_heading = item is not None and not item.data(KIND_ROLE) and not self._wanted
        if is_heading and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_open(item.data(GROUP_ROLE), event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a heading opens or closes its group."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and not item.data(KIND_ROLE) and event.button() == Qt.MouseButton.LeftButton:
            self._choose(item)

    @override
    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    @override
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items:
            data.setData(LAYER_MIME, str(items[0].data(KIND_ROLE)).encode())
        return data

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Carry the sign of the group beside the pointer: the canvas draws the card itself."""
        item = self.currentItem()
        if item is None or not item.data(KIND_ROLE):
            return
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(self._sign_of(item.data(GROUP_ROLE)))
        drag.setHotSpot(QPoint(-14, _SIGN + 6))
        drag.exec(Qt.DropAction.CopyAction)

    def _sign_of(self, group: str) -> QPixmap:
        tokens, ratio = self._theme.tokens, self.devicePixelRatioF()
        pixmap = QPixmap(round(_SIGN * ratio), round(_SIGN * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(QRectF(0.5, 0.5, _SIGN - 1, _SIGN - 1), 7, 7)
        paint_glyph(painter, QRectF(6, 6, _SIGN - 12, _SIGN - 12), group, QColor(tokens.groups[group]))
        painter.end()
        return pixmap

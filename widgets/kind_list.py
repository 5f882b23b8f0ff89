"""The list in the palette: the kinds of layers under the headings of their groups."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QFont, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import GROUP_TITLES, LAYER_KINDS
from widgets.canvas.drop_layer import LAYER_MIME
from widgets.canvas.glyphs import paint_glyph
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL
from widgets.wording import show_text

KIND_ROLE = Qt.ItemDataRole.UserRole
"""The id of the layer kind; headings have none."""

GROUP_ROLE = Qt.ItemDataRole.UserRole + 1

_ROW = 30
_HEADING = 32
_SIGN = 28


class KindList(QListWidget):
    """The list itself: headings that cannot be taken, and a row for each kind."""

    kind_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("layerPalette")
        self.setAccessibleName(self.tr("Kinds of layers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_KindDelegate(theme, self))
        for group, title in GROUP_TITLES.items():
            kinds = [kind for kind in LAYER_KINDS.values() if kind.group == group]
            if kinds:
                self._add_group(group, show_text(title), kinds)
        self.itemActivated.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def _add_group(self, group: str, title: str, kinds: Sequence[LayerKind]) -> None:
        heading = QListWidgetItem(title, self)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setData(GROUP_ROLE, group)
        for kind in kinds:
            item = QListWidgetItem(show_text(kind.title), self)
            item.setData(KIND_ROLE, kind.id)
            item.setData(GROUP_ROLE, group)
            item.setToolTip(show_text(kind.sentence))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, show_text(kind.sentence))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def show_matching(self, text: str) -> None:
        """Show only the kinds whose title, Keras name or group holds the text; the first of them is current."""
        wanted = text.casefold().replace(" ", "")
        filled: set[str] = set()
        first: QListWidgetItem | None = None
        for item in self._items():
            kind_id, group = item.data(KIND_ROLE), item.data(GROUP_ROLE)
            if not kind_id:
                continue
            words = f"{item.text()} {kind_id} {group}".casefold().replace(" ", "")
            item.setHidden(wanted not in words)
            if not item.isHidden():
                filled.add(group)
                first = first or item
        for item in self._items():
            if not item.data(KIND_ROLE):
                item.setHidden(item.data(GROUP_ROLE) not in filled)
        self.setCurrentRow(self.row(first) if first is not None and wanted else -1)

    def current_kind(self) -> str:
        """The id of the current kind; empty when there is none in sight."""
        item = self.currentItem()
        return str(item.data(KIND_ROLE) or "") if item is not None and not item.isHidden() else ""

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


class _KindDelegate(QStyledItemDelegate):
    """Paints headings small and wide, with the sign of the group, and kinds with its bar."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heading = font(TEXT_SMALL - 1, QFont.Weight.DemiBold)
        self._heading.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        self._heading.setCapitalization(QFont.Capitalization.AllUppercase)
        self._row = font(TEXT)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, _ROW if index.data(KIND_ROLE) else _HEADING)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KIND_ROLE):
            self._paint_kind(painter, room, option.state, index)
        else:
            painter.setFont(self._heading)
            painter.setPen(QColor(self._theme.tokens.muted))
            line = room.adjusted(4, 6, -4, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
            colour = QColor(self._theme.tokens.groups[index.data(GROUP_ROLE)])
            sign = QRectF(line.right() - 18, line.center().y() - 7, 14, 14)
            paint_glyph(painter, sign, index.data(GROUP_ROLE), colour)
        painter.restore()

    def _paint_kind(
        self, painter: QPainter, room: QRectF, state: QStyle.StateFlag, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        group = index.data(GROUP_ROLE)
        colour = QColor(tokens.groups[group])
        pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected or pointed_at:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(tokens.accent_ground if chosen else mixed(tokens.panel, tokens.text, 0.04)))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 7, 7)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(room.x() + 6, room.center().y() - 8, 4, 16), 2, 2)
        painter.setFont(self._row)
        painter.setPen(QColor(tokens.text))
        line = room.adjusted(20, 0, -4, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())

"""Drawings as a grid of pictures with their labels; several can be selected, by mouse and keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from widgets.my_drawings.drawing_tile import DrawingTile
from widgets.picture_image import to_image
from widgets.row_delegate import Index, RowDelegate
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

_SIDE = 56
_CELL = QSize(76, 98)
_TILE = Qt.ItemDataRole.UserRole
_IMAGE = Qt.ItemDataRole.UserRole + 1


class DrawingsGrid(QListWidget):
    """Tiles in; what is to be done with the selected ones out, by their ids."""

    selection_changed = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(QPoint)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[DrawingTile, ...] = ()
        self.setObjectName("drawingsGrid")
        self.setAccessibleName(self.tr("My drawings"))
        self.setAccessibleDescription(
            self.tr("A click or Enter puts a drawing on the pad; Delete deletes those selected.")
        )
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(_CELL)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(_TileDelegate(theme, self))
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.itemSelectionChanged.connect(self.selection_changed)
        self.itemClicked.connect(self._click)
        theme.changed.connect(self.viewport().update)

    def set_tiles(self, tiles: Sequence[DrawingTile]) -> None:
        """Show these; what was selected stays so, and so does what is seen of a long list."""
        selected, place = set(self.selected()), self.verticalScrollBar().value()
        if [tile.id for tile in tiles] != [tile.id for tile in self._shown]:
            self.clear()
            for _tile in tiles:
                self.addItem(QListWidgetItem())
        self._shown = tuple(tiles)
        for number, tile in enumerate(tiles):
            item = self.item(number)
            item.setData(_TILE, tile)
            item.setData(_IMAGE, to_image(tile.picture))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._in_words(tile))
            item.setToolTip(self._in_words(tile))
            item.setSelected(tile.id in selected)
        self.verticalScrollBar().setValue(place)

    def _in_words(self, tile: DrawingTile) -> str:
        if tile.answer is None:
            return tile.label
        if tile.answer == tile.label:
            return self.tr("{label}, read right").format(label=tile.label)
        return self.tr("{label}, read as {answer}").format(label=tile.label, answer=tile.answer)

    def selected(self) -> tuple[str, ...]:
        """The ids of those selected, in their order."""
        return tuple(self._shown[number].id for number in range(self.count()) if self.item(number).isSelected())

    def _click(self, item: QListWidgetItem) -> None:
        """A click puts it on the pad; with Ctrl or Shift it only selects."""
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(self._shown[self.row(item)].id)

    def _ask_for_menu(self, place: QPoint) -> None:
        if self.selected():
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected():
            self.delete_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)


class _TileDelegate(RowDelegate):
    """Paints the picture, below it what it is; where it is read wrongly, as what."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _CELL

    @override
    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        return []  # the tool tip of each tile tells it whole

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile, image = index.data(_TILE), index.data(_IMAGE)
        if not isinstance(tile, DrawingTile) or not isinstance(image, QImage):
            return
        tokens, cell = self._theme.tokens, QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(QColor(tokens.accent_ground) if is_selected else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, 8, 8)
        room = QRectF(cell.center().x() - _SIDE / 2, cell.top() + 5, _SIDE, _SIDE)
        outline = QPainterPath()
        outline.addRoundedRect(room, 6, 6)
        painter.setClipPath(outline)
        painter.drawImage(room, image)
        painter.setClipping(False)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        words = QRectF(cell.left() + 2, room.bottom() + 3, cell.width() - 4, cell.bottom() - room.bottom() - 5)
        self._paint_words(painter, words, tile)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, tile: DrawingTile) -> None:
        tokens = self._theme.tokens
        first = QRectF(room.left(), room.top(), room.width(), room.height() * 0.55)
        second = QRectF(room.left(), first.bottom() - 1, room.width(), room.height() * 0.45)
        painter.setPen(QColor(tokens.text))
        _write(painter, first if tile.answer is not None else room, tile.label, font(TEXT, QFont.Weight.DemiBold))
        if tile.answer is None:
            return
        right = tile.answer == tile.label
        painter.setPen(QColor(tokens.good if right else tokens.warning))
        _write(painter, second, "✓" if right else f"✗ {tile.answer}", font(TEXT_SMALL, QFont.Weight.DemiBold))


def _write(painter: QPainter, room: QRectF, text: str, letters: QFont) -> None:
    painter.setFont(letters)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

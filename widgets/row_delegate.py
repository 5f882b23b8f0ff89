"""Delegates for rows of lists and tables that tell the whole of a text that is cut short, and only then."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from widgets.text_line import TextLine, texts_cut
from widgets.tool_tip import asks_for_tip, show_tip

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """For rows and cells as Qt paints them. What the model has for a tool tip follows the whole text."""

    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        """The whole of the texts of the row that are not seen whole."""
        is_cut = self.sizeHint(option, index).width() > option.rect.width()
        return [str(index.data() or "")] if is_cut else []

    @override
    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not asks_for_tip(event) or not index.isValid():
            return super().helpEvent(event, view, option, index)
        told = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        show_tip(event, view.viewport(), *self.texts_cut(option, index), told, about=option.rect)
        return True


class LinesDelegate(RowDelegate):
    """For rows that are painted by hand: they consist of `lines`."""

    def lines(self, room: QRectF, index: Index) -> Sequence[TextLine]:
        """The texts of the row and where they stand in its room."""
        raise NotImplementedError

    @override
    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        return texts_cut(self.lines(QRectF(option.rect), index))

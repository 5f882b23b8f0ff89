"""The rows of the list of layers: what they say, and how they are painted."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.graph.model import Node
from backend.graph.shapes import shape_text
from widgets.document import ProjectDocument
from widgets.number_text import whole_text
from widgets.theme.colour import mixed
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL
from widgets.wording import show, show_text

GROUP_ROLE = Qt.ItemDataRole.UserRole
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 46


class LayerRows(QAbstractTableModel):
    """A row for each layer in the order in which data flows: name, kind, shape that comes out, parameters."""

    def __init__(self, document: ProjectDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._order = document.analysis.order
        document.changed.connect(self._follow)
        document.problems_changed.connect(self._repaint)

    def id_at(self, index: _Index) -> str:
        """The node id of a row."""
        return self._order[index.row()]

    def rows_of(self, ids: Collection[str]) -> list[int]:
        """The rows of these node ids, from top to bottom."""
        return [row for row, node_id in enumerate(self._order) if node_id in ids]

    def _follow(self) -> None:
        order = self._document.analysis.order
        if order != self._order:
            self.beginResetModel()
            self._order = order
            self.endResetModel()
        else:
            self._repaint()

    def _repaint(self) -> None:
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Layer"), self.tr("Kind"), self.tr("Output"), self.tr("Parameters"))[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._document.graph.by_id.get(self.id_at(index))
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(node)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(node)
            case Qt.ItemDataRole.ToolTipRole:
                return show_text(layer_kind(node.kind).sentence)
            case _ if role == GROUP_ROLE:
                return layer_kind(node.kind).group
            case _ if role == PROBLEM_ROLE:
                return any(problem.node == node.id for problem in self._document.problems)
        return None

    def _texts(self, node: Node) -> tuple[str, str, str, str]:
        analysis = self._document.analysis.layers.get(node.id)
        shape = analysis.output if analysis is not None else None
        count = analysis.parameters if analysis is not None else None
        return (
            node.name,
            show_text(layer_kind(node.kind).title),
            shape_text(shape) if shape is not None else self.tr("no shape yet"),
            whole_text(count) if count is not None else "",
        )

    def _sentence(self, node: Node) -> str:
        """The whole row in words, for screen readers."""
        name, kind, shape, count = self._texts(node)
        sources = [self._document.graph.by_id[link.source].name for link in self._document.graph.incoming[node.id]]
        parts = [name, kind, self.tr("output {shape}").format(shape=shape)]
        if count:
            parts.append(self.tr("{count} parameters").format(count=count))
        if sources:
            parts.append(self.tr("takes from {layers}").format(layers=", ".join(sources)))
        parts += [show(problem.message) for problem in self._document.problems if problem.node == node.id]
        return ", ".join(parts)


class LayerRowDelegate(QStyledItemDelegate):
    """Paints a row in two lines: name and parameters, kind and shape, beside the bar of the group."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = font(TEXT, QFont.Weight.DemiBold)
        self._small = font(TEXT_SMALL)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, _ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = self._theme.tokens
        room = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent_ground if chosen else mixed(tokens.panel, tokens.text, 0.04)))
            painter.drawRoundedRect(room.adjusted(0, 1, 0, -1), 7, 7)
        painter.setBrush(QColor(tokens.groups[index.data(GROUP_ROLE)]))
        painter.drawRoundedRect(QRectF(room.x() + 6, room.y() + 8, 4, room.height() - 16), 2, 2)
        self._paint_texts(painter, room.adjusted(20, 5, -10, -5), index)
        painter.restore()

    def _paint_texts(self, painter: QPainter, room: QRectF, index: _Index) -> None:
        tokens = self._theme.tokens
        texts = [str(index.sibling(index.row(), column).data()) for column in range(4)]
        upper, lower = room.adjusted(0, 0, 0, -room.height() / 2), room.adjusted(0, room.height() / 2, 0, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        count_width = painter.fontMetrics().horizontalAdvance(texts[3]) + 8 if texts[3] != "0" else 0
        if count_width:
            painter.drawText(upper, right, texts[3])
        shape_width = painter.fontMetrics().horizontalAdvance(texts[2]) + 8
        painter.drawText(lower, right, texts[2])
        kind_room = lower.adjusted(0, 0, -shape_width, 0)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            kind_room, left, painter.fontMetrics().elidedText(texts[1], elide, int(kind_room.width()))
        )
        painter.setFont(self._name)
        painter.setPen(QColor(tokens.warning if index.data(PROBLEM_ROLE) else tokens.text))
        name_room = upper.adjusted(0, 0, -count_width, 0)
        painter.drawText(
            name_room, left, painter.fontMetrics().elidedText(texts[0], elide, int(name_room.width()))
        )

"""The rows of the table of pictures, and the order in which they are shown."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from backend.picture_test.tested_picture import TestedPicture
from widgets.number_text import percent_text
from widgets.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PICTURE, NAME, ANSWER, SURE, LABEL, RIGHT = range(6)
COLUMNS = RIGHT + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole
"""The whole `TestedPicture` of a row."""

RIGHT_SIGN, WRONG_SIGN = "✓", "✗"


class PictureModel(QAbstractTableModel):
    """Pictures in, by the place that they had when they were chosen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: list[TestedPicture] = []
        theme.changed.connect(self._recolour)

    @property
    def pictures(self) -> Sequence[TestedPicture]:
        return self._pictures

    def set_pictures(self, pictures: Iterable[TestedPicture]) -> None:
        self.beginResetModel()
        self._pictures = list(pictures)
        self.endResetModel()

    def update_pictures(self, first: int, pictures: Sequence[TestedPicture]) -> None:
        """Show these instead of those from the place `first` on."""
        self._pictures[first : first + len(pictures)] = pictures
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(pictures) - 1, COLUMNS - 1))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pictures)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def titles(self) -> tuple[str, ...]:
        """What the columns are called, also those that have no room for a head."""
        return (
            self.tr("Picture"),
            self.tr("File"),
            self.tr("Says"),
            self.tr("Sure"),
            self.tr("Shows"),
            self.tr("Right"),
        )

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = self.titles()[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if section in (PICTURE, RIGHT) else title.upper()
            case Qt.ItemDataRole.ToolTipRole if section == LABEL:
                return self.tr(
                    "What the picture shows, by the name of its file or folder: 7__mine.png, 7/mine.png"
                )
            case Qt.ItemDataRole.ToolTipRole:
                return self.tr("Sort by this: {title}").format(title=title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return title
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one, column = self._pictures[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(one, column)
            case Qt.ItemDataRole.ToolTipRole if column == NAME:
                return "\n".join(part for part in (one.path, one.note) if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one, column)
            case Qt.ItemDataRole.ForegroundRole if column in (ANSWER, RIGHT) and one.is_right is not None:
                return QColor(self._theme.tokens.good if one.is_right else self._theme.tokens.bad)
            case Qt.ItemDataRole.ForegroundRole if column in (SURE, LABEL):
                return QColor(self._theme.tokens.muted)
        return one if role == PICTURE_ROLE else None

    def _text(self, one: TestedPicture, column: int) -> str:
        match column:
            case 1:
                return one.name
            case 2:
                return one.answer
            case 3:
                return percent_text(one.sure, 0) if one.sure is not None else ""
            case 4:
                return one.label
            case 5:
                return "" if one.is_right is None else RIGHT_SIGN if one.is_right else WRONG_SIGN
        return ""

    def _spoken(self, one: TestedPicture, column: int) -> str | None:
        match column:
            case 0:
                return self.tr("Picture of {name}").format(name=one.name)
            case 1 if one.note:
                return f"{one.name}. {one.note}"
            case 5 if one.is_right is not None:
                return self.tr("right") if one.is_right else self.tr("wrong")
        return None

    def _recolour(self) -> None:
        if self._pictures:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pictures) - 1, COLUMNS - 1))


class PictureOrder(QSortFilterProxyModel):
    """Stands between the rows and the view. What is not known comes last, whichever way it is sorted."""

    def __init__(self, model: PictureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setSourceModel(model)

    def picture_at(self, row: int) -> TestedPicture:
        """The picture of a row that is shown."""
        return self._rows.pictures[self.mapToSource(self.index(row, NAME)).row()]

    @override
    def lessThan(self, left: Index, right: Index) -> bool:
        column = left.column()
        one, other = (_key(self._rows.pictures[index.row()], column, index.row()) for index in (left, right))
        if one is None or other is None:
            last = one if self.sortOrder() == Qt.SortOrder.AscendingOrder else other
            return (one is None) != (other is None) and last is not None
        return bool(one < other)


def _key(one: TestedPicture, column: int, place: int) -> Any:
    match column:
        case 2:
            return one.answer or None
        case 3:
            return one.sure
        case 4:
            return one.label or None
        case 5:
            return one.is_right
        case _:
            return place

"""The cells of the table of pictures that Qt has none for: the picture, and the name with a sentence below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyleOptionViewItem
from typing_extensions import override

from backend.picture_test.tested_picture import TestedPicture
from widgets.picture_image import to_image
from widgets.picture_table.picture_model import NAME, PICTURE, PICTURE_ROLE, Index
from widgets.row_delegate import RowDelegate
from widgets.text_line import TextLine, texts_cut
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import TEXT, TEXT_SMALL

SIDE = 34
_PADDING = 8
_LINE = 17.0


class PictureDelegate(RowDelegate):
    """Paints pictures and names; the other cells are as Qt has them."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() not in (PICTURE, NAME):
            super().paint(painter, option, index)
            return
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        one: TestedPicture = index.data(PICTURE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if index.column() == PICTURE:
            _paint_picture(painter, QRectF(option.rect), one)
        else:
            for line in self._lines(QRectF(option.rect), one):
                line.paint(painter)
        painter.restore()

    def _lines(self, room: QRectF, one: TestedPicture) -> Sequence[TextLine]:
        """The name, and below it the sentence, or the folder."""
        tokens = self._theme.tokens
        room = room.adjusted(_PADDING, 0, -4, 0)
        above = QRectF(room.left(), room.center().y() - _LINE, room.width(), _LINE)
        cut = Qt.TextElideMode.ElideMiddle
        name = TextLine(one.name, above, font(TEXT, QFont.Weight.Medium), tokens.text, cut=cut)
        below = above.translated(0, _LINE)
        if one.note:
            return (name, TextLine(one.note, below, font(TEXT_SMALL), tokens.warning))
        return (name, TextLine(one.folder, below, font(TEXT_SMALL), tokens.muted, cut=cut))

    @override
    def texts_cut(self, option: QStyleOptionViewItem, index: Index) -> Sequence[str]:
        if index.column() == NAME:
            return ()  # its tool tip has the whole path
        if index.column() == PICTURE:
            return texts_cut(())
        return super().texts_cut(option, index)


def _paint_picture(painter: QPainter, room: QRectF, one: TestedPicture) -> None:
    if one.small is None:
        return
    image = to_image(one.small)
    size = image.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, max(1, size.width()), max(1, size.height()))
    place.moveCenter(room.center())
    painter.drawImage(place, image)

"""A box to choose from that is narrower than its longest text: an ellipsis, and a tool tip that tells it whole."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget
from typing_extensions import override

from widgets.tool_tip import asks_for_tip, show_tip

_LEFT_OF_TEXT = 10
_RIGHT_OF_TEXT = 26


class ChoiceBox(QComboBox):
    """`cut` says where the ellipsis comes. The list that opens is as wide as its longest text."""

    def __init__(self, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cut = cut

    @override
    def showPopup(self) -> None:
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + _RIGHT_OF_TEXT)
        super().showPopup()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and asks_for_tip(event):
            text = self.currentText() or self.placeholderText()
            whole = text if self._shown() != text else ""
            show_tip(event, self, whole, self.toolTip())
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.Text))
        painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown())

    def _shown(self) -> str:
        text = self.currentText() or self.placeholderText()
        return self.fontMetrics().elidedText(text, self._cut, self._room().width())

    def _room(self) -> QRect:
        return self.rect().adjusted(_LEFT_OF_TEXT, 0, -_RIGHT_OF_TEXT, 0)

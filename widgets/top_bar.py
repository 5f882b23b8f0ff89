"""The bar at the top: the menu, the name of the document, the four pages, and the action that ends the work."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from widgets.button import make_button, make_icon_button
from widgets.label import ElidedLabel, make_label, show_named
from widgets.theme.icons import icon, icon_pixmap
from widgets.theme.theme import Theme

HEIGHT = 52


class TopBar(QFrame):
    """The document's name and the current page in; the page asked for out."""

    page_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action: QAction | None = None
        self.setProperty("role", "panel")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(HEIGHT)
        self._menu_button = make_icon_button(self.tr("Menu"), "menuButton")
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setIconSize(QSize(18, 18))
        self._mark = QLabel()
        # Cut in the middle: how the document is kept stands at the end.
        self._document = ElidedLabel(role="muted", name="documentText", cut=Qt.TextElideMode.ElideMiddle)
        self._document.setAccessibleName(self.tr("Document"))
        self._button = make_button("", "mainActionButton")
        self._button.hide()
        self._pages = QButtonGroup(self)
        self._pages.idClicked.connect(self.page_chosen)
        self._arrange()
        theme.changed.connect(self._dress)
        self._dress()

    def _arrange(self) -> None:
        left = QHBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._menu_button)
        left.addSpacing(12)
        left.addWidget(self._mark)
        left.addSpacing(5)
        left.addWidget(make_label("NetSketch", "title"))
        left.addSpacing(20)
        left.addWidget(self._document, 1)
        left.addSpacing(12)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        titles = (self.tr("Home"), self.tr("Build"), self.tr("Train"), self.tr("Test"))
        for index, title in enumerate(titles):
            chip = PageChip(self._theme, index + 1, title)
            self._pages.addButton(chip, index)
            chips.addWidget(chip)
        right = QHBoxLayout()
        right.addStretch(1)
        right.addWidget(self._button)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 16, 0)
        row.addLayout(left, 1)
        row.addLayout(chips)
        row.addLayout(right, 1)

    def set_document(self, name: str, state: str) -> None:
        """The document's name and how it is kept: "lenet digits", "saved"."""
        text = self.tr("{name} · {state}").format(name=name, state=state)
        show_named(self._document, self.tr("Document"), text)

    def set_page(self, index: int) -> None:
        """Mark the page that is shown, counted from 0."""
        self._pages.button(index).setChecked(True)

    def set_menu(self, menu: QMenu) -> None:
        """The menu with every action, behind the button at the left end."""
        self._menu_button.setMenu(menu)

    def set_main_action(self, action: QAction) -> None:
        """The button at the right end does this action and shows its text."""
        if self._action is not None:
            self._action.changed.disconnect(self._show_action)
            self._button.clicked.disconnect(self._action.trigger)
        self._action = action
        action.changed.connect(self._show_action)
        self._button.clicked.connect(action.trigger)
        self._show_action()
        self._button.show()

    def _show_action(self) -> None:
        if self._action is not None:
            self._button.setText(self._action.text())
            self._button.setAccessibleName(self._action.text())
            self._button.setToolTip(self._action.toolTip())
            self._button.setEnabled(self._action.isEnabled())

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._menu_button.setIcon(icon("menu", tokens.muted))
        self._mark.setPixmap(icon_pixmap("mark", tokens.accent, 15, self.devicePixelRatioF()))


class PageChip(QPushButton):
    """A page's button: its number, fainter than its title."""

    def __init__(self, theme: Theme, number: int, title: str) -> None:
        super().__init__(title)
        self._theme = theme
        self._number = str(number)
        self.setProperty("role", "chip")
        self.setObjectName(f"pageButton{number}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(self.tr("{title} (Ctrl+{number})").format(title=title, number=number))
        self.setAccessibleName(title)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = self.fontMetrics().horizontalAdvance(f"{self._number}  {self.text()}")
        return QSize(wide + 36, 31)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        on = self.isChecked()
        metrics = self.fontMetrics()
        gap = 7
        wide = metrics.horizontalAdvance(self._number) + gap + metrics.horizontalAdvance(self.text())
        room = self.rect()
        room.setLeft((self.width() - wide) // 2)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(tokens.accent if on else tokens.faint))
        painter.drawText(room, align, self._number)
        room.setLeft(room.left() + metrics.horizontalAdvance(self._number) + gap)
        hovered = self.underMouse() and not on
        painter.setPen(QColor(tokens.accent if on else tokens.text if hovered else tokens.muted))
        painter.drawText(room, align, self.text())

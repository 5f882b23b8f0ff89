"""The bar over the canvas that lets a sample flow through the network: which sample, and whose weights answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from widgets.button import make_icon_button
from widgets.label import ElidedLabel, make_frame
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

_HEIGHT = 32
_ICONS = {"flowPrevious": "previous", "flowNext": "next", "flowRandom": "shuffle", "flowDrawing": "draw"}


class FlowBar(QFrame):
    """`shown_changed` says that the pictures are wanted or not; the others what is to flow through.

    Only the switch is to be seen while the pictures are not wanted.
    """

    shown_changed = Signal(bool)
    step_requested = Signal(int)
    random_requested = Signal()
    drawing_wanted = Signal(bool)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("flowBar")
        self._switch = QToolButton()
        self._switch.setObjectName("showDataButton")
        self._switch.setAccessibleName(self.tr("Show data"))
        self._switch.setText(self.tr("Show data"))
        self._switch.setToolTip(self.tr("Show on each layer what it makes of a sample"))
        self._switch.setCheckable(True)
        self._switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._previous = make_icon_button(self.tr("Sample before"), "flowPrevious")
        self._next = make_icon_button(self.tr("Next sample"), "flowNext")
        self._random = make_icon_button(self.tr("Any sample"), "flowRandom")
        self._drawing = make_icon_button(self.tr("My drawing"), "flowDrawing")
        self._drawing.setCheckable(True)
        self.set_numbers_flow(False)
        self._text = ElidedLabel("", "small", "flowText")
        self._samples = (self._previous, self._next, self._random)
        self._arrange()
        theme.changed.connect(self._draw_icons)
        self._draw_icons()
        self.set_shown(False)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._switch)
        for button in (*self._samples, self._drawing):
            button.setFixedSize(_HEIGHT, _HEIGHT)
            row.addWidget(button)
        for button in (self._switch, *self._samples, self._drawing):
            button.setProperty("role", "outlined")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(17, 17))
        self._switch.setFixedHeight(_HEIGHT)
        self._ground = make_frame("note")
        inside = QHBoxLayout(self._ground)
        inside.setContentsMargins(10, 0, 10, 0)
        inside.addWidget(self._text)
        row.addWidget(self._ground, 1)
        self._switch.toggled.connect(self._on_switch)
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._random.clicked.connect(self.random_requested)
        self._drawing.toggled.connect(self._on_drawing)

    def set_shown(self, shown: bool) -> None:
        """Whether the pictures are wanted."""
        self._switch.setChecked(shown)
        for widget in (*self._samples, self._drawing):
            widget.setVisible(shown)
        self._ground.setVisible(shown and bool(self._text.text()))
        self.resized.emit()

    @property
    def is_shown(self) -> bool:
        """Whether the pictures are wanted."""
        return self._switch.isChecked()

    def set_narrow(self, narrow: bool) -> None:
        """Show the switch as a sign instead of words where there is little room."""
        style = Qt.ToolButtonStyle
        self._switch.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)

    def set_text(self, text: str) -> None:
        """What flows through, and whose weights answer; or why nothing is shown."""
        if text != self._text.text():
            self._text.setText(text)
            self._ground.setVisible(self.is_shown and bool(text))
            self.resized.emit()

    def set_drawing_offered(self, offered: bool) -> None:
        """Whether the person's own drawing can be shown."""
        self._drawing.setEnabled(offered)
        if not offered:
            self._drawing.setChecked(False)

    def set_numbers_flow(self, numbers: bool) -> None:
        """Whether what is one's own are numbers of a row, not a drawing."""
        if numbers:
            name, tip = self.tr("My numbers"), self.tr("My numbers: show what becomes of those on the Test page")
        else:
            name = self.tr("My drawing")
            tip = self.tr("My drawing: show what becomes of the drawing on the Test page")
        self._drawing.setAccessibleName(name)
        self._drawing.setToolTip(tip)

    @property
    def drawing_is_wanted(self) -> bool:
        return self._drawing.isChecked()

    def _on_switch(self, shown: bool) -> None:
        self.set_shown(shown)
        self.shown_changed.emit(shown)

    def _on_drawing(self, wanted: bool) -> None:
        for button in self._samples:
            button.setEnabled(not wanted)
        self.drawing_wanted.emit(wanted)

    def _draw_icons(self) -> None:
        colour = self._theme.tokens.text
        self._switch.setIcon(icon("look", colour))
        for button in (*self._samples, self._drawing):
            button.setIcon(icon(_ICONS[button.objectName()], colour))

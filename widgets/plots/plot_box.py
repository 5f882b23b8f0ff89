"""The box around a training plot: what is drawn, the legends, and a menu to save it; the plot is put in later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from widgets.button import make_icon_button
from widgets.fields.choice_box import ChoiceBox
from widgets.label import make_label
from widgets.plots.metric_title import metric_title
from widgets.plots.plot_legend import PlotLegend
from widgets.plots.run_legend import RunLegend
from widgets.theme.icons import icon
from widgets.theme.theme import Theme

if TYPE_CHECKING:
    from widgets.plots.training_plot import TrainingPlot

EXPORTS = ("png", "svg", "epochs.csv", "steps.csv")
"""What can be saved of the curves."""


_HEAD = 30


class PlotBox(QFrame):
    """`quantity_chosen` tells what is to be drawn, `export_requested` which of `EXPORTS` is wanted.

    Where `quantities` are never set, there is a plain title and no choice.
    """

    quantity_chosen = Signal(str)
    export_requested = Signal(str)

    def __init__(self, theme: Theme, quantity: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._theme = theme
        self.quantity = quantity
        self.plot: TrainingPlot | None = None
        self.legend = PlotLegend(theme)
        self.runs = RunLegend(theme)
        self.runs.setObjectName(f"{name}Runs")
        self._title = make_label(metric_title(quantity), "strong")
        self._choice = self._make_choice(name)
        self._export = self._make_export(name)
        top = QWidget()
        # As high with a choice as without one, so that plots side by side are level.
        top.setFixedHeight(_HEAD)
        head = QHBoxLayout(top)
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._choice)
        # All the room that is left: it writes to the right.
        head.addWidget(self.legend, 1)
        head.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(2)
        column.addWidget(top)
        column.addWidget(self.runs)
        place = QWidget()
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._place = QVBoxLayout(place)
        self._place.setContentsMargins(0, 0, 0, 0)
        column.addWidget(place, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def _make_choice(self, name: str) -> ChoiceBox:
        choice = ChoiceBox()
        choice.setObjectName(f"{name}Quantity")
        choice.setAccessibleName(self.tr("What this plot shows"))
        choice.setToolTip(self.tr("What this plot shows"))
        choice.setFixedWidth(132)
        choice.hide()
        choice.activated.connect(self._choose)
        return choice

    def _make_export(self, name: str) -> QToolButton:
        button = make_icon_button(self.tr("Save these curves"), f"{name}Export")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(28, 28)
        menu = QMenu(button)
        texts = (
            self.tr("Save as picture (PNG)…"),
            self.tr("Save as drawing (SVG)…"),
            self.tr("Save the epochs as table (CSV)…"),
            self.tr("Save every step as table (CSV)…"),
        )
        for kind, text in zip(EXPORTS, texts, strict=True):
            action = menu.addAction(text)
            action.setData(kind)
        menu.triggered.connect(lambda action: self.export_requested.emit(action.data()))
        button.setMenu(menu)
        return button

    @property
    def title(self) -> QLabel:
        """Where the quantity is told."""
        return self._title

    def put_plot(self, plot: "TrainingPlot") -> None:
        """The plot has come."""
        self.plot = plot
        self._place.addWidget(plot)

    def set_exportable(self, exportable: bool) -> None:
        """Whether there are curves to save."""
        self._export.setEnabled(exportable)

    def set_quantities(self, quantities: Sequence[str]) -> None:
        """What may be chosen; what was chosen stays where it is among them."""
        if [self._choice.itemData(row) for row in range(self._choice.count())] == list(quantities):
            return
        self._choice.clear()
        for quantity in quantities:
            self._choice.addItem(metric_title(quantity), quantity)
        if self.quantity not in quantities:
            self._choose(0)
        self._choice.setCurrentIndex(list(quantities).index(self.quantity))
        self._choice.show()
        self._title.hide()

    def _choose(self, row: int) -> None:
        chosen = self._choice.itemData(row)
        if chosen != self.quantity:
            self.quantity = chosen
            self._title.setText(metric_title(chosen))
            if self.plot is not None:
                self.plot.set_quantity(chosen)
            self.quantity_chosen.emit(chosen)

    def _dress(self) -> None:
        self._export.setIcon(icon("export", self._theme.tokens.muted, 16))
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

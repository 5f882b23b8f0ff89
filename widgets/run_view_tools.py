"""The row above the curves: which view of the run, and how the curves are drawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from widgets.button import make_button
from widgets.fields.choice_box import ChoiceBox
from widgets.label import ElidedLabel, make_label
from widgets.plots.running_mean import Smoothing


class RunViewTools(QWidget):
    """`view_chosen` tells which of the views, from 0; `smoothing_chosen` a `Smoothing` or `None` for none.

    Where an old run is shown, `back_requested` asks for the current one.
    """

    view_chosen = Signal(int)
    smoothing_chosen = Signal(object)
    logarithmic_chosen = Signal(bool)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._views = QButtonGroup(self)
        names = (self.tr("Curves"), self.tr("Layers"), self.tr("Samples"))
        for index, (title, name) in enumerate(
            zip(names, ("curvesTab", "layerSizesTab", "samplesTab"), strict=True)
        ):
            row.addWidget(self._chip(title, name, index))
        self._views.idClicked.connect(self._choose_view)
        self._run = ElidedLabel("", "small", "shownRunText")
        self._back = make_button(self.tr("Back to the current run"), "currentRunButton", "link")
        self._back.clicked.connect(self.back_requested)
        row.addSpacing(8)
        row.addWidget(self._run)
        row.addWidget(self._back)
        row.addStretch(1)
        self._curve_tools = QWidget()
        tools = QHBoxLayout(self._curve_tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(8)
        tools.addWidget(self._make_logarithmic())
        tools.addWidget(make_label(self.tr("Smoothing"), "small"))
        tools.addWidget(self._make_smoothing())
        row.addWidget(self._curve_tools)
        self.show_run_name("")

    def _chip(self, title: str, name: str, index: int) -> QPushButton:
        chip = make_button(title, name, "chip")
        chip.setCheckable(True)
        chip.setChecked(index == 0)
        self._views.addButton(chip, index)
        return chip

    def _make_logarithmic(self) -> QPushButton:
        tip = self.tr("Draw the loss so that ten times as much is always as far up")
        button = make_button(self.tr("Log scale"), "logarithmicButton", "chip", tip)
        button.setCheckable(True)
        button.toggled.connect(self.logarithmic_chosen)
        return button

    def _make_smoothing(self) -> ChoiceBox:
        box = ChoiceBox()
        box.setObjectName("smoothingField")
        box.setAccessibleName(self.tr("Smoothing"))
        box.setToolTip(self.tr("How calm the faint line of the steps is; none draws every step"))
        box.setFixedWidth(104)
        levels: tuple[tuple[str, Smoothing | None], ...] = (
            (self.tr("none"), None),
            (self.tr("light"), "light"),
            (self.tr("medium"), "medium"),
            (self.tr("strong"), "strong"),
        )
        for title, smoothing in levels:
            box.addItem(title, smoothing)
        box.setCurrentIndex(2)
        box.currentIndexChanged.connect(lambda index: self.smoothing_chosen.emit(box.itemData(index)))
        return box

    def choose_view(self, view: int) -> None:
        """Choose a view as a click on its button does."""
        self._views.button(view).click()

    def _choose_view(self, view: int) -> None:
        self._curve_tools.setVisible(view == 0)
        self.view_chosen.emit(view)

    def show_run_name(self, name: str) -> None:
        """Say that the run of this name is shown and not the current one; empty for that."""
        self._run.setText(self.tr("Shown: {run}").format(run=name) if name else "")
        self._run.setVisible(bool(name))
        if not name and self._back.hasFocus():
            # Qt would give the keyboard to what comes next, which would look pressed.
            self._views.button(max(0, self._views.checkedId())).setFocus()
        self._back.setVisible(bool(name))

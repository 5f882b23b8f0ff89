"""Map: the test set as the network's last layer sees it, and where the drawing lies in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from widgets.button import make_button
from widgets.flow_layout import FlowLayout
from widgets.label import make_label
from widgets.sample_map.map_legend import MapLegend
from widgets.sample_map.map_plot import MapPlot
from widgets.theme.theme import Theme


class MapView(QWidget):
    """`plot` and `legend` show the map; the wish for one, "pca" or "tsne", goes out."""

    map_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapView")
        self.setAccessibleName(self.tr("Map"))
        self.plot = MapPlot(theme)
        self.legend = MapLegend(theme)
        self._way = "pca"
        self._ways = QButtonGroup(self)
        tips = {
            "pca": self.tr("PCA: the two directions in which the samples differ most; quick"),
            "tsne": self.tr("t-SNE: samples that are alike lie together; takes longer"),
        }
        self._chips = {
            "pca": make_button("PCA", "mapByPca", "chip", tips["pca"]),
            "tsne": make_button("t-SNE", "mapByTsne", "chip", tips["tsne"]),
        }
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.setProperty("narrow", False)
            self._ways.addButton(chip)
        self._chips["pca"].setChecked(True)
        self._refresh = make_button(self.tr("Make the map"), "makeMapButton", "primary")
        self._stop = make_button(self.tr("Cancel"), "cancelMapButton")
        self._progress = QProgressBar()
        self._progress.setObjectName("mapProgress")
        self._progress.setAccessibleName(self.tr("Progress of the map"))
        self._progress.setTextVisible(False)
        self._says = make_label("", "small", "mapText", wrap=True)
        self._hint = make_label("", "muted", "mapHint", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self._connect()
        self.end_progress()
        self.show_map("")
        self.clear("")

    def _arrange(self) -> None:
        head = FlowLayout(6)
        for button in (*self._chips.values(), self._refresh, self._stop):
            head.addWidget(button)
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self.plot, 1)
        column.addWidget(self._hint, 1)
        column.addLayout(below)
        column.addWidget(self._says)

    def _connect(self) -> None:
        self._refresh.clicked.connect(lambda: self.map_requested.emit(self._way))
        self._stop.clicked.connect(self.stop_requested)
        for way, chip in self._chips.items():
            chip.clicked.connect(lambda _checked=False, way=way: self._choose(way))

    def _choose(self, way: str) -> None:
        if way != self._way:
            self._way = way
            if self._refresh.isEnabled():
                self.map_requested.emit(way)

    @property
    def way(self) -> str:
        """The way that is chosen: "pca" or "tsne"."""
        return self._way

    def set_progress(self, share: float | None) -> None:
        """A map is being made: how much is done, from 0 to 1, or `None` where that is not known."""
        had_focus = self._refresh.hasFocus()
        self._refresh.setEnabled(False)
        self._stop.show()
        if had_focus:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._progress.setRange(0, 0 if share is None else 1000)
        self._progress.setValue(round((share or 0) * 1000))
        self._progress.show()

    def end_progress(self) -> None:
        """It is over."""
        self._refresh.setEnabled(True)
        if self._stop.hasFocus():
            self._refresh.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop.hide()
        self._progress.hide()

    def show_map(self, says: str) -> None:
        """There is a map; `says` what is seen."""
        self._says.setText(says)
        self._refresh.setText(self.tr("Refresh"))
        self._refresh.setAccessibleName(self.tr("Refresh the map"))
        for widget in (self.plot, self.legend, self._says):
            widget.show()
        self._hint.hide()

    def clear(self, hint: str, *, can_be_made: bool = True) -> None:
        """There is no map (any more); `hint` says what to do."""
        self._hint.setText(hint)
        self._refresh.setText(self.tr("Make the map"))
        self._refresh.setAccessibleName(self.tr("Make the map"))
        self._refresh.setEnabled(can_be_made)
        for widget in (self.plot, self.legend, self._says):
            widget.hide()
        self._hint.show()

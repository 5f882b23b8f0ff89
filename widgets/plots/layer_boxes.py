"""Gradients and weights of every layer while the network learns, with a sentence that reads them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from widgets.label import make_frame, make_label, show_named
from widgets.plots.gradient_reading import gradient_reading
from widgets.plots.layer_colours import layer_colours
from widgets.plots.layer_course import LayerCourse
from widgets.plots.stepwise_import import PLOT_IMPORT
from widgets.theme.theme import Theme
from widgets.tool_tip import plain_tip

if TYPE_CHECKING:
    from widgets.plots.layer_plot import LayerPlot

_LIST_WIDTH = 160


class LayerBoxes(QWidget):
    """The course of the layers in. Choosing a layer in the list makes its lines stand out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._course: LayerCourse | None = None
        self._is_past = False
        self._plots: list[LayerPlot] = []
        self._places: list[QVBoxLayout] = []
        self._sentence = make_label("", "muted", "gradientReading", wrap=True)
        self._list = QListWidget()
        self._list.setObjectName("layerLines")
        self._list.setAccessibleName(self.tr("Layers, first to last"))
        self._list.setIconSize(QSize(12, 12))
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemSelectionChanged.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._box(self.tr("Gradients")), 1)
        row.addWidget(self._box(self.tr("Weights")), 1)
        row.addWidget(self._list_box())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row, 1)
        column.addWidget(self._sentence)
        theme.changed.connect(self._list_layers)
        self._read()

    def _box(self, title: str) -> QFrame:
        box = make_frame("box")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 8)
        inside.setSpacing(2)
        inside.addWidget(make_label(title, "strong"))
        place = QVBoxLayout()
        inside.addLayout(place, 1)
        self._places.append(place)
        return box

    def _list_box(self) -> QFrame:
        box = make_frame("box")
        box.setFixedWidth(_LIST_WIDTH)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(8, 10, 8, 8)
        title = make_label(self.tr("Layers"), "strong")
        title.setContentsMargins(6, 0, 0, 0)
        inside.addWidget(title)
        inside.addWidget(self._list, 1)
        return box

    def make_plots(self) -> None:
        """Fill the boxes, if they are empty. Imports pyqtgraph."""
        if self._plots:
            return
        PLOT_IMPORT.finish()
        from widgets.plots.layer_plot import LayerPlot

        titles = (self.tr("Gradients of the layers"), self.tr("Weights of the layers"))
        for place, name, title in zip(self._places, ("gradientPlot", "weightPlot"), titles, strict=True):
            plot = LayerPlot(self._theme, name, title)
            place.addWidget(plot)
            self._plots.append(plot)
        for one, other in (self._plots, self._plots[::-1]):
            one.pointed.connect(other.follow_pointed)
            one.across_changed.connect(other.follow_across)
        self.set_course(self._course, is_past=self._is_past)

    def set_course(self, course: LayerCourse | None, *, is_past: bool = False) -> None:
        """Show this run; it may grow, see `refresh`, but if it is past."""
        self._course, self._is_past = course, is_past
        self._list_layers()
        for plot in self._plots:
            plot.set_layers(
                course.titles if course is not None else (), course.epochs if course is not None else 10
            )
        self.refresh()

    def refresh(self) -> None:
        """The course has grown."""
        course = self._course
        self._read()
        if course is not None:
            for plot, sizes in zip(self._plots, (course.gradients, course.weights), strict=False):
                plot.set_sizes(course.positions, sizes)

    def _read(self) -> None:
        course = self._course
        text = gradient_reading(course.titles, course.gradients) if course is not None else ""
        if not text and self._is_past:
            text = self.tr("The sizes of the layers of this run were not kept.")
        text = text or self.tr(
            "Press Train: here you see whether every layer learns, or gradients vanish or explode."
        )
        if text != self._sentence.text():
            show_named(self._sentence, self.tr("Reading of the gradients"), text)

    def _list_layers(self) -> None:
        self._list.clear()
        if self._course is None:
            return
        colours = layer_colours(self._theme.tokens, len(self._course.layers))
        for layer, title, colour in zip(self._course.layers, self._course.titles, colours, strict=True):
            swatch = QPixmap(12, 12)
            swatch.fill(QColor(colour))
            item = QListWidgetItem(QIcon(swatch), title)
            in_keras = self.tr("{layer}, in Keras {name}").format(layer=title, name=layer)
            item.setToolTip(plain_tip(in_keras if title != layer else title))
            self._list.addItem(item)

    def _choose(self) -> None:
        chosen = self._list.row(self._list.selectedItems()[0]) if self._list.selectedItems() else None
        for plot in self._plots:
            plot.choose(chosen)

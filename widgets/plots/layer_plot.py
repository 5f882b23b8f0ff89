"""How large something of each layer is over the epochs: one line a layer, ten times as much always as far up."""

import numpy as np
import pyqtgraph
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from widgets.plots.axis_range import log_range
from widgets.plots.curve_items import line_pen
from widgets.plots.growing_array import Floats
from widgets.plots.layer_colours import layer_colours
from widgets.plots.plot_area import PlotArea
from widgets.plots.plot_zoom import PlotZoom, Span
from widgets.plots.readout import Readout, ReadoutRow
from widgets.theme.colour import mixed
from widgets.theme.theme import Theme

_MOST_ROWS = 8
"""Lines of which values are read off at a time; of more layers, those around the chosen one."""


class LayerPlot(PlotArea):
    """Sizes in; a layer can be made to stand out."""

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("One line for each layer is drawn here while the network learns."), parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._layers: tuple[str, ...] = ()
        self._positions, self._sizes = np.empty(0), np.empty((0, 0))
        self._epochs = 10
        self._chosen: int | None = None
        self._lines: list[pyqtgraph.PlotDataItem] = []
        self._value_axis.set_kind(as_percent=False, is_logarithmic=True)
        theme.changed.connect(self._dress)
        self._dress()
        self._repaint()

    def set_layers(self, layers: tuple[str, ...], epochs: int) -> None:
        """Begin anew, with lines for these layers."""
        for line in self._lines:
            self.removeItem(line)
        self._layers, self._epochs, self._chosen = layers, epochs, None
        self._positions, self._sizes = np.empty(0), np.empty((0, len(layers)))
        self._lines = [pyqtgraph.PlotDataItem(antialias=True, connect="finite") for _ in layers]
        for line in self._lines:
            self.addItem(line, ignoreBounds=True)
        self.zoom = PlotZoom()
        self._dress()
        self.refresh()

    def set_sizes(self, positions: Floats, sizes: Floats) -> None:
        """`(views,)` epochs and `(views, layers)` sizes."""
        self._positions, self._sizes = positions, sizes
        self.refresh()

    def choose(self, layer: int | None) -> None:
        """Let the line of this layer stand out; `None` shows all alike."""
        self._chosen = layer
        self._dress()
        self.place_overlay()

    @override
    def whole(self) -> Span:
        return 0.0, self._epochs * 1.015

    @override
    def stops(self) -> Floats:
        return self._positions

    @override
    def latest(self) -> float | None:
        return float(self._positions[-1]) if self._positions.size else None

    @override
    def read(self, position: float) -> Readout | None:
        if not self._positions.size:
            return None
        at = int(np.abs(self._positions - position).argmin())
        first = max(0, min((self._chosen or 0) - _MOST_ROWS // 2, len(self._layers) - _MOST_ROWS))
        colours = layer_colours(self._theme.tokens, len(self._layers))
        rows = tuple(
            ReadoutRow(QColor(colours[layer]), self._layers[layer], f"{self._sizes[at, layer]:.2g}")
            for layer in range(first, min(first + _MOST_ROWS, len(self._layers)))
            if np.isfinite(self._sizes[at, layer])
        )
        heading = self.tr("Epoch {epoch}").format(epoch=f"{self._positions[at]:.2f}")
        return Readout(heading, rows) if rows else None

    @override
    def _repaint(self) -> None:
        nothing = not self._positions.size
        self._empty.setVisible(nothing)
        for axis in (self._epoch_axis, self._value_axis):
            axis.setVisible(not nothing)
        across = self.zoom.across or self.whole()
        inside = (self._positions >= across[0]) & (self._positions <= across[1])
        up = self.zoom.up or log_range((), self._sizes[inside].ravel())
        self.show_range(across, up)
        for layer, line in enumerate(self._lines):
            sizes = self._sizes[:, layer]
            line.setData(self._positions, self.in_reach(np.log10(np.where(sizes > 0, sizes, np.nan))))
        self.place_overlay()

    def _dress(self) -> None:
        self.dress_ground()
        tokens = self._theme.tokens
        colours = layer_colours(tokens, len(self._layers))
        for layer, (line, colour) in enumerate(zip(self._lines, colours, strict=True)):
            stands_out = layer == self._chosen
            is_faint = self._chosen is not None and not stands_out
            line.setPen(
                line_pen(mixed(tokens.panel, colour, 0.3) if is_faint else colour, 3 if stands_out else 1.5)
            )
            line.setZValue(1 if stands_out else 0)

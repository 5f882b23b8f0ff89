"""Pictures of the curves to take away: PNG and SVG, in light colours whatever the theme."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from widgets.plots.metric_title import metric_title
from widgets.plots.plot_legend import PlotLegend
from widgets.plots.run_legend import RunLegend
from widgets.theme.fonts import font
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT, TEXT_LARGE

if TYPE_CHECKING:
    from widgets.plots.training_plot import TrainingPlot

SIZE = QSize(960, 540)
PIXELS = 2
"""Pixels of a PNG for one unit."""

_MARGIN = 20
_HEAD = 36


def curves_picture(plot: "TrainingPlot", kind: Literal["png", "svg"], title: str) -> bytes:
    """What the plot shows, as a file of that kind; `title` stands over it, before what is drawn."""
    theme = Theme(LIGHT)
    size = SIZE - QSize(2 * _MARGIN, 2 * _MARGIN + _HEAD)
    copy = plot.drawn_like(theme, size, PIXELS if kind == "png" else 1)
    heading = " · ".join(part for part in (title, metric_title(plot.quantity)) if part)
    try:
        return _png(copy, theme, heading) if kind == "png" else _svg(copy, theme, heading)
    finally:
        copy.close()
        copy.deleteLater()


def _paint(painter: QPainter, plot: "TrainingPlot", theme: Theme, heading: str) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRect(QPoint(), SIZE), QColor(LIGHT.panel))
    head = QRect(_MARGIN, _MARGIN, SIZE.width() - 2 * _MARGIN, _HEAD - 12)
    legend = PlotLegend(theme)
    legend.resize(legend.sizeHint())
    painter.setFont(font(TEXT_LARGE, QFont.Weight.DemiBold))
    painter.setPen(QColor(LIGHT.text))
    room = head.adjusted(0, 0, -legend.width() - 12, 0)
    heading = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, heading)
    painter.save()
    painter.translate(head.right() - legend.width(), head.center().y() - legend.height() / 2)
    legend.paint(painter)
    painter.restore()
    place = QRectF(QRect(QPoint(_MARGIN, _MARGIN + _HEAD), plot.size()))
    plot.render(painter, place, plot.rect())
    _paint_runs(painter, plot, theme, head)  # over the ground of the plot, which is empty there


def _paint_runs(painter: QPainter, plot: "TrainingPlot", theme: Theme, head: QRect) -> None:
    """Name the runs laid behind, between the head and the curves."""
    legend = RunLegend(theme)
    legend.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    legend.set_runs(*plot.overlays)
    legend.resize(head.width(), legend.sizeHint().height())
    painter.save()
    painter.translate(head.left(), head.bottom() + 4)
    legend.paint(painter)
    painter.restore()


def _png(plot: "TrainingPlot", theme: Theme, heading: str) -> bytes:
    image = QImage(SIZE * PIXELS, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(PIXELS, PIXELS)
    _paint(painter, plot, theme, heading)
    painter.end()
    # Not before: the axes would be drawn larger.
    dots = round(96 * PIXELS / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(plot: "TrainingPlot", theme: Theme, heading: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(heading)
    generator.setResolution(96)
    generator.setSize(SIZE)
    generator.setViewBox(QRect(QPoint(), SIZE))
    painter = QPainter(generator)
    _paint(painter, plot, theme, heading)
    painter.end()
    return bytes(buffer.data().data())

"""Pictures of the whole network to take away: PNG, SVG and PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from backend.project import Project
from backend.safe_write import safe_write
from backend.wording import UserError, mark, say
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.wire_item import WireLook
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme
from widgets.theme.tokens import LIGHT, Tokens

PICTURE_ENDINGS = (
    (".png", mark("Picture (PNG)")),
    (".svg", mark("Drawing for the web (SVG)")),
    (".pdf", mark("Page (PDF)")),
)
"""The kinds of files that can be written, with what they are called."""

MARGIN = 32.0
PIXELS = 2.0
"""Pixels of a PNG for one unit of the canvas."""

_MOST_PIXELS = 64_000_000
_LONGEST_SIDE = 30_000
_POINTS = 0.75
"""Of a PDF page for one unit of the canvas: an inch has 72 points and 96 units."""

_LONGEST_PAGE = 14_400.0
"""PDF readers open no longer pages, in points."""


class PictureError(UserError):
    """There is nothing to make a picture of, or no way to write one with this ending."""


def save_network_picture(project: Project, path: Path, tokens: Tokens = LIGHT) -> None:
    """Write a picture of the network: cards, wires with their shapes, groups, notes; no grid and no selection.

    The ending of `path` says what it becomes: `.png` (two pixels a unit, fewer for very large networks), `.svg` or
    `.pdf` (one page as large as the network, with text that can be selected). Raises `PictureError` for an empty
    network or another ending, and `SaveError` where the file cannot be written.
    """
    if not project.graph.nodes and not project.notes:
        raise PictureError(say("{name} was not saved: the network is empty. Add a layer first.", name=path.name))
    makers: dict[str, Callable[[_Picture], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    make = makers.get(path.suffix.lower())
    if make is None:
        raise PictureError(say("{name} was not saved: pictures end with .png, .svg or .pdf.", name=path.name))
    safe_write(path, make(_Picture(project, tokens)))


class _Picture:
    """A canvas of its own, so that what is selected or pointed at in the window is not in the picture."""

    def __init__(self, project: Project, tokens: Tokens) -> None:
        self.name = project.name
        self.ground = QColor(tokens.canvas)
        self._theme = Theme(tokens)
        self._document = ProjectDocument(project)
        self._selection = Selection(self._document)
        self._scene = GraphScene(self._document, self._selection, self._theme)
        for card in self._scene.cards.values():
            # What the window warns of is no part of the network.
            card.set_problem(False)
        wires = QRectF()
        for wire in self._scene.wires.values():
            wire.set_look(WireLook.PLAIN)
            wires = wires.united(wire.path.boundingRect())
        self.area = self._scene.content_rect().united(wires).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint everything with the top left corner of the picture at the origin; `scale` is that of the units."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        painter.translate(-self.area.topLeft())
        painter.fillRect(self.area, self.ground)
        option = QStyleOptionGraphicsItem()
        for note in self._scene.notes.values():
            # An empty note asks to be written in; on a picture it is just empty.
            note.set_edited(not note.note.text)
        scene = self._scene
        for item in (
            *scene.groups.frames.values(),
            *scene.notes.values(),
            *scene.wires.values(),
            *scene.cards.values(),
        ):
            painter.save()
            painter.translate(item.pos())
            item.paint(painter, option, None)
            painter.restore()


def _png(picture: _Picture) -> bytes:
    scale = PIXELS
    size = picture.area.size()
    longest = max(size.width(), size.height())
    most = min((_MOST_PIXELS / (size.width() * size.height())) ** 0.5, _LONGEST_SIDE / longest)
    scale = min(scale, most)
    image = QImage(QSize(round(size.width() * scale), round(size.height() * scale)), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(96 * scale / 0.0254))
    image.setDotsPerMeterY(round(96 * scale / 0.0254))
    image.fill(picture.ground)
    painter = QPainter(image)
    picture.paint(painter, scale)
    painter.end()
    buffer = _open_buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(picture: _Picture) -> bytes:
    buffer = _open_buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(picture.name)
    size = picture.area.size()
    generator.setResolution(96)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    picture.paint(painter, 1.0)
    painter.end()
    return bytes(buffer.data().data())


def _pdf(picture: _Picture) -> bytes:
    size = picture.area.size()
    points = min(_POINTS, _LONGEST_PAGE / max(size.width(), size.height()))
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.name)
    writer.setCreator("NetSketch")
    writer.setResolution(1200)
    page = QPageSize(QSizeF(size.width() * points, size.height() * points), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    picture.paint(painter, writer.width() / size.width())
    painter.end()
    return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer

"""A drawing to look at, with marks on the layers that another one lacks or has otherwise."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QShowEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget
from typing_extensions import override

from backend.project import Project
from widgets.canvas.geometry import card_rect
from widgets.canvas.graph_scene import GraphScene
from widgets.document import ProjectDocument, Selection
from widgets.run_comparison.marks import SIGNS, Mark, MarkItem, mark_title
from widgets.theme.theme import Theme

_MARGIN = 24.0
_SMALLEST = 0.4
"""The cards of a network that would have to be smaller to be seen whole cannot be read: it is scrolled instead."""


_STEP = 1.2
_FARTHEST, _NEAREST = 0.1, 2.0


class MarkedGraph(QGraphicsView):
    """The canvas without its tools: nothing can be changed. Ctrl and the wheel, or + − 0, show it otherwise."""

    def __init__(
        self, project: Project, marks: Mapping[str, Mark], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = ProjectDocument(project, self)
        self._selection = Selection(self._document, self)
        self._scene = GraphScene(self._document, self._selection, theme, self)
        for card in self._scene.cards.values():
            card.set_problem(False)
        self._marks = [
            MarkItem(card_rect(node.position), marks[node.id], theme)
            for node in project.graph.nodes
            if node.id in marks
        ]
        for item in self._marks:
            self._scene.addItem(item)
        self.setScene(self._scene)
        self.setInteractive(False)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Drawing of {name}").format(name=project.name))
        names = self._document.graph.by_id
        self.setAccessibleDescription(
            "; ".join(f"{SIGNS[mark]} {names[key].name} ({mark_title(mark)})" for key, mark in marks.items())
        )
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def marks(self) -> int:
        """How many layers are marked."""
        return len(self._marks)

    def _dress(self) -> None:
        self.setBackgroundBrush(QColor(self._theme.tokens.canvas))
        self.viewport().update()

    def fit(self) -> None:
        """Show all of it where that can be read, else its beginning in the full width."""
        area = self._scene.content_rect()
        if area.isEmpty() or self.viewport().width() < 10:
            return
        area = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        room = QRectF(self.viewport().rect())
        whole = min(room.width() / area.width(), room.height() / area.height(), 1.0)
        scale = whole if whole >= _SMALLEST else max(_SMALLEST, min(room.width() / area.width(), 0.7))
        self.setSceneRect(area)
        self.resetTransform()
        self.scale(scale, scale)
        if whole < _SMALLEST:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller, within reason."""
        wanted = min(max(self.transform().m11() * factor, _FARTHEST), _NEAREST)
        self.setTransform(QTransform.fromScale(wanted, wanted))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / _STEP)
            case Qt.Key.Key_0:
                self.fit()
            case _:
                super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

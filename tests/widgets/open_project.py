"""Open documents for tests of the Build page, and the mouse on the canvas."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backend.edits import Edit
from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.project import Project
from tests.backend.drawing import ANSWER, DIGITS, FLATTEN, PICTURE, chain, conv, dense
from widgets.canvas.drop_layer import LAYER_MIME
from widgets.canvas.graph_view import GraphView
from widgets.document import ProjectDocument

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def small_network() -> Project:
    """Input n1, Conv 2D n2, Flatten n3, Dense n4, Dense n5, one below the other."""
    return chain(PICTURE, conv(8, activation="relu"), FLATTEN, dense(32, activation="relu"), ANSWER)


def open_document(project: Project | None = None) -> ProjectDocument:
    """A document of the project (the small network if not said) with the digits as its data."""
    document = ProjectDocument(project if project is not None else small_network())
    document.set_facts(DIGITS)
    return document


def kinds(document: ProjectDocument) -> list[str]:
    """The kinds of the layers in the order in which data flows."""
    return [document.graph.by_id[node_id].kind for node_id in document.analysis.order]


def joined(document: ProjectDocument) -> set[tuple[str, str]]:
    """The connections, as pairs of node ids."""
    return {(link.source, link.target) for link in document.graph.links}


def middle_of(document: ProjectDocument, node_id: str) -> QPointF:
    """The middle of a card, in canvas units."""
    x, y = document.graph.by_id[node_id].position
    return QPointF(x + CARD_WIDTH / 2, y + CARD_HEIGHT / 2)


def lower_port(document: ProjectDocument, node_id: str) -> QPointF:
    return middle_of(document, node_id) + QPointF(0, CARD_HEIGHT / 2)


def upper_port(document: ProjectDocument, node_id: str) -> QPointF:
    return middle_of(document, node_id) - QPointF(0, CARD_HEIGHT / 2)


class Mouse:
    """The mouse on the canvas; points are in canvas units."""

    def __init__(self, view: GraphView) -> None:
        self._view = view

    def seen_at(self, point: QPointF) -> QPoint:
        return self._view.mapFromScene(point)

    def press(self, point: QPointF, keys: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self._view.viewport(), button, keys, self.seen_at(point))

    def move(self, point: QPointF) -> None:
        QTest.mouseMove(self._view.viewport(), self.seen_at(point))

    def hover(self, point: QPointF) -> None:
        """Move over the canvas with no button down, whatever other window may lie above it."""
        place = QPointF(self.seen_at(point))
        viewport = self._view.viewport()
        none = Qt.MouseButton.NoButton
        where = viewport.mapToGlobal(place)
        QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, place, where, none, none, NO_KEY))

    def release(self, point: QPointF, keys: Qt.KeyboardModifier = NO_KEY, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self._view.viewport(), button, keys, self.seen_at(point))

    def click(self, point: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.press(point, keys)
        self.release(point, keys)

    def drag(self, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        self.press(start, keys)
        self.move(start + (end - start) / 2)
        self.move(end)
        self.release(end, keys)


class PaletteDrag:
    """A drag that carries a layer kind over the canvas, as the window system would deliver it."""

    def __init__(self, view: GraphView, kind_id: str) -> None:
        self._view = view
        self._data = QMimeData()
        self._data.setData(LAYER_MIME, kind_id.encode())

    def enter(self, point: QPointF) -> bool:
        """Returns whether the canvas takes the drag."""
        event = QDragEnterEvent(self._seen_at(point), Qt.DropAction.CopyAction, self._data, LEFT, NO_KEY)
        QApplication.sendEvent(self._target(), event)
        return event.isAccepted()

    def move(self, point: QPointF) -> None:
        event = QDragMoveEvent(self._seen_at(point), Qt.DropAction.CopyAction, self._data, LEFT, NO_KEY)
        QApplication.sendEvent(self._target(), event)

    def leave(self) -> None:
        QApplication.sendEvent(self._target(), QDragLeaveEvent())

    def drop(self, point: QPointF) -> None:
        event = QDropEvent(QPointF(self._seen_at(point)), Qt.DropAction.CopyAction, self._data, LEFT, NO_KEY)
        QApplication.sendEvent(self._target(), event)

    def _seen_at(self, point: QPointF) -> QPoint:
        return self._view.mapFromScene(point)

    def _target(self) -> QWidget:
        return self._view.viewport()


def do(document: ProjectDocument, *edits: Edit) -> None:
    """Do edits that are allowed."""
    assert document.do(list(edits), "edit")

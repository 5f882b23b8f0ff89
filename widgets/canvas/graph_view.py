"""The view of the canvas: zoom, keys, and which gesture a press of the mouse begins."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget
from typing_extensions import override

from backend.project import Project
from widgets.canvas.commands import GraphCommands
from widgets.canvas.context_menu import place_of, point_of, select_under
from widgets.canvas.drop_layer import LAYER_MIME, DropLayer
from widgets.canvas.empty_state import EmptyState
from widgets.canvas.far_picture import READABLE
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.grid import DottedGrid
from widgets.canvas.keys import arrow_of, run_edit_key, walk_of
from widgets.canvas.note_writing import NoteWriting
from widgets.canvas.pan import Pan
from widgets.canvas.pointer_hint import PointerHint
from widgets.canvas.ports_at import port_at
from widgets.canvas.press import gesture_for_press
from widgets.canvas.walking import next_layer
from widgets.canvas.zooming import STEP, CanvasZoom
from widgets.document import ProjectDocument, Selection
from widgets.palette_entries import palette_entries
from widgets.theme.theme import Theme


class GraphView(QGraphicsView):
    """Shows the scene and turns events into gestures; the gestures and `commands` do the editing.

    `menu_asked` carries what a context menu is wanted for ("c" card, "w" wire, "e" empty canvas) and where on the
    screen; `settings_asked` says that Enter was pressed on a layer.
    """

    menu_asked = Signal(str, QPoint)
    settings_asked = Signal()

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("graphView")
        self.setAccessibleName(self.tr("Network canvas"))
        self.setAccessibleDescription(self.tr("The list of layers holds the same network for the keyboard."))
        self.commands = GraphCommands(document, selection, self)
        self._document = document
        self._selection = selection
        self._theme = theme
        self._grid = DottedGrid()
        self._graph_scene = GraphScene(document, selection, theme, self)
        self._empty_state = EmptyState(self)
        hint = PointerHint(theme, self)
        self._canvas = Canvas(document, selection, self._graph_scene, hint, self.mapFromScene)
        self._gesture: Gesture | None = None
        self._space_held = False
        self.zoom = CanvasZoom(self, self._graph_scene.content_rect)
        self._dress()
        self.setScene(self._graph_scene)
        self.notes = NoteWriting(self, self._graph_scene, document, theme)
        self.commands.tidying.connect(self._graph_scene.glide_next)
        self.commands.note_added.connect(self.notes.begin)
        document.changed.connect(self._on_document_changed)
        document.opened.connect(self.fit)
        theme.changed.connect(self.viewport().update)
        self._show_empty_state()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)

    @property
    def graph_scene(self) -> GraphScene:
        return self._graph_scene

    @property
    def gesture(self) -> Gesture | None:
        """What the pointer is doing now."""
        return self._gesture

    # What is seen -------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show the whole network; it stays fitted until someone zooms or scrolls."""
        self.zoom.fit()

    def show_selected(self) -> None:
        """Bring the selected layer into sight."""
        card = self._graph_scene.cards.get(self._selection.only or "")
        if card is not None:
            self.zoom.bring_into_sight(card.sceneBoundingRect())

    def zoom_to_selection(self) -> None:
        """Show the selected layers as large as they fit."""
        chosen = QRectF()
        for node_id in self._selection.ids:
            chosen = chosen.united(self._graph_scene.cards[node_id].sceneBoundingRect())
        if not chosen.isEmpty():
            self.zoom.show_part(chosen)

    def centre_of_view(self) -> tuple[float, float]:
        """The point of the canvas in the middle of what is seen."""
        centre = self.mapToScene(self.zoom.free_part().toRect().center())
        return (centre.x(), centre.y())

    # Gestures -----------------------------------------------------------------------------------------------

    def _begin(self, gesture: Gesture | None, point: QPointF) -> None:
        self._gesture = gesture
        if gesture is not None:
            gesture.start(point)

    def _end(self, point: QPointF) -> None:
        # Taken away first: what the end of a gesture changes must not cancel the gesture.
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end(point)

    def cancel_gesture(self) -> None:
        """Give up what the pointer is doing; nothing is changed by it."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._gesture is not None:
            return
        point = self.mapToScene(event.position().toPoint())
        pans = event.button() == Qt.MouseButton.MiddleButton or self._space_held
        if pans:
            self.zoom.stays_fitted = False
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._begin(Pan(self._canvas, self), point)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._begin(gesture_for_press(self._canvas, self._theme, point, event.modifiers()), point)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        if self._gesture is not None:
            self._gesture.move(point)
        else:
            self._point_at(point)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        self._end(point)
        self._point_at(point)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        note = self._graph_scene.find.note_at(point)
        on_note = note is not None and self._graph_scene.find.card_at(point) is None
        if on_note and note is not None and event.button() == Qt.MouseButton.LeftButton:
            self.notes.begin(note.note.id)
        else:
            self.mousePressEvent(event)

    def _point_at(self, point: QPointF) -> None:
        """Show what the pointer is over, and by the cursor what a press would do."""
        scene = self._graph_scene
        port = port_at(scene, point)
        card = scene.cards[port.node_id] if port is not None else scene.find.card_at(point)
        wire = scene.find.wire_at(point) if card is None else None
        note = scene.find.note_at(point) if card is None and wire is None else None
        scene.point_at(card or wire or note)
        self._canvas.tell(port.title if port is not None else "", point)
        if self._space_held:
            cursor = Qt.CursorShape.OpenHandCursor
        elif port is not None:
            cursor = Qt.CursorShape.CrossCursor
        elif wire is not None:
            cursor = Qt.CursorShape.PointingHandCursor
        elif note is not None and note.is_corner(point):
            cursor = Qt.CursorShape.SizeFDiagCursor
        else:
            cursor = Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(cursor)

    # Drops out of the palette ---------------------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        kind_id = bytes(event.mimeData().data(LAYER_MIME).data()).decode(errors="replace")
        if kind_id not in palette_entries():
            event.ignore()
            return
        self.cancel_gesture()
        self._begin(DropLayer(self._canvas, self._theme, kind_id), self.mapToScene(event.position().toPoint()))
        event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not isinstance(self._gesture, DropLayer):
            event.ignore()
            return
        self._gesture.move(self.mapToScene(event.position().toPoint()))
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.cancel_gesture()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if not isinstance(self._gesture, DropLayer):
            event.ignore()
            return
        self._end(self.mapToScene(event.position().toPoint()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        event.acceptProposedAction()

    # Keys and wheel -------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        arrow = arrow_of(event)
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif self._gesture is not None:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self._space_held = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom.about_middle(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom.about_middle(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.zoom.to_full_size()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._only_note() is not None:
            self.notes.begin(self._only_note() or "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.only is not None:
            self.settings_asked.emit()
        elif walk_of(event) is not None or (arrow is not None and not self._selection.ids):
            self._walk(*(walk_of(event) or arrow or (0, 0)))
        elif arrow is not None:
            self.commands.nudge_selected(*arrow)
        elif not run_edit_key(self.commands, event):
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self.viewport().unsetCursor()
        super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space_held = False
        super().focusOutEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.by(STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            self.zoom.stays_fitted = False
            super().wheelEvent(event)

    def _walk(self, right: int, down: int) -> None:
        """Select the layer that lies that way and bring it into sight."""
        right, down = max(-1, min(1, right)), max(-1, min(1, down))
        layer = next_layer(self._document.graph, self._selection.only, right, down)
        if layer is not None:
            self._selection.set([layer])
            self.show_selected()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, which is selected first; by key, of what is selected."""
        self.cancel_gesture()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(place_of(self._selection), point_of(self, self._graph_scene, self._selection))
        else:
            select_under(self._graph_scene, self._selection, self.mapToScene(event.pos()))
            self.menu_asked.emit(place_of(self._selection), event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touch pad zoom about the point between them."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom.by(1 + event.value())
            return True
        return super().viewportEvent(event)

    def _only_note(self) -> str | None:
        """The id of the selected note, if it is all that is selected."""
        notes = self._selection.notes
        return next(iter(notes)) if len(notes) == 1 and not self._selection.ids else None

    def _escape(self) -> None:
        if self._gesture is not None:
            self.cancel_gesture()
        else:
            self._selection.clear()

    # What is drawn --------------------------------------------------------------------------------------------

    def _on_document_changed(self, before: Project, after: Project) -> None:
        self.cancel_gesture()
        self._show_empty_state()
        if len(after.graph.nodes) > len(before.graph.nodes):
            self.zoom.follow_growth()

    def _show_empty_state(self) -> None:
        self._empty_state.setVisible(not self._document.graph.nodes)

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        assert isinstance(rect, QRectF)
        self._grid.paint(painter, rect, self.zoom.scale, self.devicePixelRatioF(), self._theme.tokens)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """From afar the network is painted in a few strokes; items one by one would take too long."""
        is_far = self.zoom.scale < READABLE
        mode = QGraphicsView.ViewportUpdateMode
        wanted = mode.FullViewportUpdate if is_far else mode.SmartViewportUpdate
        if self.viewportUpdateMode() != wanted:
            self.setViewportUpdateMode(wanted)
        if not is_far:
            super().paintEvent(event)
        else:
            painter = QPainter(self.viewport())
            painter.setTransform(self.viewportTransform())
            area = self.mapToScene(event.rect()).boundingRect()
            self.drawBackground(painter, area)
            self._graph_scene.paint_from_afar(painter, area, self.zoom.scale)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.notes.follow_view()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty_state.setGeometry(self.viewport().rect())
        self.zoom.fit_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.zoom.fit_again()

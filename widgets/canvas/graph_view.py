"""The view of the canvas: zoom, keys, and which gesture a press of the mouse begins."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget
from typing_extensions import override

from backend.project import Project
from widgets.canvas.card_tips import CardTips
from widgets.canvas.commands import GraphCommands
from widgets.canvas.context_menu import place_of, point_of, select_under
from widgets.canvas.drops_from_palette import DropsFromPalette
from widgets.canvas.empty_state import EmptyState
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.graph_scene import GraphScene
from widgets.canvas.grid import DottedGrid
from widgets.canvas.group_naming import GroupNaming
from widgets.canvas.hand import Hand
from widgets.canvas.keys import arrow_of, run_edit_key, walk_of
from widgets.canvas.note_writing import NoteWriting
from widgets.canvas.pan import Pan
from widgets.canvas.pointed_at import show_pointed_at
from widgets.canvas.pointer_hint import PointerHint
from widgets.canvas.press import gesture_for_press
from widgets.canvas.walking import next_layer
from widgets.canvas.zooming import READABLE, STEP, CanvasZoom, pinch_of
from widgets.document import ProjectDocument, Selection
from widgets.theme.theme import Theme
from widgets.tool_tip import asks_for_tip


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
        self._tips = CardTips(self, self._canvas, theme)
        self._hand = Hand()
        self._drops = DropsFromPalette(self, self._canvas, self._hand, theme)
        self._space_held = False
        self.zoom = CanvasZoom(self, self._graph_scene.content_rect)
        self._dress()
        self.setScene(self._graph_scene)
        self.notes = NoteWriting(self, self._graph_scene, document, theme)
        self.naming = GroupNaming(self, self._graph_scene, document, self.commands.groups)
        self.commands.tidying.connect(self._graph_scene.glide_next)
        self.commands.note_added.connect(self.notes.begin)
        document.changed.connect(self._on_document_changed)
        document.opened.connect(self.zoom.begin)
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
        self.setMouseTracking(True)

    @property
    def graph_scene(self) -> GraphScene:
        return self._graph_scene

    @property
    def gesture(self) -> Gesture | None:
        """What the pointer is doing now."""
        return self._hand.gesture

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

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._hand.gesture is not None:
            return
        point = self.mapToScene(event.position().toPoint())
        pans = event.button() == Qt.MouseButton.MiddleButton or self._space_held
        if pans:
            self.zoom.hold()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._hand.begin(Pan(self._canvas, self), point)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._hand.begin(gesture_for_press(self._canvas, self._theme, point, event.modifiers()), point)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        if self._hand.gesture is not None:
            self._hand.move(point)
        else:
            self._point_at(point)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        self._hand.end(point)
        self._point_at(point)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        is_free = event.button() == Qt.MouseButton.LeftButton and self._graph_scene.find.card_at(point) is None
        frame = self._graph_scene.groups.with_name_at(point) if is_free else None
        note = self._graph_scene.find.note_at(point) if is_free else None
        if frame is not None:
            self.naming.begin(frame.group_way)
        elif note is not None:
            self.notes.begin(note.note.id)
        else:
            self.mousePressEvent(event)

    def _point_at(self, point: QPointF) -> None:
        shape = show_pointed_at(self._canvas, point)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self._space_held else shape)

    # Keys and wheel -------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        arrow = arrow_of(event)
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif self._hand.gesture is not None:
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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.only_note is not None:
            self.notes.begin(self._selection.only_note or "")
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
            self.zoom.hold()
            super().wheelEvent(event)

    def _walk(self, right: int, down: int) -> None:
        """Select the layer that lies that way and bring it into sight."""
        layer = next_layer(self._document.graph, self._selection.only, right, down)
        if layer is not None:
            self._selection.set([layer])
            self.show_selected()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, which is selected first; by key, of what is selected."""
        self._hand.cancel()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(place_of(self._selection), point_of(self, self._graph_scene, self._selection))
        else:
            select_under(self._graph_scene, self._selection, self.mapToScene(event.pos()))
            self.menu_asked.emit(place_of(self._selection), event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touch pad zoom about the point between them; nothing is pointed at from outside; where
        the pointer rests, a card tells of its layer."""
        pinch = pinch_of(event)
        if pinch is not None:
            self.zoom.by(pinch)
            return True
        if isinstance(event, QHelpEvent) and asks_for_tip(event):
            self._tips.answer(event, busy=self._hand.gesture is not None)
            return True
        if event.type() == QEvent.Type.Leave and self._hand.gesture is None:
            self._graph_scene.point_at(None)
        return super().viewportEvent(event)

    def _escape(self) -> None:
        if self._hand.gesture is not None:
            self._hand.cancel()
        else:
            self._selection.clear()

    # What is drawn --------------------------------------------------------------------------------------------

    def _on_document_changed(self, before: Project, after: Project) -> None:
        self._hand.cancel()
        self._tips.hide()
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
        wanted = mode.BoundingRectViewportUpdate if is_far else mode.SmartViewportUpdate
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
        self.naming.follow_view()
        self._tips.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty_state.setGeometry(self.viewport().rect())
        self.zoom.fit_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.zoom.fit_again()

"""Layers dragged out of the palette and let go on the canvas."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView
from typing_extensions import override

from widgets.canvas.drop_layer import LAYER_MIME, DropLayer
from widgets.canvas.gestures import Canvas
from widgets.canvas.hand import Hand
from widgets.palette_entries import palette_entries
from widgets.theme.theme import Theme


class DropsFromPalette(QObject):
    """Hears the drags that come over a view and makes gestures of them; other drags it leaves to the window."""

    def __init__(self, view: QGraphicsView, canvas: Canvas, hand: Hand, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._canvas = canvas
        self._hand = hand
        self._theme = theme
        view.setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A drop is a kind of move to Qt's classes, and an entering one too.
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            self._move(event)
        elif isinstance(event, QDragLeaveEvent):
            self._hand.cancel()
        elif isinstance(event, QDropEvent):
            self._drop(event)
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        kind_id = bytes(event.mimeData().data(LAYER_MIME).data()).decode(errors="replace")
        if kind_id not in palette_entries():
            event.ignore()
            return
        self._hand.cancel()
        point = self._view.mapToScene(event.position().toPoint())
        self._hand.begin(DropLayer(self._canvas, self._theme, kind_id), point)
        event.acceptProposedAction()

    def _move(self, event: QDragMoveEvent) -> None:
        if not isinstance(self._hand.gesture, DropLayer):
            event.ignore()
            return
        self._hand.move(self._view.mapToScene(event.position().toPoint()))
        event.acceptProposedAction()

    def _drop(self, event: QDropEvent) -> None:
        if not isinstance(self._hand.gesture, DropLayer):
            event.ignore()
            return
        self._hand.end(self._view.mapToScene(event.position().toPoint()))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        event.acceptProposedAction()

"""Shows a tool tip about the card under the pointer, put into words when it is asked for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QGraphicsView, QToolTip

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from widgets.canvas.card_item import CardItem
from widgets.canvas.card_tip import card_tip
from widgets.canvas.gestures import Canvas
from widgets.canvas.group_tip import group_tip
from widgets.theme.theme import Theme


class CardTips:
    """Tells of cards at any zoom; where a bubble stands beside the pointer, that is enough."""

    def __init__(self, view: QGraphicsView, canvas: Canvas, theme: Theme) -> None:
        self._view = view
        self._canvas = canvas
        self._theme = theme
        self._shown = ""

    def answer(self, event: QHelpEvent, busy: bool) -> None:
        """Answer a question for a tool tip at a place of the view; while something is done with the pointer there
        is none."""
        point = self._view.mapToScene(event.pos())
        card = self._canvas.scene.find.card_at(point)
        frame = self._canvas.scene.groups.with_name_at(point) if card is None else None
        if busy or not self._canvas.hint.isHidden():
            self.hide()
        elif frame is not None:
            about = self._view.mapFromScene(frame.name_rect().translated(frame.pos())).boundingRect()
            self._shown = group_tip(self._canvas.graph, frame.group_way)
            QToolTip.showText(event.globalPos(), self._shown, self._view.viewport(), about)
        elif card is not None:
            self._tell_of_card(event, card)
        else:
            self.hide()

    def _tell_of_card(self, event: QHelpEvent, card: CardItem) -> None:
        body = QRectF(card.x(), card.y(), CARD_WIDTH, CARD_HEIGHT)
        about = self._view.mapFromScene(body).boundingRect()
        self._shown = card_tip(self._canvas.document, card.node_id, self._theme.tokens)
        QToolTip.showText(event.globalPos(), self._shown, self._view.viewport(), about)

    def hide(self) -> None:
        """Take away what is told of a card, which is no more what it was or where it was."""
        if self._shown and QToolTip.text() == self._shown:
            QToolTip.hideText()
        self._shown = ""

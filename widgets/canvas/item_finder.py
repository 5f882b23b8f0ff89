"""What lies under a point of the canvas."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH
from backend.graph.model import Link
from widgets.canvas.canvas_map import CanvasMap
from widgets.canvas.card_item import CardItem
from widgets.canvas.note_item import NoteItem
from widgets.canvas.spatial_grid import Box, box_of
from widgets.canvas.wire_item import WireItem


class ItemFinder:
    """Answers from the items as they are drawn; `elsewhere` are the ids of cards that are for a while not where
    `places` has them. It looks at what it was made with, and changes nothing."""

    def __init__(
        self,
        cards: Mapping[str, CardItem],
        wires: Mapping[Link, WireItem],
        notes: Mapping[str, NoteItem],
        places: CanvasMap,
        elsewhere: Collection[str],
    ) -> None:
        self._cards = cards
        self._wires = wires
        self._notes = notes
        self._places = places
        self._elsewhere = elsewhere

    def cards_near(self, area: QRectF) -> list[CardItem]:
        """The cards that the area touches, also where they are drawn elsewhere for a while."""
        return [self._cards[node_id] for node_id in self._near(box_of(area)) if node_id in self._cards]

    def card_at(self, point: QPointF, besides: str | None = None) -> CardItem | None:
        """The card under the point; the newest where several lie over each other."""
        x, y = point.x(), point.y()
        found = [
            card
            for card in self.cards_near(QRectF(x, y, 0, 0))
            if 0 <= x - card.x() <= CARD_WIDTH and 0 <= y - card.y() <= CARD_HEIGHT and card.node_id != besides
        ]
        if len(found) <= 1:
            return found[0] if found else None
        order = list(self._cards)
        return max(found, key=lambda card: order.index(card.node_id))

    def wire_at(self, point: QPointF) -> WireItem | None:
        """The wire under the point or very near it."""
        for link in self._places.wires_in((point.x(), point.y(), point.x(), point.y())):
            wire = self._wires[link]
            if wire.boundingRect().contains(point) and wire.shape().contains(point):
                return wire
        return None

    def note_at(self, point: QPointF) -> NoteItem | None:
        """The note under the point; the newest where several lie over each other."""
        for item in reversed(list(self._notes.values())):
            if item.body.translated(item.pos()).contains(point) or item.is_corner(point):
                return item
        return None

    def _near(self, box: Box) -> list[str]:
        if not self._elsewhere:
            return self._places.cards_in(box)
        still = [key for key in self._places.cards_in(box) if key not in self._elsewhere]
        return [*still, *self._elsewhere]

"""What a context menu on the canvas is about, and where it and what it adds belong."""

from typing import Literal

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QGraphicsView

from backend.graph.groups import groups_of
from widgets.canvas.graph_scene import GraphScene
from widgets.document import Selection

Place = Literal["c", "w", "e"]
"""A card (or a row of the list of layers), a wire, or the empty canvas."""


def select_under(scene: GraphScene, selection: Selection, point: QPointF) -> None:
    """Select what lies under a point of the canvas, unless it is selected already; where nothing is, nothing."""
    card = scene.find.card_at(point)
    frame = scene.groups.with_name_at(point) if card is None else None
    wire = scene.find.wire_at(point) if card is None and frame is None else None
    if card is not None:
        if card.node_id not in selection.ids:
            selection.set([card.node_id])
    elif frame is not None:
        ids = groups_of(scene.graph)[frame.group_way].all
        if not selection.ids.issuperset(ids):
            selection.set(ids)
    elif wire is not None and wire.link is not None:
        selection.set((), [wire.link])
    else:
        selection.clear()


def place_of(selection: Selection) -> Place:
    """What a menu for what is selected is about."""
    if selection.ids or selection.notes:
        return "c"
    return "w" if selection.links else "e"


def point_of(view: QGraphicsView, scene: GraphScene, selection: Selection) -> QPoint:
    """A point of the screen on what is selected, or in the middle of the view."""
    rects = [scene.cards[key].sceneBoundingRect() for key in selection.ids]
    rects += [scene.wires[link].sceneBoundingRect() for link in selection.links]
    seen = [view.mapFromScene(rect.center()) for rect in rects]
    inside = [point for point in seen if view.viewport().rect().contains(point)]
    return view.viewport().mapToGlobal(inside[0] if inside else view.viewport().rect().center())


def pointer_or_centre(view: QGraphicsView, asked_at: QPoint | None = None) -> tuple[float, float]:
    """The point of the canvas under the pointer, or in the middle of the view if the pointer is elsewhere.

    With `asked_at`, the point of the screen where a menu was asked for, that counts: the pointer has moved since.
    """
    viewport = view.viewport()
    at = viewport.mapFromGlobal(QCursor.pos() if asked_at is None else asked_at)
    over = viewport.rect().contains(at) and (asked_at is not None or view.underMouse())
    point = view.mapToScene(at if over else viewport.rect().center())
    return (point.x(), point.y())

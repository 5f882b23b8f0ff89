"""What the pointer is over while it does nothing, and what a press would do there."""

from PySide6.QtCore import QPointF, Qt

from widgets.canvas.gestures import Canvas
from widgets.canvas.ports_at import port_at


def show_pointed_at(canvas: Canvas, point: QPointF) -> Qt.CursorShape:
    """Show what lies under the point; returns the cursor that says what a press would do."""
    scene = canvas.scene
    port = port_at(scene, point)
    card = scene.cards[port.node_id] if port is not None else scene.find.card_at(point)
    frame = scene.groups.with_name_at(point) if card is None else None
    wire = scene.find.wire_at(point) if card is None and frame is None else None
    note = scene.find.note_at(point) if card is None and frame is None and wire is None else None
    scene.point_at(card or frame or wire or note)
    canvas.tell(port.title if port is not None else "", point)
    if port is not None:
        return Qt.CursorShape.CrossCursor
    if wire is not None or frame is not None:
        return Qt.CursorShape.PointingHandCursor
    if note is not None and note.is_corner(point):
        return Qt.CursorShape.SizeFDiagCursor
    return Qt.CursorShape.ArrowCursor

"""What a press of the left button on the canvas begins."""

from PySide6.QtCore import QPointF, Qt

from backend.graph.groups import groups_of
from widgets.canvas.draw_wire import DrawWire
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.group_frame import GroupFrame
from widgets.canvas.move_cards import MoveCards
from widgets.canvas.move_group import MoveGroup
from widgets.canvas.note_item import NoteItem
from widgets.canvas.ports_at import port_at
from widgets.canvas.resize_note import ResizeNote
from widgets.canvas.select_area import SelectArea
from widgets.theme.theme import Theme


def gesture_for_press(
    canvas: Canvas, theme: Theme, point: QPointF, modifiers: Qt.KeyboardModifier
) -> Gesture | None:
    """The gesture for a press at `point`; a press on a card, wire, note or name of a group selects it (Shift adds
    it)."""
    adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    port = port_at(canvas.scene, point)
    if port is not None:
        return DrawWire(canvas, theme, port)
    card = canvas.scene.find.card_at(point)
    if card is not None:
        return _press_on_card(canvas, card.node_id, adds)
    frame = canvas.scene.groups.with_name_at(point)
    if frame is not None:
        return _press_on_name(canvas, frame, adds)
    wire = canvas.scene.find.wire_at(point)
    selection = canvas.selection
    if wire is not None and wire.link is not None:
        others = selection.links if adds else frozenset()
        selection.set(selection.ids if adds else (), others ^ {wire.link}, selection.notes if adds else ())
        return None
    note = canvas.scene.find.note_at(point)
    if note is not None:
        return _press_on_note(canvas, note, point, adds)
    return SelectArea(canvas, theme.tokens, adds)


def _press_on_card(canvas: Canvas, node_id: str, adds: bool) -> Gesture | None:
    selection = canvas.selection
    if adds:
        selection.set(selection.ids ^ {node_id}, selection.links, selection.notes)
    elif node_id not in selection.ids:
        selection.set([node_id])
    return MoveCards(canvas, node_id, click_selects_it=not adds) if node_id in selection.ids else None


def _press_on_name(canvas: Canvas, frame: GroupFrame, adds: bool) -> Gesture | None:
    selection = canvas.selection
    ids = frozenset(groups_of(canvas.graph)[frame.group_way].all)
    if adds:
        others = selection.ids - ids if ids <= selection.ids else selection.ids | ids
        selection.set(others, selection.links, selection.notes)
    elif not ids <= selection.ids:
        selection.set(ids)
    return MoveGroup(canvas, frame.group_way, click_selects_it=not adds) if ids <= selection.ids else None


def _press_on_note(canvas: Canvas, item: NoteItem, point: QPointF, adds: bool) -> Gesture | None:
    selection, note_id = canvas.selection, item.note.id
    if adds:
        selection.set(selection.ids, selection.links, selection.notes ^ {note_id})
    elif note_id not in selection.notes:
        selection.set((), (), [note_id])
    if note_id not in selection.notes:
        return None
    if item.is_corner(point) and not adds:
        return ResizeNote(canvas, item)
    return MoveCards(canvas, note_id, click_selects_it=not adds, takes_note=True)

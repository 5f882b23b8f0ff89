"""What a press of the left button on the canvas begins."""

from PySide6.QtCore import QPointF, Qt

from widgets.canvas.draw_wire import DrawWire
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.move_cards import MoveCards
from widgets.canvas.ports import Port, port_at, ports_of
from widgets.canvas.select_area import SelectArea
from widgets.theme.theme import Theme


def gesture_for_press(
    canvas: Canvas, theme: Theme, point: QPointF, modifiers: Qt.KeyboardModifier
) -> Gesture | None:
    """The gesture for a press at `point`; a press on a card or wire selects it (Shift adds it)."""
    adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    port = port_at(canvas.scene, point)
    if port is not None:
        return _wire_from(canvas, theme, port)
    card = canvas.scene.card_at(point)
    if card is not None:
        return _press_on_card(canvas, card.node_id, adds)
    wire = canvas.scene.wire_at(point)
    if wire is not None and wire.link is not None:
        others = canvas.selection.links if adds else frozenset()
        canvas.selection.set(canvas.selection.ids if adds else (), others ^ {wire.link})
        return None
    return SelectArea(canvas, theme.tokens, canvas.selection.ids if adds else frozenset())


def _press_on_card(canvas: Canvas, node_id: str, adds: bool) -> Gesture | None:
    selection = canvas.selection
    if adds:
        selection.set(selection.ids ^ {node_id}, selection.links)
    elif node_id not in selection.ids:
        selection.set([node_id])
    return MoveCards(canvas, node_id, click_selects_it=not adds) if node_id in selection.ids else None


def _wire_from(canvas: Canvas, theme: Theme, port: Port) -> Gesture:
    """A new wire, or, at an input that has exactly one, that wire taken up by its end."""
    incoming = canvas.graph.incoming[port.node_id]
    if port.side == "output" or len(incoming) != 1:
        return DrawWire(canvas, theme, port)
    output = ports_of(canvas.scene.cards[incoming[0].source])[0]
    return DrawWire(canvas, theme, output, incoming[0])

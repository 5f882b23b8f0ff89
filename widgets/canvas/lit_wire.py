"""The wire that a card in the hand would be put on: it is shown as if it was being drawn."""

from backend.graph.model import Link
from widgets.canvas.gestures import Canvas
from widgets.canvas.wire_item import WireItem, WireLook


class LitWire:
    """At most one wire of a canvas at a time."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._wire: WireItem | None = None

    def light(self, link: Link | None) -> None:
        """Light the wire of this link and put out the one before; `None` lights none."""
        wire = None if link is None else self._canvas.scene.wires.get(link)
        if wire is self._wire:
            return
        if self._wire is not None and self._wire.link is not None:
            self._canvas.scene.show_look(self._wire.link)
        self._wire = wire
        if wire is not None:
            wire.set_look(WireLook.DRAWN)

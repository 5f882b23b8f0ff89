"""The gesture that moves the selected cards and notes, and puts a single card into the wire it is let go on."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication, QPointF
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.edits import Edit, JoinGroup, MoveNodes, PutNote
from backend.graph.groups import TOP, Group
from backend.graph.model import Link
from widgets.canvas.geometry import snapped
from widgets.canvas.gestures import Canvas, Gesture
from widgets.canvas.into_group import group_entered
from widgets.canvas.lit_wire import LitWire
from widgets.canvas.near_link import near_link
from widgets.canvas.placing import Placement, Position, place_existing


class MoveCards(Gesture):
    """Moves all that is selected; the card (or note) that was taken snaps to the grid, the others keep their
    distance.

    A single card without branches that is let go on the wire of others is put into it; cards that are let go in
    the frame of a group that they were not in come to belong to it. A click without a move selects the taken card
    alone, if `click_selects_it`.
    """

    def __init__(self, canvas: Canvas, taken: str, click_selects_it: bool, takes_note: bool = False) -> None:
        super().__init__(canvas)
        self._click_selects_it = click_selects_it
        self._taken = taken
        self._takes_note = takes_note
        self._from: dict[str, Position] = {}
        self._notes_from: dict[str, Position] = {}
        self._moved: Mapping[str, Position] = {}
        self._lit = LitWire(canvas)
        self._lights_frame = False
        self._start = QPointF()

    @override
    def start(self, point: QPointF) -> None:
        self._start = point
        nodes, selection = self._canvas.graph.by_id, self._canvas.selection
        self._from = {node_id: nodes[node_id].position for node_id in selection.ids}
        self._notes_from = {
            note.id: note.position for note in self._canvas.document.project.notes if note.id in selection.notes
        }

    @override
    def move(self, point: QPointF) -> None:
        positions, notes = self._places(point)
        placement = self._placement(point)
        self._show_room(placement.moved if placement is not None else {})
        scene = self._canvas.scene
        scene.preview_positions(positions)
        for note_id, position in notes.items():
            scene.notes[note_id].draw_at(position, scene.notes[note_id].note.size)
        self._lit.light(placement.link if placement is not None else None)
        group, _ids = self._entered(positions) if placement is None else (TOP, ())
        if group or self._lights_frame:
            scene.point_at(scene.groups.frames.get(group))
            self._lights_frame = bool(group)
        self._canvas.tell(self._what_it_does(placement, group), point)

    @override
    def end(self, point: QPointF) -> None:
        self._lit.light(None)
        self._canvas.hint.hide()
        positions, notes = self._places(point)
        if positions == self._from and notes == self._notes_from:
            self._canvas.scene.end_preview()
            if self._click_selects_it and point == self._start:
                self._select_taken()
            return
        placement = self._placement(point)
        if placement is not None:
            text = QCoreApplication.translate("MoveCards", "Insert into the wire")
            done = self._canvas.document.do(placement.edits, text)
        else:
            done = self._move(positions, notes)
        if not done:
            self._canvas.scene.end_preview()

    def _move(self, positions: Mapping[str, Position], notes: Mapping[str, Position]) -> bool:
        edits, name = self._edits(positions, notes), self._name()
        group, ids = self._entered(positions)
        if group:
            edits.append(JoinGroup(ids, group))
            name = QCoreApplication.translate("MoveCards", "Add to the group")
        return self._canvas.document.do(edits, name)

    @override
    def cancel(self) -> None:
        self._lit.light(None)
        self._canvas.hint.hide()
        self._canvas.scene.end_preview()

    def _places(self, point: QPointF) -> tuple[dict[str, Position], dict[str, Position]]:
        """Where cards and notes would be, by id."""
        x, y = (self._notes_from if self._takes_note else self._from)[self._taken]
        way = point - self._start
        new_x, new_y = snapped((x + way.x(), y + way.y()))
        if abs(way.x()) < 0.5 and abs(way.y()) < 0.5:
            new_x, new_y = x, y
        across, down = new_x - x, new_y - y
        return (
            {key: (place[0] + across, place[1] + down) for key, place in self._from.items()},
            {key: (place[0] + across, place[1] + down) for key, place in self._notes_from.items()},
        )

    def _edits(self, positions: Mapping[str, Position], notes: Mapping[str, Position]) -> list[Edit]:
        edits: list[Edit] = [MoveNodes(positions)] if positions else []
        for note in self._canvas.document.project.notes:
            if note.id in notes:
                edits.append(PutNote(msgspec.structs.replace(note, position=notes[note.id])))
        return edits

    def _entered(self, positions: Mapping[str, Position]) -> tuple[Group, tuple[str, ...]]:
        """The group that the cards would belong to if they were let go here, and which of them, if to any."""
        if self._takes_note:
            return TOP, ()
        return group_entered(self._canvas.graph, self._taken, positions)

    def _name(self) -> str:
        if self._from:
            return QCoreApplication.translate("MoveCards", "Move layers")
        return QCoreApplication.translate("MoveCards", "Move note")

    def _select_taken(self) -> None:
        if self._takes_note:
            self._canvas.selection.set((), (), [self._taken])
        else:
            self._canvas.selection.set([self._taken])

    # Putting a card into a wire -------------------------------------------------------------------------------

    def _placement(self, point: QPointF) -> Placement | None:
        """Into which wire the card would go if it were let go here, if into any."""
        link = self._link_below(point)
        if link is None:
            return None
        positions, _notes = self._places(point)
        placement = place_existing(self._canvas.graph, self._taken, positions[self._taken], link)
        return placement if self._canvas.document.refusal(placement.edits) is None else None

    def _link_below(self, point: QPointF) -> Link | None:
        if self._takes_note or self._notes_from or self._from.keys() != {self._taken} or point == self._start:
            return None
        graph = self._canvas.graph
        incoming, outgoing = graph.incoming[self._taken], graph.outgoing[self._taken]
        takes = layer_kind(graph.by_id[self._taken].kind).takes
        if takes == "none" or len(incoming) > 1 or len(outgoing) > 1:
            return None
        # A card that is in a chain is often moved past other wires; it must be let go right on one.
        is_free = not incoming and not outgoing
        return near_link(graph, self._canvas.scene.places, point, besides=self._taken, covering=is_free)

    def _show_room(self, moved: Mapping[str, Position]) -> None:
        if moved == self._moved:
            return
        self._moved = moved
        self._canvas.scene.end_preview()
        self._canvas.scene.preview_positions(moved)

    def _what_it_does(self, placement: Placement | None, group: Group) -> str:
        if group:
            told = QCoreApplication.translate("MoveCards", "Add to the group {name}")
            return told.format(name=self._canvas.scene.groups.frames[group].shown_name)
        if placement is None or placement.link is None:
            return ""
        nodes = self._canvas.graph.by_id
        return QCoreApplication.translate("DropLayer", "Insert between {above} and {below}").format(
            above=nodes[placement.link.source].name, below=nodes[placement.link.target].name
        )

"""What can be done to the selected layers by key, menu or button, the same from canvas, tree and window."""

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from backend.catalogue.layers import layer_kind
from backend.edits import Disconnect, Edit, MoveNodes, PutNote, RemoveNodes, RemoveNotes
from backend.graph.layout import CARD_WIDTH, COLUMN_GAP, tidy
from backend.graph.model import Graph
from backend.notes import fresh_note_id
from backend.project import Note
from backend.wording import say
from widgets.canvas.arranging import Places, Side, Way, aligned, distributed
from widgets.canvas.copying import CopiedLayers, copied, from_text, put_in, put_notes_in, shift_to, to_text
from widgets.canvas.geometry import GRID, snapped
from widgets.canvas.group_commands import GroupCommands
from widgets.canvas.layer_commands import LayerCommands
from widgets.canvas.notes_beside import notes_moved_with
from widgets.canvas.placing import Position, place_after
from widgets.document import ProjectDocument, Selection
from widgets.palette_entries import entry_title
from widgets.wording import show_text


class GraphCommands(QObject):
    """Edits the document and the selection; it draws nothing. `layers` holds what changes single layers, `groups`
    what is done to groups of them.

    `tidying` says that the cards are about to be laid out anew; `note_added` carries the id of a new note.
    """

    tidying = Signal()
    note_added = Signal(str)

    def __init__(self, document: ProjectDocument, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.layers = LayerCommands(document, selection, self)
        self.groups = GroupCommands(document, selection, self)

    def add_layer(self, entry_id: str, centre: Position = (0.0, 0.0)) -> None:
        """Add a layer into the selected wire, else behind the selected layer, else behind the last.

        The first one goes to `centre`.
        """
        links = self.selection.links
        if len(links) == 1 and not self.selection.ids:
            self.layers.insert_in_wire(next(iter(links)), entry_id)
            return
        placement = place_after(self.document.graph, entry_id, self.selection.only, centre)
        if self.document.do(placement.edits, self.tr("Add {layer}").format(layer=entry_title(entry_id))):
            self.selection.set([placement.node.id])

    def delete_selected(self) -> None:
        """Remove the selected wires and layers; the neighbours of a layer in a chain are joined again."""
        # The highest inputs first: taking one away renumbers those above it.
        links = sorted(self.selection.links, key=lambda link: -link.target_port)
        edits: list[Edit] = [Disconnect(link) for link in links]
        ids = self.selection.ids
        if ids:
            edits.append(RemoveNodes(tuple(sorted(ids)), bridge=True))
        notes = self.selection.notes
        if notes:
            edits.append(RemoveNotes(tuple(sorted(notes))))
        if not edits:
            return
        if not ids:
            text = self.tr("Delete note") if notes else self.tr("Disconnect")
        elif len(ids) == 1:
            kind = self.document.graph.by_id[next(iter(ids))].kind
            text = self.tr("Delete {layer}").format(layer=show_text(layer_kind(kind).title))
        else:
            text = self.tr("Delete {count} layers").format(count=len(ids))
        self.document.do(edits, text)

    def select_all(self) -> None:
        project = self.document.project
        self.selection.set((node.id for node in project.graph.nodes), (), (note.id for note in project.notes))

    def add_note(self, centre: Position) -> None:
        """Put an empty note around a point of the canvas and select it."""
        notes = self.document.project.notes
        note = Note(fresh_note_id(notes), "")
        corner = snapped((centre[0] - note.size[0] / 2, centre[1] - note.size[1] / 2))
        if self.document.do(PutNote(msgspec.structs.replace(note, position=corner)), self.tr("Add note")):
            self.selection.set((), (), [note.id])
            self.note_added.emit(note.id)

    def duplicate_selected(self) -> None:
        """Put copies of the selected layers beside them."""
        self._put_copies(self._copied(), (CARD_WIDTH + COLUMN_GAP, 0.0), self.tr("Duplicate"))

    def copy_selected(self) -> None:
        """Put the selected layers on the clipboard, as text."""
        if self.selection.ids or self.selection.notes:
            QGuiApplication.clipboard().setText(to_text(self._copied()))

    def cut_selected(self) -> None:
        """Put the selected layers on the clipboard and take them away."""
        if self.selection.ids or self.selection.notes:
            self.copy_selected()
            self.delete_selected()

    def paste(self, centre: Position | None = None) -> None:
        """Add the layers that are on the clipboard around `centre`, or else beside where they were.

        Anything else on the clipboard is left alone, and said so.
        """
        layers = from_text(QGuiApplication.clipboard().text())
        if layers is None:
            self.document.refused.emit(say("There are no layers on the clipboard to paste."))
            return
        shift: Position = (CARD_WIDTH + COLUMN_GAP, 0.0)
        if centre is not None:
            shift = shift_to(self.document.graph, layers, centre)
        self._put_copies(layers, shift, self.tr("Paste"))

    def nudge_selected(self, steps_right: int, steps_down: int) -> None:
        """Move the selected layers by steps of the grid; nudges of the same layers are one step of the history."""
        ids = self.selection.ids
        if not ids:
            return
        positions = {
            node_id: snapped((x + steps_right * GRID, y + steps_down * GRID))
            for node_id, (x, y) in self._places().items()
        }
        self.document.do(MoveNodes(positions), self.tr("Move layers"), merge_key=("nudge", ids))

    def align(self, side: Side) -> None:
        """Put the selected cards in one line."""
        if len(self.selection.ids) > 1:
            self.document.do(MoveNodes(aligned(self._places(), side)), self.tr("Align"))

    def distribute(self, way: Way) -> None:
        """Put the selected cards at the same distance from each other."""
        if len(self.selection.ids) > 2:
            self.document.do(MoveNodes(distributed(self._places(), way)), self.tr("Distribute"))

    def tidy(self) -> None:
        """Lay all cards out anew, from top to bottom; notes stay beside the cards they are nearest to."""
        positions = tidy(self.document.graph)
        if positions:
            self.tidying.emit()
            notes = notes_moved_with(self.document.project, positions)
            self.document.do([MoveNodes(positions), *notes], self.tr("Tidy up"))

    def tidy_selected(self) -> None:
        """Lay the selected cards out anew among themselves; their upper left corner stays where it is."""
        places = self._places()
        if len(places) < 2:
            return
        layers = copied(self.document.graph, places.keys())
        x, y = min(x for x, _y in places.values()), min(y for _x, y in places.values())
        tidied = tidy(Graph(layers.nodes, layers.links))
        moved = {key: snapped((x + right, y + down)) for key, (right, down) in tidied.items()}
        notes = notes_moved_with(self.document.project, moved)
        self.document.do([MoveNodes(moved), *notes], self.tr("Tidy up selected layers"))

    def _places(self) -> Places:
        nodes = self.document.graph.by_id
        return {node_id: nodes[node_id].position for node_id in sorted(self.selection.ids)}

    def _copied(self) -> CopiedLayers:
        chosen = (note for note in self.document.project.notes if note.id in self.selection.notes)
        return copied(self.document.graph, self.selection.ids, chosen)

    def _put_copies(self, layers: CopiedLayers, shift: Position, text: str) -> None:
        edits, ids = put_in(self.document.graph, layers, shift)
        note_edits, notes = put_notes_in(self.document.project.notes, layers, shift)
        if (ids or notes) and self.document.do([*edits, *note_edits], text):
            self.selection.set(ids, (), notes)

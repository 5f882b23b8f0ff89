"""Notes that go along with the cards they stand beside."""

from collections.abc import Mapping
from math import dist

import msgspec

from backend.edits import PutNote
from backend.project import Project
from widgets.canvas.geometry import snapped

Position = tuple[float, float]


def notes_moved_with(project: Project, moved: Mapping[str, Position]) -> list[PutNote]:
    """The edits that move each note as far as the card nearest to it; `moved` are new places by node id.

    A note whose nearest card stays stays too.
    """
    nodes = project.graph.nodes
    edits = []
    for note in project.notes if nodes else ():
        nearest = min(nodes, key=lambda node: dist(node.position, note.position))
        if nearest.id not in moved:
            continue
        right, down = (there - here for here, there in zip(nearest.position, moved[nearest.id], strict=True))
        place = snapped((note.position[0] + right, note.position[1] + down))
        if place != note.position:
            edits.append(PutNote(msgspec.structs.replace(note, position=place)))
    return edits

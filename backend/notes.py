"""What a note on the canvas may be."""

from collections.abc import Sequence

from backend.graph.consistency import check_position
from backend.graph.errors import NoteError
from backend.project import Note
from backend.wording import say

LONGEST_NOTE = 2000
MOST_NOTES = 1000
_SMALLEST, _LARGEST = 40.0, 4000.0


def checked_note(note: Note) -> Note:
    """The note, if it may be; raises `NoteError` or `PositionError`."""
    check_position(note.position)
    if len(note.text) > LONGEST_NOTE:
        raise NoteError(say("A note can have {longest} letters at most.", longest=LONGEST_NOTE))
    if not note.id:
        raise NoteError(say("A note has no id."))
    if not all(_SMALLEST <= length <= _LARGEST for length in note.size):
        raise NoteError(say("A note cannot be {size} large.", size=str(tuple(note.size))))
    return note


def checked_notes(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes, if they may be and no two have the same id."""
    if len(notes) > MOST_NOTES:
        raise NoteError(say("A network can have {most} notes at most.", most=MOST_NOTES))
    seen: set[str] = set()
    for note in notes:
        if checked_note(note).id in seen:
            raise NoteError(say("Two notes have the id “{note}”.", note=note.id))
        seen.add(note.id)
    return tuple(notes)


def fresh_note_id(notes: Sequence[Note]) -> str:
    """An id that none of the notes has."""
    taken = {note.id for note in notes}
    number = len(notes) + 1
    while f"note{number}" in taken:
        number += 1
    return f"note{number}"

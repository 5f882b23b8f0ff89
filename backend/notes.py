"""What a note on the canvas may be."""

import unicodedata
from collections.abc import Sequence

from backend.graph.consistency import check_id, check_position
from backend.graph.errors import NoteError
from backend.project import Note
from backend.wording import say

LONGEST_NOTE = 2000
MOST_NOTES = 1000
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SMALLEST, _LARGEST = 40.0, 4000.0


def checked_note(note: Note) -> Note:
    """The note, if it may be; raises `NoteError` or `PositionError`."""
    check_position(note.position)
    if len(note.text) > LONGEST_NOTE:
        raise NoteError(say("A note can have {longest} letters at most.", longest=LONGEST_NOTE))
    check_id(note.id)
    if any(_is_unseen(letter) for letter in note.text):
        raise NoteError(say("A note has signs in it that cannot be seen. Leave them out."))
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


def _is_unseen(letter: str) -> bool:
    """Control signs, halves of letters, and the marks that make text run another way than it stands.

    Joiners and direction marks that languages need stay.
    """
    return letter in _TURNING or (
        unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn") and letter not in "\n\t\r"
    )


def fresh_note_id(notes: Sequence[Note]) -> str:
    """An id that none of the notes has."""
    taken = {note.id for note in notes}
    number = len(notes) + 1
    while f"note{number}" in taken:
        number += 1
    return f"note{number}"

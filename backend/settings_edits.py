"""Edits of what stands beside the network: notes, training, data, preparation, name; values like all edits."""

from collections.abc import Sequence
from typing import Any

import msgspec

from backend.graph.errors import NoteError
from backend.notes import MOST_NOTES, checked_note
from backend.project import DataChoice, Note, Preparation, Project, TrainingSettings
from backend.settings_check import checked_data, checked_name, checked_preparation, checked_training
from backend.wording import say

_replace = msgspec.structs.replace


class PutNote(msgspec.Struct, frozen=True, tag=True):
    """Add a note, or put it in the place of the one with its id."""

    note: Note

    def apply(self, project: Project) -> Project:
        note = checked_note(self.note)
        if any(other.id == note.id for other in project.notes):
            return _replace(
                project, notes=tuple(note if other.id == note.id else other for other in project.notes)
            )
        if len(project.notes) >= MOST_NOTES:
            raise NoteError(say("A network can have {most} notes at most.", most=MOST_NOTES))
        return _replace(project, notes=(*project.notes, note))


class RemoveNotes(msgspec.Struct, frozen=True, tag=True):
    """Take notes away."""

    ids: Sequence[str]

    def apply(self, project: Project) -> Project:
        known = {note.id for note in project.notes}
        for key in self.ids:
            if key not in known:
                raise NoteError(say("There is no note with the id “{note}”.", note=key))
        return _replace(project, notes=tuple(note for note in project.notes if note.id not in self.ids))


class SetTraining(msgspec.Struct, frozen=True, tag=True):
    """Change training settings: some of them by name, or all of them.

    Another optimizer, loss or schedule without its parameters takes the defaults of its parameters.
    """

    changes: dict[str, Any] | TrainingSettings

    def apply(self, project: Project) -> Project:
        return _replace(project, training=checked_training(project.training, self.changes))


class SetData(msgspec.Struct, frozen=True, tag=True):
    """Choose other data."""

    data: DataChoice

    def apply(self, project: Project) -> Project:
        return _replace(project, data=checked_data(self.data))


class SetPreparation(msgspec.Struct, frozen=True, tag=True):
    """Prepare pictures in another way."""

    preparation: Preparation

    def apply(self, project: Project) -> Project:
        return _replace(project, preparation=checked_preparation(self.preparation))


class SetProjectName(msgspec.Struct, frozen=True, tag=True):
    """Give the project another name."""

    name: str

    def apply(self, project: Project) -> Project:
        return _replace(project, name=checked_name(self.name))

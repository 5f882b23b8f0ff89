"""The open project: the one truth of the window, its undo history, its problems, and what is selected in it."""

import sys
from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from backend.cost.forecast import Forecast, forecast
from backend.edits import Edit, apply_all
from backend.graph.analysis import Analysis, analyse
from backend.graph.errors import GraphError
from backend.graph.model import Graph, Link
from backend.machine import Machine
from backend.problem import Problem
from backend.problems import find_problems
from backend.project import DataFacts, Project
from backend.wording import Message
from widgets.learnt_layers import LearntLayers

_MERGES = 1
"""Qt asks a command whether it merges only when its id is this and not −1."""


class ProjectDocument(QObject):
    """Holds the project, changes it by edits that can be undone, and says when it changed.

    `facts_changed` says that other data is known, `machine_changed` that more is known of the computer.
    `changed` carries the project before and after, for undo and redo too; `opened` follows it when the project
    is another one altogether. `refused` carries the sentence of an
    edit that the rules of the graph do not allow; the project is then as it was.
    """

    changed = Signal(object, object)
    opened = Signal()
    problems_changed = Signal()
    facts_changed = Signal()
    machine_changed = Signal()
    refused = Signal(object)

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project or Project()
        self._facts: DataFacts | None = None
        self._machine: Machine | None = None
        self._problems: list[Problem] = find_problems(self._project, None)
        self.undo_stack = QUndoStack(self)
        self.learnt = LearntLayers(self._project.graph, self)
        """What the layers keep of what the engine's model has learnt."""

    @property
    def project(self) -> Project:
        return self._project

    @property
    def graph(self) -> Graph:
        return self._project.graph

    @property
    def analysis(self) -> Analysis:
        """Shapes, parameters and multiply-adds of every layer of the graph as it is now."""
        return analyse(self._project.graph)

    @property
    def facts(self) -> DataFacts | None:
        """What is known of the chosen data; `None` while nothing is."""
        return self._facts

    @property
    def machine(self) -> Machine | None:
        """What is known of the computer; `None` while nothing is."""
        return self._machine

    @property
    def forecast(self) -> Forecast | None:
        """About what a training takes; `None` while too little is known of network, data or computer."""
        if self._machine is None:
            return None
        return forecast(self._project, self._facts, self._machine.speed)

    @property
    def problems(self) -> Sequence[Problem]:
        return self._problems

    @property
    def is_modified(self) -> bool:
        """Whether something changed since the project was opened or saved."""
        return not self.undo_stack.isClean()

    def mark_saved(self) -> None:
        self.undo_stack.setClean()

    def mark_unsaved(self) -> None:
        """What is here is in no file of the user's, though nothing was edited since it came."""
        self.undo_stack.resetClean()

    def refusal(self, edits: Edit | Sequence[Edit]) -> Message | None:
        """Why these edits cannot be done, or `None` if they can; nothing changes."""
        try:
            apply_all(self._project, _as_sequence(edits))
        except GraphError as error:
            return error.message
        return None

    def do(self, edits: Edit | Sequence[Edit], text: str, merge_key: Hashable | None = None) -> bool:
        """Do the edits as one step of the history; `text` names it ("Undo {text}").

        Consecutive steps with the same `merge_key` become one step. Returns whether the edits were allowed.
        """
        try:
            after = apply_all(self._project, _as_sequence(edits))
        except GraphError as error:
            self.refused.emit(error.message)
            return False
        if after != self._project:
            self.undo_stack.push(EditCommand(self, self._project, after, text, merge_key))
        return True

    def set_project(self, project: Project) -> None:
        """Put a new or opened project in place of this one; the history begins again."""
        self.learnt.forget()
        self.put(project)
        self.undo_stack.clear()
        self.opened.emit()

    def set_facts(self, facts: DataFacts | None) -> None:
        """Say what is known of the chosen data; it may bring or end problems."""
        self._facts = facts
        self.facts_changed.emit()
        self._look_again()

    def set_machine(self, machine: Machine) -> None:
        """Say what is known of the computer; it may bring or end problems."""
        self._machine = machine
        self.machine_changed.emit()
        self._look_again()

    def _look_again(self) -> None:
        problems = find_problems(self._project, self._facts, self._machine)
        if problems != self._problems:
            self._problems = problems
            self.problems_changed.emit()

    def put(self, project: Project) -> None:
        """Make this the project, with no step in the history; for the commands of the history alone."""
        before, self._project = self._project, project
        if before is project:
            return
        problems = find_problems(project, self._facts, self._machine)
        other_problems = problems != self._problems
        self._problems = problems
        self.learnt.follow(project.graph)
        self.changed.emit(before, project)
        if other_problems:
            self.problems_changed.emit()


class EditCommand(QUndoCommand):
    """One step of the history: the project before it and after it."""

    def __init__(
        self, document: ProjectDocument, before: Project, after: Project, text: str, merge_key: Hashable | None
    ) -> None:
        super().__init__(text)
        self._document = document
        self._before = before
        self._after = after
        self._merge_key = merge_key

    @override
    def redo(self) -> None:
        self._put(self._after)

    @override
    def undo(self) -> None:
        self._put(self._before)

    def _put(self, project: Project) -> None:
        """Qt calls this: an exception that went on from here would end the process, and the work with it."""
        try:
            self._document.put(project)
        except Exception:  # noqa: BLE001 (it is reported as all others are)
            sys.excepthook(*sys.exc_info())

    @override
    def id(self) -> int:
        return -1 if self._merge_key is None else _MERGES

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class Selection(QObject):
    """Holds the ids of the selected layers and notes and the selected wires; what leaves the project leaves the
    selection."""

    changed = Signal()

    def __init__(self, document: ProjectDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: frozenset[str] = frozenset()
        self._links: frozenset[Link] = frozenset()
        self._notes: frozenset[str] = frozenset()
        document.changed.connect(self._keep_what_is_left)
        document.opened.connect(self.clear)  # ids are short: those of another project may be the same

    @property
    def ids(self) -> frozenset[str]:
        return self._ids

    @property
    def links(self) -> frozenset[Link]:
        return self._links

    @property
    def notes(self) -> frozenset[str]:
        """The ids of the selected notes."""
        return self._notes

    @property
    def only(self) -> str | None:
        """The id of the selected layer, if exactly one is selected."""
        return next(iter(self._ids)) if len(self._ids) == 1 else None

    @property
    def only_note(self) -> str | None:
        """The id of the selected note, if it is all that is selected."""
        return next(iter(self._notes)) if len(self._notes) == 1 and not self._ids else None

    def set(self, ids: Iterable[str], links: Iterable[Link] = (), notes: Iterable[str] = ()) -> None:
        """Select these and nothing else."""
        new = (frozenset(ids), frozenset(links), frozenset(notes))
        if new != (self._ids, self._links, self._notes):
            self._ids, self._links, self._notes = new
            self.changed.emit()

    def clear(self) -> None:
        self.set(())

    def _keep_what_is_left(self, _before: Project, after: Project) -> None:
        # Sets of all links and notes are made only where there is something to look for in them.
        links = self._links & frozenset(after.graph.links) if self._links else self._links
        notes = self._notes & {note.id for note in after.notes} if self._notes else self._notes
        self.set(self._ids & after.graph.by_id.keys(), links, notes)


def _as_sequence(edits: Edit | Sequence[Edit]) -> Sequence[Edit]:
    return edits if isinstance(edits, Sequence) else (edits,)

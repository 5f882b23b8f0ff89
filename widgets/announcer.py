"""Says to screen readers what changed: the step that was done or taken back, and problems that are new."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from backend.problem import Problem
from widgets.document import ProjectDocument
from widgets.wording import show


class Announcer(QObject):
    """Announces on behalf of `widget`; what happens in one turn of the event loop is said in one breath."""

    def __init__(self, document: ProjectDocument, widget: QWidget) -> None:
        super().__init__(widget)
        self._document = document
        self._widget = widget
        self._step = document.undo_stack.index()
        self._known: list[Problem] = list(document.problems)
        self._waiting: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._say)
        document.undo_stack.indexChanged.connect(self._on_step)
        document.problems_changed.connect(self._on_problems)

    def _on_step(self, index: int) -> None:
        before, self._step = self._step, index
        stack = self._document.undo_stack
        # While it is being deleted the history tells of its index once more, and can be asked no more.
        if not isValid(stack) or index == before or stack.count() == 0:
            return
        if index < before:
            self._add(self.tr("Undone: {step}").format(step=stack.text(index)))
        else:
            self._add(self.tr("Done: {step}").format(step=stack.text(index - 1)))

    def _on_problems(self) -> None:
        now = list(self._document.problems)
        new = [problem for problem in now if problem not in self._known]
        if new:
            count = self.tr("Problem: {problem}") if len(new) == 1 else self.tr("{count} new problems: {problem}")
            self._add(count.format(count=len(new), problem=show(new[0].message)))
        elif self._known and not now:
            self._add(self.tr("No problems left"))
        self._known = now

    def _add(self, text: str) -> None:
        self._waiting.append(text)
        self._soon.start()

    def _say(self) -> None:
        text = ". ".join(self._waiting)
        self._waiting.clear()
        self.announce(text)

    def announce(self, text: str) -> None:
        """Say it; a test listens here."""
        announce(self._widget, text)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say this, on behalf of a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))

"""What a training starts from: what the engine's model has learnt, where it fits the drawing, or fresh weights."""

from typing import cast

from PySide6.QtCore import QObject

from app.model_state import ModelState
from backend.kept_layers import kept_pairs
from widgets.beginning_chooser import Beginning, BeginningChooser
from widgets.document import ProjectDocument


class BeginningController(QObject):
    """Keeps the choice beside the Train button, and lets the list of layers say what it comes to.

    A model that was opened is trained further, and so is one of which layers are frozen: fresh weights would never
    learn anything there. A network that was trained here begins anew, as one tries one setting after another;
    unless the training before began with what was learnt. The choice holds for the model that is there.
    """

    def __init__(
        self, document: ProjectDocument, model: ModelState, chooser: BeginningChooser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document, self._model, self._chooser = document, model, chooser
        self._choice: Beginning | None = None
        self._goes_on = False
        chooser.chosen.connect(self._choose)
        model.replaced.connect(self._follow_model)
        document.opened.connect(self._forget)
        document.changed.connect(self.look)
        self.look()

    def begin(self) -> tuple[tuple[str, str], ...]:
        """A training begins now: the layers that start from what was learnt, see `Train.keep`."""
        graph, verdicts = self._document.graph, self._document.learnt.verdicts
        pairs = kept_pairs(graph, verdicts) if self._beginning() == "learnt" else ()
        self._goes_on, self._choice = bool(pairs), None
        return pairs

    def look(self, *_changed: object) -> None:
        """Offer what there is to choose; nothing while a training runs."""
        verdicts = {} if self._model.is_learning else self._document.learnt.verdicts
        nodes = [
            node for node in self._document.graph.nodes if node.id in verdicts and node.shares_weights_with is None
        ]
        fresh = [node.name for node in nodes if not verdicts[node.id].is_kept]
        self._document.learnt.tell(bool(verdicts) and self._beginning() == "learnt")
        if verdicts:
            frozen = any(not node.trainable for node in nodes)
            self._chooser.show_choice(self._beginning(), len(nodes) - len(fresh), fresh, has_frozen=frozen)
        else:
            self._chooser.hide()

    def _beginning(self) -> Beginning:
        if self._choice is not None:
            return self._choice
        frozen = any(verdict.state == "frozen" for verdict in self._document.learnt.verdicts.values())
        return "learnt" if self._goes_on or frozen else "fresh"

    def _choose(self, beginning: str) -> None:
        self._choice = cast(Beginning, beginning)
        self.look()

    def _follow_model(self) -> None:
        project = self._model.project
        # What was opened is on the canvas at once; a training brings a model that it began with before.
        if project is self._document.project and not self._model.is_learning:
            self._goes_on = True
        graph = project.graph if project is not None else None
        self._document.learnt.set_learnt(graph, is_back=not self._model.is_learning)
        self.look()

    def _forget(self) -> None:
        """Another project is on the canvas."""
        self._choice, self._goes_on = None, False
        self.look()

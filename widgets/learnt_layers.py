"""What the layers of the drawing keep of what the engine's model has learnt, as the drawing is edited."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from backend.graph.model import Graph
from backend.kept_layers import KeptLayer, kept_layers
from backend.lineage import Lineage

_NOTHING: Mapping[str, KeptLayer] = MappingProxyType({})


class LearntLayers(QObject):
    """Belongs to the document, which tells it of every edit before it tells others.

    `changed` says that the verdicts are others though the drawing is not; they follow the drawing by themselves.
    """

    changed = Signal()

    def __init__(self, graph: Graph, parent: QObject) -> None:
        super().__init__(parent)
        self._graph = graph
        self._lineage: Lineage | None = None
        self._there = False
        self._told = False
        self._verdicts: Mapping[str, KeptLayer] | None = None

    @property
    def verdicts(self) -> Mapping[str, KeptLayer]:
        """The verdicts by node id; empty where there is no model, or none that the drawing comes from."""
        if self._verdicts is None:
            self._verdicts = self._judged()
        return self._verdicts

    @property
    def told(self) -> Mapping[str, KeptLayer]:
        """The verdicts while a training would begin with what was learnt, so that they matter; else none."""
        return self.verdicts if self._told else _NOTHING

    def set_learnt(self, learnt: Graph | None, *, is_back: bool = False) -> None:
        """This network has learnt what there is, or there is none; one that was lost may be back."""
        self._there = learnt is not None
        same = is_back and self._lineage is not None and self._lineage.learnt == learnt
        if learnt is not None and not same:
            self._lineage = Lineage(learnt, self._graph)
        self._renew()

    def tell(self, told: bool) -> None:
        """Whether the verdicts are to be seen."""
        if told != self._told:
            self._told = told
            self.changed.emit()

    def follow(self, graph: Graph) -> None:
        """The drawing was edited."""
        self._graph = graph
        self._verdicts = None
        if self._lineage is not None:
            self._lineage.follow(graph)

    def forget(self) -> None:
        """The drawing is another one altogether: it does not come from the model."""
        self._lineage, self._there = None, False
        self._renew()

    def _renew(self) -> None:
        self._verdicts = None
        self.changed.emit()

    def _judged(self) -> Mapping[str, KeptLayer]:
        if self._lineage is None or not self._there:
            return _NOTHING
        verdicts = kept_layers(self._lineage.learnt, self._graph, self._lineage.own)
        return verdicts if any(verdict.is_kept for verdict in verdicts.values()) else _NOTHING

"""Which layers of a drawing are still those that a network was made of, while the drawing is edited.

An id tells that for one drawing only: when the last layer is deleted, the next one that is added gets its id. What
comes back by undo is the very node that it was, and so the same layer; what is added anew is another node.
"""

from backend.graph.model import Graph, Node
from backend.kept_layers import related_ids


class Lineage:
    """Follows a drawing, edit by edit, from a moment when it was still related to the `learnt` network."""

    def __init__(self, learnt: Graph, drawn: Graph) -> None:
        self.learnt = learnt
        self._last: dict[str, Node] = {key: drawn.by_id[key] for key in related_ids(learnt, drawn)}
        self._own = set(self._last)

    @property
    def own(self) -> frozenset[str]:
        """The ids whose layers in the drawing are those of the network."""
        return frozenset(self._own)

    def follow(self, drawn: Graph) -> None:
        """The drawing was edited, or an edit was undone or done again."""
        for key, last in self._last.items():
            node = drawn.by_id.get(key)
            if node is None:
                self._own.discard(key)
            elif key in self._own:
                self._last[key] = node
            elif node is last:
                self._own.add(key)

"""The list of layers as a tree: layers in the order in which data flows, those of a group below its name."""

from collections.abc import Iterator, Sequence

from backend.graph.groups import TOP, Group, around, group_of
from backend.graph.model import Graph

Key = str | Group
"""Of a row: the id of a layer, or a group."""


class Branch:
    """A group of the list, or the whole list (the group `TOP`). `number` stands for it in the indexes of the
    model; `row` says where it stands in its parent."""

    def __init__(self, number: int, group: Group, parent: "Branch | None") -> None:
        self.number = number
        self.group = group
        self.parent = parent
        self.row = 0
        self._entries: list[str | Branch] = []

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, row: int) -> "str | Branch":
        return self._entries[row]

    def keys(self) -> list[Key]:
        """Of its rows, from top to bottom."""
        return [entry.group if isinstance(entry, Branch) else entry for entry in self._entries]

    def branches(self) -> "list[Branch]":
        """Those right within it."""
        return [entry for entry in self._entries if isinstance(entry, Branch)]

    def put(self, row: int, entries: "Sequence[str | Branch]") -> None:
        """Put rows before the one that stands there now."""
        self._entries[row:row] = entries
        self._number()

    def take(self, start: int, end: int) -> "list[Branch]":
        """Take rows out, up to that before `end`; the branches among them."""
        taken = [entry for entry in self._entries[start:end] if isinstance(entry, Branch)]
        del self._entries[start:end]
        self._number()
        return taken

    def walk(self) -> "Iterator[tuple[Branch, int, Key]]":
        """All rows below it from top to bottom: in which branch, where in it, and which."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Branch):
                yield self, row, entry.group
                yield from entry.walk()
            else:
                yield self, row, entry

    def _number(self) -> None:
        for row, entry in enumerate(self._entries):
            if isinstance(entry, Branch):
                entry.row = row


def arranged(graph: Graph, order: Sequence[str]) -> dict[Group, list[Key]]:
    """The keys of the rows of each group, and of the whole list: a group stands where its first layer would."""
    rows: dict[Group, list[Key]] = {TOP: []}
    for node_id in order:
        inner = group_of(graph.by_id[node_id])
        for group in around(inner):
            if group not in rows:
                rows[group] = []
                rows[group[:-1]].append(group)
        rows[inner].append(node_id)
    return rows

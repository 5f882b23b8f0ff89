"""The list of layers as a tree, kept up to date row by row: what stands where."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from typing_extensions import override

from backend.graph.groups import TOP, Group, Members, groups_of
from backend.graph.model import Graph
from widgets.layer_branch import Branch, Key, arranged

COLUMNS = 8

Index = QModelIndex | QPersistentModelIndex


class LayerBranches(QAbstractItemModel):
    """Rows of layers and groups, and which branch each lies in; what the rows say is added by `LayerRows`.

    `places` has branch and row of every key, from top to bottom; `above` the layer above each layer, empty for the
    first. `about_to_change` and `has_changed` stand around every coming and going of rows.
    """

    about_to_change = Signal()
    has_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Branch(0, TOP, None)
        self._branches = {0: self._root}
        self._numbers = count(1)
        self._order: Sequence[str] = ()
        self._groups: Mapping[Group, Members] = {}
        self._wanted: dict[Group, list[Key]] = {TOP: []}
        self.places: dict[Key, tuple[Branch, int]] = {}
        self.above: dict[str, str] = {}

    def key_at(self, index: Index) -> Key:
        """The node id or the group of a row; the id of no layer for a row that is no more."""
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        if branch is None or not index.row() < len(branch):
            return ""
        entry = branch[index.row()]
        return entry.group if isinstance(entry, Branch) else entry

    def group_at(self, index: Index) -> Group:
        """The group of a row; `TOP` for the row of a layer."""
        key = self.key_at(index)
        return key if isinstance(key, tuple) else TOP

    def rows_of(self, keys: Collection[Key]) -> list[QModelIndex]:
        """The rows of these node ids and groups, from top to bottom."""
        if not keys:
            return []
        return [
            self.createIndex(row, 0, branch.number) for key, (branch, row) in self.places.items() if key in keys
        ]

    def tell_changed(self, changed: Mapping[int, Sequence[int]]) -> None:
        """Say that these rows, by the number of their branch, say something else."""
        for number, rows in changed.items():
            for first, final in _runs(sorted(rows)):
                upper, lower = (self.createIndex(*place, number) for place in ((first, 0), (final, COLUMNS - 1)))
                self.dataChanged.emit(upper, lower)

    def arrange(self, graph: Graph, order: Sequence[str]) -> bool:
        """Have a row for each layer, in this order (node ids), and for each group; returns whether any came, went
        or changed its place."""
        groups = groups_of(graph)
        if order == self._order and groups == self._groups:
            return False
        self._order, self._groups = order, groups
        wanted = arranged(graph, order)
        self.about_to_change.emit()
        self._wanted = wanted
        self._change(self._root)
        self._note_places()
        self.has_changed.emit()
        return True

    def _change(self, branch: Branch) -> None:
        """Take out the rows between the common beginning and the common end of what is and what is wanted, put in
        the new ones, and go on in the branches that stay."""
        old, new = branch.keys(), self._wanted[branch.group]
        shorter = min(len(old), len(new))
        start = next((row for row in range(shorter) if old[row] != new[row]), shorter)
        rest = shorter - start
        tail = next((back for back in range(rest) if old[-1 - back] != new[-1 - back]), rest)
        staying = [one for one in branch.branches() if not start <= one.row < len(old) - tail]
        at = self._index_of(branch)
        if len(old) - tail > start:
            self.beginRemoveRows(at, start, len(old) - tail - 1)
            for gone in branch.take(start, len(old) - tail):
                self._forget(gone)
            self.endRemoveRows()
        if len(new) - tail > start:
            self.beginInsertRows(at, start, len(new) - tail - 1)
            branch.put(start, [self._made(key, branch) for key in new[start : len(new) - tail]])
            self.endInsertRows()
        for one in staying:
            self._change(one)

    def _made(self, key: Key, parent: Branch) -> str | Branch:
        """The row of a layer, or that of a group with all that is below it."""
        if isinstance(key, str):
            return key
        branch = Branch(next(self._numbers), key, parent)
        self._branches[branch.number] = branch
        branch.put(0, [self._made(inner, branch) for inner in self._wanted[key]])
        return branch

    def _forget(self, branch: Branch) -> None:
        del self._branches[branch.number]
        for inner in branch.branches():
            self._forget(inner)

    def _note_places(self) -> None:
        self.places = {}
        self.above = {}
        above = ""
        for branch, row, key in self._root.walk():
            self.places[key] = (branch, row)
            if isinstance(key, str):
                self.above[key], above = above, key

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        branch = self._below(parent)
        if branch is None or not (0 <= row < len(branch) and 0 <= column < COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, branch.number)

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        return self._index_of(branch) if branch is not None else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        branch = self._below(parent)
        return len(branch) if branch is not None else 0

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return COLUMNS

    def _below(self, parent: Index) -> Branch | None:
        """The branch of whose rows that is the parent."""
        if not parent.isValid():
            return self._root
        branch = self._branches.get(parent.internalId())
        if branch is None or parent.column() != 0 or not parent.row() < len(branch):
            return None
        entry = branch[parent.row()]
        return entry if isinstance(entry, Branch) else None

    def _index_of(self, branch: Branch) -> QModelIndex:
        if branch.parent is None:
            return QModelIndex()
        return self.createIndex(branch.row, 0, branch.parent.number)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows one after another as their first and last: a view is told of them in one word."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end] != rows[end - 1] + 1:
            yield rows[start], rows[end - 1]
            start = end

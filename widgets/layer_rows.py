"""The rows of the list of layers: what they say, in all columns and in one sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.edits import Rename
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Link, Node
from backend.graph.naming import name_of_text
from backend.graph.shapes import shape_text
from backend.kept_layers import KeptLayer
from widgets.document import ProjectDocument
from widgets.learnt_words import state_sentence, state_word
from widgets.number_text import whole_text
from widgets.wording import show, show_text

GROUP_ROLE = Qt.ItemDataRole.UserRole
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
BRANCH_ROLE = Qt.ItemDataRole.UserRole + 2
"""Where the layer takes from, in words, if that is not simply the layer in the row above."""

STATE_ROLE = Qt.ItemDataRole.UserRole + 3
"""What the layer keeps of what it has learnt, as a `LayerState`; empty where that is not to be told."""

NAME, KIND, OUTPUT, PARAMETERS, SETTINGS, SOURCES, PROBLEM, STATE = range(8)
"""The columns. The view shows the first in a wide row; the others are for those who read the model."""

_Index = QModelIndex | QPersistentModelIndex
_Shown = tuple[Node, object, tuple[str, ...], tuple[Link, ...], str, KeptLayer | None]


class LayerRows(QAbstractTableModel):
    """A row for each layer in the order in which data flows; what an edit leaves alone stays as it is.

    `about_to_change` and `has_changed` stand around every coming and going of rows.
    """

    about_to_change = Signal()
    has_changed = Signal()

    def __init__(self, document: ProjectDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._order: Sequence[str] = document.analysis.order
        self._problems: dict[str, tuple[str, ...]] = {}
        self._shown: list[_Shown] = []
        self._gather_problems()
        layers = document.analysis.layers
        self._shown = [self._state(row, layers) for row in range(len(self._order))]
        document.changed.connect(self._follow)
        document.problems_changed.connect(self._follow_problems)
        document.learnt.changed.connect(self._renew)

    def id_at(self, index: _Index) -> str:
        """The node id of a row."""
        return self._order[index.row()]

    def rows_of(self, ids: Collection[str]) -> list[int]:
        """The rows of these node ids, from top to bottom."""
        return [row for row, node_id in enumerate(self._order) if node_id in ids] if ids else []

    # Following the document -------------------------------------------------------------------------------

    def _follow(self) -> None:
        order = self._document.analysis.order
        if order != self._order:
            self._change_rows(order)
        self._renew()

    def _change_rows(self, order: Sequence[str]) -> None:
        """Take out the rows between the common beginning and the common end of both orders, and put in the new."""
        self.about_to_change.emit()
        old, new = self._order, order
        shorter = min(len(old), len(new))
        start = next((row for row in range(shorter) if old[row] != new[row]), shorter)
        rest = shorter - start
        tail = next((back for back in range(rest) if old[-1 - back] != new[-1 - back]), rest)
        end = len(old) - tail
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self._order = (*old[:start], *old[end:])
            del self._shown[start:end]
            self.endRemoveRows()
        end = len(new) - tail
        if end > start:
            self.beginInsertRows(QModelIndex(), start, end - 1)
            self._order = order
            layers = self._document.analysis.layers
            self._shown[start:start] = [self._state(row, layers) for row in range(start, end)]
            self.endInsertRows()
        self.has_changed.emit()

    def _renew(self) -> None:
        """Say which rows are not as they were; most are the same values as before."""
        layers = self._document.analysis.layers
        changed: list[int] = []
        for row, shown in enumerate(self._shown):
            state = self._state(row, layers)
            same = state[0] is shown[0] and state[1] is shown[1] and state[2:] == shown[2:]
            if not same:
                self._shown[row] = state
                changed.append(row)
        last = self.columnCount() - 1
        for first, final in _runs(changed):
            self.dataChanged.emit(self.index(first, 0), self.index(final, last))

    def _state(self, row: int, layers: Mapping[str, LayerAnalysis]) -> _Shown:
        node_id = self._order[row]
        graph = self._document.graph
        return (
            graph.by_id[node_id],
            layers.get(node_id),
            self._problems.get(node_id, ()),
            graph.incoming[node_id],
            self._order[row - 1] if row else "",
            self._document.learnt.told.get(node_id),
        )

    def _gather_problems(self) -> None:
        found: dict[str, list[str]] = defaultdict(list)
        for problem in self._document.problems:
            if problem.node is not None:
                found[problem.node].append(show(problem.message))
        self._problems = {node_id: tuple(messages) for node_id, messages in found.items()}

    def _follow_problems(self) -> None:
        self._gather_problems()
        self._renew()

    # What the rows say ------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 8

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Layer"),
            self.tr("Kind"),
            self.tr("Output"),
            self.tr("Parameters"),
            self.tr("Settings"),
            self.tr("Takes from"),
            self.tr("Problem"),
            self.tr("What it has learnt"),
        )[section]

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._document.graph.by_id.get(self.id_at(index))
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._texts(node)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(node) if index.column() == NAME else self._texts(node)[index.column()]
            case Qt.ItemDataRole.AccessibleDescriptionRole | Qt.ItemDataRole.ToolTipRole:
                return " ".join((show_text(layer_kind(node.kind).sentence), *self._learnt(node)))
            case _ if role == GROUP_ROLE:
                return layer_kind(node.kind).group
            case _ if role == PROBLEM_ROLE:
                return node.id in self._problems
            case _ if role == BRANCH_ROLE:
                return self._branch(index.row(), node)
            case _ if role == STATE_ROLE:
                return self._state_of(node)
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a layer the name that was written into its row."""
        node = self._document.graph.by_id.get(self.id_at(index))
        if role != Qt.ItemDataRole.EditRole or node is None or index.column() != NAME:
            return False
        name = name_of_text(str(value))
        text = self.tr("Rename {layer}").format(layer=node.name)
        return name == node.name or self._document.do(Rename(node.id, name), text)

    def _texts(self, node: Node) -> tuple[str, ...]:
        analysis = self._document.analysis.layers.get(node.id)
        shape = analysis.output if analysis is not None else None
        count = analysis.parameters if analysis is not None else None
        kind = layer_kind(node.kind)
        return (
            node.name,
            show_text(kind.title),
            shape_text(shape) if shape is not None else self.tr("no shape yet"),
            whole_text(count) if count is not None else "",
            kind.summary(node.parameters),
            ", ".join(self._sources(node)),
            " ".join(self._problems.get(node.id, ())),
            self._state_word(node),
        )

    def _learnt(self, node: Node) -> tuple[str, ...]:
        verdict = self._document.learnt.told.get(node.id)
        return (state_sentence(verdict),) if verdict is not None else ()

    def _state_of(self, node: Node) -> str:
        """A frozen layer is told of at all times, the others where there is something to keep."""
        verdict = self._document.learnt.told.get(node.id)
        if verdict is not None:
            return verdict.state
        return "" if node.trainable else "frozen"

    def _state_word(self, node: Node) -> str:
        verdict = self._document.learnt.told.get(node.id)
        if verdict is not None:
            return state_word(verdict)
        return "" if node.trainable else self.tr("frozen")

    def _sources(self, node: Node) -> list[str]:
        """The names of the layers it takes from, with the output or the input where there are several to tell."""
        graph, said = self._document.graph, []
        ports = layer_kind(node.kind).ports
        for link in graph.incoming[node.id]:
            source = graph.by_id[link.source]
            titles = layer_kind(source.kind).output_titles
            outputs = titles(source.parameters) if titles is not None else ()
            name = source.name
            if len(outputs) > 1 and link.source_port < len(outputs):
                name = f"{name} · {show_text(outputs[link.source_port])}"
            if ports and link.target_port < len(ports):
                name = f"{show_text(ports[link.target_port].title)}: {name}"
            said.append(name)
        return said

    def _branch(self, row: int, node: Node) -> str:
        links = self._document.graph.incoming[node.id]
        if not links or (row and len(links) == 1 and links[0].source == self._order[row - 1]):
            return ""
        return self.tr("from {layers}").format(layers=", ".join(self._sources(node)))

    def _sentence(self, node: Node) -> str:
        """The whole row in words, for screen readers."""
        name, kind, shape, count, settings, sources, _problem, state = self._texts(node)
        parts = [name, kind]
        if settings:
            parts.append(settings)
        parts.append(self.tr("output {shape}").format(shape=shape))
        if count:
            parts.append(self.tr("{count} parameters").format(count=count))
        if sources:
            parts.append(self.tr("takes from {layers}").format(layers=sources))
        if state:
            parts.append(state)
        if node.shares_weights_with is not None:
            owner = self._document.graph.by_id[node.shares_weights_with].name
            parts.append(self.tr("uses the weights of {layer}").format(layer=owner))
        parts += self._problems.get(node.id, ())
        return ", ".join(parts)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows one after another as their first and last: a view is told of them in one word."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end] != rows[end - 1] + 1:
            yield rows[start], rows[end - 1]
            start = end

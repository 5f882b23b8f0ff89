"""The rows of the list of layers: what they say, in all columns and in one sentence."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from backend.catalogue.layers import layer_kind
from backend.edits import Rename, RenameGroup
from backend.graph.groups import Group, around, group_of, groups_of
from backend.graph.model import Link, Node
from backend.graph.naming import name_of_text
from backend.graph.shapes import shape_text
from backend.kept_layers import KeptLayer, LayerState
from widgets.document import ProjectDocument
from widgets.group_row_texts import GroupRow, group_row, group_sentence, group_texts
from widgets.layer_branch import Key
from widgets.layer_branches import Index, LayerBranches
from widgets.learnt_words import state_sentence, state_word
from widgets.number_text import whole_text
from widgets.wording import show, show_text

GROUP_ROLE = Qt.ItemDataRole.UserRole
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
BRANCH_ROLE = Qt.ItemDataRole.UserRole + 2
"""Where the layer takes from, in words, if that is not simply the layer in the row above."""

STATE_ROLE = Qt.ItemDataRole.UserRole + 3
"""What the layer keeps of what it has learnt, as a `LayerState`; empty where that is not to be told."""

FOLD_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether the row is that of a group, which can be folded."""

CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether all layers of the group are selected."""

DEPTH_ROLE = Qt.ItemDataRole.UserRole + 6
"""In how many groups the layer or the group lies."""

NAME, KIND, OUTPUT, PARAMETERS, SETTINGS, SOURCES, PROBLEM, STATE = range(8)
"""The columns. The view shows the first in a wide row; the others are for those who read the model."""

_Layer = tuple[Node, object, tuple[str, ...], tuple[Link, ...], str, KeptLayer | None]


class LayerRows(LayerBranches):
    """A row for each layer in the order in which data flows, those of a group below a row with its name; what an
    edit leaves alone stays as it is."""

    def __init__(self, document: ProjectDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._problems: dict[str, tuple[str, ...]] = {}
        self._chosen: frozenset[Group] = frozenset()
        self._gather_problems()
        self.arrange(document.graph, document.analysis.order)
        self._shown: dict[Key, _Layer | GroupRow] = {key: self._state(key) for key in self.places}
        document.changed.connect(self._follow)
        document.problems_changed.connect(self._follow_problems)
        document.learnt.changed.connect(self._renew)

    def ids_at(self, index: Index) -> Sequence[str]:
        """The node ids of a row: one, or all of a group."""
        key = self.key_at(index)
        if isinstance(key, str):
            return (key,)
        members = groups_of(self._document.graph).get(key)
        return members.all if members is not None else ()

    def show_chosen(self, groups: frozenset[Group]) -> None:
        """Show these groups as those of which all layers are selected."""
        changed, self._chosen = self._chosen ^ groups, groups
        for index in self.rows_of(changed):
            self.dataChanged.emit(index, index)

    # Following the document -------------------------------------------------------------------------------

    def _follow(self) -> None:
        if self.arrange(self._document.graph, self._document.analysis.order):
            # Other rows, other groups: what was said of those is said anew.
            self._shown = {key: shown for key, shown in self._shown.items() if isinstance(key, str)}
        self._renew()

    def _renew(self) -> None:
        """Say which rows are not as they were; most are the same values as before. A group says something else
        only where one of its layers does."""
        changed: dict[int, list[int]] = defaultdict(list)
        touched: set[Group] = set()
        groups: list[Group] = []
        for key, (branch, row) in self.places.items():
            if isinstance(key, tuple):
                groups.append(key)
            elif self._is_other(key):
                touched.update(around(branch.group))
                changed[branch.number].append(row)
        for group in groups:
            if (group in touched or group not in self._shown) and self._is_other(group):
                branch, row = self.places[group]
                changed[branch.number].append(row)
        self.tell_changed(changed)

    def _is_other(self, key: Key) -> bool:
        """Whether a row says something else than it said last; takes over what it says."""
        before, state = self._shown.get(key), self._state(key)
        self._shown[key] = state
        return before is None or not _is_same(before, state)

    def _state(self, key: Key) -> _Layer | GroupRow:
        """All that the row says, as values to compare."""
        graph, layers = self._document.graph, self._document.analysis.layers
        if isinstance(key, tuple):
            return group_row(graph, key, layers, self._problems, self._state_of)
        return (
            graph.by_id[key],
            layers.get(key),
            self._problems.get(key, ()),
            graph.incoming[key],
            self.above[key],
            self._document.learnt.told.get(key),
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
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key = self.key_at(index)
        if isinstance(key, tuple):
            return self._group_data(key, index.column(), role)
        node = self._document.graph.by_id.get(key)
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
            case _ if role == DEPTH_ROLE:
                return len(group_of(node))
            case _ if role == BRANCH_ROLE:
                return self._branch(node)
            case _ if role == STATE_ROLE:
                return self._state_of(node)
        return None

    def _group_data(self, group: Group, column: int, role: int) -> object:
        shown = self._shown.get(group)
        if not isinstance(shown, GroupRow):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return group_texts(shown)[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return group_sentence(shown) if column == NAME else group_texts(shown)[column]
            case _ if role == FOLD_ROLE:
                return True
            case _ if role == DEPTH_ROLE:
                return len(group) - 1
            case _ if role == CHOSEN_ROLE:
                return group in self._chosen
            case _ if role == PROBLEM_ROLE:
                return bool(shown.problems)
            case _ if role == STATE_ROLE:
                return shown.state
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a layer or a group the name that was written into its row."""
        key = self.key_at(index)
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME:
            return False
        if isinstance(key, tuple):
            name = " ".join(str(value).split())
            return name == key[-1] or self._document.do(RenameGroup(key, name), self.tr("Rename group"))
        node = self._document.graph.by_id.get(key)
        if node is None:
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

    def _state_of(self, node: Node) -> LayerState | Literal[""]:
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

    def _branch(self, node: Node) -> str:
        links = self._document.graph.incoming[node.id]
        if not links or (len(links) == 1 and links[0].source == self.above.get(node.id)):
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


def _is_same(one: _Layer | GroupRow, other: _Layer | GroupRow) -> bool:
    """Whether a row says what it said; nodes and analyses that are the same values are the same objects."""
    if isinstance(one, GroupRow) or isinstance(other, GroupRow):
        return one == other
    return one[0] is other[0] and one[1] is other[1] and one[2:] == other[2:]

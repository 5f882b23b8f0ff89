"""What differs between two drawings: which layers are the same ones, which came, which went, what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Node
from backend.value_text import value_text
from backend.wording import Message, marked, say


@dataclass(frozen=True)
class GraphDifference:
    """`pairs` are layers of both, by their ids before and after; `added` has ids of the later graph, `removed` of
    the earlier one, `changed` pairs whose settings or wires differ. `words` say all of it, a sentence each."""

    pairs: dict[str, str]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    words: tuple[Message, ...]

    @property
    def is_none(self) -> bool:
        """Whether both compute the same."""
        return not (self.added or self.removed or self.changed)


def compare_graphs(before: Graph, after: Graph) -> GraphDifference:
    """Compare two drawings. Where layers stand on the canvas and what they are called is no difference, though a
    new name is said."""
    pairs = match_layers(before, after)
    came = set(pairs.values())
    added = tuple(key for key in _order(after) if key not in came)
    removed = tuple(key for key in _order(before) if key not in pairs)
    words: list[Message] = []
    changed = []
    for old, new in sorted(pairs.items(), key=lambda pair: after.places[pair[1]]):
        said = _settings_changed(before, after, old, new, pairs)
        said += _wires_changed(before, after, (old, new), pairs)
        if said:
            changed.append((old, new))
        was, now = before.by_id[old], after.by_id[new]
        # A layer that becomes one of another kind is called after that by itself.
        if was.name != now.name and was.kind == now.kind:
            said.append(say("{before} is called {after} now", before=was.name, after=now.name))
        words += said
    words += [_where(after, key, came=True) for key in added]
    words += [_where(before, key, came=False) for key in removed]
    return GraphDifference(pairs, added, removed, tuple(changed), tuple(words))


# Which layers are the same ----------------------------------------------------------------------------------


def match_layers(before: Graph, after: Graph) -> dict[str, str]:
    """Which layer of the later graph is which of the earlier one: by id, then by name, then by place.

    Ids count only where one drawing comes from the other: every drawing begins to count anew, so the same id in
    two unrelated ones means nothing. By name and place only layers of one kind are matched.
    """
    pairs: dict[str, str] = {}
    shared = [key for key in before.by_id if key in after.by_id]
    alike = [key for key in shared if _called(before, key) == _called(after, key)]
    if 2 * len(alike) >= len(shared):
        pairs.update((key, key) for key in shared)
    taken = set(pairs.values())
    by_name = {(node.kind, node.name): node.id for node in after.nodes if node.id not in taken}
    for node in before.nodes:
        found = by_name.pop((node.kind, node.name), None) if node.id not in pairs else None
        if found is not None:
            pairs[node.id] = found
    _match_by_place(before, after, pairs)
    return pairs


def _match_by_place(before: Graph, after: Graph, pairs: dict[str, str]) -> None:
    """Layers of one kind that stand in the same place between those that are matched already."""
    marks = {new: f"={old}" for old, new in pairs.items()}
    first, second = _order(before), _order(after)
    left = [f"={key}" if key in pairs else before.by_id[key].kind for key in first]
    right = [marks.get(key) or after.by_id[key].kind for key in second]
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            pairs.setdefault(first[block.a + step], second[block.b + step])


def _called(graph: Graph, key: str) -> tuple[str, str]:
    return graph.by_id[key].kind, graph.by_id[key].name


def _order(graph: Graph) -> tuple[str, ...]:
    return analyse(graph).order


# What was changed --------------------------------------------------------------------------------------------


def _settings_changed(before: Graph, after: Graph, old: str, new: str, pairs: dict[str, str]) -> list[Message]:
    was, now = before.by_id[old], after.by_id[new]
    said = []
    if was.kind != now.kind:
        titles = [marked(layer_kind(node.kind).title) for node in (was, now)]
        return [say("{layer}: {before} → {after}", layer=was.name, before=titles[0], after=titles[1])]
    for parameter in layer_kind(now.kind).parameters:
        one, other = was.parameters.get(parameter.name), now.parameters.get(parameter.name)
        if one != other:
            said.append(
                say(
                    "{layer}: {setting} {before} → {after}",
                    layer=now.name,
                    setting=marked(parameter.title),
                    before=value_text(one, parameter),
                    after=value_text(other, parameter),
                )
            )
    if was.trainable != now.trainable:
        said.append(
            say("{layer} learns now", layer=now.name)
            if now.trainable
            else say("{layer} is frozen now: it does not learn", layer=now.name)
        )
    source = was.shares_weights_with
    if (pairs.get(source, "") if source is not None else None) != now.shares_weights_with:
        owner = after.by_id.get(now.shares_weights_with or "")
        said.append(
            say("{layer} uses the weights of {owner} now", layer=now.name, owner=owner.name)
            if owner is not None
            else say("{layer} has weights of its own now", layer=now.name)
        )
    return said


def _wires_changed(before: Graph, after: Graph, pair: tuple[str, str], pairs: dict[str, str]) -> list[Message]:
    """What a layer takes from otherwise, beyond what follows from layers that came and went."""
    old, new = pair
    back = {value: key for key, value in pairs.items()}
    was = _sources(before, old, frozenset(pairs))
    now = [(back[key], port) for key, port in _sources(after, new, frozenset(back))]
    if was == now:
        return []
    names = ", ".join(after.by_id[link.source].name for link in after.incoming[new])
    earlier = ", ".join(before.by_id[link.source].name for link in before.incoming[old])
    layer = after.by_id[new].name
    if not names:
        return [say("{layer} takes nothing now; it took from {before}", layer=layer, before=earlier)]
    if not earlier:
        return [say("{layer} takes from {after} now; it took from nothing", layer=layer, after=names)]
    return [say("{layer} takes from {after} now, not from {before}", layer=layer, after=names, before=earlier)]


def _sources(graph: Graph, key: str, matched: frozenset[str]) -> list[tuple[str, int]]:
    """What a layer takes from, in order; a layer that is in one drawing only stands for what it takes from."""
    found: list[tuple[str, int]] = []
    waiting = list(graph.incoming[key])
    seen = set()
    while waiting:
        link = waiting.pop(0)
        if link.source in matched:
            found.append((link.source, link.source_port))
        elif link.source not in seen:
            seen.add(link.source)
            waiting = [*graph.incoming[link.source], *waiting]
    return found


def _where(graph: Graph, key: str, *, came: bool) -> Message:
    title = marked(layer_kind(graph.by_id[key].kind).title)
    names = _names([graph.by_id[link.source] for link in graph.incoming[key]])
    if came:
        return (
            say("{kind} added after {layers}", kind=title, layers=names)
            if names
            else say("{kind} added at the beginning", kind=title)
        )
    return (
        say("{kind} removed after {layers}", kind=title, layers=names)
        if names
        else say("{kind} removed from the beginning", kind=title)
    )


def _names(nodes: Sequence[Node]) -> str:
    return ", ".join(dict.fromkeys(node.name for node in nodes))

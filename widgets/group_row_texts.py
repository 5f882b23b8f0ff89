"""What the row of a group says in the list of layers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from backend.graph.analysis import LayerAnalysis
from backend.graph.groups import Group, groups_of
from backend.graph.model import Graph, Node
from backend.kept_layers import LayerState
from widgets.layer_count import layers_text
from widgets.learnt_words import plain_state_word
from widgets.number_text import whole_text


@dataclass(frozen=True)
class GroupRow:
    """A group in values: `parameters` is the sum of its layers, where all are known; `state` is what all of its
    layers that have any parameters keep of what they have learnt, empty where it is not the same of all."""

    name: str
    layers: int
    parameters: int | None
    problems: tuple[str, ...]
    state: LayerState | Literal[""]


def group_row(
    graph: Graph,
    group: Group,
    analyses: Mapping[str, LayerAnalysis],
    problems: Mapping[str, Sequence[str]],
    state_of: Callable[[Node], LayerState | Literal[""]],
) -> GroupRow:
    """What is to be said of a group; `problems` are the sentences by node id."""
    ids = groups_of(graph)[group].all
    counts = [analyses[key].parameters if key in analyses else None for key in ids]
    known = [number for number in counts if number is not None]
    states = {state_of(graph.by_id[key]) for key, number in zip(ids, counts, strict=True) if number}
    return GroupRow(
        group[-1],
        len(ids),
        sum(known) if len(known) == len(ids) else None,
        tuple(sentence for key in ids for sentence in problems.get(key, ())),
        states.pop() if len(states) == 1 else "",
    )


def group_texts(row: GroupRow) -> tuple[str, ...]:
    """One text for each column of the list."""
    return (
        row.name,
        layers_text(row.layers),
        "",
        whole_text(row.parameters) if row.parameters is not None else "",
        "",
        "",
        " ".join(row.problems),
        plain_state_word(row.state),
    )


def group_sentence(row: GroupRow) -> str:
    """The whole row in words, for screen readers."""
    name, layers, _output, count, *_rest, state = group_texts(row)
    parts = [QCoreApplication.translate("group_row", "Group {name}").format(name=name), layers]
    if count:
        parts.append(QCoreApplication.translate("group_row", "{count} parameters").format(count=count))
    parts += [state] if state else []
    return ", ".join((*parts, *row.problems))

"""Keeps groups together where cards are placed: side by side in their rows, with room for their frames, and no
card of others within a frame."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeVar

from backend.graph.card_size import CARD_HEIGHT, CARD_WIDTH, ROW_GAP
from backend.graph.group_boxes import AROUND_CARDS, AROUND_FRAMES
from backend.graph.groups import TOP, Group, Members, around, common

_ABOVE_FRAME, _ABOVE_FURTHER = 18.0, AROUND_FRAMES[1]
"""How much more room there is above a row in which a frame begins, and for each further frame around that one."""

_BELOW_FRAME, _BELOW_FURTHER = 12.0, AROUND_FRAMES[3]
_BESIDE_FRAME = 12.0
"""How much more room there is between two places of a row for each side of a frame between them."""

_LEAST_GAP = 16.0

Place = TypeVar("Place", bound=Hashable)


def gathered(row: Sequence[Place], wishes: Mapping[Place, float], groups: Mapping[Place, Group]) -> list[Place]:
    """The places of a row by their wishes, those of a group side by side about where they wish to be on
    average."""
    wished: dict[Group, list[float]] = {}
    for place in row:
        for group in around(groups.get(place, TOP)):
            wished.setdefault(group, []).append(wishes[place])
    means = {group: fmean(several) for group, several in wished.items()}

    def key(place: Place) -> list[tuple[float, str]]:
        ways = [(means[group], group[-1]) for group in around(groups.get(place, TOP))]
        return [*ways, (wishes[place], "")]

    return sorted(row, key=key)


def deepest(groups: Iterable[Group]) -> dict[Group, int]:
    """How deep in other groups the deepest group within each of these lies."""
    depths: dict[Group, int] = {}
    for inner in set(groups):
        for group in around(inner):
            depths[group] = max(depths.get(group, 0), len(inner))
    return depths


def room_between(one: Group, other: Group, depths: Mapping[Group, int]) -> float:
    """How much more room two places in a row need between them, for the sides of frames that stand there; as much
    in each row of the frames, so that what is in line stays in line."""
    shared = len(common((one, other)))
    frames = sum(depths[group[: shared + 1]] - shared for group in (one, other) if len(group) > shared)
    return _BESIDE_FRAME * frames


def row_tops(groups: Mapping[Group, Members], rows_of: Mapping[str, int], count: int) -> list[float]:
    """The upper edge of the cards of each row, the first at 0, with room for the frames that begin and end."""
    first = {group: min(rows_of[key] for key in members.all) for group, members in groups.items()}
    last = {group: max(rows_of[key] for key in members.all) for group, members in groups.items()}
    begin, end = [0] * (count + 1), [0] * (count + 1)
    for group in groups:
        ways = list(around(group))
        begin[first[group]] = max(begin[first[group]], sum(first[way] == first[group] for way in ways))
        end[last[group] + 1] = max(end[last[group] + 1], sum(last[way] == last[group] for way in ways))
    tops = [0.0]
    for row in range(1, count):
        room = ROW_GAP + _room(begin[row], _ABOVE_FRAME, _ABOVE_FURTHER)
        tops.append(tops[-1] + CARD_HEIGHT + room + _room(end[row], _BELOW_FRAME, _BELOW_FURTHER))
    return tops


def _room(frames: int, first: float, further: float) -> float:
    return first + (frames - 1) * further if frames else 0.0


def apart(
    groups: Mapping[Group, Members], loose: Sequence[str], rows_of: Mapping[str, int], lefts: dict[str, float]
) -> None:
    """Move cards and whole groups to the right until no frame covers what is not in it. `loose` are the layers in
    no group; `lefts`, the left edges of all cards, are changed."""
    frames: dict[Group, _Block] = {}
    for group, members in reversed(list(groups.items())):
        cards = [_card(key, rows_of, lefts) for key in members.own]
        within = [frames[inner] for inner in members.groups]
        _part([*cards, *within], lefts)
        frames[group] = _united(
            [
                *(card.widened(AROUND_CARDS[0]) for card in cards),
                *(frame.widened(AROUND_FRAMES[0]) for frame in within),
            ]
        )
    outer = [frames[group] for group in groups if len(group) == 1]
    _part([*(_card(key, rows_of, lefts) for key in loose), *outer], lefts)


@dataclass
class _Block:
    """Cards that are moved together, and the room they take: from left to right, from the first to the last
    row."""

    ids: Sequence[str]
    left: float
    right: float
    first: int
    last: int

    def widened(self, by: float) -> "_Block":
        return _Block(self.ids, self.left - by, self.right + by, self.first, self.last)


def _card(key: str, rows_of: Mapping[str, int], lefts: Mapping[str, float]) -> _Block:
    return _Block((key,), lefts[key], lefts[key] + CARD_WIDTH, rows_of[key], rows_of[key])


def _united(blocks: Sequence[_Block]) -> _Block:
    return _Block(
        [key for block in blocks for key in block.ids],
        min(block.left for block in blocks),
        max(block.right for block in blocks),
        min(block.first for block in blocks),
        max(block.last for block in blocks),
    )


def _part(blocks: Sequence[_Block], lefts: dict[str, float]) -> None:
    """Move each block that covers one further left to the right of it."""
    edges: dict[int, float] = {}
    for block in sorted(blocks, key=lambda one: one.left + one.right):
        rows = range(block.first, block.last + 1)
        least = max((edges[row] for row in rows if row in edges), default=block.left - _LEAST_GAP) + _LEAST_GAP
        shift = max(0.0, least - block.left)
        block.left += shift
        block.right += shift
        for key in block.ids if shift else ():
            lefts[key] += shift
        edges.update(dict.fromkeys(rows, block.right))

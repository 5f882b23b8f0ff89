"""Where cards go when they are aligned or distributed: new places as plain values."""

from collections.abc import Mapping
from statistics import fmean
from typing import Literal

from backend.graph.layout import CARD_HEIGHT, CARD_WIDTH, ROW_GAP
from widgets.canvas.geometry import snapped

Places = Mapping[str, tuple[float, float]]
"""Top left corners by node id."""

Side = Literal["left", "centre", "right", "top", "middle", "bottom"]
Way = Literal["down", "across"]

_LEAST_ASIDE = CARD_WIDTH + 16
_LEAST_DOWN = CARD_HEIGHT + ROW_GAP / 2


def aligned(places: Places, side: Side) -> Places:
    """All cards in one line. They are of one size, so what differs is which card the others go to.

    Left, right, top and bottom go to the outermost card, centre and middle to the mean.
    """
    across = [x for x, _y in places.values()]
    down = [y for _x, y in places.values()]
    wanted = {
        "left": min(across),
        "centre": fmean(across),
        "right": max(across),
        "top": min(down),
        "middle": fmean(down),
        "bottom": max(down),
    }[side]
    if side in ("left", "centre", "right"):
        return {key: snapped((wanted, y)) for key, (_x, y) in places.items()}
    return {key: snapped((x, wanted)) for key, (x, _y) in places.items()}


def distributed(places: Places, way: Way) -> Places:
    """The same distance from each card to the next, the first and the last where they are.

    Where there is too little room for that, the cards after the first make room, so that none cover each other.
    """
    axis, least = (1, _LEAST_DOWN) if way == "down" else (0, _LEAST_ASIDE)
    row = sorted(places, key=lambda key: (places[key][axis], places[key][1 - axis]))
    if len(row) < 2:
        return places
    first, last = places[row[0]][axis], places[row[-1]][axis]
    step = max((last - first) / (len(row) - 1), least)
    moved = {}
    for number, key in enumerate(row):
        x, y = places[key]
        along = first + number * step
        moved[key] = snapped((x, along) if way == "down" else (along, y))
    return moved

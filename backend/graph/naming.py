"""Names of layers: what is allowed, and fresh ones for new layers."""

import re
from collections.abc import Iterable

from backend.graph.errors import LayerNameError
from backend.graph.model import Graph
from backend.wording import say

RESERVED_NAMES = frozenset({"top_level_model_weights"})
"""Names that the `.h5` format keeps for itself."""

LONGEST_NAME = 100

_ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]*")


def is_valid_name(name: str) -> bool:
    """Whether Keras and the model file take the name; says nothing about other layers of that name."""
    return bool(_ALLOWED.fullmatch(name)) and len(name) <= LONGEST_NAME and name not in RESERVED_NAMES


def check_name(graph: Graph, name: str, node: str | None = None) -> None:
    """Raise `LayerNameError` unless `name` may be given to the node of the id `node` (or to a new one)."""
    if name in RESERVED_NAMES:
        raise LayerNameError(say("“{name}” is kept for the model file. Choose another name.", name=name))
    if not is_valid_name(name):
        raise LayerNameError(
            say(
                "A layer name has 1 to {longest} letters, digits and underscores and begins with a letter or "
                "digit, for example conv_1.",
                longest=LONGEST_NAME,
            )
        )
    if any(other.name == name and other.id != node for other in graph.nodes):
        raise LayerNameError(say("Another layer is called “{name}” already. Choose another name.", name=name))


def name_of_text(text: str) -> str:
    """The name that somebody means who writes spaces, dots or hyphens in it: "left eye" is left_eye."""
    return re.sub(r"[\s.\-]+", "_", text.strip())


def fresh_id(graph: Graph) -> str:
    """An id that no node of the graph has."""
    return _first_free("n", (node.id for node in graph.nodes), len(graph.nodes) + 1)


def fresh_name(graph: Graph, kind: str) -> str:
    """A name for a new layer of the kind: "conv2d", then "conv2d_2", "conv2d_3", …"""
    return fresh_name_from(kind_name(kind), (node.name for node in graph.nodes))


def fresh_name_from(wish: str, taken: Iterable[str]) -> str:
    """The wish made valid, and with a number at its end where it is taken."""
    stem = name_stem(wish)
    names = set(taken) | RESERVED_NAMES
    return stem if stem not in names else _first_free(f"{stem}_", names, 2)


class FreshNames:
    """Gives names away one after the other, as `fresh_name_from` does, however many are alike."""

    def __init__(self) -> None:
        self._taken = set(RESERVED_NAMES)
        self._next: dict[str, int] = {}

    def take(self, wish: str) -> str:
        """The wish made valid, with a number at its end where it was given away."""
        name = stem = name_stem(wish)
        while name in self._taken:
            number = self._next.get(stem, 2)
            self._next[stem] = number + 1
            name = f"{stem}_{number}"
        self._taken.add(name)
        return name


def name_stem(wish: str) -> str:
    """The wish made valid, and short enough for a number at its end."""
    return re.sub(r"[^A-Za-z0-9_]+", "_", wish).lstrip("_")[: LONGEST_NAME - 10] or "layer"


def kind_name(kind: str) -> str:
    """The kind as Keras writes it in layer names: "MaxPooling2D" is "max_pooling2d"."""
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", kind).lower()


def is_automatic(name: str, kind: str) -> bool:
    """Whether the app gave the name to a layer of the kind, alone or with a number, and nobody chose it."""
    stem = kind_name(kind)
    return name == stem or (name.startswith(f"{stem}_") and name[len(stem) + 1 :].isdigit())


def _first_free(stem: str, taken: Iterable[str], start: int) -> str:
    names = set(taken)
    number = start
    while f"{stem}{number}" in names:
        number += 1
    return f"{stem}{number}"

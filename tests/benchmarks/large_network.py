"""A large network to measure with: a chain with branches that are added again, placed by the automatic layout."""

import msgspec

from backend.catalogue.layers import layer_kind
from backend.graph.layout import tidy
from backend.graph.model import Graph, Link, Node, ParameterValue
from backend.project import DataFacts, Project

FACTS = DataFacts("Digits", (28, 28, 1), tuple("0123456789"), 1000, 100)

_BLOCK = 8
"""Layers of one block: two of the trunk, two on either branch, the Add where they meet, and one after it."""


def large_project(layers: int) -> Project:
    """About so many layers, all shapes known. Every shape follows from the filters of the second layer, "n2"."""
    made = _Drawing()
    made.add("Input", shape=(28, 28, 1))
    last = made.add("Conv2D", "n1", filters=8, kernel_size=(3, 3), padding="same")
    for _ in range(max(1, (layers - 4) // _BLOCK)):
        top = made.add("Activation", made.add("BatchNormalization", last), activation="relu")
        left = made.add("Dropout", made.add("BatchNormalization", top))
        right = made.add("Activation", made.add("BatchNormalization", top), activation="tanh")
        last = made.add("Dropout", made.add("Add", left, right, top))
    made.add("Dense", made.add("Flatten", last), units=10, activation="softmax")
    return made.project()


class _Drawing:
    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._links: list[Link] = []

    def add(self, kind: str, *sources: str, **parameters: ParameterValue) -> str:
        """Add a layer that takes from the others; returns its id."""
        key = f"n{len(self._nodes) + 1}"
        values = {**layer_kind(kind).defaults(), **parameters}
        self._nodes.append(Node(key, kind, f"{kind.lower()}_{len(self._nodes) + 1}", values))
        self._links += [Link(source, key, 0, port) for port, source in enumerate(sources)]
        return key

    def project(self) -> Project:
        graph = Graph(tuple(self._nodes), tuple(self._links))
        places = tidy(graph)
        nodes = tuple(msgspec.structs.replace(node, position=places[node.id]) for node in graph.nodes)
        return Project(name="Large network", graph=Graph(nodes, graph.links))

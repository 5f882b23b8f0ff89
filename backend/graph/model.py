"""The network as it is drawn: nodes and links, as values that never change.

An edit makes a new graph that shares the untouched nodes with the old one; undo puts the old one back.
"""

from functools import cached_property

import msgspec

ParameterValue = int | float | bool | str | None | tuple[int | float | None, ...]

Shape = tuple[int | None, ...]
"""The shape of one sample, without the batch axis; `None` is a length that is only known when data comes."""


class Node(msgspec.Struct, frozen=True, dict=True, omit_defaults=True, forbid_unknown_fields=True):
    """One layer as it is drawn.

    `id` never changes and means nothing; `kind` names a row of the layer catalogue; `name` is the Keras layer
    name; `parameters` holds every parameter of the kind; `position` is the card's top left corner in canvas
    units. A node with `shares_weights_with` uses the weights of that node; `group` names the nested model that
    the node belongs to.
    """

    id: str
    kind: str
    name: str
    parameters: dict[str, ParameterValue]
    position: tuple[float, float] = (0.0, 0.0)
    shares_weights_with: str | None = None
    group: str | None = None
    trainable: bool = True


class Link(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A wire from an output of `source` to an input of `target` (both node ids).

    For kinds that take any number of inputs (Add, Concatenate) `target_port` is the place in their order.
    """

    source: str
    target: str
    source_port: int = 0
    target_port: int = 0


class Graph(msgspec.Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Nodes in the order of their making, and the links between them."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each node stands in `nodes`."""
        return {node.id: place for place, node in enumerate(self.nodes)}

    @cached_property
    def sharing(self) -> tuple[Node, ...]:
        """The nodes that use the weights of others, in their order."""
        return tuple(node for node in self.nodes if node.shares_weights_with is not None)

    @cached_property
    def incoming(self) -> dict[str, tuple[Link, ...]]:
        """The links that end at each node, in the order of their ports."""
        found: dict[str, list[Link]] = {node.id: [] for node in self.nodes}
        for link in self.links:
            found[link.target].append(link)
        return {key: tuple(sorted(links, key=lambda link: link.target_port)) for key, links in found.items()}

    @cached_property
    def outgoing(self) -> dict[str, tuple[Link, ...]]:
        """The links that start at each node, in the order of their making."""
        found: dict[str, list[Link]] = {node.id: [] for node in self.nodes}
        for link in self.links:
            found[link.source].append(link)
        return {key: tuple(links) for key, links in found.items()}

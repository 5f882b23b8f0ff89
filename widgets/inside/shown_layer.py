"""One layer as the list of the inside shows it."""

from dataclasses import dataclass

from widgets.inside.layer_values import LayerValues


@dataclass(frozen=True, eq=False)
class ShownLayer:
    """`key` tells it from the others; `title` is what its card says, `group` that of its kind.

    It `rests` where it hands on what it is given while the network answers.
    """

    key: str
    title: str
    group: str
    values: LayerValues
    rests: bool = False

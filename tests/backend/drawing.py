"""Draws small networks for tests in one line each."""

from backend.edits import AddNode, Connect, apply_all
from backend.graph.layout import CARD_HEIGHT, ROW_GAP
from backend.graph.model import Node, ParameterValue
from backend.graph.naming import fresh_id, fresh_name
from backend.project import DataFacts, Project

DIGITS = DataFacts("Digits", (28, 28, 1), tuple("0123456789"), 1000, 100)

Layer = tuple[str, dict[str, ParameterValue]]


def add(
    project: Project, kind: str, after: str | tuple[str, ...] | None = None, **parameters: ParameterValue
) -> Project:
    """Add a layer, connected to the nodes named in `after`; it is the last of the graph's nodes."""
    graph = project.graph
    row = float(len(graph.nodes) * (CARD_HEIGHT + ROW_GAP))
    node = Node(fresh_id(graph), kind, fresh_name(graph, kind), parameters, (0.0, row))
    sources = (after,) if isinstance(after, str) else after or ()
    return apply_all(project, [AddNode(node), *(Connect(source, node.id) for source in sources)])


def chain(*layers: Layer) -> Project:
    """A network of layers one after another; their ids are n1, n2, …"""
    project = Project()
    for kind, parameters in layers:
        last = project.graph.nodes[-1].id if project.graph.nodes else None
        project = add(project, kind, last, **parameters)
    return project


PICTURE: Layer = ("Input", {"shape": (28, 28, 1)})
FLATTEN: Layer = ("Flatten", {})
ANSWER: Layer = ("Dense", {"units": 10, "activation": "softmax"})


def conv(filters: int, **parameters: ParameterValue) -> Layer:
    return "Conv2D", {"filters": filters, **parameters}


def dense(units: int, **parameters: ParameterValue) -> Layer:
    return "Dense", {"units": units, **parameters}

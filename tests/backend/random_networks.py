"""Random networks over all kinds of layers: several branches, ports, shared weights; some of them half done."""

from random import Random

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.edits import AddNode, Connect, Edit, SetTraining, ShareWeights, apply_all
from backend.graph.analysis import analyse
from backend.graph.errors import GraphError
from backend.graph.model import Node, ParameterValue
from backend.graph.naming import fresh_id, fresh_name
from backend.graph.shapes import size_of
from backend.project import Column, DataFacts, Project
from tests.backend.random_values import random_parameters, random_shape

_COLUMNS = tuple(Column(f"column {number}", float(number), 1.0 + number, -1.0, 9.0) for number in range(8))
FACTS: tuple[DataFacts | None, ...] = (
    DataFacts("Stamps", (8, 8, 1), tuple("0123456789"), 1000, 100),
    DataFacts("Photos", (6, 6, 3), ("cat", "dog", "owl"), 1000, 100),
    DataFacts("Rows", (8,), ("yes", "no"), 1000, 100, _COLUMNS),
    DataFacts("Houses", (8,), (), 1000, 100, _COLUMNS),
    DataFacts("Steps", (7, 4), tuple("abcd"), 1000, 100),
    None,
)
"""What the networks are made for; with `None` the data is not known."""

_KINDS = [kind for kind in LAYER_KINDS if kind != "Input"]
_MOST_PARAMETERS = 50_000
_LARGEST_OUTPUT = 5_000


def random_network(random: Random, facts: DataFacts | None) -> Project:
    """A network of one to twelve layers; most lead to one answer."""
    project = _begun(random, facts)
    for _ in range(random.randint(1, 12)):
        project = _grown(project, random)
    if random.random() < 0.75:
        project = _answered(project, random, facts)
    loss = "mean_squared_error" if facts is not None and not facts.classes else None
    return project if loss is None else SetTraining({"loss": loss}).apply(project)


def _begun(random: Random, facts: DataFacts | None) -> Project:
    project = Project()
    for _ in range(2 if random.random() < 0.1 else 1):
        shape = random_shape(random) if facts is None or random.random() < 0.1 else facts.sample_shape
        project = _added(project, "Input", [], {"shape": shape})
    return project


def _grown(project: Project, random: Random) -> Project:
    """The network with a layer more, where one of a few that are tried fits (or, rarely, does not)."""
    kind = layer_kind(random.choice(_KINDS))
    for _ in range(4):
        count = random.randint(kind.least_inputs, min(kind.most_inputs or 3, 3))
        sources = [_output(project, random) for _ in range(max(count, 1))]
        try:
            tried = _added(project, kind.id, sources, random_parameters(kind, random))
            if random.random() < 0.15:
                tried = _shared(tried, random)
        except GraphError:
            continue
        layer = analyse(tried.graph).layers[tried.graph.nodes[-1].id]
        if layer.error is not None and random.random() < 0.03:
            return tried
        small = (layer.parameters or 0) < _MOST_PARAMETERS and all(
            (size_of(shape) or 0) < _LARGEST_OUTPUT for shape in (layer.output or (), *layer.more_outputs)
        )
        if layer.error is None and layer.output is not None and small:
            return tried
    return project


def _output(project: Project, random: Random) -> tuple[str, int]:
    """An output of one of the last layers, mostly one that nothing follows."""
    nodes = project.graph.nodes[-5:]
    free = [node for node in nodes if not project.graph.outgoing[node.id]]
    node = random.choice(free or nodes) if random.random() < 0.7 else random.choice(nodes)
    count = layer_kind(node.kind).output_count(node.parameters)
    return node.id, random.randrange(count)


def _added(
    project: Project, kind: str, sources: list[tuple[str, int]], parameters: dict[str, ParameterValue]
) -> Project:
    node = Node(fresh_id(project.graph), kind, fresh_name(project.graph, kind), parameters)
    edits: list[Edit] = [AddNode(node)]
    return apply_all(project, [*edits, *(Connect(source, node.id, port) for source, port in sources)])


def _shared(project: Project, random: Random) -> Project:
    """The last layer uses the weights of an earlier one of its kind."""
    last = project.graph.nodes[-1]
    owners = [
        node for node in project.graph.nodes[:-1] if node.kind == last.kind and node.shares_weights_with is None
    ]
    return ShareWeights(last.id, random.choice(owners).id).apply(project) if owners else project


def _answered(project: Project, random: Random, facts: DataFacts | None) -> Project:
    """All open ends laid flat, joined and answered by one Dense layer."""
    ends = []
    for node in project.graph.nodes:
        if project.graph.outgoing[node.id]:
            continue
        output = analyse(project.graph).layers[node.id].output
        if output is None:
            return project
        if len(output) > 1:
            if size_of(output) is None:
                return project
            project = _added(project, "Flatten", [(node.id, 0)], {})
            node = project.graph.nodes[-1]
        ends.append((node.id, 0))
    if len(ends) > 1:
        project = _added(project, "Concatenate", ends, {})
        ends = [(project.graph.nodes[-1].id, 0)]
    classes = random.choice([10, 10, 10, 1]) if facts is None else len(facts.classes)
    units = classes if random.random() < 0.9 else 3
    return _added(project, "Dense", ends, {"units": units or 1, "activation": "softmax" if classes else "linear"})

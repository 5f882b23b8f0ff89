"""Random edits of every type, most of them sensible and some of them not."""

from collections.abc import Callable, Sequence
from random import Random

from backend.catalogue.layers import LAYER_KINDS, layer_kind
from backend.catalogue.losses import LOSSES
from backend.catalogue.optimizers import OPTIMIZERS
from backend.catalogue.schedules import SCHEDULES
from backend.edits import (
    AddNode,
    Connect,
    Disconnect,
    DissolveGroups,
    Edit,
    GroupNodes,
    InsertOnLink,
    JoinGroup,
    LeaveGroup,
    MoveNodes,
    PutGraph,
    PutNote,
    RemoveNodes,
    RemoveNotes,
    Rename,
    RenameGroup,
    ReplaceKind,
    SetData,
    SetParameter,
    SetPreparation,
    SetProjectName,
    SetTrainable,
    SetTraining,
    ShareWeights,
)
from backend.graph.groups import groups_of
from backend.graph.layout import tidy
from backend.graph.model import Graph, Link, Node
from backend.graph.naming import fresh_id, fresh_name
from backend.problem import Problem
from backend.project import DataChoice, Note, Preparation, Project
from backend.templates import TEMPLATES
from tests.backend.random_values import random_parameters, random_value

_KINDS = list(LAYER_KINDS)
_ODD_IDS = ["", "n0", "lost", "n1"]
_ODD_NAMES = ["dense", "conv_1", "a b", "x", "../x", "", "top_level_model_weights", "y" * 99]


def random_edits(project: Project, problems: Sequence[Problem], random: Random) -> list[Edit]:
    """One edit, or the edits of a repair."""
    repairs = [repair for problem in problems for repair in problem.repairs]
    if repairs and random.random() < 0.12:
        return list(random.choice(repairs).edits)
    makers, weights = zip(*_MAKERS, strict=True)
    return [random.choices(makers, weights)[0](project, random)]


def _id(project: Project, random: Random) -> str:
    nodes = project.graph.nodes
    if not nodes or random.random() < 0.03:
        return random.choice(_ODD_IDS)
    return random.choice(nodes[-12:] if random.random() < 0.7 else nodes).id


def _node(project: Project, random: Random) -> Node:
    graph, kind = project.graph, random.choice(_KINDS)
    odd = random.random()
    return Node(
        _id(project, random) if odd < 0.03 else fresh_id(graph),
        "Lambda" if odd > 0.99 else kind,
        random.choice(_ODD_NAMES) if odd > 0.95 else fresh_name(graph, kind),
        {} if random.random() < 0.4 else random_parameters(layer_kind(kind), random),
        _place(random),
        _id(project, random) if random.random() < 0.1 else None,
    )


def _place(random: Random) -> tuple[float, float]:
    if random.random() < 0.02:
        return float("nan"), 1e300
    return round(random.uniform(-500, 500), 1), round(random.uniform(-500, 2000), 1)


def _link(project: Project, random: Random) -> Link:
    if not project.graph.links or random.random() < 0.05:
        return Link(_id(project, random), _id(project, random), 0, random.randint(0, 2))
    return random.choice(project.graph.links)


def _connect(project: Project, random: Random) -> Edit:
    source_port = random.choice([0, 0, 0, 0, 1, 2, -1])
    target_port = random.choice([None, None, None, 0, 1, 2, 7])
    return Connect(_id(project, random), _id(project, random), source_port, target_port)


def _set_parameter(project: Project, random: Random) -> Edit:
    nodes = [node for node in project.graph.nodes if node.parameters]
    if not nodes:
        return SetParameter("n1", "units", 3)
    node = random.choice(nodes)
    parameter = random.choice(layer_kind(node.kind).parameters)
    odd = random.choice([None, True, -1, 0, 1.5, "relu", (), (1, 2), float("nan"), 10**20])
    value = odd if random.random() < 0.1 else random_value(parameter, random)
    return SetParameter(node.id, parameter.name, value)


def _replace(project: Project, random: Random) -> Edit:
    kind = random.choice(_KINDS)
    parameters = random_parameters(layer_kind(kind), random) if random.random() < 0.3 else {}
    return ReplaceKind(_id(project, random), kind, parameters)


def _share(project: Project, random: Random) -> Edit:
    node = project.graph.by_id.get(_id(project, random))
    if node is None or random.random() < 0.3:
        return ShareWeights(_id(project, random), None)
    alike = [other.id for other in project.graph.nodes if other.kind == node.kind] or ["lost"]
    return ShareWeights(node.id, random.choice(alike))


def _regroup(project: Project, random: Random) -> Edit:
    group = random.choice([("lost",), *groups_of(project.graph)])
    name = random.choice(["encoder", "block 1", "a/b", "", *group])
    ids = tuple(_id(project, random) for _ in range(random.randint(0, 4)))
    edits: list[Edit] = [GroupNodes(ids, name), DissolveGroups((group,)), RenameGroup(group, name)]
    edits += [JoinGroup(ids, group), LeaveGroup(ids)]
    return random.choice(edits)


def _put_graph(project: Project, random: Random) -> Edit:
    match random.randrange(4):
        case 0:
            return PutGraph(random.choice(TEMPLATES).project.graph)
        case 1:
            return MoveNodes(tidy(project.graph)) if project.graph.nodes else PutGraph(Graph())
        case 2:
            links = [link for link in project.graph.links if random.random() < 0.9]
            return PutGraph(Graph(project.graph.nodes, tuple(links)))
        case _:
            return PutGraph(Graph(project.graph.nodes, (*project.graph.links, _link(project, random))))


def _note(project: Project, random: Random) -> Edit:
    known = [note.id for note in project.notes] or ["note1"]
    if random.random() < 0.3:
        return RemoveNotes([random.choice([*known, "lost"])])
    text = random.choice(["", "Look here.", "two\nlines", "\x1b", "x" * 1999, "数字"])
    size = random.choice([(200.0, 80.0), (40.0, 4000.0), (1.0, 1.0)])
    return PutNote(Note(random.choice([*known, f"note{len(known) + 1}", ""]), text, _place(random), size))


def _training(_project: Project, random: Random) -> Edit:
    name, value = random.choice(
        [
            ("epochs", random.choice([1, 7, 0, "many"])),
            ("batch_size", random.choice([1, 32, 5000, -1])),
            ("loss", random.choice([*LOSSES, "magic"])),
            ("optimizer", random.choice([*OPTIMIZERS, "magic"])),
            ("schedule", random.choice([*SCHEDULES, "magic"])),
            ("metrics", random.choice([("f1", "r2"), ("magic",), ()])),
            ("class_weights", random.choice(["balanced", (1.0, 2.0), (0.0,), "mine"])),
            ("full_batch", random.choice([True, False])),
            ("warm_up", random.choice([0.5, 100.0, -1.0])),
            ("learning_rate", random.choice([0.001, 0.5, 0.0, float("nan")])),
            ("seed", random.choice([1, 2**31])),
            ("shuffle", random.choice([True, False, 3])),
        ]
    )
    return SetTraining({name: value})


def _data(_project: Project, random: Random) -> Edit:
    return SetData(
        random.choice(
            [DataChoice(), DataChoice("mnist"), DataChoice("file", "/tmp/x.npz", 0.0), DataChoice("mnist", "/x")]
        )
    )


def _name_or_preparation(_project: Project, random: Random) -> Edit:
    name: Edit = SetProjectName(random.choice(["Mine", "  ", "a/b", "数字"]))
    return random.choice([name, SetPreparation(Preparation("plain", random.choice([0, 8, 28]), 28, 3))])


_MAKERS: list[tuple[Callable[[Project, Random], Edit], float]] = [
    (lambda project, random: AddNode(_node(project, random)), 5),
    (lambda project, random: InsertOnLink(_node(project, random), _link(project, random)), 3),
    (_connect, 8),
    (lambda project, random: Disconnect(_link(project, random)), 1),
    (
        lambda project, random: RemoveNodes(
            [_id(project, random) for _ in range(random.randint(0, 2))], random.random() < 0.6
        ),
        1,
    ),
    (_set_parameter, 6),
    (lambda project, random: Rename(_id(project, random), random.choice(_ODD_NAMES)), 1),
    (lambda project, random: MoveNodes({_id(project, random): _place(random)}), 1),
    (_replace, 2),
    (_share, 2),
    (lambda project, random: SetTrainable(_id(project, random), random.random() < 0.5), 1),
    (_regroup, 1),
    (_put_graph, 0.7),
    (_note, 1.5),
    (_training, 1.5),
    (_data, 0.5),
    (_name_or_preparation, 0.5),
]
"""What makes an edit, and how often."""

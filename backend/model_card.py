"""The model card: what a trained network is, what it learnt from and how well it did, for who is given the file.

It travels as JSON inside our own files, and lies as Markdown beside every export. It is written in English, as it
goes to others.
"""

from datetime import datetime

import msgspec

from backend.cost.network_cost import network_cost
from backend.data.catalogue import DATASETS
from backend.data.errors import DataError
from backend.data.facts import describe
from backend.evaluation_figures import accuracy_interval
from backend.graph.analysis import analyse
from backend.graph.model import Graph, Node
from backend.graph.shapes import shape_text
from backend.project import Preparation, Project
from backend.proof import Proof
from backend.summary_table import as_markdown, escaped_for_markdown, summary_table

UNKNOWN_DATA = "not known"
"""What a model from elsewhere has learnt from, as far as its file tells."""

CARD_ENDING = ".card.md"
"""Behind the whole name of the file that the card is of."""


class Measured(msgspec.Struct, frozen=True):
    """An accuracy, 0 to 1, of `count` samples `of` something ("held-out samples")."""

    accuracy: float
    count: int
    of: str


class ModelCard(msgspec.Struct, frozen=True):
    """`takes` and `gives` are in words, `date` is in UTC, `samples` how many it learnt from where it is known."""

    name: str
    layers: int
    parameters: int
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    preparation: str
    classes: tuple[str, ...]
    data: str
    samples: int | None
    measured: Measured | None
    metrics: dict[str, float | None]
    versions: dict[str, str]
    date: str


def model_card(
    project: Project,
    classes: tuple[str, ...],
    measured: Measured | None,
    metrics: dict[str, float | None],
    versions: dict[str, str],
    now: datetime,
    *,
    knows_data: bool = True,
) -> ModelCard:
    """Put the card together; nothing is measured or loaded for it.

    Without `knows_data` the model was brought along, and has not learnt from the data that the project is set to.
    """
    graph, cost = project.graph, network_cost(project.graph)
    title, samples = _data(project) if knows_data else (UNKNOWN_DATA, None)
    ends = [node for node in graph.nodes if not graph.outgoing[node.id]]
    return ModelCard(
        name=project.name,
        layers=len(graph.nodes),
        parameters=cost.parameters,
        takes=tuple(_port(graph, node) for node in graph.nodes if node.kind == "Input"),
        gives=tuple(_port(graph, node) for node in ends),
        preparation=_preparation(project.preparation),
        classes=classes,
        data=title,
        samples=samples,
        measured=measured,
        metrics=metrics,
        versions=versions,
        date=now.strftime("%Y-%m-%d %H:%M UTC"),
    )


def card_text(card: ModelCard, project: Project, file: str, digest: str, proof: Proof) -> str:
    """The card as Markdown; `file` is the name of the file that it lies beside, `digest` its SHA-256."""
    rows = [
        ("File", file),
        ("SHA-256", digest),
        ("Proof", str(proof.sentence)),
        ("Takes", "; ".join(card.takes)),
        ("Preparation", card.preparation),
        ("Gives", "; ".join(card.gives)),
        ("Classes", ", ".join(card.classes) or "no names are known"),
        ("Learnt from", card.data + (f", {card.samples:,} samples for training" if card.samples else "")),
        ("Accuracy", _accuracy(card)),
        ("Layers", str(card.layers)),
        ("Parameters", f"{card.parameters:,}"),
        ("Written with", ", ".join(f"{name} {number}" for name, number in card.versions.items())),
        ("Date", card.date),
    ]
    facts = "".join(f"| {title} | {escaped_for_markdown(text)} |\n" for title, text in rows)
    table = as_markdown(summary_table(project))
    title = escaped_for_markdown(card.name)
    head = f"# {title}\n\nA neural network, made with NetSketch.\n\n| | |\n| --- | --- |\n"
    return f"{head}{facts}\n## Layers\n\n{table}"


def _port(graph: Graph, node: Node) -> str:
    shape = analyse(graph).layers[node.id].output
    return f"{node.name}: {'?' if shape is None else shape_text(shape)}"


def _accuracy(card: ModelCard) -> str:
    measured = card.measured
    if measured is None:
        return "not measured"
    low, high = accuracy_interval(measured.accuracy, measured.count) or (0.0, 1.0)
    return f"{measured.accuracy:.1%} of {measured.count:,} {measured.of} (95 % interval: {low:.1%} to {high:.1%})"


def _data(project: Project) -> tuple[str, int | None]:
    """The title of the data and how many samples are learnt from; a path is nobody else's business."""
    try:
        facts = describe(project.data)
    except (DataError, OSError):
        row = DATASETS.get(project.data.name)
        return row.title if row is not None else "a file of its own", None
    return facts.title, int(facts.training_samples * (1.0 - project.data.held_out))


def _preparation(preparation: Preparation) -> str:
    ways = {
        "digit": "a picture of a digit: cropped, 20 by 20, put in the middle by its centre of mass",
        "plain": "a picture: resized, nothing else",
    }
    colours = "grey" if preparation.channels == 1 else "colours last"
    if preparation.channels_first:
        colours = "channels first"
    return (
        f"{ways[preparation.kind]}; {preparation.height} x {preparation.width}, {colours}, "
        f"numbers from {preparation.scale}, {preparation.shades}"
    )

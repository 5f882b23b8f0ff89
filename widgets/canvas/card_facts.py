"""What a card says of its layer, as plain text values, so that a card repaints only when they differ."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backend.catalogue.layers import layer_kind
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Node
from backend.graph.naming import is_automatic, kind_name
from backend.graph.shapes import shape_text
from widgets.number_text import whole_text
from widgets.wording import show, show_text


@dataclass(frozen=True)
class CardFacts:
    """The texts of a card, its group (colour and glyph), and whether a problem names it.

    A name that somebody chose is the title, and the kind stands before the summary; of the names that the app
    gives, `number_name` has the one that tells the layer from others of its kind, for example conv2d_2.
    `named_inputs` is the number of inputs that each mean something else, of which `needed_inputs` cannot stay
    empty; layers without such have 0.
    """

    title: str
    summary: str
    number_name: str
    shape: str
    parameters: str
    name: str
    group: str
    takes: str
    shape_is_known: bool
    has_problem: bool = False
    named_inputs: int = 0
    needed_inputs: int = 0
    outputs: int = 1
    frozen: str = ""


def card_facts(node: Node, analysis: LayerAnalysis | None, has_problem: bool = False) -> CardFacts:
    """The texts for the card of `node`."""
    kind = layer_kind(node.kind)
    output = analysis.output if analysis else None
    title, summary = show_text(kind.title), kind.summary(node.parameters)
    has_own_name = not is_automatic(node.name, node.kind)
    return CardFacts(
        title=node.name if has_own_name else title,
        summary=" · ".join(filter(None, (title, summary))) if has_own_name else summary,
        number_name="" if has_own_name or node.name == kind_name(node.kind) else node.name,
        shape=shape_text(output) if output is not None else _missing_shape(analysis),
        parameters=_parameters(analysis.parameters if analysis else None),
        name=node.name,
        group=kind.group,
        takes=kind.takes,
        shape_is_known=output is not None,
        has_problem=has_problem,
        named_inputs=len(kind.ports),
        needed_inputs=kind.least_inputs,
        outputs=kind.output_count(node.parameters),
        frozen="" if node.trainable else QCoreApplication.translate("CardFacts", "frozen"),
    )


def _parameters(count: int | None) -> str:
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("CardFacts", "1 parameter")
    return QCoreApplication.translate("CardFacts", "{count} parameters").format(count=whole_text(count))


def _missing_shape(analysis: LayerAnalysis | None) -> str:
    if analysis is not None and analysis.error is not None:
        return show(analysis.error.message)
    return QCoreApplication.translate("CardFacts", "Nothing comes in yet")

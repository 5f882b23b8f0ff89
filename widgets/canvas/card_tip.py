"""What the tool tip of a card tells: all that the card has no room for."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from backend.catalogue.layers import layer_kind
from backend.catalogue.parameter import Parameter
from backend.graph.analysis import LayerAnalysis
from backend.graph.model import Node, ParameterValue
from backend.graph.shapes import shape_text
from widgets.canvas.card_facts import card_facts
from widgets.document import ProjectDocument
from widgets.fields.reading import written
from widgets.learnt_words import state_sentence
from widgets.theme.tokens import Tokens
from widgets.wording import show, show_text


def card_tip(document: ProjectDocument, node_id: str, tokens: Tokens) -> str:
    """Name, kind, settings, shapes, parameters and the first problem of a layer, as markup for a tool tip."""
    node = document.graph.by_id[node_id]
    analysis = document.analysis.layers.get(node_id)
    kind = show_text(layer_kind(node.kind).title)
    label = f'<td style="color:{tokens.muted}; padding-right:16px">'
    rows = "".join(
        f"<tr>{label}{escape(title)}</td><td>{escape(value)}</td></tr>" for title, value in _settings(node)
    )
    parts = [
        f'<div><b>{escape(node.name)}</b></div><div style="color:{tokens.muted}">{escape(kind)}</div>',
        f'<table cellspacing="0" cellpadding="1" style="margin-top:4px">{rows}</table>' if rows else "",
        f'<div style="margin-top:4px">{"<br>".join(map(escape, _result(document, node, analysis)))}</div>',
    ]
    parts += [
        f'<div style="color:{tokens.warning}; margin-top:4px">{escape(sentence)}</div>'
        for sentence in _wrong(document, node_id, analysis)
    ]
    return "".join(parts)


def _settings(node: Node) -> Iterator[tuple[str, str]]:
    """The settings that stand first in the form, and of the others those that somebody changed."""
    for parameter in layer_kind(node.kind).parameters:
        value = node.parameters[parameter.name]
        if parameter.plain or value != parameter.default:
            yield show_text(parameter.title), _in_words(parameter, value)


def _in_words(parameter: Parameter, value: ParameterValue) -> str:
    tr = QCoreApplication.translate
    if value is None:
        return show_text(parameter.none_text) if parameter.none_text else "–"
    if isinstance(value, bool):
        return tr("CardTip", "on") if value else tr("CardTip", "off")
    return written(value)


def _result(document: ProjectDocument, node: Node, analysis: LayerAnalysis | None) -> list[str]:
    """What goes in and comes out, what is learnt there, and what is unusual about it."""
    tr, facts = QCoreApplication.translate, card_facts(node, analysis)
    inputs = ", ".join(map(shape_text, analysis.inputs)) if analysis is not None else ""
    outputs = (
        [analysis.output, *analysis.more_outputs] if analysis is not None and analysis.output is not None else []
    )
    if outputs:
        lines = [" → ".join(filter(None, (inputs, ", ".join(map(shape_text, outputs)))))]
    else:
        lines = [f"{inputs} → ?" if inputs else facts.shape]
    if facts.parameters:
        lines.append(facts.parameters)
    verdict = document.learnt.told.get(node.id)
    if verdict is not None:
        lines.append(state_sentence(verdict))
    elif not node.trainable:
        lines.append(tr("CardTip", "frozen"))
    if node.shares_weights_with is not None:
        owner = document.graph.by_id[node.shares_weights_with].name
        lines.append(tr("CardTip", "uses the weights of {layer}").format(layer=owner))
    return lines


def _wrong(document: ProjectDocument, node_id: str, analysis: LayerAnalysis | None) -> list[str]:
    """Why it refuses what comes in, which the card has no room for, and the first problem that names it."""
    messages = [problem.message for problem in document.problems if problem.node == node_id][:1]
    if analysis is not None and analysis.error is not None:
        messages.insert(0, analysis.error.message)
    return list(dict.fromkeys(map(show, messages)))

"""The lines of one layer: the layer made and called, or made once to be called several times."""

from collections.abc import Sequence

from backend.catalogue.keras_call import KerasCall
from backend.catalogue.layer_kind import LayerKind
from backend.catalogue.layers import layer_kind
from backend.graph.layer_call import call_arguments, layer_call
from backend.graph.model import Node
from backend.graph.naming import is_valid_name
from backend.graph.spec import LayerSpec
from backend.script.python_text import assignment, comment

_KEPT = "keras_call"
_KEPT_LINES = "program_lines"


def own_layer_line(owner: Node, target: str) -> list[str]:
    """The line that makes a layer which several others use."""
    return _made(target, owner, "")


def call_lines(node: Node, targets: Sequence[str], given: Sequence[str], shared: str | None) -> list[str]:
    """The line that calls a layer on what comes in; `shared` is the variable of a layer that is made already."""
    target = ", ".join(targets)
    kind = layer_kind(node.kind)
    brackets = "" if kind.takes == "none" else f"({_given(kind, given)}{_settings(node)})"
    if shared is not None:
        return [f"{target} = {shared}{brackets}"]
    return _made(target, node, brackets)


def _made(target: str, node: Node, brackets: str) -> list[str]:
    """The lines that make the layer; kept with the node, so that an edit costs only what it changed."""
    kept = node.__dict__.get(_KEPT_LINES)
    if not isinstance(kept, tuple) or kept[:2] != (target, brackets):
        kept = node.__dict__[_KEPT_LINES] = (target, brackets, _written(target, node, brackets))
    return list(kept[2])


def _written(target: str, node: Node, brackets: str) -> list[str]:
    """The layer made; without its name, and a word about it, where Keras would not take that."""
    made = keras_call_of(node)
    if is_valid_name(node.name):
        return assignment(target, made, brackets)
    note = comment(f"Keras does not take “{node.name}” as a name; it chooses one itself.")
    return [note, *assignment(target, _nameless(made), brackets)]


def _nameless(made: KerasCall) -> KerasCall:
    kept = {key: value for key, value in made.arguments.items() if key != "name"}
    return KerasCall(
        made.function,
        {key: _nameless(value) if isinstance(value, KerasCall) else value for key, value in kept.items()},
    )


def keras_call_of(node: Node) -> KerasCall:
    """How Keras is called for the layer; kept with the node, so that an edit costs only what it changed."""
    kept = node.__dict__.get(_KEPT)
    if not isinstance(kept, KerasCall):
        kept = node.__dict__[_KEPT] = layer_call(LayerSpec(node.name, node.kind, node.parameters))
    return kept


def _settings(node: Node) -> str:
    """What Keras takes when the layer is called, beside its inputs."""
    settings = call_arguments(LayerSpec(node.name, node.kind, node.parameters))
    return "".join(f", {name}={value!r}" for name, value in settings.items())


def _given(kind: LayerKind, given: Sequence[str]) -> str:
    """What the layer is called on, as `engine.build.call_layer` does it."""
    if kind.takes == "one" or (kind.given == "states" and len(given) == 1):
        return given[0]
    match kind.given:
        case "list":
            return f"[{', '.join(given)}]"
        case "separate":
            return ", ".join(given)
        case "states":
            return f"{given[0]}, initial_state=[{', '.join(given[1:])}]"

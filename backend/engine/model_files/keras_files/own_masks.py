"""Masks that layers make of themselves: Keras 3 writes down how, among the layers, and makes them again by itself.

An Embedding that leaves zeros out, or a Masking layer, tells all layers behind it which steps do not count. In the
description of a functional model that is a few operations, given to those layers by name. Keras reads them back
from a `.keras` file, not from an `.h5`; and for us they say nothing that the layers do not say.
"""

from collections.abc import Iterator, Mapping
from typing import Any

_GIVEN_AS = frozenset({"mask", "query_mask", "value_mask", "key_mask"})
_OPERATIONS = frozenset(
    {
        *("NotEqual", "Any", "All", "LogicalOr", "LogicalAnd"),
        *("ExpandDims", "ZerosLike", "OnesLike", "BroadcastTo", "Concatenate"),
    }
)
_OF_ONE_SEQUENCE = frozenset({"NotEqual", "Any"})
_MASKING = frozenset({"Embedding", "Masking"})


def without_own_masks(layers: list[Any], outputs: Any, *, where_joined: bool = False) -> list[Any]:
    """The layers of a functional model without such operations, and without what they give to other layers.

    `outputs` are its `output_layers`. A mask that is not made so stays: it is another network without it. With
    `where_joined` all stays as it is unless the masks of several sequences are joined.
    """
    if not all(isinstance(layer, dict) for layer in layers):
        return layers  # whoever reads them says so
    by_name = {str(layer.get("name")): layer for layer in layers}
    needed = _behind(_texts(outputs), by_name)
    made = _behind({one for layer in by_name.values() for one in _masks_of(layer)}, by_name, only=_OPERATIONS)
    made -= needed
    if not made or not _begin_at_masking(made, by_name):
        return layers
    if where_joined and {_class(by_name[name]) for name in made} <= _OF_ONE_SEQUENCE:
        return layers
    return [_without_masks(layer, made) for layer in layers if str(layer.get("name")) not in made]


def _behind(names: set[str], by_name: Mapping[str, Any], only: frozenset[str] | None = None) -> set[str]:
    """The layers of those names (of these classes alone), and all from which they take something."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        layer = by_name.get(name := waiting.pop())
        if name not in found and layer is not None and (only is None or _class(layer) in only):
            found.add(name)
            waiting += [str(source[0]) for call in _calls(layer) for source in _sources(_unmasked(call))]
    return found


def _begin_at_masking(made: set[str], by_name: Mapping[str, Any]) -> bool:
    """Whether each comparison looks at what a layer that masks is given."""
    masked = [_first_source(layer) for layer in by_name.values() if _class(layer) in _MASKING]
    begins = [_first_source(by_name[name]) for name in made if _class(by_name[name]) == "NotEqual"]
    return bool(begins) and all(begin is not None and begin in masked for begin in begins)


def _first_source(layer: Mapping[str, Any]) -> Any:
    return next((source for call in _calls(layer) for source in _sources(call)), None)


def _masks_of(layer: Mapping[str, Any]) -> Iterator[str]:
    for call in _calls(layer):
        match call:
            case {"kwargs": dict() as named}:
                for name in _GIVEN_AS & named.keys():
                    yield from (str(source[0]) for source in _sources(named[name]))


def _without_masks(layer: Any, made: set[str]) -> Any:
    """The layer, given none of the masks that are left out."""

    def without(call: Any) -> Any:
        if not isinstance(call, dict) or not isinstance(call.get("kwargs"), dict):
            return call
        kept = {
            key: value
            for key, value in call["kwargs"].items()
            if not (key in _GIVEN_AS and made.intersection(source[0] for source in _sources(value)))
        }
        return {**call, "kwargs": kept}

    return {**layer, "inbound_nodes": [without(call) for call in _calls(layer)]}


def _unmasked(call: Any) -> Any:
    if not isinstance(call, dict) or not isinstance(call.get("kwargs"), dict):
        return call
    return {**call, "kwargs": {key: value for key, value in call["kwargs"].items() if key not in _GIVEN_AS}}


def _class(layer: Mapping[str, Any]) -> str:
    return str(layer.get("class_name"))


def _calls(layer: Mapping[str, Any]) -> list[Any]:
    calls = layer.get("inbound_nodes")
    return calls if isinstance(calls, list) else []


def _sources(value: Any) -> Iterator[list[Any]]:
    """The outputs of layers in what Keras 3 (or an older Keras) writes of a call: `[layer, call, output]`."""
    match value:
        case [str(), int(), int(), *more]:
            yield value[:3]
            for one in more:
                yield from _sources(one)
        case list():
            for one in value:
                yield from _sources(one)
        case {"keras_history": [str(), *_] as history}:
            yield history
        case dict():
            for one in value.values():
                yield from _sources(one)


def _texts(value: Any) -> set[str]:
    match value:
        case str():
            return {value}
        case list() | dict():
            parts = value if isinstance(value, list) else value.values()
            return set().union(*map(_texts, parts))
    return set()

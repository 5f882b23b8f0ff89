"""The kind MultiHeadAttention, the heart of Transformers."""

from collections.abc import Sequence
from math import prod
from typing import cast

from backend.catalogue.attention import AT_CALL, CALLED_WITH, PORTS, attention_titles, same, the_three
from backend.catalogue.attention_settings import SETTINGS_OF_HEADS, whole
from backend.catalogue.axes import axes, axis_places, one_or_several, several_axes
from backend.catalogue.keras_call import Argument
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import integer, last_length, switch
from backend.graph.errors import MergeError, SettingsConflictError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark, marked, say

_TITLE = mark("Multi-Head Attention")


def _value_dim(parameters: Parameters) -> int:
    return cast("int | None", parameters["value_dim"]) or integer(parameters, "key_dim")


def _output_shape(query: Shape, parameters: Parameters) -> tuple[int, ...]:
    """What takes the place of the query's features."""
    return cast("tuple[int, ...] | None", parameters["output_shape"]) or (last_length(query, _TITLE),)


def _looked_at(query: Shape, parameters: Parameters) -> tuple[int, ...]:
    """Where the axes stand along which steps look at each other: all but the features unless they are named."""
    named = axes(parameters, "attention_axes")
    if not named:
        return tuple(range(len(query) - 1))
    places = axis_places(query, named, _TITLE)
    if places[-1] == len(query) - 1:
        raise SettingsConflictError(
            say("{layer} cannot look along the last axis: there are the features.", layer=marked(_TITLE))
        )
    return places


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    query, value, _ = the_three(inputs, _TITLE)
    places = _looked_at(query, parameters)
    if not all(same(query[i], value[i]) for i in range(len(query) - 1) if i not in places):
        raise MergeError(
            say(
                "{layer} needs inputs that differ along its axes and in their features only, but {query} and "
                "{value} come in.",
                layer=marked(_TITLE),
                query=shape_text(query),
                value=shape_text(value),
            )
        )
    _check_plain_steps(inputs, parameters)
    _count(inputs, parameters)
    return (*query[:-1], *_output_shape(query, parameters))


def _check_plain_steps(inputs: Sequence[Shape], parameters: Parameters) -> None:
    """Masks and the shown attention are made for one axis of steps."""
    looks_apart = parameters["sliding_window"] is not None or any(switch(parameters, name) for name in AT_CALL)
    if looks_apart and (len(inputs[0]) != 2 or axes(parameters, "attention_axes") not in ((), (1,))):
        raise SettingsConflictError(
            say(
                "{layer} can look back only, use a window or show its attention only for steps × features.",
                layer=marked(_TITLE),
            )
        )


def _more_outputs(inputs: Sequence[Shape], parameters: Parameters) -> tuple[Shape, ...]:
    query, value, _ = the_three(inputs, _TITLE)
    if not switch(parameters, "return_attention_scores"):
        return ()
    if query[0] != value[0]:
        # Keras itself promises a shape here that is not the one that comes.
        raise SettingsConflictError(
            say(
                "{layer} can show its attention only when query and value have the same number of steps.",
                layer=marked(_TITLE),
            )
        )
    return ((integer(parameters, "num_heads"), query[0], query[0]),)


def _count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    query, value, key = the_three(inputs, _TITLE)
    heads, bias = integer(parameters, "num_heads"), int(switch(parameters, "use_bias"))
    keys, values = heads * integer(parameters, "key_dim"), heads * _value_dim(parameters)
    asked = last_length(query, _TITLE) + bias
    answers = prod(_output_shape(query, parameters))
    return (
        asked * keys
        + (last_length(key, _TITLE) + bias) * keys
        + (last_length(value, _TITLE) + bias) * values
        + (asked * values if switch(parameters, "use_gate") else 0)
        + (values + bias) * answers
    )


def _work(inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
    query, value, key = the_three(inputs, _TITLE)
    asked, given = size_of(query[:-1]), size_of(value[:-1])
    seen = size_of(tuple(value[place] for place in _looked_at(query, parameters)))
    if asked is None or given is None or seen is None:
        return None
    heads = integer(parameters, "num_heads")
    keys, values = heads * integer(parameters, "key_dim"), heads * _value_dim(parameters)
    features = last_length(query, _TITLE)
    gate = features * values if switch(parameters, "use_gate") else 0
    return (
        asked * (features * keys + gate + values * prod(_output_shape(query, parameters)))
        + given * (last_length(key, _TITLE) * keys + last_length(value, _TITLE) * values)
        + asked * seen * (keys + values)
    )


def _arguments(parameters: Parameters) -> dict[str, Argument]:
    named = axes(parameters, "attention_axes")
    return {**parameters, "attention_axes": one_or_several(named) if named else None}


MULTI_HEAD_ATTENTION = LayerKind(
    id="MultiHeadAttention",
    title=_TITLE,
    group="merge",
    sentence=mark("Several attentions side by side, each of which looks for something else."),
    takes="ports",
    ports=PORTS,
    given="separate",
    parameters=(
        whole("num_heads", mark("Heads"), 4, mark("How many attentions work side by side.")),
        whole("key_dim", mark("Numbers for each key"), 32, mark("By how many numbers each head compares.")),
        CALLED_WITH[0],
        whole(
            "value_dim",
            mark("Numbers for each value"),
            None,
            mark("How many numbers each head takes along."),
            none_text=mark("as many as for each key"),
        ),
        Parameter(
            "output_shape",
            mark("Output shape"),
            "shape",
            None,
            mark("What takes the place of the features in the answer."),
            minimum=1,
            maximum=100_000,
            optional=True,
            none_text=mark("the features of the query"),
        ),
        several_axes(
            "attention_axes",
            mark("Axes"),
            mark("Along which axes steps look at each other, counted from 1."),
            default=None,
            least=1,
            none_text=mark("all but the features"),
        ),
        *SETTINGS_OF_HEADS,
    ),
    shape=_shape,
    count=_count,
    summary=lambda parameters: f"{parameters['num_heads']} × {parameters['key_dim']}",
    help=mark(
        "The heart of Transformers. Connect the same layer to query and value, and each step looks at all the "
        "others (self-attention). The query asks, the key says what there is, the value is what is taken."
    ),
    formula=mark("y = softmax(query · keyᵀ / √size) · value, for each head"),
    multiply_adds=_work,
    output_titles=attention_titles,
    more_outputs=_more_outputs,
    arguments=_arguments,
    at_call=AT_CALL,
)

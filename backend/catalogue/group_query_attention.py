"""The kind GroupQueryAttention: several heads that share keys and values, as large language models have them."""

from collections.abc import Sequence

from backend.catalogue.attention import AT_CALL, CALLED_WITH, PORTS, attention_titles, the_three
from backend.catalogue.attention_settings import SETTINGS_OF_HEADS, whole
from backend.catalogue.layer_kind import LayerKind, Parameters
from backend.catalogue.reading import integer, last_length, switch
from backend.graph.errors import MergeError, SettingsConflictError, WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, marked, say

_TITLE = mark("Grouped Query Attention")


def _shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
    query, value, _ = the_three(inputs, _TITLE)
    if len(query) != 2:
        raise WrongRankError(
            say(
                "{layer} needs steps × features, but {shape} comes in.",
                layer=marked(_TITLE),
                shape=shape_text(query),
            ),
            needed=2,
            given=query,
        )
    if query[-1] != value[-1]:
        raise MergeError(
            say(
                "{layer} needs a query and a value with the same features, but {query} and {value} come in.",
                layer=marked(_TITLE),
                query=shape_text(query),
                value=shape_text(value),
            )
        )
    heads, groups = integer(parameters, "num_query_heads"), integer(parameters, "num_key_value_heads")
    if heads % groups:
        raise SettingsConflictError(
            say(
                "{heads} query heads cannot share {groups} key heads evenly; choose a multiple.",
                heads=heads,
                groups=groups,
            )
        )
    _count(inputs, parameters)
    return query


def _more_outputs(inputs: Sequence[Shape], parameters: Parameters) -> tuple[Shape, ...]:
    query, value, _ = the_three(inputs, _TITLE)
    if not switch(parameters, "return_attention_scores"):
        return ()
    return ((integer(parameters, "num_query_heads"), query[0], value[0]),)


def _count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    query, value, key = (last_length(shape, _TITLE) for shape in the_three(inputs, _TITLE))
    size, bias = integer(parameters, "head_dim"), int(switch(parameters, "use_bias"))
    asking = integer(parameters, "num_query_heads") * size
    shared = integer(parameters, "num_key_value_heads") * size
    gate = (query + bias) * asking if switch(parameters, "use_gate") else 0
    return (query + bias) * asking + (key + value + 2 * bias) * shared + gate + (asking + bias) * query


def _work(inputs: Sequence[Shape], _output: Shape, parameters: Parameters) -> int | None:
    query, value, key = the_three(inputs, _TITLE)
    asked, given = query[0], value[0]
    if asked is None or given is None:
        return None
    size, features = integer(parameters, "head_dim"), last_length(query, _TITLE)
    asking = integer(parameters, "num_query_heads") * size
    shared = integer(parameters, "num_key_value_heads") * size
    projections = 3 if switch(parameters, "use_gate") else 2
    return (
        asked * projections * features * asking
        + given * (last_length(key, _TITLE) + last_length(value, _TITLE)) * shared
        + 2 * asked * given * asking
    )


GROUP_QUERY_ATTENTION = LayerKind(
    id="GroupQueryAttention",
    title=_TITLE,
    group="merge",
    sentence=mark("A Multi-Head Attention in which several heads share one key and one value, to save weights."),
    takes="ports",
    ports=PORTS,
    given="separate",
    parameters=(
        whole("head_dim", mark("Numbers for each head"), 32, mark("By how many numbers each head compares.")),
        whole("num_query_heads", mark("Query heads"), 4, mark("How many attentions work side by side.")),
        whole(
            "num_key_value_heads",
            mark("Key and value heads"),
            2,
            mark("How many keys and values the heads share; it must divide the number of query heads."),
        ),
        CALLED_WITH[0],
        *SETTINGS_OF_HEADS,
    ),
    shape=_shape,
    count=_count,
    summary=lambda parameters: (
        f"{parameters['num_query_heads']} / {parameters['num_key_value_heads']} × {parameters['head_dim']}"
    ),
    help=mark(
        "Used in large language models: nearly as good as a head of its own for each, at a fraction of the cost."
    ),
    formula=mark("y = softmax(query · keyᵀ / √size) · value, for each head"),
    multiply_adds=_work,
    output_titles=attention_titles,
    more_outputs=_more_outputs,
    at_call=AT_CALL,
)

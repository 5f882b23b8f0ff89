"""The kinds Attention and AdditiveAttention, and what all kinds of attention have in common."""

from collections.abc import Sequence

from backend.catalogue.common_parameters import seed, share
from backend.catalogue.layer_kind import CountRule, InputPort, LayerKind, Parameters, WorkRule
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import last_length, switch
from backend.graph.errors import MergeError, WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text, size_of
from backend.wording import mark, marked, say

PORTS = (InputPort(mark("query")), InputPort(mark("value")), InputPort(mark("key"), optional=True))

CALLED_WITH = (
    Parameter(
        "use_causal_mask",
        mark("Look back only"),
        "switch",
        False,
        mark("Each step only looks at itself and at the steps before it, as when a text is written word by word."),
        plain=True,
    ),
    Parameter(
        "return_attention_scores",
        mark("Show the attention"),
        "switch",
        False,
        mark("Gives as a second answer how much each step of the query looked at each step of the value."),
    ),
)
AT_CALL = tuple(parameter.name for parameter in CALLED_WITH)


def attention_titles(parameters: Parameters) -> tuple[str, ...]:
    """The titles of the outputs: a rule for `LayerKind.output_titles`."""
    if switch(parameters, "return_attention_scores"):
        return (mark("answer"), mark("attention"))
    return (mark("answer"),)


def the_three(inputs: Sequence[Shape], layer: str) -> tuple[Shape, Shape, Shape]:
    """Query, value and key, which is the value where it is not given; raises where they do not go together."""
    query, value = inputs[0], inputs[1]
    key = inputs[2] if len(inputs) > 2 else value
    for shape in inputs:
        if len(shape) < 2:
            raise WrongRankError(
                say(
                    "{layer} needs steps × features, but {shape} comes in.",
                    layer=marked(layer),
                    shape=shape_text(shape),
                ),
                needed=2,
                given=shape,
            )
    if not len(query) == len(value) == len(key):
        raise _not_together(layer, query, value)
    if value[:-1] != key[:-1]:
        raise MergeError(
            say(
                "{layer} needs a value and a key with the same steps, but {value} and {key} come in.",
                layer=marked(layer),
                value=shape_text(value),
                key=shape_text(key),
            )
        )
    return query, value, key


def same(one: int | None, other: int | None) -> bool:
    """Whether two lengths can be the same."""
    return one is None or other is None or one == other


def _check_alike(query: Shape, key: Shape, layer: str) -> None:
    """Query and key are compared feature by feature, and in all axes before the steps."""
    if not same(query[-1], key[-1]):
        raise MergeError(
            say(
                "{layer} needs a query and a key with the same features, but {query} and {key} come in.",
                layer=marked(layer),
                query=shape_text(query),
                key=shape_text(key),
            )
        )
    if not all(same(one, other) for one, other in zip(query[:-2], key[:-2], strict=True)):
        raise _not_together(layer, query, key)


def _not_together(layer: str, query: Shape, other: Shape) -> MergeError:
    return MergeError(
        say(
            "{layer} needs inputs that differ in their last two axes only, but {query} and {other} come in.",
            layer=marked(layer),
            query=shape_text(query),
            other=shape_text(other),
        )
    )


def _attention_work(inputs: Sequence[Shape], output: Shape, _parameters: Parameters) -> int | None:
    """Each step of the query is compared with each of the key, and weighs each of the value."""
    compared, weighed, steps = size_of(inputs[0]), size_of(output), inputs[1][-2]
    return None if compared is None or weighed is None or steps is None else (compared + weighed) * steps


def _simple_attention(
    kind: str,
    title: str,
    sentence: str,
    help_text: str,
    formula: str,
    parameters: tuple[Parameter, ...],
    count: CountRule,
    work: WorkRule = _attention_work,
) -> LayerKind:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        query, value, key = the_three(inputs, title)
        _check_alike(query, key, title)
        count(inputs, parameters)
        return (*query[:-1], value[-1])

    def more_outputs(inputs: Sequence[Shape], parameters: Parameters) -> tuple[Shape, ...]:
        query, _, key = the_three(inputs, title)
        return ((*query[:-1], key[-2]),) if switch(parameters, "return_attention_scores") else ()

    return LayerKind(
        id=kind,
        title=title,
        group="merge",
        sentence=sentence,
        takes="ports",
        ports=PORTS,
        parameters=parameters,
        shape=shape,
        count=count,
        summary=lambda parameters: "looks back" if switch(parameters, "use_causal_mask") else "",
        help=help_text,
        formula=formula,
        multiply_adds=work,
        output_titles=attention_titles,
        more_outputs=more_outputs,
        at_call=AT_CALL,
    )


def _scale(default: bool, sentence: str) -> Parameter:
    return Parameter("use_scale", mark("Learn a factor"), "switch", default, sentence)


_DROPOUT = share("dropout", mark("Dropout"), mark("The share of looks that is switched off while training."))


def _dot_count(_inputs: Sequence[Shape], parameters: Parameters) -> int:
    return switch(parameters, "use_scale") + (parameters["score_mode"] == "concat")


ATTENTION = _simple_attention(
    "Attention",
    mark("Attention"),
    mark("Each step of the query gathers from the value what goes with it."),
    mark(
        "The query asks, the key says what there is, the value is what is taken. Where query and key are alike, "
        "more of the value is taken. Without a key the value is its own key."
    ),
    mark("y = softmax(query · keyᵀ) · value"),
    (
        CALLED_WITH[0],
        Parameter(
            "score_mode",
            mark("Compare by"),
            "choice",
            "dot",
            mark("How query and key are compared: “dot” multiplies them, “concat” adds them and bends the sum."),
            choices=("dot", "concat"),
        ),
        _scale(False, mark("Learns how sharply the best is preferred.")),
        _DROPOUT,
        CALLED_WITH[1],
        seed(),
    ),
    _dot_count,
)


def _additive_count(inputs: Sequence[Shape], parameters: Parameters) -> int:
    return last_length(inputs[0], "Additive Attention") if switch(parameters, "use_scale") else 0


ADDITIVE_ATTENTION = _simple_attention(
    "AdditiveAttention",
    mark("Additive Attention"),
    mark("Like Attention, but query and key are compared by adding them."),
    mark(
        "The first kind of attention, made for translators (Bahdanau). The query asks, the key says what there "
        "is, the value is what is taken."
    ),
    mark("y = softmax(Σ scale · tanh(query + key)) · value"),
    (
        CALLED_WITH[0],
        _scale(True, mark("Learns how much each feature counts.")),
        _DROPOUT,
        CALLED_WITH[1],
        seed(),
    ),
    _additive_count,
)

"""A kind applied at each step of a sequence by itself: the switch that says so, and what it changes."""

from collections.abc import Sequence
from dataclasses import replace

from backend.catalogue.keras_call import Argument, KerasCall
from backend.catalogue.layer_kind import (
    ArgumentsRule,
    CannotLearnRule,
    CountRule,
    LayerKind,
    Parameters,
    ShapeRule,
    WorkRule,
)
from backend.catalogue.parameter import Parameter
from backend.catalogue.reading import switch
from backend.graph.errors import SettingsConflictError, WrongRankError
from backend.graph.model import Shape
from backend.graph.shapes import shape_text
from backend.wording import mark, marked, say

TIME_DISTRIBUTED = "time_distributed"
"""The name of the switch; Keras has a layer of its own for it, `TimeDistributed`."""

_SWITCH = Parameter(
    TIME_DISTRIBUTED,
    mark("At each step"),
    "switch",
    False,
    mark(
        "Does the same at every step of a sequence, apart from the others: for example at each picture of a film."
    ),
)


def time_distributed(kind: LayerKind) -> LayerKind:
    """The kind with the switch, after its plain settings; without it, it is what it was."""
    plain = sum(parameter.plain for parameter in kind.parameters)
    example = kind.formula_example
    return replace(
        kind,
        parameters=(*kind.parameters[:plain], _SWITCH, *kind.parameters[plain:]),
        shape=_shape(kind),
        count=_count(kind.count),
        multiply_adds=None if kind.multiply_adds is None else _work(kind.multiply_adds),
        formula_example=None
        if example is None
        else lambda inputs, parameters: example(_one_step(inputs, parameters), parameters),
        cannot_learn=_cannot_learn(kind.cannot_learn),
        summary=lambda parameters: (
            " · ".join(part for part in (kind.summary(parameters), "each step") if part)
            if switch(parameters, TIME_DISTRIBUTED)
            else kind.summary(parameters)
        ),
        arguments=_arguments(kind.arguments),
        wrap=lambda call, parameters: _wrapped(kind, call, parameters),
    )


def _one_step(inputs: Sequence[Shape], parameters: Parameters) -> Sequence[Shape]:
    """What comes in at one step: the shape without its first axis."""
    return [inputs[0][1:]] if switch(parameters, TIME_DISTRIBUTED) else inputs


def _shape(kind: LayerKind) -> ShapeRule:
    def shape(inputs: Sequence[Shape], parameters: Parameters) -> Shape:
        if not switch(parameters, TIME_DISTRIBUTED):
            return kind.shape(inputs, parameters)
        _check_single(kind, inputs, parameters)
        whole = inputs[0]
        if len(whole) < 2:
            raise WrongRankError(
                say(
                    "{layer} at each step needs a sequence, steps first, but {shape} comes in.",
                    layer=marked(kind.title),
                    shape=shape_text(whole),
                ),
                needed=2,
                given=whole,
            )
        try:
            return (whole[0], *kind.shape([whole[1:]], parameters))
        except WrongRankError as error:
            raise WrongRankError(error.message, needed=error.needed + 1, given=whole) from error

    return shape


def _check_single(kind: LayerKind, inputs: Sequence[Shape], parameters: Parameters) -> None:
    if len(inputs) > 1 or kind.output_count(parameters) > 1:
        raise SettingsConflictError(
            say(
                "At each step, {layer} can have one input and one output only; switch off the states.",
                layer=marked(kind.title),
            )
        )


def _count(count: CountRule) -> CountRule:
    return lambda inputs, parameters: count(_one_step(inputs, parameters), parameters)


def _work(work: WorkRule) -> WorkRule:
    def multiply_adds(inputs: Sequence[Shape], output: Shape, parameters: Parameters) -> int | None:
        if not switch(parameters, TIME_DISTRIBUTED):
            return work(inputs, output, parameters)
        steps, one = inputs[0][0], work(_one_step(inputs, parameters), output[1:], parameters)
        return None if steps is None or one is None else steps * one

    return multiply_adds


def _cannot_learn(own: CannotLearnRule | None) -> CannotLearnRule | None:
    return None if own is None else lambda inputs, parameters: own(_one_step(inputs, parameters), parameters)


def _arguments(own: ArgumentsRule | None) -> ArgumentsRule:
    def arguments(parameters: Parameters) -> dict[str, Argument]:
        given = parameters if own is None else own(parameters)
        return {name: value for name, value in given.items() if name != TIME_DISTRIBUTED}

    return arguments


def _wrapped(kind: LayerKind, call: KerasCall, parameters: Parameters) -> KerasCall:
    inner = call if kind.wrap is None else kind.wrap(call, parameters)
    return KerasCall("layers.TimeDistributed", {"layer": inner}) if switch(parameters, TIME_DISTRIBUTED) else inner

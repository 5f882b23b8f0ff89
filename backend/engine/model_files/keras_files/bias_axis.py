"""Convolutions of older Keras with channels in front, to which Keras 3 would add the bias along another axis.

Where the last axis is as long as there are filters, Keras 3 takes it for the channels. Such a convolution is done
with its channels last, between two layers that turn the axes, and answers as it did.
"""

from dataclasses import replace
from functools import partial

from backend.catalogue.layers import layer_kind
from backend.engine.model_files.keras_files.blueprint import INCOMING, Arrays, Blueprint, Part
from backend.engine.model_files.keras_files.several_layers import with_defaults
from backend.graph.errors import GraphError
from backend.graph.model import Shape

_ACROSS_CHANNELS = ("softmax", "log_softmax", "sparsemax", "sparse_plus", "sparse_sigmoid", "glu")
"""Activations that weigh the numbers of the last axis against each other."""


def with_its_bias(blueprint: Blueprint) -> Blueprint:
    """The same blueprint, which looks at what comes in before it is laid out."""
    part = blueprint.parts[-1]
    is_concerned = (
        "Conv" in part.kind
        and blueprint.main == len(blueprint.parts) - 1
        and part.parameters.get("data_format") == "channels_first"
        and part.parameters.get("use_bias") is True
    )
    return replace(blueprint, grown=partial(_grown, blueprint)) if is_concerned else blueprint


def _grown(blueprint: Blueprint, incoming: Shape) -> Blueprint:
    part = blueprint.parts[-1]
    shapes = [incoming]
    try:
        for one in blueprint.parts:
            shapes.append(layer_kind(one.kind).shape(shapes[-1:], one.parameters))
    except GraphError:
        return blueprint  # it is told of the layer itself, later
    before, after = shapes[-2:]
    axes = int(part.kind.partition("D")[0][-1]) if "LSTM" in part.kind else len(after) - 1
    if after[-1] is None or after[-1] != after[-axes - 1]:
        return blueprint
    bend = str(part.parameters.get("activation"))
    apart = bend in _ACROSS_CHANNELS and "LSTM" not in part.kind
    settings = {**part.parameters, "data_format": "channels_last", **({"activation": "linear"} if apart else {})}
    first = len(blueprint.parts) - 1
    parts = [
        *blueprint.parts[:-1],
        Part("Permute", with_defaults("Permute", dims=_channels_last(len(before), axes)), (first - 1,)),
        Part(part.kind, settings, (first,)),
        Part("Permute", with_defaults("Permute", dims=_channels_first(len(after), axes)), (first + 1,)),
    ]
    if first == 0:
        parts[0] = replace(parts[0], sources=(INCOMING,))
    if apart:
        parts.append(Part("Activation", with_defaults("Activation", activation=bend), (first + 2,)))
    said = blueprint.answer

    def share_out(arrays: Arrays) -> tuple[Arrays, ...]:
        *others, own = blueprint.shared(arrays)
        return (*others, (), own, *((),) * (len(parts) - first - 2))

    return replace(
        blueprint,
        parts=tuple(parts),
        main=first + 1,
        answer=None if said is None else (*said[1:], said[0]),
        share_out=share_out,
    )


def _channels_last(rank: int, axes: int) -> tuple[int, ...]:
    """The order of axes for a Permute; in front of the channels there may be the steps of a sequence."""
    channels = rank - axes
    return (*range(1, channels), *range(channels + 1, rank + 1), channels)


def _channels_first(rank: int, axes: int) -> tuple[int, ...]:
    return (*range(1, rank - axes), rank, *range(rank - axes, rank))

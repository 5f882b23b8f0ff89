"""The sentences with which a layer of a file is refused: they name it, and say why and what to do."""

from typing import Any

from backend.catalogue.layers import LAYER_KINDS
from backend.engine.model_files.errors import ModelFileError
from backend.wording import marked, say

_CARRIES_CODE = frozenset(
    {"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer", "TensorFlowOpLayer"}
)

_GONE = frozenset({"ParametricSoftplus", "SReLU", "ConvRecurrent2D", "CuDNNRNN"})
"""Layers that Keras had once, without one that does the same today."""


def refuse_class(class_name: str, name: str) -> ModelFileError:
    if class_name in _CARRIES_CODE:
        return ModelFileError(
            say(
                "The layer “{name}” is a {kind}: it carries program code, which NetSketch never runs. Replace it "
                "by ordinary layers in Keras and save the model again.",
                name=name,
                kind=class_name,
            )
        )
    if class_name in _GONE:
        return ModelFileError(
            say(
                "The layer “{name}” is of the kind {kind}, which Keras itself no longer has; nothing else does "
                "exactly the same. Replace it in the old Keras and train the model again.",
                name=name,
                kind=class_name,
            )
        )
    return ModelFileError(
        say(
            "The layer “{name}” is of the kind {kind}, which NetSketch does not have. It has: {kinds}.",
            name=name,
            kind=class_name[:60],
            kinds=marked(", ".join(LAYER_KINDS)),
        )
    )


def refuse_function(function: str, name: str) -> ModelFileError:
    return ModelFileError(
        say(
            "“{name}” calls the function {function} of TensorFlow in a way for which NetSketch has no layer. Use "
            "a layer of Keras instead and save the model again.",
            name=name,
            function=function[:60],
        )
    )


def refuse_around(wrapper: str, class_name: str, name: str) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” is a {wrapper} around a {kind}, which NetSketch does not have.",
            name=name,
            wrapper=wrapper,
            kind=class_name[:60],
        )
    )


def refuse_setting(class_name: str, name: str, key: str, value: Any) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” ({kind}) has a setting that NetSketch does not have: {key} = {value}. Change it "
            "in Keras and save the model again.",
            name=name,
            kind=class_name[:60],
            key=key[:60],
            value=str(value)[:60],
        )
    )


def refuse_hard_sigmoid(name: str) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” uses the hard sigmoid of Keras 2 where it cannot be brought to today's, which is "
            "another function: its answers would be wrong. Train it again with sigmoid.",
            name=name,
        )
    )


def refuse_theano_edges(name: str) -> ModelFileError:
    return ModelFileError(
        say(
            "The layer “{name}” was made for Theano, which adds the edges of “same” elsewhere than TensorFlow "
            "does: its answers would be wrong. Use the padding “valid” there and train the model again.",
            name=name,
        )
    )

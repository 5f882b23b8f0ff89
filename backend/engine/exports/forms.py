"""Writes a network, which nobody else has in hand, in each form that another program reads.

Other programs than Keras get the network as it answers: what works by chance in training is switched off for good,
loops over a sequence are written out for LiteRT, and constants are plain numbers.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import keras
import numpy as np
from tensorflow.lite.python.convert import ConverterError
from tensorflow.python.ops import math_ops

from backend.engine.exports.input_names import input_names
from backend.engine.exports.loops import length_of, write_out_loop
from backend.engine.live_model import LiveModel
from backend.proof import ModelForm

NETWORK_JSON = "network.json"
"""Beside the weights: the network that they belong to, for the proof."""

_OPEN_LENGTH = 32

_FAILED_OPERATION = re.compile(r"fused\[\"(?!\w*PartitionedCall)(\w+):")
"""Where the converter says what it was at."""


class UnknownThereError(Exception):
    """The other form does not know something that the network computes; the text is its name there."""


def write_form(model: LiveModel, form: ModelForm, target: Path) -> None:
    """Write the network to `target`; raises `UnknownThereError`."""
    network = model.network
    match form:
        case "h5":
            raise ValueError("our own files are written by `model_files.write`")
        case "keras":
            network.save(target)
        case "weights":
            network.save_weights(target)
            target.with_name(NETWORK_JSON).write_text(network.to_json(), "utf-8")
        case "saved-model":
            answering_network(network).export(target, format="tf_saved_model", verbose=False)
        case "litert":
            _write_out_loops(network)
            with _named_operations():
                answering_network(network).export(target, format="litert", verbose=False)
            _check_litert(target)
        case "onnx":
            with _by_plain_erf():
                answering_network(network).export(target, format="onnx", verbose=False)
            _check_onnx(target)


def answering_network(network: keras.Model) -> keras.Model:
    """The network as it answers, whoever asks: layers that turn or drop things by chance are told to leave it.

    Keras exports them as they work in training otherwise. To ONNX goes only what has answered once: zeros.
    """
    for layer in network._flatten_layers():
        if isinstance(layer, keras.layers.Normalization):
            # What it answers from is a copy of its weights, which converters would take for a further input.
            layer.mean, layer.variance = np.asarray(layer.mean), np.asarray(layer.variance)
    names = input_names(tensor.name for tensor in network.inputs)
    inputs = [
        keras.Input(batch_shape=tensor.shape, name=name)
        for name, tensor in zip(names, network.inputs, strict=True)
    ]
    given: Any = inputs if len(inputs) > 1 else inputs[0]
    answering = keras.Model(given, network(given, training=False), name=network.name)
    zeros = [np.zeros([length or _OPEN_LENGTH for length in (1, *one.shape[1:])], np.float32) for one in inputs]
    answering(zeros if len(zeros) > 1 else zeros[0])
    return answering


@contextmanager
def _by_plain_erf() -> Iterator[None]:
    """ONNX knows the error function, but not its complement, of which TensorFlow makes GELU."""
    complement = math_ops.erfc
    math_ops.erfc = lambda x, name=None: 1.0 - math_ops.erf(x)
    try:
        yield
    finally:
        math_ops.erfc = complement


@contextmanager
def _named_operations() -> Iterator[None]:
    """Of the pages that the converter to LiteRT says of an operation that it cannot write: its name."""
    try:
        yield
    except ConverterError as error:
        found = _FAILED_OPERATION.search(str(error))
        if found is None:
            raise
        raise UnknownThereError(found[1]) from error


def _write_out_loops(network: keras.Model) -> None:
    """LiteRT knows no lists that grow, by which a loop over a sequence is computed; a known length needs none."""
    for layer in network._flatten_layers():
        if isinstance(layer, keras.layers.RNN):
            if length_of(layer) is None:
                raise UnknownThereError("a loop over a sequence whose length is open")
            write_out_loop(layer)


def _check_litert(target: Path) -> None:
    """Keras falls back to operations of the whole of TensorFlow, which the small interpreter does not have."""
    from ai_edge_litert import schema_py_generated as schema

    model = schema.Model.GetRootAsModel(target.read_bytes(), 0)
    for place in range(model.OperatorCodesLength()):
        name = (model.OperatorCodes(place).CustomCode() or b"").decode()
        if name:
            raise UnknownThereError(name.removeprefix("Flex"))


def _check_onnx(target: Path) -> None:
    """The converter leaves what it does not know in the file under TensorFlow's name."""
    import onnx

    model = onnx.load(target)
    for node in model.graph.node:
        if not node.domain and not onnx.defs.has(node.op_type):
            raise UnknownThereError(node.op_type)

"""Loops over a sequence, written out step by step: for programs that know no lists that grow."""

from typing import Any

import keras


def write_out_loop(layer: keras.layers.RNN) -> None:
    """Make a recurrent layer compute its steps one by one, each an operation of its own.

    Keras 3.15 then lays the mask the wrong way round over what a backward layer answers where that gives zeros for
    masked steps. So such a layer is given sequence and mask turned round, and goes forward.
    """
    layer.unroll = True
    if layer.go_backwards and layer.zero_output_for_mask:
        forward = layer.inner_loop

        def turned_round(sequences: Any, initial_state: Any, mask: Any, training: bool = False) -> Any:
            mask = None if mask is None else keras.ops.flip(mask, axis=1)
            return forward(keras.ops.flip(sequences, axis=1), initial_state, mask, training=training)

        layer.go_backwards = False
        layer.inner_loop = turned_round


def length_of(layer: keras.layers.RNN) -> int | None:
    """How long the sequences are that it was built for, also within a layer that runs it in both directions."""
    built = layer.get_build_config() or {}
    shape = built.get("input_shape") or built.get("shapes_dict", built).get("sequences_shape")
    return shape[1] if shape else None

"""Answering without touching chance: Keras draws masks for dropout in recurrent layers even where they answer."""

from collections.abc import Iterator
from contextlib import contextmanager

import keras


@contextmanager
def untouched_chance(network: keras.Model) -> Iterator[None]:
    """While an answer is traced: recurrent layers draw no masks, which they would not use.

    Each mask would move the seed on, and what a training draws next would depend on how often it was looked at.
    """
    cells = [layer for layer in network._flatten_layers() if hasattr(layer, "get_dropout_mask")]
    shares = [(cell.dropout, cell.recurrent_dropout) for cell in cells]
    for cell in cells:
        cell.dropout, cell.recurrent_dropout = 0.0, 0.0
    try:
        yield
    finally:
        for cell, (dropout, recurrent_dropout) in zip(cells, shares, strict=True):
            cell.dropout, cell.recurrent_dropout = dropout, recurrent_dropout

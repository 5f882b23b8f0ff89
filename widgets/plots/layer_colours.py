"""Colours of the lines of layers: they change step by step from the first layer to the last."""

from itertools import pairwise

from widgets.theme.colour import mixed
from widgets.theme.tokens import Tokens

_ALONG = ("core", "recurrent", "regularize", "convolution")


def layer_colours(tokens: Tokens, count: int) -> list[str]:
    """So many colours, from the input to the output of a network."""
    anchors = [tokens.groups[name] for name in _ALONG]
    pieces = list(pairwise(anchors))
    colours = []
    for layer in range(count):
        along = layer / max(1, count - 1) * len(pieces)
        piece = min(int(along), len(pieces) - 1)
        colours.append(mixed(*pieces[piece], along - piece))
    return colours

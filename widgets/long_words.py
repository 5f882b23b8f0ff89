"""Lets long words break: names of files and folders, which have no spaces, else run out of their box."""

import re

_LONG = re.compile(r"\S{25,}")
_JOINT = re.compile(r"(?<=[/\\_.\-:])(?=.)")
_PIECE = re.compile(r"[^\u200b]{24}(?=[^\u200b])")
_BREAK = "\u200b"
"""A space of no width: a line may end there."""


def breakable(text: str) -> str:
    """The same text to the eye; its long words may break after a joint, or anywhere if they have none."""
    return _LONG.sub(lambda word: _PIECE.sub(rf"\g<0>{_BREAK}", _JOINT.sub(_BREAK, word[0])), text)
